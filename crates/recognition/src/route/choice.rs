//! The route of a request: the best of all promises that cover it, through the gates.

use super::{Answer, Basis, Candidate, Gates, Route, best};

/// The route, and what it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The route.
    pub route: Route,
    /// What it rests on.
    pub basis: Basis,
    /// The place of the winner in the list of candidates; none without one.
    pub winner: Option<usize>,
    /// What the gates say, where they changed the route.
    pub gates: Option<Answer>,
    /// The ids that decided, in order.
    pub rules: Vec<&'static str>,
}

/// Takes the best of several promises (R-R1, R-G4), without one the individual route, and lets it through the gates,
/// which come last (R-R3, R-G6).
pub fn choose(candidates: &[Candidate<'_>], gates: Gates) -> Choice {
    let winner = best(candidates);
    let won = winner.and_then(|place| candidates.get(place));
    let (wished, basis) = won.map_or((Route::Individual, Basis::None), |won| (won.route, won.basis));
    let answer = gates.answer();
    let route = answer.applied(wished);
    let mut rules = vec!["R-R1"];
    if won.is_some_and(|won| {
        candidates.iter().filter(|other| (other.route, other.basis) == (won.route, won.basis)).count() > 1
    }) {
        rules.push("R-G4");
    }
    if basis == Basis::Precedent {
        rules.push("R-R2");
    }
    if route != wished {
        rules.push("R-R3");
    }
    Choice { route, basis, winner, gates: (route != wished).then_some(answer), rules }
}
