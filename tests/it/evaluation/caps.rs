//! The caps of an agreement hold when a person decides, too (R-G5, I-3).

use evaluation::{
    Decision, Error, RecognitionRequest,
    assess::{Outcome, Reduction},
    outlook,
    promise::Wish,
    request::{self, Findings, State, query, service::Verdict},
};
use kernel::Actor;
use recognition::{programme::WantedProgramme, purpose::Purpose, route::Route};
use serde_json::{Value as Json, json};

use super::stage::{Stage, agreement, covered, day, decide, ects, programme, reasoned, verdict};

/// Eight credits at most; what is tested well has this effect.
fn capped(effect: &str) -> Json {
    capped_at(effect, &json!({"per_learner_programme_ects": 8}))
}

fn capped_at(effect: &str, caps: &Json) -> Json {
    let mut agreed = agreement("individual");
    agreed["caps"] = caps.clone();
    agreed["rules"][0]["effect"] = json!(effect);
    agreed
}

fn confirming(findings: Findings) -> Verdict {
    Verdict { findings: Some(findings), reasoned: reasoned("as the agreement foresees", 0), grade: None }
}

async fn confirmed(stage: &Stage, request: &RecognitionRequest, findings: Findings) -> Decision {
    let olga = stage.officer("Olga").await;
    stage.decide(&olga, request.id, confirming(findings)).await.unwrap();
    query::detail(stage.db.reads(), &olga, request.id).await.unwrap().decision.unwrap()
}

async fn used(stage: &Stage, learner: &Actor) -> kernel::Ects {
    let home = consortium::institution::by_id(stage.db.reads(), stage.home).await.unwrap();
    let target = outlook::target(stage.db.reads(), home, Some(stage.programme), None).await.unwrap();
    let usage = outlook::own_usage(stage.db.reads(), learner, &target).await.unwrap();
    usage.by_agreement.into_values().next().unwrap()
}

/// Route, reason and proposed credits.
fn told(request: &RecognitionRequest) -> (Option<Route>, Option<&str>, Option<kernel::Ects>) {
    let basis = request.basis.as_ref().unwrap();
    (request.route, basis.reason.as_deref(), basis.propose)
}

/// Two cases of the same learner, filed before either is decided.
async fn two(stage: &Stage, learner: &Actor) -> [RecognitionRequest; 2] {
    let other = stage.another_listing().await;
    let first = stage.filed(learner, stage.wish()).await;
    [first, stage.filed(learner, Wish { offering: other, ..stage.wish() }).await]
}

#[tokio::test]
async fn r_g5_at_each_border_of_the_cap_an_automatic_case_takes_its_route() {
    let automatic = (Some(Route::Automatic), Some("a1"), None);
    for (cap, second) in [
        (json!(10), automatic),
        (json!(9.5), (Some(Route::FastTrack), Some("cap_exceeded"), Some(ects("4.5")))),
        (json!(5.5), (Some(Route::FastTrack), Some("cap_exceeded"), Some(ects("0.5")))),
        (json!(5), (Some(Route::Individual), Some("cap_exhausted"), None)),
    ] {
        let stage = Stage::new(Some(capped_at("automatic", &json!({"per_learner_programme_ects": cap})))).await;
        let ana = stage.learner("Ana").await;
        let [one, other] = two(&stage, &ana).await;
        assert_eq!(told(&one), automatic, "{cap}");
        assert_eq!(told(&other), second, "{cap}");
    }
}

#[tokio::test]
async fn r_g5_two_fast_track_cases_that_reach_the_cap_exactly_are_both_confirmed_in_full() {
    let stage = Stage::new(Some(capped_at("fast_track", &json!({"per_learner_programme_ects": 10})))).await;
    let ana = stage.learner("Ana").await;
    for request in two(&stage, &ana).await {
        let decision = confirmed(&stage, &request, Findings::default()).await;
        assert_eq!((decision.outcome, decision.credits), (Outcome::Recognise, Some(ects("5"))));
    }
    assert_eq!(used(&stage, &ana).await, ects("10"));
}

#[tokio::test]
async fn r_g5_half_a_credit_over_the_cap_is_not_recorded() {
    let stage = Stage::new(Some(capped_at("fast_track", &json!({"per_learner_programme_ects": 9.5})))).await;
    let ana = stage.learner("Ana").await;
    let [first, second] = two(&stage, &ana).await;
    confirmed(&stage, &first, Findings::default()).await;
    assert_eq!(stage.request(second.id).await.route, Some(Route::FastTrack));
    let decision = confirmed(&stage, &second, Findings::default()).await;
    assert_eq!((decision.mode, decision.credits), (Some(Reduction::Cap), Some(ects("4.5"))));
}

