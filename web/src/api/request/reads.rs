//! Reading requests: a learner's own, the officer's queue, one of them.

use std::{fmt, str::FromStr};

use axum::{Json, extract::State, response::Response};
use consortium::institution;
use evaluation::{
    RecognitionRequest,
    request::{
        Findings, State as RequestState, preview, query,
        queue::{self, Filter},
    },
};
use kernel::{Day, RequestId, Right};

use super::answers::{self, RowAnswer};
use crate::{
    api::{
        bearer::Caller,
        etag, fault,
        window::{self, Page, Window},
    },
    app::App,
    error::Error,
    extract::{Pairs, Path},
};

/// A place in the officer's queue: by due day, then by id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Place(Day, RequestId);

impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}_{}", self.0, self.1)
    }
}

impl FromStr for Place {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let (day, id) = text.split_once('_').ok_or(())?;
        Ok(Self(day.parse().map_err(|_| ())?, id.parse().map_err(|_| ())?))
    }
}

/// The caller's own, newest first; with `as=officer` what waits at the institutions where the caller is one, next due
/// first.
pub(super) async fn list(State(app): State<App>, caller: Caller, pairs: Pairs) -> Result<Json<Page<RowAnswer>>, Error> {
    window::once(&pairs, &["as"])?;
    match pairs.one("as") {
        None | Some("" | "learner") => own(&app, &caller, &pairs).await.map(Json),
        Some("officer") => queue(&app, &caller, &pairs).await.map(Json),
        Some(_) => Err(fault::field("as", "parameter")),
    }
}

async fn own(app: &App, caller: &Caller, pairs: &Pairs) -> Result<Page<RowAnswer>, Error> {
    let window = Window::<RequestId>::read(pairs)?;
    let all = query::of_learner(app.db().reads(), &caller.actor).await?;
    let rows = window.older(all, |(request, _)| request.id);
    Ok(window.page(rows, |(request, _)| request.id, |(request, decision)| RowAnswer::new(&request, decision.as_ref())))
}

async fn queue(app: &App, caller: &Caller, pairs: &Pairs) -> Result<Page<RowAnswer>, Error> {
    let window = Window::<Place>::read(pairs)?;
    let after = window.after.map(|Place(day, id)| (day, id));
    let rows = queue::page(app.db().reads(), &caller.actor, &Filter::default(), after, window.to_read()).await?;
    // The queue holds what has a due day only.
    let rows: Vec<_> = rows.into_iter().filter_map(|row| Some((row.due_on?, row))).collect();
    Ok(window.page(rows, |(due_on, row)| Place(*due_on, row.id), |(_, row)| RowAnswer::new(&row, None)))
}

/// One that the caller may see (M21).
pub(super) async fn show(State(app): State<App>, caller: Caller, Path(id): Path<RequestId>) -> Result<Response, Error> {
    answer(&app, &caller, id).await
}

/// A request as the caller may see it, with its version.
pub(super) async fn answer(app: &App, caller: &Caller, id: RequestId) -> Result<Response, Error> {
    let detail = query::detail(app.db().reads(), &caller.actor, id).await?;
    let is_officer = is_officer(caller, &detail.request);
    let outcome = match detail.request.state {
        RequestState::UnderAssessment if is_officer => {
            let db = app.db().reads();
            let today = institution::today(db, detail.request.institution_id, caller.now).await?;
            let found = preview(db, &caller.actor, id, &Findings::default(), today).await;
            // A comparison that needs a person's findings first has no outcome yet.
            found.ok()
        }
        _ => None,
    };
    let version = detail.request.version;
    Ok(etag::tagged(version, answers::request(app, &detail, is_officer, outcome.as_ref()).await?))
}

/// The one who asks works on it; the own request is looked at as its learner.
fn is_officer(caller: &Caller, request: &RecognitionRequest) -> bool {
    let at_desk = [Right::Evaluate, Right::Decide, Right::Appeals]
        .iter()
        .any(|right| caller.actor.may_as_officer(*right, request.institution_id));
    at_desk && request.learner_id != caller.id()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_the_queue_is_read_as_it_is_written() {
        let text = "2026-05-01_01890000-0000-7000-8000-0123456789ab";
        assert_eq!(text.parse::<Place>().unwrap().to_string(), text);
        assert!("2026-05-01".parse::<Place>().is_err());
    }
}
