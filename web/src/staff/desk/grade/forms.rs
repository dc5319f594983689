//! The forms: a table, and what is done where no agreement says it.

use recognition::{
    GradeTable,
    agreement::GradeMethod,
    grade::HostPolicy,
    grade_table::{TableFields, WHOLE, WantedTable},
};
use serde::Deserialize;

use crate::posted::{FieldErrors, Fields};

/// A table as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct TableForm {
    pub institution: String,
    pub field: String,
    pub cycle: String,
    pub from_year: String,
    pub to_year: String,
    /// A grade and its count on each line, best first.
    pub grades: String,
    pub best: String,
    pub lowest_pass: String,
    pub source: String,
    pub status: String,
    pub valid_from: String,
}

impl Fields for TableForm {
    type Command = WantedTable;

    fn read(&self) -> Result<WantedTable, FieldErrors> {
        let lines = self.grades.lines().map(str::trim).filter(|line| !line.is_empty());
        let fields = TableFields {
            field: self.field.clone(),
            cycle: self.cycle.clone(),
            from_year: self.from_year.clone(),
            to_year: self.to_year.clone(),
            grades: lines.map(grade).collect(),
            best: self.best.clone(),
            lowest_pass: self.lowest_pass.clone(),
            source: self.source.clone(),
            status: self.status.clone(),
            valid_from: self.valid_from.clone(),
        };
        fields.read().map_err(|wrong| {
            let mut errors = FieldErrors::default();
            for wrong in wrong {
                errors.add(wrong.field, wrong.code);
            }
            errors
        })
    }
}

/// What stands last on a line is the count: `VG 120`, `1,3; 45`.
fn grade(line: &str) -> (String, String) {
    let (label, count) = line.rsplit_once([';', '\t', ' ', ':']).unwrap_or((line, ""));
    (label.trim().trim_end_matches([';', ':']).trim_end().to_owned(), count.trim().to_owned())
}

impl TableForm {
    /// As typed, about what this table is about: that stays.
    pub(crate) fn about(self, table: &GradeTable) -> Self {
        let stored = Self::of(table);
        Self { field: stored.field, cycle: stored.cycle, ..self }
    }

    /// What is stored.
    pub(crate) fn of(table: &GradeTable) -> Self {
        let lines = table.counts.0.iter().map(|(label, count)| format!("{label} {count}"));
        Self {
            institution: String::new(),
            field: if table.isced_f == WHOLE { String::new() } else { table.isced_f.clone() },
            cycle: table.cycle.to_string(),
            from_year: table.from_year.to_string(),
            to_year: table.to_year.to_string(),
            grades: lines.collect::<Vec<_>>().join("\n"),
            best: table.best.clone().unwrap_or_default(),
            lowest_pass: table.lowest_pass.clone().unwrap_or_default(),
            source: table.source.clone(),
            status: table.status.to_string(),
            valid_from: table.valid_from.to_string(),
        }
    }
}

/// What is done where no agreement says it, as chosen.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct RulesForm {
    pub institution: String,
    pub instead: String,
    pub which: String,
    /// The version that was seen, 0 for none.
    pub version: i32,
}

impl Fields for RulesForm {
    type Command = HostPolicy;

    fn read(&self) -> Result<HostPolicy, FieldErrors> {
        let mut errors = FieldErrors::default();
        let instead: Option<GradeMethod> = self.instead.parse().ok();
        let instead = instead.filter(|method| *method != GradeMethod::Distribution);
        if instead.is_none() {
            errors.add("instead", "choice");
        }
        let which = self.which.parse().ok();
        if which.is_none() {
            errors.add("which", "choice");
        }
        match (instead, which) {
            (Some(instead), Some(which)) => Ok(HostPolicy { instead, which }),
            _ => Err(errors),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_count_stands_last_whatever_is_between() {
        for (line, label, count) in [
            ("VG 120", "VG", "120"),
            ("1,3; 45", "1,3", "45"),
            ("16/20\t8", "16/20", "8"),
            ("sehr gut: 9", "sehr gut", "9"),
            ("10", "10", ""),
        ] {
            assert_eq!(grade(line), (label.to_owned(), count.to_owned()));
        }
    }
}
