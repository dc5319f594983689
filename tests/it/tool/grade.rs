//! Grades over HTTP: the vectors of RECOGNITION §13, and what is refused.

use serde_json::{Value, json};
use testkit::World;

const TOOL: &str = "/api/v1/tools/grade";

async fn ask(body: &Value) -> Value {
    World::new().await.stranger().post(TOOL, body).await.is(200).json
}

fn distribution(grade: &str) -> Value {
    json!({
        "method": "distribution", "grade": grade,
        "source_table": [["A", 20], ["B", 50], ["C", 60], ["D", 50], ["E", 20]],
        "host_table": [["10", 5], ["9", 45], ["8", 150], ["7", 200], ["6", 100]],
    })
}

async fn vector(grade: &str, expected: [&str; 4]) {
    let answer = ask(&distribution(grade)).await;
    let found = ["minimum", "average", "maximum", "best_overlap"].map(|member| answer[member].clone());
    assert_eq!(found, expected.map(|grade| json!(grade)));
    assert_eq!((&answer["value"], &answer["rules"]), (&json!(expected[3]), &json!(["GR-1"])));
}

#[tokio::test]
async fn vector_vg1_a() {
    vector("A", ["9", "10", "10", "9"]).await;
}

#[tokio::test]
async fn vector_vg2_b() {
    vector("B", ["8", "8", "8", "8"]).await;
}

#[tokio::test]
async fn vector_vg3_c() {
    vector("C", ["7", "8", "8", "7"]).await;
}

#[tokio::test]
async fn vector_vg4_d() {
    vector("D", ["6", "7", "7", "7"]).await;
}

#[tokio::test]
async fn vector_vg5_e() {
    vector("E", ["6", "6", "6", "6"]).await;
}

/// Exact, cut and step.
async fn bavarian(nmax: f64, nmin: f64, nd: f64) -> [Value; 3] {
    let answer = ask(&json!({"method": "bavarian", "nmax": nmax, "nmin": nmin, "nd": nd})).await;
    assert_eq!(answer["rules"], json!(["GR-2"]));
    ["exact", "cut", "step"].map(|member| answer[member].clone())
}

#[tokio::test]
async fn vector_vg6_82_of_100() {
    assert_eq!(bavarian(100.0, 50.0, 82.0).await, [json!(2.08), json!(2), json!(2)]);
}

#[tokio::test]
async fn vector_vg7_14_of_20() {
    assert_eq!(bavarian(20.0, 10.0, 14.0).await, [json!(2.8), json!(2.8), json!(2.7)]);
}

#[tokio::test]
async fn vector_vg8_27_of_30() {
    assert_eq!(bavarian(30.0, 18.0, 27.0).await, [json!(1.75), json!(1.7), json!(1.7)]);
}

#[tokio::test]
async fn vector_vg9_8_of_10() {
    assert_eq!(bavarian(10.0, 6.0, 8.0).await, [json!(2.5), json!(2.5), json!(2.3)]);
}

#[tokio::test]
async fn vector_vg10_a_descending_scale() {
    assert_eq!(bavarian(1.0, 4.0, 2.3).await, [json!(2.3), json!(2.3), json!(2.3)]);
}

#[tokio::test]
async fn vector_vg11_14_on_10_to_20_is_22_8_on_18_to_30() {
    let body = json!({"method": "linear", "nmax": 20, "nmin": 10, "nd": 14, "hmin": 18, "hmax": 30});
    let answer = ask(&body).await;
    assert_eq!((&answer["exact"], &answer["value"], &answer["rules"]), (&json!(22.8), &json!(22.8), &json!(["GR-3"])));
}

#[tokio::test]
async fn gr_1_the_policy_takes_one_and_grades_come_back_as_they_were_written() {
    let mut body = distribution("A");
    body["policy"] = json!("maximum");
    assert_eq!(ask(&body).await["value"], "10");
    body["host_table"] = json!([[10, 5], [9.5, 45], [8, 450]]);
    assert_eq!(ask(&body).await["value"], 10);
    body["policy"] = json!("minimum");
    assert_eq!(ask(&body).await["value"], 9.5);
}

#[tokio::test]
async fn gr_5_without_a_method_one_is_chosen() {
    let counts = json!({"narrow": 12, "broad": 45, "institution": 900});
    let both = |more: Value| {
        let mut body = json!({"source_tables": counts, "host_tables": {"narrow": 40, "broad": 30}});
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        body
    };
    let answer = ask(&both(json!({}))).await;
    assert_eq!((&answer["method"], &answer["reference_group"]), (&json!("distribution"), &json!("broad")));
    assert_eq!(answer["rules"], json!(["GR-5"]));
    let answer = ask(&both(json!({"agreement_method": "linear"}))).await;
    assert_eq!((&answer["method"], &answer["reference_group"]), (&json!("linear"), &json!(null)));
    let answer = ask(&json!({"source_tables": {"narrow": 29}, "host_tables": counts, "policy": "bavarian"})).await;
    assert_eq!(answer["method"], "bavarian");
    let body = json!({"source_tables": {}, "host_tables": {}, "policy": "bavarian", "nmax": 20, "nmin": 10, "nd": 14});
    let answer = ask(&body).await;
    assert_eq!((&answer["cut"], &answer["rules"]), (&json!(2.8), &json!(["GR-5", "GR-2"])));
    assert_eq!(ask(&json!({"source_tables": {}, "host_tables": counts})).await["method"], "pass");
}

#[tokio::test]
async fn h042_impossible_input_is_refused_with_its_field() {
    let world = World::new().await;
    let with = |member: &str, value: Value| {
        let mut body = distribution("A");
        body[member] = value;
        body
    };
    let scale = |nmax: i32, nmin: i32, nd: f64| json!({"method": "bavarian", "nmax": nmax, "nmin": nmin, "nd": nd});
    for (body, field, code) in [
        (with("grade", json!("F")), "grade", "not-in-table"),
        (with("grade", json!(null)), "grade", "required"),
        (with("source_table", json!([])), "source_table", "empty-table"),
        (with("host_table", json!([["1", 0]])), "host_table", "empty-table"),
        (with("host_table", json!([["1", 3], ["1", 4]])), "host_table", "doubled-grade"),
        (with("host_table", json!([["1", -3]])), "host_table[0][1]", "shape"),
        (with("host_table", json!([["1", 1.5]])), "host_table[0][1]", "shape"),
        (with("source_table", json!([["A", 0], ["B", 3]])), "grade", "nobody-had-it"),
        (with("policy", json!("median")), "policy", "choice"),
        (with("policy", json!("bavarian")), "policy", "choice"),
        (with("method", json!("pass")), "method", "choice"),
        (with("source_tables", json!({})), "method", "one-question-only"),
        (with("colour", json!(1)), "colour", "unknown-field"),
        (json!({"nmax": 20, "nmin": 10, "nd": 14}), "method", "required"),
        (json!({"method": "bavarian", "nmax": 20, "nmin": 10}), "nd", "required"),
        (scale(20, 20, 14.0), "nmax", "no-scale"),
        (scale(20, 10, 9.99), "nd", "failing"),
        (scale(1, 4, 4.1), "nd", "failing"),
        (scale(20, 10, 20.5), "nd", "better-than-best"),
        (json!({"method": "linear", "nmax": 2, "nmin": 1, "nd": 1, "hmin": 3, "hmax": 3}), "hmax", "no-scale"),
    ] {
        let problem = world.stranger().post(TOOL, &body).await.is(422);
        assert_eq!(problem.json["errors"], json!([{"field": field, "code": code}]), "{body}");
    }
}
