//! The form of the codes.

use consortium::{Institution, NationalLevels, code::Codes};
use exchange::elm::list;
use serde::Deserialize;

use crate::posted::{FieldErrors, Fields};

/// As typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct CodesForm {
    pub deqar_id: String,
    pub eter_id: String,
    pub erasmus_code: String,
    pub national_levels: String,
    pub version: String,
}

impl Fields for CodesForm {
    type Command = (i32, Codes);
    fn read(&self) -> Result<Self::Command, FieldErrors> {
        let said = |typed: &str| Some(typed.trim().to_owned()).filter(|typed| !typed.is_empty());
        let codes = Codes {
            deqar_id: said(&self.deqar_id),
            eter_id: said(&self.eter_id),
            erasmus_code: said(&self.erasmus_code),
            national_levels: levels(&self.national_levels)?,
        };
        Ok((self.version.parse().unwrap_or_default(), codes))
    }
}

impl CodesForm {
    /// As it is stored.
    pub(super) fn of(member: &Institution) -> Self {
        Self {
            deqar_id: member.deqar_id.clone().unwrap_or_default(),
            eter_id: member.eter_id.clone().unwrap_or_default(),
            erasmus_code: member.erasmus_code.clone().unwrap_or_default(),
            national_levels: lines(&member.national_levels),
            version: member.version.to_string(),
        }
    }
}

/// «6 DQR Level 6», one on a line; the national level by its name or its code in the list of the European Learning Model.
fn levels(typed: &str) -> Result<NationalLevels, FieldErrors> {
    let mut levels = NationalLevels::default();
    for line in typed.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (eqf, name) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        let read = eqf.trim_end_matches([':', '=']).parse().ok().zip(list::national_level_code(name));
        if !read.is_some_and(|(eqf, code)| levels.state(eqf, code)) {
            return Err(FieldErrors::at("national_levels", "national_levels"));
        }
    }
    Ok(levels)
}

fn lines(levels: &NationalLevels) -> String {
    let line = |(eqf, code): (i16, &str)| format!("{eqf} {}", list::national_level_name(code).unwrap_or(code));
    levels.iter().map(line).collect::<Vec<_>>().join("\n")
}
