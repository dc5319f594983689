//! A typed text as the search understands it: what must be said, what else says the same, and which fields are so called.

use std::collections::BTreeSet;

use crate::{
    Text,
    bridge::Bridge,
    thesaurus::{Group, Saying, Thesaurus},
    typed::Clause,
};

/// Names of more words are not looked for.
const LONGEST_NAME: usize = 6;

/// What is looked for.
#[derive(Debug)]
pub(crate) struct Reading<'text> {
    pub units: Vec<Unit<'text>>,
    /// The text as a code: found first if it is a listing's identifier.
    pub code: String,
    /// Fields that are called by the whole text.
    pub called: BTreeSet<&'static str>,
}

/// One thing that a listing says in one way or another.
#[derive(Debug)]
pub(crate) struct Unit<'text> {
    /// As it was typed: all of it.
    pub own: Vec<&'text Clause>,
    /// Other words for it.
    pub others: Vec<Saying>,
    /// Fields whose names say it.
    pub fields: BTreeSet<String>,
    /// Whether an entry of the list says it: then it is whole, and not the beginning of another word (UX-7).
    pub is_entry: bool,
}

impl<'text> Reading<'text> {
    /// Reads with these words, and the names of fields that ship.
    pub(crate) fn of(text: &'text Text, thesaurus: &Thesaurus) -> Self {
        Self::with(text, thesaurus, Bridge::shipped())
    }

    /// Longest entries first: «art history» is one thing, not two.
    pub(crate) fn with(text: &'text Text, thesaurus: &Thesaurus, bridge: &Bridge) -> Self {
        let sought: Vec<&Clause> = text.clauses.iter().filter(|clause| clause.is_sought()).collect();
        let sought = if sought.is_empty() { text.clauses.iter().collect() } else { sought };
        let called = plain(&sought).map_or_else(BTreeSet::new, |words| bridge.called(&words));
        let mut units = Vec::new();
        let mut rest = sought.as_slice();
        while !rest.is_empty() {
            let entry = (1..=rest.len().min(LONGEST_NAME)).rev().find_map(|many| {
                let (own, after) = rest.split_at_checked(many)?;
                let groups = thesaurus.groups(&plain(own)?);
                (!groups.is_empty()).then_some((own, groups, after))
            });
            let Some((own, groups, after)) = entry.or_else(|| Some((rest.get(..1)?, Vec::new(), rest.get(1..)?)))
            else {
                break;
            };
            units.push(Unit::of(own, &groups, bridge));
            rest = after;
        }
        if let [unit] = units.as_mut_slice() {
            let names = called.iter().flat_map(|code| bridge.names(code)).cloned();
            unit.others = unit.others.drain(..).chain(names).collect::<BTreeSet<_>>().into_iter().collect();
        }
        Self { units, code: text.code(), called }
    }
}

impl<'text> Unit<'text> {
    fn of(own: &[&'text Clause], groups: &[&Group], bridge: &Bridge) -> Self {
        let typed = plain(own).unwrap_or_default();
        let is_typed = |saying: &&Saying| saying.words.iter().map(|(_, word)| word.as_str()).eq(typed.iter().copied());
        let others: BTreeSet<&Saying> =
            groups.iter().flat_map(|group| &group.sayings).filter(|saying| !is_typed(saying)).collect();
        let named = groups.iter().flat_map(|group| &group.fields).cloned();
        let fields = bridge.fields(&typed).into_iter().map(ToOwned::to_owned).chain(named).collect();
        Self { own: own.to_vec(), others: others.into_iter().cloned().collect(), fields, is_entry: !groups.is_empty() }
    }
}

/// The words of clauses that nobody put in quotes.
fn plain<'text>(clauses: &[&'text Clause]) -> Option<Vec<&'text str>> {
    let mut all = Vec::with_capacity(clauses.len());
    for clause in clauses {
        match clause {
            Clause::Words { words, .. } => all.extend(words.iter().map(String::as_str)),
            Clause::Phrase { .. } => return None,
        }
    }
    Some(all)
}
