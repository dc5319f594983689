//! «Earlier decisions» on the page of a case (UX-25): whether they agree, reference cases first, then the university's own
//! decisions without names. They are a hint; nobody decides by them.

use evaluation::{
    assess::Evaluation,
    outlook,
    precedent::{self, Lesson, Panel, Shown, panel::ShownReference},
};
use i18n::{Arg, Locale};
use kernel::Day;
use recognition::route::Consistency;

use super::gathered::Case;
use crate::{
    app::App,
    error::Error,
    paths,
    view::{Fact, Link, Tag, Tone},
    viewer::Viewer,
};

/// What the section shows.
pub(crate) struct Earlier {
    /// What they say together.
    pub(crate) lesson: String,
    /// They differ, or the outcome here would: the heading of a warning.
    pub(crate) warning: Option<String>,
    pub(crate) references: Vec<Row>,
    pub(crate) decisions: Vec<Row>,
    pub(crate) more: Option<String>,
    pub(crate) elsewhere: Option<String>,
}

/// One earlier decision.
pub(crate) struct Row {
    pub(crate) title: String,
    pub(crate) link: Option<Link>,
    pub(crate) tags: Vec<Tag>,
    pub(crate) facts: Vec<Fact>,
    pub(crate) public_note: Option<String>,
    pub(crate) private_note: Option<String>,
}

/// The section; none for a credential from outside.
pub(super) async fn earlier(
    app: &App,
    viewer: &Viewer,
    case: &Case,
    computed: Option<&Evaluation>,
) -> Result<Option<Earlier>, Error> {
    let (db, request) = (app.db().reads(), &case.detail.request);
    let target = outlook::target(db, case.home.clone(), request.programme_id, request.component_id).await?;
    let found = precedent::panel(db, &viewer.actor, request, &target, case.today).await?;
    Ok(found.map(|found| shown(viewer.locale, case.today, &found, computed.filter(|_| case.detail.decision.is_none()))))
}

fn shown(locale: Locale, today: Day, panel: &Panel, computed: Option<&Evaluation>) -> Earlier {
    Earlier {
        lesson: lesson(locale, panel.lesson),
        warning: warning(locale, panel.lesson, computed),
        references: panel.references.iter().map(|one| reference(locale, today, one)).collect(),
        decisions: panel.decisions.iter().map(|one| row(locale, one, locale.day(one.decided_on))).collect(),
        more: panel.has_more.then(|| locale.text("precedent-more")),
        elsewhere: panel.elsewhere.map(|(all, positive)| match positive {
            Some(positive) => {
                locale.with("precedent-elsewhere", &[("count", all.into()), ("positive", positive.into())])
            }
            None => locale.with("precedent-elsewhere-all", &[("count", all.into())]),
        }),
    }
}

/// «6 of 6 in the last 24 months: Recognised».
fn lesson(locale: Locale, lesson: Lesson) -> String {
    let said = match lesson.says {
        Consistency::None => return locale.text("precedent-none"),
        Consistency::Consistent(outcome, count) => {
            let outcome = locale.text(&format!("outcome-{outcome}"));
            locale.with("precedent-consistent", &[("count", count.into()), ("outcome", outcome.into())])
        }
        Consistency::Differing(count) => locale.with("precedent-differing", &[("count", count.into())]),
    };
    if lesson.needs_review { format!("{said} {}", locale.text("precedent-review")) } else { said }
}

/// Differing outcomes are told before anybody decides; so is an outcome that would be the first of its kind (R-R2).
fn warning(locale: Locale, lesson: Lesson, computed: Option<&Evaluation>) -> Option<String> {
    match lesson.says {
        Consistency::Differing(_) => Some(locale.text("precedent-warning-differing")),
        Consistency::Consistent(outcome, _) => {
            let here = computed.filter(|found| found.needs.is_none() && found.outcome != outcome)?;
            let outcome = locale.text(&format!("outcome-{}", here.outcome));
            Some(locale.with("precedent-warning-other", &[("outcome", Arg::from(outcome))]))
        }
        Consistency::None => None,
    }
}

fn reference(locale: Locale, today: Day, one: &ShownReference) -> Row {
    let mut row = row(locale, &one.decision, one.reference.title.clone());
    row.facts.insert(0, Fact::new(locale.text("precedent-field-decided"), Some(locale.day(one.decision.decided_on))));
    row.link = Some(Link::new(paths::precedent(one.reference.id), locale.text("precedent-link")));
    if one.reference.is_expired(today) {
        row.tags.insert(0, Tag::new(locale.text("precedent-standing-expired"), Tone::Warn));
    }
    if !one.is_same_target {
        row.tags.push(Tag::new(locale.text("precedent-tag-other_target"), Tone::Neutral));
    }
    row.public_note.clone_from(&one.reference.public_note);
    row.private_note.clone_from(&one.reference.private_note);
    row
}

fn row(locale: Locale, one: &Shown, title: String) -> Row {
    let tone = if one.outcome.is_positive() { Tone::Ok } else { Tone::Neutral };
    let mut tags = vec![Tag::new(locale.text(&format!("outcome-{}", one.outcome)), tone)];
    let also = [
        (one.is_past, "precedent-tag-archive"),
        (one.version.is_none(), "precedent-tag-no_version"),
        (one.is_revised, "precedent-tag-revised"),
        (!one.is_instructive, "precedent-tag-personal"),
    ];
    tags.extend(also.iter().filter(|(is, _)| *is).map(|(_, key)| Tag::new(locale.text(key), Tone::Neutral)));
    let elements = one.elements.0.iter().map(|element| locale.text(&format!("element-{element}")));
    let elements: Vec<String> = elements.collect();
    let fact = |key: &str, value: Option<String>| value.map(|value| Fact::new(locale.text(key), Some(value)));
    let facts = [
        fact("verdict-credits", one.credits.map(|credits| locale.ects(credits))),
        fact("precedent-field-ground", one.ground.map(|ground| locale.text(&format!("ground-{ground}")))),
        fact("precedent-field-elements", (!elements.is_empty()).then(|| elements.join(", "))),
    ];
    Row {
        title,
        link: one.case.as_ref().map(|(id, reference)| {
            Link::new(paths::case(*id), locale.with("desk-case-title", &[("reference", reference.as_str().into())]))
        }),
        tags,
        facts: facts.into_iter().flatten().collect(),
        public_note: one.public_note.clone(),
        private_note: one.private_note.clone(),
    }
}
