//! Names of languages, countries (CLDR, `data/NOTICE-unicode.txt`) and fields of study (ISCED-F 2013), read once.

use std::{collections::BTreeMap, sync::LazyLock};

use kernel::Language;

use crate::{Locale, words};

/// A language as a choice: what its speakers call it, and what the reader calls it (UX-5).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageName {
    /// In the language itself, where known.
    pub autonym: Option<&'static str>,
    /// In the reader's language.
    pub name: &'static str,
}

/// One ISCED-F field with its place in the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldOfStudy {
    /// Two digits (broad), three (narrow) or four (detailed).
    pub code: &'static str,
    /// The code of the broader field; none for a broad one.
    pub broader: Option<&'static str>,
}

/// A name in the languages that ship; an empty one falls back to English.
#[derive(Clone, Copy)]
struct Labels {
    en: &'static str,
    fr: &'static str,
    de: &'static str,
}

impl Labels {
    fn read(columns: &mut std::str::Split<'static, char>) -> Self {
        let mut next = || columns.next().unwrap_or_default();
        Self { en: next(), fr: next(), de: next() }
    }

    fn in_language(self, locale: Locale) -> &'static str {
        let label = match locale {
            Locale::En | Locale::Pseudo => self.en,
            Locale::Fr => self.fr,
            Locale::De => self.de,
        };
        if label.is_empty() { self.en } else { label }
    }
}

struct KnownLanguage {
    autonym: Option<&'static str>,
    labels: Labels,
}

static LANGUAGES: LazyLock<BTreeMap<&'static str, KnownLanguage>> = LazyLock::new(|| {
    rows(include_str!("../data/language.tsv"))
        .map(|mut columns| {
            let code = columns.next().unwrap_or_default();
            let autonym = columns.next().filter(|autonym| !autonym.is_empty());
            (code, KnownLanguage { autonym, labels: Labels::read(&mut columns) })
        })
        .collect()
});

static COUNTRIES: LazyLock<BTreeMap<&'static str, Labels>> =
    LazyLock::new(|| labelled(include_str!("../data/country.tsv")));
static FIELDS: LazyLock<BTreeMap<&'static str, Labels>> =
    LazyLock::new(|| labelled(include_str!("../data/isced-f.tsv")));

/// Names of fields in languages that no page is in; the first line names the languages (`data/NOTICE-isced-f.txt`).
const FURTHER_FIELDS: &str = include_str!("../data/isced-f-further.tsv");

