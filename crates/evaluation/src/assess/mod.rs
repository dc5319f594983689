//! The evaluation function of RECOGNITION §5: pure, deterministic, the first matching rule wins. Stage A asks whether
//! the evidence is robust enough for the purpose, stage B whether there are substantial differences from the target.

mod comparison;
mod contradiction;
mod credits;
mod criteria;
#[cfg(test)]
mod criteria_tests;
mod facts;
mod outcome;
pub mod prior_learning;
mod profile;
mod published;
mod robustness;
mod stop;
#[cfg(test)]
mod tests;

use kernel::Ects;
use recognition::purpose::Purpose;

pub use contradiction::Contradiction;
pub use criteria::{Band, Criteria, Limits, Profiles, Thresholds, Wording};
pub use facts::{Coverage, Facts, LevelJudgement, Priority, Ratings, Target};
pub use outcome::{ConditionKind, Element, Evaluation, Ground, Need, Outcome, Reduction};
pub use profile::{Shortfall, Track, Weight, remedy};
pub use published::{Origin, Part, PublishedRule, RULES};
pub use robustness::{Colour, Flag, applies, workload_is_inconsistent};
pub use stop::{HARD_STOPS, HardStop};

use comparison::{Comparison, Covered, Degree};
use credits::Room;
use robustness::Evidence;

/// Evaluates by these criteria: those that applied when the request became complete, or that an institution would set.
pub fn evaluate(facts: &Facts, criteria: &Criteria) -> Evaluation {
    let begun = begun(facts, robustness::evidence(facts, &criteria.thresholds));
    match stop::first(facts) {
        Some(stop) => Evaluation { outcome: stop.outcome, ground: stop.ground, ..begun }.by(&[stop.rule]),
        None => stage_a(facts, criteria, begun),
    }
}

/// Recognised in full by an agreement, without an examination of its own (R-R4): always positive. `decided_by` is the
/// agreement's rule.
pub fn by_agreement(facts: &Facts, criteria: &Criteria, credits: Option<Ects>, decided_by: Option<&str>) -> Evaluation {
    let begun = begun(facts, robustness::evidence(facts, &criteria.thresholds));
    let rules = ["R-R1", "R-G2"].into_iter().chain(decided_by).chain(["R-R3", "R-R4"]);
    let rules = rules.map(str::to_owned).collect();
    Evaluation { outcome: Outcome::Recognise, credits, rules, ..begun }
}

fn begun(facts: &Facts, evidence: Evidence) -> Evaluation {
    let mut flags = evidence.flags;
    if !facts.priorities.is_empty() && !facts.priorities_hold() {
        flags.push(Flag::PrioritiesNotApproved);
    }
    let nothing = Evaluation {
        outcome: Outcome::NeedsInput,
        colour: evidence.colour,
        track: None,
        mode: None,
        credits: None,
        source_ects: facts.source_ects,
        conditions: Vec::new(),
        differences: Vec::new(),
        ground: None,
        shortfalls: Vec::new(),
        needs: None,
        alternative_purpose: None,
        flags,
        effective_ratings: evidence.ratings,
        rules: Vec::new(),
    };
    nothing.by(&evidence.rules)
}

fn stage_a(facts: &Facts, criteria: &Criteria, mut result: Evaluation) -> Evaluation {
    let standing = profile::standing(facts, criteria, &result.effective_ratings, result.colour);
    if facts.priorities_hold() {
        result = result.by(&["R-A5"]);
    }
    if !standing.shortfalls.is_empty() {
        result = result.by(&["R-A2"]);
    }
    result = result.by(&["R-A3"]);
    result.track = Some(standing.track);
    result.shortfalls = standing.shortfalls;
    match standing.track {
        Track::Rpl => return Evaluation { outcome: Outcome::ReferToRpl, ..result }.by(&["R-A4"]),
        Track::Reservation => result = result.by(&["R-A6"]),
        Track::Lrc => {}
    }
    result.conditions = standing.conditions;
    let minor = |kind| result.conditions.contains(&kind);
    let covered = Covered {
        level: minor(ConditionKind::IssuerLevelStatement),
        workload: minor(ConditionKind::ProvideWorkloadStatement),
    };
    match comparison::compare(facts, covered, &criteria.thresholds) {
        Ok(comparison) => stage_b(facts, criteria, &comparison, result),
        Err(need) => needing(need, result),
    }
}

