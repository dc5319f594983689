//! Mails: what they say, how they are built, how they leave. No database and no domain crate: whoever sends one loads
//! what it says and hands it over as plain values.
//!
//! Text first, the subject starts with the thing, one act, and never the reasons of a decision (UX §12).

mod links;
mod mail;
mod mailbox;
mod message;
mod transport;

pub use links::Links;
pub use mail::{Mail, Reader, Unbuildable, Wording};
pub use mailbox::{StoredMail, read_folder};
pub use message::{
    AnswerArrived, CaseWaiting, CasesDue, DatesMoved, DueCase, Enrolled, FoundListing, IssuerAsked, Message,
    NewListings, Notice, NoticeKind, ProposalWaiting, QuestionAsked, QuestionDue, RequestDecided, RequestLapsed,
    RequestSubmitted, RequestTakenBack, ResultRecorded, Withdrawn,
};
pub use transport::{BadAddress, SendError, Transport};
