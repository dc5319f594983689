//! The vectors of RECOGNITION §5 and properties that hold for every input.

use catalogue::Mode;
use kernel::Ects;
use proptest::prelude::*;
use recognition::{
    conversion::Exact,
    criterion::{Criterion, Robustness},
    purpose::Purpose,
};

use super::*;

/// By the criteria that are built in.
fn evaluate(facts: &Facts) -> Evaluation {
    super::evaluate(facts, &Criteria::default())
}

fn ects(text: &str) -> Ects {
    text.parse().unwrap()
}

fn rated(digits: &str) -> Ratings {
    let numbers = digits.chars().map(|digit| Robustness::new(i16::try_from(digit.to_digit(10).unwrap()).unwrap()));
    Criterion::ALL.iter().copied().zip(numbers.map(Result::unwrap)).collect()
}

fn facts(purpose: Purpose, digits: &str) -> Facts {
    Facts { ratings: rated(digits), mode: Some(Mode::Online), ..Facts::about(purpose) }
}

/// An exemption with levels, sizes and outcomes.
fn exemption(digits: &str, eqf: (i16, i16), size: (&str, &str), outcomes: &[Coverage]) -> Facts {
    let mut facts = facts(Purpose::Exemption, digits);
    facts.source_eqf = Some(eqf.0);
    facts.target.eqf = Some(eqf.1);
    facts.source_ects = Some(ects(size.0));
    facts.target.ects = Some(ects(size.1));
    facts.target.outcomes = outcomes.to_vec();
    facts
}

use Coverage::{Covered as C, Not as N, Partly as P};

#[test]
fn v1_all_green_exemption_is_recognised_in_full() {
    let result = evaluate(&exemption("3333333", (6, 6), ("5", "5"), &[C; 5]));
    assert_eq!((result.colour, result.track), (Colour::AllGreen, Some(Track::Lrc)));
    assert_eq!((result.outcome, result.credits), (Outcome::Recognise, Some(ects("5"))));
    assert_eq!(result.rules, ["R-A1", "R-A3", "R-B1", "R-B2", "R-B3", "R-B10", "R-B11"]);
}

#[test]
fn v2_a_minor_shortfall_becomes_a_condition() {
    let result = evaluate(&exemption("3333311", (6, 6), ("5", "6"), &[C]));
    assert_eq!((result.colour, result.track), (Colour::Mixed, Some(Track::Reservation)));
    assert_eq!(result.shortfalls.len(), 1);
    assert_eq!((result.shortfalls[0].criterion, result.shortfalls[0].weight), (Criterion::Testing, Weight::Minor));
    assert_eq!(result.outcome, Outcome::RecogniseWithConditions);
    assert_eq!(result.conditions, [ConditionKind::SupplementaryAssessment]);
    assert_eq!(result.credits, Some(ects("6")));
}

#[test]
fn v3_mostly_red_is_referred_to_rpl() {
    let result = evaluate(&Facts { source_ects: Some(ects("3")), ..facts(Purpose::ElectiveCredit, "0001001") });
    assert_eq!((result.colour, result.track), (Colour::MostlyRed, Some(Track::Rpl)));
    assert_eq!((result.outcome, result.credits), (Outcome::ReferToRpl, None));
    assert!(result.rules.contains(&"R-A4".to_owned()) && !result.shortfalls.is_empty());
}

#[test]
fn v4_partial_coverage_gives_part_of_the_credits() {
    let result = evaluate(&exemption("3232222", (6, 6), ("4", "6"), &[C, C, P, N]));
    assert_eq!((result.outcome, result.mode), (Outcome::RecognisePartially, Some(Reduction::Partial)));
    assert_eq!(result.credits, Some(ects("3.5")));
    assert_eq!(result.differences, [Element::LearningOutcomes, Element::Workload]);
}

fn v5() -> Facts {
    let mut facts = exemption("3333333", (6, 7), ("5", "5"), &[C]);
    facts.target.elective_eqf = Some(6);
    facts.target.elective_space = Some(ects("10"));
    facts
}

#[test]
fn v5_a_level_gap_leads_to_elective_credit() {
    let result = evaluate(&v5());
    assert_eq!((result.outcome, result.mode), (Outcome::RecognisePartially, Some(Reduction::Alternative)));
    assert_eq!(result.alternative_purpose, Some(Purpose::ElectiveCredit));
    assert_eq!((result.differences.as_slice(), result.credits), (&[Element::Level][..], Some(ects("5"))));
}

#[test]
fn v6_without_electives_a_level_gap_is_a_substantial_difference() {
    let mut facts = v5();
    facts.target.elective_eqf = None;
    let result = evaluate(&facts);
    assert_eq!((result.outcome, result.ground), (Outcome::Refuse, Some(Ground::SubstantialDifference)));
    assert_eq!(result.differences, [Element::Level]);
    assert!(result.needs_person() && result.needs_difference());
}

