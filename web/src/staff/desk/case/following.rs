//! What an officer may do after a decision and around it: the policies, the table of states and the days, asked before a
//! button is shown.

use evaluation::{
    Error as Refused, appeal,
    request::{Action, State, clock, delay, policy, query},
};
use kernel::{Day, Right};

use crate::{app::App, error::Error, viewer::Viewer};

/// What is possible now.
#[derive(Clone, Copy, Debug)]
pub(super) struct Following {
    /// Finding whether a condition is met.
    pub answer: bool,
    /// Opening the case again, until this day.
    pub reopen: Option<Day>,
    /// Telling of a delay: due day, and the last possible one.
    pub delay: Option<(Day, Day)>,
    pub appeal: Hears,
}

/// Whether this officer rules on the appeal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hears {
    Yes,
    /// The case was in these hands before, or the learner was assessed by somebody of this name (S-7).
    HadIt,
    No,
}

/// Asks all of it.
pub(super) async fn following(
    app: &App,
    viewer: &Viewer,
    detail: &query::Detail,
    today: Day,
) -> Result<Following, Error> {
    let (request, actor, db) = (&detail.request, &viewer.actor, app.db().reads());
    let until = detail
        .settled()
        .filter(|decision| policy::may_reopen(actor, request, decision).is_ok())
        .map(|decision| clock::reopen_until(decision.notified_on))
        .filter(|until| today <= *until && request.state.after(Action::Reopen).is_ok());
    let running = delay::RUNNING.contains(&request.state) && policy::may_delay(actor, request).is_ok();
    let delay = request.due_on.zip(request.cap_on).filter(|(due, cap)| running && due < cap && today <= *cap);
    let appeal = match (detail.open_appeal(), actor.may_as_officer(Right::Appeals, request.institution_id)) {
        (Some(_), true) if request.state == State::Appealed => {
            match appeal::query::may_hear(db, actor, request).await {
                Ok(_) => Hears::Yes,
                Err(Refused::Denied(_)) => Hears::HadIt,
                Err(error) => return Err(error.into()),
            }
        }
        _ => Hears::No,
    };
    let answer = request.state == State::ConditionsPending && policy::may_evaluate(actor, request).is_ok();
    Ok(Following { answer, reopen: until, delay, appeal })
}
