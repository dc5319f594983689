//! Leased work: what follows from events and from time alone, mails, and the index follower of every process that serves search.
//!
//! Any number of workers may run. A job is claimed by a lease and finished under its fence number in the transaction of
//! its effect, so two workers, or one that was killed, do no harm (SECURITY §5).

mod alert;
mod backoff;
mod context;
mod dispatcher;
mod error;
mod letter;
mod prior_learning;
mod question;
mod readers;
mod wording;

pub mod follower;
pub mod heads;
pub mod subscriptions;
pub mod timers;

pub use context::Context;
pub use dispatcher::{run, run_once};
pub use error::Error;
pub use follower::Follower;
pub use wording::{Asked, Wording};
