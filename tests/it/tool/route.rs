//! The route over HTTP: which promise wins, and the gates.

use serde_json::{Value, json};
use testkit::World;

use super::{ask, refused, with};

async fn chosen(world: &World, question: &Value) -> (Value, Value, Value) {
    let answer = ask(world, "route", question).await;
    (answer["route"].clone(), answer["basis"].clone(), answer["agreement"].clone())
}

#[tokio::test]
async fn r_r1_the_best_promise_wins() {
    let world = World::new().await;
    let result = |id: &str, route: &str| json!({"id": id, "parties": 3, "route": route, "signed": "2026-01-01"});
    let signed = json!({"signed": true, "lists_mc": true, "lists_replaced_component": true});
    for (question, route, basis, agreement) in [
        (json!({}), "individual", "none", json!(null)),
        (json!({"results": [result("a", "not_applicable")]}), "individual", "none", json!(null)),
        (
            json!({"results": [result("a", "fast_track"), result("b", "automatic")]}),
            "automatic",
            "agreement",
            json!("b"),
        ),
        (
            json!({"results": [result("a", "automatic")], "learning_agreement": signed, "transcript": "passed"}),
            "automatic",
            "learning_agreement",
            json!(null),
        ),
        (json!({"learning_agreement": signed, "transcript": true}), "automatic", "learning_agreement", json!(null)),
        (json!({"learning_agreement": signed}), "individual", "none", json!(null)),
        (json!({"learning_agreement": signed, "transcript": "failed"}), "individual", "none", json!(null)),
        (json!({"equivalency": {"binding": true, "status": "approved"}}), "automatic", "equivalency", json!(null)),
        (
            json!({"equivalency": {"binding": false, "status": "approved"}, "results": [result("a", "individual")]}),
            "fast_track",
            "equivalency",
            json!(null),
        ),
        (json!({"equivalency": {"binding": true, "status": "draft"}}), "individual", "none", json!(null)),
        (json!({"equivalency": {"binding": true}}), "individual", "none", json!(null)),
        (json!({"equivalency": {"binding": true, "status": "needs_review"}}), "fast_track", "equivalency", json!(null)),
    ] {
        assert_eq!(chosen(&world, &question).await, (json!(route), json!(basis), agreement), "{question}");
    }
}

#[tokio::test]
async fn r_g4_ties_go_to_fewer_parties_then_later_signature_then_id() {
    let world = World::new().await;
    let result = |id: &str, parties: Value, signed: &str| json!({"id": id, "parties": parties, "route": "automatic", "signed": signed});
    for (one, other, winner) in [
        (result("a", json!(4), "2026-03-01"), result("b", json!(3), "2026-01-01"), "b"),
        (result("a", json!(["U1", "U2", "U3"]), "2026-01-01"), result("b", json!(3), "2026-03-01"), "b"),
        (result("b", json!(3), "2026-01-01"), result("a", json!(3), "2026-01-01"), "a"),
        (result("b", json!(3), "2026-01-01"), json!({"id": "a", "route": "automatic"}), "b"),
    ] {
        let answer = ask(&world, "route", &json!({"results": [one, other]})).await;
        assert_eq!((&answer["agreement"], &answer["rules"]), (&json!(winner), &json!(["R-R1", "R-G4"])));
    }
}

#[tokio::test]
async fn r_r2_precedents_of_two_years_with_one_outcome() {
    let world = World::new().await;
    let asked = |precedents: Value, today: Value| json!({"precedents": precedents, "today": today});
    let decided = |day: &str, outcome: &str| json!({"decided": day, "outcome": outcome});
    for (question, route) in [
        (asked(json!([decided("2025-01-01", "recognise")]), json!("2026-05-01")), "fast_track"),
        (asked(json!([decided("2024-05-01", "recognise")]), json!("2026-05-01")), "fast_track"),
        (asked(json!([decided("2024-04-30", "recognise")]), json!("2026-05-01")), "individual"),
        (
            asked(json!([decided("2025-01-01", "recognise"), decided("2025-02-01", "refuse")]), json!("2026-05-01")),
            "individual",
        ),
        (asked(json!([decided("2025-01-01", "recognise")]), json!(null)), "individual"),
    ] {
        assert_eq!(chosen(&world, &question).await.0, json!(route), "{question}");
    }
}

#[tokio::test]
async fn r_r3_the_gates_come_last() {
    let world = World::new().await;
    let automatic = json!({"results": [{"id": "a", "parties": 2, "route": "automatic"}]});
    for (gates, route, reason) in [
        (json!({"verification": true, "status": true, "identity": true, "passed": true}), "automatic", json!(null)),
        (json!({"verification": true, "status": true, "identity": false}), "individual", json!("gate_failed:identity")),
        (json!({"verification": true, "status": true, "identity": true}), "fast_track", json!("gate_unknown:passed")),
        (json!({}), "fast_track", json!("gate_unknown:verification")),
    ] {
        let answer = ask(&world, "route", &with(&automatic, &[("gates", gates.clone())])).await;
        assert_eq!((&answer["route"], &answer["reason"]), (&json!(route), &reason), "{gates}");
    }
    let fast = json!({"results": [{"id": "a", "route": "fast_track"}], "gates": {"passed": false}});
    assert_eq!(chosen(&world, &fast).await.0, json!("fast_track"), "only an automatic result meets them");
}

#[tokio::test]
async fn h042_what_makes_no_sense_is_refused_with_its_place() {
    let world = World::new().await;
    for (question, place) in [
        (json!({"weather": 1}), "weather"),
        (json!({"results": [{"id": "a", "route": "slow"}]}), "results[0].route"),
        (json!({"results": [{"id": "a", "route": "automatic", "parties": -1}]}), "results[0].parties"),
        (json!({"results": [{"id": "a", "route": "automatic", "signed": "1999-01-01"}]}), "results[0].signed"),
        (json!({"today": "tomorrow"}), "today"),
        (json!({"precedents": [{"decided": "2026-01-01", "outcome": "maybe"}]}), "precedents[0].outcome"),
        (json!({"precedents": [{"outcome": "recognise"}]}), "precedents[0].decided"),
        (json!({"equivalency": {"status": "fine"}}), "equivalency.status"),
        (json!({"gates": {"mood": true}}), "gates.mood"),
    ] {
        assert_eq!(refused(&world, "route", &question).await[0].0, place, "{question}");
    }
}
