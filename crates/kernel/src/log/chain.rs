//! The chain: every entry is sealed together with the seal of the one before it, so nothing in the log can be changed, taken
//! out or put in between without all later seals giving it away (I-8).

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

use crate::entity::timeline;

/// The seal before the first entry.
pub(super) const NONE: &str = "";

/// Written first into what is hashed, so that a hash of the one kind never passes for one of another.
const ENTRY: &str = "passerelle audit entry 1";
const SEAL: &str = "passerelle audit seal 1";
const WORDS: &str = "passerelle audit words 1";

/// What one entry says, as a hash.
pub(super) type EntryHash = [u8; 32];

/// Bytes in one reading only: each part has its length before it, and what is absent is not what is empty.
struct Parts(Sha256);

impl Parts {
    fn of(sort: &str) -> Self {
        Self(Sha256::new()).part(sort.as_bytes())
    }

    fn part(mut self, bytes: &[u8]) -> Self {
        let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        self.0.update(length.to_be_bytes());
        self.0.update(bytes);
        self
    }

    fn perhaps(mut self, bytes: Option<&[u8]>) -> Self {
        self.0.update([u8::from(bytes.is_some())]);
        match bytes {
            Some(bytes) => self.part(bytes),
            None => self,
        }
    }

    fn end(self) -> [u8; 32] {
        self.0.finalize().into()
    }
}

/// Everything in an entry but its place, which comes with the seal. A column that is added to the timeline is added here.
pub(super) fn entry_hash(row: &timeline::Model) -> EntryHash {
    let timeline::Model {
        id,
        subject_kind,
        subject_id,
        kind,
        body,
        actor_id,
        stamp,
        words,
        recorded_at,
        position: _,
        seal: _,
    } = row;
    let actor = actor_id.map(uuid::Uuid::from);
    Parts::of(ENTRY)
        .part(uuid::Uuid::from(*id).as_bytes())
        .part(subject_kind.as_bytes())
        .part(subject_id.as_bytes())
        .part(kind.as_bytes())
        .part(body.as_bytes())
        .perhaps(actor.as_ref().map(|actor| actor.as_bytes().as_slice()))
        .perhaps(stamp.as_deref().map(str::as_bytes))
        .perhaps(words.as_deref().map(str::as_bytes))
        .part(&recorded_at.micros().to_be_bytes())
        .end()
}

/// The seal of an entry at this place after the one that has the seal `before`.
pub(super) fn seal(before: &str, position: i64, entry: &EntryHash) -> String {
    let sealed = Parts::of(SEAL).part(before.as_bytes()).part(&position.to_be_bytes()).part(entry).end();
    BASE64_URL_SAFE_NO_PAD.encode(sealed)
}

/// What binds words that stand elsewhere: without the salt nobody can try words out, and with it gone nobody can tell what
/// they were.
pub(crate) fn bound(salt: &str, words: &str) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(Parts::of(WORDS).part(salt.as_bytes()).part(words.as_bytes()).end())
}
