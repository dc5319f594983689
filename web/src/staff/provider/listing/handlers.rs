//! Showing the listings; publishing and archiving one.

use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect},
};
use catalogue::{Listing, OpportunityState, VersionState, listing, opportunity};
use kernel::OpportunityId;

use super::{
    archive,
    forms::{Archive, ArchiveForm, PublicationForm},
    pages,
};
use crate::{
    app::App,
    error::Error,
    extract::{Pairs, Path},
    paths,
    posted::{FieldErrors, Filled, Posted},
    reply::{self, Reply},
    staff::provider::{
        editor,
        office::{self, Office},
    },
    viewer::Viewer,
};

/// Listings on one page.
const PAGE: u64 = 50;

/// The listings of one institution.
pub(crate) async fn overview(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    let office = office::office(&app, &viewer, pairs.one("institution")).await?;
    let after = pairs.one("after").map(|id| id.parse().map_err(|_| Error::not_found())).transpose()?;
    let only_vanished = pairs.one("vanished") == Some("yes");
    let (listings, next) = page_of(&app, &viewer, &office, (after, only_vanished)).await?;
    let part = pages::Part { listings, next, is_first: after.is_none(), only_vanished };
    reply::page(&pages::overview(&app, &viewer, &office, part).await?)
}

async fn page_of(
    app: &App,
    viewer: &Viewer,
    office: &Office,
    (after, only_vanished): (Option<OpportunityId>, bool),
) -> Result<(Vec<Listing>, Option<String>), Error> {
    let (db, id) = (app.db().reads(), office.institution.id);
    let mut listings = if only_vanished {
        listing::vanished_of(db, &viewer.actor, id, after, PAGE + 1).await?
    } else {
        listing::of_institution(db, &viewer.actor, id, after, PAGE + 1).await?
    };
    let shown = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let more = listings.len() > shown;
    listings.truncate(shown);
    let next = listings.last().filter(|_| more).map(|last| last.opportunity.id.to_string());
    Ok((listings, next))
}

/// Makes the edited wording what students see.
pub(crate) async fn publish(
    State(app): State<App>,
    viewer: Viewer,
    Path(id): Path<OpportunityId>,
    form: Posted<PublicationForm>,
) -> Reply {
    viewer.signed_in()?;
    let seen = form.parse().unwrap_or_default();
    let mut work = app.begin(&viewer).await?;
    match opportunity::publish(&mut work, id, seen).await {
        Ok(()) => {
            work.commit().await?;
            reply::see_other(&viewer, &paths::own_listing(id), "listing_published").await
        }
        Err(refused) => {
            drop(work);
            not_published(&app, &viewer, id, refused).await
        }
    }
}

/// The page «Check» with what is missing, or because somebody changed the listing meanwhile.
async fn not_published(app: &App, viewer: &Viewer, id: OpportunityId, refused: catalogue::Error) -> Reply {
    let listing = listing::to_edit(app.db().reads(), &viewer.actor, id).await?;
    let is_out =
        listing.opportunity.state == OpportunityState::Published && listing.version.state == VersionState::Published;
    match refused {
        // Pressed twice: both answers lead to it (H073).
        catalogue::Error::Stale | catalogue::Error::NothingToPublish if is_out => {
            reply::see_other(viewer, &paths::own_listing(id), "listing_published").await
        }
        catalogue::Error::Stale => editor::conflict(app, viewer, &listing).await,
        catalogue::Error::Invalid(errors) => editor::refused(app, viewer, &listing, errors).await,
        refused => Err(refused.into()),
    }
}

/// What archiving does, and the form.
pub(crate) async fn show_archive(State(app): State<App>, viewer: Viewer, Path(id): Path<OpportunityId>) -> Reply {
    let listing = archive::listing_to_archive(&app, &viewer, id).await?;
    if listing.opportunity.state == OpportunityState::Archived {
        return Ok(Redirect::to(&paths::listing(id)).into_response());
    }
    reply::page(&archive::page(&app, &viewer, &listing, &ArchiveForm::default(), &FieldErrors::default()).await?)
}

/// Takes a listing out of the catalogue. Sent twice, both answers lead to it (H073).
pub(crate) async fn archive(
    State(app): State<App>,
    viewer: Viewer,
    Path(id): Path<OpportunityId>,
    form: Posted<ArchiveForm>,
) -> Reply {
    let listing = archive::listing_to_archive(&app, &viewer, id).await?;
    let typed = form.0.clone();
    match form.parse() {
        _ if listing.opportunity.state == OpportunityState::Archived => archived(&viewer, id).await,
        Ok(command) => take_out(&app, &viewer, id, &command, &typed).await,
        Err(Filled { fields, errors }) => {
            reply::wrong(&archive::page(&app, &viewer, &listing, &fields, &errors).await?)
        }
    }
}

async fn archived(viewer: &Viewer, id: OpportunityId) -> Reply {
    reply::see_other(viewer, &paths::listing(id), "listing_archived").await
}

async fn take_out(app: &App, viewer: &Viewer, id: OpportunityId, command: &Archive, typed: &ArchiveForm) -> Reply {
    let mut work = app.begin(viewer).await?;
    match opportunity::archive(&mut work, id, command.seen, &command.reason).await {
        Ok(()) => {
            work.commit().await?;
            archived(viewer, id).await
        }
        Err(refused) => {
            drop(work);
            not_archived(app, viewer, id, typed, refused).await
        }
    }
}

/// The form again: with what is wrong, or because somebody changed the listing meanwhile.
async fn not_archived(
    app: &App,
    viewer: &Viewer,
    id: OpportunityId,
    typed: &ArchiveForm,
    refused: catalogue::Error,
) -> Reply {
    let (status, errors) = match refused {
        catalogue::Error::Stale => (StatusCode::CONFLICT, FieldErrors::default()),
        catalogue::Error::Invalid(errors) => (StatusCode::UNPROCESSABLE_ENTITY, editor::form_errors(errors)),
        refused => return Err(refused.into()),
    };
    let listing = archive::listing_to_archive(app, viewer, id).await?;
    if listing.opportunity.state == OpportunityState::Archived {
        return archived(viewer, id).await;
    }
    let mut response = reply::page(&archive::page(app, viewer, &listing, typed, &errors).await?)?;
    *response.status_mut() = status;
    Ok(response)
}
