//! The table of results as it comes in: three fields a row, repeated.

use axum::http::StatusCode;
use enrolment::{Outcome, service::Line};
use kernel::{EnrolmentId, TextError};
use serde::Deserialize;

use crate::{
    error::Error,
    posted::{FieldErrors, Fields},
};

/// Characters of a grade, as in `enrolment`; said here of the row it is in.
const GRADE: usize = 20;

/// The fields in their order.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(transparent)]
pub(crate) struct ResultsForm(Vec<(String, String)>);

impl Fields for ResultsForm {
    type Command = Vec<Line>;
    const REPEATED: &'static [&'static str] = &["enrolment", "outcome", "grade"];

    fn read(&self) -> Result<Vec<Line>, FieldErrors> {
        let mut errors = FieldErrors::default();
        let lines: Vec<Line> = self.rows().unwrap_or_default().iter().filter_map(|row| row.read(&mut errors)).collect();
        if lines.is_empty() && errors.is_empty() {
            errors.add("results", "results-none");
        }
        if errors.is_empty() { Ok(lines) } else { Err(errors) }
    }
}

/// What the pressed button asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Act {
    /// Show once more what would be recorded (UX-17).
    Check,
    /// Back to the table.
    Change,
    /// Record it.
    Record,
}

/// One row as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct TypedRow {
    pub enrolment: String,
    pub outcome: String,
    pub grade: String,
}

impl ResultsForm {
    /// The pressed button; a result is final, so a button that is not ours records nothing.
    pub(crate) fn act(&self) -> Result<Act, Error> {
        match self.0.iter().find(|(name, _)| name == "act").map(|(_, value)| value.as_str()) {
            Some("check") => Ok(Act::Check),
            Some("change") => Ok(Act::Change),
            Some("record") | None => Ok(Act::Record),
            Some(_) => Err(Error::new(StatusCode::UNPROCESSABLE_ENTITY, "bad-form")),
        }
    }

    /// The rows. A form whose columns differ in length was not made by our page.
    pub(crate) fn rows(&self) -> Result<Vec<TypedRow>, Error> {
        let column = |wanted: &str| -> Vec<&String> {
            self.0.iter().filter(|(name, _)| name == wanted).map(|(_, value)| value).collect()
        };
        let (enrolments, outcomes, grades) = (column("enrolment"), column("outcome"), column("grade"));
        if enrolments.len() != outcomes.len() || enrolments.len() != grades.len() {
            return Err(Error::new(StatusCode::BAD_REQUEST, "bad-form"));
        }
        let rows = enrolments.into_iter().zip(outcomes).zip(grades);
        Ok(rows
            .map(|((enrolment, outcome), grade)| TypedRow {
                enrolment: enrolment.clone(),
                outcome: outcome.clone(),
                grade: grade.clone(),
            })
            .collect())
    }
}

impl TypedRow {
    /// The line to record; none if nothing was chosen for this person.
    fn read(&self, errors: &mut FieldErrors) -> Option<Line> {
        let grade = self.grade.trim();
        if self.outcome.is_empty() && grade.is_empty() {
            return None;
        }
        let (id, outcome) = (self.enrolment.parse::<EnrolmentId>(), self.outcome.parse::<Outcome>());
        let fits = matches!(kernel::clean(grade, GRADE, false), Ok(_) | Err(TextError::Empty));
        if !fits {
            errors.add(format!("grade-{}", self.enrolment), "grade");
        }
        match (id, outcome) {
            (Ok(id), Ok(outcome)) if fits => Some((id, outcome, (!grade.is_empty()).then(|| grade.to_owned()))),
            (Ok(_), Ok(_)) => None,
            _ => {
                errors.add(format!("outcome-{}", self.enrolment), "result");
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANN: &str = "00000000-0000-0000-0000-000000000001";
    const BEN: &str = "00000000-0000-0000-0000-000000000002";

    fn form(pairs: &[(&str, &str)]) -> ResultsForm {
        ResultsForm(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    fn row<'a>(id: &'a str, outcome: &'a str, grade: &'a str) -> [(&'a str, &'a str); 3] {
        [("enrolment", id), ("outcome", outcome), ("grade", grade)]
    }

    #[test]
    fn m16_only_rows_with_a_choice_are_recorded() {
        let form = form(&[row(ANN, "", ""), row(BEN, "passed", " 1,7 ")].concat());
        let lines = form.read().unwrap();
        assert_eq!(lines, [(BEN.parse().unwrap(), Outcome::Passed, Some("1,7".to_owned()))]);
        assert_eq!(form.act().unwrap(), Act::Record);
    }

    #[test]
    fn ux_20_each_wrong_row_is_named() {
        let errors = form(&[row(ANN, "", "1,0"), row(BEN, "failed", "a\u{202E}b")].concat()).read().unwrap_err();
        assert_eq!(errors.of(&format!("outcome-{ANN}")), Some("result"));
        assert_eq!(errors.of(&format!("grade-{BEN}")), Some("grade"));
        assert_eq!(form(&row(ANN, "", "")).read().unwrap_err().of("results"), Some("results-none"));
    }

    #[test]
    fn columns_of_different_length_are_no_form_of_ours() {
        assert!(form(&[("enrolment", ANN), ("outcome", "passed")]).rows().is_err());
    }
}
