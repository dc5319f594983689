//! The outlook: the route of an imagined request, told before enrolling (RECOGNITION §6, R-O1 … R-O4). The pure core
//! puts the facts of outlooks and of real requests together in one place; the queries work for any number of listings.

pub(crate) mod case;
pub(crate) mod foresee;
pub(crate) mod ruling;
pub(crate) mod standing;

mod basis;
mod everywhere;
#[cfg(test)]
mod precedent_tests;
mod query;
#[cfg(test)]
mod register_tests;
#[cfg(test)]
mod standing_tests;
mod target;
#[cfg(test)]
mod tests;
mod usage;

pub use basis::{AgreementRef, Basis, EquivalencyRef, Exclusion, PrecedentRef, Ruling, Step, reason};
pub use everywhere::{Network, RoutesAt, routes_everywhere};
pub use foresee::{Missing, Outlook, Supplier, supplier};
pub use query::{of_listings, of_run, own_usage, target};
pub use target::Target;
pub use usage::{Earlier, Usage};

pub(crate) use basis::FEW;
pub(crate) use foresee::Foreseen;
pub(crate) use query::{foreseen, pacts_between, promised_equivalency, promised_pact, promised_pacts, standing_for};
pub(crate) use usage::{beside, of_learner};
