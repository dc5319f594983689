//! What happens while the desk waits for information, and what the learner does with a request before it is decided.

use kernel::{Event, InformationRequestId, RequestId};
use serde::{Deserialize, Serialize};

use super::Addressee;
use crate::request::state::State;

/// The desk asked the learner or the issuer for something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InformationAsked {
    /// The request.
    pub request: RequestId,
    /// The question.
    pub question: InformationRequestId,
    /// Who is asked.
    pub addressee: Addressee,
}

impl Event for InformationAsked {
    const KIND: &'static str = "evaluation.information_asked";
}

/// The desk sent an open question again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InformationAskedAgain {
    /// The request.
    pub request: RequestId,
    /// The question.
    pub question: InformationRequestId,
    /// Who is asked.
    pub addressee: Addressee,
}

impl Event for InformationAskedAgain {
    const KIND: &'static str = "evaluation.information_asked_again";
}

/// There is more time for an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InformationExtended {
    /// The request.
    pub request: RequestId,
    /// The question.
    pub question: InformationRequestId,
}

impl Event for InformationExtended {
    const KIND: &'static str = "evaluation.information_extended";
}

/// The day for an answer is near.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InformationDue {
    /// The request.
    pub request: RequestId,
    /// The question.
    pub question: InformationRequestId,
}

impl Event for InformationDue {
    const KIND: &'static str = "evaluation.information_due";
}

/// An answer came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InformationReceived {
    /// The request.
    pub request: RequestId,
    /// The question.
    pub question: InformationRequestId,
    /// Who is asked.
    pub addressee: Addressee,
}

impl Event for InformationReceived {
    const KIND: &'static str = "evaluation.information_received";
}

/// An officer goes on without an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InformationClosed {
    /// The request.
    pub request: RequestId,
    /// The question.
    pub question: InformationRequestId,
}

impl Event for InformationClosed {
    const KIND: &'static str = "evaluation.information_closed";
}

/// Nothing came by the reply day, and an earlier decision stands: the assessment goes on with what is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InformationUnanswered {
    /// The request.
    pub request: RequestId,
}

impl Event for InformationUnanswered {
    const KIND: &'static str = "evaluation.information_unanswered";
}

/// Nothing came by the reply day. Not a refusal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestLapsed {
    /// The request.
    pub request: RequestId,
}

impl Event for RequestLapsed {
    const KIND: &'static str = "evaluation.request_lapsed";
}

/// The learner took a lapsed request up again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestReopened {
    /// The request.
    pub request: RequestId,
}

impl Event for RequestReopened {
    const KIND: &'static str = "evaluation.request_reopened";
}

/// The learner took the request back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestWithdrawn {
    /// The request.
    pub request: RequestId,
    /// Where it stood.
    pub before: State,
}

impl Event for RequestWithdrawn {
    const KIND: &'static str = "evaluation.request_withdrawn";
}
