//! The part of a case's page about what follows a decision: conditions, the appeal, a second look, a delay.

use i18n::Locale;

use super::{following::Hears, gathered::Case, pages::Shows, rating::said};
use crate::{
    paths,
    present::following as told,
    view::{Choice, Fact, Field, Link, Tag},
};

/// The part.
pub(crate) struct After {
    pub overdue: Option<String>,
    pub conditions: Vec<Condition>,
    pub answer_to: String,
    /// Facts of each appeal, newest first.
    pub appeals: Vec<Vec<Fact>>,
    pub hear: Option<Link>,
    pub barred: Option<String>,
    pub remarks: Vec<Fact>,
    pub reopen: Option<Act>,
    pub delay: Option<Act>,
}

/// A form with its sentence and its boxes.
pub(crate) struct Act {
    pub action: String,
    pub lead: String,
    pub reason: Field,
    /// A day, where one is asked.
    pub day: Option<Field>,
}

/// A condition, and what can be found of it.
pub(crate) struct Condition {
    pub id: String,
    pub what: String,
    pub state: Tag,
    pub facts: Vec<Fact>,
    pub answer: Option<(Field, Field)>,
}

impl After {
    /// All boxes, for the summary of errors.
    pub(super) fn fields(&self) -> Vec<&Field> {
        let acts = self.reopen.iter().chain(&self.delay);
        let answers = self.conditions.iter().filter_map(|condition| condition.answer.as_ref());
        let answers = answers.flat_map(|(found, note)| [found, note]);
        answers.chain(acts.flat_map(|act| std::iter::once(&act.reason).chain(&act.day))).collect()
    }
}

/// Builds it.
pub(super) fn after(locale: Locale, case: &Case, shows: &Shows) -> After {
    let (request, following) = (&case.detail.request, case.following);
    let to = |act: &str| paths::case_act(request.id, act);
    let settled = case.detail.settled().is_some();
    let conditions = case.detail.conditions.iter().filter(|_| settled).map(|condition| Condition {
        id: condition.id.to_string(),
        what: locale.text(&format!("condition-{}", condition.kind)),
        state: told::standing(locale, condition),
        facts: told::facts(locale, condition),
        answer: (following.answer && condition.met_on.is_none())
            .then(|| answer(locale, condition.kind.as_str(), shows)),
    });
    let waits = case.detail.open_appeal().filter(|_| following.appeal == Hears::Yes);
    After {
        overdue: request.overdue_on.map(|day| locale.with("after-overdue", &[("day", locale.day(day).into())])),
        conditions: conditions.collect(),
        answer_to: to("condition"),
        appeals: case.detail.appeals.iter().map(|appeal| told::heard(locale, appeal)).collect(),
        hear: waits.map(|_| Link::new(to("appeal"), locale.text("after-hear"))),
        barred: (following.appeal == Hears::HadIt).then(|| locale.text("after-hear-barred")),
        remarks: told::remarks(locale, &case.detail),
        reopen: following.reopen.map(|until| Act {
            action: to("reopening"),
            lead: locale.with("after-reopen-lead", &[("day", locale.day(until).into())]),
            reason: boxed(locale, ("reopen_reason", "after-reopen-reason"), shows)
                .hint(locale.text("after-reopen-reason-hint")),
            day: None,
        }),
        delay: following.delay.map(|(due, cap)| Act {
            action: to("delay"),
            lead: locale.with("after-delay-lead", &[("due", locale.day(due).into()), ("cap", locale.day(cap).into())]),
            reason: boxed(locale, ("delay_reason", "after-delay-reason"), shows)
                .hint(locale.text("after-reopen-reason-hint")),
            day: Some(boxed(locale, ("until", "after-delay-until"), shows)),
        }),
    }
}

fn boxed(locale: Locale, (name, key): (&str, &str), shows: &Shows) -> Field {
    Field::new(name, locale.text(key)).value(shows.sheet.text(name)).error(said(locale, &shows.errors, name))
}

fn answer(locale: Locale, kind: &str, shows: &Shows) -> (Field, Field) {
    let (found, note) = (format!("found_{kind}"), format!("note_{kind}"));
    let chosen = shows.sheet.text(&found);
    let choices = ["met", "not_yet"]
        .map(|value| Choice::new(value, locale.text(&format!("after-found-{value}")), chosen == value));
    let asked = boxed(locale, (&found, "after-found"), shows).choices(choices.to_vec());
    let mut note = boxed(locale, (&note, "after-note"), shows).hint(locale.text("after-note-hint"));
    note.lines = 3;
    (asked, note)
}
