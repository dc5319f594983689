//! Test support: a world of its own for each test, with its own database, a frozen clock, seeded chance and captured mail.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    clippy::disallowed_methods,
    reason = "a test that cannot go on stops"
)]

mod browser;
mod client;
mod database;
mod factory;
mod shared;
mod world;

pub use browser::{Browser, Page, encode};
pub use client::{Answer, Client};
pub use database::Database;
pub use factory::{ListingSpec, listing};
pub use shared::shared;
pub use world::World;