#[test]
fn v7_partial_coverage_for_admission_asks_for_a_bridge() {
    let mut facts = facts(Purpose::Admission, "2232222");
    facts.source_eqf = Some(6);
    facts.target.eqf = Some(6);
    facts.target.outcomes = vec![C, C, C, N, N];
    let result = evaluate(&facts);
    assert_eq!(result.outcome, Outcome::RecogniseWithConditions);
    assert_eq!(result.conditions, [ConditionKind::BridgingComponent]);
    assert_eq!(result.credits, None);
}

#[test]
fn v8_employment_on_site_leaves_two_criteria_out() {
    let mut facts = facts(Purpose::Employment, "0012020");
    facts.mode = Some(Mode::OnSite);
    let result = evaluate(&facts);
    assert_eq!(result.effective_ratings.len(), 5);
    assert_eq!((result.colour, result.outcome), (Colour::Mixed, Outcome::Recognise));
    assert!(result.rules.contains(&"R-C1".to_owned()) && result.rules.contains(&"R-B7".to_owned()));
}

#[test]
fn r_h1_to_r_h5_the_first_hard_stop_wins() {
    let good = exemption("3333333", (6, 6), ("5", "5"), &[C]);
    let stops = [
        (Facts { authentic: false, holder_matches: false, ..good.clone() }, "R-H1", Some(Ground::NotAuthentic)),
        (Facts { holder_matches: false, passed: false, ..good.clone() }, "R-H2", Some(Ground::IdentityMismatch)),
        (Facts { passed: false, already_credited: true, ..good.clone() }, "R-H3", Some(Ground::FailGrade)),
        (Facts { already_credited: true, assessed: false, ..good.clone() }, "R-H4", Some(Ground::Duplicate)),
        (Facts { assessed: false, ..good }, "R-H5", None),
    ];
    for (facts, rule, ground) in stops {
        let result = evaluate(&facts);
        assert_eq!((result.rules.last().map(String::as_str), result.ground), (Some(rule), ground));
        assert!(result.needs_person(), "R-H6");
        assert_eq!(result.needs_difference(), ground.is_none(), "R-B13");
    }
}

#[test]
fn r_c5_hours_that_do_not_fit_the_credits_weaken_the_workload() {
    let mut facts = exemption("3333333", (6, 6), ("3", "3"), &[C]);
    (facts.stated_ects, facts.stated_hours) = (Some(ects("3")), Some(Exact::whole(40)));
    let result = evaluate(&facts);
    assert_eq!(result.flags, [Flag::WorkloadInconsistent]);
    assert_eq!(result.conditions, [ConditionKind::ProvideWorkloadStatement]);
    for (hours, fits) in [(74, false), (75, true), (90, true), (91, false)] {
        facts.stated_hours = Some(Exact::whole(hours));
        assert_eq!(workload_is_inconsistent(&facts, &Thresholds::default()), !fits, "{hours}");
    }
}

#[test]
fn r_a3_more_than_two_minors_lead_to_rpl() {
    assert_eq!(evaluate(&exemption("3311133", (6, 6), ("5", "5"), &[C])).track, Some(Track::Rpl));
    assert_eq!(evaluate(&exemption("3311333", (6, 6), ("5", "5"), &[C])).track, Some(Track::Reservation));
}

#[test]
fn r_a5_priorities_change_only_with_reason_and_second_person() {
    let mut facts = exemption("3333303", (6, 6), ("5", "5"), &[C]);
    facts.priorities.insert(Criterion::Testing, Priority::Open);
    let alone = evaluate(&facts);
    assert_eq!((alone.outcome, alone.flags.as_slice()), (Outcome::ReferToRpl, &[Flag::PrioritiesNotApproved][..]));
    facts.priorities_reason = Some("licensed profession tests it again".to_owned());
    facts.priorities_approved_by = Some("a second officer".to_owned());
    let approved = evaluate(&facts);
    assert_eq!(approved.outcome, Outcome::Recognise);
    assert!(approved.rules.contains(&"R-A5".to_owned()));
}

#[test]
fn r_b6_without_a_level_the_evaluator_says_or_a_condition_covers_it() {
    let mut facts = exemption("3333333", (6, 6), ("5", "5"), &[C]);
    facts.source_eqf = None;
    let open = evaluate(&facts);
    assert_eq!((open.outcome, open.needs), (Outcome::NeedsInput, Some(Need::LevelJudgement)));
    facts.level_judgement = Some(LevelJudgement::Comparable);
    assert_eq!(evaluate(&facts).outcome, Outcome::Recognise);
    facts.level_judgement = Some(LevelJudgement::Lower);
    assert_eq!(evaluate(&facts).differences, [Element::Level]);
    facts.level_judgement = None;
    facts.ratings = rated("3313333");
    assert_eq!(evaluate(&facts).conditions, [ConditionKind::IssuerLevelStatement]);
}

