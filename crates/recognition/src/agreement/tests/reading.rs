//! Reading agreements strictly, each mistake with its place.

use super::*;

fn faults(change: impl FnOnce(&mut Json)) -> Vec<(String, &'static str)> {
    let mut json = mra7_json();
    change(&mut json);
    let faults = Terms::parse(&json).unwrap_err();
    faults.into_iter().map(|fault| (fault.place, fault.problem.code())).collect()
}

fn one(place: &str, code: &'static str) -> Vec<(String, &'static str)> {
    vec![(place.to_owned(), code)]
}

#[test]
fn an_agreement_comes_out_as_it_went_in() {
    assert_eq!(serde_json::to_value(mra7()).unwrap(), mra7_json());
    assert_eq!(mra7().to_string().parse::<Terms>().unwrap(), mra7());
}

#[test]
fn h042_unknown_and_malformed_members_are_named() {
    assert_eq!(faults(|json| json["colour"] = json!("red")), one("/colour", "malformed"));
    assert_eq!(faults(|json| json["parties"][1]["role"] = json!("guest")), one("/parties/1/role", "malformed"));
    assert_eq!(
        faults(|json| json["caps"]["per_learner_programme_ects"] = json!(-1)),
        one("/caps/per_learner_programme_ects", "malformed")
    );
    assert_eq!(faults(|json| json["valid_from"] = json!("1.1.2026")), one("/valid_from", "malformed"));
    assert_eq!(faults(|json| json["rules"][0]["effect"] = json!("maybe")), one("/rules/0/effect", "malformed"));
    assert_eq!(faults(|json| *json = json!([])).len(), 1);
    assert_eq!(faults(|json| drop(json.as_object_mut().unwrap().remove("scope"))), one("", "malformed"));
}

#[test]
fn faults_of_rules_know_their_place() {
    let wrong = faults(|json| {
        json["scope"]["all"][0]["op"] = json!("near");
        json["rules"][1]["when"]["all"][2]["f"] = json!("level.jump");
    });
    assert_eq!(
        wrong,
        [("/scope/all/0/op".to_owned(), "unknown-operator"), ("/rules/1/when/all/2/f".to_owned(), "unknown-field"),]
    );
}

#[test]
fn what_makes_no_sense_is_named_all_at_once() {
    let wrong = faults(|json| {
        json["id"] = json!("mra 7");
        json["version"] = json!(0);
        json["valid_to"] = json!("2025-12-31");
        json["purposes"] = json!([]);
        json["caps"]["per_programme_share"] = json!(1.5);
        json["limits"]["individual_days"] = json!(150);
        json["rules"][1]["id"] = json!("x1");
        json["rules"][2]["id"] = json!("scope");
        json["rules"][2]["reason"] = json!(" ");
    });
    let places: Vec<_> = wrong.iter().map(|(place, _)| place.as_str()).collect();
    assert_eq!(
        places,
        [
            "/id",
            "/version",
            "/valid_to",
            "/purposes",
            "/caps/per_programme_share",
            "/limits/individual_days",
            "/rules/1/id",
            "/rules/2/id",
            "/rules/2/reason",
        ]
    );
}

#[test]
fn lim5_an_agreement_has_an_end() {
    let rule = |number: usize, reason: &str| json!({"id": format!("r{number}"), "effect": "individual", "when": {"all": []}, "reason": reason});
    let rules = |count: usize| json!((0..count).map(|number| rule(number, "r")).collect::<Vec<_>>());
    assert_eq!(faults(|json| json["rules"] = rules(201)), one("/rules", "outside"));
    assert_eq!(mra7_with(json!({"rules": rules(200)})).rules.len(), 200);
    let parties: Vec<Json> = (0..201).map(|number| json!({"id": format!("U{number}"), "role": "both"})).collect();
    assert_eq!(faults(|json| json["parties"] = json!(parties)), one("/parties", "outside"));
    assert_eq!(faults(|json| json["rules"][0]["reason"] = json!("x".repeat(300_000))), one("", "too-large"));
}

#[test]
fn reasons_of_our_own_are_no_ids_of_rules() {
    for word in ["cap_exceeded", "duplicate", "credits_unknown", "elective_space_exhausted"] {
        assert_eq!(faults(|json| json["rules"][0]["id"] = json!(word)), one("/rules/0/id", "outside"), "{word}");
    }
}

#[test]
fn an_agreement_says_the_language_of_its_words() {
    assert_eq!(mra7().language, kernel::Language::ENGLISH);
    assert_eq!(mra7_with(json!({"language": "de"})).language.as_str(), "de");
    assert_eq!(faults(|json| json["language"] = json!("german")), one("/language", "malformed"));
}

#[test]
fn parties_are_two_with_both_sides() {
    assert_eq!(faults(|json| json["parties"] = json!([{"id": "U1", "role": "both"}])), one("/parties", "outside"));
    let issuers = json!([{"id": "U1", "role": "issuer"}, {"id": "U2", "role": "issuer"}]);
    assert_eq!(faults(|json| json["parties"] = issuers), one("/parties", "outside"));
    let same = json!([{"id": "U1", "role": "both"}, {"id": "U1", "role": "both"}]);
    assert_eq!(faults(|json| json["parties"] = same), one("/parties/1/id", "twice"));
}

#[test]
fn a_suspended_agreement_says_from_when() {
    assert_eq!(faults(|json| json["status"] = json!("suspended")), one("/suspended_on", "outside"));
}

#[test]
fn status_is_the_state_of_version_and_agreement() {
    for status in Status::ALL {
        if !matches!(status, Status::Terminated) {
            assert_eq!(Status::of(status.version(), status.agreement()), *status);
        }
    }
}
