//! Officers rate, propose and decide.

use enrolment::Outcome as Entered;
use evaluation::{
    Error,
    assess::{ConditionKind, Ground, Outcome},
    promise::Wish,
    request::{self, Findings, State, query},
};
use kernel::{Actor, Failure, Kind, PersonActor, RequestId, Right, Role};
use recognition::{criterion::Criterion, route::Route};

use super::stage::{Stage, agreement, covered, day, decide, ects, given, verdict};

async fn individual(stage: &Stage) -> RequestId {
    let ana = stage.learner("Ana").await;
    stage.filed(&ana, Wish { component: Some(stage.component), ..stage.wish() }).await.id
}

#[tokio::test]
async fn r_r5_one_proposes_and_another_decides() {
    let stage = Stage::new(None).await;
    let ana = stage.learner("Ana").await;
    let id = stage.filed(&ana, stage.wish()).await.id;
    let (eva, dora) = (stage.officer("Eva").await, stage.officer("Dora").await);
    stage.rate(&eva, id, vec![given(Criterion::Testing, 1)]).await.unwrap();
    let shown = request::preview(stage.db.reads(), &eva, id, &Findings::default(), day("2026-03-02")).await.unwrap();
    assert_eq!(shown.outcome, Outcome::RecogniseWithConditions);
    stage.propose(&eva, id, Findings::default()).await.unwrap();
    let own = stage.decide(&eva, id, verdict("fine", 0)).await.unwrap_err();
    assert_eq!((own.kind(), own.code()), (Kind::Denied, "conflict_of_interest"), "H056");
    stage.decide(&dora, id, verdict("all but the assessment is there", 0)).await.unwrap();

    let detail = query::detail(stage.db.reads(), &ana, id).await.unwrap();
    assert_eq!(detail.request.state, State::ConditionsPending);
    assert_eq!(detail.request.assigned_to, eva.person());
    let decision = detail.decision.unwrap();
    assert_eq!((decision.proposed_by, decision.decided_by), (eva.person(), dora.person()));
    assert_eq!((decision.outcome, decision.credits), (Outcome::RecogniseWithConditions, Some(ects("5"))));
    assert_eq!(detail.conditions[0].kind, ConditionKind::SupplementaryAssessment);
    assert_eq!(detail.conditions[0].due_on, day("2026-05-01"), "R-B12");
    assert_eq!(detail.ratings.len(), 7, "a later rating takes the place of the earlier one");
}

#[tokio::test]
async fn h080_no_step_is_skipped() {
    let stage = Stage::new(None).await;
    let ana = stage.learner("Ana").await;
    let id = stage.filed(&ana, stage.wish()).await.id;
    let (eva, dora) = (stage.officer("Eva").await, stage.officer("Dora").await);
    let skipped = stage.decide(&dora, id, verdict("fine", 0)).await.unwrap_err();
    assert_eq!((skipped.kind(), skipped.code()), (Kind::Conflict, "illegal-transition"));
    stage.rate(&eva, id, vec![given(Criterion::Testing, 0)]).await.unwrap();
    stage.propose(&eva, id, Findings::default()).await.unwrap();
    let silent = stage.decide(&dora, id, verdict(" ", 1)).await.unwrap_err();
    assert_eq!((silent.kind(), silent.code()), (Kind::Invalid, "required"));
    let unshown = stage.decide(&dora, id, verdict("no assessment", 0)).await.unwrap_err();
    assert_eq!((unshown.kind(), unshown.code()), (Kind::Invalid, "difference-required"));
    let before = query::detail(stage.db.reads(), &dora, id).await.unwrap();
    assert_eq!((before.request.state, before.decision), (State::DecisionProposed, None), "nothing was written");

    stage.decide(&dora, id, verdict("no assessment", 1)).await.unwrap();
    let after = query::detail(stage.db.reads(), &dora, id).await.unwrap();
    assert_eq!(after.request.state, State::ReferredRpl);
    assert_eq!((after.decision.unwrap().outcome, after.differences.len()), (Outcome::ReferToRpl, 1));
    let late = stage.rate(&eva, id, vec![given(Criterion::Testing, 3)]).await.unwrap_err();
    assert_eq!(late.kind(), Kind::Conflict);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn h075_of_two_officers_at_once_one_decides_and_the_other_hears_who() {
    let stage = Stage::new(None).await;
    let ana = stage.learner("Ana").await;
    let request = stage.filed(&ana, stage.wish()).await;
    let eva = stage.officer("Eva").await;
    stage.propose(&eva, request.id, Findings::default()).await.unwrap();
    let seen = stage.request(request.id).await.version;
    let mut deciding = tokio::task::JoinSet::new();
    for name in ["Dora", "Dirk"] {
        let officer = stage.officer(name).await;
        let (db, doors, verdict) = (stage.db.clone(), stage.doors.clone(), verdict(name, 0));
        deciding.spawn(async move { decide(&db, &doors, officer, (request.id, seen, verdict)).await });
    }
    let answers = deciding.join_all().await;
    assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1, "{answers:?}");
    let decision = query::detail(stage.db.reads(), &eva, request.id).await.unwrap().decision.unwrap();
    let Some(Err(Error::AlreadyDecided { by, at, .. })) = answers.iter().find(|answer| answer.is_err()) else {
        panic!("{answers:?}")
    };
    assert_eq!((*by, *at), (decision.decided_by, decision.decided_at));
}

