//! The words of one entry: ways of saying the same, by language.

use std::{collections::BTreeMap, fmt, str::FromStr};

use kernel::{Language, TextError, clean};

/// Characters of one way of saying it; the search takes six words.
const LONGEST: usize = 60;
const MOST_WORDS: usize = 6;
/// Ways of saying it, in all languages.
const MOST: usize = 40;

/// Ways of saying the same, by language. As text, one language on a line: «en user experience, UX».
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sayings(BTreeMap<Language, Vec<String>>);

impl Sayings {
    /// On one line, as the search reads its table.
    pub fn line(&self) -> String {
        self.lines().collect::<Vec<_>>().join(" | ")
    }

    /// By language, in the order of their codes.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &[String])> {
        self.0.iter().map(|(language, sayings)| (*language, sayings.as_slice()))
    }

    fn lines(&self) -> impl Iterator<Item = String> {
        self.0.iter().map(|(language, sayings)| format!("{language} {}", sayings.join(", ")))
    }
}

impl fmt::Display for Sayings {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.lines().collect::<Vec<_>>().join("\n"))
    }
}

/// What is wrong is a code for words. The same said twice in one language is said once.
impl FromStr for Sayings {
    type Err = &'static str;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut all = Self::default();
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let (code, rest) = line.split_once(char::is_whitespace).ok_or("synonym-line")?;
            let language: Language = code.trim_end_matches(':').parse().map_err(|_| "synonym-line")?;
            let known = all.0.entry(language).or_default();
            for words in rest.split(',').map(str::trim).filter(|words| !words.is_empty()) {
                let words = saying(words)?;
                if !known.iter().any(|other| other.to_lowercase() == words.to_lowercase()) {
                    known.push(words);
                }
            }
        }
        all.0.retain(|_, sayings| !sayings.is_empty());
        match all.0.values().map(Vec::len).sum::<usize>() {
            0 => Err("required"),
            1 => Err("synonym-alone"),
            2..=MOST => Ok(all),
            _ => Err("synonym-many"),
        }
    }
}

kernel::text_value!(Sayings);

/// What the table of the search could not hold is refused: its own signs, and what has no word in it.
fn saying(typed: &str) -> Result<String, &'static str> {
    let words = clean(typed, LONGEST, false).map_err(|error| match error {
        TextError::TooLong(_) => "synonym-long",
        TextError::Empty | TextError::Unprintable => "unprintable",
    })?;
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.contains('|') || !words.chars().any(char::is_alphanumeric) {
        return Err("synonym-sign");
    }
    if words.split(' ').count() > MOST_WORDS { Err("synonym-long") } else { Ok(words) }
}
