//! From addresses of the lists back to what they stand for.

use catalogue::{Mode, OpportunityKind, Supervision};
use kernel::Language;

use super::{AUTHORITY, LANGUAGES, List, MODEL, kind, mode, supervision};

/// The code of an address in a list; none if it is no address of that list.
pub(in crate::elm) fn code_of(list: List, iri: &str) -> Option<&str> {
    let before = if list.is_authority() { AUTHORITY } else { MODEL };
    let plain = |text: &'static str| text.strip_prefix("http://").unwrap_or(text);
    let rest = iri.strip_prefix("http://").or_else(|| iri.strip_prefix("https://"))?;
    rest.strip_prefix(plain(before))?.strip_prefix(list.name())?.strip_prefix('/').filter(|code| !code.is_empty())
}

/// The language of an address.
pub(in crate::elm) fn language_of(iri: &str) -> Option<Language> {
    let code = code_of(List::Language, iri)?;
    if let Some(two) = key_of(include_str!("language.txt"), code) {
        return two.parse().ok();
    }
    LANGUAGES.binary_search(&code).is_ok().then(|| code.parse().ok()).flatten()
}

/// The two letters of a country.
pub(in crate::elm) fn country_of(iri: &str) -> Option<&'static str> {
    kernel::country::two_letters(code_of(List::Country, iri)?)
}

/// A currency.
pub(in crate::elm) fn currency_of(iri: &str) -> Option<&str> {
    code_of(List::Currency, iri).filter(|code| super::currency(code).is_some())
}

/// What sort of thing.
pub(in crate::elm) fn kind_of(iri: &str) -> Option<OpportunityKind> {
    let code = code_of(List::Opportunity, iri)?;
    OpportunityKind::ALL.iter().copied().find(|known| kind(*known).code == code)
}

/// A form of participation.
pub(in crate::elm) fn mode_of(iri: &str) -> Option<Mode> {
    let code = code_of(List::Mode, iri)?;
    Mode::ALL.iter().copied().find(|known| mode(*known).code == code)
}

/// Supervision and identity check.
pub(in crate::elm) fn supervision_of(iri: &str) -> Option<Supervision> {
    let code = code_of(List::Supervision, iri)?;
    Supervision::ALL.iter().copied().find(|known| supervision(*known).0.code == code)
}

/// The key of a value in `key=value key=value …`.
fn key_of(list: &'static str, value: &str) -> Option<&'static str> {
    let found = |pair: &'static str| pair.split_once('=').filter(|(_, known)| *known == value);
    list.split_ascii_whitespace().find_map(found).map(|(key, _)| key)
}
