//! How solid the evidence is: which criteria apply, what each is worth, and the colour of the whole (RECOGNITION §4,
//! R-A1).

use catalogue::Mode;
use recognition::criterion::{Criterion, Robustness};

use super::{
    criteria::Thresholds,
    facts::{Facts, Ratings},
};

kernel::text_enum! {
    /// The traffic light over all applicable criteria (R-A1).
    pub enum Colour {
        /// All are 3.
        AllGreen = "ALL_GREEN",
        /// Neither.
        Mixed = "MIXED",
        /// More than half are 0.
        MostlyRed = "MOSTLY_RED",
    }
}

kernel::text_enum! {
    /// Something that a reader should know, though it decides nothing by itself.
    pub enum Flag {
        /// Stated hours and stated credits do not fit (R-C5).
        WorkloadInconsistent = "workload_inconsistent",
        /// Other priorities were asked for without reason or second person, and left out (R-A5).
        PrioritiesNotApproved = "priorities_not_approved",
        /// The target limits the age, but no date says how old the credential is (R-B5).
        AgeUnknown = "age_unknown",
    }
}

kernel::text_serde!(Colour, Flag);

/// The ratings that count, and which rules made them so.
pub(super) struct Evidence {
    pub ratings: Ratings,
    pub colour: Colour,
    pub flags: Vec<Flag>,
    pub rules: Vec<&'static str>,
}

/// Whether the criterion is asked for at all: verification and identification are not for on-site courses (R-C1).
pub fn applies(criterion: Criterion, mode: Option<Mode>) -> bool {
    mode != Some(Mode::OnSite) || !matches!(criterion, Criterion::Verification | Criterion::Identification)
}

/// Whether stated hours and credits do not fit each other (CR-5).
pub fn workload_is_inconsistent(facts: &Facts, limits: &Thresholds) -> bool {
    let stated = facts.stated_hours.zip(facts.stated_ects);
    stated.is_some_and(|(hours, ects)| !limits.fits(hours, ects))
}

pub(super) fn evidence(facts: &Facts, limits: &Thresholds) -> Evidence {
    let mut rules = Vec::new();
    let mut flags = Vec::new();
    let asked: Vec<_> = Criterion::ALL.iter().copied().filter(|criterion| applies(*criterion, facts.mode)).collect();
    if asked.len() < Criterion::ALL.len() {
        rules.push("R-C1");
    }
    if asked.iter().any(|criterion| !facts.ratings.contains_key(criterion)) {
        rules.push("R-C2");
    }
    let mut ratings: Ratings = asked
        .into_iter()
        .map(|criterion| (criterion, facts.ratings.get(&criterion).copied().unwrap_or(Robustness::NONE)))
        .collect();
    if workload_is_inconsistent(facts, limits) {
        flags.push(Flag::WorkloadInconsistent);
        rules.push("R-C5");
        let weak = Robustness::new(1).unwrap_or_default();
        ratings.entry(Criterion::Workload).and_modify(|rating| *rating = (*rating).min(weak));
    }
    rules.push("R-A1");
    Evidence { colour: colour(&ratings), ratings, flags, rules }
}

fn colour(ratings: &Ratings) -> Colour {
    let zeros = ratings.values().filter(|rating| **rating == Robustness::NONE).count();
    if ratings.values().all(|rating| *rating == Robustness::STRONG) {
        Colour::AllGreen
    } else if zeros * 2 > ratings.len() {
        Colour::MostlyRed
    } else {
        Colour::Mixed
    }
}
