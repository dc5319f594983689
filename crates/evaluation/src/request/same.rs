//! Whether two requests are about the same credential (I-4).

use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::Query};

use super::file;
use crate::{
    Error, RecognitionRequest,
    entity::{
        evidence_file,
        recognition_request::{COLUMN, Column, Entity},
    },
    evidence,
};

/// What the learner has sent for the same credential, whatever came of it: by what it says, by the listing, or by the
/// very same file (B3).
pub async fn of_same_credential(
    db: &impl ConnectionTrait,
    request: &RecognitionRequest,
) -> Result<Vec<RecognitionRequest>, Error> {
    let mut same = Condition::any().add(COLUMN.credential_key.eq(key_of(db, request).await?));
    if let Some(listing) = request.opportunity_id {
        same = same.add(COLUMN.opportunity_id.eq(listing));
    }
    let mine = files()
        .column(evidence_file::Column::Sha256)
        .cond_where(evidence_file::COLUMN.request_id.eq(request.id))
        .to_owned();
    let others = files()
        .column(evidence_file::Column::RequestId)
        .and_where(evidence_file::Column::Sha256.in_subquery(mine))
        .to_owned();
    let wanted = Entity::find()
        .filter(COLUMN.learner_id.eq(request.learner_id))
        .filter(COLUMN.submitted_at.is_not_null())
        .filter(COLUMN.id.ne(request.id))
        .filter(same.add(Column::Id.in_subquery(others)));
    Ok(wanted.order_by_desc(Column::Id).all(db).await?)
}

fn files() -> sea_orm::sea_query::SelectStatement {
    Query::select().from(evidence_file::Entity).to_owned()
}

/// An open request of the learner for the same credential, purpose and target (I-4). Another pass is another
/// credential.
pub async fn asked_already(
    db: &impl ConnectionTrait,
    request: &RecognitionRequest,
) -> Result<Option<RecognitionRequest>, Error> {
    let earlier = of_same_credential(db, request).await?;
    let same = |there: &RecognitionRequest| {
        let passes = there.enrolment_id.zip(request.enrolment_id);
        there.state.is_open()
            && passes.is_none_or(|(one, other)| one == other)
            && there.purpose == request.purpose
            && (there.programme_id, there.component_id) == (request.programme_id, request.component_id)
            && there.institution_id == request.institution_id
    };
    Ok(earlier.into_iter().find(same))
}

/// The key of its credential, with the request's files read.
async fn key_of(db: &impl ConnectionTrait, request: &RecognitionRequest) -> Result<String, Error> {
    Ok(key(request, &evidence::query::of_request(db, request.id).await?))
}

/// What two requests for one credential have in common (I-4).
pub(super) fn key(request: &RecognitionRequest, files: &[crate::EvidenceFile]) -> String {
    if let Some(enrolment) = request.enrolment_id {
        return file::key(enrolment);
    }
    let presented = &request.presented;
    let words = |text: &kernel::LocalizedText| text.pick(&[], None).map(|(_, words)| folded(words)).unwrap_or_default();
    let (issuer, title) = (words(&presented.issuer_name), words(&presented.title));
    if !issuer.is_empty() && !title.is_empty() {
        let issued_on = presented.issued_on.map(|day| day.to_string()).unwrap_or_default();
        return format!("stated:{issuer}|{title}|{issued_on}");
    }
    let hash = files.iter().map(|file| file.sha256.as_str()).min();
    let link = request.filing.as_ref().and_then(|filing| filing.link.as_deref());
    match (hash, link) {
        (Some(hash), _) => format!("file:{hash}"),
        (None, Some(link)) => format!("link:{}", link.to_lowercase()),
        (None, None) => format!("request:{}", request.id),
    }
}

/// Letters and digits only, in small letters: what is written a little differently is still the same.
fn folded(text: &str) -> String {
    text.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
