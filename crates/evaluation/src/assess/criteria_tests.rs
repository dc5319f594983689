//! Each figure that a university may set moves the outcome at its border, and nothing else does; what contradicts itself
//! or the law is named.

use kernel::{Ects, Language, LocalizedText};
use proptest::prelude::*;
use recognition::{
    conversion::Exact,
    criterion::{Criterion, Robustness},
    purpose::Purpose,
    route::LimitDays,
};

use super::*;

fn rated(number: i16) -> Ratings {
    Criterion::ALL.iter().map(|criterion| (*criterion, Robustness::new(number).unwrap())).collect()
}

fn ects(text: &str) -> Ects {
    text.parse().unwrap()
}

/// An exemption that is recognised in full.
fn facts() -> Facts {
    let mut facts = Facts { ratings: rated(3), ..Facts::about(Purpose::Exemption) };
    (facts.source_eqf, facts.source_ects) = (Some(6), Some(ects("5")));
    (facts.target.eqf, facts.target.ects) = (Some(6), Some(ects("5")));
    facts
}

/// With only these thresholds changed.
fn with(change: impl Fn(&mut Thresholds)) -> Criteria {
    let mut criteria = Criteria::default();
    change(&mut criteria.thresholds);
    criteria
}

fn outcomes(facts: &Facts, criteria: [&Criteria; 2]) -> [Outcome; 2] {
    criteria.map(|criteria| evaluate(facts, criteria).outcome)
}

#[test]
fn r_b1_the_level_gap_moves_the_border() {
    let facts = Facts { source_eqf: Some(5), ..facts() };
    let [strict, generous] = [0, 1].map(|gap| with(|thresholds| thresholds.max_level_gap = gap));
    assert_eq!(outcomes(&facts, [&strict, &generous]), [Outcome::Refuse, Outcome::Recognise]);
    let mut own = facts;
    own.target.max_level_gap = Some(0);
    assert_eq!(evaluate(&own, &generous).outcome, Outcome::Refuse, "what the target says wins");
}

#[test]
fn r_b2_the_share_of_outcomes_moves_the_border() {
    let mut facts = facts();
    facts.target.outcomes = [vec![Coverage::Covered; 3], vec![Coverage::Not; 2]].concat();
    let band = |ok, partial| with(|thresholds| thresholds.outcomes = Band { ok, partial });
    assert_eq!(outcomes(&facts, [&band(60, 50), &band(61, 50)]), [Outcome::Recognise, Outcome::RecognisePartially]);
    assert_eq!(outcomes(&facts, [&band(80, 60), &band(80, 61)]), [Outcome::RecognisePartially, Outcome::Refuse]);
}

#[test]
fn r_b3_the_share_of_the_workload_moves_the_border_by_itself() {
    let mut facts = Facts { source_ects: Some(ects("3")), ..facts() };
    facts.target.outcomes = vec![Coverage::Covered];
    let band = |ok, partial| with(|thresholds| thresholds.workload = Band { ok, partial });
    assert_eq!(outcomes(&facts, [&band(60, 50), &band(61, 50)]), [Outcome::Recognise, Outcome::RecognisePartially]);
    assert_eq!(outcomes(&facts, [&band(80, 60), &band(80, 61)]), [Outcome::RecognisePartially, Outcome::Refuse]);
    let of_outcomes = with(|thresholds| thresholds.outcomes = Band { ok: 60, partial: 50 });
    assert_eq!(evaluate(&facts, &of_outcomes).outcome, Outcome::RecognisePartially);
}

#[test]
fn r_c5_the_hours_that_fit_one_credit_move_the_border() {
    let mut facts = facts();
    (facts.stated_ects, facts.stated_hours) = (Some(ects("5")), Some(Exact::whole(120)));
    let [usual, own] = [25, 24].map(|hours| with(|thresholds| thresholds.fewest_hours = hours));
    assert_eq!(outcomes(&facts, [&usual, &own]), [Outcome::RecogniseWithConditions, Outcome::Recognise]);
    assert!(evaluate(&facts, &usual).flags.contains(&Flag::WorkloadInconsistent));
    facts.stated_hours = Some(Exact::whole(155));
    let [usual, own] = [30, 31].map(|hours| with(|thresholds| thresholds.most_hours = hours));
    assert_eq!(outcomes(&facts, [&usual, &own]), [Outcome::RecogniseWithConditions, Outcome::Recognise]);
}

