//! Writes: notes on a decision, and reference cases from proposal to retirement. A decision itself never changes (I-5).

use consortium::institution;
use kernel::{Day, DecisionId, ReferenceCaseId, RequestId, Subject, Work};

use super::{ReferenceState, policy, reference, store};
use crate::{
    DecisionNote, Error, RecognitionRequest, ReferenceCase,
    event::{DecisionAnnotated, ReferenceChanged, ReferenceProposed},
    request::query,
};

/// How many characters a note may have.
const NOTE: usize = 4_000;

/// How many characters a title may have.
const TITLE: usize = 200;

/// Words beside a decision; an empty one is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notes {
    /// Shown with the precedent.
    pub public_note: String,
    /// For colleagues alone.
    pub private_note: String,
}

/// A reference case as an officer wants it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WantedReference {
    /// What people call it.
    pub title: String,
    /// Its words.
    pub notes: Notes,
    /// The last day on which it is an example.
    pub expires_on: Option<Day>,
}

impl Notes {
    /// Nothing is said.
    pub fn is_empty(&self) -> bool {
        self.public_note.trim().is_empty() && self.private_note.trim().is_empty()
    }

    fn cleaned(&self) -> Result<(Option<String>, Option<String>), Error> {
        Ok((cleaned("public_note", &self.public_note)?, cleaned("private_note", &self.private_note)?))
    }
}

fn cleaned(field: &'static str, text: &str) -> Result<Option<String>, Error> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    kernel::clean(text, NOTE, true).map(Some).map_err(|error| Error::Invalid(field, error.code()))
}

/// Writes the notes of a decision. `seen` is the version the officer saw, 0 for none.
pub async fn annotate(work: &mut Work, id: DecisionId, seen: i32, notes: &Notes) -> Result<RequestId, Error> {
    let request = request_of(work, id).await?;
    let person = policy::may_annotate(&work.actor, &request)?;
    let (public_note, private_note) = notes.cleaned()?;
    let note = DecisionNote {
        decision_id: id,
        public_note,
        private_note,
        written_by: person,
        written_at: work.now,
        version: seen + 1,
    };
    store::keep_note(work.db(), note).await?;
    work.record(Subject::Request(request.id), &DecisionAnnotated { decision: id });
    Ok(request.id)
}

/// Proposes that a decision is an example for later ones. One that was not wanted may be proposed again.
pub async fn propose(work: &mut Work, id: DecisionId, wanted: &WantedReference) -> Result<ReferenceCaseId, Error> {
    let request = request_of(work, id).await?;
    let person = policy::may_annotate(&work.actor, &request)?;
    let there = reference::of_decision(work.db(), id).await?;
    if there.as_ref().is_some_and(|there| there.state != ReferenceState::Rejected) {
        return Err(Error::Stale);
    }
    let (public_note, private_note) = wanted.notes.cleaned()?;
    let today = institution::today(work.db(), request.institution_id, work.now).await?;
    let row = ReferenceCase {
        id: there.as_ref().map_or_else(|| work.new_id(), |there| there.id),
        institution_id: request.institution_id,
        decision_id: id,
        title: title(&wanted.title)?,
        public_note,
        private_note,
        expires_on: coming(wanted.expires_on, today)?,
        inactive: false,
        state: ReferenceState::Proposed,
        proposed_by: person,
        proposed_at: work.now,
        settled_by: None,
        settled_at: None,
        words: request.presented.words(&wanted.title),
        version: there.as_ref().map_or(1, |there| there.version + 1),
    };
    let reference = row.id;
    match there {
        None => store::add_reference(work.db(), row).await?,
        Some(there) => store::replace_reference(work.db(), &there, row).await?,
    }
    work.record(Subject::Request(request.id), &ReferenceProposed { reference, decision: id });
    Ok(reference)
}

/// Says yes or no to a proposal; never by who made it.
pub async fn settle(work: &mut Work, id: ReferenceCaseId, seen: i32, yes: bool) -> Result<(), Error> {
    let (there, request) = reference(work, id).await?;
    let person = policy::may_settle(&work.actor, &there, &request)?;
    if there.state != ReferenceState::Proposed {
        return Err(Error::Stale);
    }
    let state = if yes { ReferenceState::Approved } else { ReferenceState::Rejected };
    let row = ReferenceCase { state, settled_by: Some(person), settled_at: Some(work.now), ..there.clone() };
    change(work, (there, row), seen).await
}

/// Changes title, notes and end of one.
pub async fn edit(work: &mut Work, id: ReferenceCaseId, seen: i32, wanted: &WantedReference) -> Result<(), Error> {
    let (there, request) = reference(work, id).await?;
    policy::may_annotate(&work.actor, &request)?;
    let (public_note, private_note) = wanted.notes.cleaned()?;
    let expires_on = match wanted.expires_on {
        same if same == there.expires_on => same,
        other => coming(other, institution::today(work.db(), request.institution_id, work.now).await?)?,
    };
    let row = ReferenceCase {
        title: title(&wanted.title)?,
        public_note,
        private_note,
        expires_on,
        words: request.presented.words(&wanted.title),
        ..there.clone()
    };
    change(work, (there, row), seen).await
}

/// Sets one aside, or takes it back.
pub async fn set_inactive(work: &mut Work, id: ReferenceCaseId, seen: i32, inactive: bool) -> Result<(), Error> {
    let (there, request) = reference(work, id).await?;
    policy::may_deactivate(&work.actor, &request)?;
    if there.inactive == inactive {
        return Err(Error::Stale);
    }
    let row = ReferenceCase { inactive, ..there.clone() };
    change(work, (there, row), seen).await
}

async fn change(work: &mut Work, (there, row): (ReferenceCase, ReferenceCase), seen: i32) -> Result<(), Error> {
    if there.version != seen {
        return Err(Error::Stale);
    }
    let row = ReferenceCase { version: seen + 1, ..row };
    let (id, state) = (row.id, row.state);
    store::replace_reference(work.db(), &there, row).await?;
    work.record(Subject::ReferenceCase(id), &ReferenceChanged { state });
    Ok(())
}

async fn reference(work: &Work, id: ReferenceCaseId) -> Result<(ReferenceCase, RecognitionRequest), Error> {
    let found = reference::row(work.db(), &work.actor, id).await?;
    let request = request_of(work, found.decision_id).await?;
    Ok((found, request))
}

/// The request of a decision that the actor may see (S-1).
async fn request_of(work: &Work, id: DecisionId) -> Result<RecognitionRequest, Error> {
    let decision = query::decision_by_id(work.db(), &work.actor, id).await?;
    query::by_id(work.db(), &work.actor, decision.request_id).await
}

fn title(text: &str) -> Result<String, Error> {
    kernel::clean(text, TITLE, false).map_err(|error| Error::Invalid("title", error.code()))
}

/// An end that is over already would make it no example from the start.
fn coming(day: Option<Day>, today: Day) -> Result<Option<Day>, Error> {
    if day.is_some_and(|day| day < today) { Err(Error::Invalid("expires_on", "over")) } else { Ok(day) }
}
