//! Skills of ESCO, the European classification, that a learning outcome is related to.

use kernel::LocalizedText;
use serde::{Deserialize, Serialize};

const ESCO: &str = "http://data.europa.eu/esco/skill/";

/// A skill of ESCO.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skill {
    /// Its address, as ESCO writes it: `http`, the number in small letters.
    pub uri: String,
    /// What the provider calls it; may be empty.
    pub label: LocalizedText,
}

/// Skills, in the order in which they were written; none is not stated.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Skills(pub Vec<Skill>);

kernel::json_value!(Skills);

/// The address of a skill as ESCO writes it; none if it is no address of a skill.
pub(crate) fn address(typed: &str) -> Option<String> {
    let typed = typed.trim().to_ascii_lowercase();
    let rest = typed.strip_prefix("https://").or_else(|| typed.strip_prefix("http://"))?;
    let number = rest.strip_prefix("data.europa.eu/esco/skill/")?;
    is_uuid(number).then(|| format!("{ESCO}{number}"))
}

fn is_uuid(text: &str) -> bool {
    let lengths: Vec<usize> = text.split('-').map(str::len).collect();
    lengths == [8, 4, 4, 4, 12] && text.bytes().all(|byte| byte == b'-' || byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_kept_as_esco_writes_it() {
        let esco = "http://data.europa.eu/esco/skill/5fd5c985-eaaa-47aa-8314-62359c54505a";
        for typed in [esco, " HTTPS://data.europa.eu/esco/skill/5FD5C985-EAAA-47AA-8314-62359C54505A "] {
            assert_eq!(address(typed).as_deref(), Some(esco));
        }
        for wrong in [
            "",
            "5fd5c985-eaaa-47aa-8314-62359c54505a",
            "http://data.europa.eu/esco/occupation/5fd5c985-eaaa-47aa-8314-62359c54505a",
            "http://data.europa.eu/esco/skill/5fd5c985",
            "http://data.europa.eu/esco/skill/5fd5c985-eaaa-47aa-8314-62359c54505a/x",
            "http://data.europa.eu.example.org/esco/skill/5fd5c985-eaaa-47aa-8314-62359c54505a",
        ] {
            assert_eq!(address(wrong), None, "{wrong}");
        }
    }
}
