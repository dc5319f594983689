//! Outlooks and routes, without a database.

use catalogue::{
    Keywords, Languages, Listing, Offering, OfferingState, Opportunity, OpportunityKind, OpportunityState,
};
use catalogue::{Mode, Version, VersionState};
use consortium::Institution;
use kernel::{AgreementId, AgreementVersionId, Chance, Day, Ects, Language, LocalizedText, Timestamp};
use proptest::prelude::*;
use recognition::{
    Component, EquivalencyRecord, Programme,
    agreement::Terms,
    criterion::{Criterion, Robustness},
    grade_table::Grades,
    purpose::Purpose,
    quality::Known,
    route::{Gate, Gates, LimitDays, Route},
    rule::{Context, Field},
};
use serde_json::{Value as Json, json};

use super::{
    AgreementRef, Ruling, Supplier, Target, Usage,
    case::{Case, Credential, case},
    foresee::{View, aim, assumed_on, foresee, foresee_on, one, supplier},
    precedent_tests::precedent,
    reason,
    ruling::{Pact, rule},
    standing_tests::equivalency,
};
use crate::{
    assess::{Outcome, Ratings},
    precedent::Precedent,
    promise::Promise,
};

pub(super) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub(super) fn now() -> Timestamp {
    Timestamp::start_of(day("2026-03-02"))
}

pub(super) fn ects(text: &str) -> Ects {
    text.parse().unwrap()
}

fn institution(number: u16, slug: &str) -> Institution {
    Institution {
        id: Chance::seeded(number.into()).id(now(), number),
        slug: slug.to_owned(),
        name: LocalizedText::of(Language::ENGLISH, slug),
        country: "FR".to_owned(),
        time_zone: kernel::Zone::utc(),
        recognition_email: None,
        courses_email: None,
        elective_ects: Some(ects("30")),
        elective_eqf: Some(6),
        deqar_id: None,
        eter_id: None,
        erasmus_code: None,
        national_levels: consortium::NationalLevels::default(),
        created_at: now(),
        version: 1,
    }
}

/// A listing of `u2` with one run, 5 ECTS at level 6.
fn listing(issuer: &Institution) -> Listing {
    let chance = Chance::seeded(7);
    let opportunity = Opportunity {
        id: chance.id(now(), 1),
        institution_id: issuer.id,
        unit_id: None,
        identifier: "DS-1".to_owned(),
        kind: OpportunityKind::MicroCredential,
        state: OpportunityState::Published,
        created_by: None,
        published_at: Some(now()),
        archived_at: None,
        archive_reason: None,
        is_imported: false,
        vanished_at: None,
        created_at: now(),
        updated_at: now(),
        version: 1,
    };
    let version = version(&chance, opportunity.id);
    let run = Offering {
        id: chance.id(now(), 3),
        opportunity_id: opportunity.id,
        starts_on: Some(day("2026-04-01")),
        ends_on: Some(day("2026-06-30")),
        enrol_by: None,
        seats: None,
        taken: 0,
        state: OfferingState::Open,
        created_at: now(),
        version: 1,
    };
    Listing { opportunity, version, outcomes: vec![], offerings: vec![run] }
}

fn version(chance: &Chance, opportunity_id: kernel::OpportunityId) -> Version {
    let none = LocalizedText::default;
    Version {
        id: chance.id(now(), 2),
        opportunity_id,
        number: 1,
        state: VersionState::Published,
        title: LocalizedText::of(Language::ENGLISH, "Data for all"),
        original_language: Language::ENGLISH,
        description: none(),
        teaching_languages: Languages(vec![Language::ENGLISH]),
        ects: Some(ects("5")),
        hours: None,
        eqf: Some(6),
        isced_f: Some("0613".to_owned()),
        mode: Some(Mode::Online),
        assessment: none(),
        supervision: None,
        quality_assurance: none(),
        prerequisites: none(),
        stackability: None,
        stacks_into: none(),
        homepage: None,
        keywords: Keywords::default(),
        price: None,
        currency: None,
        awarding_bodies: catalogue::AwardingBodies::default(),
        accreditations: catalogue::Accreditations::default(),
        need: none(),
        employers: none(),
        grants: catalogue::Grants::default(),
        review_stated_on: None,
        review_due_on: None,
        review_reminded: None,
        created_by: None,
        created_at: now(),
        published_at: Some(now()),
    }
}