#[test]
fn r_b4_fields_match_by_their_first_two_digits() {
    for (found, fits) in [("0613", true), ("0611", true), ("0688", true), ("0311", false)] {
        let mut facts = exemption("3333333", (6, 6), ("5", "5"), &[C]);
        facts.source_isced_f = Some(found.to_owned());
        facts.target.required_isced_f = Some("0613".to_owned());
        assert_eq!(evaluate(&facts).outcome == Outcome::Recognise, fits, "{found}");
    }
}

#[test]
fn r_b5_age_is_a_condition_never_a_difference() {
    let mut facts = exemption("3333333", (6, 6), ("5", "5"), &[C]);
    facts.target.max_age_years = Some(2);
    assert_eq!(evaluate(&facts).flags, [Flag::AgeUnknown]);
    facts.issued_on = Some("2024-02-29".parse().unwrap());
    for (decided, conditions) in [("2026-02-28", &[][..]), ("2026-03-01", &[ConditionKind::RecencyCheck][..])] {
        facts.decided_on = Some(decided.parse().unwrap());
        let result = evaluate(&facts);
        assert_eq!(result.conditions, conditions, "{decided}");
        assert!(result.differences.is_empty());
    }
}

#[test]
fn r_b11_elective_space_caps_or_refuses() {
    let mut facts = facts(Purpose::ElectiveCredit, "3333333");
    (facts.source_ects, facts.source_eqf, facts.target.elective_eqf) = (Some(ects("4.75")), Some(6), Some(6));
    assert_eq!(evaluate(&facts).credits, Some(ects("5")), "CR-4: ties up");
    facts.target.elective_space = Some(ects("2"));
    let capped = evaluate(&facts);
    assert_eq!((capped.outcome, capped.mode), (Outcome::RecognisePartially, Some(Reduction::Cap)));
    assert_eq!((capped.credits, capped.needs_difference()), (Some(ects("2")), false));
    facts.target.elective_space = Some(Ects::ZERO);
    let full = evaluate(&facts);
    assert_eq!((full.outcome, full.ground), (Outcome::Refuse, Some(Ground::CapExceeded)));
    assert!(!full.needs_difference(), "R-B13");
}

#[test]
fn r_g5_the_caps_of_an_agreement_bound_every_purpose_that_records_credits() {
    let agreed = |outcomes: &[Coverage], left: &str| {
        let mut facts = exemption("3333333", (6, 6), ("6", "6"), outcomes);
        facts.target.agreement_space = Some(ects(left));
        evaluate(&facts)
    };
    let capped = agreed(&[C, C], "3");
    assert_eq!((capped.outcome, capped.mode), (Outcome::RecognisePartially, Some(Reduction::Cap)));
    assert_eq!((capped.credits, capped.needs_difference()), (Some(ects("3")), false));
    assert!(capped.rules.ends_with(&["R-B11".to_owned(), "R-G5".to_owned()]));
    let partial = agreed(&[C, C, P, N], "3");
    assert_eq!((partial.mode, partial.credits), (Some(Reduction::Partial), Some(ects("3"))));
    assert!(partial.needs_difference(), "L-3: it is not the cap alone");
    let full = agreed(&[C, C], "0");
    assert_eq!((full.outcome, full.ground, full.credits), (Outcome::Refuse, Some(Ground::CapExceeded), None));
    assert_eq!(agreed(&[C, C], "6").outcome, Outcome::Recognise);
    let mut elective = facts(Purpose::ElectiveCredit, "3333333");
    (elective.source_ects, elective.source_eqf, elective.target.elective_eqf) = (Some(ects("5")), Some(6), Some(6));
    (elective.target.elective_space, elective.target.agreement_space) = (Some(ects("4")), Some(ects("2")));
    assert_eq!(evaluate(&elective).credits, Some(ects("2")), "the smaller of both");
}

#[test]
fn l_3_a_size_nobody_knows_is_asked_for_not_invented() {
    let mut facts = facts(Purpose::ElectiveCredit, "3333333");
    assert_eq!(evaluate(&facts).needs, Some(Need::SourceEcts));
    facts.ratings = rated("3333133");
    let conditional = evaluate(&facts);
    assert_eq!((conditional.outcome, conditional.credits), (Outcome::RecogniseWithConditions, None));
}

