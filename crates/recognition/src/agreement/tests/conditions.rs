//! R-G1 … R-G6 one by one.

use kernel::Ects;

use super::*;

fn gated(gates: Gates) -> (&'static str, String) {
    let finding = evaluate(&mra7(), &g1(), gates);
    (finding.word(), finding.reason.to_string())
}

fn answer(route: &'static str, reason: &str) -> (&'static str, String) {
    (route, reason.to_owned())
}

#[test]
fn r_g1_issuer_and_recogniser_are_two_parties() {
    for (issuer, recogniser) in [("U1", "U1"), ("U9", "U1"), ("U1", "U9")] {
        let context = g1().with(Field::CredentialIssuer, issuer).with(Field::TargetInstitution, recogniser);
        assert_eq!(said(&mra7(), &context), answer("not_applicable", "party"));
    }
    let finding = evaluate(&mra7(), &g1_without(Field::CredentialIssuer), Gates::OPEN);
    assert_eq!((finding.word(), finding.missing), ("not_applicable", vec![Field::CredentialIssuer]));
}

#[test]
fn r_g1_the_purpose_is_listed() {
    let context = g1().with(Field::RequestPurpose, "employment");
    assert_eq!(said(&mra7(), &context), answer("not_applicable", "purpose"));
    assert_eq!(said(&mra7(), &g1_without(Field::RequestPurpose)), answer("fast_track", "purpose"));
}

#[test]
fn r_g1_only_what_is_or_was_in_force_applies() {
    for status in ["draft", "in_negotiation", "out_for_signature", "signed"] {
        let terms = mra7_with(json!({"status": status}));
        assert_eq!(said(&terms, &g1()), answer("not_applicable", "time"), "{status}");
    }
    // A superseded or expired version still covers what was issued under it.
    for status in ["superseded", "expired", "terminated", "terminating"] {
        assert_eq!(said(&mra7_with(json!({"status": status})), &g1()).0, "automatic", "{status}");
    }
    let early = g1().with(Field::CredentialIssuedOn, day("2025-12-31"));
    assert_eq!(said(&mra7(), &early).0, "automatic");
    assert_eq!(said(&mra7_with(json!({"status": "superseded"})), &early).0, "not_applicable");
}

#[test]
fn r_g1_suspension_spares_earlier_requests() {
    let suspended = |on| mra7_with(json!({"status": "suspended", "suspended_on": on}));
    assert_eq!(said(&suspended("2026-05-02"), &g1()).0, "automatic");
    assert_eq!(said(&suspended("2026-05-01"), &g1()), answer("not_applicable", "time"));
}

#[test]
fn r_g1_an_unknown_day_is_at_best_fast_track() {
    let finding = evaluate(&mra7(), &g1_without(Field::RequestSubmittedOn), Gates::OPEN);
    assert_eq!((finding.word(), finding.reason), ("fast_track", Reason::Time));
    assert_eq!(finding.missing, [Field::RequestSubmittedOn]);
}

#[test]
fn r_g2_exclusion_comes_before_scope() {
    let context = g1().with(Field::TargetRegulatedProfession, true).with(Field::CredentialEcts, 20);
    let finding = evaluate(&mra7(), &context, Gates::OPEN);
    assert_eq!((finding.word(), finding.reason.to_string().as_str()), ("not_applicable", "x1"));
    assert!(finding.is_excluded());
    assert_eq!(finding.text.as_deref(), Some("regulated profession"));
}

#[test]
fn r_g2_individual_comes_before_automatic() {
    let mut json = mra7_json();
    json["rules"].as_array_mut().unwrap().push(json!({
        "id": "i1", "effect": "individual", "when": {"f": "request.purpose", "op": "eq", "v": "exemption"}, "reason": "board decides",
    }));
    assert_eq!(said(&Terms::parse(&json).unwrap(), &g1()), answer("individual", "i1"));
}

#[test]
fn r_g2_fast_track_and_nothing() {
    let weak = g1().with(Field::RatingTesting, 1);
    assert_eq!(said(&mra7(), &weak), answer("fast_track", "f1"));
    let only = mra7_with(json!({"rules": []}));
    assert_eq!(said(&only, &weak), answer("individual", "no_rule"));
    let when = json!({"f": "credential.mode", "op": "eq", "v": "online"});
    let unknown = mra7_with(json!({"rules": [{"id": "f2", "effect": "fast_track", "when": when, "reason": "online"}]}));
    let finding = evaluate(&unknown, &weak, Gates::OPEN);
    assert_eq!((finding.word(), finding.missing), ("fast_track", vec![Field::CredentialMode]));
}

#[test]
fn r_g3_unknown_exclusion_or_scope_is_at_best_fast_track() {
    let finding = evaluate(&mra7(), &g1_without(Field::TargetRegulatedProfession), Gates::OPEN);
    assert_eq!((finding.word(), finding.reason.to_string().as_str()), ("fast_track", "x1"));
    assert_eq!(finding.rule.as_deref(), Some("a1"));
    assert_eq!(finding.missing, [Field::TargetRegulatedProfession]);
    let finding = evaluate(&mra7(), &g1_without(Field::CredentialEqf), Gates::OPEN);
    assert_eq!((finding.word(), finding.reason), ("fast_track", Reason::Scope));
    assert_eq!(finding.missing, [Field::CredentialEqf]);
}

