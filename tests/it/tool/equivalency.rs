//! Equivalencies over HTTP: the vectors of RECOGNITION §8, consumption, and what is refused.

use serde_json::{Value, json};
use testkit::World;

const TOOL: &str = "/api/v1/tools/equivalency";

async fn answer(world: &World, body: &Value) -> Value {
    world.stranger().post(TOOL, body).await.is(200).json
}

#[tokio::test]
async fn vector_e1_over_http() {
    let world = World::new().await;
    let from = json!({"or": [{"and": ["A", "B"]}, "C"]});
    let both = answer(&world, &json!({"from": from, "holdings": ["A", "C"]})).await;
    assert_eq!(both, json!({"satisfied": true, "uses": ["C"], "rules": ["R-E1", "R-E2"]}));
    let one = answer(&world, &json!({"from": from, "holdings": ["A"]})).await;
    assert_eq!(one, json!({"satisfied": false, "uses": [], "rules": ["R-E1"]}));
}

#[tokio::test]
async fn vector_e2_over_http() {
    let world = World::new().await;
    for (day, met) in [("2025-12-20", false), ("2026-01-01", true), ("2026-12-31", true), ("2027-01-01", false)] {
        let body = json!({"from": "A", "holdings": [{"mc_id": "A", "issued_on": day}], "effective_from": "2026-01-01",
            "effective_to": "2026-12-31"});
        assert_eq!(answer(&world, &body).await["satisfied"], met, "{day}");
    }
}

#[tokio::test]
async fn r_e1_versions_and_converted_grades_are_compared() {
    let world = World::new().await;
    let from = json!({"and": [{"mc_id": "A", "version": 2}, {"mc_id": "B", "min_grade": 7.5}]});
    for (version, grade, met) in [
        (json!(2), json!(8), true),
        (json!(1), json!(8), false),
        (json!(2), json!(7), false),
        (json!(2), json!(null), false),
    ] {
        let holdings = json!([{"mc_id": "A", "version": version}, {"mc_id": "B", "converted_grade": grade}]);
        assert_eq!(answer(&world, &json!({"from": from, "holdings": holdings})).await["satisfied"], met);
    }
}

#[tokio::test]
async fn r_e3_a_credential_serves_the_first_target_only() {
    let world = World::new().await;
    let targets = json!([{"to": "X", "from": "A"}, {"to": "Y", "from": {"or": ["A", "B"]}}, {"to": "Z", "from": "A"}]);
    let found = answer(&world, &json!({"targets": targets, "holdings": ["A", "B"]})).await;
    assert_eq!(
        found["results"],
        json!({"X": {"satisfied": true, "uses": ["A"]}, "Y": {"satisfied": true, "uses": ["B"]},
            "Z": {"satisfied": false, "uses": []}})
    );
    assert_eq!(found["rules"], json!(["R-E1", "R-E2", "R-E3"]));
}

#[tokio::test]
async fn sec_12_what_is_too_much_or_makes_no_sense_is_refused_with_its_place() {
    let world = World::new().await;
    let pair = json!({"or": ["A", "B"]});
    for (body, place, code) in [
        (json!({"from": {"and": vec![pair; 25]}, "holdings": []}), "from", "outside"),
        (json!({"from": {"or": vec!["A"; 61]}, "holdings": []}), "from.or[60]", "too-large"),
        (json!({"from": {"or": ["A", {"xor": []}]}, "holdings": []}), "from.or[1]", "unknown-member"),
        (json!({"holdings": []}), "from", "required"),
        (json!({"from": "A"}), "holdings", "required"),
        (json!({"from": "A", "holdings": vec!["A"; 101]}), "holdings", "too-large"),
        (json!({"from": "A", "holdings": [], "targets": []}), "targets", "unknown-field"),
        (json!({"from": "A", "holdings": [], "more": 1}), "more", "unknown-field"),
        (
            json!({"targets": [{"to": "X", "from": "A"}, {"to": "X", "from": "B"}], "holdings": []}),
            "targets[1].to",
            "twice",
        ),
        (json!({"targets": [{"to": "X", "from": 4}], "holdings": []}), "targets[0].from", "wrong-shape"),
    ] {
        let problem = world.stranger().post(TOOL, &body).await.is(422).json;
        let errors = &problem["errors"][0];
        assert_eq!((&errors["field"], &errors["code"]), (&json!(place), &json!(code)), "{body}");
    }
}
