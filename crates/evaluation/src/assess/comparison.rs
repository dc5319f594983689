//! Stage B: are there substantial differences from the target? Exact fractions, no floats (R-B1 … R-B7).

use std::cmp::Ordering;

use kernel::Ects;
use recognition::purpose::Purpose;

use super::{
    criteria::{Band, Thresholds},
    facts::{Coverage, Facts, LevelJudgement},
    outcome::{ConditionKind, Element, Need},
    robustness::Flag,
};

/// How the credential stands to the target in one dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Degree {
    Ok,
    Partial,
    Substantial,
}

/// What stage B found.
#[derive(Debug, Default)]
pub(super) struct Comparison {
    pub found: Vec<(Element, Degree)>,
    pub conditions: Vec<ConditionKind>,
    pub flags: Vec<Flag>,
    pub rules: Vec<&'static str>,
}

impl Comparison {
    pub fn elements(&self) -> Vec<Element> {
        self.found.iter().filter(|(_, degree)| *degree != Degree::Ok).map(|(element, _)| *element).collect()
    }

    pub fn has(&self, degree: Degree) -> bool {
        self.found.iter().any(|(_, found)| *found == degree)
    }

    fn add(&mut self, rule: &'static str, element: Element, degree: Option<Degree>) {
        if let Some(degree) = degree {
            self.rules.push(rule);
            self.found.push((element, degree));
        }
    }
}

/// Which shortfalls of stage A already carry a condition that stands in for a missing fact.
#[derive(Clone, Copy, Debug)]
pub(super) struct Covered {
    pub level: bool,
    pub workload: bool,
}

/// Compares, or names the fact without which nobody can.
pub(super) fn compare(facts: &Facts, covered: Covered, limits: &Thresholds) -> Result<Comparison, Need> {
    let target = &facts.target;
    let mut comparison = Comparison::default();
    match facts.purpose {
        Purpose::Employment => {
            comparison.rules.push("R-B7");
            return Ok(comparison);
        }
        Purpose::ElectiveCredit => {
            comparison.rules.push("R-B7");
            level(facts, target.elective_eqf, (covered, limits), &mut comparison)?;
            let _known = size(facts, covered)?;
        }
        Purpose::Exemption | Purpose::Admission | Purpose::Stack => {
            level(facts, target.eqf, (covered, limits), &mut comparison)?;
            let outcomes = (!target.outcomes.is_empty()).then(|| degree(coverage(&target.outcomes), limits.outcomes));
            comparison.add("R-B2", Element::LearningOutcomes, outcomes);
            workload(facts, covered, limits.workload, &mut comparison)?;
            profile(facts, &mut comparison)?;
        }
    }
    age(facts, &mut comparison);
    Ok(comparison)
}

/// The gap in levels (R-B1); without a level the evaluator's word (R-B6), unless a condition covers it.
fn level(
    facts: &Facts,
    wanted: Option<i16>,
    (covered, limits): (Covered, &Thresholds),
    to: &mut Comparison,
) -> Result<(), Need> {
    let Some(wanted) = wanted else { return Ok(()) };
    if let Some(eqf) = facts.source_eqf {
        let gap = i32::from(wanted) - i32::from(eqf);
        let fits = gap <= i32::from(facts.target.max_level_gap.unwrap_or(limits.max_level_gap));
        to.add("R-B1", Element::Level, Some(if fits { Degree::Ok } else { Degree::Substantial }));
        return Ok(());
    }
    if covered.level {
        return Ok(());
    }
    let degree = match facts.level_judgement.ok_or(Need::LevelJudgement)? {
        LevelJudgement::Comparable => Degree::Ok,
        LevelJudgement::Lower => Degree::Substantial,
    };
    to.add("R-B6", Element::Level, Some(degree));
    Ok(())
}

/// The size of the credential: needed wherever credits follow from it, unless a condition will bring it.
fn size(facts: &Facts, covered: Covered) -> Result<Option<Ects>, Need> {
    match facts.source_ects {
        None if !covered.workload => Err(Need::SourceEcts),
        known => Ok(known),
    }
}

fn workload(facts: &Facts, covered: Covered, band: Band, to: &mut Comparison) -> Result<(), Need> {
    if facts.purpose == Purpose::Stack {
        size(facts, covered)?;
    }
    let Some(target) = facts.target.ects else { return Ok(()) };
    let share = size(facts, covered)?.map(|source| Share::of(source, target));
    to.add("R-B3", Element::Workload, share.map(|share| degree(share, band)));
    Ok(())
}

/// Only where the target demands a field: the same three digits match, the same two are related (R-B4).
fn profile(facts: &Facts, to: &mut Comparison) -> Result<(), Need> {
    let Some(wanted) = &facts.target.required_isced_f else { return Ok(()) };
    let found = facts.source_isced_f.as_ref().ok_or(Need::SourceIscedF)?;
    let related = wanted.get(..2).is_some_and(|broad| found.get(..2) == Some(broad));
    to.add("R-B4", Element::Profile, Some(if related { Degree::Ok } else { Degree::Substantial }));
    Ok(())
}

/// Older than the target allows: a condition, never a difference (R-B5).
fn age(facts: &Facts, to: &mut Comparison) {
    let Some(years) = facts.target.max_age_years else { return };
    match (facts.issued_on, facts.decided_on) {
        (Some(issued), Some(decided)) if issued.plus_months(years.saturating_mul(12)) < decided => {
            to.rules.push("R-B5");
            to.conditions.push(ConditionKind::RecencyCheck);
        }
        (Some(_), Some(_)) => to.rules.push("R-B5"),
        _ => to.flags.push(Flag::AgeUnknown),
    }
}

/// An exact fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Share {
    part: i64,
    whole: i64,
}

impl Share {
    pub const ALL: Self = Self { part: 1, whole: 1 };

    fn of(part: Ects, whole: Ects) -> Self {
        Self { part: part.hundredths().into(), whole: whole.hundredths().into() }
    }

    fn against(self, percent: i64) -> Ordering {
        (self.part * 100).cmp(&(self.whole * percent))
    }

    /// That share of so many credits, rounded down to a hundredth.
    pub fn times(self, ects: Ects) -> Ects {
        let hundredths = (i64::from(ects.hundredths()) * self.part).checked_div(self.whole).unwrap_or(0);
        Ects::from_hundredths(i32::try_from(hundredths).unwrap_or(i32::MAX))
    }
}

/// c of R-B2 over the essential outcomes; all where none are listed (R-B11).
pub(super) fn coverage(outcomes: &[Coverage]) -> Share {
    let Some(whole) = i64::try_from(outcomes.len()).ok().filter(|whole| *whole > 0) else { return Share::ALL };
    let halves = outcomes.iter().map(|outcome| match outcome {
        Coverage::Covered => 2,
        Coverage::Partly => 1,
        Coverage::Not => 0,
    });
    Share { part: halves.sum(), whole: whole * 2 }
}

fn degree(share: Share, band: Band) -> Degree {
    if share.against(band.ok).is_ge() {
        Degree::Ok
    } else if share.against(band.partial).is_ge() {
        Degree::Partial
    } else {
        Degree::Substantial
    }
}
