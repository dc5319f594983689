//! Every state, every action, every role (L-8, M20 to M25, R-S5): what the table and the rights allow is done and leads
//! where the table says; all else is refused. Each attempt is made in a work of its own that is dropped, so one case for
//! each place is enough. At the end every row of the table has been walked.

use std::collections::BTreeSet;

use evaluation::{
    Error,
    appeal::service::{self as appeals, Overturning},
    assess::Outcome,
    condition::{
        service::{self as conditions, Found},
        time,
    },
    prior_learning::decision,
    request::{
        Action, Findings, State, closing, information, learner, query,
        reopen::reopen,
        service::{self, Verdict},
        state::TRANSITIONS,
        submit,
    },
};
use kernel::{
    Actor, Clock, ConditionId, Doors, Failure, InformationRequestId, Kind, RequestId, Subject, Timestamp, Work, log,
};
use recognition::{criterion::Criterion, route::Route};

use super::{
    asking::to_learner,
    places::{Case, PLACES, Place, roles},
};
use crate::{
    evaluation::stage::{given, reasoned},
    prior_learning::choice,
};

/// What a person or time does, and who may, where the state allows it. A new action has its row here, its press in `press`,
/// and its place in `places`; one that only follows from another stands in `WITH`.
const BY: &[(Action, &[&str])] = &[
    (Action::Submit, &["learner"]),
    (Action::MarkComplete, &["evaluator", "proposer"]),
    (Action::RequestInformation, &["evaluator", "proposer"]),
    (Action::ReceiveInformation, &["learner", "evaluator", "proposer"]),
    (Action::ResumeAssessment, &["learner", "evaluator", "proposer"]),
    (Action::Lapse, &["system"]),
    (Action::Resubmit, &["learner"]),
    (Action::Propose, &["evaluator", "proposer"]),
    (Action::Return, &["decider"]),
    (Action::TakeBack, &["proposer"]),
    (Action::Confirm, &["decider", "proposer"]),
    (Action::Decide, &["decider"]),
    (Action::MeetConditions, &["evaluator", "proposer"]),
    (Action::FailConditions, &["system"]),
    (Action::Appeal, &["learner"]),
    (Action::Uphold, &["appeals body"]),
    (Action::Overturn, &["appeals body"]),
    (Action::Remit, &["appeals body"]),
    (Action::Reopen, &["decider", "proposer"]),
    (Action::DecideOnPriorLearning, &["decider", "proposer"]),
    (Action::Close, &["system"]),
    (Action::EndReferral, &["system"]),
    (Action::Withdraw, &["learner"]),
];

/// What follows in the same work, and from what.
const WITH: &[(Action, &[Action])] = &[
    (Action::MarkComplete, &[Action::Submit]),
    (Action::DecideAutomatically, &[Action::Submit, Action::MarkComplete, Action::ReceiveInformation]),
    (Action::BeginAssessment, &[Action::Submit, Action::MarkComplete, Action::ReceiveInformation]),
    (Action::Reroute, &[Action::Confirm]),
    (Action::AwaitConditions, &[Action::Confirm, Action::Decide, Action::Overturn, Action::Uphold]),
    (Action::Refer, &[Action::Confirm, Action::Decide, Action::Overturn, Action::Uphold]),
    (Action::ResumeAssessment, &[Action::Lapse]),
    (Action::ResumePriorLearning, &[Action::Reopen]),
];

type Row = (State, Action, State);

pub(super) fn who(action: Action) -> Option<&'static [&'static str]> {
    BY.iter().find(|(known, _)| *known == action).map(|(_, roles)| *roles)
}

fn follows(action: Action, cause: Action) -> bool {
    WITH.iter().any(|(known, causes)| *known == action && causes.contains(&cause))
}

/// What the press does to this case: one press confirms or decides, and an answer makes complete or resumes.
async fn meant(case: &Case, action: Action) -> Action {
    let request = case.office.stage.request(case.id).await;
    match action {
        Action::Decide if request.route == Some(Route::FastTrack) => Action::Confirm,
        Action::ResumeAssessment if request.completed_on.is_none() => Action::ReceiveInformation,
        Action::Close if request.state == State::ReferredRpl => Action::EndReferral,
        other => other,
    }
}

