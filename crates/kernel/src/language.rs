//! Codes of human languages.

use std::{fmt, str::FromStr};

/// A language code of content or teaching: two letters (ISO 639-1), or three where ISO 639-1 has none (639-3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language([u8; 3]);

impl Language {
    /// English, the last fallback of content.
    pub const ENGLISH: Self = Self([b'e', b'n', 0]);

    /// The code.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("").trim_end_matches('\0')
    }
}

impl fmt::Display for Language {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

/// Why a text is no language code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("write a language as its two-letter code, for example en, fr or de")]
pub struct LanguageError;

impl FromStr for Language {
    type Err = LanguageError;
    fn from_str(text: &str) -> Result<Self, LanguageError> {
        match text.as_bytes() {
            code @ ([_, _] | [_, _, _]) if code.iter().all(u8::is_ascii_alphabetic) => {
                let mut bytes = [0; 3];
                for (to, from) in bytes.iter_mut().zip(code) {
                    *to = from.to_ascii_lowercase();
                }
                Ok(Self(bytes))
            }
            _ => Err(LanguageError),
        }
    }
}

crate::text_value!(Language);
crate::text_serde!(Language);
