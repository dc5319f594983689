//! A passed result files its request by itself.

use enrolment::Outcome as Entered;
use evaluation::{
    Error, RecognitionRequest,
    assess::Outcome,
    outlook::Usage,
    promise::Wish,
    request::{self, Findings, State, query, queue},
    routing::Desk,
};
use kernel::{Actor, Failure, Kind, Role, Subject, log};
use recognition::{criterion::Criterion, purpose::Purpose, route::Route};

use super::stage::{Stage, agreement, day, ects, verdict};

#[tokio::test]
async fn r_r4_an_automatic_rule_decides_at_once_and_only_once() {
    let stage = Stage::new(Some(agreement("fast_track"))).await;
    let ana = stage.learner("Ana").await;
    let enrolment = stage.enrol(&ana, stage.wish()).await;
    stage.result(stage.offering, enrolment, Entered::Passed).await;
    let id = stage.file(enrolment).await.unwrap();
    assert_eq!(stage.file(enrolment).await, Some(id), "called twice it is one request");

    let detail = query::detail(stage.db.reads(), &ana, id).await.unwrap();
    assert_eq!((detail.request.state, detail.request.route), (State::Decided, Some(Route::Automatic)));
    assert!(detail.request.reference.starts_with("R-2026-"));
    assert_eq!(detail.request.cap_on, Some(day("2026-07-02")));
    let decision = detail.decision.unwrap();
    assert_eq!((decision.outcome, decision.credits), (Outcome::Recognise, Some(ects("5"))));
    assert_eq!((decision.decided_by, decision.appeal_until), (None, day("2026-04-01")));
    assert_eq!(decision.rules.0, ["R-R1", "R-G2", "a1", "R-R3", "R-R4"]);
    assert!(decision.reasons.contains("mra-7 v1") && decision.reasons.contains("annex 1 baseline"));
    let basis = decision.detail.basis.unwrap();
    assert_eq!(basis.agreement.unwrap().reference, "mra-7");
    let kinds: Vec<_> = detail.timeline.iter().rev().map(|entry| entry.kind.as_str()).collect();
    let expected =
        ["request_submitted", "request_completed", "request_decided"].map(|kind| format!("evaluation.{kind}"));
    assert_eq!(kinds, expected);
    let verified = detail.ratings.iter().find(|rating| rating.criterion == Criterion::Verification).unwrap();
    assert_eq!((verified.robustness.get(), verified.rated_by, verified.evidence.as_str()), (3, None, "R-R3a"));
    assert_eq!(detail.ratings.len(), 7);
}

#[tokio::test]
async fn r_r1_without_an_agreement_the_desk_gets_it_with_a_day() {
    let stage = Stage::new(None).await;
    let ana = stage.learner("Ana").await;
    let request = stage.filed(&ana, stage.wish()).await;
    assert_eq!((request.state, request.route), (State::UnderAssessment, Some(Route::Individual)));
    assert_eq!((request.completed_on, request.due_on), (Some(day("2026-03-02")), Some(day("2026-05-01"))));
    assert_eq!((request.purpose, request.presented.identifier.as_deref()), (Purpose::ElectiveCredit, Some("STAT-1")));
    let officer = stage.officer("Olga").await;
    let page = queue::page(stage.db.reads(), &officer, &queue::Filter::default(), None, 10).await.unwrap();
    assert_eq!(page.iter().map(|row| row.id).collect::<Vec<_>>(), [request.id]);
    let after = Some((request.due_on.unwrap(), request.id));
    let rest = queue::page(stage.db.reads(), &officer, &queue::Filter::default(), after, 10).await.unwrap();
    assert!(rest.is_empty());
    let desk = Desk::around(stage.db.reads(), &officer, stage.doors.clock.now()).await.unwrap();
    let counts = queue::counts(stage.db.reads(), &officer, &desk).await.unwrap();
    assert_eq!((counts.all, counts.yours, counts.unassigned, counts.mine), (1, 1, 1, 0));
}

