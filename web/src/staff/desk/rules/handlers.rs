//! Showing, writing and publishing criteria.

use axum::extract::State;
use evaluation::{
    CriteriaVersion, Error as Refused,
    assess::Criteria,
    criteria::{policy, query, service},
};
use kernel::{Failure, Kind, Subject};

use super::{
    forms::{DiscardForm, PublishForm, RulesForm, languages, seen},
    owner::{Owner, owner},
    pages::{self, Tried, Typed},
};
use crate::{
    act::{Act, Ended},
    app::App,
    error::Error,
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
    let owner = writer(&app, &viewer, pairs.one("institution")).await?;
    let (criteria, draft) = next(&app, &viewer, &owner).await?;
    let typed = Typed { form: RulesForm::of(&criteria, draft.as_ref()), ..Typed::default() };
    reply::page(&pages::form(&app, &viewer, &owner, &typed).await?)
}

/// Keeps the draft with everything but the wording; what contradicts itself or the law is said at its field.
pub(crate) async fn save(State(app): State<App>, viewer: Viewer, form: Posted<RulesForm>) -> Reply {
    let owner = writer(&app, &viewer, Some(form.0.text("institution"))).await?;
    let (criteria, errors) = form.0.criteria(next(&app, &viewer, &owner).await?.0);
    let note = form.0.text("note").to_owned();
    let Some(typed) = keep(&app, &viewer, &owner, form.0, (criteria, note, errors)).await? else {
        return reply::see_other(&viewer, &paths::rules(owner.slug()), "rules_saved").await;
    };
    let page = pages::form(&app, &viewer, &owner, &typed).await?;
    if typed.is_stale { reply::late(&page) } else { reply::wrong(&page) }
}

/// The form of one criterion's wording. The draft itself comes first.
pub(crate) async fn wording(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    let owner = writer(&app, &viewer, pairs.one("institution")).await?;
    let criterion = pairs.one("criterion").and_then(|name| name.parse().ok()).ok_or_else(Error::not_found)?;
    let (criteria, Some(draft)) = next(&app, &viewer, &owner).await? else {
        return reply::see_also(&paths::rules_draft(owner.slug()));
    };
    let typed = Typed { form: RulesForm::of(&criteria, Some(&draft)), ..Typed::default() };
    reply::page(&pages::wording(&app, &viewer, &owner, criterion, &typed).await?)
}

/// Keeps the wording of one criterion: in all languages of the world one form would be too large (LIM-2, LIM-3).
pub(crate) async fn word(State(app): State<App>, viewer: Viewer, form: Posted<RulesForm>) -> Reply {
    let owner = writer(&app, &viewer, Some(form.0.text("institution"))).await?;
    let criterion = form.0.text("criterion").parse().map_err(|()| Error::not_found())?;
    let (criteria, draft) = next(&app, &viewer, &owner).await?;
    let (criteria, errors) = form.0.worded(criterion, criteria);
    let note = draft.map(|draft| draft.note).unwrap_or_default();
    let Some(typed) = keep(&app, &viewer, &owner, form.0, (criteria, note, errors)).await? else {
        return reply::see_other(&viewer, &paths::rules(owner.slug()), "rules_saved").await;
    };
    let page = pages::wording(&app, &viewer, &owner, criterion, &typed).await?;
    if typed.is_stale { reply::late(&page) } else { reply::wrong(&page) }
}

/// Whose criteria the viewer may write.
async fn writer(app: &App, viewer: &Viewer, asked: Option<&str>) -> Result<Owner, Error> {
    let owner = owner(app, viewer, asked).await?;
    policy::may_set(&viewer.actor, owner.id())?;
    Ok(owner)
}

/// What the next version says so far: the draft, else what applies.
async fn next(app: &App, viewer: &Viewer, owner: &Owner) -> Result<(Criteria, Option<CriteriaVersion>), Error> {
    let db = app.db().reads();
    Ok(match query::draft(db, &viewer.actor, owner.id()).await? {
        Some(draft) => (draft.body.clone(), Some(draft)),
        None => (query::in_force(db, owner.id(), owner.day_at(viewer.now)).await?.criteria, None),
    })
}

