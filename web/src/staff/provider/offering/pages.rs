//! All dates of a listing, and one of them to change.

use askama::Template;
use catalogue::{Listing, Offering, OfferingState, opportunity::state::Action};
use i18n::Locale;

use super::forms::{Later, RunForm};
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    paths,
    posted::FieldErrors,
    present::text,
    staff::provider::office,
    view::{Cell, Column, ErrorLink, Field, Link, Table},
    viewer::Viewer,
};

/// The boxes of a run.
struct RunBoxes {
    start: Field,
    end: Field,
    enrol_by: Field,
    seats: Field,
}

/// All dates of a listing, and the form of another.
#[derive(Template)]
#[template(path = "staff/provider/offering/all.html")]
pub(crate) struct OfferingsPage {
    page: Frame,
    token: String,
    action: Option<String>,
    table: Table,
    boxes: RunBoxes,
}

/// One run to change.
#[derive(Template)]
#[template(path = "staff/provider/offering/one.html")]
pub(crate) struct OfferingPage {
    page: Frame,
    token: String,
    /// Where the form goes; none: it can no longer be changed.
    action: Option<String>,
    version: i32,
    participants: String,
    taken: i32,
    boxes: RunBoxes,
    /// What is stored now, where somebody else was faster.
    stored: Option<String>,
}

/// All dates of a listing.
pub(crate) async fn all(
    app: &App,
    viewer: &Viewer,
    listing: &Listing,
    form: &RunForm,
    errors: &FieldErrors,
) -> Result<OfferingsPage, Error> {
    let owner = office::owner(app, listing).await?;
    let title = text::plain(viewer.locale, &listing.version.title);
    let heading = viewer.locale.with("offering-page-title", &[("title", title.into())]);
    let mut page = office::frame(app, viewer, heading, &owner, office::way(viewer, &owner, Some(listing))).await?;
    let boxes = boxes(&page, form, errors);
    page.errors = boxes.errors();
    let is_open = listing.opportunity.state.after(Action::Offer).is_ok();
    Ok(OfferingsPage {
        token: viewer.form_token(app).await?,
        action: is_open.then(|| paths::listing_act(listing.opportunity.id, "offerings")),
        table: table(&page, listing),
        boxes,
        page,
    })
}

/// One run. `is_stale`: somebody else was faster, so what is stored is said too.
pub(crate) async fn one(
    app: &App,
    viewer: &Viewer,
    (listing, run): (&Listing, &Offering),
    form: &RunForm,
    errors: &FieldErrors,
    is_stale: bool,
) -> Result<OfferingPage, Error> {
    let owner = office::owner(app, listing).await?;
    let mut way = office::way(viewer, &owner, Some(listing));
    let all = paths::listing_act(listing.opportunity.id, "offerings");
    way.push(Link::new(all, viewer.locale.text("listing-dates-title")));
    let mut page = office::frame(app, viewer, dates(viewer.locale, run), &owner, way).await?;
    let boxes = boxes(&page, form, errors);
    page.errors = boxes.errors();
    let is_open = run.state == OfferingState::Open && listing.opportunity.state.after(Action::Offer).is_ok();
    Ok(OfferingPage {
        token: viewer.form_token(app).await?,
        action: is_open.then(|| paths::offering(run.id)),
        version: run.version,
        participants: paths::participants(run.id),
        taken: run.taken,
        boxes,
        stored: is_stale.then(|| stored(&page, run)),
        page,
    })
}

/// A run with the days of another one, moved: to be looked at, changed, and then added.
#[derive(Template)]
#[template(path = "staff/provider/offering/copy.html")]
pub(crate) struct CopyPage {
    page: Frame,
    token: String,
    action: String,
    /// What was copied, and how far it was moved.
    about: String,
    boxes: RunBoxes,
}

/// The next run, filled in from one.
pub(crate) async fn copy(
    app: &App,
    viewer: &Viewer,
    (listing, run): (&Listing, &Offering),
    later: Later,
) -> Result<CopyPage, Error> {
    let owner = office::owner(app, listing).await?;
    let mut way = office::way(viewer, &owner, Some(listing));
    let all = paths::listing_act(listing.opportunity.id, "offerings");
    way.push(Link::new(all.clone(), viewer.locale.text("listing-dates-title")));
    let page = office::frame(app, viewer, viewer.locale.text("offering-copy-title"), &owner, way).await?;
    let args = [("dates", dates(page.locale, run).into()), ("weeks", later.weeks().into())];
    Ok(CopyPage {
        token: viewer.form_token(app).await?,
        action: all,
        about: page.locale.with("offering-copy-about", &args),
        boxes: boxes(&page, &RunForm::later(run, later), &FieldErrors::default()),
        page,
    })
}

