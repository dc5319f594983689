//! What an assessment of the person can come to (R-S6): the second track has no thresholds of its own, so a person chooses
//! among what was shown allows. Pure.

use kernel::Ects;
use serde::{Deserialize, Serialize};

use super::{
    Criteria, Element, Evaluation, Facts, Ground, Outcome, Reduction, Track, begun, capped,
    credits::{self, Room},
    robustness, stop,
};
use crate::Error;

kernel::text_enum! {
    /// What the assessor found of one part.
    pub enum Shown {
        /// The person can do it.
        Shown = "shown",
        /// Some of it.
        Partly = "partly",
        /// Not shown.
        NotShown = "not_shown",
    }
}

kernel::text_serde!(Shown);

/// What the one who decides chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Recognise, recognise partially, or refuse.
    pub outcome: Outcome,
    /// The credits of a partial recognition; elsewhere they follow from the purpose.
    pub credits: Option<Ects>,
}

/// The outcomes that may be chosen. All shown: no difference can be shown either, so nothing is refused (L-3). Something
/// not shown: not in full. Nothing shown: nothing to recognise. Counted already, or no room: nothing else is left.
pub fn possible(facts: &Facts, found: &[Shown]) -> Vec<Outcome> {
    if stop::first(facts).is_some() || is_full(facts) {
        return vec![Outcome::Refuse];
    }
    let all = found.iter().all(|one| *one == Shown::Shown);
    let is_missing = found.contains(&Shown::NotShown);
    let is_nothing = found.iter().all(|one| *one == Shown::NotShown);
    let mut outcomes = Vec::new();
    if !is_missing {
        outcomes.push(Outcome::Recognise);
    }
    if !all && !is_nothing && facts.purpose.records_credits() {
        outcomes.push(Outcome::RecognisePartially);
    }
    if !all {
        outcomes.push(Outcome::Refuse);
    }
    outcomes
}

/// The most that a partial recognition may record: less than in full is not known where no size is known.
pub fn most_credits(facts: &Facts) -> Option<Ects> {
    credits::in_full(facts).or_else(|| facts.source_ects.map(Ects::nearest_half))
}

/// The whole evaluation of a choice; `differing` names what was not shown. Space and duplicates count as on the first track
/// (R-H4, R-B11).
pub fn evaluate(
    facts: &Facts,
    criteria: &Criteria,
    (found, differing): (&[Shown], Vec<Element>),
    choice: Choice,
) -> Result<Evaluation, Error> {
    if !possible(facts, found).contains(&choice.outcome) {
        return Err(Error::Invalid("second_outcome", "prior-outcome"));
    }
    let evidence = robustness::evidence(facts, &criteria.thresholds);
    let begun = Evaluation { track: Some(Track::Rpl), rules: vec!["R-S6".to_owned()], ..begun(facts, evidence) };
    match choice.outcome {
        Outcome::Recognise => {
            let credits = credits::in_full(facts);
            Ok(capped(facts, Evaluation { outcome: choice.outcome, credits, ..begun }.by(&["R-B11"])))
        }
        Outcome::RecognisePartially => {
            let credits = Some(in_part(facts, choice.credits)?);
            let (outcome, mode) = (choice.outcome, Some(Reduction::Partial));
            let partly = Evaluation { outcome, mode, credits, differences: differing, ..begun };
            Ok(capped(facts, partly.by(&["R-B11"])))
        }
        _ => Ok(refused(facts, differing, begun)),
    }
}

fn refused(facts: &Facts, differing: Vec<Element>, begun: Evaluation) -> Evaluation {
    let outcome = Outcome::Refuse;
    if let Some(stop) = stop::first(facts) {
        return Evaluation { outcome, ground: stop.ground, ..begun }.by(&[stop.rule]);
    }
    if is_full(facts) {
        return Evaluation { outcome, ground: Some(Ground::CapExceeded), ..begun }.by(&["R-B11"]);
    }
    let ground = Some(Ground::SubstantialDifference);
    Evaluation { outcome, ground, differences: differing, ..begun }.by(&["L-3"])
}

/// Steps of 0.5, above nothing and below all.
fn in_part(facts: &Facts, credits: Option<Ects>) -> Result<Ects, Error> {
    let fits = |credits: &Ects| {
        *credits > Ects::ZERO
            && credits.down_to_half() == *credits
            && most_credits(facts).is_none_or(|most| *credits < most)
    };
    credits.filter(fits).ok_or(Error::Invalid("second_credits", "prior-credits"))
}

