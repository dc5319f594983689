//! How many credits a positive outcome records (R-B11, CR-4).

use kernel::Ects;
use recognition::purpose::Purpose;

use super::{comparison::coverage, facts::Facts};

/// In full: the target's credits for an exemption, the credential's own for electives and stacks, none for admission
/// and employment.
pub(super) fn in_full(facts: &Facts) -> Option<Ects> {
    match facts.purpose {
        Purpose::Exemption => facts.target.ects,
        Purpose::ElectiveCredit | Purpose::Stack => facts.source_ects.map(Ects::nearest_half),
        Purpose::Admission | Purpose::Employment => None,
    }
}

/// In part: the smaller of the credential's size and the covered share of the target, rounded down to 0.5.
pub(super) fn in_part(facts: &Facts) -> Option<Ects> {
    let source = facts.source_ects?;
    let covered = facts.target.ects.map(|target| coverage(&facts.target.outcomes).times(target));
    Some(covered.map_or(source, |covered| covered.min(source)).down_to_half())
}

/// What the space that is left makes of the credits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Room {
    /// All fit, or the space is not limited.
    Enough,
    /// So many fit.
    Only(Ects),
    /// Nothing fits.
    Nothing,
}

/// Compares credits with the space that is left: of the free electives, from which only electives take, and under the
/// caps of the agreement, from which every purpose takes that records credits (R-B11, R-G5).
pub(super) fn room(facts: &Facts, credits: Option<Ects>) -> Room {
    let elective = facts.target.elective_space.filter(|_| facts.purpose == Purpose::ElectiveCredit);
    let Some(space) = elective.into_iter().chain(agreement_space(facts)).min() else {
        return Room::Enough;
    };
    if space <= Ects::ZERO {
        Room::Nothing
    } else if credits.is_some_and(|credits| space < credits) {
        Room::Only(space)
    } else {
        Room::Enough
    }
}

/// Whether the agreement leaves no more than this.
pub(super) fn is_agreements(facts: &Facts, space: Ects) -> bool {
    agreement_space(facts).is_some_and(|left| left <= space)
}

fn agreement_space(facts: &Facts) -> Option<Ects> {
    facts.target.agreement_space.filter(|_| facts.purpose.records_credits())
}
