//! Several promises may cover one request: the best wins (R-R1, R-G4).

use std::cmp::Reverse;

use kernel::Day;

use super::Route;

kernel::text_enum! {
    /// What a route rests on, in the order of R-R1.
    pub enum Basis {
        /// A signed learning agreement.
        LearningAgreement = "learning_agreement",
        /// A recognition agreement.
        Agreement = "agreement",
        /// An equivalency.
        Equivalency = "equivalency",
        /// An earlier like decision.
        Precedent = "precedent",
        /// Nothing but the right to be assessed (duty L-1).
        None = "none",
    }
}
kernel::text_serde!(Basis);

/// One promise that covers the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate<'a> {
    /// The way it gives.
    pub route: Route,
    /// What it is.
    pub basis: Basis,
    /// How many parties it has: the closer promise goes first.
    pub parties: usize,
    /// When it was signed, if that is recorded.
    pub signed_on: Option<Day>,
    /// Its id, the last tie-break.
    pub id: &'a str,
}

/// The place of the winner: best route; tie → basis in the order of R-R1, fewer parties, later signature, id.
pub fn best(candidates: &[Candidate<'_>]) -> Option<usize> {
    let rank =
        |candidate: &Candidate<'_>| (candidate.route, candidate.basis, candidate.parties, Reverse(candidate.signed_on));
    candidates
        .iter()
        .enumerate()
        .min_by(|(_, one), (_, other)| rank(one).cmp(&rank(other)).then_with(|| one.id.cmp(other.id)))
        .map(|(place, _)| place)
}
