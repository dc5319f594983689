//! One equivalency: what it says, who said yes, and what the reader may do with it now.

use std::collections::{BTreeSet, HashMap};

use askama::Template;
use consortium::Institution;
use i18n::Locale;
use kernel::PersonId;
use recognition::{
    EquivalencyApproval, EquivalencyRecord, Programme,
    equivalency::{Action, policy},
};

use super::list::tag;
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    framing, paths,
    present::{equivalency, text},
    view::{Fact, Link, Tag},
    viewer::Viewer,
};

/// One equivalency.
#[derive(Template)]
#[template(path = "staff/desk/equivalency/one.html")]
pub(crate) struct EquivalencyPage {
    page: Frame,
    token: String,
    version: i32,
    state: Tag,
    /// What waits, in a sentence.
    waits: Option<String>,
    facts: Vec<Fact>,
    hands: Vec<Fact>,
    /// Address and words of each button; the first is the one that is meant.
    acts: Vec<(String, String)>,
    /// Why a button is missing.
    barred: Option<String>,
}

/// What is shown beside the rows themselves.
struct Around {
    issuer: Option<Institution>,
    programmes: Vec<Programme>,
    people: HashMap<PersonId, String>,
    from: String,
}

/// The page.
pub(super) async fn page(app: &App, viewer: &Viewer, record: &EquivalencyRecord) -> Result<EquivalencyPage, Error> {
    let locale = viewer.locale;
    let around = around(app, locale, record).await?;
    let heading = locale.with("equivalency-title", &[("reference", record.equivalency.reference.as_str().into())]);
    let mut page = framing::frame(app, viewer, heading).await?;
    page.crumbs = vec![Link::new(paths::EQUIVALENCIES, locale.text("nav-desk-equivalencies"))];
    Ok(EquivalencyPage {
        token: viewer.form_token(app).await?,
        version: record.equivalency.version,
        state: tag(locale, record),
        waits: record.equivalency.needs_review.then(|| locale.text("equivalency-review-why")),
        facts: facts(locale, record, &around),
        hands: record.approvals.iter().map(|approval| hand(locale, approval, &around)).collect(),
        acts: acts(viewer, record),
        barred: barred(viewer, record),
        page,
    })
}

async fn around(app: &App, locale: Locale, record: &EquivalencyRecord) -> Result<Around, Error> {
    let db = app.db().reads();
    let titles = equivalency::titles(app, locale, std::slice::from_ref(record)).await?;
    let programmes: BTreeSet<_> = record.targets.iter().map(|component| component.programme_id).collect();
    let people: BTreeSet<_> = record.approvals.iter().filter_map(|approval| approval.person_id).collect();
    let people = consortium::person::by_ids(db, &people.into_iter().collect::<Vec<_>>()).await?;
    Ok(Around {
        issuer: consortium::institution::by_ids(db, &[record.equivalency.issuer_id]).await?.pop(),
        programmes: recognition::programme::by_ids(db, &programmes.into_iter().collect::<Vec<_>>()).await?,
        people: people.into_iter().map(|person| (person.id, person.name)).collect(),
        from: equivalency::from(locale, record, &titles),
    })
}

fn facts(locale: Locale, record: &EquivalencyRecord, around: &Around) -> Vec<Fact> {
    let row = &record.equivalency;
    let fact = |key: &str, value: Option<String>| {
        value.map(|value| Fact::new(locale.text(&format!("equivalency-field-{key}")), Some(value)))
    };
    let word = |key: &str, value: &str| Some(locale.text(&format!("equivalency-{key}-{value}")));
    let binding = if row.binding { "yes" } else { "no" };
    let rows = [
        fact("issuer", around.issuer.as_ref().map(|issuer| text::plain(locale, &issuer.name))),
        fact("from", Some(around.from.clone())),
        Some(targets(locale, record, around)),
        fact("no_equivalency_reason", row.no_equivalency_reason.clone()),
        fact("credits", row.credits.map(|credits| locale.ects(credits))),
        fact("binding", word("binding", binding)).filter(|_| !record.is_warning()),
        fact("effective_from", Some(locale.day(row.effective_from))),
        fact(
            "effective_to",
            Some(row.effective_to.map_or_else(|| locale.text("equivalency-open_end"), |day| locale.day(day))),
        ),
        fact("basis", row.basis.and_then(|basis| word("basis", basis.as_str()))),
        fact("visibility", word("visibility", row.visibility.as_str())),
        fact("public_note", row.public_note.clone()),
        fact("private_note", row.private_note.clone()),
        fact("used", Some(locale.number(row.used.into()))),
    ];
    rows.into_iter().flatten().collect()
}

/// Each component with its programme.
fn targets(locale: Locale, record: &EquivalencyRecord, around: &Around) -> Fact {
    let name = |component: &recognition::Component| {
        let programme = around.programmes.iter().find(|programme| programme.id == component.programme_id);
        let title = text::plain(locale, &component.title);
        programme
            .map_or_else(|| title.clone(), |programme| format!("{title} ({})", text::plain(locale, &programme.title)))
    };
    let mut values: Vec<String> = record.targets.iter().map(name).collect();
    if values.is_empty() {
        values.push(locale.text("equivalency-words-anything"));
    }
    Fact { label: locale.text("equivalency-field-to"), values, ..Fact::default() }
}

/// «Approved: Dag Berg, 2 March 2026»; a role of a file stands as it was written.
fn hand(locale: Locale, approval: &EquivalencyApproval, around: &Around) -> Fact {
    let act = approval
        .role
        .parse::<Action>()
        .map_or_else(|()| approval.role.clone(), |act| locale.text(&format!("equivalency-done-{act}")));
    let name = approval.person_id.and_then(|id| around.people.get(&id).cloned()).or_else(|| approval.name.clone());
    let name = name.unwrap_or_else(|| locale.text("role-system"));
    Fact::new(act, Some(format!("{name}, {}", locale.day(approval.approved_on))))
}

/// The policies and the table of states, asked before a button is shown.
fn acts(viewer: &Viewer, record: &EquivalencyRecord) -> Vec<(String, String)> {
    let row = &record.equivalency;
    let may = |action: Action| match action {
        Action::Propose => policy::may_propose(&viewer.actor, row.recogniser_id).is_ok(),
        Action::Retire => policy::may_retire(&viewer.actor, row).is_ok(),
        Action::Confirm => row.needs_review && policy::may_approve(&viewer.actor, row).is_ok(),
        Action::Approve | Action::Reject => policy::may_approve(&viewer.actor, row).is_ok(),
    };
    let open = Action::ALL.iter().filter(|action| row.state.after(**action).is_ok() && may(**action));
    open.map(|action| {
        let label = viewer.locale.text(&format!("equivalency-act-{action}"));
        (paths::equivalency_act(row.id, *action), label)
    })
    .collect()
}

fn barred(viewer: &Viewer, record: &EquivalencyRecord) -> Option<String> {
    let row = &record.equivalency;
    let waits = row.state.after(Action::Approve).is_ok() || row.needs_review;
    let denied = policy::may_approve(&viewer.actor, row).err().filter(|_| waits)?;
    let key =
        if denied.0 == "equivalency-own-proposal" { "error-equivalency-own-proposal" } else { "equivalency-barred" };
    Some(viewer.locale.text(key))
}