pub(super) fn terms(rules: &Json) -> Json {
    json!({"id": "mra-7", "version": 2, "status": "in_force", "valid_from": "2026-01-01", "valid_to": "2028-12-31",
        "transition_months": 12, "parties": [{"id": "u1", "role": "both"}, {"id": "u2", "role": "both"}],
        "purposes": ["exemption", "elective_credit"],
        "scope": {"f": "credential.ects", "op": "between", "v": [1, 15]}, "rules": rules,
        "caps": {"per_learner_programme_ects": 30}, "limits": {"fast_track_days": 10, "individual_days": 40}})
}

/// `mra-7` of RECOGNITION §7.
pub(super) fn usual() -> Json {
    json!([
        {"id": "x1", "effect": "exclude", "when": {"f": "target.regulated_profession", "op": "eq", "v": true},
            "reason": "regulated profession"},
        {"id": "a1", "effect": "automatic", "when": {"all": [{"f": "rating.quality", "op": "gte", "v": 2},
            {"f": "rating.testing", "op": "gte", "v": 2}, {"f": "level.gap", "op": "lte", "v": 0}]},
            "reason": "annex 1 baseline"},
        {"id": "f1", "effect": "fast_track", "when": {"f": "credential.ects", "op": "lte", "v": 15},
            "reason": "in scope"}])
}

pub(super) fn pact(json: &Json) -> Pact {
    let chance = Chance::seeded(9);
    let id: AgreementId = chance.id(now(), 1);
    let version_id: AgreementVersionId = chance.id(now(), 2);
    let reference = AgreementRef {
        id,
        version_id,
        reference: "mra-7".to_owned(),
        name: "Seven".to_owned(),
        language: Language::ENGLISH,
        number: 2,
    };
    Pact { reference, terms: Terms::parse(json).unwrap() }
}

fn ratings(number: i16) -> Ratings {
    let course_level = Criterion::ALL.iter().filter(|criterion| **criterion != Criterion::Verification);
    course_level.map(|criterion| (*criterion, Robustness::new(number).unwrap())).collect()
}

pub(super) fn programme(home: &Institution, regulated: Option<bool>) -> Programme {
    Programme {
        id: Chance::seeded(11).id(now(), 1),
        institution_id: home.id,
        code: "BSC".to_owned(),
        title: LocalizedText::of(Language::ENGLISH, "Science"),
        ects: Some(ects("180")),
        eqf: Some(6),
        elective_ects: Some(ects("20")),
        elective_eqf: Some(6),
        regulated_profession: regulated,
        version: 1,
    }
}

/// Two universities, a listing of the second, its ratings, and a learner of the first.
pub(super) struct Scene {
    pub(super) home: Institution,
    pub(super) issuer: Institution,
    pub(super) listing: Listing,
    pub(super) ratings: Ratings,
    pub(super) usage: Usage,
    pub(super) standing: Vec<EquivalencyRecord>,
    pub(super) precedents: Vec<Precedent>,
    pub(super) register: Option<Known>,
    pub(super) grades: Grades,
}

impl Scene {
    pub(super) fn new() -> Self {
        let (home, issuer) = (institution(1, "u1"), institution(2, "u2"));
        let (listing, usage) = (listing(&issuer), Usage::default());
        let (ratings, standing, precedents) = (ratings(3), Vec::new(), Vec::new());
        Self { listing, home, issuer, ratings, usage, standing, precedents, register: None, grades: Grades::default() }
    }

