//! Collects what is wrong while fields are read, so that a person hears everything at once.

use kernel::{Language, LocalizedText, TextError, clean};

use super::Texts;

/// A wrong field: its name, `title@fr` for a text in a language, and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FieldError {
    /// The field's name in form, API and CSV.
    pub field: String,
    /// One of [`CODES`]; `field-<code>` in the words files.
    pub code: &'static str,
}

impl FieldError {
    /// An error of a field.
    pub fn new(field: impl Into<String>, code: &'static str) -> Self {
        Self { field: field.into(), code }
    }
}

/// Every code that a field can be refused with.
pub const CODES: &[&str] = &[
    "required",
    "too-long",
    "too-many",
    "unprintable",
    "kind",
    "language",
    "language-twice",
    "outcomes-differ",
    "ects",
    "ects-range",
    "ects-step",
    "hours",
    "eqf",
    "isced-f",
    "mode",
    "supervision",
    "stackability",
    "url",
    "price",
    "currency",
    "date",
    "ends-before-start",
    "deadline-after-end",
    "seats",
    "seats-below-taken",
    "identifier-fixed",
    "country",
    "yes-or-no",
    "accreditation-kind",
    "expires-before-issued",
    "no-awarding-body",
    "no-such-outcome",
    "esco-skill",
    "skill-twice",
];

const ADDRESS: usize = 2_000;

/// What has been found wrong so far.
#[derive(Debug, Default)]
pub(super) struct Reading {
    pub(super) errors: Vec<FieldError>,
}

impl Reading {
    pub(super) fn wrong(&mut self, field: impl Into<String>, code: &'static str) {
        self.errors.push(FieldError::new(field, code));
    }

    /// The value if all is well.
    pub(super) fn done<T>(self, value: T) -> Result<T, Vec<FieldError>> {
        if self.errors.is_empty() { Ok(value) } else { Err(self.errors) }
    }

    /// One line of text; none if it is blank.
    pub(super) fn line(&mut self, field: &str, text: &str, limit: usize) -> Option<String> {
        self.clean(field, text, limit, false)
    }

    /// A closed word; none if it is blank.
    pub(super) fn word<T: std::str::FromStr>(&mut self, field: &str, text: &str, code: &'static str) -> Option<T> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let word = text.parse().ok();
        if word.is_none() {
            self.wrong(field, code);
        }
        word
    }

    /// A whole number in these bounds; digits only (LIM-11).
    pub(super) fn whole(
        &mut self,
        field: &str,
        text: &str,
        (least, most): (i32, i32),
        code: &'static str,
    ) -> Option<i32> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        let number = text.parse().ok().filter(|number| digits && (least..=most).contains(number));
        if number.is_none() {
            self.wrong(field, code);
        }
        number
    }

    /// The address of a page: only `http` and `https`, because it becomes a link.
    pub(super) fn address(&mut self, field: &str, text: &str) -> Option<String> {
        let address = self.line(field, text, ADDRESS)?;
        let host = address
            .split_once("://")
            .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http"));
        let is_named =
            host.is_some_and(|(_, rest)| rest.starts_with(|first: char| first.is_alphanumeric() || first == '['));
        let is_clean = !address.contains(|c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>' | '\\' | '`'));
        if !(is_named && is_clean) {
            self.wrong(field, "url");
        }
        Some(address)
    }

    /// A text in several languages; blank ones are not stated.
    pub(super) fn texts(
        &mut self,
        field: &str,
        typed: &Texts,
        bare: Language,
        limit: usize,
        lines: bool,
    ) -> LocalizedText {
        let mut text = LocalizedText::default();
        for (name, language, typed) in self.languages(field, typed, bare) {
            let Some(cleaned) = self.clean(&name, typed, limit, lines) else { continue };
            match text.get(language) {
                Some(earlier) if earlier != cleaned => self.wrong(name, "language-twice"),
                _ => text.insert(language, cleaned),
            }
        }
        text
    }

    /// Each typed text with the name of its field and its language. Regions are left out: `pt-BR` is `pt`.
    pub(super) fn languages<'a>(
        &mut self,
        field: &str,
        typed: &'a Texts,
        bare: Language,
    ) -> Vec<(String, Language, &'a str)> {
        let mut found = Vec::with_capacity(typed.len());
        for (code, text) in typed {
            let name = if code.is_empty() { field.to_owned() } else { format!("{field}@{code}") };
            let language = if code.is_empty() { Some(bare) } else { language(code) };
            match language {
                Some(language) => found.push((name, language, text.as_str())),
                None if text.trim().is_empty() => {}
                None => self.wrong(name, "language"),
            }
        }
        found
    }

    fn clean(&mut self, field: &str, text: &str, limit: usize, lines: bool) -> Option<String> {
        match clean(text, limit, lines) {
            Ok(cleaned) => Some(cleaned),
            Err(TextError::Empty) => None,
            Err(error) => {
                self.wrong(field, error.code());
                None
            }
        }
    }
}

/// A language from its code, with or without a region.
pub(super) fn language(code: &str) -> Option<Language> {
    let code = code.trim();
    let (language, region) = code.split_once(['-', '_']).unwrap_or((code, ""));
    let plausible = region.len() <= 8 && region.bytes().all(|byte| byte.is_ascii_alphanumeric());
    language.parse().ok().filter(|_| plausible)
}
