//! The form of the ratings.

use evaluation::course_rating::Given;
use kernel::OpportunityVersionId;
use recognition::criterion::Criterion;
use serde::Deserialize;

use crate::{
    posted::{FieldErrors, Fields},
    staff::rated::{evidence, given, rating},
};

/// Names with what was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(transparent)]
pub(crate) struct RatingForm(pub Vec<(String, String)>);

// Which criteria are asked depends on the version, so the form is read beside it, not here.
impl Fields for RatingForm {
    type Command = Self;
    fn read(&self) -> Result<Self, FieldErrors> {
        Ok(self.clone())
    }
}

impl RatingForm {
    /// What was typed, trimmed; empty if nothing was.
    pub(super) fn text(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
    }

    /// The version that was seen.
    pub(super) fn version(&self) -> Option<OpportunityVersionId> {
        self.text("version").parse().ok()
    }

    /// Whether anything was said of this criterion.
    pub(super) fn names(&self, criterion: Criterion) -> bool {
        !self.text(&rating(criterion)).is_empty() || !self.text(&evidence(criterion)).is_empty()
    }

    /// A rating of each of these, with its evidence (R-C4). None is left open: unanswered would count as 0 (R-C2).
    pub(super) fn ratings(&self, criteria: &[Criterion]) -> Result<Vec<Given>, FieldErrors> {
        let mut errors = FieldErrors::default();
        let mut all = Vec::with_capacity(criteria.len());
        for criterion in criteria {
            let (level, said) = (rating(*criterion), evidence(*criterion));
            match given(*criterion, self.text(&level), self.text(&said)) {
                Ok(Some(one)) => all.push(one),
                Ok(None) => {
                    errors.add(level, "rating");
                    errors.add(said, "evidence");
                }
                Err((field, code)) => errors.add(field, code),
            }
        }
        if errors.is_empty() { Ok(all) } else { Err(errors) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(query: &str) -> RatingForm {
        RatingForm(crate::extract::decode(query.as_bytes()).unwrap())
    }

    #[test]
    fn r_c2_r_c4_no_criterion_is_left_open_and_none_without_evidence() {
        let asked = [Criterion::Quality, Criterion::Level, Criterion::Testing, Criterion::Workload];
        let long = "x".repeat(2_001);
        let typed = form(&format!("rating_quality=3&evidence_level=register&rating_testing=2&evidence_testing={long}"));
        let errors = typed.ratings(&asked).unwrap_err();
        let of = |name: &str| errors.of(name);
        assert_eq!((of("rating_quality"), of("evidence_quality")), (None, Some("evidence")));
        assert_eq!((of("rating_level"), of("evidence_level")), (Some("rating"), None));
        assert_eq!((of("rating_testing"), of("evidence_testing")), (None, Some("too-long")));
        assert_eq!((of("rating_workload"), of("evidence_workload")), (Some("rating"), Some("evidence")));
        let whole = form("rating_quality=0&evidence_quality=none+found").ratings(&[Criterion::Quality]).unwrap();
        assert_eq!((whole.len(), whole[0].robustness.get(), whole[0].evidence.as_str()), (1, 0, "none found"));
        assert_eq!(form("version=nonsense").version(), None);
    }
}
