//! The evaluation over HTTP: its borders, what is unknown, and what cannot be.

use serde_json::{Value, json};
use testkit::World;

use super::{CRITERIA, ask, rated, refused, with};

fn good() -> Value {
    json!({
        "purpose": "exemption", "mode": "online", "ratings": rated("3333333"), "source_eqf": 6, "source_ects": 5,
        "target": {"eqf": 6, "ects": 5, "outcomes": ["covered"]},
    })
}

#[tokio::test]
async fn r_b2_r_b3_the_borders_of_ok_and_partial() {
    let world = World::new().await;
    let covered = |yes: usize, half: usize, no: usize| {
        let outcomes = [vec!["covered"; yes], vec!["partly"; half], vec!["not"; no]].concat();
        ("target.outcomes", json!(outcomes))
    };
    for (change, outcome) in [
        (covered(8, 0, 2), "recognise"),
        (covered(79, 0, 21), "recognise_partially"),
        (covered(5, 0, 5), "recognise_partially"),
        (covered(0, 10, 0), "recognise_partially"),
        (covered(49, 0, 51), "refuse"),
        (("source_ects", json!(4)), "recognise"),
        (("source_ects", json!(3.99)), "recognise_partially"),
        (("source_ects", json!(2.5)), "recognise_partially"),
        (("source_ects", json!(2.49)), "refuse"),
    ] {
        let answer = ask(&world, "evaluation", &with(&good(), std::slice::from_ref(&change))).await;
        assert_eq!(answer["outcome"], outcome, "{change:?}");
    }
}

#[tokio::test]
async fn r_b11_the_border_of_the_elective_space() {
    let world = World::new().await;
    let elective = json!({
        "purpose": "elective_credit", "mode": "online", "ratings": rated("3333333"), "source_eqf": 6, "source_ects": 5,
        "target": {"elective_eqf": 6},
    });
    for (space, outcome, mode, credits) in [
        (json!(5), "recognise", json!(null), json!(5)),
        (json!(4.5), "recognise_partially", json!("cap"), json!(4.5)),
        (json!(0.5), "recognise_partially", json!("cap"), json!(0.5)),
        (json!(0), "refuse", json!(null), json!(null)),
        (json!(null), "recognise", json!(null), json!(5)),
    ] {
        let answer = ask(&world, "evaluation", &with(&elective, &[("target.elective_space", space.clone())])).await;
        assert_eq!(
            (&answer["outcome"], &answer["mode"], &answer["credits"]),
            (&json!(outcome), &mode, &credits),
            "{space}"
        );
    }
}

#[tokio::test]
async fn r_a5_other_priorities_hold_with_a_reason_and_a_second_person() {
    let world = World::new().await;
    let weak = with(&good(), &[("ratings.testing", json!(0)), ("priorities", json!({"testing": "O"}))]);
    let alone = ask(&world, "evaluation", &weak).await;
    assert_eq!((&alone["outcome"], &alone["flags"]), (&json!("refer_to_rpl"), &json!(["priorities_not_approved"])));
    let changes = [("priorities_reason", json!("tested again")), ("priorities_approved_by", json!("a second officer"))];
    let approved = ask(&world, "evaluation", &with(&weak, &changes)).await;
    assert_eq!(approved["outcome"], "recognise");
    assert!(approved["rules"].as_array().unwrap().contains(&json!("R-A5")));
}

#[tokio::test]
async fn r_h1_to_r_h5_gates_are_passed_unless_said() {
    let world = World::new().await;
    for (member, said, outcome, ground, rule) in [
        ("authentic", false, "refuse", json!("not_authentic"), "R-H1"),
        ("holder_matches", false, "refuse", json!("identity_mismatch"), "R-H2"),
        ("passed", false, "refuse", json!("fail_grade"), "R-H3"),
        ("already_credited", true, "refuse", json!("duplicate"), "R-H4"),
        ("assessed", false, "refer_to_rpl", json!(null), "R-H5"),
    ] {
        let answer = ask(&world, "evaluation", &with(&good(), &[(member, json!(said))])).await;
        assert_eq!((&answer["outcome"], &answer["ground"], &answer["track"]), (&json!(outcome), &ground, &json!(null)));
        assert_eq!(answer["rules"].as_array().unwrap().last().unwrap(), rule);
        let absent = ask(&world, "evaluation", &with(&good(), &[(member, json!(null))])).await;
        assert_eq!(absent["outcome"], "recognise", "{member} null is as absent");
    }
}

