//! In which elements a reduced or adverse outcome must show a difference, and what is known of each already (L-3).

use evaluation::{
    assess::{Element, Evaluation},
    request::Reasoned,
};
use i18n::Locale;

use super::{gathered::Case, sheet::Sheet};
use crate::posted::FieldErrors;

/// The elements that the outcome names; where it names none, those whose evidence falls short.
pub(super) fn elements(outcome: &Evaluation) -> Vec<Element> {
    if !outcome.needs_difference() {
        return Vec::new();
    }
    let mut elements = outcome.differences.clone();
    if elements.is_empty() {
        elements = outcome.shortfalls.iter().map(|shortfall| Element::of(shortfall.criterion)).collect();
    }
    // No assessment took place (R-H5): no rating falls short, the quality does.
    if elements.is_empty() {
        elements.push(Element::Quality);
    }
    elements.sort_unstable();
    elements.dedup();
    elements
}

/// Reasons and differences as typed, and what is missing of them (H080).
pub(super) fn reasoned(sheet: &Sheet, outcome: Option<&Evaluation>) -> (Reasoned, FieldErrors) {
    let mut errors = FieldErrors::default();
    if sheet.text("reasons").is_empty() {
        errors.add("reasons", "reason");
    }
    let needed = outcome.is_some_and(Evaluation::needs_difference);
    let differences = sheet.differences(&outcome.map(elements).unwrap_or_default(), needed);
    let differences = errors.or_default(differences);
    (Reasoned { reasons: sheet.text("reasons").to_owned(), differences }, errors)
}

/// What the credential shows and what the target needs, where both are numbers that stand there (UX-22).
pub(super) fn known(locale: Locale, case: &Case, element: Element, part: &str) -> Option<String> {
    let presented = &case.detail.request.presented;
    let component = case.component.as_ref().map(|record| &record.component);
    match (element, part) {
        (Element::Level, "found") => presented.eqf.map(|level| locale.eqf_level(level)),
        (Element::Level, "required") => component?.eqf.map(|level| locale.eqf_level(level)),
        (Element::Workload, "found") => presented.ects.map(|ects| locale.ects(ects)),
        (Element::Workload, "required") => component?.ects.map(|ects| locale.ects(ects)),
        _ => None,
    }
}
