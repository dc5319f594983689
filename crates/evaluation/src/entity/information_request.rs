//! What the desk asked of the learner or of the issuer while a request waits (L-5).

use kernel::{Day, InformationRequestId, Language, PersonId, RequestId, Timestamp};
use sea_orm::entity::prelude::*;

use crate::request::information::{Addressee, Ending, Items};

/// One question, with its answer once it came.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "information_request")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: InformationRequestId,
    /// About which request.
    pub request_id: RequestId,
    /// Who is asked.
    pub addressee: Addressee,
    /// The name of the issuer's contact, if known.
    pub contact_name: Option<String>,
    /// Where the issuer's contact reads mail; none for the learner.
    pub contact_email: Option<String>,
    /// The language in which it is asked.
    pub language: Language,
    /// What is asked for.
    pub items: Items,
    /// The question in words.
    pub question: String,
    /// The officer who asked.
    pub asked_by: PersonId,
    /// When.
    pub asked_at: Timestamp,
    /// The day at the deciding institution.
    pub asked_on: Day,
    /// Whether the clock ran when it was asked: then it stands still until the answer.
    pub pauses: bool,
    /// The last day for an answer.
    pub reply_by: Day,
    /// When the reply day was moved; it moves once.
    pub extended_at: Option<Timestamp>,
    /// When the learner was reminded.
    pub reminded_at: Option<Timestamp>,
    /// The answer.
    pub answer: Option<String>,
    /// When nothing was waited for any more.
    pub ended_at: Option<Timestamp>,
    /// The day at the deciding institution.
    pub ended_on: Option<Day>,
    /// The day on which the request lapsed over it.
    pub lapsed_on: Option<Day>,
    /// Why not.
    pub ending: Option<Ending>,
    /// SHA-256 of the secret in the issuer's link; none: no link opens it.
    #[sea_orm(unique)]
    pub token_hash: Option<String>,
    /// From when on the link opens nothing.
    pub token_expires_at: Option<Timestamp>,
    /// About which request.
    #[sea_orm(belongs_to, from = "request_id", to = "id")]
    pub request: BelongsTo<super::recognition_request::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
