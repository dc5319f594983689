//! The route of a request under all agreements that might cover it.

use crate::{
    agreement::{Finding, Terms, evaluate},
    rule::Context,
};

use super::{Basis, Candidate, Gates, Route, best};

/// The route, and what every agreement said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The route.
    pub route: Route,
    /// What it rests on.
    pub basis: Basis,
    /// The place of the winning agreement in the list that was asked.
    pub winner: Option<usize>,
    /// What each agreement says, in the order of the list.
    pub findings: Vec<Finding>,
}

impl Choice {
    /// What the winning agreement says.
    pub fn finding(&self) -> Option<&Finding> {
        self.findings.get(self.winner?)
    }

    /// The places of the agreements that a rule of theirs excludes from this request.
    pub fn excluded(&self) -> impl Iterator<Item = usize> {
        self.findings.iter().enumerate().filter(|(_, finding)| finding.is_excluded()).map(|(place, _)| place)
    }
}

/// Asks every agreement and takes the best (R-R1, R-G4); without one the request is individual.
pub fn over_agreements(agreements: &[&Terms], context: &Context, gates: Gates) -> Choice {
    let findings: Vec<_> = agreements.iter().map(|terms| evaluate(terms, context, gates)).collect();
    let applicable: Vec<(usize, Candidate<'_>)> = agreements
        .iter()
        .zip(&findings)
        .enumerate()
        .filter_map(|(place, (terms, finding))| Some((place, candidate(terms, finding.route?))))
        .collect();
    let candidates: Vec<_> = applicable.iter().map(|(_, candidate)| *candidate).collect();
    let winner = best(&candidates).and_then(|won| applicable.get(won));
    Choice {
        route: winner.map_or(Route::Individual, |(_, candidate)| candidate.route),
        basis: winner.map_or(Basis::None, |(_, candidate)| candidate.basis),
        winner: winner.map(|(place, _)| *place),
        findings,
    }
}

fn candidate(terms: &Terms, route: Route) -> Candidate<'_> {
    Candidate {
        route,
        basis: Basis::Agreement,
        parties: terms.parties.len(),
        signed_on: terms.signed_on,
        id: &terms.id,
    }
}
