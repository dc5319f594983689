//! What a seed file may not say in a rule: refused as a whole, with the place in words (H042, LIM-5).

use serde_json::{Value as Json, json};
use testkit::World;

fn seed(change: impl FnOnce(&mut Json)) -> String {
    let mut agreement = json!({"id": "mra-7", "version": 1, "status": "in_force", "valid_from": "2026-01-01",
        "valid_to": "2028-12-31", "purposes": ["exemption"],
        "parties": [{"id": "lindholm", "role": "both"}, {"id": "vallombre", "role": "both"}],
        "scope": {"all": []},
        "rules": [{"id": "a1", "effect": "automatic", "reason": "annex 1",
            "when": {"all": [{"f": "rating.testing", "op": "gte", "v": 2}]}}]});
    change(&mut agreement);
    json!({"institutions": [{"slug": "lindholm", "name": "Lindholm", "country": "SE"},
        {"slug": "vallombre", "name": "Vallombre", "country": "FR"}], "agreements": [agreement]})
    .to_string()
}

async fn refused(world: &World, text: &str) -> String {
    let error = web::seeding::apply(&world.db, &world.doors, text).await.unwrap_err();
    let institutions = consortium::institution::all(world.db.reads()).await.unwrap();
    assert!(institutions.is_empty(), "nothing of a refused file is kept");
    format!("{error:#}")
}

#[tokio::test]
async fn h042_a_rule_that_makes_no_sense_is_refused_with_its_place() {
    let world = World::new().await;
    let test =
        |member: &'static str, value: Json| move |json: &mut Json| json["rules"][0]["when"]["all"][0][member] = value;
    let first = "agreement \"mra-7\": agreement: rules[0].when.all[0]";
    for (text, says) in [
        (seed(test("f", json!("learner.gender"))), format!("{first}.f: unknown field “learner.gender”")),
        (seed(test("op", json!("near"))), format!("{first}.op: unknown operator “near”")),
        (seed(test("v", json!("two"))), format!("{first}.v: a number is wanted here")),
        (seed(test("x", json!(1))), format!("{first}: unknown member “x”")),
        (seed(|json| json["rules"][0]["colour"] = json!("red")), "rules[0].colour: unknown field `colour`".to_owned()),
        (seed(|json| json["colour"] = json!("red")), "colour: unknown field `colour`".to_owned()),
        (seed(|json| json["rules"][0]["effect"] = json!("maybe")), "rules[0].effect: ".to_owned()),
        (seed(|json| json["parties"][1]["id"] = json!("nowhere")), "unknown institutions: nowhere".to_owned()),
    ] {
        let error = refused(&world, &text).await;
        assert!(error.contains(&says), "{says}: {error}");
    }
}

#[tokio::test]
async fn lim5_rules_too_deep_or_too_large_are_refused() {
    let world = World::new().await;
    let leaf = json!({"f": "rating.testing", "op": "gte", "v": 2});
    let deep = (1..65).fold(leaf.clone(), |inner, _| json!({"not": inner}));
    let error = refused(&world, &seed(|json| json["rules"][0]["when"] = deep)).await;
    assert!(error.contains("rules[0].when.not.not") && error.contains("nested more than 64 levels deep"), "{error}");
    let wide = json!({"all": vec![leaf.clone(); 2_000]});
    let error = refused(&world, &seed(|json| json["rules"][0]["when"] = wide)).await;
    assert!(error.contains("is too large"), "{error}");
    let long = json!({"f": "credential.grade", "op": "eq", "v": "x".repeat(1_000_000)});
    let error = refused(&world, &seed(|json| json["rules"][0]["when"] = long)).await;
    assert!(error.contains("rules[0].when.v: is too large") && error.len() < 500, "{error}");
    let many = json!({"f": "credential.mode", "op": "in", "v": vec!["online"; 1_001]});
    let error = refused(&world, &seed(|json| json["rules"][0]["when"] = many)).await;
    assert!(error.contains("rules[0].when.v: is too large"), "{error}");
    let rules: Vec<Json> = (0..201)
        .map(|number| json!({"id": format!("r{number}"), "effect": "individual", "reason": "r", "when": leaf}))
        .collect();
    let error = refused(&world, &seed(|json| json["rules"] = json!(rules))).await;
    assert!(error.contains("rules: an agreement has at most 200 rules"), "{error}");
}

#[tokio::test]
async fn h019_a_bottomless_rule_is_refused_by_the_reader() {
    let world = World::new().await;
    let text = seed(|_| {});
    let bottomless = format!("{}{}{}", "{\"not\":".repeat(100_000), "{\"all\":[]}", "}".repeat(100_000));
    let text = text.replace("\"scope\":{\"all\":[]}", &format!("\"scope\":{bottomless}"));
    let error = refused(&world, &text).await;
    assert!(error.contains("recursion limit"), "{error}");
}

#[tokio::test]
async fn a_file_that_makes_sense_is_kept() {
    let world = World::new().await;
    web::seeding::apply(&world.db, &world.doors, &seed(|_| {})).await.unwrap();
    assert_eq!(world.stranger().get("/api/v1/agreements").await.is(200).json["items"][0]["id"], "mra-7");
}
