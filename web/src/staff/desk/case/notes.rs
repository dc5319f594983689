//! Notes on a decision, with it or later, and its way to a reference case.

use evaluation::{
    Error as Refused,
    precedent::{Notes, WantedReference, reference, service},
};
use kernel::{Day, DecisionId, Work};

use super::{acting::Acting, gathered::Case, pages::Shows, rating::said, sheet::Sheet};
use crate::{
    app::App,
    error::Error,
    paths,
    posted::FieldErrors,
    reply::Reply,
    view::{ErrorLink, Field, Link},
    viewer::Viewer,
};

/// The fields of the notes, in the order of the form.
pub(super) const FIELDS: [&str; 2] = ["public_note", "private_note"];

/// A form with several fields.
pub(crate) struct NoteForm {
    pub(crate) action: String,
    pub(crate) fields: Vec<Field>,
}

/// What can still be said of a decision.
pub(crate) struct Afterwards {
    /// Where notes are sent to, with their fields and the version that was seen.
    pub(crate) notes: NoteForm,
    pub(crate) seen: i32,
    /// Where a reference case is proposed; none where there is one.
    pub(crate) propose: Option<NoteForm>,
    /// The reference case.
    pub(crate) there: Option<Link>,
}

impl Afterwards {
    /// What is wrong with its fields.
    pub(super) fn errors(&self) -> Vec<ErrorLink> {
        let forms = std::iter::once(&self.notes).chain(&self.propose);
        ErrorLink::of(&forms.flat_map(|form| &form.fields).collect::<Vec<_>>())
    }
}

/// The two fields, filled with what was typed, else with what is stored.
pub(super) fn fields(viewer: &Viewer, sheet: &Sheet, errors: &FieldErrors, stored: [Option<&str>; 2]) -> Vec<Field> {
    let locale = viewer.locale;
    let field = |(name, stored): (&str, Option<&str>)| Field {
        is_optional: true,
        lines: 2,
        ..Field::new(name, locale.text(&format!("precedent-field-{name}")))
            .hint(locale.text(&format!("precedent-hint-{name}")))
            .value(sheet.typed(name).or(stored).unwrap_or_default())
            .error(said(locale, errors, name))
    };
    FIELDS.into_iter().zip(stored).map(field).collect()
}

/// What was typed.
fn typed(sheet: &Sheet) -> Notes {
    let [public_note, private_note] = FIELDS.map(|name| sheet.text(name).to_owned());
    Notes { public_note, private_note }
}

/// Writes what was typed beside a decision that was just made.
pub(super) async fn write(work: &mut Work, decision: DecisionId, sheet: &Sheet) -> Result<(), Refused> {
    let notes = typed(sheet);
    if notes.is_empty() {
        return Ok(());
    }
    service::annotate(work, decision, 0, &notes).await.map(drop)
}

/// The forms under a decision, for officers who may handle the case.
pub(super) async fn afterwards(
    app: &App,
    viewer: &Viewer,
    case: &Case,
    shows: &Shows,
) -> Result<Option<Afterwards>, Error> {
    let (db, request) = (app.db().reads(), &case.detail.request);
    let Some(decision) = &case.detail.decision else { return Ok(None) };
    let note = reference::note_of(db, &viewer.actor, request, decision.id).await?;
    let there = reference::of_decision(db, decision.id).await?;
    let (locale, is_proposing) = (viewer.locale, shows.sheet.typed("title").is_some());
    let blank = (Sheet::default(), FieldErrors::default());
    let (typed, proposing) = if is_proposing { (&blank.0, &shows.sheet) } else { (&shows.sheet, &blank.0) };
    let stored = note.as_ref().map(|note| [note.public_note.as_deref(), note.private_note.as_deref()]);
    let stored = stored.unwrap_or_default();
    let wrong = if is_proposing { &blank.1 } else { &shows.errors };
    let asked = |name: &str| {
        let field = Field::new(name, locale.text(&format!("precedent-field-{name}")));
        let field = field.hint(locale.text(&format!("precedent-hint-{name}")));
        field.value(proposing.text(name)).error(said(locale, &shows.errors, name))
    };
    let wanted = there.as_ref().is_none_or(|there| there.state == evaluation::precedent::ReferenceState::Rejected);
    Ok(Some(Afterwards {
        notes: NoteForm { action: paths::case_act(request.id, "notes"), fields: fields(viewer, typed, wrong, stored) },
        seen: note.map_or(0, |note| note.version),
        propose: wanted.then(|| {
            let ends = Field { is_optional: true, ..asked("expires_on") };
            NoteForm { action: paths::case_act(request.id, "reference"), fields: vec![asked("title"), ends] }
        }),
        there: there.map(|there| Link::new(paths::precedent(there.id), there.title)),
    }))
}

/// Writes the notes of the decision that stands.
pub(crate) async fn note(on: Acting) -> Reply {
    let Some(decision) = on.case.detail.decision.as_ref().map(|decision| decision.id) else {
        return on.too_late("desk-conflict-changed").await;
    };
    let seen = on.sheet.text("note_version").parse().unwrap_or(-1);
    let mut act = on.begin().await?;
    let done = service::annotate(&mut act.work, decision, seen, &typed(&on.sheet)).await;
    on.end(act, done, "notes_saved").await
}

/// Proposes the decision as a reference case, with its notes.
pub(crate) async fn propose(on: Acting) -> Reply {
    let Some(decision) = on.case.detail.decision.as_ref().map(|decision| decision.id) else {
        return on.too_late("desk-conflict-changed").await;
    };
    let note = reference::note_of(on.app.db().reads(), &on.viewer.actor, &on.case.detail.request, decision).await?;
    let expires_on: Result<Option<Day>, ()> = day(on.sheet.text("expires_on"));
    let Ok(expires_on) = expires_on else {
        return on.wrong(FieldErrors::at("expires_on", "date")).await;
    };
    let wanted = WantedReference {
        title: on.sheet.text("title").to_owned(),
        notes: note.map_or_else(Notes::default, |note| Notes {
            public_note: note.public_note.unwrap_or_default(),
            private_note: note.private_note.unwrap_or_default(),
        }),
        expires_on,
    };
    let mut act = on.begin().await?;
    let done = service::propose(&mut act.work, decision, &wanted).await;
    on.end(act, done, "reference_proposed").await
}

/// A day that may be left out.
pub(crate) fn day(typed: &str) -> Result<Option<Day>, ()> {
    if typed.is_empty() { Ok(None) } else { typed.parse().map(Some).map_err(|_| ()) }
}