#[test]
fn r_a3_so_many_shortfalls_become_conditions() {
    let mut facts = facts();
    for criterion in [Criterion::Testing, Criterion::Level] {
        facts.ratings.insert(criterion, Robustness::new(1).unwrap());
    }
    let [one, two] = [1, 2].map(|most| with(|thresholds| thresholds.most_shortfalls = most));
    assert_eq!(outcomes(&facts, [&one, &two]), [Outcome::ReferToRpl, Outcome::RecogniseWithConditions]);
}

#[test]
fn r_a2_each_cell_of_the_profiles_is_read() {
    for purpose in Purpose::ALL {
        for criterion in Criterion::ALL {
            let mut facts = Facts { ratings: rated(3), source_ects: Some(ects("5")), ..Facts::about(*purpose) };
            facts.ratings.insert(*criterion, Robustness::new(1).unwrap());
            let set = |priority| {
                let mut criteria = Criteria::default();
                criteria.profiles.entry(*purpose).or_default().insert(*criterion, priority);
                evaluate(&facts, &criteria).shortfalls.len()
            };
            let found = [Priority::Essential, Priority::Important, Priority::Open].map(set);
            assert_eq!(found, [1, 0, 0], "{purpose} {criterion}");
        }
    }
}

/// The codes of what is wrong, with the fields.
fn wrong(criteria: &Criteria) -> Vec<(String, &'static str)> {
    let found = criteria.contradictions(&[Language::ENGLISH, "fr".parse().unwrap()]);
    found.into_iter().map(|one| (one.field, one.code)).collect()
}

fn named(field: &str, code: &'static str) -> Vec<(String, &'static str)> {
    vec![(field.to_owned(), code)]
}

#[test]
fn the_defaults_contradict_nothing() {
    assert_eq!(wrong(&Criteria::default()), []);
}

#[test]
fn l_6_l_8_what_is_law_cannot_be_set() {
    let with = |change: fn(&mut Limits)| {
        let mut criteria = Criteria::default();
        change(&mut criteria.limits);
        wrong(&criteria)
    };
    assert_eq!(with(|limits| limits.individual_days = LimitDays::MOST), []);
    assert_eq!(with(|limits| limits.individual_days = LimitDays::MOST + 1), named("individual_days", "rules-cap"));
    assert_eq!(with(|limits| limits.appeal_days = Limits::APPEAL), []);
    assert_eq!(with(|limits| limits.appeal_days = Limits::APPEAL - 1), named("appeal_days", "rules-appeal"));
    assert_eq!(with(|limits| limits.fast_track_days = 61), named("fast_track_days", "rules-fast-order"));
    assert_eq!(with(|limits| limits.fast_track_days = 0), named("fast_track_days", "rules-days"));
    assert_eq!(with(|limits| limits.condition_days = 0), named("condition_days", "rules-days-year"));
    assert_eq!(with(|limits| limits.reply_days = 6), named("reply_days", "rules-reply"));
    assert_eq!(with(|limits| limits.reply_days = 61), named("reply_days", "rules-reply"));
}

#[test]
fn contradictions_are_named_at_their_field() {
    let band = |ok, partial| with(|thresholds| thresholds.outcomes = Band { ok, partial });
    assert_eq!(wrong(&band(50, 51)), named("outcomes_partial", "rules-share-order"));
    assert_eq!(wrong(&band(101, 50)), named("outcomes_ok", "rules-share"));
    let hours = with(|thresholds| (thresholds.fewest_hours, thresholds.most_hours) = (30, 25));
    assert_eq!(wrong(&hours), named("most_hours", "rules-hours-order"));
    assert_eq!(wrong(&with(|thresholds| thresholds.max_level_gap = 3)), named("max_level_gap", "rules-gap"));
    let mut silent = Criteria::default();
    silent.profiles.get_mut(&Purpose::Stack).unwrap().remove(&Criterion::Level);
    assert_eq!(wrong(&silent), named("priority_stack_level", "rules-priority"));
}