#[tokio::test]
async fn r_g5_a_fast_track_case_with_nothing_left_goes_to_the_individual_desk() {
    let stage = Stage::new(Some(capped_at("fast_track", &json!({"per_learner_programme_ects": 5})))).await;
    let ana = stage.learner("Ana").await;
    let [first, second] = two(&stage, &ana).await;
    confirmed(&stage, &first, Findings::default()).await;
    let moved = stage.request(second.id).await;
    assert_eq!(told(&moved), (Some(Route::Individual), Some("cap_exhausted"), None));
    assert_eq!((moved.state, moved.due_on), (State::UnderAssessment, Some(day("2026-05-01"))), "60 days");
    let (eva, dora) = (stage.officer("Eva").await, stage.officer("Dora").await);
    let old =
        decide(&stage.db, &stage.doors, dora.clone(), (second.id, second.version, confirming(Findings::default())));
    assert!(matches!(old.await, Err(Error::Stale)), "the page from before");
    assert!(stage.decide(&dora, second.id, confirming(Findings::default())).await.is_err(), "R-R5");
    stage.propose(&eva, second.id, Findings::default()).await.unwrap();
    stage.decide(&dora, second.id, verdict("asked one by one", 0)).await.unwrap();
    let detail = query::detail(stage.db.reads(), &eva, second.id).await.unwrap();
    let decision = detail.decision.unwrap();
    assert_eq!((decision.outcome, decision.credits), (Outcome::Recognise, Some(ects("5"))), "outside the agreement");
    assert_eq!(detail.timeline.iter().filter(|entry| entry.kind == "evaluation.request_rerouted").count(), 1);
    assert_eq!(used(&stage, &ana).await, ects("5"), "what is decided outside does not use the cap");
}

#[tokio::test]
async fn r_g5_a_cap_that_shrank_meanwhile_is_seen_when_deciding() {
    let stage = Stage::new(Some(capped_at("fast_track", &json!({"per_programme_share": 0.05})))).await;
    let ana = stage.learner("Ana").await;
    let [first, second] = two(&stage, &ana).await;
    confirmed(&stage, &first, Findings::default()).await;
    assert_eq!(stage.request(second.id).await.route, Some(Route::FastTrack), "four of nine are left");
    let mut work = stage.work(&Actor::System).await;
    let smaller = WantedProgramme { ects: Some(ects("100")), ..programme(stage.home) };
    recognition::programme::service::keep(&mut work, &smaller).await.unwrap();
    work.commit().await.unwrap();
    let olga = stage.officer("Olga").await;
    let seen = stage.request(second.id).await.version;
    let mut work = stage.work(&olga).await;
    let done = request::service::decide(&mut work, second.id, seen, confirming(Findings::default())).await;
    assert_eq!(done.unwrap(), None);
    work.commit().await.unwrap();
    let detail = query::detail(stage.db.reads(), &olga, second.id).await.unwrap();
    assert_eq!(told(&detail.request), (Some(Route::Individual), Some("cap_exhausted"), None));
    assert_eq!(detail.decision, None);
}

#[tokio::test]
async fn r_g5_an_exemption_over_the_cap_records_what_is_left() {
    let stage = Stage::new(Some(capped("automatic"))).await;
    let ana = stage.learner("Ana").await;
    let exempt = stage.enrol(&ana, Wish { component: Some(stage.component), ..stage.wish() }).await;
    let other = stage.another_listing().await;
    assert_eq!(stage.filed(&ana, Wish { offering: other, ..stage.wish() }).await.route, Some(Route::Automatic));
    stage.result(stage.offering, exempt, enrolment::Outcome::Passed).await;
    let request = stage.request(stage.file(exempt).await.unwrap()).await;
    assert_eq!((request.purpose, request.route), (Purpose::Exemption, Some(Route::FastTrack)));
    assert_eq!(request.basis.as_ref().unwrap().propose, Some(ects("3")));

    let decision = confirmed(&stage, &request, covered()).await;
    assert_eq!((decision.outcome, decision.mode), (Outcome::RecognisePartially, Some(Reduction::Cap)));
    assert_eq!(decision.credits, Some(ects("3")));
    assert_eq!(used(&stage, &ana).await, ects("8"));
}

#[tokio::test]
async fn i3_two_cases_filed_under_the_cap_are_not_decided_over_it() {
    let stage = Stage::new(Some(capped("fast_track"))).await;
    let ana = stage.learner("Ana").await;
    let other = stage.another_listing().await;
    let first = stage.filed(&ana, stage.wish()).await;
    let second = stage.filed(&ana, Wish { offering: other, ..stage.wish() }).await;
    for request in [&first, &second] {
        let proposed = request.basis.as_ref().unwrap().propose;
        assert_eq!((request.route, proposed), (Some(Route::FastTrack), None), "each fits alone");
    }
    let decision = confirmed(&stage, &first, Findings::default()).await;
    assert_eq!((decision.outcome, decision.credits), (Outcome::Recognise, Some(ects("5"))));
    let today = stage.doors.clock.now().day();
    let olga = stage.officer("Olga").await;
    let shown = request::preview(stage.db.reads(), &olga, second.id, &Findings::default(), today).await.unwrap();
    let decision = confirmed(&stage, &second, Findings::default()).await;
    assert_eq!((shown.credits, decision.credits), (Some(ects("3")), Some(ects("3"))));
    assert_eq!((decision.outcome, decision.mode), (Outcome::RecognisePartially, Some(Reduction::Cap)));
    assert_eq!(used(&stage, &ana).await, ects("8"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn i3_two_officers_at_once_do_not_decide_over_the_cap() {
    let stage = Stage::new(Some(capped("fast_track"))).await;
    let ana = stage.learner("Ana").await;
    let other = stage.another_listing().await;
    let mut deciding = tokio::task::JoinSet::new();
    for offering in [stage.offering, other] {
        let request = stage.filed(&ana, Wish { offering, ..stage.wish() }).await;
        let officer = stage.officer("Olga").await;
        let (db, doors) = (stage.db.clone(), stage.doors.clone());
        let verdict = confirming(Findings::default());
        deciding.spawn(async move { decide(&db, &doors, officer, (request.id, request.version, verdict)).await });
    }
    assert!(deciding.join_all().await.iter().all(Result::is_ok));
    assert_eq!(used(&stage, &ana).await, ects("8"));
}