#[tokio::test]
async fn what_is_absent_is_not_known() {
    let world = World::new().await;
    let nothing = ask(&world, "evaluation", &json!({"purpose": "employment"})).await;
    let zeros: Value = CRITERIA.iter().map(|criterion| ((*criterion).to_owned(), json!(0))).collect();
    assert_eq!((&nothing["colour"], &nothing["effective_ratings"]), (&json!("MOSTLY_RED"), &zeros), "R-C2");
    let unlevelled = ask(&world, "evaluation", &with(&good(), &[("source_eqf", json!(null))])).await;
    assert_eq!((&unlevelled["outcome"], &unlevelled["needs"]), (&json!("needs_input"), &json!("level_judgement")));
    let aged = ask(&world, "evaluation", &with(&good(), &[("target.max_age_years", json!(2))])).await;
    assert_eq!(aged["flags"], json!(["age_unknown"]), "no day of decision is invented");
    let hours = [("stated_ects", json!(5)), ("stated_hours", json!(124.5))];
    let thin = ask(&world, "evaluation", &with(&good(), &hours)).await;
    assert_eq!(
        (&thin["flags"], &thin["effective_ratings"]["workload"]),
        (&json!(["workload_inconsistent"]), &json!(1))
    );
}

#[tokio::test]
async fn the_text_is_in_the_language_asked_for() {
    let world = World::new().await;
    let mut texts = Vec::new();
    for language in ["en", "fr", "de"] {
        let path = format!("/api/v1/tools/evaluation?lang={language}");
        texts.push(world.stranger().post(&path, &good()).await.is(200).json["text"].as_str().unwrap().to_owned());
    }
    assert!(
        texts[0].starts_with("All green") && texts[1].contains("Lisbonne") && texts[2].contains("Anerkennung"),
        "{texts:?}"
    );
    let other = ask(&world, "evaluation", &with(&good(), &[("ratings", json!({}))])).await;
    assert!(other["text"].as_str().unwrap().starts_with("Mostly red"));
}

#[tokio::test]
async fn lim_11_lim_12_what_cannot_be_is_refused_with_its_place() {
    let world = World::new().await;
    for (path, value) in [
        ("ratings.quality", json!(4)),
        ("ratings.quality", json!(-1)),
        ("ratings.testing", json!(1.5)),
        ("ratings.testing", json!("3")),
        ("source_eqf", json!(0)),
        ("source_eqf", json!(9)),
        ("source_eqf", json!(5.5)),
        ("source_ects", json!(-1)),
        ("source_ects", json!("5")),
        ("stated_hours", json!(-1)),
        ("target.ects", json!(-0.5)),
        ("target.elective_space", json!(-3)),
        ("target.outcomes", json!("covered")),
        ("target.max_age_years", json!(-1)),
        ("target.required_isced_f", json!("61")),
        ("source_isced_f", json!(613)),
        ("issued_on", json!("1999-12-31")),
        ("decided_on", json!("2101-01-01")),
        ("decided_on", json!("2026-02-30")),
        ("purpose", json!("fun")),
        ("mode", json!("evening")),
        ("priorities", json!("E")),
        ("priorities.quality", json!("X")),
        ("passed", json!("yes")),
    ] {
        let base = with(&good(), &[("priorities", json!({}))]);
        let places = refused(&world, "evaluation", &with(&base, &[(path, value.clone())])).await;
        assert_eq!(places, [(path.to_owned(), "shape".to_owned())], "{path} {value}");
    }
    let places =
        refused(&world, "evaluation", &with(&good(), &[("target.outcomes", json!(["covered", "half"]))])).await;
    assert_eq!(places, [("target.outcomes[1]".to_owned(), "shape".to_owned())]);
    let whole =
        ask(&world, "evaluation", &with(&good(), &[("ratings.quality", json!(3.0)), ("source_eqf", json!(6.0))])).await;
    assert_eq!(whole["outcome"], "recognise", "3.0 is 3");
}

#[tokio::test]
async fn h042_unknown_keys_are_refused_at_every_level() {
    let world = World::new().await;
    for path in ["weather", "ratings.weather", "target.weather", "priorities.weather"] {
        let base = with(&good(), &[("priorities", json!({}))]);
        let places = refused(&world, "evaluation", &with(&base, &[(path, json!(1))])).await;
        assert_eq!(places, [(path.to_owned(), "unknown-field".to_owned())]);
    }
    assert_eq!(refused(&world, "evaluation", &json!({})).await, [("purpose".to_owned(), "required".to_owned())]);
    let doubled = r#"{"purpose":"stack","purpose":"stack"}"#.to_owned();
    let twice = world.stranger().send("POST", "/api/v1/tools/evaluation", Some(doubled)).await;
    assert_eq!(twice.is(400).json["code"], "duplicate_key");
}
