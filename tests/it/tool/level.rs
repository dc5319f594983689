//! Levels over HTTP: the vectors of RECOGNITION §10, and what is refused.

use serde_json::{Value, json};
use testkit::World;

const TOOL: &str = "/api/v1/tools/level";

async fn ask(body: &Value) -> Value {
    World::new().await.stranger().post(TOOL, body).await.is(200).json
}

async fn eqf(framework: &str, level: &Value) -> Value {
    ask(&json!({"framework": framework, "level": level})).await["eqf"].clone()
}

#[tokio::test]
async fn vector_vl1_irish_level_8() {
    let answer = ask(&json!({"framework": "IE-NFQ", "level": "8"})).await;
    let expected = json!({
        "framework": "IE-NFQ", "eqf": 6, "isced_2011": 6, "qf_ehea": "first cycle", "status": "referenced",
        "usable_in_automatic_rules": true, "according_to": "NZQA, comparison with Ireland", "rules": ["LV-2", "LV-1"],
    });
    assert_eq!(answer, expected);
}

#[tokio::test]
async fn vector_vl2_scottish_level_11() {
    assert_eq!(eqf("UK-SCQF", &json!("11")).await, 7);
}

#[tokio::test]
async fn vector_vl3_new_zealand_level_8() {
    let answer = ask(&json!({"framework": "NZ-NZQCF", "level": 8})).await;
    assert_eq!((&answer["eqf"], &answer["status"]), (&json!(null), &json!("unlevelled")));
    assert_eq!((&answer["usable_in_automatic_rules"], &answer["isced_2011"]), (&json!(false), &json!(6)));
    assert_eq!(answer["rules"], json!(["LV-2", "R-B6"]));
}

#[tokio::test]
async fn vector_vl4_dutch_level_6() {
    assert_eq!(eqf("NL-NLQF", &json!(6.0)).await, 6);
}

#[tokio::test]
async fn vector_vl5_spanish_level_3() {
    assert_eq!(eqf("ES-MECES", &json!(3)).await, 7);
}

#[tokio::test]
async fn vector_vl6_australian_level_9_is_inferred() {
    let answer = ask(&json!({"framework": "AU-AQF", "level": "9"})).await;
    assert_eq!((&answer["eqf"], &answer["status"]), (&json!(7), &json!("inferred")));
    assert_eq!(answer["usable_in_automatic_rules"], json!(false));
}

#[tokio::test]
async fn lv_3_two_levels_are_compared_by_way_of_the_eqf() {
    let two = |source: (&str, &str), target: (&str, &str)| {
        json!({"source": {"framework": source.0, "level": source.1},
               "target": {"framework": target.0, "level": target.1}})
    };
    let answer = ask(&two(("IE-NFQ", "8"), ("UK-RQF", "6"))).await;
    let expected = json!({
        "source_eqf": 6, "target_eqf": 6, "gap": 0, "dimension": "ok", "source_status": "referenced",
        "target_status": "referenced", "usable_in_automatic_rules": true, "rules": ["LV-3", "LV-2", "R-B1"],
    });
    assert_eq!(answer, expected);
    let answer = ask(&two(("ES-MECES", "2"), ("NZ-NZQCF", "9"))).await;
    assert_eq!((&answer["gap"], &answer["dimension"]), (&json!(1), &json!("substantial")));
    let answer = ask(&two(("NZ-NZQCF", "8"), ("UK-RQF", "6"))).await;
    assert_eq!((&answer["gap"], &answer["dimension"]), (&json!(null), &json!(null)));
    assert_eq!(answer["rules"], json!(["LV-3", "LV-2", "R-B6"]));
}

#[tokio::test]
async fn h042_what_makes_no_sense_is_refused_with_its_field() {
    let world = World::new().await;
    let eqf = json!({"framework": "EQF", "level": 6});
    for (body, field, code) in [
        (json!({"framework": "XY", "level": 6}), "framework", "unknown-framework"),
        (json!({"framework": "EQF", "level": 9}), "level", "unknown-level"),
        (json!({"framework": "AU-AQF", "level": 3}), "level", "unknown-level"),
        (json!({"framework": "EQF"}), "level", "required"),
        (json!({"level": 6}), "framework", "required"),
        (json!({}), "framework", "required"),
        (json!({"source": eqf}), "target", "required"),
        (json!({"target": eqf}), "source", "required"),
        (json!({"source": eqf, "target": {"framework": "EQF", "level": "nine"}}), "target.level", "unknown-level"),
        (json!({"source": eqf, "target": {"framework": "EQF"}}), "target.level", "required"),
        (json!({"source": eqf, "target": eqf, "framework": "EQF"}), "source", "one-question-only"),
        (json!({"framework": "EQF", "level": 6, "colour": 1}), "colour", "unknown-field"),
        (json!({"framework": "EQF", "level": [6]}), "level", "shape"),
    ] {
        let problem = world.stranger().post(TOOL, &body).await.is(422);
        assert_eq!(problem.headers["content-type"], "application/problem+json");
        assert_eq!(problem.json["errors"], json!([{"field": field, "code": code}]), "{body}");
    }
}
