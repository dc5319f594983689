//! Adding and changing dates.

use axum::{extract::State, http::StatusCode};
use catalogue::{Listing, Offering, Run, listing, offering, opportunity::state::Action};
use kernel::{OfferingId, OpportunityId};

use super::{
    forms::{Later, RunForm},
    pages,
};
use crate::{
    app::App,
    error::Error,
    extract::{Pairs, Path},
    paths,
    posted::{FieldErrors, Filled, Posted},
    reply::{self, Reply},
    staff::provider::{editor, listing::seen},
    viewer::Viewer,
};

/// All dates of a listing.
pub(crate) async fn show_all(State(app): State<App>, viewer: Viewer, Path(id): Path<OpportunityId>) -> Reply {
    viewer.signed_in()?;
    let listing = listing::to_edit(app.db().reads(), &viewer.actor, id).await?;
    reply::page(&pages::all(&app, &viewer, &listing, &RunForm::default(), &FieldErrors::default()).await?)
}

/// Another run. Sent twice, the second finds the first (H073).
pub(crate) async fn offer(
    State(app): State<App>,
    viewer: Viewer,
    Path(id): Path<OpportunityId>,
    form: Posted<RunForm>,
) -> Reply {
    viewer.signed_in()?;
    let listing = listing::to_edit(app.db().reads(), &viewer.actor, id).await?;
    let typed = form.0.clone();
    match form.parse() {
        Ok(run) if listing.offerings.iter().any(|known| Run::of(known) == run) => saved(&viewer, id).await,
        Ok(run) => add(&app, &viewer, &listing, &typed, run).await,
        Err(Filled { fields, errors }) => reply::wrong(&pages::all(&app, &viewer, &listing, &fields, &errors).await?),
    }
}

async fn saved(viewer: &Viewer, id: OpportunityId) -> Reply {
    reply::see_other(viewer, &paths::listing_act(id, "offerings"), "dates_saved").await
}

async fn add(app: &App, viewer: &Viewer, listing: &Listing, typed: &RunForm, run: Run) -> Reply {
    let mut work = app.begin(viewer).await?;
    match offering::offer(&mut work, listing.opportunity.id, run).await {
        Ok(_) => {
            work.commit().await?;
            saved(viewer, listing.opportunity.id).await
        }
        Err(refused) => {
            drop(work);
            let errors = errors_of(refused)?;
            reply::wrong(&pages::all(app, viewer, listing, typed, &errors).await?)
        }
    }
}

/// One run to change.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, Path(id): Path<OfferingId>) -> Reply {
    let (listing, run) = to_change(&app, &viewer, id).await?;
    let form = RunForm::of(&run);
    reply::page(&pages::one(&app, &viewer, (&listing, &run), &form, &FieldErrors::default(), false).await?)
}

/// The same run again in a later term: a filled-in form, nothing is saved.
pub(crate) async fn copy(State(app): State<App>, viewer: Viewer, Path(id): Path<OfferingId>, pairs: Pairs) -> Reply {
    let (listing, run) = to_change(&app, &viewer, id).await?;
    if listing.opportunity.state.after(Action::Offer).is_err() {
        return reply::see_also(&paths::listing_act(listing.opportunity.id, "offerings"));
    }
    let later = pairs.one("later").and_then(|word| word.parse().ok()).unwrap_or(Later::HalfYear);
    reply::page(&pages::copy(&app, &viewer, (&listing, &run), later).await?)
}

/// Other days, other places; never fewer than are taken (H031).
pub(crate) async fn change(
    State(app): State<App>,
    viewer: Viewer,
    Path(id): Path<OfferingId>,
    form: Posted<RunForm>,
) -> Reply {
    let (listing, stored) = to_change(&app, &viewer, id).await?;
    let typed = form.0.clone();
    match form.parse() {
        Ok(run) if Run::of(&stored) == run => saved(&viewer, stored.opportunity_id).await,
        Ok(run) => keep(&app, &viewer, &stored, &typed, run).await,
        Err(Filled { fields, errors }) => {
            reply::wrong(&pages::one(&app, &viewer, (&listing, &stored), &fields, &errors, false).await?)
        }
    }
}

async fn keep(app: &App, viewer: &Viewer, stored: &Offering, typed: &RunForm, run: Run) -> Reply {
    let mut work = app.begin(viewer).await?;
    match offering::change(&mut work, stored.id, seen(&typed.version), run).await {
        Ok(()) => {
            work.commit().await?;
            saved(viewer, stored.opportunity_id).await
        }
        Err(refused) => {
            drop(work);
            not_changed(app, viewer, stored.id, typed, refused).await
        }
    }
}

/// The run with its listing, if the viewer may edit it; another institution's is not there (H045).
async fn to_change(app: &App, viewer: &Viewer, id: OfferingId) -> Result<(Listing, Offering), Error> {
    viewer.signed_in()?;
    let db = app.db().reads();
    let run = offering::by_id(db, id).await?;
    let listing = listing::to_edit(db, &viewer.actor, run.opportunity_id).await?;
    Ok((listing, run))
}

/// The form again with what was typed: 422 with what is wrong, or 409 with what somebody else stored.
async fn not_changed(app: &App, viewer: &Viewer, id: OfferingId, typed: &RunForm, refused: catalogue::Error) -> Reply {
    let (listing, run) = to_change(app, viewer, id).await?;
    if matches!(refused, catalogue::Error::Stale) {
        let page = pages::one(app, viewer, (&listing, &run), typed, &FieldErrors::default(), true).await?;
        let mut response = reply::page(&page)?;
        *response.status_mut() = StatusCode::CONFLICT;
        return Ok(response);
    }
    let errors = errors_of(refused)?;
    reply::wrong(&pages::one(app, viewer, (&listing, &run), typed, &errors, false).await?)
}

/// What is wrong, if it is about fields.
fn errors_of(refused: catalogue::Error) -> Result<FieldErrors, Error> {
    match refused {
        catalogue::Error::Invalid(errors) => Ok(editor::form_errors(errors)),
        catalogue::Error::RunTaken => {
            let mut errors = FieldErrors::default();
            errors.add("start", "run-taken");
            Ok(errors)
        }
        refused => Err(refused.into()),
    }
}
