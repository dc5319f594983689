//! Tables of grades from CSV: one line for each grade, best first; lines of one field and cycle are one table, and a later
//! line repeats what an earlier one said of it or leaves it out. All lines or none.

#[cfg(test)]
mod tests;

use std::io::BufRead;

use kernel::{InstitutionId, Work};
use recognition::{
    grade_table::{TableFields, WantedTable, policy, service},
    programme::typed::Wrong,
};

use crate::{
    Error, FileError, Refusal,
    csv::{
        Limits,
        sheet::{self, Line, Shape},
    },
    import::{Outcome, Report},
};

pub use crate::csv::sheet::Sheet;

/// The columns.
pub const COLUMNS: &[&str] = &[
    "field",
    "cycle",
    "from_year",
    "to_year",
    "grade",
    "count",
    "best",
    "lowest_pass",
    "source",
    "status",
    "valid_from",
];

const SHAPE: Shape = Shape {
    columns: COLUMNS,
    texts: &[],
    required: &["from_year", "to_year", "grade", "count", "source"],
    is_forbidden: |_| false,
};

/// What a line may leave out if an earlier one of its table has said it.
const FACTS: &[&str] = &["from_year", "to_year", "best", "lowest_pass", "source", "status", "valid_from"];

/// Reads a file.
pub fn read(input: impl BufRead + Send, limits: Limits) -> Result<Sheet, FileError> {
    sheet::read(input, limits, SHAPE)
}

/// One table of a file, with its lines.
struct Group {
    about: (String, String),
    fields: TableFields,
    lines: Vec<u64>,
    /// Whether the grades of a line are refused already.
    is_refused: bool,
}

/// Keeps the tables of a file, each as the next version of its own. For a dry run drop the work; on refused lines nothing
/// may be kept either.
pub async fn import(work: &mut Work, institution: InstitutionId, sheet: Sheet) -> Result<Report, Error> {
    policy::may_keep(&work.actor, institution)?;
    let mut report = Report { warnings: sheet.warnings.clone(), ..Report::default() };
    for (wanted, lines) in tables(sheet, &mut report) {
        let outcome = Outcome::from(service::keep(work, institution, &wanted, None).await?.change);
        for line in lines {
            report.add(line, named(wanted.field(), wanted.cycle().as_str()), Ok(outcome));
        }
    }
    report.rows.sort_by_key(|row| row.line);
    report.whole()
}

/// The tables that make sense; the lines of others are refused with what is wrong.
fn tables(sheet: Sheet, report: &mut Report) -> Vec<(WantedTable, Vec<u64>)> {
    let mut groups: Vec<Group> = Vec::new();
    for line in sheet.lines {
        take(line, &mut groups, report);
    }
    let mut read = Vec::new();
    for group in groups {
        match group.fields.read() {
            Ok(wanted) if !group.is_refused => read.push((wanted, group.lines)),
            Ok(_) => {}
            Err(mut wrong) => {
                wrong.retain(|wrong| wrong.field != "grades" || !group.is_refused);
                if wrong.is_empty() {
                    continue;
                }
                let first = group.lines.first().copied().unwrap_or_default();
                let name = named(&group.about.0, &group.about.1);
                report.add(first, name, Err(wrong.iter().map(refusal).collect()));
            }
        }
    }
    read
}

/// Puts a line to its table, or names what is wrong with it.
fn take(line: Line, groups: &mut Vec<Group>, report: &mut Report) {
    let said = said(&line);
    let about = said.about();
    let place = groups.iter().position(|group| group.about == about);
    let earlier = place.and_then(|place| groups.get_mut(place));
    let mut refusals = line.refusals;
    refusals.extend(wrong_grade(&said).iter().map(refusal));
    if let Some(earlier) = &earlier {
        refusals.extend(differing(earlier, &said));
    }
    let is_refused = !refusals.is_empty();
    if is_refused {
        report.add(line.number, named(&about.0, &about.1), Err(refusals));
    }
    match earlier {
        Some(earlier) => {
            earlier.fields.grades.extend(said.grades);
            earlier.lines.push(line.number);
            earlier.is_refused |= is_refused;
        }
        None => groups.push(Group { about, fields: said, lines: vec![line.number], is_refused }),
    }
}

fn said(line: &Line) -> TableFields {
    let cell = |base: &str| line.cell(base).to_owned();
    TableFields {
        field: cell("field"),
        cycle: cell("cycle"),
        from_year: cell("from_year"),
        to_year: cell("to_year"),
        grades: vec![(cell("grade"), cell("count"))],
        best: cell("best"),
        lowest_pass: cell("lowest_pass"),
        source: cell("source"),
        status: cell("status"),
        valid_from: cell("valid_from"),
    }
}

/// What is wrong with the grade of one line, whatever else its table says. That nobody had it is nothing wrong.
fn wrong_grade(said: &TableFields) -> Vec<Wrong> {
    let alone = TableFields { grades: said.grades.clone(), ..TableFields::default() };
    let mut wrong = alone.read().err().unwrap_or_default();
    wrong.retain(|wrong| wrong.field == "grades" && wrong.code != "grades-empty");
    wrong
}

/// A grade that stands in the table already, or another word on what an earlier line has said (H007).
fn differing(earlier: &Group, said: &TableFields) -> Vec<Refusal> {
    let first = earlier.lines.first().copied();
    let (before, now) = (facts(&earlier.fields), facts(said));
    let differs =
        FACTS.iter().zip(before.into_iter().zip(now)).filter(|(_, (before, now))| !now.is_empty() && before != now);
    let mut refusals: Vec<Refusal> =
        differs.map(|(column, _)| Refusal { other_line: first, ..Refusal::new(*column, "grades-differ") }).collect();
    if said.grades.iter().any(|(label, _)| earlier.fields.grades.iter().any(|(other, _)| other == label)) {
        refusals.push(Refusal::new("grade", "grade-twice"));
    }
    refusals
}

fn facts(fields: &TableFields) -> [&str; 7] {
    let TableFields { from_year, to_year, best, lowest_pass, source, status, valid_from, .. } = fields;
    [from_year, to_year, best, lowest_pass, source, status, valid_from]
}

fn refusal(wrong: &Wrong) -> Refusal {
    let column = match (wrong.field, wrong.code) {
        ("grades", "grade-count" | "grades-empty") => "count",
        ("grades", _) => "grade",
        (field, _) => field,
    };
    Refusal::new(column, wrong.code)
}

fn named(field: &str, cycle: &str) -> String {
    format!("{field} {cycle}")
}
