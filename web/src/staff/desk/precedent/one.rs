//! One reference case: what was decided, its words, who said yes, and what the reader may do with it now.

use std::collections::HashMap;

use askama::Template;
use evaluation::precedent::{ReferenceRecord, ReferenceState, policy};
use i18n::Locale;
use kernel::{PersonId, Zone};

use super::{forms::ReferenceForm, list::tag};
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    framing, paths,
    posted::FieldErrors,
    present::text,
    view::{ErrorLink, Fact, Field, Link, Tag},
    viewer::Viewer,
};

/// One reference case.
#[derive(Template)]
#[template(path = "staff/desk/precedent/one.html")]
pub(crate) struct ReferencePage {
    page: Frame,
    token: String,
    version: String,
    is_stale: bool,
    state: Tag,
    facts: Vec<Fact>,
    /// Address and words of each button; the first is the one that is meant.
    acts: Vec<(String, String)>,
    /// Why a button is missing.
    barred: Option<String>,
    /// Title, two notes, end; none for who may not write here.
    fields: Vec<Field>,
    action: String,
}

/// The page.
pub(super) async fn page(
    app: &App,
    viewer: &Viewer,
    record: &ReferenceRecord,
    (typed, errors): (Option<&ReferenceForm>, &FieldErrors),
) -> Result<ReferencePage, Error> {
    let (locale, row) = (viewer.locale, &record.reference);
    let mut page = framing::frame(app, viewer, row.title.clone()).await?;
    page.crumbs = vec![Link::new(paths::PRECEDENTS, locale.text("nav-desk-precedents"))];
    let zone = consortium::institution::by_id(app.db().reads(), row.institution_id).await?.time_zone;
    let today = zone.day_at(viewer.now);
    let may_write = policy::may_annotate(&viewer.actor, &record.request).is_ok();
    let fields = if may_write { fields(locale, record, typed, errors) } else { Vec::new() };
    page.errors = ErrorLink::of(&fields.iter().collect::<Vec<_>>());
    let hands: Vec<PersonId> = std::iter::once(row.proposed_by).chain(row.settled_by).collect();
    let people = consortium::person::by_ids(app.db().reads(), &hands).await?;
    let people = people.into_iter().map(|person| (person.id, person.name)).collect();
    Ok(ReferencePage {
        token: viewer.form_token(app).await?,
        version: typed.map_or_else(|| row.version.to_string(), |typed| typed.version.clone()),
        is_stale: false,
        state: tag(locale, today, record),
        facts: facts(viewer, record, &zone, &people),
        acts: acts(viewer, record),
        barred: barred(viewer, record),
        action: paths::precedent(row.id),
        fields,
        page,
    })
}

impl ReferencePage {
    /// With a notice that somebody else has changed it.
    pub(super) fn stale(self) -> Self {
        Self { is_stale: true, ..self }
    }
}

fn facts(viewer: &Viewer, record: &ReferenceRecord, zone: &Zone, people: &HashMap<PersonId, String>) -> Vec<Fact> {
    let (locale, row, decision) = (viewer.locale, &record.reference, &record.decision);
    let fact = |key: &str, value: String| Some(Fact::new(locale.text(key), Some(value)));
    let hand = |key: &str, person: PersonId, at: kernel::Timestamp| {
        let name = people.get(&person).cloned().unwrap_or_else(|| locale.text("role-recognition_officer"));
        fact(key, format!("{name}, {}", locale.day(zone.day_at(at))))
    };
    let settled = match row.state {
        ReferenceState::Rejected => "precedent-field-rejected_by",
        ReferenceState::Proposed | ReferenceState::Approved => "precedent-field-approved_by",
    };
    // M21: the case itself only for officers of that university, never the own one.
    let case = policy::may_annotate(&viewer.actor, &record.request).is_ok().then(|| Fact {
        href: Some(paths::case(record.request.id)),
        ..Fact::new(locale.text("word-reference"), Some(record.request.reference.clone()))
    });
    let rows = [
        fact("word-micro_credential", text::plain(locale, &record.request.presented.title)),
        fact("desk-queue-column-purpose", locale.text(&format!("purpose-{}", record.request.purpose))),
        fact("precedent-column-outcome", locale.text(&format!("outcome-{}", decision.outcome))),
        decision.credits.and_then(|credits| fact("verdict-credits", locale.ects(credits))),
        decision.ground.and_then(|ground| fact("precedent-field-ground", locale.text(&format!("ground-{ground}")))),
        fact("precedent-field-decided", locale.day(zone.day_at(decision.decided_at))),
        case,
        hand("precedent-field-proposed_by", row.proposed_by, row.proposed_at),
        row.settled_by.zip(row.settled_at).and_then(|(person, at)| hand(settled, person, at)),
        fact("precedent-column-used", locale.number(record.used)),
    ];
    rows.into_iter().flatten().collect()
}

/// What was typed, else what is stored.
fn fields(locale: Locale, record: &ReferenceRecord, typed: Option<&ReferenceForm>, errors: &FieldErrors) -> Vec<Field> {
    let row = &record.reference;
    let stored = ReferenceForm {
        version: String::new(),
        title: row.title.clone(),
        public_note: row.public_note.clone().unwrap_or_default(),
        private_note: row.private_note.clone().unwrap_or_default(),
        expires_on: row.expires_on.map(|day| day.to_string()).unwrap_or_default(),
    };
    let form = typed.unwrap_or(&stored);
    let field = |name: &str, value: &str| {
        let error = errors.of(name).map(|code| locale.text(&format!("field-{code}")));
        let field = Field::new(name, locale.text(&format!("precedent-field-{name}")));
        let hint = locale.text(&format!("precedent-hint-{name}"));
        Field { is_optional: name != "title", ..field.hint(hint).value(value).error(error) }
    };
    vec![
        field("title", &form.title),
        field("public_note", &form.public_note),
        field("private_note", &form.private_note),
        field("expires_on", &form.expires_on),
    ]
}

/// The policies and the state, asked before a button is shown.
fn acts(viewer: &Viewer, record: &ReferenceRecord) -> Vec<(String, String)> {
    let (row, actor) = (&record.reference, &viewer.actor);
    let settles = row.state == ReferenceState::Proposed && policy::may_settle(actor, row, &record.request).is_ok();
    let sets = row.state == ReferenceState::Approved && policy::may_deactivate(actor, &record.request).is_ok();
    let open = [
        (settles, "approval"),
        (settles, "rejection"),
        (sets && !row.inactive, "deactivation"),
        (sets && row.inactive, "activation"),
    ];
    let act = |act: &str| (paths::precedent_act(row.id, act), viewer.locale.text(&format!("precedent-act-{act}")));
    open.iter().filter(|(is_open, _)| *is_open).map(|(_, name)| act(name)).collect()
}

fn barred(viewer: &Viewer, record: &ReferenceRecord) -> Option<String> {
    let row = &record.reference;
    let denied = policy::may_settle(&viewer.actor, row, &record.request).err();
    let denied = denied.filter(|_| row.state == ReferenceState::Proposed)?;
    let key = if denied.0 == "reference-own-proposal" { "error-reference-own-proposal" } else { "precedent-barred" };
    Some(viewer.locale.text(key))
}
