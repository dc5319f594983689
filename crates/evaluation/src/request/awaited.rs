//! The day that a state is about, and whose turn it is. One owner: state lines, lists and pages all take it from here,
//! because after an appeal or a second look it is another day than the one that was first told, and because the learner
//! and the office take turns on a condition.

use std::collections::HashMap;

use kernel::{Day, DecisionId, RequestId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::{
    information::{self, Addressee},
    query,
    state::State,
};
use crate::{
    Error, RecognitionRequest, condition,
    entity::{appeal, information_request},
};

/// Who acts next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Whose {
    /// Whose request it is.
    Learner,
    /// Who awarded the credential, and nobody else.
    Issuer,
    /// The university that decides.
    Office,
    /// Nobody has to; on the second track its own state says who does.
    #[default]
    Nobody,
}

/// What is awaited of a request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Awaited {
    /// The day by which the next thing must have happened: the earliest condition that is not met, the ruling on an
    /// appeal, an answer, an assessment of prior learning, a decision; for a lapsed one the last reply day. None where
    /// nothing is awaited.
    pub day: Option<Day>,
    /// Whose turn it is: the learner's, as long as a condition waits for the learner.
    pub whose: Whose,
    /// The office has a condition to check, whatever the learner has still to do.
    pub to_check: bool,
}

/// For one request.
pub async fn one(db: &impl ConnectionTrait, request: &RecognitionRequest) -> Result<Awaited, Error> {
    let found = of(db, std::slice::from_ref(request)).await?;
    Ok(found.get(&request.id).copied().unwrap_or_default())
}

/// For each of these requests. Without scope, for callers that have settled it.
pub async fn of(
    db: &impl ConnectionTrait,
    requests: &[RecognitionRequest],
) -> Result<HashMap<RequestId, Awaited>, Error> {
    let within = |state: State| {
        let there = requests.iter().filter(move |request| request.state == state);
        there.map(|request| request.id).collect::<Vec<_>>()
    };
    let mut awaited: HashMap<RequestId, Awaited> = requests.iter().map(|request| (request.id, own(request))).collect();
    awaited.extend(of_conditions(db, &within(State::ConditionsPending)).await?);
    let days = of_appeals(db, &within(State::Appealed)).await?;
    let days = days.into_iter().chain(of_lapses(db, &within(State::Lapsed)).await?);
    let asked = of_questions(db, &within(State::InformationRequested)).await?;
    for (id, day) in days {
        awaited.entry(id).and_modify(|found| found.day = Some(day));
    }
    for (id, whose) in asked {
        awaited.entry(id).and_modify(|found| found.whose = whose);
    }
    Ok(awaited)
}

/// What the row itself says: its day before a decision, and on the second track, whose days are those of the request (R-S6).
fn own(request: &RecognitionRequest) -> Awaited {
    let whose = match request.state {
        State::InformationRequested | State::ConditionsPending => Whose::Learner,
        State::Submitted | State::Complete | State::UnderAssessment | State::DecisionProposed | State::Appealed => {
            Whose::Office
        }
        State::Draft | State::ReferredRpl | State::Decided | State::Closed | State::Lapsed | State::Withdrawn => {
            Whose::Nobody
        }
    };
    let has_own = !State::DECIDED.contains(&request.state) || request.state == State::ReferredRpl;
    Awaited { day: request.due_on.filter(|_| has_own), whose, to_check: false }
}

async fn of_conditions(db: &impl ConnectionTrait, ids: &[RequestId]) -> Result<HashMap<RequestId, Awaited>, Error> {
    let decisions = query::standing_decisions(db, ids).await?;
    let decided: Vec<DecisionId> = decisions.iter().map(|decision| decision.id).collect();
    let conditions = condition::query::of_decisions(db, &decided).await?;
    let of_one = |decision: &crate::Decision| {
        let unmet = conditions.get(&decision.id).into_iter().flatten().filter(|condition| condition.met_on.is_none());
        let (checked, open): (Vec<_>, Vec<_>) = unmet.partition(|condition| condition.waits_for_office());
        let day = checked.iter().chain(&open).map(|condition| condition.due_on).min();
        let whose = if open.is_empty() { Whose::Office } else { Whose::Learner };
        (decision.request_id, Awaited { day, whose, to_check: !checked.is_empty() })
    };
    Ok(decisions.iter().map(of_one).collect())
}

/// Who is asked: the learner as long as one question waits for the learner, else the issuer alone.
async fn of_questions(db: &impl ConnectionTrait, ids: &[RequestId]) -> Result<HashMap<RequestId, Whose>, Error> {
    let mut asked = HashMap::new();
    for question in information::query::open_of(db, ids).await? {
        let whose = asked.entry(question.request_id).or_insert(Whose::Issuer);
        if question.addressee == Addressee::Learner {
            *whose = Whose::Learner;
        }
    }
    Ok(asked)
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