#[tokio::test]
async fn s7_an_officer_who_learns_does_not_touch_the_own_request() {
    let stage = Stage::new(None).await;
    let both = stage.person("Olga", true, Some((Role::RecognitionOfficer, Some(stage.home), Right::ALL))).await;
    let id = stage.filed(&both, stage.wish()).await.id;
    for refused in [
        stage.rate(&both, id, vec![given(Criterion::Testing, 3)]).await.unwrap_err(),
        stage.propose(&both, id, Findings::default()).await.unwrap_err(),
        stage.decide(&both, id, verdict("mine", 0)).await.unwrap_err(),
    ] {
        assert_eq!((refused.kind(), refused.code()), (Kind::Denied, "conflict_of_interest"));
    }
}

#[tokio::test]
async fn m22_m23_rights_count_one_by_one() {
    let stage = Stage::new(None).await;
    let ana = stage.learner("Ana").await;
    let id = stage.filed(&ana, stage.wish()).await.id;
    let rater = stage.staff("Rita", Role::RecognitionOfficer, stage.home, &[Right::Evaluate]).await;
    let decider = stage.staff("Dora", Role::RecognitionOfficer, stage.home, &[Right::Decide]).await;
    assert_eq!(stage.propose(&decider, id, Findings::default()).await.unwrap_err().kind(), Kind::Denied);
    stage.propose(&rater, id, Findings::default()).await.unwrap();
    assert_eq!(stage.decide(&rater, id, verdict("fine", 0)).await.unwrap_err().kind(), Kind::Denied);
    assert_eq!(stage.decide(&ana, id, verdict("fine", 0)).await.unwrap_err().kind(), Kind::Denied);
    stage.decide(&decider, id, verdict("fine", 0)).await.unwrap();
}

#[tokio::test]
async fn r_r5_a_fast_track_case_is_confirmed_by_one_officer() {
    let stage = Stage::new(Some(agreement("fast_track"))).await;
    stage.rated(1).await;
    let ana = stage.learner("Ana").await;
    let request = stage.filed(&ana, stage.wish()).await;
    assert_eq!((request.route, request.due_on), (Some(Route::FastTrack), Some(day("2026-03-16"))));
    let olga = stage.officer("Olga").await;
    let proposed = stage.propose(&olga, request.id, Findings::default()).await.unwrap_err();
    assert_eq!(proposed.code(), "route-not-fitting");
    let ratings = Criterion::ALL.iter().map(|criterion| given(*criterion, 3)).collect();
    stage.rate(&olga, request.id, ratings).await.unwrap();
    stage.decide(&olga, request.id, verdict("as the agreement foresees", 0)).await.unwrap();
    let detail = query::detail(stage.db.reads(), &ana, request.id).await.unwrap();
    assert_eq!((detail.request.state, detail.decision.unwrap().outcome), (State::Decided, Outcome::Recognise));
}

#[tokio::test]
async fn r_b2_an_exemption_answers_every_essential_outcome() {
    let stage = Stage::new(Some(agreement("individual"))).await;
    stage.rated(1).await;
    let id = individual(&stage).await;
    let (eva, dora) = (stage.officer("Eva").await, stage.officer("Dora").await);
    assert_eq!(stage.request(id).await.purpose.as_str(), "exemption");
    let ratings = Criterion::ALL.iter().map(|criterion| given(*criterion, 3)).collect();
    stage.rate(&eva, id, ratings).await.unwrap();
    let open = stage.propose(&eva, id, Findings::default()).await.unwrap_err();
    assert_eq!(open.code(), "outcomes-incomplete");
    stage.propose(&eva, id, covered()).await.unwrap();
    stage.decide(&dora, id, verdict("covers the component", 0)).await.unwrap();
    let decision = query::detail(stage.db.reads(), &dora, id).await.unwrap().decision.unwrap();
    assert_eq!((decision.outcome, decision.credits), (Outcome::Recognise, Some(ects("6"))), "R-B11: the target's");
}

