//! Credits over HTTP: the vectors of RECOGNITION §12, and what is refused.

use serde_json::{Value, json};
use testkit::World;

const TOOL: &str = "/api/v1/tools/credit";

async fn ask(body: &Value) -> Value {
    World::new().await.stranger().post(TOOL, body).await.is(200).json
}

/// Exact, recorded and method.
async fn sizes(body: &Value) -> [Value; 3] {
    let answer = ask(body).await;
    assert!(answer["rules"].as_array().is_some_and(|rules| !rules.is_empty()));
    ["ects_exact", "ects_recorded", "method"].map(|member| answer[member].clone())
}

async fn of_system(credits: u32, system: &str) -> [Value; 3] {
    sizes(&json!({"credits": credits, "system": system})).await
}

#[tokio::test]
async fn vector_vc1_15_cats() {
    assert_eq!(of_system(15, "UK CATS").await, [json!(7.5), json!(7.5), json!("system")]);
}

#[tokio::test]
async fn vector_vc2_40_new_zealand() {
    assert_eq!(of_system(40, "New Zealand").await, [json!(20), json!(20), json!("system")]);
}

#[tokio::test]
async fn vector_vc3_3_us_semester() {
    assert_eq!(of_system(3, "US semester").await, [json!(6), json!(6), json!("system")]);
}

#[tokio::test]
async fn vector_vc4_10_us_quarter() {
    assert_eq!(of_system(10, "US quarter").await, [json!(13.33), json!(13.5), json!("system")]);
}

#[tokio::test]
async fn vector_vc5_100_hours_at_28() {
    let body = json!({"notional_hours": 100, "recogniser_hours_per_ects": 28});
    assert_eq!(sizes(&body).await, [json!(3.57), json!(3.5), json!("hours")]);
}

#[tokio::test]
async fn vector_vc6_125_hours_at_25() {
    let body = json!({"notional_hours": 125, "recogniser_hours_per_ects": 25});
    assert_eq!(sizes(&body).await, [json!(5), json!(5), json!("hours")]);
}

#[tokio::test]
async fn vector_vc7_2_south_african() {
    assert_eq!(of_system(2, "South Africa").await, [json!(1), json!(1), json!("system")]);
}

#[tokio::test]
async fn vector_vc8_3_ects_with_40_hours() {
    let answer = ask(&json!({"stated_ects": 3, "notional_hours": 40})).await;
    let expected = json!({
        "ects_exact": 3, "ects_recorded": 3, "method": "stated", "flags": ["workload_inconsistent"],
        "according_to": null, "rules": ["CR-3", "CR-4", "CR-5", "R-C5"],
    });
    assert_eq!(answer, expected);
}

#[tokio::test]
async fn vector_vc9_one_of_8_australian_units() {
    let body = json!({"units": 1, "units_per_full_time_year": 8});
    assert_eq!(sizes(&body).await, [json!(7.5), json!(7.5), json!("share")]);
}

#[tokio::test]
async fn cr_2_time_that_is_no_workload_gives_nothing() {
    let answer = ask(&json!({"contact_hours": 30, "video_hours": 4.5, "weeks": 6})).await;
    let expected = json!({
        "ects_exact": null, "ects_recorded": null, "method": "unknown", "flags": ["time_is_not_workload"],
        "according_to": null, "rules": ["CR-3", "CR-2"],
    });
    assert_eq!(answer, expected);
    assert_eq!(ask(&json!({})).await["method"], "unknown");
}

#[tokio::test]
async fn h042_what_makes_no_sense_is_refused_with_its_field() {
    let world = World::new().await;
    for (body, field, code) in [
        (json!({"credits": -3, "system": "SCQF"}), "credits", "not-positive"),
        (json!({"credits": 0, "system": "SCQF"}), "credits", "not-positive"),
        (json!({"credits": 3, "system": "XY"}), "system", "unknown-system"),
        (json!({"credits": 3}), "system", "required"),
        (json!({"system": "SCQF"}), "credits", "required"),
        (json!({"units": 1, "units_per_full_time_year": 0}), "units_per_full_time_year", "not-positive"),
        (json!({"notional_hours": 1e9}), "notional_hours", "too-large"),
        (json!({"notional_hours": 1e300}), "notional_hours", "shape"),
        (json!({"stated_ects": "3"}), "stated_ects", "shape"),
        (json!({"weeks": -1}), "weeks", "negative"),
        (json!({"ects": 3}), "ects", "unknown-field"),
    ] {
        let problem = world.stranger().post(TOOL, &body).await.is(422);
        assert_eq!(problem.json["errors"], json!([{"field": field, "code": code}]), "{body}");
    }
    let both = json!({"credits": -3, "system": "SCQF", "weeks": -1});
    let problem = world.stranger().post(TOOL, &both).await.is(422);
    assert_eq!(problem.json["errors"].as_array().map(Vec::len), Some(2), "every mistake at once");
}
