//! What gives a route beside recognition agreements (R-R1): a learning agreement, an equivalency, earlier like decisions.
//! A fact that nobody stated is none, and never counts as true.

use kernel::Day;

use super::{Basis, Candidate, Route};

/// How long a decision is a precedent (R-R2).
const PRECEDENT_MONTHS: u16 = 24;

kernel::text_enum! {
    /// Where an equivalency stands (RECOGNITION §8).
    pub enum EquivalencyStatus {
        /// Being written.
        Draft = "draft",
        /// Waits for approval.
        Proposed = "proposed",
        /// Holds (R-E4).
        Approved = "approved",
        /// Holds: the word of R-R1 for the same.
        Active = "active",
        /// Its micro-credential changed (R-E5).
        NeedsReview = "needs_review",
        /// Was not approved.
        Rejected = "rejected",
        /// No longer holds.
        Retired = "retired",
    }
}
kernel::text_serde!(EquivalencyStatus);

/// A learning agreement, and whether its transcript attests success.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LearningAgreement {
    /// All three parties signed.
    pub signed: Option<bool>,
    /// It names this micro-credential.
    pub lists_mc: Option<bool>,
    /// It names the component that is replaced.
    pub lists_replaced_component: Option<bool>,
    /// The transcript says passed.
    pub passed: Option<bool>,
}

impl LearningAgreement {
    /// Automatic if all of it is known to be true (R-R1, first); else nothing.
    pub fn candidate(self) -> Option<Candidate<'static>> {
        let all = [self.signed, self.lists_mc, self.lists_replaced_component, self.passed];
        all.iter().all(|fact| *fact == Some(true)).then(|| claim(Route::Automatic, Basis::LearningAgreement))
    }
}

/// An equivalency, as far as its route goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Equivalency {
    /// Whether it binds.
    pub binding: Option<bool>,
    /// Where it stands.
    pub status: Option<EquivalencyStatus>,
}

impl Equivalency {
    /// Automatic if it binds and holds, fast track if it holds (R-R1, third and fourth); to be reviewed, at best fast
    /// track (R-E5).
    pub fn candidate(self) -> Option<Candidate<'static>> {
        let route = match (self.status?, self.binding) {
            (EquivalencyStatus::Approved | EquivalencyStatus::Active, Some(true)) => Route::Automatic,
            (EquivalencyStatus::Approved | EquivalencyStatus::Active | EquivalencyStatus::NeedsReview, _) => {
                Route::FastTrack
            }
            (
                EquivalencyStatus::Draft
                | EquivalencyStatus::Proposed
                | EquivalencyStatus::Rejected
                | EquivalencyStatus::Retired,
                _,
            ) => return None,
        };
        Some(claim(route, Basis::Equivalency))
    }
}

/// What earlier like decisions say together (R-R2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Consistency<T> {
    /// There is none in the last 24 months.
    None,
    /// All have this outcome; so many are there.
    Consistent(T, usize),
    /// Not all have the same outcome; so many are there.
    Differing(usize),
}

/// Whether earlier final decisions of the same recogniser on the same version and target, by day and outcome, agree: those
/// of the last 24 months count, both ends included (R-R2).
pub fn consistency<T: Copy + PartialEq>(decisions: impl IntoIterator<Item = (Day, T)>, today: Day) -> Consistency<T> {
    let is_recent = |day: Day| day <= today && today <= day.plus_months(PRECEDENT_MONTHS);
    let recent = decisions.into_iter().filter(|(day, _)| is_recent(*day)).map(|(_, outcome)| outcome);
    recent.fold(Consistency::None, |found, outcome| match found {
        Consistency::None => Consistency::Consistent(outcome, 1),
        Consistency::Consistent(first, count) if first == outcome => Consistency::Consistent(first, count + 1),
        Consistency::Consistent(_, count) | Consistency::Differing(count) => Consistency::Differing(count + 1),
    })
}

/// Fast track if they are consistent (R-R1, fourth).
pub fn precedents<T: Copy + PartialEq>(decisions: &[(Day, T)], today: Day) -> Option<Candidate<'static>> {
    match consistency(decisions.iter().copied(), today) {
        Consistency::Consistent(..) => Some(precedent()),
        Consistency::None | Consistency::Differing(_) => None,
    }
}

/// The way that a consistent precedent gives (R-R1, fourth).
pub fn precedent() -> Candidate<'static> {
    claim(Route::FastTrack, Basis::Precedent)
}

fn claim(route: Route, basis: Basis) -> Candidate<'static> {
    Candidate { route, basis, parties: 0, signed_on: None, id: "" }
}
