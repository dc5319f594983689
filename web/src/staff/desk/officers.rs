//! A choice among officers, wherever somebody is to get something.

use i18n::Locale;
use kernel::PersonId;

use crate::view::Choice;

/// As sent, where nobody is meant.
pub(super) const NOBODY: &str = "nobody";

/// These people by name, after the line that asks to choose; nobody is chosen beforehand.
pub(super) fn choices(locale: Locale, mut named: Vec<(String, PersonId)>, chosen: &str) -> Vec<Choice> {
    named.sort();
    let people = named.into_iter().map(|(name, person)| {
        let value = person.to_string();
        let is_chosen = value == chosen;
        Choice::new(value, name, is_chosen)
    });
    std::iter::once(Choice::new("", locale.text("routing-choose-officer"), chosen.is_empty())).chain(people).collect()
}
