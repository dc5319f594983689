//! Showing the participants; recording results.

use axum::{extract::State, http::StatusCode};
use enrolment::service::{self, Line};
use kernel::OfferingId;

use super::{
    check,
    forms::{Act, ResultsForm, TypedRow},
    pages::{self, Typing},
};
use crate::{
    app::App,
    extract::{Pairs, Path},
    paths,
    posted::Posted,
    reply::{self, Reply},
    viewer::Viewer,
};

/// Everybody in a run.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, Path(id): Path<OfferingId>, pairs: Pairs) -> Reply {
    let course = pages::course(&app, &viewer, id).await?;
    reply::page(&pages::participants(&app, &viewer, &course, number(&pairs), &Typing::default()).await?)
}

/// Checks, corrects or records results (M16).
pub(crate) async fn record(
    State(app): State<App>,
    viewer: Viewer,
    Path(id): Path<OfferingId>,
    pairs: Pairs,
    form: Posted<ResultsForm>,
) -> Reply {
    let course = pages::course(&app, &viewer, id).await?;
    let (act, rows) = (form.0.act()?, form.0.rows()?);
    if act == Act::Change {
        let typing = Typing { rows, ..Typing::default() };
        return reply::page(&pages::participants(&app, &viewer, &course, number(&pairs), &typing).await?);
    }
    match form.parse() {
        Ok(lines) if act == Act::Check => reply::page(&check::page(&app, &viewer, &course, &lines, rows).await?),
        Ok(lines) => keep(&app, &viewer, id, &lines, rows).await,
        Err(filled) => {
            let typing = Typing { rows, errors: filled.errors, is_stale: false };
            reply::wrong(&pages::participants(&app, &viewer, &course, number(&pairs), &typing).await?)
        }
    }
}

/// Records all lines or none.
async fn keep(app: &App, viewer: &Viewer, id: OfferingId, lines: &[Line], rows: Vec<TypedRow>) -> Reply {
    let mut work = app.begin(viewer).await?;
    match service::record_results(&mut work, id, lines).await {
        Ok(()) => {
            work.commit().await?;
            reply::see_other(viewer, &paths::participants(id), "results_recorded").await
        }
        Err(enrolment::Error::Stale | enrolment::Error::Illegal(_)) => {
            drop(work);
            again(app, viewer, id, lines, rows).await
        }
        Err(refused) => Err(refused.into()),
    }
}

/// Some of it is recorded already. If all of it is, and the same, the form was sent twice: both answers lead to it
/// (H073). Else the table shows who entered what and when, beside what was typed (H075).
async fn again(app: &App, viewer: &Viewer, id: OfferingId, lines: &[Line], rows: Vec<TypedRow>) -> Reply {
    let course = pages::course(app, viewer, id).await?;
    let is_recorded = |(enrolment, outcome, grade): &Line| {
        course.participants.iter().any(|one| {
            let result = one.result.as_ref().filter(|_| one.enrolment.id == *enrolment);
            result.is_some_and(|result| result.outcome == *outcome && result.grade == *grade)
        })
    };
    if lines.iter().all(is_recorded) {
        return reply::see_other(viewer, &paths::participants(id), "results_recorded").await;
    }
    let typing = Typing { rows, is_stale: true, ..Typing::default() };
    let mut response = reply::page(&pages::participants(app, viewer, &course, 1, &typing).await?)?;
    *response.status_mut() = StatusCode::CONFLICT;
    Ok(response)
}

/// The page that is asked for, from 1.
fn number(pairs: &Pairs) -> usize {
    pairs.one("page").and_then(|page| page.parse().ok()).unwrap_or(1)
}
