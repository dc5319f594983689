//! Drafting, editing, publishing, archiving and offering, through the catalogue's one set of rules.

use axum::{extract::State, response::Response};
use catalogue::{Content, Draft, Fields, draft::carry, listing, offering, opportunity};
use consortium::institution;
use kernel::OpportunityId;

use super::{
    answers::OwnListingAnswer,
    forms::{ArchiveBody, ListingBody, RunBody},
};
use crate::{
    api::{
        bearer::{Caller, Writer},
        etag::{self, MustSee, Seen},
        fault,
    },
    app::App,
    error::Error,
    extract::{Json, Path},
};

/// One to edit, with its newest wording (M03).
pub(super) async fn show(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<OpportunityId>,
) -> Result<Response, Error> {
    answer(&app, &caller, id).await
}

async fn answer(app: &App, caller: &Caller, id: OpportunityId) -> Result<Response, Error> {
    let db = app.db().reads();
    let found = listing::to_edit(db, &caller.actor, id).await?;
    let owner = institution::by_id(db, found.opportunity.institution_id).await?;
    Ok(etag::tagged(found.opportunity.version, OwnListingAnswer::new(&found, owner.slug)))
}

fn draft_of(fields: &Fields) -> Result<Draft, Error> {
    fields.read().map_err(fault::fields)
}

/// Drafts a listing at an institution where the caller may (M03).
pub(super) async fn draft(
    State(app): State<App>,
    Writer(caller): Writer,
    Json(mut body): Json<ListingBody>,
) -> Result<Response, Error> {
    let slug = body.take_institution()?;
    let found = institution::by_slugs(app.db().reads(), &[slug]).await?.pop();
    let place = found.ok_or_else(|| fault::field("institution", "unknown"))?;
    opportunity::policy::may_edit(&caller.actor, place.id)?;
    let draft = draft_of(&body.fields()?)?;
    let mut work = caller.begin(&app).await?;
    let id = opportunity::draft(&mut work, place.id, draft).await.map_err(fault::catalogue)?;
    work.commit().await?;
    etag::created(&format!("/api/v1/opportunities/{id}"), answer(&app, &caller, id).await?)
}

/// Replaces the wording; what is published stays until the next publication. `If-Match` names the version seen (H079).
pub(super) async fn edit(
    State(app): State<App>,
    Writer(caller): Writer,
    Path(id): Path<OpportunityId>,
    MustSee(seen): MustSee,
    Json(body): Json<ListingBody>,
) -> Result<Response, Error> {
    let found = listing::to_edit(app.db().reads(), &caller.actor, id).await?;
    let states_details = body.states_details();
    let mut draft = draft_of(&body.fields()?)?;
    if !states_details {
        carry(&mut draft.content.outcomes, &Content::of(&found.version, &found.outcomes).outcomes);
    }
    let mut work = caller.begin(&app).await?;
    opportunity::edit(&mut work, id, seen, draft).await.map_err(fault::catalogue)?;
    work.commit().await?;
    answer(&app, &caller, id).await
}

/// Publishes the newest wording (M04).
pub(super) async fn publish(
    State(app): State<App>,
    Writer(caller): Writer,
    Path(id): Path<OpportunityId>,
    seen: Seen,
) -> Result<Response, Error> {
    let current = listing::by_id(app.db().reads(), &caller.actor, id).await?.opportunity.version;
    let mut work = caller.begin(&app).await?;
    opportunity::publish(&mut work, id, seen.or(current)).await.map_err(fault::catalogue)?;
    work.commit().await?;
    answer(&app, &caller, id).await
}

/// Archives it (M04); the consortium's admin gives a reason.
pub(super) async fn archive(
    State(app): State<App>,
    Writer(caller): Writer,
    Path(id): Path<OpportunityId>,
    seen: Seen,
    Json(body): Json<ArchiveBody>,
) -> Result<Response, Error> {
    let current = listing::by_id(app.db().reads(), &caller.actor, id).await?.opportunity.version;
    let mut work = caller.begin(&app).await?;
    opportunity::archive(&mut work, id, seen.or(current), &body.reason).await.map_err(fault::catalogue)?;
    work.commit().await?;
    let found = listing::by_id(app.db().reads(), &caller.actor, id).await?;
    let owner = institution::by_id(app.db().reads(), found.opportunity.institution_id).await?;
    Ok(etag::tagged(found.opportunity.version, OwnListingAnswer::new(&found, owner.slug)))
}

/// Adds a dated run (M03).
pub(super) async fn offer(
    State(app): State<App>,
    Writer(caller): Writer,
    Path(id): Path<OpportunityId>,
    Json(body): Json<RunBody>,
) -> Result<Response, Error> {
    listing::to_edit(app.db().reads(), &caller.actor, id).await?;
    let run = body.fields().read().map_err(fault::fields)?;
    let run = run.ok_or_else(|| fault::field("start", "required"))?;
    let mut work = caller.begin(&app).await?;
    offering::offer(&mut work, id, run).await.map_err(fault::catalogue)?;
    work.commit().await?;
    etag::created(&format!("/api/v1/opportunities/{id}"), answer(&app, &caller, id).await?)
}
