//! G1–G6.

use kernel::Ects;

use super::*;

#[test]
fn g1_baseline_is_automatic() {
    let finding = evaluate(&mra7(), &g1(), Gates::OPEN);
    assert_eq!(finding.route, Some(Route::Automatic));
    assert_eq!((finding.rule.as_deref(), finding.reason.to_string().as_str()), (Some("a1"), "a1"));
    assert_eq!(finding.text.as_deref(), Some("annex 1 baseline"));
    assert_eq!((finding.propose, finding.missing), (None, vec![]));
    let trace: Vec<_> = finding.trace.iter().map(|line| (line.id.as_str(), line.value.as_str())).collect();
    assert_eq!(trace, [("scope", "true"), ("x1", "false"), ("a1", "true"), ("f1", "true")]);
}

#[test]
fn g2_missing_rating_makes_it_fast_track() {
    let finding = evaluate(&mra7(), &g1_without(Field::RatingTesting), Gates::OPEN);
    assert_eq!(finding.route, Some(Route::FastTrack));
    assert_eq!(finding.rule.as_deref(), Some("a1"));
    assert_eq!(finding.missing, [Field::RatingTesting]);
    assert_eq!(finding.trace[2].why, ["rating.testing gte 2"]);
}

#[test]
fn g3_twenty_credits_are_out_of_scope() {
    let context = g1().with(Field::CredentialEcts, 20);
    assert_eq!(said(&mra7(), &context), ("not_applicable", "scope".to_owned()));
    let choice = crate::route::choose(&[], Gates::OPEN);
    assert_eq!((choice.route, choice.basis.as_str()), (Route::Individual, "none"), "no agreement applies");
}

#[test]
fn g4_a_party_that_only_issues_does_not_recognise() {
    let context = g1().with(Field::TargetInstitution, "U3");
    assert_eq!(said(&mra7(), &context), ("not_applicable", "party".to_owned()));
}

#[test]
fn g5_transition_reaches_one_year_further() {
    let later = |submitted| {
        g1().with(Field::CredentialIssuedOn, day("2028-11-10")).with(Field::RequestSubmittedOn, day(submitted))
    };
    assert_eq!(said(&mra7(), &later("2029-10-01")).0, "automatic");
    assert_eq!(said(&mra7(), &later("2029-12-31")).0, "automatic");
    assert_eq!(said(&mra7(), &later("2030-01-01")), ("not_applicable", "time".to_owned()));
}

#[test]
fn g6_cap_leaves_three_credits() {
    let context = g1().with(Field::UsageEctsUnderAgreement, 27).with(Field::UsageProgrammeEcts, 180);
    let finding = evaluate(&mra7(), &context, Gates::OPEN);
    assert_eq!(finding.route, Some(Route::FastTrack));
    assert_eq!(finding.reason, Reason::CapExceeded);
    assert_eq!(finding.rule.as_deref(), Some("a1"));
    assert_eq!(finding.propose, Some(Ects::from_hundredths(300)));
}
