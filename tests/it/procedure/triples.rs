//! Every state, every action, every role (L-8, M20 to M25): what the table and the rights allow works, all else is refused.
//! Each attempt is made in a work of its own that is dropped, so one case for each state is enough.

use evaluation::{
    Error,
    appeal::service::{self as appeals, Overturning},
    assess::{Outcome, prior_learning::Shown},
    condition::{
        service::{self as conditions, Found},
        time,
    },
    course_rating::Given,
    prior_learning::decision,
    request::{
        Action, Findings, State, closing, learner,
        reopen::reopen,
        service::{self, Verdict},
        state::TRANSITIONS,
    },
};
use kernel::{Actor, Clock, ConditionId, Doors, Failure, Kind, RequestId, Right, Role, Timestamp, Work};
use recognition::criterion::Criterion;

use super::{
    appealed::{lodge, uphold},
    office::Office,
};
use crate::{
    evaluation::stage::{Stage, agreement, course_level, given, reasoned},
    prior_learning::{assessed, choice},
};

/// Actions that no service of their own does: they follow from another, or their stories stand beside this one.
const NO_SERVICE_YET: &[Action] = &[
    Action::Submit,
    Action::MarkComplete,
    Action::RequestInformation,
    Action::ReceiveInformation,
    Action::ResumeAssessment,
    Action::Lapse,
    Action::Resubmit,
    Action::DecideAutomatically,
    Action::BeginAssessment,
    Action::Reroute,
    Action::AwaitConditions,
    Action::Refer,
    Action::EndReferral,
];

/// States that no service leads to yet, or that pass within one work.
const NO_WAY_YET: &[State] =
    &[State::Draft, State::Submitted, State::InformationRequested, State::Lapsed, State::Complete, State::Withdrawn];

/// Who may do what, where the state allows it. An action without a row and without a place among those without a service
/// fails the test.
const WHO: &[(Action, &[&str])] = &[
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
    (Action::Withdraw, &["learner"]),
];

fn who(action: Action) -> Option<&'static [&'static str]> {
    WHO.iter().find(|(known, _)| *known == action).map(|(_, roles)| *roles)
}

async fn roles(office: &Office) -> Vec<(&'static str, Actor)> {
    let stage = &office.stage;
    let officer = |name, rights| stage.staff(name, Role::RecognitionOfficer, stage.home, rights);
    vec![
        ("anonymous", Actor::Anonymous),
        ("learner", office.ana.clone()),
        ("another learner", stage.learner("Zoe").await),
        ("evaluator", officer("Rita", &[Right::Evaluate]).await),
        ("decider", officer("Dirk", &[Right::Decide]).await),
        ("proposer", office.eva.clone()),
        ("appeals body", office.abel.clone()),
        ("officer elsewhere", stage.staff("Olga", Role::RecognitionOfficer, stage.provider, Right::ALL).await),
        ("administrator", stage.staff("Pam", Role::ProviderAdmin, stage.home, &[]).await),
        ("editor", stage.staff("Edda", Role::ProviderEditor, stage.home, &[]).await),
        ("signatory", stage.staff("Sid", Role::Signatory, stage.home, &[]).await),
        ("network", stage.person("Carl", false, Some((Role::ConsortiumAdmin, None, &[]))).await),
        ("auditor", stage.person("Audrey", false, Some((Role::Auditor, None, &[]))).await),
        ("system", Actor::System),
    ]
}

/// A case of Ana's in this state; each in a world of its own.
async fn in_state(state: State) -> (Office, RequestId) {
    let office = Office::new().await;
    let id = match state {
        State::UnderAssessment => office.case().await,
        State::DecisionProposed => {
            let id = office.case().await;
            office.stage.propose(&office.eva, id, Findings::default()).await.unwrap();
            id
        }
        State::Decided => office.decided(3).await,
        State::ConditionsPending => office.decided(1).await,
        // With the result of the assessment, so that it can be decided on.
        State::ReferredRpl => assessed(&office, Shown::Shown).await,
        State::Appealed => {
            let id = office.decided(0).await;
            lodge(&office, &office.ana, id).await.unwrap();
            id
        }
        State::Closed => {
            let id = office.decided(3).await;
            lodge(&office, &office.ana, id).await.unwrap();
            uphold(&office, &office.abel, id).await.unwrap();
            id
        }
        other => panic!("there is no way to {other} yet: name it in NO_WAY_YET or build it here"),
    };
    assert_eq!(office.state(id).await, state);
    (office, id)
}

