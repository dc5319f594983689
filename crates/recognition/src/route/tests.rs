//! R-R1, R-R3, R-G4 and R-S2.

use proptest::prelude::*;

use super::*;

fn agreement(
    id: &str,
    route: Route,
    parties: usize,
    signed_on: Option<&str>,
) -> (String, Route, usize, Option<kernel::Day>) {
    (id.to_owned(), route, parties, signed_on.map(|day| day.parse().unwrap()))
}

fn winner(agreements: &[(String, Route, usize, Option<kernel::Day>)]) -> Option<&str> {
    let candidates: Vec<_> = agreements
        .iter()
        .map(|(id, route, parties, signed_on)| Candidate {
            route: *route,
            basis: Basis::Agreement,
            parties: *parties,
            signed_on: *signed_on,
            id,
        })
        .collect();
    best(&candidates).map(|place| candidates[place].id)
}

#[test]
fn r_r1_the_best_route_wins() {
    use Route::*;
    assert_eq!(winner(&[]), None);
    let all =
        [agreement("a", Individual, 2, None), agreement("b", Automatic, 9, None), agreement("c", FastTrack, 2, None)];
    assert_eq!(winner(&all), Some("b"));
}

#[test]
fn r_g4_ties_go_to_fewer_parties_then_later_signature_then_id() {
    use Route::*;
    let fewer = [agreement("a", Automatic, 4, Some("2026-03-01")), agreement("b", Automatic, 3, None)];
    assert_eq!(winner(&fewer), Some("b"));
    let later = [
        agreement("a", Automatic, 3, Some("2026-01-01")),
        agreement("b", Automatic, 3, Some("2026-03-01")),
        agreement("c", Automatic, 3, None),
    ];
    assert_eq!(winner(&later), Some("b"));
    let same = [agreement("b", Automatic, 3, None), agreement("a", Automatic, 3, None)];
    assert_eq!(winner(&same), Some("a"));
}

#[test]
fn r_r3_false_is_worse_than_unknown() {
    let gates = Gates { verification: None, identity: Some(false), ..Gates::OPEN };
    assert_eq!(gates.answer(), Answer::Failed(Gate::Identity));
    assert_eq!(Gates::default().answer(), Answer::Unknown(Gate::Verification));
    assert_eq!(Gates::OPEN.answer(), Answer::Open);
    assert_eq!(Answer::Failed(Gate::Status).applied(Route::FastTrack), Route::FastTrack);
}

fn claim(route: Route, basis: Basis) -> Candidate<'static> {
    Candidate { route, basis, parties: 2, signed_on: None, id: "a" }
}

#[test]
fn r_g6_the_gates_come_after_the_best_is_chosen() {
    let both = [claim(Route::FastTrack, Basis::Precedent), claim(Route::Automatic, Basis::Agreement)];
    let open = choose(&both, Gates::OPEN);
    assert_eq!((open.route, open.basis, open.winner, open.gates), (Route::Automatic, Basis::Agreement, Some(1), None));
    let failed = choose(&both, Gates { passed: Some(false), ..Gates::OPEN });
    assert_eq!((failed.route, failed.gates), (Route::Individual, Some(Answer::Failed(Gate::Passed))));
    assert_eq!(failed.rules, ["R-R1", "R-R3"]);
    let unknown = choose(&both, Gates { status: None, ..Gates::OPEN });
    assert_eq!((unknown.route, unknown.basis), (Route::FastTrack, Basis::Agreement));
    let shut = Gates { passed: Some(false), ..Gates::OPEN };
    assert_eq!(choose(&both[..1], shut).route, Route::FastTrack, "what is not automatic does not meet the gates");
    assert_eq!((choose(&[], shut).route, choose(&[], shut).basis), (Route::Individual, Basis::None));
}

#[test]
fn r_r1_a_learning_agreement_needs_every_fact() {
    let whole = LearningAgreement {
        signed: Some(true),
        lists_mc: Some(true),
        lists_replaced_component: Some(true),
        passed: Some(true),
    };
    assert_eq!(
        whole.candidate().map(|claim| (claim.route, claim.basis)),
        Some((Route::Automatic, Basis::LearningAgreement))
    );
    for said in [None, Some(false)] {
        for less in [
            LearningAgreement { signed: said, ..whole },
            LearningAgreement { lists_mc: said, ..whole },
            LearningAgreement { lists_replaced_component: said, ..whole },
            LearningAgreement { passed: said, ..whole },
        ] {
            assert_eq!(less.candidate(), None);
        }
    }
}