    pub(super) fn view(&self) -> View<'_> {
        View {
            listing: &self.listing,
            issuer: &self.issuer,
            ratings: &self.ratings,
            usage: &self.usage,
            standing: &self.standing,
            precedents: &self.precedents,
            register: self.register.as_ref(),
            grades: &self.grades,
            limits: LimitDays::default(),
            today: day("2026-03-02"),
        }
    }

    pub(super) fn target(&self, regulated: Option<bool>) -> Target {
        Target { programme: Some(programme(&self.home, regulated)), ..Target::defaults(self.home.clone()) }
    }

    /// The credential once it is there, on a day, with the gates of R-R3a.
    pub(super) fn held(&self, on: Day, gates: Gates) -> Credential<'_> {
        Credential {
            listing: &self.listing,
            issuer: &self.issuer,
            ratings: &self.ratings,
            issued_on: on,
            submitted_on: on,
            grade: Some("B"),
            converted: None,
            least: None,
            gates,
            standing: &self.standing,
            precedents: &self.precedents,
            register: self.register.as_ref(),
            limits: LimitDays::default(),
        }
    }
}

#[test]
fn r_o1_an_automatic_outlook_names_agreement_rule_credits_and_conditions() {
    let scene = Scene::new();
    let outlook = foresee(&scene.view(), &scene.target(Some(false)), &[&pact(&terms(&usual()))]);
    assert_eq!(
        (outlook.route, outlook.purpose, outlook.credits),
        (Route::Automatic, Purpose::ElectiveCredit, Some(ects("5")))
    );
    assert_eq!(
        outlook.basis.agreement.as_ref().map(|found| (found.reference.as_str(), found.number)),
        Some(("mra-7", 2))
    );
    assert_eq!(outlook.basis.rule.as_deref(), Some("a1"));
    assert_eq!(outlook.conditions, Gate::ALL, "R-O2: the gates are conditions");
    assert_eq!((outlook.as_of, outlook.assumed_on), (day("2026-03-02"), day("2026-06-30")));
    assert_eq!(outlook.limit_days, None);
    assert!(!outlook.basis.trace.is_empty());
}

#[test]
fn r_o1_without_a_coming_run_the_request_is_imagined_in_six_months() {
    let mut scene = Scene::new();
    assert_eq!(assumed_on(&scene.listing, day("2026-04-02")), day("2026-10-02"), "the run has begun");
    scene.listing.offerings[0].state = OfferingState::Cancelled;
    assert_eq!(assumed_on(&scene.listing, day("2026-03-02")), day("2026-09-02"));
}

#[test]
fn r_o1_the_next_run_is_the_one_that_starts_first() {
    let mut scene = Scene::new();
    let mut run = scene.listing.offerings[0].clone();
    let mut assumed = |starts: Option<&str>, ends: Option<&str>| {
        (run.starts_on, run.ends_on) = (starts.map(day), ends.map(day));
        scene.listing.offerings.truncate(1);
        scene.listing.offerings.push(run.clone());
        assumed_on(&scene.listing, day("2026-03-02"))
    };
    assert_eq!(assumed(Some("2026-05-01"), Some("2026-05-31")), day("2026-06-30"), "it ends first, but starts later");
    assert_eq!(assumed(Some("2026-03-02"), Some("2026-12-01")), day("2026-12-01"), "it starts first");
    assert_eq!(assumed(None, Some("2026-03-20")), day("2026-06-30"), "undated ones come last");
    assert_eq!(assumed(Some("2026-03-10"), None), day("2026-09-02"), "nobody says when it ends");
}

#[test]
fn r_o2_missing_facts_stay_unknown_and_name_who_can_supply_them() {
    let mut scene = Scene::new();
    scene.ratings.remove(&Criterion::Testing);
    let outlook = foresee(&scene.view(), &scene.target(Some(false)), &[&pact(&terms(&usual()))]);
    assert_eq!((outlook.route, outlook.limit_days), (Route::FastTrack, Some(10)));
    let missing: Vec<_> = outlook.missing.iter().map(|missing| (missing.field, missing.supplier)).collect();
    assert_eq!(missing, [(Field::RatingTesting, Supplier::Rater)]);
}

