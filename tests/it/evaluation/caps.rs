//! The caps of an agreement hold when a person decides, too (R-G5, I-3).

use evaluation::{
    Decision, RecognitionRequest,
    assess::{Outcome, Reduction},
    outlook,
    promise::Wish,
    request::{self, Findings, query, service::Verdict},
};
use kernel::Actor;
use recognition::{purpose::Purpose, route::Route};
use serde_json::{Value as Json, json};

use super::stage::{Stage, agreement, covered, decide, ects, reasoned};

/// Eight credits at most; what is tested well has this effect.
fn capped(effect: &str) -> Json {
    let mut agreed = agreement("individual");
    agreed["caps"] = json!({"per_learner_programme_ects": 8});
    agreed["rules"][0]["effect"] = json!(effect);
    agreed
}

fn confirming(findings: Findings) -> Verdict {
    Verdict { findings: Some(findings), reasoned: reasoned("as the agreement foresees", 0) }
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
