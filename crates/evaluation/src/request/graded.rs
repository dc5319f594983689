//! The grade of a request here, kept beside the original, which stays as it is (GR-1).

use kernel::{AgreementVersionId, PersonId};
use recognition::{
    grade::{Better, Converted},
    grade_table::Suggestion,
    rule::Number,
};
use serde::{Deserialize, Serialize};

use super::presented::Presented;
use crate::{Error, assess::Evaluation};

/// How many characters a grade may have, and how many its reason.
const CHARACTERS: (usize, usize) = (40, 4_000);

/// What became of a grade. A suggestion until the one who decides has confirmed it by deciding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Graded {
    /// The grade as the provider wrote it.
    pub grade: String,
    /// Its scale, what it is here and on what that rests, or why it is nothing here.
    pub suggestion: Suggestion,
    /// The version of the agreement whose words on grades were asked.
    pub agreement: Option<AgreementVersionId>,
    /// What the responsible person records instead; none confirms the suggestion.
    #[serde(default)]
    pub recorded: Option<Recorded>,
}

/// Another grade than the suggested one, with who is responsible and why (GR-1, ADR 26).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recorded {
    /// The grade here.
    pub value: String,
    /// Why it is not the suggested one; the learner reads it.
    pub reason: String,
    /// Who recorded it.
    pub by: PersonId,
}

/// The same as sent by who decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherGrade {
    /// The grade here.
    pub value: String,
    /// Why.
    pub reason: String,
}

impl OtherGrade {
    /// What is to be recorded; none where it says what is suggested anyway. Where nothing is recognised, or nobody gave a
    /// grade, there is none to record.
    pub(super) fn checked(
        self,
        presented: &Presented,
        suggested: Option<&Graded>,
        (outcome, by): (&Evaluation, PersonId),
    ) -> Result<Option<Recorded>, Error> {
        let value =
            kernel::clean(&self.value, CHARACTERS.0, false).map_err(|_| Error::Invalid("grade", "grade-here"))?;
        if !outcome.outcome.is_positive() || presented.grade.is_none() {
            return Err(Error::Invalid("grade", "grade-none"));
        }
        if suggested.and_then(Graded::value) == Some(value.as_str()) {
            return Ok(None);
        }
        let reason =
            kernel::clean(&self.reason, CHARACTERS.1, true).map_err(|_| Error::Invalid("grade_reason", "reason"))?;
        Ok(Some(Recorded { value, reason, by }))
    }
}

kernel::json_value!(Graded);

impl Graded {
    /// What a decision records: the suggestion, or what the responsible person put in its place.
    pub fn decided(presented: &Presented, suggested: Option<&Self>, recorded: Option<Recorded>) -> Option<Self> {
        let nothing = || {
            let suggestion = Suggestion { scale: None, converted: None, obstacle: None };
            Some(Self { grade: presented.grade.clone()?, suggestion, agreement: None, recorded: None })
        };
        let known = suggested.cloned().or_else(|| recorded.as_ref().and_then(|_| nothing()))?;
        Some(Self { recorded, ..known })
    }

    /// The grade here: as recorded, else as suggested; none for a pass without grade, or where it is not known.
    pub fn value(&self) -> Option<&str> {
        let recorded = self.recorded.as_ref().map(|recorded| recorded.value.as_str());
        recorded.or_else(|| self.converted()?.value.as_deref())
    }

    /// The grade here, if there is one.
    pub const fn converted(&self) -> Option<&Converted> {
        self.suggestion.converted.as_ref()
    }

    /// As a number that can be compared with a least grade (R-E1).
    pub fn number(&self) -> Option<(Number, Better)> {
        let converted = self.converted()?;
        match &self.recorded {
            // Which way is better is a fact of the scale here, whoever chose the grade on it.
            Some(recorded) => Converted { value: Some(recorded.value.clone()), ..converted.clone() }.number(),
            None => converted.number(),
        }
    }
}