#[test]
fn r_e4_r_e5_only_an_approved_equivalency_counts() {
    use EquivalencyStatus::*;
    let route = |binding, status| Equivalency { binding, status }.candidate().map(|claim| claim.route);
    for (binding, status, expected) in [
        (Some(true), Some(Approved), Some(Route::Automatic)),
        (Some(true), Some(Active), Some(Route::Automatic)),
        (Some(false), Some(Approved), Some(Route::FastTrack)),
        (None, Some(Approved), Some(Route::FastTrack)),
        (Some(true), Some(NeedsReview), Some(Route::FastTrack)),
        (Some(true), Some(Proposed), None),
        (Some(true), Some(Retired), None),
        (Some(true), None, None),
    ] {
        assert_eq!(route(binding, status), expected, "{binding:?} {status:?}");
    }
}

#[test]
fn r_r2_precedents_are_two_years_old_at_most_and_agree() {
    let day = |text: &str| text.parse::<kernel::Day>().unwrap();
    let route = |decisions: &[(&str, &str)], today: &str| {
        let decisions: Vec<_> = decisions.iter().map(|(decided, outcome)| (day(decided), *outcome)).collect();
        precedents(&decisions, day(today)).map(|claim| claim.route)
    };
    assert_eq!(route(&[], "2026-05-01"), None);
    let one = [("2024-05-01", "recognise")];
    assert_eq!(route(&one, "2026-05-01"), Some(Route::FastTrack), "the last day of 24 months");
    assert_eq!(route(&one, "2026-05-02"), None);
    assert_eq!(route(&one, "2024-04-30"), None, "not decided yet");
    let split = [("2026-01-01", "recognise"), ("2026-02-01", "refuse")];
    assert_eq!(route(&split, "2026-05-01"), None);
    let old = [("2026-01-01", "recognise"), ("2023-02-01", "refuse")];
    assert_eq!(route(&old, "2026-05-01"), Some(Route::FastTrack), "the old one is none any more");
}

#[test]
fn r_r2_consistent_differing_or_none_with_how_many() {
    let day = |text: &str| text.parse::<kernel::Day>().unwrap();
    let said = |decisions: &[(&str, char)]| {
        consistency(decisions.iter().map(|(decided, outcome)| (day(decided), *outcome)), day("2026-05-01"))
    };
    assert_eq!(said(&[]), Consistency::None);
    assert_eq!(said(&[("2024-04-30", 'r')]), Consistency::None, "a day too old");
    assert_eq!(said(&[("2024-05-01", 'r'), ("2026-05-01", 'r')]), Consistency::Consistent('r', 2));
    assert_eq!(said(&[("2025-05-01", 'r'), ("2026-04-01", 'p'), ("2026-04-02", 'r')]), Consistency::Differing(3));
    assert_eq!(said(&[("2024-04-30", 'p'), ("2026-04-02", 'r')]), Consistency::Consistent('r', 1));
}

#[test]
fn r_s2_limits_by_route() {
    let limits = LimitDays::default();
    assert_eq!(Route::ALL.iter().map(|route| limits.of(*route)).collect::<Vec<_>>(), [None, Some(14), Some(60)]);
    let own: LimitDays = serde_json::from_str(r#"{"fast_track_days": 7}"#).unwrap();
    assert_eq!((own.fast_track_days, own.individual_days), (7, 60));
}

proptest! {
    /// The order of the list never matters.
    #[test]
    fn r_g4_the_winner_does_not_depend_on_the_order(routes in prop::collection::vec((0usize..3, 2usize..5, 0u8..3), 1..7), turn in 0usize..7) {
        let all: Vec<_> = routes.iter().enumerate().map(|(place, (route, parties, signed))| {
            let signed = (*signed > 0).then(|| format!("2026-01-0{signed}"));
            agreement(&format!("mra-{place}"), Route::ALL[*route], *parties, signed.as_deref())
        }).collect();
        let mut turned = all.clone();
        turned.rotate_left(turn % all.len());
        prop_assert_eq!(winner(&all), winner(&turned));
    }
}
