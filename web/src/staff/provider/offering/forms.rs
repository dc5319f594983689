//! The form of one run: its days and places.

use catalogue::{Run, RunFields};
use serde::Deserialize;

use crate::{
    posted::{FieldErrors, Fields},
    staff::provider::editor,
};

/// Days and places as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct RunForm {
    pub start: String,
    pub end: String,
    pub enrol_by: String,
    pub seats: String,
    /// The version that was seen.
    pub version: String,
}

impl Fields for RunForm {
    type Command = Run;

    fn read(&self) -> Result<Run, FieldErrors> {
        let fields = RunFields {
            start: self.start.clone(),
            end: self.end.clone(),
            enrol_by: self.enrol_by.clone(),
            seats: self.seats.clone(),
        };
        let run = fields.read().map_err(editor::form_errors)?;
        run.ok_or_else(|| {
            let mut errors = FieldErrors::default();
            errors.add("start", "run-empty");
            errors
        })
    }
}

kernel::text_enum! {
    /// How much later a run is held again. Whole weeks, so that a Monday stays a Monday.
    pub(crate) enum Later {
        /// In the next half-year.
        HalfYear = "half_year",
        /// In the next year.
        Year = "year",
    }
}

impl Later {
    /// In weeks.
    pub(crate) const fn weeks(self) -> i64 {
        match self {
            Self::HalfYear => 26,
            Self::Year => 52,
        }
    }
}

impl RunForm {
    /// The same run, later; places as many as it has.
    pub(crate) fn later(run: &catalogue::Offering, later: Later) -> Self {
        let moved = |day: Option<kernel::Day>| day.map(|day| day.plus_days(later.weeks() * 7));
        let run = Run::of(run);
        let next = Run {
            starts_on: moved(run.starts_on),
            ends_on: moved(run.ends_on),
            enrol_by: moved(run.enrol_by),
            seats: run.seats,
        };
        let RunFields { start, end, enrol_by, seats } = RunFields::of(&next);
        Self { start, end, enrol_by, seats, version: String::new() }
    }

    /// What is stored.
    pub(crate) fn of(run: &catalogue::Offering) -> Self {
        let RunFields { start, end, enrol_by, seats } = RunFields::of(&Run::of(run));
        Self { start, end, enrol_by, seats, version: run.version.to_string() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn h031_both_fields_are_named() {
        let form = RunForm { start: "2027-03-02".into(), end: "2027-03-01".into(), ..RunForm::default() };
        let errors = form.read().unwrap_err();
        assert_eq!((errors.of("start"), errors.of("end")), (Some("ends-before-start"), Some("ends-before-start")));
        assert_eq!(RunForm::default().read().unwrap_err().of("start"), Some("run-empty"));
    }
}
