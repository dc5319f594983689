//! The table of a provider's listings.

use std::collections::HashMap;

use askama::Template;
use catalogue::{Listing, annex};
use kernel::OpportunityId;

use super::{state, unrated};
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
        head("fact-starts"),
        Column::number(page.t("listing-column-places")),
        head("course_rating-record"),
    ];
    let unrated = unrated::of_listings(app, &listings).await?;
    let rows = listings.iter().map(|listing| row(&page, viewer, listing, &unrated)).collect();
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

fn row(page: &Frame, viewer: &Viewer, listing: &Listing, unrated: &HashMap<OpportunityId, bool>) -> Vec<Cell> {
    let locale = viewer.locale;
    let title = Cell::link(paths::own_listing(listing.opportunity.id), text::plain(locale, &listing.version.title));
    let changes = state::has_changes(listing).then(|| page.t("listing-state-changes"));
    let overdue =
        review_overdue(listing, viewer.today()).map(|day| page.tx("listing-review-overdue", "day", locale.day(day)));
    let missing = annex::completeness(listing);
    let names: Vec<String> = missing.iter().map(|element| state::element(locale, *element)).collect();
    let gaps = (!names.is_empty()).then(|| page.tx("listing-missing-names", "names", names.join(", ")));
    let start = next_run(listing, viewer.today()).and_then(|run| run.starts_on);
    let start = start.map_or_else(|| page.t("fact-dates-none"), |day| locale.day_short(day));
    let places = state::places_text(locale, state::places(listing, viewer.today()));
    vec![
        Cell { about: Some(listing.opportunity.identifier.clone()), ..title },
        Cell { about: changes.or(overdue), ..Cell::tag(state::tag(locale, listing.opportunity.state)) },
        Cell { about: gaps, ..Cell::new(state::completeness(locale, missing.len())) },
        Cell::new(start),
        Cell::new(places),
        rated(page, listing, unrated),
    ]
}

/// «Not rated yet» leads to where it is done; what was never published has nothing to rate.
fn rated(page: &Frame, listing: &Listing, unrated: &HashMap<OpportunityId, bool>) -> Cell {
    let id = listing.opportunity.id;
    match unrated.get(&id) {
        Some(true) => Cell::link(paths::listing_act(id, "ratings"), page.t("rating-unrated")),
        Some(false) => Cell::link(paths::listing_act(id, "ratings"), page.t("course_rating-done")),
        None => Cell::default(),
    }
}
