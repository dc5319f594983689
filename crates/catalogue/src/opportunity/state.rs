//! When an opportunity may be edited, published, archived.

use crate::OpportunityState::{self, Archived, Draft, Published};

/// What can be done to an opportunity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Change what it says; what is published stays as it is.
    Edit,
    /// Make the edited version what is offered.
    Publish,
    /// Offer it no longer.
    Archive,
    /// Add or change a dated run.
    Offer,
}

/// Not in this state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{action:?} is not possible for an opportunity that is {state}")]
pub struct IllegalTransition {
    /// What was tried.
    pub action: Action,
    /// Where it stands.
    pub state: OpportunityState,
}

/// Every step there is.
pub const TRANSITIONS: &[(OpportunityState, Action, OpportunityState)] = &[
    (Draft, Action::Edit, Draft),
    (Draft, Action::Offer, Draft),
    (Draft, Action::Publish, Published),
    (Draft, Action::Archive, Archived),
    (Published, Action::Edit, Published),
    (Published, Action::Offer, Published),
    (Published, Action::Publish, Published),
    (Published, Action::Archive, Archived),
];

impl OpportunityState {
    /// Where the action leads.
    pub fn after(self, action: Action) -> Result<Self, IllegalTransition> {
        TRANSITIONS
            .iter()
            .find(|(from, by, _)| *from == self && *by == action)
            .map(|(_, _, to)| *to)
            .ok_or(IllegalTransition { action, state: self })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_leaves_the_archive_and_the_rest_is_as_the_table_says() {
        for action in [Action::Edit, Action::Publish, Action::Archive, Action::Offer] {
            assert_eq!(Archived.after(action), Err(IllegalTransition { action, state: Archived }));
            assert!(Draft.after(action).is_ok());
            assert!(Published.after(action).is_ok());
        }
        assert_eq!(Published.after(Action::Edit), Ok(Published));
    }
}
