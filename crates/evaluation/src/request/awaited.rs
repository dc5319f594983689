//! The day that a state is about. One owner: state lines, lists and pages all take it from here, because after an appeal or
//! a second look it is another than the one that was first told.

use std::collections::HashMap;

use kernel::{Day, DecisionId, RequestId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::{query, state::State};
use crate::{
    Error, RecognitionRequest,
    entity::{appeal, condition, information_request},
};

/// For each of these requests the day by which the next thing must have happened: the earliest condition that is not met,
/// the ruling on an appeal, an answer, an assessment of prior learning, a decision; for a lapsed one the last reply day. None where nothing is awaited.
/// Without scope, for callers that have settled it.
pub async fn days(
    db: &impl ConnectionTrait,
    requests: &[RecognitionRequest],
) -> Result<HashMap<RequestId, Day>, Error> {
    let within = |state: State| {
        let there = requests.iter().filter(move |request| request.state == state);
        there.map(|request| request.id).collect::<Vec<_>>()
    };
    let mut days: HashMap<RequestId, Day> =
        requests.iter().filter(|request| has_own(request.state)).filter_map(own).collect();
    days.extend(of_conditions(db, &within(State::ConditionsPending)).await?);
    days.extend(of_appeals(db, &within(State::Appealed)).await?);
    days.extend(of_lapses(db, &within(State::Lapsed)).await?);
    Ok(days)
}

/// Before a decision, and on the second track, whose days are those of the request (R-S6).
fn has_own(state: State) -> bool {
    !State::DECIDED.contains(&state) || state == State::ReferredRpl
}

fn own(request: &RecognitionRequest) -> Option<(RequestId, Day)> {
    request.due_on.map(|day| (request.id, day))
}

async fn of_conditions(db: &impl ConnectionTrait, ids: &[RequestId]) -> Result<HashMap<RequestId, Day>, Error> {
    let decisions = query::standing_decisions(db, ids).await?;
    let of: HashMap<DecisionId, RequestId> =
        decisions.into_iter().map(|decision| (decision.id, decision.request_id)).collect();
    let decisions: Vec<DecisionId> = of.keys().copied().collect();
    let mut days = HashMap::new();
    for decisions in decisions.chunks(query::CHUNK) {
        let unmet = condition::Entity::find()
            .filter(condition::COLUMN.decision_id.is_in(decisions.iter().copied()))
            .filter(condition::COLUMN.met_on.is_null());
        for condition in unmet.all(db).await? {
            let Some(request) = of.get(&condition.decision_id) else { continue };
            days.entry(*request)
                .and_modify(|day: &mut Day| *day = condition.due_on.min(*day))
                .or_insert(condition.due_on);
        }
    }
    Ok(days)
}

async fn of_appeals(db: &impl ConnectionTrait, ids: &[RequestId]) -> Result<HashMap<RequestId, Day>, Error> {
    let mut days = HashMap::new();
    for ids in ids.chunks(query::CHUNK) {
        let open = appeal::Entity::find()
            .filter(appeal::COLUMN.request_id.is_in(ids.iter().copied()))
            .filter(appeal::COLUMN.ruling.is_null());
        days.extend(open.all(db).await?.into_iter().map(|appeal| (appeal.request_id, appeal.due_on)));
    }
    Ok(days)
}

async fn of_lapses(db: &impl ConnectionTrait, ids: &[RequestId]) -> Result<HashMap<RequestId, Day>, Error> {
    let mut days = HashMap::new();
    for ids in ids.chunks(query::CHUNK) {
        let lapsed = information_request::Entity::find()
            .filter(information_request::COLUMN.request_id.is_in(ids.iter().copied()))
            .filter(information_request::COLUMN.lapsed_on.is_not_null());
        for question in lapsed.all(db).await? {
            let day = question.reply_by;
            days.entry(question.request_id).and_modify(|last: &mut Day| *last = day.max(*last)).or_insert(day);
        }
    }
    Ok(days)
}
