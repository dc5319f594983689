//! Evaluation: the reasoned examination of recognition requests. The evaluation function (§5), outlooks before enrolling
//! (§6), promises, course ratings, requests with their ratings, proposals, decisions, differences and conditions, and what follows a decision (§9).

mod entity;
mod error;

pub mod appeal;
pub mod assess;
pub mod course_rating;
pub mod event;
pub mod outlook;
pub mod promise;
pub mod request;

pub use entity::{
    appeal::Model as Appeal, condition::Model as DecisionCondition, course_rating::Model as CourseRating,
    decision::Model as Decision, difference::Model as Difference, information_request::Model as InformationRequest,
    proposal::Model as Proposal, rating::Model as Rating, recognition_request::Model as RecognitionRequest,
    remark::Model as Remark,
};
pub use error::Error;

kernel::tables! {
    appeal, condition, course_rating, credit_account, decision, difference, information_request, proposal, rating,
    recognition_request, remark,
}
