//! An agreement over HTTP: caps and gates at each border, and what makes no sense.

use serde_json::{Value, json};
use testkit::World;

use super::{ask, g1, refused, with};

async fn said(world: &World, changes: &[(&str, Value)]) -> (String, String) {
    let answer = ask(world, "agreement", &with(&g1(), changes)).await;
    let text = |member: &str| answer[member].as_str().unwrap().to_owned();
    (text("route"), text("reason"))
}

#[tokio::test]
async fn r_g5_caps_at_each_border() {
    let world = World::new().await;
    for (used, programme, route, reason) in [
        (json!(25), json!(180), "automatic", "a1"),
        (json!(25.01), json!(180), "fast_track", "cap_exceeded"),
        (json!(29.99), json!(180), "fast_track", "cap_exceeded"),
        (json!(30), json!(180), "individual", "cap_exhausted"),
        (json!(31), json!(180), "individual", "cap_exhausted"),
        // A fifth of 100 is 20, less than 30.
        (json!(15), json!(100), "automatic", "a1"),
        (json!(15.5), json!(100), "fast_track", "cap_exceeded"),
        (json!(20), json!(100), "individual", "cap_exhausted"),
        (json!(null), json!(null), "automatic", "a1"),
    ] {
        let usage = json!({"ects_under_agreement": used, "programme_ects": programme});
        assert_eq!(
            said(&world, &[("request.usage", usage.clone())]).await,
            (route.to_owned(), reason.to_owned()),
            "{usage}"
        );
    }
}

#[tokio::test]
async fn r_r3_gates_absent_true_false_and_unknown() {
    let world = World::new().await;
    let open = json!({"verification": true, "status": true, "identity": true, "passed": true});
    assert_eq!(said(&world, &[("request.gates", open.clone())]).await.0, "automatic");
    assert_eq!(said(&world, &[]).await.0, "automatic", "absent as a whole: checked already");
    for gate in ["verification", "status", "identity", "passed"] {
        let gates = |value: Value| vec![("request.gates", with(&open, &[(gate, value)]))];
        assert_eq!(said(&world, &gates(json!(false))).await, ("individual".to_owned(), format!("gate_failed:{gate}")));
        assert_eq!(said(&world, &gates(json!(null))).await, ("fast_track".to_owned(), format!("gate_unknown:{gate}")));
        let mut fewer = open.clone();
        fewer.as_object_mut().unwrap().remove(gate);
        assert_eq!(
            said(&world, &[("request.gates", fewer)]).await,
            ("fast_track".to_owned(), format!("gate_unknown:{gate}"))
        );
    }
    let both = json!({"status": false});
    assert_eq!(said(&world, &[("request.gates", both)]).await.1, "gate_failed:status", "false is worse than unknown");
    let places = refused(&world, "agreement", &with(&g1(), &[("request.gates", json!(null))])).await;
    assert_eq!(places, [("request.gates".to_owned(), "shape".to_owned())], "neither checked nor unknown");
}

#[tokio::test]
async fn r_g2_r_g3_exclusion_and_what_is_not_known() {
    let world = World::new().await;
    let regulated = |value: Value| ("request.target.regulated_profession", value);
    assert_eq!(said(&world, &[regulated(json!(true))]).await, ("not_applicable".to_owned(), "x1".to_owned()));
    let doubt = ask(&world, "agreement", &with(&g1(), &[regulated(json!(null))])).await;
    assert_eq!((&doubt["route"], &doubt["rule"]), (&json!("fast_track"), &json!("a1")));
    assert_eq!(doubt["missing"], json!(["target.regulated_profession"]));
    assert_eq!(doubt["rules"], json!(["R-G1", "R-G2", "a1", "R-G3"]));
    assert_eq!(said(&world, &[("request.request.purpose", json!("employment"))]).await.1, "purpose");
    assert_eq!(said(&world, &[("request.rating.testing", json!(1))]).await, ("fast_track".to_owned(), "f1".to_owned()));
}

#[tokio::test]
async fn h042_what_makes_no_sense_is_refused_with_its_place() {
    let world = World::new().await;
    let leaf = |f: &str, op: &str, v: Value| json!({"f": f, "op": op, "v": v});
    for (path, value, place, code) in [
        ("agreement.scope", leaf("learner.age", "gte", json!(18)), "agreement.scope.f", "unknown-field"),
        ("agreement.scope", leaf("credential.ects", "gte", json!("five")), "agreement.scope.v", "wrong-kind"),
        ("agreement.weather", json!(1), "agreement.weather", "malformed"),
        ("agreement.valid_to", json!("2025-01-01"), "agreement.valid_to", "outside"),
        ("agreement.caps", json!({"per_programme_share": 2}), "agreement.caps.per_programme_share", "outside"),
        ("request.rating.quality", json!(4), "request.rating.quality", "outside"),
        ("request.rating.quality", json!(-1), "request.rating.quality", "outside"),
        ("request.rating.testing", json!(1.5), "request.rating.testing", "outside"),
        ("request.credential.ects", json!(-5), "request.credential.ects", "outside"),
        ("request.credential.issued_on", json!("1999-01-01"), "request.credential.issued_on", "wrong-kind"),
        ("request.credential.colour", json!("red"), "request.credential", "unknown-field"),
        ("request.weather", json!({}), "request.weather", "unknown-field"),
        ("request.gates", json!({"mood": true}), "request.gates.mood", "unknown-field"),
        ("weather", json!(1), "weather", "unknown-field"),
    ] {
        let places = refused(&world, "agreement", &with(&g1(), &[(path, value.clone())])).await;
        assert_eq!(places, [(place.to_owned(), code.to_owned())], "{path} {value}");
    }
    let mut twice = g1();
    let rule = twice["agreement"]["rules"][0].clone();
    twice["agreement"]["rules"].as_array_mut().unwrap().push(rule);
    assert_eq!(refused(&world, "agreement", &twice).await, [("agreement.rules[3].id".to_owned(), "twice".to_owned())]);
}
