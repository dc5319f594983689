//! Deadlines over HTTP: the vectors of RECOGNITION §9, and what is refused.

use serde_json::{Value, json};
use testkit::World;

const TOOL: &str = "/api/v1/tools/deadline";

async fn ask(body: &Value) -> Value {
    World::new().await.stranger().post(TOOL, body).await.is(200).json
}

#[tokio::test]
async fn vector_s1_the_cap_is_clamped_to_the_end_of_february() {
    let answer = ask(&json!({"complete_on": "2026-10-31"})).await;
    let expected =
        json!({"due": null, "cap": "2027-02-28", "last_day": null, "accepted": null, "rules": ["R-S1", "R-S2"]});
    assert_eq!(answer, expected);
}

#[tokio::test]
async fn vector_s2_sixty_days_and_a_pause() {
    let answer = ask(&json!({"complete_on": "2026-03-02", "limit_days": 60})).await;
    assert_eq!((&answer["due"], &answer["cap"]), (&json!("2026-05-01"), &json!("2026-07-02")));
    let paused = json!({"complete_on": "2026-03-02", "limit_days": 60, "pauses": [["2026-03-20", "2026-04-01"]]});
    assert_eq!(ask(&paused).await["due"], "2026-05-13");
}

#[tokio::test]
async fn vector_s3_the_last_day_of_the_appeal_counts() {
    let told = |appealed: &str| json!({"notified_on": "2026-06-15", "appealed_on": appealed});
    let answer = ask(&told("2026-07-15")).await;
    assert_eq!((&answer["last_day"], &answer["accepted"]), (&json!("2026-07-15"), &json!(true)));
    assert_eq!(ask(&told("2026-07-16")).await["accepted"], json!(false));
    assert_eq!(ask(&json!({"notified_on": "2026-06-15"})).await["accepted"], json!(null));
}

#[tokio::test]
async fn r_s2_no_limit_goes_beyond_the_cap() {
    assert_eq!(ask(&json!({"complete_on": "2026-03-02", "limit_days": 200})).await["due"], "2026-07-02");
}

#[tokio::test]
async fn h042_what_makes_no_sense_is_refused_with_its_field() {
    let world = World::new().await;
    for (body, field, code) in [
        (json!({}), "complete_on", "required"),
        (json!({"limit_days": 60}), "complete_on", "required"),
        (json!({"appealed_on": "2026-07-15"}), "notified_on", "required"),
        (json!({"complete_on": "2026-02-30"}), "complete_on", "shape"),
        (json!({"complete_on": "2026-03-02", "limit_days": -1}), "limit_days", "shape"),
        (json!({"complete_on": "2026-03-02", "limit_days": 4000}), "limit_days", "too-large"),
        (json!({"complete_on": "2026-03-02", "pauses": [["2026-04-01", "2026-03-20"]]}), "pauses[0]", "before-begin"),
        (json!({"complete_on": "2026-03-02", "pauses": [["2026-03-01", "2026-03-20"]]}), "pauses[0]", "before-begin"),
        (json!({"notified_on": "2026-06-15", "appealed_on": "2026-06-14"}), "appealed_on", "before-begin"),
        (json!({"notified_on": "2026-06-15", "day": 1}), "day", "unknown-field"),
    ] {
        let problem = world.stranger().post(TOOL, &body).await.is(422);
        assert_eq!(problem.json["errors"], json!([{"field": field, "code": code}]), "{body}");
    }
}
