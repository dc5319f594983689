//! The aggregate: when (state), who (policy), what (place), writes (service), reads (query), SQL (store).

mod place;
mod state;
mod store;

pub mod policy;
pub mod query;
pub mod service;

pub use place::is_open;
pub use state::{Action, IllegalTransition, State, TRANSITIONS};
