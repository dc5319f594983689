//! Equivalencies on the way to a route (R-R1, R-E1 … R-E5), without a database.

use kernel::{Chance, Ects, EquivalencyId, Language, LocalizedText};
use recognition::{
    Component, Equivalency, EquivalencyRecord,
    equivalency::{EquivalencyState, Tree, Visibility},
    grade::Better,
    purpose::Purpose,
    route::{Gates, Route},
    rule::{Field, Number},
};
use serde_json::{Value as Json, json};

use super::{
    Earlier, Outlook, Target,
    case::{Credential, case},
    foresee::{aim, foresee},
    reason,
    ruling::rule,
    tests::{Scene, day, ects, now, pact, programme, promise_for, terms, usual},
};

pub(super) fn component(scene: &Scene, number: u16, code: &str) -> Component {
    Component {
        id: Chance::seeded(12).id(now(), number),
        programme_id: programme(&scene.home, None).id,
        code: code.to_owned(),
        title: LocalizedText::of(Language::ENGLISH, code),
        ects: Some(ects("6")),
        eqf: Some(6),
    }
}

/// A binding one that counts all of 2026: this replaces Statistics.
pub(super) fn equivalency(scene: &Scene, from: &Json) -> EquivalencyRecord {
    let id: EquivalencyId = Chance::seeded(13).id(now(), 1);
    EquivalencyRecord {
        equivalency: Equivalency {
            id,
            reference: "e-1".to_owned(),
            issuer_id: scene.issuer.id,
            recogniser_id: scene.home.id,
            sources: Tree::parse(from).unwrap(),
            credits: None,
            binding: true,
            effective_from: day("2026-01-01"),
            effective_to: Some(day("2026-12-31")),
            state: EquivalencyState::Approved,
            visibility: Visibility::Public,
            public_note: Some("as agreed in spring".to_owned()),
            private_note: None,
            basis: None,
            no_equivalency_reason: None,
            needs_review: false,
            used: 0,
            proposed_by: None,
            words: String::new(),
            created_at: now(),
            version: 1,
        },
        sources: Vec::new(),
        targets: vec![component(scene, 1, "STAT")],
        approvals: Vec::new(),
    }
}

fn scene_with(from: &Json) -> Scene {
    let mut scene = Scene::new();
    scene.standing = vec![equivalency(&scene, from)];
    scene
}

fn outlook(scene: &Scene) -> Outlook {
    foresee(&scene.view(), &scene.target(Some(false)), &[])
}

fn said(outlook: &Outlook) -> (Route, Option<&str>) {
    (outlook.route, outlook.basis.reason.as_deref())
}

fn earlier(identifier: &str, is_credited: bool) -> Earlier {
    Earlier {
        opportunity: Chance::seeded(14).id(now(), 1),
        issuer: "u2".to_owned(),
        identifier: identifier.to_owned(),
        version: 1,
        issued_on: day("2026-02-01"),
        is_credited,
        converted: None,
    }
}

#[test]
fn r_o1_an_equivalency_finds_the_component_and_the_better_way_comes_first() {
    let scene = scene_with(&json!("DS-1"));
    let found = outlook(&scene);
    assert_eq!((found.route, found.purpose, found.credits), (Route::Automatic, Purpose::Exemption, Some(ects("6"))));
    assert_eq!(found.component, Some(scene.standing[0].targets[0].id));
    let named = found.basis.equivalency.as_ref().unwrap();
    assert_eq!((named.reference.as_str(), named.uses.as_slice()), ("e-1", &[scene.listing.opportunity.id][..]));
    assert_eq!((found.basis.rule.as_deref(), found.basis.text.as_deref()), (Some("e-1"), Some("as agreed in spring")));
    assert_eq!(found.other.unwrap().purpose, Purpose::ElectiveCredit);
}

#[test]
fn r_r1_a_non_binding_one_is_confirmed_by_a_person() {
    let mut scene = scene_with(&json!("DS-1"));
    scene.standing[0].equivalency.binding = false;
    assert_eq!(said(&outlook(&scene)), (Route::FastTrack, Some("e-1")));
}

#[test]
fn r_r1_an_agreement_as_good_goes_first() {
    let scene = scene_with(&json!("DS-1"));
    let found = foresee(&scene.view(), &scene.target(Some(false)), &[&pact(&terms(&usual()))]);
    assert_eq!((found.route, found.purpose), (Route::Automatic, Purpose::Exemption));
    assert!(found.basis.agreement.is_some() && found.basis.equivalency.is_none());
}

