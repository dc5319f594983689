//! The table of a provider's listings.

use askama::Template;
use catalogue::{Listing, OpportunityState, annex};
use exchange::elm;
use i18n::Arg;

use super::{
    gathered::{Gathered, gathered},
    state,
};
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    paths,
    present::{
        listing::{next_run, review_overdue},
        text,
    },
    staff::provider::office::{self, Office},
    view::{Cell, Column, Link, Table},
    viewer::Viewer,
};

/// All listings of one institution, a page at a time.
#[derive(Template)]
#[template(path = "staff/provider/listing/overview.html")]
pub(crate) struct OverviewPage {
    page: Frame,
    institutions: Vec<Link>,
    new: String,
    import: String,
    table: Table,
    /// Leads back to the first page, on the others.
    first: Option<String>,
    next: Option<String>,
}

/// The listings after `after`, and where the next page begins.
pub(crate) async fn overview(
    app: &App,
    viewer: &Viewer,
    office: &Office,
    (listings, next): (Vec<Listing>, Option<String>),
    is_first: bool,
) -> Result<OverviewPage, Error> {
    let slug = office.institution.slug.as_str();
    let page =
        office::frame(app, viewer, viewer.locale.text("listing-page-title"), &office.institution, Vec::new()).await?;
    let head = |key: &str| Column::new(page.t(key));
    let columns = vec![
        head("listing-column-title"),
        head("listing-column-state"),
        head("listing-column-complete"),
        head("listing-column-europass"),
        head("fact-starts"),
        Column::number(page.t("listing-column-places")),
        Column::number(page.t("listing-column-seen")),
        Column::number(page.t("listing-column-recognised")),
        head("course_rating-record"),
    ];
    let gathered = gathered(app, viewer.now, office, &listings).await?;
    let rows = listings.iter().map(|listing| row(&page, viewer, listing, &gathered)).collect();
    Ok(OverviewPage {
        institutions: office.choice(viewer, paths::provider),
        new: paths::new_listing(slug),
        import: paths::import(slug),
        table: Table { caption: text::plain(viewer.locale, &office.institution.name), columns, rows },
        first: (!is_first).then(|| paths::provider(slug)),
        next: next.map(|after| format!("{}&{}", paths::provider(slug), paths::query(&[("after", &after)]))),
        page,
    })
}

fn row(page: &Frame, viewer: &Viewer, listing: &Listing, gathered: &Gathered) -> Vec<Cell> {
    let locale = viewer.locale;
    let title = Cell::link(paths::own_listing(listing.opportunity.id), text::plain(locale, &listing.version.title));
    let changes = state::has_changes(listing).then(|| page.t("listing-state-changes"));
    let overdue =
        review_overdue(listing, gathered.today).map(|day| page.tx("listing-review-overdue", "day", locale.day(day)));
    let missing = annex::completeness(listing);
    let names: Vec<String> = missing.iter().map(|element| state::element(locale, *element)).collect();
    let gaps = (!names.is_empty()).then(|| page.tx("listing-missing-names", "names", names.join(", ")));
    let start = next_run(listing, gathered.today).and_then(|run| run.starts_on);
    let start = start.map_or_else(|| page.t("fact-dates-none"), |day| locale.day_short(day));
    let places = state::places_text(locale, state::places(listing, gathered.today));
    vec![
        Cell { about: Some(listing.opportunity.identifier.clone()), ..title },
        Cell { about: changes.or(overdue), ..Cell::tag(state::tag(locale, listing.opportunity.state)) },
        Cell { about: gaps, ..Cell::new(state::completeness(locale, missing.len())) },
        europass(page, listing, gathered),
        Cell::new(start),
        Cell::new(places),
        seen(page, listing, gathered),
        recognised(page, listing, gathered),
        rated(page, listing, gathered),
    ]
}

/// What keeps it out of the European catalogues, by name.
fn europass(page: &Frame, listing: &Listing, gathered: &Gathered) -> Cell {
    let missing = elm::missing(listing, &gathered.provider);
    if missing.is_empty() {
        return Cell::new(page.t("listing-europass-ready"));
    }
    let names: Vec<String> = missing.iter().map(|missing| state::field(page.locale, missing.as_str())).collect();
    Cell { about: Some(page.locale.list(&names)), ..Cell::new(page.t("listing-europass-out")) }
}

/// Only what is published is seen, and taken, by others.
fn is_out(listing: &Listing) -> bool {
    listing.opportunity.state != OpportunityState::Draft
}

fn seen(page: &Frame, listing: &Listing, gathered: &Gathered) -> Cell {
    let count = gathered.seen.get(&listing.opportunity.id).copied().unwrap_or_default();
    if is_out(listing) {
        Cell::new(page.locale.number(i64::try_from(count).unwrap_or(i64::MAX)))
    } else {
        Cell::new("–")
    }
}

/// «3 of 4», and how many of them without anybody looking; unknown while the index is away.
fn recognised(page: &Frame, listing: &Listing, gathered: &Gathered) -> Cell {
    if listing.opportunity.state != OpportunityState::Published {
        return Cell::new("–");
    }
    let Some(takers) = &gathered.takers else { return Cell::new(page.t("word-unknown")) };
    let takers = takers.get(&listing.opportunity.id).copied().unwrap_or_default();
    let all = takers.automatic + takers.fast_track;
    let count = page.locale.with("count-of", &[("count", Arg::from(all)), ("total", gathered.others.into())]);
    Cell { about: (all > 0).then(|| page.tn("listing-recognised-automatic", takers.automatic)), ..Cell::new(count) }
}

/// «Not rated yet» leads to where it is done; what was never published has nothing to rate.
fn rated(page: &Frame, listing: &Listing, gathered: &Gathered) -> Cell {
    let id = listing.opportunity.id;
    match gathered.unrated.get(&id) {
        Some(true) => Cell::link(paths::listing_act(id, "ratings"), page.t("rating-unrated")),
        Some(false) => Cell::link(paths::listing_act(id, "ratings"), page.t("course_rating-done")),
        None => Cell::default(),
    }
}