fn needing(need: Need, result: Evaluation) -> Evaluation {
    let rule: &[_] = if need == Need::LevelJudgement { &["R-B6"] } else { &[] };
    Evaluation { outcome: Outcome::NeedsInput, needs: Some(need), conditions: Vec::new(), ..result }.by(rule)
}

fn stage_b(facts: &Facts, criteria: &Criteria, comparison: &Comparison, mut result: Evaluation) -> Evaluation {
    result = result.by(&comparison.rules);
    result.differences = comparison.elements();
    result.flags.extend(&comparison.flags);
    result.conditions.extend(&comparison.conditions);
    if comparison.has(Degree::Substantial) {
        return differing(facts, criteria, result);
    }
    if comparison.has(Degree::Partial) {
        return if facts.purpose == Purpose::Admission {
            result.conditions.push(ConditionKind::BridgingComponent);
            Evaluation { outcome: Outcome::RecogniseWithConditions, ..result }.by(&["R-B9"])
        } else {
            let (outcome, mode) = (Outcome::RecognisePartially, Some(Reduction::Partial));
            let partly = Evaluation { outcome, mode, credits: credits::in_part(facts), ..result };
            capped(facts, partly.by(&["R-B9", "R-B11"]))
        };
    }
    let clear = result.conditions.is_empty();
    let outcome = if clear { Outcome::Recognise } else { Outcome::RecogniseWithConditions };
    let credits = credits::in_full(facts);
    capped(facts, Evaluation { outcome, credits, ..result }.by(&["R-B10", "R-B11"]))
}

/// Not as requested: elective credit is considered before anything is refused (R-B8, L-7).
fn differing(facts: &Facts, criteria: &Criteria, result: Evaluation) -> Evaluation {
    if facts.alternative_allowed() {
        let elective = Facts { purpose: Purpose::ElectiveCredit, ..facts.clone() };
        let other = evaluate(&elective, criteria);
        if let Some(need) = other.needs {
            return needing(need, result);
        }
        if other.outcome.is_positive() {
            return Evaluation {
                outcome: Outcome::RecognisePartially,
                mode: Some(Reduction::Alternative),
                alternative_purpose: Some(Purpose::ElectiveCredit),
                credits: other.credits,
                conditions: other.conditions,
                ..result
            }
            .by(&["R-B8", "R-B11"]);
        }
    }
    let (outcome, ground) = (Outcome::Refuse, Some(Ground::SubstantialDifference));
    Evaluation { outcome, ground, conditions: Vec::new(), ..result }.by(&["R-B8"])
}

/// The space that is left, if it is limited (R-B11, R-G5). What is partial already stays so: its differences count.
fn capped(facts: &Facts, result: Evaluation) -> Evaluation {
    let (space, capped) = match credits::room(facts, result.credits) {
        Room::Enough => return result,
        Room::Only(space) => {
            let (outcome, mode) = (Outcome::RecognisePartially, result.mode.or(Some(Reduction::Cap)));
            (space, Evaluation { outcome, mode, credits: Some(space), ..result })
        }
        Room::Nothing => {
            let (outcome, ground) = (Outcome::Refuse, Some(Ground::CapExceeded));
            let refused = Evaluation { outcome, ground, mode: None, credits: None, conditions: Vec::new(), ..result };
            (Ects::ZERO, refused)
        }
    };
    if credits::is_agreements(facts, space) { capped.by(&["R-G5"]) } else { capped }
}
