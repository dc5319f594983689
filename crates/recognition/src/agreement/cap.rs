//! How many credits an agreement still leaves to a learner (R-G5).

use kernel::Ects;

use super::Caps;
use crate::rule::{Context, Field};

/// What the caps say of a request.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Room {
    /// There is room for all credits, or no cap.
    Enough,
    /// Only so much is left.
    Only(Ects),
    /// Nothing is left.
    None,
    /// It cannot be said without this fact.
    Unknown(Field),
}

/// What is left. Nobody's usage is nothing used (R-O1); a share of a programme of unknown size counts only if there
/// is no cap in credits beside it.
pub(super) fn room(caps: &Caps, context: &Context) -> Room {
    let number = |field| context.number(field).and_then(crate::rule::Number::ects);
    let share = caps.per_programme_share.and_then(|share| {
        let programme = number(Field::UsageProgrammeEcts)?;
        Ects::from_number(share.get() * programme.number())
    });
    let effective = match (caps.per_learner_programme_ects, share, caps.per_programme_share) {
        (None, None, None) => return Room::Enough,
        (None, None, Some(_)) => return Room::Unknown(Field::UsageProgrammeEcts),
        (Some(credits), Some(share), _) => credits.min(share),
        (Some(credits), None, _) => credits,
        (None, Some(share), _) => share,
    };
    let remaining = effective - number(Field::UsageEctsUnderAgreement).unwrap_or(Ects::ZERO);
    if remaining <= Ects::ZERO {
        return Room::None;
    }
    match number(Field::CredentialEcts) {
        None => Room::Unknown(Field::CredentialEcts),
        Some(credits) if credits <= remaining => Room::Enough,
        Some(_) => Room::Only(remaining),
    }
}
