//! Names of fields of study as a bridge between languages (UX-8): «Informatik» finds a listing of field 061 that says
//! nothing in German. Typed words are looked up in the names of all languages when they are read, and become codes: the
//! index holds codes only, so that names cost it nothing and a better name needs no new index (ADR 36).

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::LazyLock,
};

use kernel::Language;

use crate::{
    document::depths,
    stem::stem,
    text::words,
    thesaurus::{Saying, content},
};

static BRIDGE: LazyLock<Bridge> = LazyLock::new(|| Bridge::of(i18n::field_names()));

/// A name of more words than this says more than the field is called.
const SHORT: usize = 2;

/// The names of fields, by their words.
#[derive(Debug, Default)]
pub(crate) struct Bridge {
    /// A word, or a stem with its language, → codes whose names have it.
    by_word: HashMap<(Option<Language>, String), BTreeSet<&'static str>>,
    /// The words of a whole name → codes so called.
    by_name: HashMap<Vec<String>, BTreeSet<&'static str>>,
    names: BTreeMap<&'static str, Vec<Saying>>,
    languages: BTreeSet<Language>,
}

impl Bridge {
    /// The names of ISCED-F.
    pub(crate) fn shipped() -> &'static Self {
        &BRIDGE
    }

    fn of(names: impl Iterator<Item = (&'static str, Language, &'static str)>) -> Self {
        let mut bridge = Self::default();
        for (code, language, name) in names {
            let content = content(&words(name), name);
            let key = content.iter().map(|(_, word)| word.clone()).collect();
            bridge.by_name.entry(key).or_default().insert(code);
            if is_remainder(code) {
                continue;
            }
            bridge.languages.insert(language);
            for (_, word) in &content {
                let stem = stem(word, language).map(|stem| (Some(language), stem));
                for key in stem.into_iter().chain([(None, word.clone())]) {
                    bridge.by_word.entry(key).or_default().insert(code);
                }
            }
            if content.len() <= SHORT {
                bridge.names.entry(code).or_default().extend(Saying::of(language, name));
            }
        }
        bridge
    }

    /// Fields whose names, or whose broader fields' names, have all these words; none is below another.
    pub(crate) fn fields(&self, typed: &[&str]) -> BTreeSet<&'static str> {
        let mut all: Option<BTreeSet<&'static str>> = None;
        for word in typed {
            let stems = self.languages.iter().filter_map(|language| Some((Some(*language), stem(word, *language)?)));
            let keys = stems.chain([(None, (*word).to_owned())]);
            let found = keys.filter_map(|key| self.by_word.get(&key)).flatten().copied().collect();
            all = Some(all.map_or_else(|| Clone::clone(&found), |all| &all & &found));
        }
        topmost(&all.unwrap_or_default())
    }

    /// Fields that are called exactly so.
    pub(crate) fn called(&self, typed: &[&str]) -> BTreeSet<&'static str> {
        let key: Vec<String> = typed.iter().map(|word| (*word).to_owned()).collect();
        self.by_name.get(&key).map(topmost).unwrap_or_default()
    }

    /// The short names of a field in all languages.
    pub(crate) fn names(&self, code: &str) -> &[Saying] {
        self.names.get(code).map_or(&[], Vec::as_slice)
    }
}

/// «Not further defined», «not elsewhere classified», «inter-disciplinary», «unknown»: names of what is left over.
pub(crate) fn is_remainder(code: &str) -> bool {
    matches!(code, "00" | "99") || (code.len() > 2 && code.ends_with(['0', '8', '9']))
}

/// A listing of a field counts for its broader ones too, so these stand for the ones below.
fn topmost(codes: &BTreeSet<&'static str>) -> BTreeSet<&'static str> {
    let is_below = |code: &str| depths(code).any(|broader| broader != code && codes.contains(broader));
    codes.iter().filter(|code| !is_below(code)).copied().collect()
}
