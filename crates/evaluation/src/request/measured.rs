//! What a decision says of itself for the figures: how long it took (MT-6, MT-10), and why it was refused (MT-9).

use kernel::{AppealId, Day, Work};

use super::{clock, information, service::Deciding, state::State};
use crate::{
    Error, RecognitionRequest, appeal,
    assess::{Ground, Outcome},
    event::Clocked,
};

/// The days from the start of its clock. The appeals body has a clock of its own, from the day of the appeal (R-S2).
pub(super) async fn clocked(
    work: &Work,
    request: &RecognitionRequest,
    appeal: Option<AppealId>,
    today: Day,
) -> Result<Option<Clocked>, Error> {
    if let Some(id) = appeal {
        let all = appeal::query::of_request(work.db(), request.id).await?;
        let answered = all.into_iter().find(|appeal| appeal.id == id);
        return Ok(answered.map(|appeal| {
            let (from, due_on) = (appeal.lodged_on, appeal.due_on);
            Clocked { from, until: today, paused: 0, due_on }
        }));
    }
    let Some(from) = request.completed_on else { return Ok(None) };
    // The second track has one limit, its cap (R-S6).
    if let (State::ReferredRpl, Some(due_on)) = (request.state, request.cap_on) {
        return Ok(Some(Clocked { from, until: today, paused: 0, due_on }));
    }
    let questions = information::query::all_of(work.db(), request.id).await?;
    let paused = information::paused_until(&questions, from, today);
    let limits = request.basis.as_ref().map(|basis| basis.limits).unwrap_or_default();
    let days = clock::limit_days(request.route, limits).into();
    Ok(Some(Clocked { from, until: today, paused, due_on: clock::due_after(from, days, paused) }))
}

/// The ground of a refusal; where things differ, each element that the office shows, once.
pub(super) fn grounds(deciding: &Deciding) -> Vec<String> {
    let Some(ground) = deciding.outcome.ground.filter(|_| deciding.outcome.outcome == Outcome::Refuse) else {
        return Vec::new();
    };
    let mut elements: Vec<_> = deciding.reasoned.differences.iter().map(|difference| difference.element).collect();
    if elements.is_empty() {
        elements.clone_from(&deciding.outcome.differences);
    }
    elements.sort_unstable();
    elements.dedup();
    match ground {
        Ground::SubstantialDifference if !elements.is_empty() => elements.iter().map(ToString::to_string).collect(),
        ground => vec![ground.to_string()],
    }
}
