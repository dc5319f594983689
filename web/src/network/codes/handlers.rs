//! Showing and keeping the codes of a member.

use axum::extract::State;
use consortium::{Error as Refused, Institution, code, institution};
use kernel::{Failure, Kind, Subject};

use super::{
    forms::CodesForm,
    pages::{self, Shows},
};
use crate::{
    act::{Act, Ended},
    app::App,
    error::Error,
    extract::{Pairs, Path},
    paths,
    posted::{FieldErrors, Fields, Posted},
    reply::{self, Reply},
    viewer::Viewer,
};

/// The codes; a proposal that was taken over stands in the field, and is kept by nobody but who saves it (DQ-1).
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, Path(slug): Path<String>, pairs: Pairs) -> Reply {
    let member = member(&app, &viewer, &slug).await?;
    let mut form = CodesForm::of(&member);
    if let Some(proposed) = pairs.one("deqar_id") {
        proposed.clone_into(&mut form.deqar_id);
    }
    reply::page(&pages::page(&app, &viewer, &member, &Shows { form, ..Shows::default() }).await?)
}

async fn member(app: &App, viewer: &Viewer, slug: &str) -> Result<Institution, Error> {
    viewer.signed_in()?;
    code::may_identify(&viewer.actor)?;
    Ok(institution::by_slug(app.db().reads(), slug).await?)
}

/// Keeps them. The same press twice is one act (H073).
pub(crate) async fn save(
    State(app): State<App>,
    viewer: Viewer,
    Path(slug): Path<String>,
    Posted(form, stamp): Posted<CodesForm>,
) -> Reply {
    let member = member(&app, &viewer, &slug).await?;
    let (seen, codes) = match form.read() {
        Ok(read) => read,
        Err(errors) => return again(&app, &viewer, &member, (form, errors, false)).await,
    };
    let mut act = Act::begin(&app, &viewer, Subject::Institution(member.id), stamp).await?;
    let done = code::identify(&mut act.work, member.id, seen, codes).await;
    match act.end(&app, done).await? {
        Ended::Done(()) | Ended::DoneBefore => {
            reply::see_other(&viewer, &paths::institution_codes(&slug), "codes_saved").await
        }
        Ended::Refused(error) => refused(&app, &viewer, &member, (form, error)).await,
    }
}

async fn refused(app: &App, viewer: &Viewer, member: &Institution, (form, error): (CodesForm, Refused)) -> Reply {
    match error {
        Refused::Invalid(field, code) => again(app, viewer, member, (form, FieldErrors::at(field, code), false)).await,
        error if error.kind() == Kind::Stale => again(app, viewer, member, (form, FieldErrors::default(), true)).await,
        error => Err(error.into()),
    }
}

/// The form as it was typed: with what is wrong, or beside what somebody else has kept in between.
async fn again(
    app: &App,
    viewer: &Viewer,
    member: &Institution,
    (mut form, errors, is_stale): (CodesForm, FieldErrors, bool),
) -> Reply {
    if is_stale {
        form.version = member.version.to_string();
    }
    let shows = Shows { form, errors, is_stale };
    let page = pages::page(app, viewer, member, &shows).await?;
    if is_stale { reply::late(&page) } else { reply::wrong(&page) }
}
