//! A rating in a form of staff: the names of its two fields, and what was typed into them (R-C4).

use evaluation::course_rating::{Given, suggestion};
use kernel::TextError;
use recognition::{
    criterion::{Criterion, Robustness},
    quality::Snapshot,
};

use crate::posted::FieldErrors;

/// How many characters the evidence may have.
const EVIDENCE: usize = 2_000;

/// The field of a rating.
pub(in crate::staff) fn rating(criterion: Criterion) -> String {
    format!("rating_{criterion}")
}

/// The field of its evidence.
pub(in crate::staff) fn evidence(criterion: Criterion) -> String {
    format!("evidence_{criterion}")
}

/// The fields where another rating than the suggested one has no reason of its own (DQ-5, DQ-7).
pub(in crate::staff) fn unexplained(suggested: Option<&Snapshot>, given: &[Given]) -> FieldErrors {
    let mut errors = FieldErrors::default();
    let silent = given.iter().filter(|one| suggested.is_some_and(|found| !suggestion::allows(found, one)));
    for one in silent {
        errors.add(evidence(one.criterion), "override");
    }
    errors
}

/// One rating as typed, none where nothing was typed; else the field that is wrong, and how.
pub(in crate::staff) fn given(
    criterion: Criterion,
    level: &str,
    said: &str,
) -> Result<Option<Given>, (String, &'static str)> {
    let robustness = level.parse::<i16>().ok().and_then(|number| Robustness::new(number).ok());
    match (robustness, kernel::clean(said, EVIDENCE, true)) {
        (Some(_), Err(TextError::Empty)) => Err((evidence(criterion), "evidence")),
        (Some(_), Err(error)) => Err((evidence(criterion), error.code())),
        (Some(robustness), Ok(_)) => Ok(Some(Given { criterion, robustness, evidence: said.to_owned() })),
        (None, _) if level.is_empty() && said.is_empty() => Ok(None),
        (None, _) => Err((rating(criterion), "rating")),
    }
}
