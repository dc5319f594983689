//! Tables of this crate. No logic.

pub(crate) mod course_result;
pub(crate) mod enrolment;
pub(crate) mod saved_listing;
pub(crate) mod saved_search;
