//! The one integration binary: `<crate>/<story>.rs`, on SQLite, and with `TEST_DATABASE_URL` on PostgreSQL.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helper functions of tests stop where they cannot go on"
)]

mod agreement;
mod api;
mod booking;
mod catalogue;
mod desk;
mod enrolment;
mod equivalency;
mod evaluation;
mod exchange;
mod finding;
mod grade;
mod house;
mod impact;
mod learner;
mod network;
mod precedent;
mod prior_learning;
mod procedure;
mod provider;
mod public;
mod quality;
mod routing;
mod safety;
mod saved;
mod tool;
mod worker;
