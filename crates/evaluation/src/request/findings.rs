//! What an officer finds in the comparison, and how it becomes the facts of an evaluation.

use std::collections::BTreeMap;

use kernel::{Day, Ects};
use recognition::{criterion::Criterion, purpose::Purpose};
use serde::{Deserialize, Serialize};

use super::presented::Presented;
use crate::{
    Error,
    assess::{Coverage, Facts, LevelJudgement, Priority, Ratings, Target},
};

/// What only a person can say of a case. The rest comes from the request itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Findings {
    /// The level where no framework gives one (R-B6).
    pub level_judgement: Option<LevelJudgement>,
    /// Whether each essential outcome of the component is covered, in its order (R-B2).
    pub outcomes: Vec<Coverage>,
    /// Neither forged, altered nor revoked (R-H1).
    pub authentic: bool,
    /// Holder and applicant are one (R-H2).
    pub holder_matches: bool,
    /// An assessment took place (R-H5).
    pub assessed: bool,
    /// Other priorities for this one case (R-A5).
    pub priorities: BTreeMap<Criterion, Priority>,
    /// Why.
    pub priorities_reason: Option<String>,
}

kernel::json_value!(Findings);

impl Default for Findings {
    /// Nothing found that speaks against it, nothing said that only a person can say.
    fn default() -> Self {
        Self {
            level_judgement: None,
            outcomes: Vec::new(),
            authentic: true,
            holder_matches: true,
            assessed: true,
            priorities: BTreeMap::new(),
            priorities_reason: None,
        }
    }
}

impl Findings {
    /// Each essential outcome has its answer, and other priorities their reason (R-A5).
    pub fn checked(&self, essential: usize) -> Result<(), Error> {
        if self.outcomes.len() != essential {
            return Err(Error::Invalid("outcomes", "outcomes-incomplete"));
        }
        if !self.priorities.is_empty() {
            let reason = self.priorities_reason.as_deref().unwrap_or_default();
            kernel::clean(reason, 2_000, true).map_err(|error| Error::Invalid("priorities_reason", error.code()))?;
        }
        Ok(())
    }
}

/// What the request and its target contribute.
#[derive(Clone, Debug)]
pub struct Situation<'a> {
    /// What for.
    pub purpose: Purpose,
    /// The credential.
    pub presented: &'a Presented,
    /// Its ratings.
    pub ratings: Ratings,
    /// Level and size of the target.
    pub eqf: Option<i16>,
    /// Size of the target.
    pub ects: Option<Ects>,
    /// Level of the electives.
    pub elective_eqf: Option<i16>,
    /// Free elective credits that are left.
    pub elective_space: Option<Ects>,
    /// Credits that are left under the caps of the agreement that is confirmed; never nothing (R-G5).
    pub agreement_space: Option<Ects>,
    /// The same learning counts already (R-H4).
    pub already_credited: bool,
    /// Who approves other priorities; none where nobody but the officer looks (R-A5).
    pub second_person: Option<String>,
    /// The day of the evaluation.
    pub today: Day,
}

impl Situation<'_> {
    /// Everything that the evaluation looks at.
    pub fn facts(&self, findings: &Findings) -> Facts {
        Facts {
            decided_on: Some(self.today),
            level_judgement: findings.level_judgement,
            authentic: findings.authentic,
            holder_matches: findings.holder_matches,
            assessed: findings.assessed,
            already_credited: self.already_credited,
            priorities: findings.priorities.clone(),
            priorities_reason: findings.priorities_reason.clone(),
            priorities_approved_by: self.second_person.clone(),
            target: Target {
                eqf: self.eqf,
                ects: self.ects,
                outcomes: findings.outcomes.clone(),
                elective_eqf: self.elective_eqf,
                elective_space: self.elective_space,
                agreement_space: self.agreement_space,
                ..Target::default()
            },
            ..self.presented.facts(self.purpose, self.ratings.clone())
        }
    }
}
