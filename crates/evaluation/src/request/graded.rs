//! The grade of a request here: worked out when it is filed, kept beside the original, which stays as it is (GR-1).

use kernel::AgreementVersionId;
use recognition::{
    grade::{Better, Converted},
    grade_table::{self, Learnt, Suggestion},
    rule::Number,
};
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};

use crate::{Error, outlook::ruling::Pact};

/// What became of a grade. A suggestion until the one who decides has confirmed it by deciding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Graded {
    /// The grade as the provider wrote it.
    pub grade: String,
    /// Its scale, what it is here and on what that rests, or why it is nothing here.
    pub suggestion: Suggestion,
    /// The version of the agreement whose words on grades were asked.
    pub agreement: Option<AgreementVersionId>,
}

kernel::json_value!(Graded);

impl Graded {
    /// What a grade is at the host, by the words of this agreement if there are any.
    pub(crate) async fn suggested(
        db: &impl ConnectionTrait,
        learnt: &Learnt<'_>,
        pact: Option<&Pact>,
    ) -> Result<Self, Error> {
        let terms = pact.and_then(|pact| pact.terms.grade.as_ref());
        Ok(Self {
            grade: learnt.grade.to_owned(),
            suggestion: grade_table::suggest(db, learnt, terms).await?,
            agreement: pact.map(|pact| pact.reference.version_id),
        })
    }

    /// The grade here, if there is one.
    pub const fn converted(&self) -> Option<&Converted> {
        self.suggestion.converted.as_ref()
    }

    /// As a number that can be compared with a least grade (R-E1).
    pub fn number(&self) -> Option<(Number, Better)> {
        self.converted().and_then(Converted::number)
    }
}