#[test]
fn own_wording_stands_in_every_language_or_in_none() {
    let mut criteria = Criteria::default();
    let mut words = LocalizedText::of(Language::ENGLISH, "Assessed by an examiner");
    let (testing, strong) = (Criterion::Testing, Robustness::STRONG);
    criteria.wording.set(testing, strong, words.clone());
    assert_eq!(wrong(&criteria), named("wording_testing_3", "rules-wording-language"));
    words.insert("fr".parse().unwrap(), "Évaluation par un jury");
    criteria.wording.set(testing, strong, words.clone());
    assert_eq!((wrong(&criteria), criteria.wording.of(testing, strong)), (vec![], Some(&words)));
    criteria.wording.set(testing, strong, LocalizedText::default());
    assert_eq!(criteria, Criteria::default());
}

prop_compose! {
    fn any_facts()(
        ratings in prop::collection::vec(0_i16..=3, 7),
        purpose in prop::sample::select(Purpose::ALL),
        levels in (prop::option::of(4_i16..8), prop::option::of(4_i16..8), prop::option::of(4_i16..8)),
        sizes in (prop::option::of(1_i32..1_200), prop::option::of(1_i32..1_200), prop::option::of(0_i32..1_200)),
        hours in prop::option::of(1_i64..400),
        outcomes in prop::collection::vec(prop::sample::select(Coverage::ALL), 0..5),
        gates in any::<(bool, bool, bool, bool)>(),
    ) -> Facts {
        let ratings = ratings.into_iter().map(|number| Robustness::new(number).unwrap());
        let credits = |number: Option<i32>| number.map(Ects::from_hundredths);
        let mut facts = Facts { ratings: Criterion::ALL.iter().copied().zip(ratings).collect(), ..Facts::about(purpose) };
        (facts.source_eqf, facts.target.eqf, facts.target.elective_eqf) = levels;
        (facts.source_ects, facts.target.ects, facts.target.elective_space) =
            (credits(sizes.0), credits(sizes.1), credits(sizes.2));
        (facts.stated_ects, facts.stated_hours) = (facts.source_ects, hours.map(Exact::whole));
        facts.target.outcomes = outcomes;
        (facts.authentic, facts.passed, facts.assessed) = (gates.0 || gates.3, gates.1 || gates.3, gates.2 || gates.3);
        facts
    }
}

/// The rules with the figures of RECOGNITION §5 written out.
fn as_written() -> Criteria {
    let table = [
        (Purpose::Exemption, "EEEEEEI"),
        (Purpose::Admission, "IEEEIEI"),
        (Purpose::ElectiveCredit, "EEEIEEI"),
        (Purpose::Stack, "EEEEEEE"),
        (Purpose::Employment, "OEIEOIO"),
    ];
    let profile = |letters: &str| {
        let letters: Vec<Priority> = letters.chars().map(|letter| letter.to_string().parse().unwrap()).collect();
        Criterion::ALL.iter().copied().zip(letters).collect()
    };
    let band = Band { ok: 80, partial: 50 };
    Criteria {
        profiles: table.into_iter().map(|(purpose, letters)| (purpose, profile(letters))).collect(),
        thresholds: Thresholds {
            max_level_gap: 0,
            outcomes: band,
            workload: band,
            fewest_hours: 25,
            most_hours: 30,
            most_shortfalls: 2,
        },
        limits: Limits {
            fast_track_days: 14,
            individual_days: 60,
            condition_days: 60,
            appeal_days: 30,
            reply_days: 30,
        },
        wording: Wording::default(),
    }
}

proptest! {
    #[test]
    fn the_defaults_decide_as_before_they_were_data(facts in any_facts()) {
        prop_assert_eq!(&Criteria::default(), &as_written());
        prop_assert_eq!(evaluate(&facts, &Criteria::default()), evaluate(&facts, &as_written()));
    }

    #[test]
    fn facts_and_criteria_come_back_as_they_were_stored(facts in any_facts(), ok in 1_i64..=100) {
        let there: Facts = serde_json::from_str(&serde_json::to_string(&facts).unwrap()).unwrap();
        prop_assert_eq!(&there, &facts);
        let mut criteria = with(|thresholds| thresholds.outcomes.ok = ok);
        criteria.wording.set(Criterion::Level, Robustness::STRONG, LocalizedText::of(Language::ENGLISH, "x"));
        let text = criteria.to_string();
        prop_assert_eq!(text.parse::<Criteria>().unwrap(), criteria);
    }
}
