//! Stories of enrolling and of results, against the services.

mod places;
mod results;
pub(crate) mod stage;