prop_compose! {
    fn any_facts()(
        purpose in proptest::sample::select(Purpose::ALL),
        mode in proptest::option::of(proptest::sample::select(Mode::ALL)),
        ratings in proptest::collection::btree_map(proptest::sample::select(Criterion::ALL), 0_i16..=3, 0..=7),
        source_eqf in proptest::option::of(4_i16..=8),
        sizes in (proptest::option::of(50..6000_i32), proptest::option::of(50..6000_i32), proptest::option::of(0..3000_i32),
            proptest::option::of(0..3000_i32)),
        levels in (proptest::option::of(5_i16..=8), proptest::option::of(5_i16..=8)),
        outcomes in proptest::collection::vec(proptest::sample::select(Coverage::ALL), 0..6),
        gates in proptest::array::uniform5(proptest::bool::weighted(0.95)),
    ) -> Facts {
        let mut facts = Facts { mode, source_eqf, ..Facts::about(purpose) };
        facts.ratings = ratings.into_iter().map(|(on, number)| (on, Robustness::new(number).unwrap())).collect();
        facts.source_ects = sizes.0.map(Ects::from_hundredths);
        facts.target.ects = sizes.1.map(Ects::from_hundredths);
        facts.target.elective_space = sizes.2.map(Ects::from_hundredths);
        facts.target.agreement_space = sizes.3.map(Ects::from_hundredths);
        (facts.target.eqf, facts.target.elective_eqf) = levels;
        facts.target.outcomes = outcomes;
        [facts.authentic, facts.holder_matches, facts.passed, facts.assessed, facts.already_credited] =
            [gates[0], gates[1], gates[2], gates[3], !gates[4]];
        facts
    }
}

proptest! {
    #[test]
    fn no_adverse_outcome_without_reasons(facts in any_facts()) {
        let result = evaluate(&facts);
        let reasons = match result.outcome {
            Outcome::Refuse => result.ground.is_some()
                && (result.ground != Some(Ground::SubstantialDifference) || !result.differences.is_empty()),
            Outcome::ReferToRpl => !result.shortfalls.is_empty()
                || result.colour == Colour::MostlyRed
                || result.rules.last().is_some_and(|rule| rule == "R-H5"),
            Outcome::RecognisePartially => result.mode.is_some()
                && (result.mode == Some(Reduction::Cap) || !result.differences.is_empty()),
            Outcome::NeedsInput => result.needs.is_some(),
            Outcome::RecogniseWithConditions => !result.conditions.is_empty(),
            Outcome::Recognise => result.conditions.is_empty(),
        };
        prop_assert!(reasons, "{result:?}");
        prop_assert!(!result.rules.is_empty());
    }

    #[test]
    fn credits_never_exceed_what_there_is(facts in any_facts()) {
        let result = evaluate(&facts);
        if let Some(credits) = result.credits {
            prop_assert!(result.outcome.is_positive());
            let source = facts.source_ects.map(Ects::nearest_half);
            match result.mode {
                Some(Reduction::Partial) => {
                    prop_assert!(Some(credits) <= facts.source_ects);
                    prop_assert!(facts.target.ects.is_none_or(|target| credits <= target));
                }
                _ if facts.purpose == Purpose::Exemption && result.mode.is_none() => {
                    prop_assert_eq!(Some(credits), facts.target.ects);
                }
                Some(Reduction::Cap) if facts.purpose == Purpose::Exemption => {
                    prop_assert!(Some(credits) < facts.target.ects);
                }
                _ => prop_assert!(Some(credits) <= source),
            }
            let elective = facts.purpose == Purpose::ElectiveCredit || result.mode == Some(Reduction::Alternative);
            prop_assert!(!elective || facts.target.elective_space.is_none_or(|space| credits <= space));
            let free = matches!(facts.purpose, Purpose::Admission | Purpose::Employment) && !elective;
            prop_assert!(free || facts.target.agreement_space.is_none_or(|space| credits <= space), "R-G5");
        }
    }

    #[test]
    fn the_same_facts_give_the_same_outcome_and_survive_their_json(facts in any_facts()) {
        let result = evaluate(&facts);
        prop_assert_eq!(&evaluate(&facts), &result);
        prop_assert_eq!(result.to_string().parse::<Evaluation>().unwrap(), result);
    }

    #[test]
    fn better_evidence_never_worsens_the_track(facts in any_facts(), better in proptest::sample::select(Criterion::ALL)) {
        let rank = |track: Option<Track>| match track {
            Some(Track::Lrc) => 2,
            Some(Track::Reservation) => 1,
            _ => 0,
        };
        let mut improved = facts.clone();
        improved.ratings.insert(better, Robustness::STRONG);
        prop_assert!(rank(evaluate(&improved).track) >= rank(evaluate(&facts).track));
    }
}