#[tokio::test]
async fn m23_a_proposal_goes_back_with_a_reason_and_comes_again() {
    let stage = Stage::new(None).await;
    let ana = stage.learner("Ana").await;
    let id = stage.filed(&ana, stage.wish()).await.id;
    let (eva, dora) = (stage.officer("Eva").await, stage.officer("Dora").await);
    stage.propose(&eva, id, Findings::default()).await.unwrap();
    let back = async |actor: &Actor, reason: &str| {
        let seen = stage.request(id).await.version;
        let mut work = stage.work(actor).await;
        request::service::return_to_evaluator(&mut work, id, seen, reason).await?;
        work.commit().await.map_err(Error::from)
    };
    assert_eq!(back(&dora, "").await.unwrap_err().code(), "required");
    assert_eq!(back(&eva, "again").await.unwrap_err().code(), "conflict_of_interest");
    back(&dora, "look at the testing again").await.unwrap();
    assert_eq!(stage.request(id).await.state, State::UnderAssessment);
    stage.propose(&eva, id, Findings::default()).await.unwrap();
    let detail = query::detail(stage.db.reads(), &dora, id).await.unwrap();
    assert!(detail.proposal.is_some_and(|proposal| proposal.return_reason.is_none()));
}

#[tokio::test]
async fn m22_only_who_proposed_takes_it_back_and_goes_on() {
    let stage = Stage::new(None).await;
    let ana = stage.learner("Ana").await;
    let id = stage.filed(&ana, stage.wish()).await.id;
    let (eva, dora) = (stage.officer("Eva").await, stage.officer("Dora").await);
    stage.propose(&eva, id, Findings::default()).await.unwrap();
    let back = async |actor: &Actor| {
        let seen = stage.request(id).await.version;
        let mut work = stage.work(actor).await;
        request::service::take_back(&mut work, id, seen).await?;
        work.commit().await.map_err(Error::from)
    };
    assert_eq!(back(&dora).await.unwrap_err().kind(), Kind::Denied, "she may return it, with a reason");
    assert_eq!(back(&ana).await.unwrap_err().kind(), Kind::Denied);
    back(&eva).await.unwrap();
    assert_eq!(stage.request(id).await.state, State::UnderAssessment);
    assert_eq!(back(&eva).await.unwrap_err().kind(), Kind::Conflict, "there is nothing to take back");
    stage.rate(&eva, id, vec![given(Criterion::Testing, 1)]).await.unwrap();
    stage.propose(&eva, id, Findings::default()).await.unwrap();
    stage.decide(&dora, id, verdict("all but the assessment is there", 0)).await.unwrap();
    assert_eq!(back(&eva).await.unwrap_err().kind(), Kind::Conflict);
    let detail = query::detail(stage.db.reads(), &dora, id).await.unwrap();
    assert_eq!(
        detail.decision.unwrap().outcome,
        Outcome::RecogniseWithConditions,
        "as it was proposed the second time"
    );
}

#[tokio::test]
async fn i5_a_stale_page_changes_nothing() {
    let stage = Stage::new(None).await;
    let ana = stage.learner("Ana").await;
    let request = stage.filed(&ana, stage.wish()).await;
    let eva = stage.officer("Eva").await;
    stage.rate(&eva, request.id, vec![given(Criterion::Testing, 2)]).await.unwrap();
    let mut work = stage.work(&eva).await;
    let ratings = vec![given(Criterion::Testing, 3)];
    let refused = request::service::rate(&mut work, request.id, request.version, ratings).await.unwrap_err();
    assert!(matches!(refused, Error::Stale));
}

#[tokio::test]
async fn r_h4_a_second_credential_for_the_same_is_a_duplicate_for_a_person_to_refuse() {
    let stage = Stage::new(Some(agreement("individual"))).await;
    let ana = stage.learner("Ana").await;
    let second_run = stage.listing().await.offerings[1].id;
    let wish = Wish { offering: second_run, component: Some(stage.component), ..stage.wish() };
    let second = stage.enrol(&ana, wish).await;
    assert_eq!(stage.filed(&ana, stage.wish()).await.state, State::Decided);
    stage.result(second_run, second, Entered::Passed).await;
    let again = stage.request(stage.file(second).await.unwrap()).await;
    assert_eq!((again.state, again.route), (State::UnderAssessment, Some(Route::Individual)), "R-H6");
    let (eva, dora) = (stage.officer("Eva").await, stage.officer("Dora").await);
    stage.propose(&eva, again.id, covered()).await.unwrap();
    stage.decide(&dora, again.id, verdict("counts since March", 0)).await.unwrap();
    let decision = query::detail(stage.db.reads(), &ana, again.id).await.unwrap().decision.unwrap();
    assert_eq!((decision.outcome, decision.ground), (Outcome::Refuse, Some(Ground::Duplicate)));
}

#[tokio::test]
async fn h049_an_officer_without_grants_sees_nothing() {
    let stage = Stage::new(None).await;
    let ana = stage.learner("Ana").await;
    let id = stage.filed(&ana, stage.wish()).await.id;
    let olga = stage.officer("Olga").await;
    let Actor::Person(person) = olga else { panic!() };
    let removed = Actor::Person(PersonActor { grants: Vec::new(), ..person });
    assert!(matches!(stage.rate(&removed, id, vec![given(Criterion::Testing, 3)]).await, Err(Error::NotFound)));
}
