//! Writes: the learner adds files, takes them back while nothing was sent; an officer's reading is noted (M20, M21).

use consortium::institution;
use kernel::{EvidenceFileId, RequestId, Subject, Work};

use super::{FILE, MediaType, PER_LEARNER, PER_REQUEST, query, store};
use crate::{
    Error, EvidenceFile, RecognitionRequest,
    event::{EvidenceAdded, EvidenceRead, EvidenceRemoved},
    request::{State, expiry, keep_draft, query as requests, take_turn},
};

/// Where the learner may add files: until an officer has all that is needed.
pub const ADDABLE: &[State] = &[State::Draft, State::Submitted, State::InformationRequested];

/// Adds a file to the learner's own request; the very same file again is the same act (H073).
pub async fn add(work: &mut Work, id: RequestId, name: &str, content: Vec<u8>) -> Result<(), Error> {
    let request = own_in_turn(work, id).await?;
    if !ADDABLE.contains(&request.state) {
        return Err(Error::Stale);
    }
    let media_type = kind(name, &content)?;
    let size = room(work, &request, content.len()).await?;
    let row = EvidenceFile {
        id: work.new_id(),
        request_id: id,
        name: cleaned(name, media_type),
        media_type,
        size,
        sha256: kernel::hash(&content),
        uploaded_by: request.learner_id,
        uploaded_at: work.now,
    };
    let added = EvidenceAdded { request: id, file: row.id };
    if store::add(work.db(), row, content).await? {
        changed(work, &request).await?;
        work.record(Subject::Request(id), &added);
    }
    Ok(())
}

/// Takes a file back, while nothing was sent.
pub async fn remove(work: &mut Work, id: RequestId, file: EvidenceFileId) -> Result<(), Error> {
    let request = own_in_turn(work, id).await?;
    if request.state != State::Draft {
        return Err(Error::Stale);
    }
    if !store::delete(work.db(), id, file).await? {
        return Err(Error::NotFound);
    }
    changed(work, &request).await?;
    work.record(Subject::Request(id), &EvidenceRemoved { request: id, file });
    Ok(())
}

/// A draft is kept longer by each change.
async fn changed(work: &Work, request: &RecognitionRequest) -> Result<(), Error> {
    let today = institution::today(work.db(), request.institution_id, work.now).await?;
    keep_draft(work.db(), request.id, expiry::kept_until(today)).await
}

/// The learner's own request: the files of one learner are counted one after the other, and none goes while it is sent.
async fn own_in_turn(work: &Work, id: RequestId) -> Result<RecognitionRequest, Error> {
    let request = requests::own(work.db(), &work.actor, id).await?;
    take_turn(work.db(), request.learner_id, request.institution_id).await?;
    requests::own(work.db(), &work.actor, id).await
}

/// Reads a file for an officer: who read what stands in the log (M21).
pub async fn read(work: &mut Work, id: RequestId, file: EvidenceFileId) -> Result<(EvidenceFile, Vec<u8>), Error> {
    let found = query::read(work.db(), &work.actor, (id, file)).await?;
    work.record(Subject::Request(id), &EvidenceRead { request: id, file });
    Ok(found)
}

/// What it is; a name that promises another kind is refused, so that nobody opens what they do not expect.
fn kind(name: &str, content: &[u8]) -> Result<MediaType, Error> {
    if content.is_empty() {
        return Err(Error::Invalid("file", "file-empty"));
    }
    if content.len() > FILE {
        return Err(Error::Invalid("file", "file-size"));
    }
    let kind = MediaType::of(content).ok_or(Error::Invalid("file", "file-kind"))?;
    if MediaType::of_name(name).is_some_and(|promised| promised != kind) {
        return Err(Error::Invalid("file", "file-name"));
    }
    Ok(kind)
}

/// Its size, if there is room for it.
async fn room(work: &Work, request: &RecognitionRequest, size: usize) -> Result<i64, Error> {
    if query::of_request(work.db(), request.id).await?.len() >= PER_REQUEST {
        return Err(Error::Invalid("file", "file-count"));
    }
    let size = i64::try_from(size).map_err(|_| Error::Invalid("file", "file-size"))?;
    if query::used(work.db(), request.learner_id).await? + size > PER_LEARNER {
        return Err(Error::Invalid("file", "file-room"));
    }
    Ok(size)
}

/// The name as given, without a path and without signs that mean something elsewhere; a plain one where nothing is left.
fn cleaned(name: &str, kind: MediaType) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String = last.chars().filter(|sign| !"<>@\":|?*".contains(*sign)).take(120).collect();
    kernel::clean(&plain, 120, false).unwrap_or_else(|_| format!("document.{}", kind.extension()))
}
