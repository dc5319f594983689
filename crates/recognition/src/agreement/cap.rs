//! How many credits an agreement still leaves to a learner (R-G5).

use kernel::Ects;

use super::Caps;
use crate::{
    purpose::Purpose,
    rule::{Context, Field, Number},
};

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

impl Caps {
    /// What is left of the smaller cap after `used`; none where nothing is capped, or nobody knows how far. A share of
    /// a programme of unknown size counts only if there is no cap in credits beside it.
    pub fn remaining(&self, used: Ects, programme: Option<Ects>) -> Option<Ects> {
        let share = self.per_programme_share.zip(programme);
        let share = share.and_then(|(share, programme)| Ects::from_number(share.get() * programme.number()));
        let effective = self.per_learner_programme_ects.into_iter().chain(share).min();
        effective.map(|effective| effective - used)
    }
}

/// Compares what is left with what would be recorded. Nobody's usage is nothing used (R-O1).
pub(super) fn room(caps: &Caps, context: &Context) -> Room {
    let used = number(context, Field::UsageEctsUnderAgreement).unwrap_or(Ects::ZERO);
    let Some(remaining) = caps.remaining(used, number(context, Field::UsageProgrammeEcts)) else {
        let capped = caps.per_programme_share.is_some();
        return if capped { Room::Unknown(Field::UsageProgrammeEcts) } else { Room::Enough };
    };
    if remaining <= Ects::ZERO {
        return Room::None;
    }
    match recorded(context) {
        Recorded::Nothing => Room::Enough,
        Recorded::Unknown => Room::Unknown(Field::CredentialEcts),
        Recorded::Credits(credits) if credits <= remaining => Room::Enough,
        Recorded::Credits(_) => Room::Only(remaining),
    }
}

fn number(context: &Context, field: Field) -> Option<Ects> {
    context.number(field).and_then(Number::ects)
}

/// The credits that a full recognition would record.
enum Recorded {
    Credits(Ects),
    Nothing,
    Unknown,
}

/// R-B11: for an exemption those of the target, or the credential's where the target's are not stated; none for
/// admission and employment.
fn recorded(context: &Context) -> Recorded {
    let purpose = context.word(Field::RequestPurpose).and_then(|word| word.parse::<Purpose>().ok());
    let own = || number(context, Field::CredentialEcts).map(Ects::nearest_half);
    let credits = match purpose {
        Some(Purpose::Admission | Purpose::Employment) => return Recorded::Nothing,
        Some(Purpose::Exemption) => number(context, Field::TargetEcts).or_else(own),
        Some(Purpose::ElectiveCredit | Purpose::Stack) | None => own(),
    };
    credits.map_or(Recorded::Unknown, Recorded::Credits)
}
