//! The forms: a line of the table, an absence, its end.

use evaluation::routing::NewAbsence;
use kernel::{Day, PersonId};
use serde::Deserialize;

use crate::{
    posted::{FieldErrors, Fields},
    staff::desk::officers::NOBODY,
};

/// A line of the table.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct LineForm {
    pub institution: String,
    pub field: String,
    pub evaluator: String,
}

impl Fields for LineForm {
    type Command = (String, Option<PersonId>);

    fn read(&self) -> Result<Self::Command, FieldErrors> {
        if self.evaluator == NOBODY {
            return Ok((self.field.clone(), None));
        }
        match self.evaluator.parse() {
            Ok(person) => Ok((self.field.clone(), Some(person))),
            Err(_) => Err(FieldErrors::at("evaluator", "choice")),
        }
    }
}

/// An absence.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct AbsenceForm {
    pub institution: String,
    /// Empty: the officer who sends it.
    pub person: String,
    pub from: String,
    pub to: String,
    pub deputy: String,
}

impl Fields for AbsenceForm {
    /// Without who is away: that may be the officer who sends it.
    type Command = (Day, Day, PersonId);

    fn read(&self) -> Result<Self::Command, FieldErrors> {
        let (from, to) = (self.from.trim().parse::<Day>(), self.to.trim().parse::<Day>());
        let deputy = self.deputy.parse::<PersonId>();
        let mut errors = FieldErrors::default();
        for (name, is_wrong) in [("from", from.is_err()), ("to", to.is_err())] {
            if is_wrong {
                errors.add(name, "date");
            }
        }
        if deputy.is_err() {
            errors.add("deputy", "choice");
        }
        match (from, to, deputy) {
            (Ok(from), Ok(to), Ok(deputy)) => Ok((from, to, deputy)),
            _ => Err(errors),
        }
    }
}

impl AbsenceForm {
    /// The absence of who was chosen, else of who sends it.
    pub(super) fn absence(&self, sender: PersonId) -> Result<NewAbsence, FieldErrors> {
        let (from, to, deputy) = self.read()?;
        let person = if self.person.is_empty() { Ok(sender) } else { self.person.parse() };
        let person = person.map_err(|_| FieldErrors::at("person", "choice"))?;
        Ok(NewAbsence { person, from, to, deputy })
    }
}

/// Back again.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct EndForm {
    pub institution: String,
    person: String,
    from: String,
}

impl Fields for EndForm {
    type Command = (PersonId, Day);

    fn read(&self) -> Result<Self::Command, FieldErrors> {
        match (self.person.parse(), self.from.parse()) {
            (Ok(person), Ok(from)) => Ok((person, from)),
            _ => Err(FieldErrors::at("person", "choice")),
        }
    }
}