#[test]
fn r_o2_an_unknown_programme_is_for_the_learner_to_choose() {
    let scene = Scene::new();
    let outlook = foresee(&scene.view(), &Target::defaults(scene.home.clone()), &[&pact(&terms(&usual()))]);
    assert_eq!(outlook.route, Route::FastTrack, "R-G3: whether a rule excludes it is not known");
    assert!(outlook.missing.iter().any(|missing| missing.supplier == Supplier::Learner));
    assert_eq!(supplier(Field::LevelGap, &Context::new()), Supplier::Provider);
}

#[test]
fn r_o4_an_exclusion_carries_its_rule_and_reason() {
    let scene = Scene::new();
    let outlook = foresee(&scene.view(), &scene.target(Some(true)), &[&pact(&terms(&usual()))]);
    let excluded = outlook.basis.excluded_by.as_ref().unwrap();
    assert_eq!((excluded.rule.as_str(), excluded.text.as_deref()), ("x1", Some("regulated profession")));
    assert_eq!(
        (outlook.route, outlook.limit_days),
        (Route::Individual, Some(60)),
        "L-1: the right to assessment stays"
    );
}

#[test]
fn r_r1_without_an_agreement_the_case_is_individual() {
    let scene = Scene::new();
    let outlook = foresee(&scene.view(), &scene.target(None), &[]);
    assert_eq!((outlook.route, outlook.basis.agreement, outlook.basis.excluded_by), (Route::Individual, None, None));
}

#[test]
fn r_o1_with_a_component_the_better_of_two_purposes_comes_first() {
    let scene = Scene::new();
    let mut target = scene.target(Some(false));
    let component = Component {
        id: Chance::seeded(12).id(now(), 1),
        programme_id: target.programme.as_ref().unwrap().id,
        code: "STAT".to_owned(),
        title: LocalizedText::of(Language::ENGLISH, "Statistics"),
        ects: Some(ects("6")),
        eqf: Some(6),
    };
    target.component = Some(component);
    let outlook = foresee(&scene.view(), &target, &[&pact(&terms(&usual()))]);
    assert_eq!((outlook.purpose, outlook.credits), (Purpose::Exemption, Some(ects("6"))));
    assert_eq!(outlook.other.unwrap().purpose, Purpose::ElectiveCredit);
}

#[test]
fn r_g5_and_r_b11_own_usage_lowers_the_route() {
    let mut scene = Scene::new();
    let agreed = pact(&terms(&usual()));
    scene.usage.by_agreement.insert(agreed.reference.id, ects("27"));
    let capped = foresee(&scene.view(), &scene.target(Some(false)), &[&agreed]);
    assert_eq!(
        (capped.route, capped.credits, capped.basis.reason.as_deref()),
        (Route::FastTrack, Some(ects("3")), Some("cap_exceeded"))
    );
    scene.usage = Usage { elective: ects("18"), ..Usage::default() };
    let little = foresee(&scene.view(), &scene.target(Some(false)), &[&agreed]);
    assert_eq!(
        (little.route, little.credits, little.basis.reason.as_deref()),
        (Route::FastTrack, Some(ects("2")), Some(reason::SPACE_EXCEEDED))
    );
    scene.usage.elective = ects("20");
    let full = foresee(&scene.view(), &scene.target(Some(false)), &[&agreed]);
    assert_eq!((full.route, full.basis.reason.as_deref()), (Route::Individual, Some(reason::SPACE_EXHAUSTED)));
}

#[test]
fn r_h4_what_counts_already_is_never_automatic() {
    let mut scene = Scene::new();
    scene.usage.counted.insert(scene.listing.opportunity.id, day("2026-01-09"));
    let outlook = foresee(&scene.view(), &scene.target(Some(false)), &[&pact(&terms(&usual()))]);
    assert_eq!(
        (outlook.route, outlook.basis.reason.as_deref(), outlook.credits),
        (Route::Individual, Some(reason::DUPLICATE), None)
    );
}