/// Keeps the draft; else gives back what was typed, with what is wrong, or on the version that somebody else has saved in
/// between (H079).
async fn keep(
    app: &App,
    viewer: &Viewer,
    owner: &Owner,
    form: RulesForm,
    (criteria, note, errors): (Criteria, String, FieldErrors),
) -> Result<Option<Typed>, Error> {
    if !errors.is_empty() {
        return Ok(Some(Typed { form, errors, is_stale: false }));
    }
    let wanted = service::Wanted { owner: owner.id(), criteria, note, languages: languages() };
    let mut work = app.begin(viewer).await?;
    let Err(refused) = service::draft(&mut work, form.seen(), wanted).await else {
        work.commit().await?;
        return Ok(None);
    };
    drop(work);
    not_kept(app, viewer, owner, form, refused).await.map(Some)
}

async fn not_kept(
    app: &App,
    viewer: &Viewer,
    owner: &Owner,
    form: RulesForm,
    refused: Refused,
) -> Result<Typed, Error> {
    match refused {
        Refused::Contradictions(found) => Ok(Typed { errors: form.errors(&found), form, is_stale: false }),
        Refused::Stale => {
            let theirs = query::draft(app.db().reads(), &viewer.actor, owner.id()).await?;
            Ok(Typed { form: form.on(theirs.as_ref()), is_stale: true, ..Typed::default() })
        }
        other => Err(other.into()),
    }
}

/// Publishes the draft that was looked at, with its effect.
pub(crate) async fn publish(State(app): State<App>, viewer: Viewer, form: Posted<PublishForm>) -> Reply {
    let Posted(typed, stamp) = form;
    let owner = writer(&app, &viewer, Some(&typed.institution)).await?;
    let from = match typed.read() {
        Ok(from) => from,
        Err(errors) => return again(&app, &viewer, &owner, (typed, errors, false)).await,
    };
    let Some(seen) = seen(&typed.draft, &typed.version) else {
        return again(&app, &viewer, &owner, (typed, FieldErrors::default(), true)).await;
    };
    let mut act = Act::begin(&app, &viewer, Subject::Criteria(seen.0), stamp).await?;
    let done = service::publish(&mut act.work, owner.id(), seen, from).await;
    match act.end(&app, done).await? {
        Ended::Done(_) | Ended::DoneBefore => {
            reply::see_other(&viewer, &paths::rules(owner.slug()), "rules_published").await
        }
        Ended::Refused(Refused::Invalid(field, code)) => {
            again(&app, &viewer, &owner, (typed, FieldErrors::at(field, code), false)).await
        }
        Ended::Refused(error) if error.kind() == Kind::Stale => {
            again(&app, &viewer, &owner, (typed, FieldErrors::default(), true)).await
        }
        Ended::Refused(error) => Err(error.into()),
    }
}

/// Discards the draft that was looked at.
pub(crate) async fn discard(State(app): State<App>, viewer: Viewer, form: Posted<DiscardForm>) -> Reply {
    let Posted(typed, stamp) = form;
    let owner = writer(&app, &viewer, Some(&typed.institution)).await?;
    let seen = seen(&typed.draft, &typed.version).ok_or_else(Error::not_found)?;
    let mut act = Act::begin(&app, &viewer, Subject::Criteria(seen.0), stamp).await?;
    let done = service::discard(&mut act.work, owner.id(), seen).await;
    match act.end(&app, done).await? {
        Ended::Done(()) | Ended::DoneBefore => {
            reply::see_other(&viewer, &paths::rules(owner.slug()), "rules_discarded").await
        }
        Ended::Refused(error) if error.kind() == Kind::Stale => {
            again(&app, &viewer, &owner, (PublishForm::default(), FieldErrors::default(), true)).await
        }
        Ended::Refused(error) => Err(error.into()),
    }
}

/// The page again: with what is wrong, or as somebody else has changed it (409).
async fn again(
    app: &App,
    viewer: &Viewer,
    owner: &Owner,
    (form, errors, is_stale): (PublishForm, FieldErrors, bool),
) -> Reply {
    let page = Box::pin(pages::overview(app, viewer, owner, &Tried { form, errors, is_stale })).await?;
    if is_stale { reply::late(&page) } else { reply::wrong(&page) }
}
