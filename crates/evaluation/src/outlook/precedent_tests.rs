//! Precedents on the way to a route (R-R1 (4), R-R2, R-E5), without a database.

use recognition::{
    purpose::Purpose,
    route::{Consistency, Gates, Route},
};
use serde_json::json;

use super::{
    Outlook, Target,
    case::case,
    foresee::{foresee, foresee_on},
    reason,
    ruling::rule,
    standing_tests::{component, equivalency},
    tests::{Scene, day, pact, promise_for, terms, usual},
};
use crate::{
    assess::Outcome,
    precedent::{Precedent, lesson},
};

/// Electives in the programme of the scene, decided on this day.
pub(super) fn precedent(scene: &Scene, outcome: Outcome, decided_on: &str) -> Precedent {
    Precedent {
        institution: scene.home.id,
        purpose: Purpose::ElectiveCredit,
        target_key: scene.target(None).key(Purpose::ElectiveCredit),
        outcome,
        decided_on: day(decided_on),
        is_revised: false,
    }
}

fn scene_with(decisions: &[(Outcome, &str)]) -> Scene {
    let mut scene = Scene::new();
    scene.precedents = decisions.iter().map(|(outcome, on)| precedent(&scene, *outcome, on)).collect();
    scene
}

/// The credential is imagined on 30 June 2026.
fn outlook(scene: &Scene) -> Outlook {
    foresee(&scene.view(), &scene.target(Some(false)), &[])
}

fn said(outlook: &Outlook) -> (Route, Option<&str>) {
    (outlook.route, outlook.basis.reason.as_deref())
}

#[test]
fn r_r1_a_consistent_positive_precedent_gives_the_fast_track_with_its_reason() {
    let scene = scene_with(&[(Outcome::Recognise, "2026-01-10"), (Outcome::Recognise, "2025-09-10")]);
    let found = outlook(&scene);
    assert_eq!(said(&found), (Route::FastTrack, Some(reason::PRECEDENT)));
    assert_eq!(found.limit_days, Some(14));
    let named = found.basis.precedent.unwrap();
    assert_eq!((named.outcome, named.decisions, named.needs_review), (Outcome::Recognise, 2, false));
}

#[test]
fn r_r2_the_border_of_24_months_is_counted_to_the_day() {
    assert_eq!(outlook(&scene_with(&[(Outcome::Recognise, "2024-06-30")])).route, Route::FastTrack);
    assert_eq!(outlook(&scene_with(&[(Outcome::Recognise, "2024-06-29")])).route, Route::Individual);
    let old_other = scene_with(&[(Outcome::Recognise, "2026-01-10"), (Outcome::Refuse, "2024-06-29")]);
    assert_eq!(outlook(&old_other).route, Route::FastTrack, "what is too old differs no more");
}

#[test]
fn r_r2_one_differing_outcome_is_no_precedent() {
    let scene = scene_with(&[
        (Outcome::Recognise, "2026-01-10"),
        (Outcome::Recognise, "2026-01-11"),
        (Outcome::RecognisePartially, "2026-01-12"),
    ]);
    let found = outlook(&scene);
    assert_eq!((found.route, found.basis.precedent), (Route::Individual, None));
    let target = scene.target(None);
    let lesson = lesson(&scene.precedents, &target, Purpose::ElectiveCredit, day("2026-03-02"));
    assert_eq!((lesson.says, lesson.needs_review), (Consistency::Differing(3), false));
}

#[test]
fn r_r4_consistent_refusals_make_no_route() {
    assert_eq!(outlook(&scene_with(&[(Outcome::Refuse, "2026-01-10")])).route, Route::Individual);
    assert_eq!(outlook(&scene_with(&[(Outcome::ReferToRpl, "2026-01-10")])).route, Route::Individual);
}

#[test]
fn r_r2_another_university_purpose_or_target_is_not_alike() {
    let unlike = |change: &dyn Fn(&mut Scene)| {
        let mut scene = scene_with(&[(Outcome::Recognise, "2026-01-10")]);
        change(&mut scene);
        assert_eq!(outlook(&scene).route, Route::Individual);
    };
    unlike(&|scene| scene.precedents[0].institution = scene.issuer.id);
    unlike(&|scene| scene.precedents[0].purpose = Purpose::Stack);
    unlike(&|scene| scene.precedents[0].target_key = "institution".to_owned());
    let scene = scene_with(&[(Outcome::Recognise, "2026-01-10")]);
    let defaults = foresee(&scene.view(), &Target::defaults(scene.home.clone()), &[]);
    assert_eq!(defaults.route, Route::Individual, "without the programme it is another target");
}