#[tokio::test]
async fn m20_nothing_is_filed_without_consent_pass_or_home() {
    let stage = Stage::new(None).await;
    let (ana, ben, guest) =
        (stage.learner("Ana").await, stage.learner("Ben").await, stage.person("Guest", false, None).await);
    let silent = stage.enrol(&ana, Wish { consent: false, ..stage.wish() }).await;
    let failed = stage.enrol(&ben, stage.wish()).await;
    let homeless = stage.enrol(&guest, stage.wish()).await;
    assert_eq!(stage.file(failed).await, None, "no result yet");
    stage.result(stage.offering, silent, Entered::Passed).await;
    stage.result(stage.offering, failed, Entered::Failed).await;
    stage.result(stage.offering, homeless, Entered::Passed).await;
    for id in [silent, failed, homeless] {
        assert_eq!(stage.file(id).await, None);
    }
    let mut work = stage.work(&ana).await;
    let own = request::file_from_result(&mut work, silent).await.unwrap_err();
    assert_eq!(own.kind(), Kind::Denied);
}

#[tokio::test]
async fn r_o3_the_promise_holds_when_ratings_fall_later() {
    let stage = Stage::new(Some(agreement("individual"))).await;
    let (ana, ben) = (stage.learner("Ana").await, stage.learner("Ben").await);
    let promised = stage.enrol(&ana, stage.wish()).await;
    stage.rated(0).await;
    stage.result(stage.offering, promised, Entered::Passed).await;
    let id = stage.file(promised).await.unwrap();
    let request = stage.request(id).await;
    assert_eq!((request.state, request.basis.unwrap().promised), (State::Decided, true));

    let later = stage.filed(&ben, stage.wish()).await;
    assert_eq!((later.route, later.basis.unwrap().promised), (Some(Route::Individual), false));
}

#[tokio::test]
async fn i4_a_pass_after_a_refusal_files_a_request_of_its_own() {
    let stage = Stage::new(None).await;
    let ana = stage.learner("Ana").await;
    let first = stage.filed(&ana, stage.wish()).await;
    let (eva, dora) = (stage.officer("Eva").await, stage.officer("Dora").await);
    stage.propose(&eva, first.id, Findings { authentic: false, ..Findings::default() }).await.unwrap();
    stage.decide(&dora, first.id, verdict("not what the provider issued", 0)).await.unwrap();
    assert_eq!(stage.request(first.id).await.state, State::Decided);

    let second_run = stage.listing().await.offerings[1].id;
    let again = stage.filed(&ana, Wish { offering: second_run, ..stage.wish() }).await;
    assert_ne!(again.id, first.id);
    assert_eq!(again.state, State::UnderAssessment);
    assert_eq!(stage.file(first.enrolment_id.unwrap()).await, Some(first.id), "the first pass has its request");
    assert_eq!(stage.file(again.enrolment_id.unwrap()).await, Some(again.id));
    assert_eq!(query::of_learner(stage.db.reads(), &ana).await.unwrap().len(), 2);
}

