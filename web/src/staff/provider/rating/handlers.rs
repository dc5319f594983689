//! Looking at the ratings of a version, and rating it.

use axum::{extract::State, http::StatusCode};
use evaluation::{Error as Refused, course_rating, course_rating::Given};
use kernel::{Failure, Kind, OpportunityId, Stamp, Subject};

use super::{
    forms::RatingForm,
    pages::{self, Shows},
    standing::{Standing, gather},
};
use crate::{
    act::{Act, Ended},
    app::App,
    error::Error,
    extract::Path,
    paths,
    posted::{FieldErrors, Posted},
    reply::{self, Reply},
    staff::rated::unexplained,
    viewer::Viewer,
};

/// The form, the record, or why there is no form.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, Path(id): Path<OpportunityId>) -> Reply {
    let standing = gather(&app, &viewer, id).await?;
    reply::page(&pages::page(&app, &viewer, &standing, &Shows::default()).await?)
}

/// Rates the published version (M07). The same press twice leads to the record (H073).
pub(crate) async fn rate(
    State(app): State<App>,
    viewer: Viewer,
    Path(id): Path<OpportunityId>,
    Posted(form, stamp): Posted<RatingForm>,
) -> Reply {
    let standing = gather(&app, &viewer, id).await?;
    standing.may?;
    let given = match standing.fits(&form) {
        Ok(()) => match form.ratings(&standing.unrated()) {
            Ok(given) => {
                let silent = unexplained(standing.suggested.as_ref(), &given);
                if !silent.is_empty() {
                    return wrong(&app, &viewer, &standing, form, silent).await;
                }
                Ok(given)
            }
            Err(errors) => return wrong(&app, &viewer, &standing, form, errors).await,
        },
        Err(late) => Err(late),
    };
    match kept(&app, &viewer, &standing, (given, stamp)).await? {
        Ended::Done(()) | Ended::DoneBefore => {
            reply::see_other(&viewer, &paths::listing_act(id, "ratings"), "version_rated").await
        }
        Ended::Refused(error) => too_late(&app, &viewer, id, form, error).await,
    }
}

async fn kept(
    app: &App,
    viewer: &Viewer,
    standing: &Standing,
    (given, stamp): (Result<Vec<Given>, Refused>, Stamp),
) -> Result<Ended<(), Refused>, Error> {
    let mut act = Act::begin(app, viewer, Subject::Opportunity(standing.listing.opportunity.id), stamp).await?;
    let done = match given {
        Ok(given) => course_rating::rate(&mut act.work, standing.listing.version.id, given).await,
        Err(late) => Err(late),
    };
    act.end(app, done).await
}

async fn wrong(app: &App, viewer: &Viewer, standing: &Standing, form: RatingForm, errors: FieldErrors) -> Reply {
    let shows = Shows { form, errors, conflict: None };
    reply::wrong(&pages::page(app, viewer, standing, &shows).await?)
}

/// Somebody rated it, or published other words, in between: how it stands now, and what was typed.
async fn too_late(app: &App, viewer: &Viewer, id: OpportunityId, form: RatingForm, error: Refused) -> Reply {
    let conflict = match (&error, error.kind()) {
        (Refused::AlreadyRated, _) => "course_rating-conflict-rated",
        (_, Kind::Stale | Kind::Conflict) => "course_rating-conflict-changed",
        _ => return Err(error.into()),
    };
    let standing = gather(app, viewer, id).await?;
    let shows = Shows { form, errors: FieldErrors::default(), conflict: Some(conflict) };
    let mut response = reply::page(&pages::page(app, viewer, &standing, &shows).await?)?;
    *response.status_mut() = StatusCode::CONFLICT;
    Ok(response)
}