fn rows(table: &'static str) -> impl Iterator<Item = std::str::Split<'static, char>> {
    table.lines().skip(1).map(|line| line.split('\t'))
}

fn labelled(table: &'static str) -> BTreeMap<&'static str, Labels> {
    rows(table).map(|mut columns| (columns.next().unwrap_or_default(), Labels::read(&mut columns))).collect()
}

/// Every language with a name, by code.
pub fn languages() -> impl Iterator<Item = Language> {
    LANGUAGES.keys().filter_map(|code| code.parse().ok())
}

/// Every country code with a name.
pub fn countries() -> impl Iterator<Item = &'static str> {
    COUNTRIES.keys().copied()
}

/// Every ISCED-F field, broader before narrower.
pub fn fields() -> impl Iterator<Item = FieldOfStudy> {
    FIELDS.keys().map(|code| {
        let broader = (code.len() > 2).then(|| code.get(..code.len() - 1)).flatten();
        FieldOfStudy { code, broader }
    })
}

/// Every name of every ISCED-F field: code, language, name. For finding, in more languages than there are pages (UX-8).
pub fn field_names() -> impl Iterator<Item = (&'static str, Language, &'static str)> {
    let shipped = FIELDS.iter().flat_map(|(code, labels)| {
        let named = [(Locale::En, labels.en), (Locale::Fr, labels.fr), (Locale::De, labels.de)];
        named.map(|(locale, name)| (*code, locale.language(), name))
    });
    let languages: Vec<Option<Language>> =
        FURTHER_FIELDS.lines().next().unwrap_or("").split('\t').skip(1).map(|code| code.parse().ok()).collect();
    let further = rows(FURTHER_FIELDS).flat_map(move |mut columns| {
        let code = columns.next().unwrap_or_default();
        let named = languages.clone().into_iter().zip(columns);
        named.filter_map(move |(language, name)| Some((code, language?, name)))
    });
    shipped.chain(further).filter(|(_, _, name)| !name.is_empty())
}

impl Locale {
    /// A language's names; none for a code that is no language we know.
    pub fn language_name(self, language: Language) -> Option<LanguageName> {
        let known = LANGUAGES.get(language.as_str())?;
        Some(LanguageName { autonym: known.autonym, name: known.labels.in_language(self) })
    }

    /// A language as one label, «Deutsch – German»; once where both are the same; the code where unknown.
    pub fn language_label(self, language: Language) -> String {
        let Some(LanguageName { autonym, name }) = self.language_name(language) else { return language.to_string() };
        match autonym {
            Some(autonym) if !autonym.eq_ignore_ascii_case(name) => format!("{autonym} – {name}"),
            _ => name.to_owned(),
        }
    }

    /// A country's name; the code where unknown.
    pub fn country(self, code: &str) -> String {
        COUNTRIES.get(code).map_or_else(|| code.to_owned(), |labels| labels.in_language(self).to_owned())
    }

    /// The label of an ISCED-F field at any depth; an unknown code takes the next broader one that is known.
    pub fn field_of_study(self, code: &str) -> Option<&'static str> {
        (2..=code.len().min(4))
            .rev()
            .find_map(|length| FIELDS.get(code.get(..length)?))
            .map(|labels| labels.in_language(self))
    }

    /// An EQF level in words: «Bachelor level (EQF 6)».
    pub fn eqf_level(self, level: i16) -> String {
        let key = format!("eqf-level-{level}");
        if words::knows(&key) { self.text(&key) } else { self.with("eqf-level-other", &[("level", level.into())]) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ux_5_a_language_shows_autonym_and_translation() {
        let german: Language = "de".parse().unwrap();
        assert_eq!(Locale::En.language_label(german), "Deutsch – German");
        assert_eq!(Locale::De.language_label(german), "Deutsch");
        assert_eq!(Locale::Fr.language_label("qqq".parse().unwrap()), "qqq");
    }

    #[test]
    fn a_field_has_a_label_at_every_depth() {
        assert_eq!(fields().filter(|field| field.broader.is_none()).count(), 12);
        let first = fields().next().unwrap();
        assert_eq!((first.code, first.broader), ("00", None));
        for field in fields() {
            for locale in [Locale::En, Locale::Fr, Locale::De] {
                assert!(locale.field_of_study(field.code).is_some_and(|label| !label.is_empty()), "{}", field.code);
            }
        }
        assert_eq!(Locale::En.field_of_study("0618"), Locale::En.field_of_study("061"));
        assert_eq!(Locale::En.field_of_study("x"), None);
        assert_eq!(Locale::En.field_of_study("éé"), None);
    }

    #[test]
    fn ux_8_a_field_has_names_in_languages_without_pages() {
        let names: Vec<_> = field_names().filter(|(code, ..)| *code == "0321").collect();
        for (language, name) in [("de", "Journalistik"), ("el", "Δημοσιογραφία"), ("pl", "Dziennikarstwo")]
        {
            let language: Language = language.parse().unwrap();
            assert!(names.iter().any(|named| named.1 == language && named.2.starts_with(name)), "{names:?}");
        }
        assert!(field_names().all(|(code, ..)| fields().any(|field| field.code == code)));
    }

    #[test]
    fn countries_and_levels_have_names() {
        assert_eq!(Locale::De.country("IE"), "Irland");
        assert_eq!(Locale::En.country("QQ"), "QQ");
        assert_eq!(Locale::En.eqf_level(6), "Bachelor level (EQF\u{A0}6)");
        assert_eq!(Locale::En.eqf_level(9), "EQF\u{A0}9");
    }
}
