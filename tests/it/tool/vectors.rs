//! Every vector of RECOGNITION §5 and §7, by its id.

use serde_json::{Value, json};
use testkit::World;

use super::{ask, g1, rated, with};

/// Asks and compares the members that the vector names.
async fn holds(world: &World, tool: &str, question: Value, expected: Value) {
    let answer = ask(world, tool, &question).await;
    for (member, value) in expected.as_object().unwrap() {
        assert_eq!(&answer[member], value, "{member} in {answer}");
    }
}

fn exemption(digits: &str, eqf: (i32, i32), size: (f64, f64), outcomes: &[&str]) -> Value {
    json!({
        "purpose": "exemption", "mode": "online", "ratings": rated(digits), "source_eqf": eqf.0, "source_ects": size.0,
        "target": {"eqf": eqf.1, "ects": size.1, "outcomes": outcomes},
    })
}

async fn evaluates(question: Value, expected: Value) {
    holds(&World::new().await, "evaluation", question, expected).await;
}

async fn agrees(question: Value, expected: Value) {
    holds(&World::new().await, "agreement", question, expected).await;
}

#[tokio::test]
async fn v1_all_green_is_recognised_in_full() {
    let question = exemption("3333333", (6, 6), (5.0, 5.0), &["covered"; 5]);
    evaluates(question, json!({"colour": "ALL_GREEN", "track": "LRC", "outcome": "recognise", "credits": 5})).await;
}

#[tokio::test]
async fn v2_a_minor_shortfall_is_a_condition() {
    let question = exemption("3333311", (6, 6), (5.0, 6.0), &["covered"]);
    let shortfalls = json!([{"criterion": "testing", "rating": 1, "priority": "E", "weight": "minor"}]);
    evaluates(
        question,
        json!({
            "colour": "MIXED", "track": "RESERVATION", "shortfalls": shortfalls, "outcome": "recognise_with_conditions",
            "conditions": ["supplementary_assessment"], "credits": 6,
        }),
    )
    .await;
}

#[tokio::test]
async fn v3_mostly_red_is_referred_to_rpl() {
    let question =
        json!({"purpose": "elective_credit", "mode": "online", "ratings": rated("0001001"), "source_ects": 3});
    evaluates(question, json!({"colour": "MOSTLY_RED", "outcome": "refer_to_rpl", "credits": null})).await;
}

#[tokio::test]
async fn v4_partial_coverage_gives_three_and_a_half() {
    let question = exemption("3232222", (6, 6), (4.0, 6.0), &["covered", "covered", "partly", "not"]);
    evaluates(question, json!({"outcome": "recognise_partially", "mode": "partial", "credits": 3.5})).await;
}

fn v5() -> Value {
    let question = exemption("3333333", (6, 7), (5.0, 5.0), &["covered"]);
    with(&question, &[("target.elective_eqf", json!(6)), ("target.elective_space", json!(10))])
}

#[tokio::test]
async fn v5_a_level_gap_becomes_elective_credit() {
    evaluates(
        v5(),
        json!({
            "outcome": "recognise_partially", "mode": "alternative", "alternative_purpose": "elective_credit",
            "differences": ["level"], "credits": 5,
        }),
    )
    .await;
}

#[tokio::test]
async fn v6_without_electives_it_is_refused() {
    let question = exemption("3333333", (6, 7), (5.0, 5.0), &["covered"]);
    evaluates(question, json!({"outcome": "refuse", "ground": "substantial_difference", "differences": ["level"]}))
        .await;
}

#[tokio::test]
async fn v7_admission_with_a_bridge() {
    let question = json!({
        "purpose": "admission", "mode": "online", "ratings": rated("2232222"), "source_eqf": 6,
        "target": {"eqf": 6, "outcomes": ["covered", "covered", "covered", "not", "not"]},
    });
    evaluates(
        question,
        json!({"outcome": "recognise_with_conditions", "conditions": ["bridging_component"], "credits": null}),
    )
    .await;
}

#[tokio::test]
async fn v8_employment_on_site() {
    let ratings = json!({"quality": 0, "level": 1, "learning_outcomes": 2, "workload": 0, "testing": 2});
    let question = json!({"purpose": "employment", "mode": "on_site", "ratings": ratings});
    evaluates(question, json!({"colour": "MIXED", "outcome": "recognise", "effective_ratings": ratings})).await;
}

#[tokio::test]
async fn g1_the_baseline_is_automatic() {
    agrees(g1(), json!({"route": "automatic", "rule": "a1", "reason": "a1", "missing": []})).await;
}

#[tokio::test]
async fn g2_a_missing_rating_is_fast_track() {
    let question = with(&g1(), &[("request.rating.testing", json!(null))]);
    agrees(question, json!({"route": "fast_track", "rule": "a1", "missing": ["rating.testing"]})).await;
}

#[tokio::test]
async fn g3_twenty_credits_are_out_of_scope_hence_individual() {
    let world = World::new().await;
    let question = with(&g1(), &[("request.credential.ects", json!(20))]);
    holds(&world, "agreement", question, json!({"route": "not_applicable", "reason": "scope"})).await;
    let route = json!({"results": [{"id": "mra-7", "parties": 3, "route": "not_applicable"}]});
    holds(&world, "route", route, json!({"route": "individual", "basis": "none", "agreement": null})).await;
}

#[tokio::test]
async fn g4_a_party_that_only_issues_does_not_recognise() {
    let question = with(&g1(), &[("request.target.institution", json!("U3"))]);
    agrees(question, json!({"route": "not_applicable", "reason": "party"})).await;
}

#[tokio::test]
async fn g5_transition_reaches_to_its_last_day() {
    let world = World::new().await;
    for (submitted, expected) in [
        ("2029-10-01", json!({"route": "automatic"})),
        ("2029-12-31", json!({"route": "automatic"})),
        ("2030-01-01", json!({"route": "not_applicable", "reason": "time"})),
    ] {
        let changes =
            [("request.credential.issued_on", json!("2028-11-10")), ("request.request.submitted_on", json!(submitted))];
        holds(&world, "agreement", with(&g1(), &changes), expected).await;
    }
}

#[tokio::test]
async fn g6_the_cap_leaves_three() {
    let usage = json!({"ects_under_agreement": 27, "programme_ects": 180});
    let question = with(&g1(), &[("request.usage", usage)]);
    agrees(question, json!({"route": "fast_track", "reason": "cap_exceeded", "propose": 3})).await;
}
