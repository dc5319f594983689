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