#[tokio::test]
async fn r_h4_of_two_open_requests_for_the_same_one_counts() {
    let stage = Stage::new(None).await;
    let ana = stage.learner("Ana").await;
    let first = stage.filed(&ana, stage.wish()).await;
    let second_run = stage.listing().await.offerings[1].id;
    let second = stage.filed(&ana, Wish { offering: second_run, ..stage.wish() }).await;
    let (eva, dora) = (stage.officer("Eva").await, stage.officer("Dora").await);
    for request in [&first, &second] {
        stage.propose(&eva, request.id, Findings::default()).await.unwrap();
    }
    stage.decide(&dora, first.id, verdict("fine", 0)).await.unwrap();
    let twice = stage.decide(&dora, second.id, verdict("fine", 0)).await.unwrap_err();
    assert!(matches!(twice, Error::Outdated), "the function now says duplicate: {twice:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn i4_two_workers_at_once_file_one_request() {
    let stage = Stage::new(Some(agreement("fast_track"))).await;
    let ana = stage.learner("Ana").await;
    let enrolment = stage.enrol(&ana, stage.wish()).await;
    stage.result(stage.offering, enrolment, Entered::Passed).await;
    let mut filing = tokio::task::JoinSet::new();
    for _ in 0..6 {
        let (db, doors) = (stage.db.clone(), stage.doors.clone());
        filing.spawn(async move {
            let mut work = db.begin(Actor::System, &doors).await?;
            let id = request::file_from_result(&mut work, enrolment).await?;
            work.commit().await?;
            Ok::<_, Error>(id)
        });
    }
    let ids: Vec<_> = filing.join_all().await.into_iter().map(Result::unwrap).collect();
    assert!(ids.iter().all(|id| id.is_some() && *id == ids[0]), "{ids:?}");
    let timeline = log::of_subject(stage.db.reads(), Subject::Request(ids[0].unwrap())).await.unwrap();
    assert_eq!(timeline.iter().filter(|entry| entry.kind == "evaluation.request_decided").count(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn i3_a_cap_is_never_exceeded_by_two_results_at_once() {
    let mut rules = agreement("individual");
    rules["caps"] = serde_json::json!({"per_learner_programme_ects": 5});
    let stage = Stage::new(Some(rules)).await;
    let ana = stage.learner("Ana").await;
    let other = stage.another_listing().await;
    let mut passed = Vec::new();
    for offering in [stage.offering, other] {
        passed.push(stage.enrol(&ana, Wish { offering, ..stage.wish() }).await);
        stage.result(offering, passed[passed.len() - 1], Entered::Passed).await;
    }
    let mut filing = tokio::task::JoinSet::new();
    for enrolment in passed {
        let (db, doors) = (stage.db.clone(), stage.doors.clone());
        filing.spawn(async move {
            let mut work = db.begin(Actor::System, &doors).await.unwrap();
            request::file_from_result(&mut work, enrolment).await.unwrap();
            work.commit().await.unwrap();
        });
    }
    filing.join_all().await;
    let mut routes: Vec<_> = query::of_learner(stage.db.reads(), &ana)
        .await
        .unwrap()
        .into_iter()
        .map(|(request, _)| (request.route, request.basis.and_then(|basis| basis.reason)))
        .collect();
    routes.sort();
    let exhausted = Some("cap_exhausted".to_owned());
    assert_eq!(routes, [(Some(Route::Automatic), Some("a1".to_owned())), (Some(Route::Individual), exhausted)]);
}

#[tokio::test]
async fn s1_h044_another_tenant_does_not_learn_that_it_exists() {
    let stage = Stage::new(None).await;
    let ana = stage.learner("Ana").await;
    let request = stage.filed(&ana, stage.wish()).await;
    let strangers = [
        stage.learner("Ben").await,
        stage.staff("Foreign", Role::RecognitionOfficer, stage.provider, kernel::Right::ALL).await,
        stage.staff("Pam", Role::ProviderAdmin, stage.provider, &[]).await,
        Actor::Anonymous,
    ];
    for stranger in &strangers {
        let db = stage.db.reads();
        assert!(matches!(query::by_id(db, stranger, request.id).await, Err(Error::NotFound)));
        assert!(matches!(query::detail(db, stranger, request.id).await, Err(Error::NotFound)));
        assert!(query::by_ids(db, stranger, &[request.id]).await.unwrap().is_empty());
        assert!(query::of_enrolments(db, stranger, request.enrolment_id.as_slice()).await.unwrap().is_empty());
        let page = queue::page(db, stranger, &queue::Filter::default(), None, 10).await.unwrap();
        let desk = Desk::around(db, stranger, stage.doors.clock.now()).await.unwrap();
        let counts = queue::counts(db, stranger, &desk).await.unwrap();
        assert!(page.is_empty() && counts == queue::Counts::default());
    }
    assert!(query::by_id(stage.db.reads(), &ana, request.id).await.is_ok());
}

#[tokio::test]
async fn r_g5_usage_is_what_was_recognised_before() {
    let mut rules = agreement("individual");
    rules["caps"] = serde_json::json!({"per_learner_programme_ects": 5});
    let stage = Stage::new(Some(rules)).await;
    let ana = stage.learner("Ana").await;
    let first = stage.filed(&ana, stage.wish()).await;
    assert_eq!(first.state, State::Decided);
    let home = consortium::institution::by_id(stage.db.reads(), stage.home).await.unwrap();
    let target = evaluation::outlook::target(stage.db.reads(), home, Some(stage.programme), None).await.unwrap();
    let usage = evaluation::outlook::own_usage(stage.db.reads(), &ana, &target).await.unwrap();
    assert_eq!((usage.elective, usage.by_agreement.len()), (ects("5"), 1));
    assert!(usage.counted.get(&stage.opportunity) == Some(&day("2026-03-02")));
    // R-H4, R-B11: what counted for a purpose that records no credits has credited nothing.
    let decision = query::detail(stage.db.reads(), &Actor::System, first.id).await.unwrap().settled().cloned().unwrap();
    let statement = RecognitionRequest { purpose: Purpose::Employment, ..first };
    assert!(Usage::of(&[(statement, decision)], Some(stage.programme), &kernel::Zone::utc()).counted.is_empty());
}
