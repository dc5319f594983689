//! How a decision and the student register stand to each other. Pure; `query` asks the database the same.

use kernel::DecisionId;

use crate::{Booking, Decision, DecisionCondition};

kernel::text_enum! {
    /// What is to be done about a decision.
    pub enum Standing {
        /// It gives credits, and the register does not know.
        Waiting = "waiting",
        /// The register knows something that no longer is so.
        Changed = "changed",
        /// It gives credits once its conditions are met: not to be entered yet.
        Pending = "pending",
        /// The register knows what is so.
        Booked = "booked",
    }
}

/// What a decision gives as things are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gives {
    /// Credits.
    Credits,
    /// Credits, once its conditions are met.
    Later,
    /// None: not positive, without credits, or its conditions were not met in time.
    Nothing,
}

impl Gives {
    /// From the decision that stands and its conditions.
    pub fn of(decision: &Decision, conditions: &[DecisionCondition]) -> Self {
        let some = decision.credits.is_some_and(|credits| credits > kernel::Ects::ZERO);
        if !some || !decision.outcome.is_positive() {
            return Self::Nothing;
        }
        let unmet = |condition: &&DecisionCondition| condition.met_on.is_none();
        match conditions.iter().find(unmet) {
            None => Self::Credits,
            Some(condition) if condition.failed_on.is_some() => Self::Nothing,
            Some(_) => Self::Later,
        }
    }
}

impl Standing {
    /// Between the decision that stands and what the register was told last. None where neither says anything.
    pub fn of(decision: DecisionId, gives: Gives, told: Option<&Booking>) -> Option<Self> {
        let Some(told) = told else {
            return match gives {
                Gives::Credits => Some(Self::Waiting),
                Gives::Later => Some(Self::Pending),
                Gives::Nothing => None,
            };
        };
        let counts = gives == Gives::Credits;
        let is_so = told.counts == counts && (told.decision_id == decision || !counts);
        Some(if is_so { Self::Booked } else { Self::Changed })
    }

    /// Whether there is something to enter.
    pub const fn is_due(self) -> bool {
        matches!(self, Self::Waiting | Self::Changed)
    }
}

#[cfg(test)]
mod tests {
    use kernel::{Chance, Id, Timestamp};

    use super::*;

    fn id<I: Id>(number: u16) -> I {
        Chance::seeded(1).id(Timestamp::from_micros(0), number)
    }

    fn told(decision: DecisionId, counts: bool) -> Booking {
        let at = Timestamp::from_micros(0);
        Booking {
            id: id(1),
            request_id: id(2),
            decision_id: decision,
            counts,
            booked_on: at.day(),
            register_number: None,
            booked_by: id(3),
            booked_at: at,
            before_id: None,
            standing: true,
            undone_by: None,
            undone_at: None,
        }
    }

    #[test]
    fn b3_9_what_the_register_does_not_know_waits() {
        let (first, second): (DecisionId, DecisionId) = (id(10), id(11));
        let of = |gives, told: Option<Booking>| Standing::of(first, gives, told.as_ref());
        assert_eq!(of(Gives::Credits, None), Some(Standing::Waiting));
        assert_eq!(of(Gives::Later, None), Some(Standing::Pending));
        assert_eq!(of(Gives::Nothing, None), None);
        assert_eq!(of(Gives::Credits, Some(told(first, true))), Some(Standing::Booked));
        for gives in [Gives::Credits, Gives::Later, Gives::Nothing] {
            assert_eq!(of(gives, Some(told(second, true))), Some(Standing::Changed), "{gives:?}");
        }
        assert_eq!(of(Gives::Nothing, Some(told(first, true))), Some(Standing::Changed), "conditions not met");
        assert_eq!(of(Gives::Nothing, Some(told(second, false))), Some(Standing::Booked), "taken out already");
        assert_eq!(of(Gives::Credits, Some(told(first, false))), Some(Standing::Changed), "conditions met since");
    }
}
