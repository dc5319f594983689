//! The rule language over HTTP: three values, and what is refused with its place.

use serde_json::{Value, json};
use testkit::World;

const TOOL: &str = "/api/v1/tools/rule";

fn ects(op: &str, v: &Value) -> Value {
    json!({"f": "credential.ects", "op": op, "v": v})
}

#[tokio::test]
async fn a_rule_has_three_values() {
    let world = World::new().await;
    let (yes, no) = (ects("eq", &json!(5)), ects("eq", &json!(6)));
    let unknown = json!({"f": "rating.testing", "op": "gte", "v": 2});
    for (node, value, missing) in [
        (json!({"all": [yes, no, unknown]}), "false", json!([])),
        (json!({"all": [yes, unknown]}), "unknown", json!(["rating.testing"])),
        (json!({"all": [yes, yes]}), "true", json!([])),
        (json!({"any": [no, unknown, yes]}), "true", json!([])),
        (json!({"any": [no, unknown]}), "unknown", json!(["rating.testing"])),
        (json!({"any": [no, no]}), "false", json!([])),
        (json!({"not": unknown}), "unknown", json!(["rating.testing"])),
        (json!({"not": no}), "true", json!([])),
        (json!({"f": "rating.testing", "op": "missing"}), "true", json!([])),
        (json!({"f": "rating.testing", "op": "exists"}), "false", json!([])),
    ] {
        for context in
            [json!({"credential": {"ects": 5}}), json!({"credential.ects": 5.0, "rating": {"testing": null}})]
        {
            let sent = json!({"node": node, "context": context});
            let answer = world.stranger().post(TOOL, &sent).await.is(200).json;
            assert_eq!((&answer["value"], &answer["missing"]), (&json!(value), &missing), "{sent}");
        }
    }
    let alone = world.stranger().post(TOOL, &json!({"node": yes})).await.is(200).json;
    assert_eq!(alone["value"], "unknown", "no context: nothing is known");
}

#[tokio::test]
async fn h042_what_makes_no_sense_is_refused_with_its_place() {
    let world = World::new().await;
    let good = ects("gte", &json!(5));
    for (body, place, code) in [
        (
            json!({"node": {"any": [good, {"f": "learner.gender", "op": "eq", "v": "f"}]}}),
            "node.any[1].f",
            "unknown-field",
        ),
        (json!({"node": {"all": [ects("gte", &json!("five"))]}}), "node.all[0].v", "wrong-kind"),
        (json!({"node": {"not": ects("near", &json!(5))}}), "node.not.op", "unknown-operator"),
        (json!({"node": good, "context": {"credential": {"colour": "red"}}}), "context.credential", "unknown-field"),
        (json!({"node": good, "context": {"rating": {"quality": "high"}}}), "context.rating.quality", "wrong-kind"),
        (json!({"node": good, "more": 1}), "more", "unknown-field"),
        (json!({"context": {}}), "node", "required"),
    ] {
        let problem = world.stranger().post(TOOL, &body).await.is(422);
        assert_eq!(problem.headers["content-type"], "application/problem+json");
        assert_eq!(problem.json["errors"], json!([{"field": place, "code": code}]), "{body}");
    }
}

#[tokio::test]
async fn lim_5_a_rule_too_deep_or_too_large_is_refused_with_its_place() {
    let world = World::new().await;
    let client = world.stranger();
    let nested = |levels: usize| {
        let leaf = json!({"f": "credential.ects", "op": "exists"});
        json!({"node": (1..levels).fold(leaf, |inner, _| json!({"not": inner}))})
    };
    assert_eq!(
        client.post(TOOL, &nested(63)).await.is(200).json["value"],
        "false",
        "an odd number of levels below a not"
    );
    for levels in [65, 100] {
        let deep = client.post(TOOL, &nested(levels)).await.is(400).json;
        let place = format!("node{}", ".not".repeat(63));
        assert_eq!(deep["errors"], json!([{"field": place, "code": "too-deep"}]), "{levels}");
    }
    let deep = format!("{}1{}", r#"{"node":"#.repeat(100_000), "}".repeat(100_000));
    client.send("POST", TOOL, Some(deep)).await.is(413);
    let wide = json!({"node": {"all": vec![json!({"f": "credential.ects", "op": "exists"}); 2_001]}});
    let problem = client.post(TOOL, &wide).await.is(422).json;
    assert_eq!(problem["errors"][0]["code"], "too-large");
    let long = json!({"node": ects("eq", &json!("x".repeat(1 << 20)))});
    let problem = client.post(TOOL, &long).await.is(413).json;
    assert_eq!(problem["errors"], json!([{"field": "", "code": "too-large"}]), "LIM-2: the whole body");
}