#[test]
fn r_e5_a_changed_wording_is_at_best_fast_track_and_says_so() {
    let mut scene = scene_with(&[(Outcome::Recognise, "2026-01-10")]);
    scene.precedents[0].is_revised = true;
    let found = outlook(&scene);
    assert_eq!(said(&found), (Route::FastTrack, Some(reason::NEEDS_REVIEW)));
    assert!(found.basis.precedent.unwrap().needs_review);
    // What was decided on this very wording goes first.
    let refused = precedent(&scene, Outcome::Refuse, "2026-02-10");
    scene.precedents.push(refused);
    assert_eq!(outlook(&scene).route, Route::Individual);
    scene.precedents[1].outcome = Outcome::RecognisePartially;
    let partly = outlook(&scene).basis.precedent.unwrap();
    assert_eq!((partly.outcome, partly.needs_review), (Outcome::RecognisePartially, false));
}

#[test]
fn r_r1_whatever_is_better_or_comes_first_wins() {
    let mut scene = scene_with(&[(Outcome::Recognise, "2026-01-10")]);
    let target = scene.target(Some(false));
    let agreed = foresee(&scene.view(), &target, &[&pact(&terms(&usual()))]);
    assert_eq!((agreed.route, agreed.basis.precedent), (Route::Automatic, None));
    let fast = json!([{"id": "f", "effect": "fast_track", "when": {"all": []}, "reason": "in scope"}]);
    let tie = foresee(&scene.view(), &target, &[&pact(&terms(&fast))]);
    assert_eq!((tie.route, tie.basis.precedent, tie.basis.rule.as_deref()), (Route::FastTrack, None, Some("f")));
    let slow = json!([{"id": "i", "effect": "individual", "when": {"all": []}, "reason": "look"}]);
    let better = foresee(&scene.view(), &target, &[&pact(&terms(&slow))]);
    assert_eq!(said(&better), (Route::FastTrack, Some(reason::PRECEDENT)));
    // An equivalency that binds no one goes before an earlier decision, too.
    let part = component(&scene, 1, "STAT");
    let chosen = target.replacing(part);
    scene.precedents[0].purpose = Purpose::Exemption;
    scene.precedents[0].target_key = chosen.key(Purpose::Exemption);
    assert_eq!(foresee(&scene.view(), &chosen, &[]).basis.reason.as_deref(), Some(reason::PRECEDENT));
    let mut record = equivalency(&scene, &json!("DS-1"));
    record.equivalency.binding = false;
    scene.standing = vec![record];
    assert_eq!(foresee(&scene.view(), &chosen, &[]).basis.reason.as_deref(), Some("e-1"));
}

#[test]
fn r_h4_r_b11_a_precedent_lifts_neither_a_duplicate_nor_a_full_elective() {
    let mut scene = scene_with(&[(Outcome::Recognise, "2026-01-10")]);
    scene.usage.elective = super::tests::ects("20");
    assert_eq!(said(&outlook(&scene)), (Route::Individual, Some(reason::SPACE_EXHAUSTED)));
    scene.usage.counted.insert(scene.listing.opportunity.id, day("2026-01-09"));
    assert_eq!(said(&outlook(&scene)), (Route::Individual, Some(reason::DUPLICATE)));
}

#[test]
fn r_o3_a_promise_by_precedent_is_kept_when_somebody_decides_otherwise() {
    let mut scene = scene_with(&[(Outcome::Recognise, "2026-01-10")]);
    let target = scene.target(Some(false));
    let promised = promise_for(&scene, (&target, Purpose::ElectiveCredit), &[]);
    let named = promised.outlook.basis.precedent.unwrap();
    let refused = precedent(&scene, Outcome::Refuse, "2026-05-10");
    scene.precedents.push(refused);
    let held = scene.held(foresee_on(&scene.view(), &target, &[], day("2026-06-30")).assumed_on, Gates::OPEN);
    let today = case(&held, &target, Purpose::ElectiveCredit, &scene.usage);
    let now = rule(&today, &[]);
    assert_eq!(now.route, Route::Individual);
    let then = super::case::Case { precedent: Some(named), ..today };
    let kept = now.or_promised(&promised, &then, &[]);
    assert_eq!((kept.route, kept.basis.promised), (Route::FastTrack, true));
}
