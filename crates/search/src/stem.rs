//! Stems: what inflected forms of a word have in common. A listing's words are stemmed in their own language, a typed
//! word in every language there is, so that nobody need say which language they type (UX-8). Words are folded first:
//! with or without accents the stem is the same. Stems of kindred languages often meet (immunologie, immunology).

use std::collections::{BTreeSet, HashMap};

use kernel::Language;
use tantivy::tokenizer::{Language as Algorithm, RawTokenizer, Stemmer, TokenFilter, TokenStream, Tokenizer};

/// Begins every stem in the index, so that no typed word or prefix ever meets one by accident.
const MARK: char = '\u{1}';

const ALGORITHMS: [(&str, Algorithm); 20] = [
    ("ar", Algorithm::Arabic),
    ("da", Algorithm::Danish),
    ("de", Algorithm::German),
    ("el", Algorithm::Greek),
    ("en", Algorithm::English),
    ("es", Algorithm::Spanish),
    ("fi", Algorithm::Finnish),
    ("fr", Algorithm::French),
    ("hu", Algorithm::Hungarian),
    ("it", Algorithm::Italian),
    ("nl", Algorithm::Dutch),
    ("no", Algorithm::Norwegian),
    ("nb", Algorithm::Norwegian),
    ("nn", Algorithm::Norwegian),
    ("pt", Algorithm::Portuguese),
    ("ro", Algorithm::Romanian),
    ("ru", Algorithm::Russian),
    ("sv", Algorithm::Swedish),
    ("ta", Algorithm::Tamil),
    ("tr", Algorithm::Turkish),
];

/// The stem of a folded word in its language, as a term of the index; none for codes, short words and languages
/// without a stemmer.
pub(crate) fn stem(folded: &str, language: Language) -> Option<String> {
    let (_, algorithm) = ALGORITHMS.into_iter().find(|(code, _)| *code == language.as_str())?;
    stemmed(folded, algorithm)
}

/// Stems that were asked for before: listings say the same words again and again.
#[derive(Debug, Default)]
pub(crate) struct Stems(HashMap<Language, HashMap<String, Option<String>>>);

/// So many words of a language are remembered, then it begins anew.
const REMEMBERED: usize = 20_000;

impl Stems {
    /// As [`stem`].
    pub(crate) fn of(&mut self, folded: &str, language: Language) -> Option<&str> {
        let known = self.0.entry(language).or_default();
        if !known.contains_key(folded) {
            if known.len() >= REMEMBERED {
                known.clear();
            }
            known.insert(folded.to_owned(), stem(folded, language));
        }
        known.get(folded)?.as_deref()
    }
}

/// The stems of a folded word in every language, as terms of the index.
pub(crate) fn stems(folded: &str) -> BTreeSet<String> {
    ALGORITHMS.into_iter().filter_map(|(_, algorithm)| stemmed(folded, algorithm)).collect()
}

/// The least term that is no stem.
pub(crate) const AFTER_STEMS: &str = "\u{2}";

fn stemmed(folded: &str, algorithm: Algorithm) -> Option<String> {
    let is_stemmable = |word: &str| word.chars().nth(2).is_some() && word.chars().all(char::is_alphabetic);
    if !is_stemmable(folded) {
        return None;
    }
    let mut tokenizer = Stemmer::new(algorithm).transform(RawTokenizer::default());
    let mut stream = tokenizer.token_stream(folded);
    let stem = crate::fold::fold(&stream.next()?.text);
    is_stemmable(&stem).then(|| format!("{MARK}{stem}"))
}
