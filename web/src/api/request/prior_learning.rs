//! The second track by API (R-S6): where it stands, and what each does next. Who may, and when, the services say.

use axum::{extract::State, response::Response};
use evaluation::{
    PriorLearning,
    assess::{
        Outcome,
        prior_learning::{Choice, Shown},
    },
    prior_learning::{Method, NewAppointment, NewAssessment, decision, query as tracks, service},
    request::query,
};
use kernel::{Day, Ects, LocalizedText, RequestId};
use serde::{Deserialize, Serialize};

use super::{
    acts::{newest, place, settle},
    forms::{DifferenceBody, reasoned},
    reads,
};
use crate::{
    api::{
        bearer::{Caller, Writer},
        etag::{self, Seen},
    },
    app::App,
    error::Error,
    extract::{Json, Path},
};

/// Whether the learner goes this way.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AnswerBody {
    accept: bool,
}

/// How, by whom, when and where; another time with its reason.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AppointmentBody {
    method: Method,
    assessor: String,
    set_for: Day,
    place: String,
    bring: String,
    #[serde(default)]
    reason: String,
}

/// What was found of each part, in the order of the parts.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ResultBody {
    found: Vec<Shown>,
    report: String,
    held_on: Day,
}

/// A decision on it: one of the outcomes that what was found allows.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SecondDecisionBody {
    outcome: Outcome,
    #[serde(default)]
    credits: Option<Ects>,
    reasons: String,
    #[serde(default)]
    differences: Vec<DifferenceBody>,
}

/// The second track of a request, the open one before the newest.
#[derive(Serialize)]
struct TrackAnswer {
    state: &'static str,
    handed_on: Day,
    cap_on: Day,
    ended_on: Option<Day>,
    /// What was weak.
    weak: Vec<WeakAnswer>,
    /// The outcomes that are assessed; empty where the weak criteria are.
    outcomes: Vec<LocalizedText>,
    appointment: Option<AppointmentAnswer>,
    result: Option<ResultAnswer>,
}

#[derive(Serialize)]
struct WeakAnswer {
    criterion: &'static str,
    rating: i16,
    need: i16,
}

#[derive(Serialize)]
struct AppointmentAnswer {
    method: &'static str,
    assessor: String,
    set_for: Day,
    place: String,
    bring: String,
}

#[derive(Serialize)]
struct ResultAnswer {
    found: Vec<&'static str>,
    report: String,
    held_on: Day,
}

impl TrackAnswer {
    fn new(track: PriorLearning) -> Self {
        let weak = track.handover.weak.iter().map(|weak| WeakAnswer {
            criterion: weak.criterion.as_str(),
            rating: weak.rating.get(),
            need: weak.need,
        });
        Self {
            state: track.state.as_str(),
            handed_on: track.handed_on,
            cap_on: track.cap_on,
            ended_on: track.ended_on,
            weak: weak.collect(),
            outcomes: track.handover.outcomes,
            appointment: track.appointment.map(|set| AppointmentAnswer {
                method: set.method.as_str(),
                assessor: set.assessor,
                set_for: set.set_for,
                place: set.place,
                bring: set.bring,
            }),
            result: track.assessment.map(|found| ResultAnswer {
                found: found.found.iter().map(|shown| shown.as_str()).collect(),
                report: found.report,
                held_on: found.held_on,
            }),
        }
    }
}

/// Where it stands, for who may see the request (M21).
pub(super) async fn show(State(app): State<App>, caller: Caller, Path(id): Path<RequestId>) -> Result<Response, Error> {
    answer(&app, &caller, id).await
}

/// The learner says yes or no (M20). A no refuses nothing.
pub(super) async fn say(
    State(app): State<App>,
    Writer(caller): Writer,
    Path(id): Path<RequestId>,
    seen: Seen,
    Json(body): Json<AnswerBody>,
) -> Result<Response, Error> {
    let seen = newest(&app, &caller, id, seen).await?;
    let mut work = caller.begin(&app).await?;
    let done = if body.accept {
        service::accept(&mut work, id, seen).await
    } else {
        service::decline(&mut work, id, seen).await
    };
    settle(&app, &caller, id, work, done).await?;
    answer(&app, &caller, id).await
}

/// An officer sets how, by whom, when and where (M22).
pub(super) async fn arrange(
    State(app): State<App>,
    Writer(caller): Writer,
    Path(id): Path<RequestId>,
    seen: Seen,
    Json(body): Json<AppointmentBody>,
) -> Result<Response, Error> {
    let seen = newest(&app, &caller, id, seen).await?;
    let AppointmentBody { method, assessor, set_for, place, bring, reason } = body;
    let new = NewAppointment { method, assessor, set_for, place, bring };
    let mut work = caller.begin(&app).await?;
    let done = service::arrange(&mut work, id, seen, new, &reason).await;
    settle(&app, &caller, id, work, done).await?;
    answer(&app, &caller, id).await
}

/// An officer records what the assessor found (M22).
pub(super) async fn record(
    State(app): State<App>,
    Writer(caller): Writer,
    Path(id): Path<RequestId>,
    seen: Seen,
    Json(body): Json<ResultBody>,
) -> Result<Response, Error> {
    let seen = newest(&app, &caller, id, seen).await?;
    let new = NewAssessment { found: body.found, report: body.report, held_on: body.held_on };
    let mut work = caller.begin(&app).await?;
    let done = service::record(&mut work, id, seen, new).await;
    settle(&app, &caller, id, work, done).await?;
    answer(&app, &caller, id).await
}

/// Another officer than who recorded it decides (M23, R-R5).
pub(super) async fn decide(
    State(app): State<App>,
    Writer(caller): Writer,
    Path(id): Path<RequestId>,
    seen: Seen,
    Json(body): Json<SecondDecisionBody>,
) -> Result<Response, Error> {
    let seen = newest(&app, &caller, id, seen).await?;
    let choice = Choice { outcome: body.outcome, credits: body.credits };
    let mut work = caller.begin(&app).await?;
    let done = decision::decide(&mut work, id, seen, choice, reasoned(body.reasons, body.differences)).await;
    settle(&app, &caller, id, work, done).await?;
    etag::created(&place(id), reads::answer(&app, &caller, id).await?)
}

async fn answer(app: &App, caller: &Caller, id: RequestId) -> Result<Response, Error> {
    let request = query::by_id(app.db().reads(), &caller.actor, id).await?;
    let track = tracks::of_request(app.db().reads(), id).await?.into_iter().next().ok_or_else(Error::not_found)?;
    Ok(etag::tagged(request.version, TrackAnswer::new(track)))
}