fn is_full(facts: &Facts) -> bool {
    facts.purpose.records_credits() && credits::room(facts, credits::in_full(facts)) == Room::Nothing
}

#[cfg(test)]
mod tests {
    use recognition::purpose::Purpose;

    use super::*;

    fn facts(purpose: Purpose) -> Facts {
        let mut facts = Facts::about(purpose);
        facts.source_ects = "5".parse().ok();
        facts.target.ects = "6".parse().ok();
        facts
    }

    fn chosen(outcome: Outcome, credits: Option<&str>) -> Choice {
        Choice { outcome, credits: credits.map(|text| text.parse().unwrap()) }
    }

    fn made(facts: &Facts, found: &[Shown], choice: Choice) -> Result<Evaluation, Error> {
        evaluate(facts, &Criteria::default(), (found, vec![Element::Quality]), choice)
    }

    #[test]
    fn l_3_what_was_shown_says_what_may_be_decided() {
        let elective = facts(Purpose::ElectiveCredit);
        let [full, partly, refuse] = [Outcome::Recognise, Outcome::RecognisePartially, Outcome::Refuse];
        assert_eq!(
            possible(&elective, &[Shown::Shown, Shown::Shown]),
            [full],
            "nothing is refused without a difference"
        );
        assert_eq!(possible(&elective, &[Shown::Shown, Shown::Partly]), [full, partly, refuse]);
        assert_eq!(possible(&elective, &[Shown::Shown, Shown::NotShown]), [partly, refuse]);
        assert_eq!(possible(&elective, &[Shown::NotShown, Shown::NotShown]), [refuse]);
        assert_eq!(
            possible(&facts(Purpose::Admission), &[Shown::Shown, Shown::NotShown]),
            [refuse],
            "no credits to divide"
        );
        let refused = made(&elective, &[Shown::Shown], chosen(refuse, None)).unwrap_err();
        assert!(matches!(refused, Error::Invalid("second_outcome", _)));
    }

    #[test]
    fn r_b11_credits_in_full_in_part_and_never_above() {
        let exempt = facts(Purpose::Exemption);
        let credits = |choice| made(&exempt, &[Shown::Shown, Shown::Partly], choice).map(|found| found.credits);
        assert_eq!(credits(chosen(Outcome::Recognise, None)).unwrap(), "6".parse().ok());
        assert_eq!(credits(chosen(Outcome::RecognisePartially, Some("3.5"))).unwrap(), "3.5".parse().ok());
        for wrong in [None, Some("0"), Some("3.2"), Some("6"), Some("40")] {
            let refused = credits(chosen(Outcome::RecognisePartially, wrong)).unwrap_err();
            assert!(matches!(refused, Error::Invalid("second_credits", "prior-credits")), "{wrong:?}");
        }
    }

    #[test]
    fn r_s4_reduced_and_adverse_need_a_difference_and_space_and_duplicates_do_not() {
        let mut elective = facts(Purpose::ElectiveCredit);
        let refuse = chosen(Outcome::Refuse, None);
        let refused = made(&elective, &[Shown::NotShown], refuse).unwrap();
        assert!(refused.needs_difference() && refused.differences == [Element::Quality]);
        assert_eq!(refused.ground, Some(Ground::SubstantialDifference));
        let partly = made(&elective, &[Shown::Partly], chosen(Outcome::RecognisePartially, Some("2"))).unwrap();
        assert!(partly.needs_difference() && partly.is_on_prior_learning());
        elective.target.elective_space = "3".parse().ok();
        let less = made(&elective, &[Shown::Shown], chosen(Outcome::Recognise, None)).unwrap();
        assert_eq!((less.mode, less.credits), (Some(Reduction::Cap), "3".parse().ok()));
        assert!(!less.needs_difference());
        elective.target.elective_space = Some(Ects::ZERO);
        assert_eq!(possible(&elective, &[Shown::Shown]), [Outcome::Refuse]);
        assert_eq!(made(&elective, &[Shown::Shown], refuse).unwrap().ground, Some(Ground::CapExceeded));
        elective.already_credited = true;
        assert_eq!(made(&elective, &[Shown::Shown], refuse).unwrap().ground, Some(Ground::Duplicate));
    }
}
