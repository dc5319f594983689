//! The page before archiving: what it does, to how many, and why (UX-23).

use askama::Template;
use catalogue::{Listing, listing, opportunity::policy};
use kernel::OpportunityId;

use super::forms::ArchiveForm;
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    paths,
    posted::FieldErrors,
    present::text,
    staff::provider::office,
    view::{ErrorLink, Field},
    viewer::Viewer,
};

/// The effect in numbers, and the reason.
#[derive(Template)]
#[template(path = "staff/provider/listing/archive.html")]
pub(crate) struct ArchivePage {
    page: Frame,
    token: String,
    action: String,
    back: String,
    version: i32,
    enrolled: u64,
    reason: Field,
    is_stale: bool,
}

/// What may be archived by the viewer; another institution's listing is not there (H045).
pub(crate) async fn listing_to_archive(app: &App, viewer: &Viewer, id: OpportunityId) -> Result<Listing, Error> {
    viewer.signed_in()?;
    let db = app.db().reads();
    let listing = match listing::to_edit(db, &viewer.actor, id).await {
        // Within reach, yet not to edit: the consortium's admin archives what it does not write (M04).
        Err(catalogue::Error::Denied(_)) => listing::by_id(db, &viewer.actor, id).await?,
        found => found?,
    };
    policy::may_archive(&viewer.actor, listing.opportunity.institution_id)?;
    Ok(listing)
}

/// The page with what was typed.
pub(crate) async fn page(
    app: &App,
    viewer: &Viewer,
    listing: &Listing,
    form: &ArchiveForm,
    errors: &FieldErrors,
) -> Result<ArchivePage, Error> {
    let owner = office::owner(app, listing).await?;
    let id = listing.opportunity.id;
    let heading = viewer
        .locale
        .with("listing-archive-title", &[("title", text::plain(viewer.locale, &listing.version.title).into())]);
    let mut page = office::frame(app, viewer, heading, &owner, office::way(viewer, &owner, Some(listing))).await?;
    let error = errors.of("reason").map(|code| page.t(&format!("field-{code}")));
    let reason = Field::new("reason", page.t("word-reason"))
        .hint(page.t("listing-archive-reason_hint"))
        .value(&form.reason)
        .error(error);
    page.errors = ErrorLink::of(&[&reason]);
    let is_stale = !form.version.is_empty() && form.version != listing.opportunity.version.to_string();
    Ok(ArchivePage {
        token: viewer.form_token(app).await?,
        action: paths::listing_act(id, "archive"),
        back: paths::own_listing(id),
        version: listing.opportunity.version,
        enrolled: enrolled(app, listing).await?,
        reason,
        is_stale,
        page,
    })
}

/// How many people have a place and no result yet.
async fn enrolled(app: &App, listing: &Listing) -> Result<u64, Error> {
    let runs: Vec<_> = listing.offerings.iter().map(|run| run.id).collect();
    let counts = enrolment::query::count_by_offering(app.db().reads(), &runs).await?;
    Ok(counts.values().map(|count| count.enrolled).sum())
}
