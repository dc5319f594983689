//! Which criteria apply: an institution's newest version in force on a day, else the consortium's, else those built in.
//! A request keeps those that were in force when it became complete; published versions stay readable for good (L-2).

mod applied;
mod effect;
pub mod policy;
pub mod query;
pub mod service;
mod store;

pub use applied::{Applied, BUILT_IN};
pub use effect::{CASES, Change, Effect, effect};

kernel::text_enum! {
    /// Where a version stands.
    pub enum VersionState {
        /// Being written; decides nothing.
        Draft = "draft",
        /// Never changed again.
        Published = "published",
    }
}