/// Whether the table and what is known of the case allow it.
async fn is_possible(case: &Case, place: Place, action: Action) -> bool {
    match action {
        // A further question while one is open moves nothing.
        Action::RequestInformation if case.state == State::InformationRequested => true,
        Action::Withdraw if case.is_looked_at_again().await => false,
        Action::Propose if place == Place::FastTrack => false,
        Action::DecideOnPriorLearning => place == Place::Assessed,
        Action::EndReferral => place == Place::Declined,
        _ => case.state.after(action).is_ok(),
    }
}

/// The rows that lead from one state to another by this action and what follows from it.
fn path(from: State, cause: Action, to: State) -> Option<Vec<Row>> {
    let mut open: Vec<(State, Vec<Row>)> = vec![(from, Vec::new())];
    for _ in 0..4 {
        let mut next = Vec::new();
        for (at, walked) in open {
            for row in TRANSITIONS.iter().filter(|(here, ..)| *here == at) {
                let first = walked.is_empty() && row.1 == cause;
                if !first && !follows(row.1, cause) {
                    continue;
                }
                let walked = [&walked[..], &[*row]].concat();
                if row.2 == to {
                    return Some(walked);
                }
                next.push((row.2, walked));
            }
        }
        open = next;
    }
    None
}

/// Tries it in a work that is dropped: where the case is then, and whether the case beside it lost its fast track; none
/// where nothing was done.
async fn attempt(case: &Case, actor: &Actor, action: Action) -> Result<Option<(State, bool)>, Error> {
    let (stage, id) = (&case.office.stage, case.id);
    let later = matches!(action, Action::Close | Action::FailConditions | Action::Lapse);
    let now = stage.doors.clock.now().plus_seconds(if later { 200 * 86_400 } else { 0 });
    let doors = Doors { clock: Clock::frozen(Timestamp::from_micros(now.micros())), ..stage.doors.clone() };
    let mut work: Work = stage.db.begin(actor.clone(), &doors).await.unwrap();
    if !Box::pin(press(case, &mut work, action)).await? {
        return Ok(None);
    }
    let reached = query::by_id(work.db(), &Actor::System, id).await?.state;
    let moved = match case.beside {
        Some(id) => query::by_id(work.db(), &Actor::System, id).await?.route == Some(Route::Individual),
        None => false,
    };
    Ok(Some((reached, moved)))
}

async fn press(case: &Case, work: &mut Work, action: Action) -> Result<bool, Error> {
    let (stage, id) = (&case.office.stage, case.id);
    let (seen, reason) = (stage.request(id).await.version, "because of what was shown");
    match action {
        Action::Submit => submit::submit(work, id, seen).await?,
        Action::MarkComplete => submit::mark_complete(work, id, seen).await?,
        Action::RequestInformation => {
            let reply_by = work.now.day().plus_days(30).to_string();
            information::ask(work, id, seen, to_learner(&reply_by)).await?;
        }
        Action::ResumeAssessment => answer(case, work).await?,
        Action::Lapse => return information::lapse(work, id).await,
        Action::Resubmit => learner::resubmit(work, id, seen).await?,
        Action::Propose => service::propose(work, id, seen, Findings::default(), reason).await.map(|_| ())?,
        Action::Return => service::return_to_evaluator(work, id, seen, reason).await?,
        Action::TakeBack => service::take_back(work, id, seen).await?,
        Action::Decide => {
            let verdict = Verdict { findings: None, reasoned: reasoned(reason, 1), grade: None };
            return Ok(service::decide(work, id, seen, verdict).await?.is_some());
        }
        Action::MeetConditions => {
            let condition = case.office.detail(id).await.conditions.first().map(|condition| condition.id);
            let condition = condition.unwrap_or_else(|| work.new_id::<ConditionId>());
            conditions::answer(work, id, seen, (condition, Found::Met), reason).await?;
        }
        Action::FailConditions => return time::fail(work, id).await,
        Action::Appeal => appeals::lodge(work, id, seen, reason).await.map(|_| ())?,
        Action::Uphold => appeals::uphold(work, id, seen, reason).await?,
        Action::Remit => appeals::remit(work, id, seen, reason).await?,
        Action::Overturn => overturn(work, id, seen).await?,
        Action::Reopen => reopen(work, id, seen, reason).await?,
        Action::DecideOnPriorLearning => {
            let full = choice(Outcome::Recognise, None);
            decision::decide(work, id, seen, full, reasoned(reason, 0)).await.map(|_| ())?;
        }
        Action::Close => return closing::close(work, id).await,
        Action::Withdraw => learner::withdraw(work, id, seen).await?,
        other => panic!("{other} has no press: give it one, or name it in WITH"),
    }
    Ok(true)
}