#[test]
fn r_e1_another_programme_university_time_or_version_does_not_count() {
    let not_met = |change: &dyn Fn(&mut Scene)| {
        let mut scene = scene_with(&json!("DS-1"));
        change(&mut scene);
        let found = outlook(&scene);
        assert_eq!((found.route, found.purpose), (Route::Individual, Purpose::ElectiveCredit));
    };
    not_met(&|scene| scene.standing[0].targets[0].programme_id = Chance::seeded(15).id(now(), 1));
    not_met(&|scene| scene.standing[0].equivalency.recogniser_id = scene.issuer.id);
    not_met(&|scene| scene.standing[0].equivalency.issuer_id = scene.home.id);
    not_met(&|scene| scene.standing[0].equivalency.effective_to = Some(day("2026-06-29")));
    not_met(&|scene| {
        scene.standing[0].equivalency.sources = Tree::parse(&json!({"mc_id": "DS-1", "version": 2})).unwrap();
    });
    let scene = scene_with(&json!("DS-1"));
    let defaults = foresee(&scene.view(), &Target::defaults(scene.home.clone()), &[]);
    assert_eq!(defaults.purpose, Purpose::ElectiveCredit, "no programme, no component");
}

#[test]
fn r_e4_r_e6_only_what_is_approved_and_no_warning_counts() {
    let mut scene = scene_with(&json!("DS-1"));
    scene.standing[0].equivalency.state = EquivalencyState::Proposed;
    assert_eq!(outlook(&scene).route, Route::Individual);
    scene.standing[0].equivalency.state = EquivalencyState::Approved;
    scene.standing[0].equivalency.no_equivalency_reason = Some("another level".to_owned());
    let found = outlook(&scene);
    assert_eq!((found.route, found.basis.excluded_by), (Route::Individual, None), "it warns, it never refuses");
}

#[test]
fn r_e5_what_waits_for_a_second_look_is_at_best_fast_track() {
    let mut scene = scene_with(&json!("DS-1"));
    scene.standing[0].equivalency.needs_review = true;
    assert_eq!(said(&outlook(&scene)), (Route::FastTrack, Some(reason::NEEDS_REVIEW)));
}

#[test]
fn r_e1_an_unknown_converted_grade_is_missing_and_never_enough() {
    let found = outlook(&scene_with(&json!({"mc_id": "DS-1", "min_grade": 7})));
    assert_eq!(said(&found), (Route::FastTrack, Some(reason::GRADE_UNKNOWN)));
    assert_eq!(found.missing.iter().map(|missing| missing.field).collect::<Vec<_>>(), [Field::CredentialGrade]);
}

#[test]
fn r_e1_a_converted_grade_is_compared_the_way_the_scale_here_goes() {
    let way = |least: f64, grade: f64, better: Better| {
        let scene = scene_with(&json!({"mc_id": "DS-1", "min_grade": least}));
        let target = Target { component: Some(scene.standing[0].targets[0].clone()), ..scene.target(Some(false)) };
        let number = Number::new(grade).unwrap();
        let held = Credential { converted: Some((number, better)), ..scene.held(day("2026-05-01"), Gates::OPEN) };
        let found = rule(&case(&held, &target, Purpose::Exemption, &scene.usage), &[]);
        (found.route, found.basis.missing.is_empty())
    };
    assert_eq!(way(7.0, 9.0, Better::Higher), (Route::Automatic, true));
    assert_eq!(way(7.0, 7.0, Better::Higher), (Route::Automatic, true));
    assert_eq!(way(7.0, 6.9, Better::Higher), (Route::Individual, true), "known and not enough: nothing is missing");
    assert_eq!(way(2.5, 1.3, Better::Lower), (Route::Automatic, true), "1.0 is the best");
    assert_eq!(way(2.5, 2.5, Better::Lower), (Route::Automatic, true));
    assert_eq!(way(2.5, 2.7, Better::Lower), (Route::Individual, true));
}

#[test]
fn r_e1_an_earlier_credential_needs_its_own_grade_on_the_same_scale() {
    let way = |earlier_grade: Option<(f64, Better)>| {
        let mut scene = scene_with(&json!({"and": ["DS-1", {"mc_id": "DS-0", "min_grade": 7}]}));
        let converted = earlier_grade.map(|(grade, better)| (Number::new(grade).unwrap(), better));
        scene.usage.earlier = vec![Earlier { converted, ..earlier("DS-0", false) }];
        let target = Target { component: Some(scene.standing[0].targets[0].clone()), ..scene.target(Some(false)) };
        let number = Number::new(9.0).unwrap();
        let held =
            Credential { converted: Some((number, Better::Higher)), ..scene.held(day("2026-05-01"), Gates::OPEN) };
        let found = rule(&case(&held, &target, Purpose::Exemption, &scene.usage), &[]);
        (found.route, found.basis.reason.unwrap_or_default())
    };
    assert_eq!(way(Some((8.0, Better::Higher))).0, Route::Automatic);
    assert_eq!(way(Some((6.0, Better::Higher))).0, Route::Individual);
    assert_eq!(way(None), (Route::FastTrack, reason::GRADE_UNKNOWN.to_owned()));
    assert_eq!(way(Some((8.0, Better::Lower))), (Route::FastTrack, reason::GRADE_UNKNOWN.to_owned()));
}

