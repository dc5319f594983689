//! What reports say, over HTTP: the synthetic set with its expectations, and what is refused.

use serde_json::{Value, json};
use testkit::World;

use super::{ask, refused};

fn reports() -> Value {
    let text = include_str!("../../../crates/exchange/src/deqar/synthetic/reports.json");
    serde_json::from_str::<Value>(text).unwrap()["results"].clone()
}

#[tokio::test]
async fn vector_dq_the_synthetic_table_over_http() {
    let world = World::new().await;
    let reports = reports();
    for (body, is_hei, course, on, rating, report) in [
        (json!(9001), true, json!({}), "2024-06-01", json!(3), json!(90101)),
        (json!("DEQARINST9001"), true, json!({}), "2027-06-01", json!(1), Value::Null),
        (json!(9003), false, json!({"mc_identifier": "MC-DE-01"}), "2025-01-10", json!(3), json!(90102)),
        (json!(9003), false, json!({"mc_identifier": "MC-DE-01"}), "2024-04-30", json!(2), json!(90103)),
        (json!(9003), false, json!({"mc_identifier": "MC-QB-01"}), "2025-01-10", json!(0), json!(90105)),
        (json!(9004), true, json!({}), "2017-12-31", json!(3), json!(90104)),
        (json!(9005), true, json!({}), "2023-01-01", json!(1), Value::Null),
        (json!(9007), true, json!({"parents": [9001]}), "2024-06-01", json!(2), json!(90101)),
        (json!(9002), true, json!({"mc_name": " circular economy in ports "}), "2024-06-01", json!(3), json!(90107)),
        (json!(9006), false, json!({"mc_identifier": "MC-DE-01"}), "2025-01-10", json!(1), Value::Null),
    ] {
        let mut question = json!({"awarding_body": body, "is_hei": is_hei, "known_in_deqar": true, "award_date": on,
            "reports": reports});
        question.as_object_mut().unwrap().extend(course.as_object().unwrap().clone());
        let answer = ask(&world, "quality", &question).await;
        assert_eq!((&answer["deqar_rating"], &answer["report"]), (&rating, &report), "{body} {course} {on}");
    }
    let nobody = ask(&world, "quality", &json!({"known_in_deqar": false, "reports": reports})).await;
    assert_eq!((&nobody["deqar_rating"], &nobody["quality"]), (&Value::Null, &Value::Null));
}

#[tokio::test]
async fn dq_6_dq_7_other_evidence_and_attendance() {
    let world = World::new().await;
    let question = json!({"awarding_body": 9003, "is_hei": false, "mc_identifier": "MC-QB-01",
        "award_date": "2025-01-10", "other_evidence_rating": 3, "testing": 2, "reports": reports()});
    let answer = ask(&world, "quality", &question).await;
    assert_eq!((&answer["quality"], &answer["testing"], &answer["scope"]), (&json!(1), &json!(2), &json!("programme")));
    let mut other = question.clone();
    other["assessment_certification"] = json!("no assessment and no certificate");
    assert_eq!(ask(&world, "quality", &other).await["testing"], 0);
    other["assessment_certification"] = Value::Null;
    other["mc_identifier"] = json!("MC-WW-03");
    other["award_date"] = json!("2025-02-01");
    let answer = ask(&world, "quality", &other).await;
    assert_eq!((&answer["testing"], &answer["report"]), (&json!(0), &json!(90110)));
    assert_eq!(answer["rules"], json!(["DQ-1", "DQ-2", "DQ-3", "DQ-4", "DQ-5", "DQ-6", "DQ-7"]));
}

#[tokio::test]
async fn h042_what_makes_no_sense_is_refused_with_its_place() {
    let world = World::new().await;
    let report = json!({"id": 1, "agency_esg_activity_type": "institutional", "institutions": [{"id": 7}],
        "valid_from": "2024-01-01", "status": "voluntary", "decision": "perhaps"});
    for (question, place, code) in [
        (json!({"award_date": "2026-01-01", "colour": 1}), "colour", "unknown-field"),
        (json!({"award_date": "2026-02-30"}), "award_date", "shape"),
        (json!({"awarding_body": 7, "known_in_deqar": true}), "award_date", "required"),
        (json!({"award_date": "2026-01-01", "reports": [report]}), "reports[0].decision", "unknown-code"),
        (
            json!({"award_date": "2026-01-01", "reports": [{"id": 1}]}),
            "reports[0].agency_esg_activity_type",
            "required",
        ),
        (json!({"award_date": "2026-01-01", "testing": 4}), "testing", "shape"),
        (json!({"assessment_certification": "perhaps"}), "assessment_certification", "shape"),
    ] {
        assert_eq!(refused(&world, "quality", &question).await, [(place.to_owned(), code.to_owned())], "{question}");
    }
}
