//! Which earlier decisions are alike, and what they say together (R-R2, R-E5). Pure.

use kernel::{Day, InstitutionId};
use recognition::{
    purpose::Purpose,
    route::{Consistency, consistency},
};

use crate::{
    assess::{Ground, Outcome, Reduction},
    outlook::{PrecedentRef, Target},
};

/// An earlier final decision on a credential, as far as a route looks at it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Precedent {
    /// Who decided.
    pub institution: InstitutionId,
    pub purpose: Purpose,
    /// Component, else programme, else `institution`.
    pub target_key: String,
    pub outcome: Outcome,
    pub decided_on: Day,
    /// Outcomes, credits, level or assessment were others (R-E5).
    pub is_revised: bool,
}

impl Precedent {
    /// Whether it was decided there for electives, at this target.
    pub(crate) fn is_about(&self, target: &Target) -> bool {
        let purpose = Purpose::ElectiveCredit;
        self.institution == target.institution.id && self.purpose == purpose && self.target_key == target.key(purpose)
    }
}

/// What earlier like decisions say together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lesson {
    /// Whether they agree.
    pub says: Consistency<Outcome>,
    /// They are about a wording with other outcomes, credits, level or assessment (R-E5).
    pub needs_review: bool,
}

/// Those of the same recogniser, for the same purpose and target, counted on this day. Decisions on a wording that is the
/// same in substance go first; only without one do those on another wording say anything (R-E5).
pub(crate) fn lesson(precedents: &[Precedent], target: &Target, purpose: Purpose, today: Day) -> Lesson {
    let key = target.key(purpose);
    let alike = |is_revised: bool| {
        let like = precedents.iter().filter(|one| {
            one.institution == target.institution.id
                && one.purpose == purpose
                && one.target_key == key
                && one.is_revised == is_revised
        });
        consistency(like.map(|one| (one.decided_on, one.outcome)), today)
    };
    match alike(false) {
        Consistency::None => {
            let says = alike(true);
            Lesson { needs_review: says != Consistency::None, says }
        }
        says => Lesson { says, needs_review: false },
    }
}

impl Lesson {
    /// What gives the fast track: one outcome, and a positive one (R-R1, fourth; R-R4).
    pub fn precedent(self) -> Option<PrecedentRef> {
        match self.says {
            Consistency::Consistent(outcome, decisions) if outcome.is_positive() => {
                Some(PrecedentRef { outcome, decisions, needs_review: self.needs_review })
            }
            _ => None,
        }
    }
}

/// Whether a decision says something about the credential: a forged one, another holder, a failed exam, the same learning
/// twice or a full cap only says something about one person (R-H1 … R-H4, R-B11).
pub fn is_about_the_credential(ground: Option<Ground>, mode: Option<Reduction>) -> bool {
    mode != Some(Reduction::Cap) && ground.is_none_or(|ground| ABOUT_THE_CREDENTIAL.contains(&ground))
}

/// The grounds that are not about one person.
pub(super) const ABOUT_THE_CREDENTIAL: &[Ground] = &[Ground::AwardingBodyNotRecognised, Ground::SubstantialDifference];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_r2_what_is_about_one_person_is_no_precedent() {
        assert!(is_about_the_credential(None, None) && is_about_the_credential(None, Some(Reduction::Partial)));
        assert!(is_about_the_credential(Some(Ground::SubstantialDifference), None));
        for personal in [Ground::NotAuthentic, Ground::IdentityMismatch, Ground::FailGrade, Ground::Duplicate] {
            assert!(!is_about_the_credential(Some(personal), None), "{personal}");
        }
        assert!(!is_about_the_credential(Some(Ground::CapExceeded), None));
        assert!(!is_about_the_credential(None, Some(Reduction::Cap)));
    }
}