#[test]
fn unknown_credits_are_never_recorded_by_the_software() {
    let mut scene = Scene::new();
    scene.listing.version.ects = None;
    let mut open = terms(&json!([{"id": "a", "effect": "automatic", "when": {"all": []}, "reason": "all"}]));
    open["scope"] = json!({"all": []});
    open["caps"] = json!({});
    let outlook = foresee(&scene.view(), &scene.target(None), &[&pact(&open)]);
    assert_eq!((outlook.route, outlook.basis.reason.as_deref()), (Route::FastTrack, Some(reason::CREDITS_UNKNOWN)));
    assert_eq!(outlook.missing[0].field, Field::CredentialEcts);
}

#[test]
fn r_r3a_a_failed_gate_stops_what_the_outlook_foresaw() {
    let scene = Scene::new();
    let target = scene.target(Some(false));
    let gates = Gates { passed: Some(false), ..Gates::OPEN };
    let credential = scene.held(day("2026-07-10"), gates);
    let asked = case(&credential, &target, Purpose::ElectiveCredit, &scene.usage);
    let ruling = rule(&asked, &[&pact(&terms(&usual()))]);
    assert_eq!((ruling.route, ruling.basis.reason.as_deref()), (Route::Individual, Some("gate_failed:passed")));
}

/// A promise as an enrolment keeps it, after its journey through the database.
fn promise(scene: &Scene, target: &Target, pacts: &[&Pact]) -> Promise {
    promise_for(scene, (target, Purpose::ElectiveCredit), pacts)
}

pub(super) fn promise_for(scene: &Scene, (target, purpose): (&Target, Purpose), pacts: &[&Pact]) -> Promise {
    let told = one(&scene.view(), target, purpose, pacts, day("2026-06-30"));
    let promise = Promise {
        outlook: told.outlook,
        facts: serde_json::to_value(&told.facts).unwrap(),
        least: told.least,
        criteria_version: "2026-1".to_owned(),
    };
    promise.to_string().parse().unwrap()
}

#[test]
fn r_o3_later_changes_never_make_a_promise_worse() {
    let mut scene = Scene::new();
    let agreed = pact(&terms(&usual()));
    let promised = promise(&scene, &scene.target(Some(false)), &[&agreed]);
    // Afterwards: worse ratings, a regulated programme, and the agreement is gone.
    scene.ratings = ratings(0);
    let target = scene.target(Some(true));
    let credential = scene.held(day("2026-07-10"), Gates::OPEN);
    let today: Case<'_> = case(&credential, &target, Purpose::ElectiveCredit, &scene.usage);
    let now: Ruling = rule(&today, &[]);
    assert_eq!(now.route, Route::Individual);
    let then = rule(&today.as_promised(&promised).unwrap(), &[&agreed]);
    assert_eq!(now.or_better(then).route, Route::Automatic);
}

#[test]
fn r_o3_a_promise_does_not_replace_a_pass() {
    let scene = Scene::new();
    let (agreed, target) = (pact(&terms(&usual())), scene.target(Some(false)));
    let promised = promise(&scene, &target, &[&agreed]);
    let gates = Gates { passed: Some(false), ..Gates::OPEN };
    let today = case(&scene.held(day("2026-07-10"), gates), &target, Purpose::ElectiveCredit, &scene.usage)
        .as_promised(&promised);
    assert_eq!(rule(&today.unwrap(), &[&agreed]).route, Route::Individual);
}