/// The learner answers, an officer goes on without.
async fn answer(case: &Case, work: &mut Work) -> Result<(), Error> {
    let asked = case.office.questions(case.id).await;
    let question = asked.iter().find(|question| question.ending.is_none()).or(asked.first());
    let question = question.map_or_else(|| work.new_id::<InformationRequestId>(), |question| question.id);
    if work.actor.person() == case.office.ana.person() {
        information::answer(work, case.id, question, "125 hours in all").await
    } else {
        information::close(work, case.id, question).await
    }
}

/// Decides otherwise: what was good becomes weaker, what was weak becomes good.
async fn overturn(work: &mut Work, id: RequestId, seen: i32) -> Result<(), Error> {
    let decided = query::standing_decisions(work.db(), &[id]).await?.pop();
    let in_full = decided.is_some_and(|decision| decision.outcome == Outcome::Recognise);
    let ratings = vec![given(Criterion::Testing, if in_full { 1 } else { 3 })];
    let by =
        Overturning { ratings, findings: Findings::default(), choice: None, reasoned: reasoned("It was shown.", 1) };
    appeals::overturn(work, id, seen, by).await.map(|_| ())
}

/// Every press by every role in one place; the rows that were walked.
async fn walk(place: Place) -> Vec<Row> {
    let case = Case::at(place).await;
    let mut walked = Vec::new();
    // Confirming and making complete are what other presses mean in their place.
    let other_presses = [Action::Confirm, Action::ReceiveInformation, Action::EndReferral];
    for action in BY.iter().map(|(action, _)| *action).filter(|action| !other_presses.contains(action)) {
        let meant = meant(&case, action).await;
        let possible = is_possible(&case, place, meant).await;
        for (role, actor) in roles(&case.office).await {
            let by_right = who(meant).unwrap().contains(&role);
            match attempt(&case, &actor, action).await {
                Ok(Some((reached, moved))) if possible && by_right => {
                    let rows = path(case.state, meant, reached);
                    assert!(rows.is_some() || reached == case.state, "{place:?} {action} {role}: to {reached}");
                    walked.extend(rows.unwrap_or_default());
                    if moved {
                        walked.push((State::UnderAssessment, Action::Reroute, State::UnderAssessment));
                    }
                }
                Ok(None) if !possible => {}
                Err(error) if possible && !by_right => {
                    let for_who = matches!(error.kind(), Kind::Denied | Kind::NotFound);
                    assert!(for_who, "{place:?} {action} {role}: {error:?}");
                }
                Err(error) if !possible => {
                    let kinds = [Kind::Denied, Kind::NotFound, Kind::Conflict, Kind::Stale, Kind::Invalid];
                    assert!(kinds.contains(&error.kind()), "{place:?} {action} {role}: {error:?}");
                }
                other => panic!("{place:?} {action} {role}: {other:?}"),
            }
        }
    }
    assert_eq!(case.office.state(case.id).await, case.state, "nothing was written");
    walked
}

#[test]
fn every_action_is_somebodys_or_follows_and_every_state_has_its_place() {
    for action in Action::ALL {
        assert!(who(*action).is_some() || WITH.iter().any(|(known, _)| known == action), "{action}");
    }
    for (action, causes) in WITH {
        assert!(causes.iter().all(|cause| who(*cause).is_some()), "{action} follows from what nobody does");
    }
}

#[tokio::test]
async fn h080_s9_every_state_action_and_role_is_allowed_or_refused() {
    let mut walked = BTreeSet::new();
    let mut states = BTreeSet::new();
    for place in PLACES {
        for row in Box::pin(walk(*place)).await {
            states.extend([row.0, row.2]);
            walked.insert(row);
        }
    }
    let left: Vec<&Row> = TRANSITIONS.iter().filter(|row| !walked.contains(row)).collect();
    assert!(left.is_empty(), "rows that nobody walked: {left:?}");
    assert!(State::ALL.iter().all(|state| states.contains(state)), "{states:?}");
}

