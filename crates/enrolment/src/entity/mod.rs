//! Tables of this crate. No logic.

pub(crate) mod course_result;
pub(crate) mod enrolment;
