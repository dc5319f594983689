//! What was known when somebody rated, as it is kept with the rating (DQ-8), and what it suggests.

use kernel::Day;
use serde::{Deserialize, Serialize};

use super::{
    provider::deqar_id,
    rating::{Scope, testing},
    report::{Certification, Report},
};
use crate::criterion::{Criterion, Robustness};

/// What our copy of DEQAR said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// The provider's number there.
    pub provider: i64,
    /// The day of the award that was asked about.
    pub awarded_on: Day,
    /// The rating (DQ-5).
    pub rating: Robustness,
    /// The report that decided, as it was; none where nothing is valid.
    pub report: Option<Report>,
    /// What the report covers.
    pub scope: Option<Scope>,
    /// What a report on this very micro-credential says of its certificate, and which report that is.
    pub certified: Option<(i64, Certification)>,
    /// When that was fetched from DEQAR.
    pub retrieved_on: Day,
    /// The rules that decided.
    pub rules: Vec<String>,
}

kernel::json_value!(Snapshot);

/// Where everybody can read a report.
pub fn permalink(report: i64) -> String {
    format!("https://data.deqar.eu/report/{report}")
}

impl Snapshot {
    /// The rating that it suggests for a criterion: quality by DQ-5, testing by DQ-7.
    pub fn suggests(&self, criterion: Criterion) -> Option<Robustness> {
        match criterion {
            Criterion::Quality => Some(self.rating),
            Criterion::Testing => testing(self.certified.map(|(_, certification)| certification), None),
            _ => None,
        }
    }

    /// Whether a report in force gives the highest rating: what the rules of agreements ask for.
    pub fn is_covered(&self) -> bool {
        self.rating == Robustness::STRONG && self.report.is_some()
    }

    /// What the suggested rating rests on, the same in every language.
    pub fn evidence(&self, criterion: Criterion) -> String {
        let testing = self.certified.filter(|_| criterion == Criterion::Testing);
        let (found, rules) = match (testing, &self.report) {
            (Some((report, certification)), _) => {
                (format!("{} ({certification})", permalink(report)), "DQ-7".to_owned())
            }
            (None, Some(report)) => (format!("{} ({})", permalink(report.id), report.agency), self.rules.join(" ")),
            (None, None) => (deqar_id(self.provider), self.rules.join(" ")),
        };
        format!("DEQAR {}: {found}; {rules}", self.retrieved_on)
    }

    /// Whether this rating may rest on that evidence: another one than is suggested needs a reason of its own.
    pub fn allows(&self, criterion: Criterion, rating: Robustness, evidence: &str) -> bool {
        let suggested = self.suggests(criterion);
        suggested.is_none() || suggested == Some(rating) || evidence.trim() != self.evidence(criterion)
    }
}