/// The press by its page, with every field that its form may want.
fn door(id: RequestId, question: Option<InformationRequestId>, action: Action) -> Option<String> {
    let asked = question.map(|question| question.to_string()).unwrap_or_default();
    let (whose, act) = match action {
        Action::Submit => ("my", "check".to_owned()),
        Action::MarkComplete => ("desk", "complete".to_owned()),
        Action::RequestInformation => ("desk", "questions".to_owned()),
        Action::ReceiveInformation => ("desk", format!("questions/{asked}/end")),
        Action::ResumeAssessment => ("my", format!("questions/{asked}/answer")),
        Action::Resubmit => ("my", "reopening".to_owned()),
        Action::Propose => ("desk", "proposal".to_owned()),
        Action::Return => ("desk", "return".to_owned()),
        Action::TakeBack => ("desk", "take-back".to_owned()),
        Action::Confirm | Action::Decide => ("desk", "decision".to_owned()),
        Action::MeetConditions => ("desk", "condition".to_owned()),
        Action::Appeal => ("my", "appeal".to_owned()),
        Action::Uphold | Action::Remit => ("desk", "appeal".to_owned()),
        Action::Overturn => ("desk", "appeal/decision".to_owned()),
        Action::Reopen => ("desk", "reopening".to_owned()),
        Action::Withdraw => ("my", "withdrawal".to_owned()),
        _ => return None,
    };
    Some(format!("/{whose}/requests/{id}/{act}"))
}

#[tokio::test]
async fn h044_s9_whoever_is_refused_for_who_they_are_stands_in_the_log() {
    for (place, actions) in [
        (Place::Draft, &[Action::Submit][..]),
        (Place::Submitted, &[Action::MarkComplete, Action::RequestInformation]),
        (Place::AskedEarly, &[Action::ReceiveInformation]),
        (Place::Asked, &[Action::ResumeAssessment, Action::Withdraw]),
        (Place::Lapsed, &[Action::Resubmit]),
        (Place::UnderAssessment, &[Action::Propose]),
        (Place::FastTrack, &[Action::Confirm]),
        (Place::Proposed(1), &[Action::Return, Action::TakeBack, Action::Decide]),
        (Place::ConditionsPending, &[Action::MeetConditions, Action::Appeal, Action::Reopen]),
        (Place::Appealed(0), &[Action::Uphold, Action::Remit, Action::Overturn]),
    ] {
        let case = Case::at(place).await;
        for action in actions {
            refused(&case, *action).await;
        }
    }
}

async fn refused(case: &Case, action: Action) {
    let (office, id) = (&case.office, case.id);
    let question = office.questions(id).await.first().map(|question| question.id);
    let path = door(id, question, action).unwrap();
    let version = office.stage.request(id).await.version.to_string();
    let condition = office.detail(id).await.conditions.first().map(|condition| condition.id.to_string());
    let reply_by = office.stage.doors.clock.now().day().plus_days(30).to_string();
    let fields = [
        ("version", version.as_str()),
        ("condition", condition.as_deref().unwrap_or_default()),
        ("reply_by", &reply_by),
        ("to", "learner"),
        ("language", "en"),
        ("question", "How many hours?"),
        ("answer_0", "125 hours"),
        ("sure", "yes"),
        ("note", "It was shown."),
        ("reason", "It was shown."),
        ("reasons", "It was shown."),
        ("grounds", "It was shown."),
        ("ruling_reasons", "It was shown."),
        ("reopen_reason", "It was shown."),
    ];
    let pages = office.pages();
    for (role, actor) in roles(office).await {
        let Some(person) = actor.person().filter(|_| !who(action).unwrap().contains(&role)) else { continue };
        let before = denials(case, person).await;
        let page = pages.browser(person).await.post(&path, &fields).await;
        let status = page.status.as_u16();
        assert!(matches!(status, 403 | 404), "{path} {role}: {status} {}", page.main_text());
        assert_eq!(denials(case, person).await, before + 1, "{path} {role}");
    }
    assert_eq!(office.state(id).await, case.state, "{action}");
}

async fn denials(case: &Case, person: kernel::PersonId) -> usize {
    let entries = log::of_subject(case.office.stage.db.reads(), Subject::Request(case.id)).await.unwrap();
    entries.iter().filter(|entry| entry.kind == "access.denied" && entry.actor == Some(person)).count()
}
