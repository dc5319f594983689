//! Evaluation: the reasoned examination of recognition requests. The evaluation function (§5), the criteria that it reads,
//! outlooks before enrolling (§6), promises, course ratings, requests with their ratings, proposals, decisions,
//! differences and conditions, what follows a decision (§9), recognition of prior learning as the second track, who gets
//! which cases, and what earlier decisions teach (§8).

mod entity;
mod error;

pub mod appeal;
pub mod assess;
pub mod booking;
pub mod condition;
pub mod course_rating;
pub mod criteria;
pub mod event;
pub mod evidence;
pub mod outlook;
pub mod precedent;
pub mod prior_learning;
pub mod promise;
pub mod request;
pub mod routing;
pub mod trail;

pub use entity::{
    absence::Model as Absence, appeal::Model as Appeal, booking::Model as Booking,
    condition::Model as DecisionCondition, course_rating::Model as CourseRating,
    criteria_version::Model as CriteriaVersion, decision::Model as Decision, decision_note::Model as DecisionNote,
    difference::Model as Difference, evidence_file::Model as EvidenceFile,
    information_request::Model as InformationRequest, past_decision::Model as PastDecision,
    prior_learning::Model as PriorLearning, proposal::Model as Proposal, rating::Model as Rating,
    recognition_request::Model as RecognitionRequest, reference_case::Model as ReferenceCase, remark::Model as Remark,
    routing_rule::Model as RoutingRule,
};
pub use error::Error;

kernel::tables! {
    absence, appeal, booking, condition, course_rating, credit_account, criteria_version, decision, decision_note, difference,
    due_reminder, evidence_content, evidence_file,
    information_request, past_decision, prior_learning, proposal, rating, recognition_request, reference_case, remark,
    routing_rule,
}
