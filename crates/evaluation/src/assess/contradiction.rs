//! What contradicts itself or the law in criteria that a university would set.

use kernel::Language;
use recognition::{criterion::Criterion, purpose::Purpose, route::LimitDays};

use super::criteria::{Band, Criteria, Limits, Thresholds};

/// Something that cannot be published: which field, and why, as codes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// The field, as its form names it: `outcomes_partial`, `priority_stack_level`, `wording_level_3`.
    pub field: String,
    /// Why.
    pub code: &'static str,
}

/// Levels of a framework are eight: more than two below is another kind of qualification.
const MOST_LEVELS: i16 = 2;
/// A year of full-time study has 60 ECTS: nobody works more than 3 600 hours in one.
const MOST_HOURS: i64 = 60;
/// Nobody waits longer than a year for a condition or an appeal.
const MOST_DAYS: u16 = 366;

impl Criteria {
    /// All contradictions, in the order of the form. `languages` are those in which own wording has to be written: one
    /// rule must not read differently in another language.
    pub fn contradictions(&self, languages: &[Language]) -> Vec<Contradiction> {
        let mut found = Vec::new();
        self.profiles_into(&mut found);
        self.thresholds.into_list(&mut found);
        self.limits.into_list(&mut found);
        for (criterion, level, words) in self.wording.iter() {
            if languages.iter().any(|language| words.get(*language).is_none()) {
                found.push(at(format!("wording_{criterion}_{}", level.get()), "rules-wording-language"));
            }
        }
        found
    }

    fn profiles_into(&self, found: &mut Vec<Contradiction>) {
        let set = |purpose, criterion| self.profiles.get(purpose).is_some_and(|one| one.contains_key(criterion));
        for purpose in Purpose::ALL {
            for criterion in Criterion::ALL.iter().filter(|criterion| !set(purpose, *criterion)) {
                found.push(at(format!("priority_{purpose}_{criterion}"), "rules-priority"));
            }
        }
    }
}

impl Thresholds {
    fn into_list(self, found: &mut Vec<Contradiction>) {
        if !(0..=MOST_LEVELS).contains(&self.max_level_gap) {
            found.push(at("max_level_gap", "rules-gap"));
        }
        self.outcomes.into_list("outcomes", found);
        self.workload.into_list("workload", found);
        for (field, hours) in [("fewest_hours", self.fewest_hours), ("most_hours", self.most_hours)] {
            if !(1..=MOST_HOURS).contains(&hours) {
                found.push(at(field, "rules-hours"));
            }
        }
        if self.fewest_hours > self.most_hours {
            found.push(at("most_hours", "rules-hours-order"));
        }
        if usize::from(self.most_shortfalls) > Criterion::ALL.len() {
            found.push(at("most_shortfalls", "rules-shortfalls"));
        }
    }
}

impl Band {
    fn into_list(self, name: &str, found: &mut Vec<Contradiction>) {
        for (bound, share) in [("ok", self.ok), ("partial", self.partial)] {
            if !(1..=100).contains(&share) {
                found.push(at(format!("{name}_{bound}"), "rules-share"));
            }
        }
        if self.partial > self.ok {
            found.push(at(format!("{name}_partial"), "rules-share-order"));
        }
    }
}

impl Limits {
    fn into_list(self, found: &mut Vec<Contradiction>) {
        for (field, days) in [("fast_track_days", self.fast_track_days), ("individual_days", self.individual_days)] {
            if days == 0 {
                found.push(at(field, "rules-days"));
            }
            // L-6: the law, whatever a university sets.
            if days > LimitDays::MOST {
                found.push(at(field, "rules-cap"));
            }
        }
        if self.fast_track_days > self.individual_days {
            found.push(at("fast_track_days", "rules-fast-order"));
        }
        if !(1..=MOST_DAYS).contains(&self.condition_days) {
            found.push(at("condition_days", "rules-days-year"));
        }
        if self.appeal_days < Self::APPEAL {
            found.push(at("appeal_days", "rules-appeal"));
        }
        if !Self::REPLY.contains(&self.reply_days.into()) {
            found.push(at("reply_days", "rules-reply"));
        }
        if self.appeal_days > MOST_DAYS {
            found.push(at("appeal_days", "rules-days-year"));
        }
    }
}

fn at(field: impl Into<String>, code: &'static str) -> Contradiction {
    Contradiction { field: field.into(), code }
}
