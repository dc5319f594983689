//! The criteria as data (duty L-2): what a university may set for itself, and the consortium's defaults. What is law is
//! no part of it: the four months, the right to appeal, and that a difference is shown stay as they are in the rules.

use std::{collections::BTreeMap, ops::RangeInclusive};

use kernel::Ects;
use kernel::LocalizedText;
use recognition::{
    conversion::Exact,
    credit::{self, FITTING_HOURS},
    criterion::{Criterion, Robustness},
    purpose::Purpose,
    route::LimitDays,
};
use serde::{Deserialize, Serialize};

use super::{facts::Priority, profile::usual};

/// What each purpose asks of each criterion.
pub type Profiles = BTreeMap<Purpose, BTreeMap<Criterion, Priority>>;

/// Everything that a university may set, within the law. Default: what holds where nobody has set anything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Criteria {
    /// Essential, important or open, for each purpose and criterion (R-A2).
    pub profiles: Profiles,
    /// Where enough ends.
    pub thresholds: Thresholds,
    /// How long things take.
    pub limits: Limits,
    /// Levels of the rubric in a university's own words; the others read as published by the consortium.
    pub wording: Wording,
}

kernel::json_value!(Criteria);

/// Where ok ends and partial begins, in percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Band {
    /// From here on a share is enough.
    pub ok: i64,
    /// From here on a share is partial; below it is substantial.
    pub partial: i64,
}

/// Where enough ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Thresholds {
    /// How far below the target a credential may lie where the target says nothing (R-B1).
    pub max_level_gap: i16,
    /// The share of the essential outcomes (R-B2).
    pub outcomes: Band,
    /// The share of the workload (R-B3).
    pub workload: Band,
    /// Fewest hours of work that fit one ECTS (R-C5).
    pub fewest_hours: i64,
    /// Most hours of work that fit one ECTS (R-C5).
    pub most_hours: i64,
    /// So many minor shortfalls can be answered by conditions (R-A3).
    pub most_shortfalls: u16,
}

/// How long things take, in days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Limits {
    /// Until a decision on the fast track, where no agreement says otherwise (R-S2).
    pub fast_track_days: u16,
    /// Until an individual decision, where no agreement says otherwise (R-S2).
    pub individual_days: u16,
    /// Until a condition is due (R-B12).
    pub condition_days: u16,
    /// The appeal window, counted from the notice (R-S2).
    pub appeal_days: u16,
    /// Until an answer to a question where the officer names no other day, and so many days more once (§9).
    pub reply_days: u16,
}

/// Levels of the rubric in other words, each in every language of the pages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Wording(BTreeMap<Criterion, BTreeMap<Robustness, LocalizedText>>);

impl Default for Criteria {
    fn default() -> Self {
        let of = |purpose: &Purpose| {
            Criterion::ALL.iter().map(|criterion| (*criterion, usual(*purpose, *criterion))).collect()
        };
        Self {
            profiles: Purpose::ALL.iter().map(|purpose| (*purpose, of(purpose))).collect(),
            thresholds: Thresholds::default(),
            limits: Limits::default(),
            wording: Wording::default(),
        }
    }
}

impl Default for Band {
    fn default() -> Self {
        Self { ok: 80, partial: 50 }
    }
}

impl Default for Thresholds {
    fn default() -> Self {
        let (fewest_hours, most_hours) = FITTING_HOURS;
        let (outcomes, workload) = (Band::default(), Band::default());
        Self { max_level_gap: 0, outcomes, workload, fewest_hours, most_hours, most_shortfalls: 2 }
    }
}

impl Default for Limits {
    fn default() -> Self {
        let LimitDays { fast_track_days, individual_days } = LimitDays::default();
        Self { fast_track_days, individual_days, condition_days: 60, appeal_days: Self::APPEAL, reply_days: 30 }
    }
}

impl Criteria {
    /// What a purpose asks of a criterion; as in the defaults where a profile is silent.
    pub fn priority(&self, purpose: Purpose, criterion: Criterion) -> Priority {
        let set = self.profiles.get(&purpose).and_then(|profile| profile.get(&criterion));
        set.copied().unwrap_or_else(|| usual(purpose, criterion))
    }
}

impl Thresholds {
    /// Whether hours of work and ECTS fit each other (R-C5).
    pub fn fits(&self, hours: Exact, ects: Ects) -> bool {
        credit::fits(hours, ects.into(), (self.fewest_hours, self.most_hours))
    }
}

impl Limits {
    /// The shortest appeal window: a university may give more days than the consortium, never fewer (L-8, ADR 23).
    pub const APPEAL: u16 = 30;

    /// The shortest and the longest time for an answer, in days.
    pub const REPLY: RangeInclusive<i64> = 7..=60;

    /// The targets by route.
    pub const fn by_route(self) -> LimitDays {
        LimitDays { fast_track_days: self.fast_track_days, individual_days: self.individual_days }
    }
}

impl Wording {
    /// The own words for a level, if there are any.
    pub fn of(&self, criterion: Criterion, level: Robustness) -> Option<&LocalizedText> {
        self.0.get(&criterion)?.get(&level)
    }

    /// Sets them; empty words take them away.
    pub fn set(&mut self, criterion: Criterion, level: Robustness, words: LocalizedText) {
        let levels = self.0.entry(criterion).or_default();
        if words.is_empty() {
            levels.remove(&level);
        } else {
            levels.insert(level, words);
        }
        self.0.retain(|_, levels| !levels.is_empty());
    }

    /// Each with its words, in the order of the rubric.
    pub fn iter(&self) -> impl Iterator<Item = (Criterion, Robustness, &LocalizedText)> {
        self.0.iter().flat_map(|(criterion, levels)| levels.iter().map(|(level, words)| (*criterion, *level, words)))
    }
}
