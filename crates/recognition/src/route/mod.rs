//! By which way a request is handled: automatic, fast track or individual (RECOGNITION §6).

mod candidate;
mod choice;
mod claim;
mod gate;
mod limit;
#[cfg(test)]
mod tests;

pub use candidate::{Basis, Candidate, best};
pub use choice::{Choice, choose};
pub use claim::{Consistency, Equivalency, EquivalencyStatus, LearningAgreement, consistency, precedent, precedents};
pub use gate::{Answer, Gate, Gates};
pub use limit::LimitDays;

kernel::text_enum! {
    /// The way. In this order the smaller is the better: the best of several is the least (R-R1), and «at best
    /// fast track» is the greater of a route and [`Route::FastTrack`].
    pub enum Route {
        /// The software recognises (R-R4).
        Automatic = "automatic",
        /// One evaluator confirms a pre-filled proposal (R-R5).
        FastTrack = "fast_track",
        /// An evaluator proposes, another person decides (R-R5).
        Individual = "individual",
    }
}
kernel::text_serde!(Route);

impl Route {
    /// This route, or fast track if it is better.
    #[must_use]
    pub fn at_best_fast_track(self) -> Self {
        self.max(Self::FastTrack)
    }
}
