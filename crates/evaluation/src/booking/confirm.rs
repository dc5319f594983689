//! What the register says that it has entered, line by line of a file: case number, day, its number there. All or none.

use std::collections::{BTreeSet, HashMap};

use consortium::institution;
use kernel::{Actor, Day, InstitutionId, Role, Work, Zone, denied};

use super::{
    Standing, policy,
    query::{self, Line},
    service::{self, Told},
};
use crate::Error;

/// Every code of a fault in a line, beside those of forms.
pub const FAULTS: &[&str] = &[
    "booking-unknown",
    "booking-superseded",
    "booking-pending",
    "booking-nothing",
    "booking-twice",
    "booking-future",
    "booking-early",
];

/// Characters of a number in the register.
const NUMBER: usize = 100;

/// One line as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ConfirmFields {
    /// The case number.
    pub reference: String,
    /// The number of the decision; empty: the one that stands.
    pub decision: String,
    /// The day on which it stands in the register.
    pub booked_on: String,
    /// Its number there; empty: none, or the one known.
    pub register_number: String,
}

/// What became of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confirmed {
    /// The register knows more than before.
    Created,
    /// Day or number were corrected.
    Changed,
    /// All that was known.
    Unchanged,
}

/// A column and what is wrong with it.
pub type Wrong = (&'static str, &'static str);

/// What came of the lines, in their order.
pub type Came = Vec<Result<Confirmed, Vec<Wrong>>>;

/// Who may bring such a file in.
pub fn may_confirm(actor: &Actor, home: InstitutionId) -> Result<(), Error> {
    Ok(denied(actor.has_role(Role::RecognitionOfficer, home), "not_allowed")?)
}

/// Brings the lines in, if every one is right; else nothing is written.
pub async fn confirm(work: &mut Work, home: InstitutionId, fields: &[ConfirmFields]) -> Result<Came, Error> {
    may_confirm(&work.actor, home)?;
    let zone = institution::by_id(work.db(), home).await?.time_zone;
    let today = zone.day_at(work.now);
    let references: Vec<&str> = fields.iter().map(|line| line.reference.as_str()).collect();
    let found = query::by_references(work.db(), &work.actor, home, &references).await?;
    let known: HashMap<&str, &Line> = found.iter().map(|line| (line.request.reference.as_str(), line)).collect();
    let mut seen = BTreeSet::new();
    let (mut came, mut told) = (Vec::with_capacity(fields.len()), Vec::new());
    for typed in fields {
        let mut read = read(typed, known.get(typed.reference.as_str()).copied(), (today, &zone));
        if !seen.insert(typed.reference.as_str()) {
            read = Err(read.err().unwrap_or_default().into_iter().chain([("reference", "booking-twice")]).collect());
        }
        came.push(read.as_ref().map(|(became, _)| *became).map_err(Clone::clone));
        told.extend(read.ok().and_then(|(_, told)| told));
    }
    if came.iter().all(Result::is_ok) {
        for told in &told {
            policy::may_book(&work.actor, &told.line.request)?;
        }
        service::write(work, told).await?;
    }
    Ok(came)
}

/// What one line says of the case that it names.
fn read<'a>(
    typed: &ConfirmFields,
    line: Option<&'a Line>,
    (today, zone): (Day, &Zone),
) -> Result<(Confirmed, Option<Told<'a>>), Vec<Wrong>> {
    let mut wrong = Vec::new();
    let booked_on: Option<Day> = typed.booked_on.parse().ok();
    match booked_on {
        None => wrong.push(("booked_on", "date")),
        Some(day) if day > today => wrong.push(("booked_on", "booking-future")),
        Some(_) => {}
    }
    if typed.register_number.chars().count() > NUMBER {
        wrong.push(("register_number", "too-long"));
    }
    let Some(line) = line else {
        wrong.push(("reference", "booking-unknown"));
        return Err(wrong);
    };
    let standing = line.standing();
    match standing {
        None => wrong.push(("reference", "booking-nothing")),
        Some(Standing::Pending) => wrong.push(("reference", "booking-pending")),
        Some(_) if !typed.decision.is_empty() && typed.decision != line.number => {
            wrong.push(("decision", "booking-superseded"));
        }
        // What was entered before it was decided is an entry of something else.
        Some(_) if booked_on.is_some_and(|day| day < zone.day_at(line.decision.decided_at)) => {
            wrong.push(("booked_on", "booking-early"));
        }
        Some(_) => {}
    }
    let (Some(booked_on), true, Some(standing)) = (booked_on, wrong.is_empty(), standing) else { return Err(wrong) };
    let given = Some(typed.register_number.clone()).filter(|number| !number.is_empty());
    let before = line.told.as_ref().filter(|_| standing == Standing::Booked).map(|told| &told.booking);
    let register_number = given.or_else(|| before.and_then(|before| before.register_number.clone()));
    let same = before.is_some_and(|before| before.booked_on == booked_on && before.register_number == register_number);
    if same {
        return Ok((Confirmed::Unchanged, None));
    }
    let became = if before.is_some() { Confirmed::Changed } else { Confirmed::Created };
    Ok((became, Some(Told { line, booked_on, register_number })))
}
