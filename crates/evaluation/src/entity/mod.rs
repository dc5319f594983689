//! Tables of this crate. No logic.

pub(crate) mod absence;
pub(crate) mod appeal;
pub(crate) mod booking;
pub(crate) mod condition;
pub(crate) mod course_rating;
pub(crate) mod credit_account;
pub(crate) mod criteria_version;
pub(crate) mod decision;
pub(crate) mod decision_note;
pub(crate) mod difference;
pub(crate) mod due_reminder;
pub(crate) mod evidence_content;
pub(crate) mod evidence_file;
pub(crate) mod information_request;
pub(crate) mod past_decision;
pub(crate) mod prior_learning;
pub(crate) mod proposal;
pub(crate) mod rating;
pub(crate) mod recognition_request;
pub(crate) mod reference_case;
pub(crate) mod remark;
pub(crate) mod routing_rule;
