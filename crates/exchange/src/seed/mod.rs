//! The seed file of tests and drills (CONTRACT §1): reading it. Who may be made from it, and in which order, is the
//! command's business.

mod opportunity;
mod shape;

#[cfg(test)]
mod tests;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::Row;

pub use shape::{
    ComponentSeed, ElectiveSeed, GradePolicySeed, GradeTableSeed, InstitutionSeed, OutcomeSeed, PersonSeed,
    ProgrammeSeed, RoleSeed, UnitSeed,
};

/// Where a seed file is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{path}: {message}")]
pub struct SeedError {
    /// The place, for example `people[3]`.
    pub path: String,
    /// What is wrong there.
    pub message: String,
}

/// What a seed file holds; every list may be absent or empty.
#[derive(Clone, Debug, Default)]
pub struct Seed {
    /// Institutions with their units.
    pub institutions: Vec<InstitutionSeed>,
    /// Tables of grades.
    pub grade_tables: Vec<GradeTableSeed>,
    /// Programmes with components and outcomes.
    pub programmes: Vec<ProgrammeSeed>,
    /// Listings, as rows for [`crate::import`]; `line` is the place in the list, from 1.
    pub opportunities: Vec<Row>,
    /// People with sign-in and roles.
    pub people: Vec<PersonSeed>,
    /// Agreements as RECOGNITION §7 writes them; `recognition` reads them.
    pub agreements: Vec<Value>,
    /// Equivalencies as RECOGNITION §8 writes them.
    pub equivalencies: Vec<Value>,
}

/// Reads a seed file.
pub fn read(text: &str) -> Result<Seed, SeedError> {
    let file: Value = serde_json::from_str(text.trim_start_matches('\u{FEFF}')).map_err(|error| wrong("$", &error))?;
    let Value::Object(mut file) = file else { return Err(wrong("$", &"must be an object")) };
    let seed = Seed {
        institutions: list(&mut file, "institutions")?,
        grade_tables: list(&mut file, "grade_tables")?,
        programmes: list(&mut file, "programmes")?,
        opportunities: take(&mut file, "opportunities")?
            .into_iter()
            .zip(1..)
            .map(|(value, line)| opportunity::row(value, line))
            .collect::<Result<_, _>>()?,
        people: list(&mut file, "people")?,
        agreements: take(&mut file, "agreements")?,
        equivalencies: take(&mut file, "equivalencies")?,
    };
    match file.keys().next() {
        Some(unknown) => Err(wrong("$", &format!("unknown field `{unknown}`"))),
        None => Ok(seed),
    }
}

fn take(file: &mut Map<String, Value>, name: &str) -> Result<Vec<Value>, SeedError> {
    match file.remove(name) {
        None | Some(Value::Null) => Ok(Vec::new()),
        Some(Value::Array(values)) => Ok(values),
        Some(_) => Err(wrong(name, &"must be a list")),
    }
}

fn list<T: DeserializeOwned>(file: &mut Map<String, Value>, name: &str) -> Result<Vec<T>, SeedError> {
    let read =
        |(place, value)| serde_json::from_value(value).map_err(|error| wrong(&format!("{name}[{place}]"), &error));
    take(file, name)?.into_iter().enumerate().map(read).collect()
}

fn wrong(path: &str, message: &impl ToString) -> SeedError {
    SeedError { path: path.to_owned(), message: message.to_string() }
}
