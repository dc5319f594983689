//! An equivalency as the database has it, with everything that its evaluation needs.

use kernel::ProgrammeId;

use super::{EquivalencyState, Span};
use crate::{Component, Equivalency, EquivalencyApproval, EquivalencySource, route::Route};

/// One equivalency with all that belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EquivalencyRecord {
    /// The equivalency.
    pub equivalency: Equivalency,
    /// The micro-credentials that it names.
    pub sources: Vec<EquivalencySource>,
    /// What it replaces, in order.
    pub targets: Vec<Component>,
    /// Who has proposed and approved, in order.
    pub approvals: Vec<EquivalencyApproval>,
}

impl EquivalencyRecord {
    /// When a credential must have been issued.
    pub const fn span(&self) -> Span {
        Span { from: Some(self.equivalency.effective_from), to: self.equivalency.effective_to }
    }

    /// Whether it says that there is no equivalency (R-E6).
    pub const fn is_warning(&self) -> bool {
        self.equivalency.no_equivalency_reason.is_some()
    }

    /// Whether it counts today (R-E4).
    pub fn counts(&self) -> bool {
        self.equivalency.state == EquivalencyState::Approved && !self.is_warning()
    }

    /// The best route that it gives: automatic if it is binding (R-R1), and no change waits for a second look (R-E5).
    pub const fn route(&self) -> Route {
        if self.equivalency.binding && !self.equivalency.needs_review { Route::Automatic } else { Route::FastTrack }
    }

    /// What it replaces in this programme.
    pub fn targets_in(&self, programme: ProgrammeId) -> impl Iterator<Item = &Component> {
        self.targets.iter().filter(move |component| component.programme_id == programme)
    }
}
