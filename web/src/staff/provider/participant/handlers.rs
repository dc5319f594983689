//! Showing the participants; recording results.

use axum::{extract::State, http::StatusCode};
use enrolment::service::{self, Line};
use kernel::{OfferingId, Stamp, Subject};

use super::{
    check,
    forms::{self, ResultsForm, TypedRow},
    pages::{self, Typing},
};
use crate::{
    act::{Act, Ended},
    app::App,
    error::Error,
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
    let (act, rows, stamp) = (form.0.act()?, form.0.rows()?, form.1.clone());
    if act == forms::Act::Change {
        let typing = Typing { rows, ..Typing::default() };
        return reply::page(&pages::participants(&app, &viewer, &course, number(&pairs), &typing).await?);
    }
    match form.parse() {
        Ok(lines) if act == forms::Act::Check => reply::page(&check::page(&app, &viewer, &course, &lines, rows).await?),
        Ok(lines) => keep(&app, &viewer, id, (&lines, stamp), rows).await,
        Err(filled) => {
            let typing = Typing { rows, errors: filled.errors, is_stale: false };
            reply::wrong(&pages::participants(&app, &viewer, &course, number(&pairs), &typing).await?)
        }
    }
}

/// Records all lines or none. Where one is recorded already, the same press came twice (H073), or the table shows who
/// entered what and when, beside what was typed (H075).
async fn keep(
    app: &App,
    viewer: &Viewer,
    id: OfferingId,
    (lines, stamp): (&[Line], Stamp),
    rows: Vec<TypedRow>,
) -> Reply {
    // All lines are recorded together, so what happened to one happened to all.
    let (first, ..) = lines.first().ok_or_else(Error::not_found)?;
    let mut act = Act::begin(app, viewer, Subject::Enrolment(*first), stamp).await?;
    let done = service::record_results(&mut act.work, id, lines).await;
    match act.end(app, done).await? {
        Ended::Done(()) | Ended::DoneBefore => {
            reply::see_other(viewer, &paths::participants(id), "results_recorded").await
        }
        Ended::Refused(enrolment::Error::Stale | enrolment::Error::Illegal(_)) => {
            let course = pages::course(app, viewer, id).await?;
            let typing = Typing { rows, is_stale: true, ..Typing::default() };
            let mut response = reply::page(&pages::participants(app, viewer, &course, 1, &typing).await?)?;
            *response.status_mut() = StatusCode::CONFLICT;
            Ok(response)
        }
        Ended::Refused(refused) => Err(refused.into()),
    }
}

/// The page that is asked for, from 1.
fn number(pairs: &Pairs) -> usize {
    pairs.one("page").and_then(|page| page.parse().ok()).unwrap_or(1)
}