/// Tries it; whether it was done.
async fn attempt(office: &Office, actor: &Actor, id: RequestId, action: Action) -> Result<bool, Error> {
    let seen = office.stage.request(id).await.version;
    let later = matches!(action, Action::Close | Action::FailConditions);
    let now = office.stage.doors.clock.now().plus_seconds(if later { 200 * 86_400 } else { 0 });
    let doors = Doors { clock: Clock::frozen(Timestamp::from_micros(now.micros())), ..office.stage.doors.clone() };
    let mut work: Work = office.stage.db.begin(actor.clone(), &doors).await.unwrap();
    let work = &mut work;
    let reason = "because of what was shown";
    let verdict = Verdict { findings: None, reasoned: reasoned(reason, 0) };
    match action {
        Action::Propose => service::propose(work, id, seen, Findings::default(), reason).await.map(|_| true),
        Action::Return => service::return_to_evaluator(work, id, seen, reason).await.map(|()| true),
        Action::TakeBack => service::take_back(work, id, seen).await.map(|()| true),
        Action::Confirm | Action::Decide => service::decide(work, id, seen, verdict).await.map(|done| done.is_some()),
        Action::MeetConditions => {
            let condition = office.detail(id).await.conditions.first().map(|condition| condition.id);
            let condition = condition.unwrap_or_else(|| work.new_id::<ConditionId>());
            conditions::answer(work, id, seen, (condition, Found::Met), reason).await.map(|()| true)
        }
        Action::FailConditions => time::fail(work, id).await,
        Action::Appeal => appeals::lodge(work, id, seen, reason).await.map(|_| true),
        Action::Uphold => appeals::uphold(work, id, seen, reason).await.map(|()| true),
        Action::Remit => appeals::remit(work, id, seen, reason).await.map(|()| true),
        Action::Overturn => {
            let ratings = vec![given(Criterion::Testing, 3)];
            let by = Overturning { ratings, findings: Findings::default(), reasoned: reasoned(reason, 0) };
            appeals::overturn(work, id, seen, by).await.map(|_| true)
        }
        Action::Reopen => reopen(work, id, seen, reason).await.map(|()| true),
        Action::DecideOnPriorLearning => {
            let full = choice(Outcome::Recognise, None);
            decision::decide(work, id, seen, full, reasoned(reason, 0)).await.map(|_| true)
        }
        Action::Close => closing::close(work, id).await,
        Action::Withdraw => learner::withdraw(work, id, seen).await.map(|()| true),
        other => panic!("{other} has no service here: name it in NO_SERVICE_YET or call it"),
    }
}

async fn walk(office: &Office, id: RequestId, state: State, actions: &[Action]) {
    for (role, actor) in roles(office).await {
        for action in actions {
            let allowed = state.after(*action).is_ok() && who(*action).unwrap().contains(&role);
            let done = attempt(office, &actor, id, *action).await;
            match (allowed, done) {
                (true, Ok(true)) | (false, Ok(false)) => {}
                (false, Err(error)) => {
                    let refused = matches!(error.kind(), Kind::Denied | Kind::NotFound | Kind::Conflict | Kind::Stale);
                    assert!(refused, "{state} {action} {role}: {error:?}");
                }
                (_, other) => panic!("{state} {action} {role}: {other:?}"),
            }
        }
    }
    assert_eq!(office.state(id).await, state, "nothing was written");
}

#[test]
fn every_action_has_who_may_do_it_or_is_named_as_without_a_service() {
    for action in Action::ALL {
        assert_ne!(who(*action).is_some(), NO_SERVICE_YET.contains(action), "{action}");
    }
    for state in State::ALL {
        // Conditions begin to wait by the very press that decides.
        let by_somebody = |action: Action| who(action).is_some() || action == Action::AwaitConditions;
        let reached = TRANSITIONS.iter().any(|(_, by, to)| to == state && by_somebody(*by));
        assert!(reached || NO_WAY_YET.contains(state), "{state}");
    }
}

#[tokio::test]
async fn h080_s9_every_state_action_and_role_is_allowed_or_refused() {
    // On the fast track the same press confirms; it has a world of its own below.
    let actions: Vec<Action> =
        WHO.iter().map(|(action, _)| *action).filter(|action| *action != Action::Confirm).collect();
    for state in State::ALL.iter().filter(|state| !NO_WAY_YET.contains(state)) {
        let (office, id) = in_state(*state).await;
        walk(&office, id, *state, &actions).await;
    }
}

#[tokio::test]
async fn r_r5_on_the_fast_track_who_may_decide_confirms_and_nobody_proposes() {
    let stage = Stage::new(Some(agreement("fast_track"))).await;
    let weak = |rated: Given| if rated.criterion == Criterion::Testing { given(rated.criterion, 1) } else { rated };
    stage.rated_as(course_level(3).into_iter().map(weak).collect()).await;
    let office = Office::at(stage).await;
    let id = office.case().await;
    walk(&office, id, State::UnderAssessment, &[Action::Confirm]).await;
    for (role, actor) in roles(&office).await {
        assert!(attempt(&office, &actor, id, Action::Propose).await.is_err(), "{role}");
    }
}
