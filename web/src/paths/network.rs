//! Addresses of who runs the network.

use kernel::SynonymId;

use super::query;

/// The consortium's own words, and the searches that found nothing.
pub const WORDS: &str = "/network/words";

/// By which codes others know a member.
pub fn institution_codes(slug: &str) -> String {
    format!("/network/institutions/{slug}/codes")
}

/// The form of new words, with one that is known already.
pub fn new_words(word: Option<&str>) -> String {
    match word {
        Some(word) => format!("{WORDS}/new?{}", query(&[("word", word)])),
        None => format!("{WORDS}/new"),
    }
}

/// One entry of the words.
pub fn synonym(id: SynonymId) -> String {
    format!("{WORDS}/{id}")
}

/// Takes an entry away.
pub fn synonym_removal(id: SynonymId) -> String {
    format!("{WORDS}/{id}/removal")
}
