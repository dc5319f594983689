//! Where an equivalency stands (RECOGNITION §8): only what is approved counts (R-E4).

use crate::Error;

kernel::text_enum! {
    /// Where it stands.
    pub enum EquivalencyState {
        /// Being written.
        Draft = "draft",
        /// Waits for somebody else's approval.
        Proposed = "proposed",
        /// Counts.
        Approved = "approved",
        /// Was not approved.
        Rejected = "rejected",
        /// No longer counts.
        Retired = "retired",
    }
}
kernel::text_serde!(EquivalencyState);

kernel::text_enum! {
    /// What can be done with it.
    pub enum Action {
        /// Puts it forward.
        Propose = "propose",
        /// Makes it count.
        Approve = "approve",
        /// Turns it down.
        Reject = "reject",
        /// Says that it is still right after a change (R-E5).
        Confirm = "confirm",
        /// Ends it.
        Retire = "retire",
    }
}
kernel::text_serde!(Action);

use Action::*;
use EquivalencyState::*;

/// Every step that there is.
pub const TRANSITIONS: &[(EquivalencyState, Action, EquivalencyState)] = &[
    (Draft, Propose, Proposed),
    (Proposed, Approve, Approved),
    (Proposed, Reject, Rejected),
    (Approved, Confirm, Approved),
    (Approved, Retire, Retired),
];

impl EquivalencyState {
    /// Where the action leads from here.
    pub fn after(self, action: Action) -> Result<Self, Error> {
        let step = TRANSITIONS.iter().find(|(from, by, _)| (*from, *by) == (self, action));
        step.map(|(.., to)| *to).ok_or(Error::Stale)
    }
}
