//! The examination: seven ratings with the published wording, and what only a person can say of the comparison.

use evaluation::assess::{Coverage, LevelJudgement, Priority};
use i18n::Locale;
use recognition::{criterion::Criterion, route::Route};

use super::{
    gathered::Case,
    sheet::{CHECKS, Sheet, evidence, outcome, rating},
};
use crate::{
    posted::FieldErrors,
    present::{register, rubric, text},
    view::{Choice, ErrorLink, Fact, Field, Rating, Text},
};

/// A criterion in the form.
pub(super) struct Rated {
    pub rating: Rating,
    /// What our copy of DEQAR suggests.
    pub suggestion: Option<Fact>,
    pub evidence: Field,
}

/// The comparison in the form.
pub(super) struct Compared {
    /// What it should replace.
    pub target: Option<String>,
    /// An essential outcome of the target, and its answer.
    pub outcomes: Vec<(Text, Field)>,
    /// Only where no framework gives a level (R-B6).
    pub level: Option<Field>,
    pub checks: Vec<Field>,
    /// Other priorities, where a second person looks (R-A5).
    pub priorities: Vec<Field>,
    pub reason: Option<Field>,
    pub has_priorities: bool,
}

/// The words of an error at a field.
pub(super) fn said(locale: Locale, errors: &FieldErrors, name: &str) -> Option<String> {
    errors.of(name).map(|code| locale.text(&format!("field-{code}")))
}

/// What is wrong in the form, in its order.
pub(super) fn errors(ratings: &[Rated], compared: &Compared) -> Vec<ErrorLink> {
    let mut links = Vec::new();
    for rated in ratings {
        let wrong = rated.rating.error.clone();
        links.extend(wrong.map(|text| ErrorLink::new(format!("#{}", rated.rating.name), text)));
        links.extend(ErrorLink::of(&[&rated.evidence]));
    }
    let asked = compared.outcomes.iter().map(|(_, field)| field).chain(&compared.level).chain(&compared.priorities);
    links.extend(ErrorLink::of(&asked.chain(&compared.reason).collect::<Vec<_>>()));
    links
}

/// The seven ratings, filled with what was typed, else with what is stored.
pub(super) fn rated(locale: Locale, case: &Case, sheet: &Sheet, errors: &FieldErrors) -> Vec<Rated> {
    case.criteria().into_iter().map(|criterion| one(locale, case, sheet, errors, criterion)).collect()
}

fn one(locale: Locale, case: &Case, sheet: &Sheet, errors: &FieldErrors, criterion: Criterion) -> Rated {
    let stored = case.rated(criterion);
    let suggested = case.suggested.as_ref().filter(|_| stored.is_none());
    let suggested = suggested.and_then(|found| Some((found.suggests(criterion)?.get(), found.evidence(criterion))));
    let stored = stored.or(suggested.as_ref().map(|(level, evidence)| (*level, evidence.as_str())));
    let (name, beside) = (rating(criterion), evidence(criterion));
    let chosen = sheet.typed(&name).map_or_else(|| stored.map(|(level, _)| level), |typed| typed.parse().ok());
    let wrong = said(locale, errors, &name);
    let words = sheet.typed(&beside).unwrap_or_else(|| stored.map_or("", |(_, evidence)| evidence));
    let label =
        locale.with("desk-case-evidence-of", &[("criterion", locale.text(&format!("criterion-{criterion}")).into())]);
    let mut field = Field::new(beside.clone(), label).value(words).error(said(locale, errors, &beside));
    field.lines = 2;
    if criterion == Criterion::Verification && words == "R-R3a" {
        field = field.hint(locale.text("desk-case-evidence-platform"));
    }
    let wording = &case.applied.criteria.wording;
    Rated {
        rating: rubric::rating(locale, wording, criterion, name, chosen, wrong),
        suggestion: register::suggestion(locale, case.suggested.as_ref(), criterion),
        evidence: field,
    }
}

/// What only a person can say, filled with what was typed.
pub(super) fn compared(locale: Locale, case: &Case, sheet: &Sheet, errors: &FieldErrors) -> Compared {
    let request = &case.detail.request;
    let individual = request.route == Some(Route::Individual);
    let outcomes = case.essential().into_iter().enumerate().map(|(place, essential)| {
        let shown = text::show(locale, &essential.text, None).unwrap_or_default();
        (shown, coverage(locale, sheet, errors, place))
    });
    let reason = Field::new("priorities_reason", locale.text("desk-case-priorities-reason"));
    let reason =
        reason.value(sheet.text("priorities_reason")).error(said(locale, errors, "priorities_reason")).optional();
    let priorities = case.criteria().into_iter().filter(|_| individual);
    Compared {
        target: case.target().map(|(title, _)| text::plain(locale, title)),
        outcomes: outcomes.collect(),
        level: request.presented.eqf.is_none().then(|| level(locale, sheet, errors)),
        checks: CHECKS.iter().map(|name| check(locale, sheet, name)).collect(),
        priorities: priorities.map(|criterion| of_criterion(locale, case, sheet, errors, criterion)).collect(),
        reason: individual.then_some(reason),
        has_priorities: sheet.found().iter().any(|(name, _)| name.starts_with("priorit")),
    }
}

fn coverage(locale: Locale, sheet: &Sheet, errors: &FieldErrors, place: usize) -> Field {
    let name = outcome(place);
    let chosen = sheet.text(&name);
    let choices = Coverage::ALL.iter().map(|coverage| {
        Choice::new(coverage.as_str(), locale.text(&format!("coverage-{coverage}")), chosen == coverage.as_str())
    });
    let number = i64::try_from(place + 1).unwrap_or_default();
    let label = locale.with("desk-case-outcome-number", &[("number", number.into())]);
    Field::new(name.clone(), label).choices(choices.collect()).error(said(locale, errors, &name))
}

fn level(locale: Locale, sheet: &Sheet, errors: &FieldErrors) -> Field {
    let chosen = sheet.text("level_judgement");
    let choices = LevelJudgement::ALL.iter().map(|judgement| {
        Choice::new(judgement.as_str(), locale.text(&format!("desk-level-{judgement}")), chosen == judgement.as_str())
    });
    Field::new("level_judgement", locale.text("desk-case-level"))
        .hint(locale.text("desk-case-level-hint"))
        .choices(choices.collect())
        .error(said(locale, errors, "level_judgement"))
}

fn check(locale: Locale, sheet: &Sheet, name: &str) -> Field {
    let no = sheet.text(name) == "no";
    let choices = vec![Choice::new("yes", locale.text("word-yes"), !no), Choice::new("no", locale.text("word-no"), no)];
    Field::new(name, locale.text(&format!("desk-check-{name}"))).choices(choices)
}

fn of_criterion(locale: Locale, case: &Case, sheet: &Sheet, errors: &FieldErrors, criterion: Criterion) -> Field {
    let name = format!("priority_{criterion}");
    let chosen = sheet.text(&name);
    let words = |priority: Priority| locale.text(&format!("desk-priority-{}", priority.as_str().to_lowercase()));
    let usual = words(case.applied.criteria.priority(case.detail.request.purpose, criterion));
    let usual = locale.with("desk-priority-usual", &[("priority", usual.into())]);
    let others = Priority::ALL
        .iter()
        .map(|priority| Choice::new(priority.as_str(), words(*priority), chosen == priority.as_str()));
    Field::new(name.clone(), locale.text(&format!("criterion-{criterion}")))
        .choices(std::iter::once(Choice::new("", usual, chosen.is_empty())).chain(others).collect())
        .error(said(locale, errors, &name))
}
