//! The form of the codes.

use consortium::{Institution, code::Codes};
use serde::Deserialize;

use crate::posted::{FieldErrors, Fields};

/// As typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct CodesForm {
    pub deqar_id: String,
    pub eter_id: String,
    pub erasmus_code: String,
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
            version: member.version.to_string(),
        }
    }
}
