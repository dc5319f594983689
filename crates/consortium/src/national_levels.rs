//! Levels of a national framework, by the European ones.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Which level of the national framework each level of the European one is, by the last part of its address in the list of
/// the European Learning Model. A level that is not here has not been stated.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct NationalLevels(BTreeMap<i16, String>);

kernel::json_value!(NationalLevels);

impl NationalLevels {
    /// Says which national level a European one is; false if there is no such level or it is said already.
    pub fn state(&mut self, eqf: i16, code: impl Into<String>) -> bool {
        (1..=8).contains(&eqf) && self.0.insert(eqf, code.into()).is_none()
    }

    /// The code of the national level.
    pub fn of(&self, eqf: i16) -> Option<&str> {
        self.0.get(&eqf).map(String::as_str)
    }

    /// Each with its European level, from below.
    pub fn iter(&self) -> impl Iterator<Item = (i16, &str)> {
        self.0.iter().map(|(eqf, code)| (*eqf, code.as_str()))
    }
}