fn any_test() -> impl Strategy<Value = Json> {
    const NUMBERS: &[&str] =
        &["rating.quality", "rating.testing", "rating.verification", "level.gap", "credential.ects", "target.eqf"];
    let number = (proptest::sample::select(NUMBERS), proptest::sample::select(&["lte", "gte", "eq"][..]), 0..7_i32)
        .prop_map(|(field, op, value)| json!({"f": field, "op": op, "v": value}));
    let words = prop_oneof![
        Just(json!({"f": "target.regulated_profession", "op": "eq", "v": true})),
        Just(json!({"f": "credential.status", "op": "eq", "v": "active"})),
        Just(json!({"f": "verification.valid", "op": "eq", "v": true})),
        Just(json!({"f": "credential.issued_on", "op": "after", "v": "2026-05-01"})),
        Just(json!({"f": "deqar.covered", "op": "eq", "v": true})),
    ];
    prop_oneof![number, words]
}

fn any_rules() -> impl Strategy<Value = Json> {
    const EFFECTS: &[&str] = &["exclude", "automatic", "fast_track", "individual"];
    let rule = (proptest::sample::select(EFFECTS), proptest::collection::vec(any_test(), 1..3), any::<bool>());
    proptest::collection::vec(rule, 1..4).prop_map(|rules| {
        let rules = rules.into_iter().enumerate().map(|(place, (effect, parts, all))| {
            let when = if all { json!({"all": parts}) } else { json!({"any": parts}) };
            json!({"id": format!("r{place}"), "effect": effect, "when": when, "reason": "because"})
        });
        Json::Array(rules.collect())
    })
}

proptest! {
    /// The property of RECOGNITION §6.
    #[test]
    fn r_o3_once_the_assumed_facts_are_true_the_request_takes_the_outlooks_route(
        rules in any_rules(),
        rating in 0_i16..=3,
        eqf in proptest::option::of(5_i16..=7),
        credits in proptest::option::of(1_i32..=20),
        regulated in proptest::option::of(any::<bool>()),
        used in (0_i32..35, 0_i32..25),
        equivalent in proptest::option::of((any::<bool>(), any::<bool>(), any::<bool>())),
        decided in proptest::collection::vec((0_usize..3, any::<bool>()), 0..3),
    ) {
        let mut scene = Scene::new();
        let agreed = pact(&terms(&rules));
        scene.ratings = ratings(rating);
        scene.listing.version.eqf = eqf;
        scene.listing.version.ects = credits.map(|whole| Ects::from_hundredths(whole * 100));
        scene.usage.by_agreement.insert(agreed.reference.id, Ects::from_hundredths(used.0 * 100));
        scene.usage.elective = Ects::from_hundredths(used.1 * 100);
        let chosen = scene.target(regulated);
        if let Some((binding, needs_review, graded)) = equivalent {
            let from = if graded { json!({"mc_id": "DS-1", "min_grade": 7}) } else { json!("DS-1") };
            let mut record = equivalency(&scene, &from);
            (record.equivalency.binding, record.equivalency.needs_review) = (binding, needs_review);
            scene.standing = vec![record];
        }
        let outcomes = [Outcome::Recognise, Outcome::RecognisePartially, Outcome::Refuse];
        scene.precedents = decided.iter().map(|(outcome, is_revised)| {
            Precedent { is_revised: *is_revised, ..precedent(&scene, outcomes[*outcome], "2026-01-10") }
        }).collect();
        let outlook = foresee_on(&scene.view(), &chosen, &[&agreed], day("2026-06-30"));
        let target = aim(&scene.view(), &chosen, &outlook);
        prop_assert_eq!(outlook.component, target.component.as_ref().filter(|_| outlook.purpose == Purpose::Exemption).map(|component| component.id));
        let held = scene.held(outlook.assumed_on, Gates::OPEN);
        let ruling = rule(&case(&held, &target, outlook.purpose, &scene.usage), &[&agreed]);
        prop_assert_eq!((ruling.route, ruling.credits), (outlook.route, outlook.credits));
        let promised = promise_for(&scene, (&target, outlook.purpose), &[&agreed]);
        let kept = case(&held, &target, outlook.purpose, &scene.usage).as_promised(&promised).unwrap();
        prop_assert_eq!(rule(&kept, &[&agreed]).route, outlook.route);
    }
}
