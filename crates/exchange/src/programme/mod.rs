//! Programmes and their components from CSV: one line for each component, which repeats what it says of the programme or
//! leaves it out; a programme without components has one line. All lines or none.

mod line;

#[cfg(test)]
mod tests;

use std::{
    collections::{BTreeMap, HashMap},
    io::BufRead,
};

use kernel::{InstitutionId, Work};
use recognition::{
    Programme,
    programme::{self, ComponentRecord, WantedProgramme, policy},
};

use crate::{
    Error, FileError,
    csv::{
        Limits,
        sheet::{self, Line, Shape},
    },
    import::{Outcome, Report},
};

pub use crate::csv::sheet::Sheet;

/// The columns; texts may carry a language: `title@fr`. Those of the programme begin with its name.
pub const COLUMNS: &[&str] = &[
    "programme",
    "programme_title",
    "programme_ects",
    "programme_eqf",
    "elective_ects",
    "elective_eqf",
    "regulated_profession",
    "component",
    "title",
    "ects",
    "eqf",
    "essential_outcomes",
    "other_outcomes",
    "language",
];

const SHAPE: Shape = Shape {
    columns: COLUMNS,
    texts: &["programme_title", "title", "essential_outcomes", "other_outcomes"],
    required: &["programme", "programme_title"],
    is_forbidden: |_| false,
};

/// Reads a file.
pub fn read(input: impl BufRead + Send, limits: Limits) -> Result<Sheet, FileError> {
    sheet::read(input, limits, SHAPE)
}

/// What is stored of a programme that the file speaks of.
struct Stored {
    programme: Programme,
    components: Vec<ComponentRecord>,
}

/// Brings the programmes of a file up to date. For a dry run drop the work; on refused lines nothing may be kept either.
pub async fn import(work: &mut Work, institution: InstitutionId, sheet: Sheet) -> Result<Report, Error> {
    policy::may_keep(&work.actor, institution)?;
    let stored = stored(work, institution, &sheet).await?;
    let mut report = Report { warnings: sheet.warnings.clone(), ..Report::default() };
    let mut groups: Vec<(WantedProgramme, Vec<u64>)> = Vec::new();
    for line in sheet.lines {
        let known = stored.get(line.code());
        take(line, institution, known, &sheet.present, &mut groups, &mut report);
    }
    for (wanted, lines) in groups {
        let change = programme::service::keep(work, &wanted).await?.change;
        let outcome = Outcome::from(change);
        for line in lines {
            report.add(line, &wanted.code, Ok(outcome));
        }
    }
    report.rows.sort_by_key(|row| row.line);
    report.whole()
}

/// Puts a line to its programme, or names what is wrong with it.
fn take(
    line: Line,
    institution: InstitutionId,
    known: Option<&Stored>,
    present: &sheet::Present,
    groups: &mut Vec<(WantedProgramme, Vec<u64>)>,
    report: &mut Report,
) {
    let number = line.number;
    let code = line.code().to_owned();
    let place = groups.iter().position(|(wanted, _)| wanted.code == code);
    let earlier = place.and_then(|place| groups.get_mut(place));
    match line.read(institution, known, present, earlier.as_deref()) {
        Err(refusals) => report.add(number, code, Err(refusals)),
        Ok(wanted) => match earlier {
            Some((earlier, lines)) => {
                earlier.components.extend(wanted.components);
                lines.push(number);
            }
            None => groups.push((wanted, vec![number])),
        },
    }
}

/// What is stored of the programmes in the file: three queries.
async fn stored(work: &Work, institution: InstitutionId, sheet: &Sheet) -> Result<HashMap<String, Stored>, Error> {
    let mut codes: Vec<String> = sheet.lines.iter().map(|line| line.code().to_owned()).collect();
    codes.sort_unstable();
    codes.dedup();
    let programmes = programme::by_codes(work.db(), institution, &codes).await?;
    let ids: Vec<_> = programmes.iter().map(|programme| programme.id).collect();
    let mut components: BTreeMap<_, _> = programme::components(work.db(), &ids).await?;
    let stored = programmes.into_iter().map(|programme| {
        let components = components.remove(&programme.id).unwrap_or_default();
        (programme.code.clone(), Stored { programme, components })
    });
    Ok(stored.collect())
}
