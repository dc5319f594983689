//! Words of one meaning (UX-7): abbreviations with their long forms, and names of topics in several languages. A table
//! ships filled; a consortium's own entries are laid over it as one more table of the same form.

use std::{
    collections::{BTreeSet, HashMap},
    sync::{Arc, LazyLock},
};

use kernel::Language;

use crate::{
    function_word::is_function_word,
    stem::stem,
    text::{Word, words},
};

/// Ours: `data/words.txt`, written for this product.
const SHIPPED: &str = include_str!("../data/words.txt");

static THESAURUS: LazyLock<Arc<Thesaurus>> = LazyLock::new(|| Arc::new(Thesaurus::of(&[SHIPPED])));

/// Begins the part of a line that names a field.
const FIELD: &str = "field ";

/// Longer things than so many words are no entry.
const LONGEST: usize = 6;

/// One way of saying it: words of a language, each with its place in the phrase.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Saying {
    pub language: Language,
    pub words: Vec<(usize, String)>,
}

/// Sayings of one meaning.
#[derive(Clone, Debug, Default)]
pub(crate) struct Group {
    pub sayings: Vec<Saying>,
    /// Fields of ISCED-F that are meant.
    pub fields: Vec<String>,
}

/// Groups of sayings of one meaning.
#[derive(Clone, Debug, Default)]
pub(crate) struct Thesaurus {
    groups: Vec<Group>,
    /// Language and stems of a saying → the groups it stands in.
    places: HashMap<(Language, Vec<String>), BTreeSet<usize>>,
    languages: BTreeSet<Language>,
}

impl Thesaurus {
    /// The table that ships.
    pub(crate) fn shipped() -> Arc<Self> {
        Arc::clone(&THESAURUS)
    }

    /// The table that ships, with these lines of a consortium's own over it.
    pub(crate) fn with(own: &[String]) -> Arc<Self> {
        if own.is_empty() { Self::shipped() } else { Arc::new(Self::of(&[SHIPPED, &own.join("\n")])) }
    }

    /// One group a line: `en large language model, LLM | fr grand modèle de langue`. Later tables add to earlier ones;
    /// a line that begins with `#` is a remark, and a part that names no language is left out.
    pub(crate) fn of(tables: &[&str]) -> Self {
        let mut all = Self::default();
        for line in tables.iter().flat_map(|table| table.lines()).filter(|line| !line.starts_with('#')) {
            let (fields, rest): (Vec<_>, Vec<_>) = line.split('|').partition(|part| part.trim().starts_with(FIELD));
            let sayings: Vec<Saying> = rest.into_iter().flat_map(sayings).collect();
            for saying in &sayings {
                all.languages.insert(saying.language);
                all.places.entry(saying.key()).or_default().insert(all.groups.len());
            }
            let fields = fields.into_iter().flat_map(|part| part.trim().trim_start_matches(FIELD).split(','));
            all.groups.push(Group { sayings, fields: fields.map(|code| code.trim().to_owned()).collect() });
        }
        all
    }

    /// The groups that these words stand in, in whatever language they are typed, and inflected.
    pub(crate) fn groups(&self, typed: &[&str]) -> Vec<&Group> {
        if typed.len() > LONGEST {
            return Vec::new();
        }
        let key = |language: &Language| (*language, typed.iter().map(|word| stemmed(word, *language)).collect());
        let found: BTreeSet<usize> =
            self.languages.iter().filter_map(|language| self.places.get(&key(language))).flatten().copied().collect();
        found.into_iter().filter_map(|group| self.groups.get(group)).collect()
    }
}

impl Saying {
    /// None for a text without words.
    pub(crate) fn of(language: Language, text: &str) -> Option<Self> {
        let words: Vec<(usize, String)> = content(&words(text), text);
        (!words.is_empty()).then_some(Self { language, words })
    }

    /// Its words as they are compared across inflections.
    pub(crate) fn stems(&self) -> Vec<String> {
        self.words.iter().map(|(_, word)| stemmed(word, self.language)).collect()
    }

    /// An abbreviation says little where many short words are.
    pub(crate) fn is_short(&self) -> bool {
        matches!(self.words.as_slice(), [(_, word)] if word.chars().nth(3).is_none())
    }

    fn key(&self) -> (Language, Vec<String>) {
        (self.language, self.stems())
    }
}

/// The words of a text that somebody may look for, with their places; all if no other is there.
pub(crate) fn content(words: &[Word], text: &str) -> Vec<(usize, String)> {
    let has_content = words.iter().any(|word| is_sought(word, text));
    let kept = words.iter().enumerate().filter(|(_, word)| !has_content || is_sought(word, text));
    kept.map(|(place, word)| (place, word.folded.clone())).collect()
}

/// Whether a word is more than grammar; in capitals it is an abbreviation («IT»), unless all is in capitals.
pub(crate) fn is_sought(word: &Word, text: &str) -> bool {
    let typed = text.get(word.range.clone()).unwrap_or("");
    let is_capital = typed.chars().nth(1).is_some() && typed.chars().all(char::is_uppercase);
    (is_capital && text.chars().any(char::is_lowercase)) || !is_function_word(&word.folded)
}

fn stemmed(folded: &str, language: Language) -> String {
    stem(folded, language).unwrap_or_else(|| folded.to_owned())
}

/// `en machine learning, ML`.
fn sayings(part: &str) -> Vec<Saying> {
    let part = part.trim();
    let (language, rest) = part.split_once(' ').unwrap_or((part, ""));
    let Ok(language) = language.parse() else { return Vec::new() };
    rest.split(',').filter_map(|text| Saying::of(language, text)).collect()
}
