//! What officers type on the second track, read beside the case.

use evaluation::{
    assess::{
        Outcome,
        prior_learning::{Choice, Shown},
    },
    prior_learning::{Method, NewAppointment, NewAssessment},
};
use kernel::Day;

use crate::{posted::FieldErrors, staff::desk::case::sheet::Sheet};

/// The field of a part, counted from 1.
pub(super) fn part(place: usize) -> String {
    format!("shown_{}", place + 1)
}

/// Method, assessor, day, place, what to bring.
pub(super) fn appointment(sheet: &Sheet) -> Result<NewAppointment, FieldErrors> {
    let mut errors = FieldErrors::default();
    let method: Result<Method, ()> = sheet.text("method").parse();
    if method.is_err() {
        errors.add("method", "choice");
    }
    for name in ["assessor", "place", "bring"] {
        if sheet.text(name).is_empty() {
            errors.add(name, "required");
        }
    }
    let set_for = day(sheet, "set_for", &mut errors);
    match (method, set_for) {
        (Ok(method), Some(set_for)) if errors.is_empty() => Ok(NewAppointment {
            method,
            assessor: sheet.text("assessor").to_owned(),
            set_for,
            place: sheet.text("place").to_owned(),
            bring: sheet.text("bring").to_owned(),
        }),
        _ => Err(errors),
    }
}

/// An answer for each of so many parts, the report, the day.
pub(super) fn assessment(sheet: &Sheet, parts: usize) -> Result<NewAssessment, FieldErrors> {
    let mut errors = FieldErrors::default();
    let mut found = Vec::with_capacity(parts);
    for place in 0..parts {
        match sheet.text(&part(place)).parse::<Shown>() {
            Ok(shown) => found.push(shown),
            Err(()) => errors.add(part(place), "choice"),
        }
    }
    if sheet.text("report").is_empty() {
        errors.add("report", "required");
    }
    let held_on = day(sheet, "held_on", &mut errors);
    match held_on.filter(|_| errors.is_empty()) {
        Some(held_on) => Ok(NewAssessment { found, report: sheet.text("report").to_owned(), held_on }),
        None => Err(errors),
    }
}

/// One of the outcomes that are possible; credits where it is partial.
pub(in crate::staff::desk::case) fn choice(sheet: &Sheet, possible: &[Outcome]) -> Result<Choice, FieldErrors> {
    let mut errors = FieldErrors::default();
    let outcome = sheet.text("second_outcome").parse::<Outcome>().ok().filter(|outcome| possible.contains(outcome));
    if outcome.is_none() {
        errors.add("second_outcome", "choice");
    }
    let partly = outcome == Some(Outcome::RecognisePartially);
    let credits = sheet.text("second_credits").replace(',', ".").parse().ok().filter(|_| partly);
    if partly && credits.is_none() {
        errors.add("second_credits", "prior-credits");
    }
    match outcome.filter(|_| errors.is_empty()) {
        Some(outcome) => Ok(Choice { outcome, credits }),
        None => Err(errors),
    }
}

fn day(sheet: &Sheet, name: &str, errors: &mut FieldErrors) -> Option<Day> {
    let day = sheet.text(name).parse().ok();
    if day.is_none() {
        errors.add(name, "date");
    }
    day
}
