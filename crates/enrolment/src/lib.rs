//! Enrolments: a person in a dated run of an opportunity, and the result the provider enters; and what a person keeps for
//! later: saved listings, and saved searches that write when something is new.
//!
//! Seats are held by the database (I-3): the row and the seat are one transaction, so a run is never over-full. What
//! the home university promised at the moment of enrolling is kept beside the row as `evaluation` wrote it.

mod enrolment;
mod entity;
mod error;

pub mod event;
pub mod saved_listing;
pub mod saved_search;

pub use enrolment::{Action, IllegalTransition, State, TRANSITIONS, is_open, policy, query, service};
pub use entity::{
    course_result::{Model as CourseResult, Outcome},
    enrolment::Model as Enrolment,
    saved_listing::Model as SavedListing,
    saved_search::{Frequency, Model as SavedSearch},
};
pub use error::Error;

kernel::tables! { course_result, enrolment, saved_listing, saved_search }