/// First to last day, or as much of it as is stated.
pub(crate) fn dates(locale: Locale, run: &Offering) -> String {
    match (run.starts_on, run.ends_on) {
        (Some(first), Some(last)) => locale.days(first, last),
        (Some(day), None) => locale.with("offering-dates-from", &[("day", locale.day_short(day).into())]),
        (None, Some(day)) => locale.with("offering-dates-until", &[("day", locale.day_short(day).into())]),
        (None, None) => locale.text("offering-dates-open"),
    }
}

fn stored(page: &Frame, run: &Offering) -> String {
    let day = run.enrol_by.map_or_else(|| page.t("word-not_given"), |day| page.locale.day_short(day));
    let seats = run.seats.map_or_else(|| page.t("offering-seats-unlimited"), |seats| page.locale.number(seats.into()));
    let args = [("dates", dates(page.locale, run).into()), ("enrol_by", day.into()), ("seats", seats.into())];
    page.locale.with("offering-conflict-stored", &args)
}

pub(crate) fn table(page: &Frame, listing: &Listing) -> Table {
    let columns = vec![
        Column::new(page.t("offering-column-dates")),
        Column::new(page.t("fact-enrol_by")),
        Column::number(page.t("listing-column-places")),
        Column::new(page.t("offering-column-participants")),
        Column::new(page.t("offering-column-copy")),
    ];
    let is_open = listing.opportunity.state.after(Action::Offer).is_ok();
    let rows = listing.offerings.iter().map(|run| row(page, run, is_open)).collect();
    Table { caption: page.t("offering-table-caption"), columns, rows }
}

fn row(page: &Frame, run: &Offering, is_open: bool) -> Vec<Cell> {
    let locale = page.locale;
    let taken = locale.number(run.taken.into());
    let places = match run.seats {
        Some(seats) => locale.with("count-of", &[("count", run.taken.into()), ("total", seats.into())]),
        None => locale.with("listing-places-unlimited", &[("count", taken.into())]),
    };
    let cancelled = (run.state == OfferingState::Cancelled).then(|| page.t("state-offering-cancelled"));
    vec![
        Cell { about: cancelled, ..Cell::link(paths::offering(run.id), dates(locale, run)) },
        Cell::new(run.enrol_by.map_or_else(|| page.t("word-not_given"), |day| locale.day_short(day))),
        Cell::new(places),
        Cell::link(paths::participants(run.id), page.t("offering-act-participants")),
        Cell::links(if is_open { copies(page, run) } else { Vec::new() }),
    ]
}

/// The same run in a later term; nothing is saved by looking at it.
fn copies(page: &Frame, run: &Offering) -> Vec<Link> {
    let link = |later: &Later| {
        let at = format!("{}/copy?{}", paths::offering(run.id), paths::query(&[("later", later.as_str())]));
        Link::new(at, page.t(&format!("offering-copy-{later}")))
    };
    Later::ALL.iter().map(link).collect()
}

fn boxes(page: &Frame, form: &RunForm, errors: &FieldErrors) -> RunBoxes {
    let field = |name: &str, value: &str| {
        let error = errors.of(name).map(|code| page.t(&format!("field-{code}")));
        Field::new(name, page.t(&format!("offering-field-{name}"))).value(value).error(error).optional()
    };
    RunBoxes {
        start: field("start", &form.start).hint(page.t("field-day-hint")),
        end: field("end", &form.end),
        enrol_by: field("enrol_by", &form.enrol_by).hint(page.t("offering-hint-enrol_by")),
        seats: field("seats", &form.seats).hint(page.t("offering-hint-seats")),
    }
}

impl RunBoxes {
    fn errors(&self) -> Vec<ErrorLink> {
        ErrorLink::of(&[&self.start, &self.end, &self.enrol_by, &self.seats])
    }
}