#[test]
fn r_e3_an_earlier_credential_completes_the_set_once() {
    let mut scene = scene_with(&json!({"and": ["DS-1", "DS-0"]}));
    assert_eq!(outlook(&scene).route, Route::Individual);
    scene.usage.earlier = vec![earlier("DS-0", false)];
    let found = outlook(&scene);
    assert_eq!((found.route, found.basis.equivalency.map(|named| named.uses.len())), (Route::Automatic, Some(2)));
    scene.usage.earlier = vec![earlier("DS-0", true)];
    assert_eq!(said(&outlook(&scene)), (Route::FastTrack, Some(reason::CREDITED_BEFORE)));
    scene.usage.earlier = vec![Earlier { issuer: "u9".to_owned(), ..earlier("DS-0", false) }];
    assert_eq!(outlook(&scene).route, Route::Individual, "of another issuer");
}

#[test]
fn r_e2_a_set_without_this_credential_is_not_its_way() {
    let mut scene = scene_with(&json!({"or": ["DS-0", {"and": ["DS-1", "DS-0"]}]}));
    scene.usage.earlier = vec![earlier("DS-0", false)];
    assert_eq!(outlook(&scene).basis.equivalency.unwrap().uses.len(), 2);
}

#[test]
fn several_components_at_once_are_for_a_person() {
    let mut scene = scene_with(&json!("DS-1"));
    let second = component(&scene, 2, "PROB");
    scene.standing[0].targets.push(second);
    assert_eq!(said(&outlook(&scene)), (Route::FastTrack, Some(reason::SEVERAL_COMPONENTS)));
}

#[test]
fn its_own_credits_count_where_the_software_recognises() {
    let mut scene = scene_with(&json!("DS-1"));
    scene.standing[0].equivalency.credits = Some(ects("5.5"));
    assert_eq!(outlook(&scene).credits, Some(ects("5.5")));
    scene.standing[0].equivalency.binding = false;
    assert_eq!(outlook(&scene).credits, Some(ects("6")));
    scene.standing[0].equivalency.binding = true;
    scene.standing[0].equivalency.credits = None;
    scene.standing[0].targets[0].ects = None;
    assert_eq!(said(&outlook(&scene)), (Route::FastTrack, Some(reason::CREDITS_UNKNOWN)));
    let none: Option<Ects> = None;
    assert_eq!(outlook(&scene).credits, none);
}

/// The target that the equivalency found, and the credential held on a day.
fn asked(scene: &Scene, gates: Gates) -> (Target, Credential<'_>) {
    let target = aim(&scene.view(), &scene.target(Some(false)), &outlook(scene));
    (target, scene.held(day("2026-07-10"), gates))
}

#[test]
fn r_r3_the_gates_come_last() {
    let scene = scene_with(&json!("DS-1"));
    let route = |gates| {
        let (target, credential) = asked(&scene, gates);
        let ruling = rule(&case(&credential, &target, Purpose::Exemption, &scene.usage), &[]);
        (ruling.route, ruling.basis.reason)
    };
    assert_eq!(route(Gates::OPEN).0, Route::Automatic);
    assert_eq!(
        route(Gates { passed: Some(false), ..Gates::OPEN }),
        (Route::Individual, Some("gate_failed:passed".to_owned()))
    );
    assert_eq!(
        route(Gates { identity: None, ..Gates::OPEN }),
        (Route::FastTrack, Some("gate_unknown:identity".to_owned()))
    );
}

#[test]
fn r_o3_a_retired_equivalency_keeps_its_promise() {
    let mut scene = scene_with(&json!("DS-1"));
    let (target, _) = asked(&scene, Gates::OPEN);
    let promised = promise_for(&scene, (&target, Purpose::Exemption), &[]);
    assert_eq!(promised.outlook.basis.equivalency.as_ref().unwrap().reference, "e-1");
    let then = std::mem::take(&mut scene.standing);
    let now_held = scene.held(day("2026-07-10"), Gates::OPEN);
    let now = rule(&case(&now_held, &target, Purpose::Exemption, &scene.usage), &[]);
    assert_eq!(now.route, Route::Individual);
    let held = Credential { standing: &then, ..now_held };
    let kept = now.or_promised(&promised, &case(&held, &target, Purpose::Exemption, &scene.usage), &[]);
    assert_eq!((kept.route, kept.basis.promised), (Route::Automatic, true));
}
