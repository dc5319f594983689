//! Text that people wrote: cleaned once on the way in, and in several languages where it is content.

use std::{collections::BTreeMap, fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::Language;

/// Why a text is refused (LIM-9).
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// Nothing but blanks and invisible characters.
    #[error("is empty")]
    Empty,
    /// More characters than allowed.
    #[error("has more than {0} characters")]
    TooLong(usize),
    /// Control characters, direction marks, or piled-up accents.
    #[error("contains characters that cannot be shown")]
    Unprintable,
}

impl TextError {
    /// How it is named at a field.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "required",
            Self::TooLong(_) => "too-long",
            Self::Unprintable => "unprintable",
        }
    }
}

/// Trims, composes (NFC) and checks a text of at most `limit` characters. Line breaks stay only where `lines` is true.
/// Invisible characters (zero-width, byte-order mark) at either end are trimmed like blanks, so that a text of nothing
/// else is empty (H034).
pub fn clean(text: &str, limit: usize, lines: bool) -> Result<String, TextError> {
    let composed: String = text.replace("\r\n", "\n").nfc().collect();
    let trimmed = composed.trim_matches(|c: char| c.is_whitespace() || is_invisible(c));
    if trimmed.is_empty() {
        return Err(TextError::Empty);
    }
    if trimmed.chars().count() > limit {
        return Err(TextError::TooLong(limit));
    }
    if trimmed.chars().any(|c| (c.is_control() && !(lines && (c == '\n' || c == '\t'))) || is_direction_mark(c))
        || piled_up(trimmed)
    {
        return Err(TextError::Unprintable);
    }
    Ok(trimmed.to_owned())
}

const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' | '\u{00AD}')
}

const fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn piled_up(text: &str) -> bool {
    let mut run = 0;
    text.chars().any(|c| {
        run = if is_combining_mark(c) { run + 1 } else { 0 };
        run > 8
    })
}

/// One text in several languages. Which one is shown is decided where it is shown, field by field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LocalizedText(BTreeMap<Language, String>);

impl LocalizedText {
    /// One text in one language.
    pub fn of(language: Language, text: impl Into<String>) -> Self {
        Self(BTreeMap::from([(language, text.into())]))
    }

    /// Adds or replaces a language.
    pub fn insert(&mut self, language: Language, text: impl Into<String>) {
        self.0.insert(language, text.into());
    }

    /// Whether it says nothing in any language.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text in exactly this language.
    pub fn get(&self, language: Language) -> Option<&str> {
        self.0.get(&language).map(String::as_str)
    }

    /// Each language with its text, by code.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &str)> {
        self.0.iter().map(|(language, text)| (*language, text.as_str()))
    }

    /// The first of the `wanted` languages that is there, else the `original`, else English, else any.
    pub fn pick(&self, wanted: &[Language], original: Option<Language>) -> Option<(Language, &str)> {
        let order = wanted.iter().copied().chain(original).chain([Language::ENGLISH]);
        order
            .into_iter()
            .find_map(|language| self.get(language).map(|text| (language, text)))
            .or_else(|| self.iter().next())
    }
}

impl fmt::Display for LocalizedText {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&serde_json::to_string(&self.0).map_err(|_| fmt::Error)?)
    }
}

impl FromStr for LocalizedText {
    type Err = serde_json::Error;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        serde_json::from_str(text)
    }
}

crate::text_value!(LocalizedText);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn h034_blank_and_invisible_text_is_empty() {
        for nothing in ["", "   ", "\u{200B}", "\u{FEFF} \u{200B}"] {
            assert_eq!(clean(nothing, 300, false), Err(TextError::Empty));
        }
    }

    #[test]
    fn h035_the_limit_counts_characters() {
        assert!(clean(&"é".repeat(300), 300, false).is_ok());
        assert_eq!(clean(&"é".repeat(301), 300, false), Err(TextError::TooLong(300)));
    }

    #[test]
    fn lim9_controls_and_direction_marks_are_refused() {
        assert_eq!(clean("Ann\r\nBcc: x", 120, false), Err(TextError::Unprintable));
        assert_eq!(clean("a\u{202E}b", 120, false), Err(TextError::Unprintable));
        assert_eq!(clean("a\nb", 120, true).as_deref(), Ok("a\nb"));
        assert_eq!(clean(&format!("a{}", "\u{0301}".repeat(12)), 120, false), Err(TextError::Unprintable));
    }

    #[test]
    fn h038_decomposed_and_composed_forms_are_one() {
        assert_eq!(clean("Ame\u{0301}lie", 120, false), clean("Amélie", 120, false));
    }
}
