//! The table of a provider's listings.

use askama::Template;
use catalogue::{Listing, OpportunityState, annex};
use exchange::elm;
use i18n::Arg;

use super::{
    gathered::{Gathered, gathered},
    state, vanished,
};
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    paths,
    present::{listing::next_run, text},
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
    /// Of keeping a listing that the file no longer has; only where there is one on the page.
    token: Option<String>,
    keep: &'static str,
    /// How many listings the file no longer has, and where only they are listed.
    vanished: Option<(String, Link)>,
    /// Leads back to all listings, where only some are listed.
    all: Option<String>,
    /// Leads back to the first page, on the others.
    first: Option<String>,
    next: Option<String>,
}

/// A page's listings.
pub(super) struct Part {
    pub listings: Vec<Listing>,
    /// After which the next page begins.
    pub next: Option<String>,
    pub is_first: bool,
    /// Whether only those are listed that the provider's file no longer has.
    pub only_vanished: bool,
}

/// The listings of one page.
pub(super) async fn overview(app: &App, viewer: &Viewer, office: &Office, part: Part) -> Result<OverviewPage, Error> {
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
        Column::number(page.t("listing-column-seen")),
        Column::number(page.t("listing-column-recognised")),
        head("course_rating-record"),
    ];
    let gathered = gathered(app, viewer.now, office, &part.listings).await?;
    let rows: Vec<_> = part.listings.iter().map(|listing| row(&page, viewer, listing, &gathered)).collect();
    let has_press = rows.iter().flatten().any(|cell| cell.press.is_some());
    let here = if part.only_vanished { paths::vanished(slug) } else { paths::provider(slug) };
    Ok(OverviewPage {
        token: if has_press { Some(viewer.form_token(app).await?) } else { None },
        keep: paths::KEPT,
        vanished: if part.is_first && !part.only_vanished { vanished::notice(app, &page, office).await? } else { None },
        all: part.only_vanished.then(|| paths::provider(slug)),
        institutions: office.choice(viewer, paths::provider),
        new: paths::new_listing(slug),
        import: paths::import(slug),
        table: Table { caption: text::plain(viewer.locale, &office.institution.name), columns, rows },
        first: (!part.is_first).then(|| here.clone()),
        next: part.next.map(|after| format!("{here}&{}", paths::query(&[("after", &after)]))),
        page,
    })
}

fn row(page: &Frame, viewer: &Viewer, listing: &Listing, gathered: &Gathered) -> Vec<Cell> {
    let locale = viewer.locale;
    let title = Cell::link(paths::own_listing(listing.opportunity.id), text::plain(locale, &listing.version.title));
    let missing = annex::completeness(listing);
    let names: Vec<String> = missing.iter().map(|element| state::element(locale, *element)).collect();
    let gaps = (!names.is_empty()).then(|| page.tx("listing-missing-names", "names", names.join(", ")));
    let start = next_run(listing, gathered.today).and_then(|run| run.starts_on);
    let start = start.map_or_else(|| page.t("fact-dates-none"), |day| locale.day_short(day));
    let places = state::places(listing, gathered.today);
    let enrolled = || page.tx("listing-places-enrolled", "places", state::places_text(locale, places));
    vec![
        Cell { about: Some(listing.opportunity.identifier.clone()), ..title },
        standing(page, viewer, listing, gathered),
        Cell { about: gaps, ..Cell::new(state::completeness(locale, missing.len())) },
        europass(page, listing, gathered),
        Cell { about: (places.dates > 0).then(enrolled), ..Cell::new(start) },
        seen(page, listing, gathered),
        recognised(page, listing, gathered),
        rated(page, listing, gathered),
    ]
}

/// Where it stands, with all that waits to be done about it.
fn standing(page: &Frame, viewer: &Viewer, listing: &Listing, gathered: &Gathered) -> Cell {
    let changes = state::has_changes(listing).then(|| page.t("listing-state-changes"));
    let overdue = gathered.overdue.get(&listing.opportunity.id);
    let overdue = overdue.map(|day| page.tx("listing-review-overdue", "day", page.locale.day(*day)));
    let mark = vanished::mark(page, viewer, gathered.provider.institution(), listing);
    let said = mark.as_ref().map(|mark| mark.said.clone());
    let about: Vec<String> = [said, changes, overdue].into_iter().flatten().collect();
    let (acts, press) = mark.map(|mark| (mark.archive, mark.keep)).unzip();
    Cell {
        about: (!about.is_empty()).then(|| about.join(" · ")),
        acts: acts.flatten().into_iter().collect(),
        press,
        ..Cell::tag(state::tag(page.locale, listing.opportunity.state))
    }
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
