//! Showing, writing and publishing criteria.

use axum::{extract::State, http::StatusCode};
use evaluation::{
    Error as Refused,
    criteria::{policy, query, service},
};
use kernel::{Failure, Kind, Subject};

use super::{
    forms::{PublishForm, RulesForm, languages},
    owner::owner,
    pages::{self, Tried},
};
use crate::{
    act::{Act, Ended},
    app::App,
    extract::Pairs,
    paths,
    posted::{FieldErrors, Fields, Posted},
    reply::{self, Reply},
    viewer::Viewer,
};

/// What applies and what comes next.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    let owner = owner(&app, &viewer, pairs.one("institution")).await?;
    reply::page(&Box::pin(pages::overview(&app, &viewer, &owner, &Tried::default())).await?)
}

/// The form of the draft; where there is none, of what applies.
pub(crate) async fn edit(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    let owner = owner(&app, &viewer, pairs.one("institution")).await?;
    policy::may_set(&viewer.actor, owner.id())?;
    let db = app.db().reads();
    let draft = query::draft(db, &viewer.actor, owner.id()).await?;
    let applied = query::in_force(db, owner.id(), viewer.today()).await?.criteria;
    let form = RulesForm::of(draft.as_ref().map_or(&applied, |draft| &draft.body), draft.as_ref());
    reply::page(&pages::form(&app, &viewer, &owner, (&form, &FieldErrors::default()), false).await?)
}

/// Keeps the draft; what contradicts itself or the law is said at its field.
pub(crate) async fn save(State(app): State<App>, viewer: Viewer, form: Posted<RulesForm>) -> Reply {
    let typed = form.0;
    let owner = owner(&app, &viewer, Some(typed.text("institution"))).await?;
    policy::may_set(&viewer.actor, owner.id())?;
    let criteria = match typed.read() {
        Ok(criteria) => criteria,
        Err(errors) => return reply::wrong(&pages::form(&app, &viewer, &owner, (&typed, &errors), false).await?),
    };
    let note = typed.text("note").to_owned();
    let wanted = service::Wanted { owner: owner.id(), criteria, note, languages: languages() };
    let mut work = app.begin(&viewer).await?;
    let Err(refused) = service::draft(&mut work, typed.version(), wanted).await else {
        work.commit().await?;
        return reply::see_other(&viewer, &paths::rules(owner.slug()), "rules_saved").await;
    };
    drop(work);
    match refused {
        Refused::Contradictions(found) => {
            let errors = typed.errors(&found);
            reply::wrong(&pages::form(&app, &viewer, &owner, (&typed, &errors), false).await?)
        }
        Refused::Stale => {
            let page = pages::form(&app, &viewer, &owner, (&typed, &FieldErrors::default()), true).await?;
            conflict(&page)
        }
        other => Err(other.into()),
    }
}

/// Publishes the draft that was looked at, with its effect.
pub(crate) async fn publish(State(app): State<App>, viewer: Viewer, form: Posted<PublishForm>) -> Reply {
    let Posted(typed, stamp) = form;
    let owner = owner(&app, &viewer, Some(&typed.institution)).await?;
    policy::may_set(&viewer.actor, owner.id())?;
    let from = match typed.read() {
        Ok(from) => from,
        Err(errors) => return again(&app, &viewer, &owner, (typed, errors, false)).await,
    };
    let newest = query::newest(app.db().reads(), &viewer.actor, owner.id()).await?;
    let Some(newest) = newest else { return again(&app, &viewer, &owner, (typed, FieldErrors::default(), true)).await };
    let mut act = Act::begin(&app, &viewer, Subject::Criteria(newest.id), stamp).await?;
    let seen = typed.version.parse().unwrap_or_default();
    let done = service::publish(&mut act.work, owner.id(), seen, from).await;
    match act.end(&app, done).await? {
        Ended::Done(_) | Ended::DoneBefore => {
            reply::see_other(&viewer, &paths::rules(owner.slug()), "rules_published").await
        }
        Ended::Refused(Refused::Invalid(field, code)) => {
            again(&app, &viewer, &owner, (typed, FieldErrors(vec![(field.to_owned(), code)]), false)).await
        }
        Ended::Refused(error) if error.kind() == Kind::Stale => {
            again(&app, &viewer, &owner, (typed, FieldErrors::default(), true)).await
        }
        Ended::Refused(error) => Err(error.into()),
    }
}

/// The page again: with what is wrong, or as somebody else has changed it (409).
async fn again(
    app: &App,
    viewer: &Viewer,
    owner: &super::owner::Owner,
    (form, errors, is_stale): (PublishForm, FieldErrors, bool),
) -> Reply {
    let page = Box::pin(pages::overview(app, viewer, owner, &Tried { form, errors, is_stale })).await?;
    if is_stale { conflict(&page) } else { reply::wrong(&page) }
}

/// Somebody else was faster: 409 with what was typed (H079).
fn conflict(page: &impl askama::Template) -> Reply {
    let mut response = reply::page(page)?;
    *response.status_mut() = StatusCode::CONFLICT;
    Ok(response)
}