#[test]
fn r_g5_caps_are_the_smaller_of_credits_and_share() {
    let used = |used: i32, programme: i32| {
        g1().with(Field::UsageEctsUnderAgreement, used).with(Field::UsageProgrammeEcts, programme)
    };
    assert_eq!(said(&mra7(), &used(25, 180)).0, "automatic");
    assert_eq!(said(&mra7(), &used(30, 180)), answer("individual", "cap_exhausted"));
    // A fifth of 60 is 12.
    let finding = evaluate(&mra7(), &used(10, 60), Gates::OPEN);
    assert_eq!((finding.reason, finding.propose), (Reason::CapExceeded, Some(Ects::from_hundredths(200))));
}

#[test]
fn r_g5_an_exemption_counts_with_the_credits_of_its_target() {
    let sized = |credential: i32, target: i32| {
        g1().with(Field::CredentialEcts, credential)
            .with(Field::TargetEcts, target)
            .with(Field::UsageEctsUnderAgreement, 25)
    };
    let finding = evaluate(&mra7(), &sized(4, 6), Gates::OPEN);
    assert_eq!((finding.word(), finding.propose), ("fast_track", Some(Ects::from_hundredths(500))));
    assert_eq!(finding.reason, Reason::CapExceeded);
    assert_eq!(said(&mra7(), &sized(6, 4)).0, "automatic");
    let elective = sized(6, 4).with(Field::RequestPurpose, "elective_credit");
    assert_eq!(said(&mra7(), &elective), answer("fast_track", "cap_exceeded"));
}

#[test]
fn r_g5_a_share_of_an_unknown_programme_is_unknown() {
    let terms = mra7_with(json!({"caps": {"per_programme_share": 0.2}}));
    let finding = evaluate(&terms, &g1(), Gates::OPEN);
    assert_eq!((finding.word(), finding.reason), ("fast_track", Reason::CapUnknown));
    assert_eq!(finding.missing, [Field::UsageProgrammeEcts]);
    assert_eq!(said(&mra7_with(json!({"caps": {}})), &g1()).0, "automatic");
}

#[test]
fn r_g6_gates_come_last() {
    let gates = |passed, status| Gates { status, passed, ..Gates::OPEN };
    assert_eq!(gated(gates(Some(false), None)), answer("individual", "gate_failed:passed"));
    assert_eq!(gated(gates(Some(true), None)), answer("fast_track", "gate_unknown:status"));
    assert_eq!(gated(Gates::default()), answer("fast_track", "gate_unknown:verification"));
    // What is not automatic does not meet the gates.
    let context = g1().with(Field::UsageEctsUnderAgreement, 27);
    assert_eq!(evaluate(&mra7(), &context, Gates::default()).reason, Reason::CapExceeded);
}

#[test]
fn r_g7_an_unknown_gap_is_never_automatic() {
    let finding = evaluate(&mra7(), &g1_without(Field::LevelGap), Gates::OPEN);
    assert_eq!((finding.word(), finding.missing), ("fast_track", vec![Field::LevelGap]));
}

#[test]
fn the_ids_that_decided_are_named_in_order() {
    let rules = |context: &Context, gates| evaluate(&mra7(), context, gates).rules;
    assert_eq!(rules(&g1(), Gates::OPEN), ["R-G1", "R-G2", "a1"]);
    assert_eq!(rules(&g1(), Gates::default()), ["R-G1", "R-G2", "a1", "R-R3"]);
    assert_eq!(rules(&g1().with(Field::TargetInstitution, "U3"), Gates::OPEN), ["R-G1"]);
    assert_eq!(rules(&g1().with(Field::CredentialEcts, 20), Gates::OPEN), ["R-G1", "R-G2"]);
    assert_eq!(rules(&g1().with(Field::TargetRegulatedProfession, true), Gates::OPEN), ["R-G1", "R-G2", "x1"]);
    assert_eq!(rules(&g1_without(Field::CredentialEqf), Gates::OPEN), ["R-G1", "R-G2", "a1", "R-G3"]);
    let full = g1().with(Field::UsageEctsUnderAgreement, 27);
    assert_eq!(rules(&full, Gates::OPEN), ["R-G1", "R-G2", "a1", "R-G5"]);
}

#[test]
fn a_finding_is_written_as_the_toolbox_answers() {
    let json = serde_json::to_value(evaluate(&mra7(), &g1_without(Field::RatingTesting), Gates::OPEN)).unwrap();
    assert_eq!(json["route"], "fast_track");
    assert_eq!(json["reason"], "a1");
    assert_eq!(json["missing"], json!(["rating.testing"]));
    assert_eq!(json["trace"][2], json!({"id": "a1", "value": "unknown", "why": ["rating.testing gte 2"]}));
    let none = evaluate(&mra7(), &g1().with(Field::TargetInstitution, "U3"), Gates::OPEN);
    assert_eq!(serde_json::to_value(none).unwrap()["route"], "not_applicable");
}
