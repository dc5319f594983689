//! Which texts may be kept.

/// Longer ones are pasted, and may say anything.
const LONGEST: usize = 60;
const MOST_WORDS: usize = 6;
/// So many digits are a number of somebody: a telephone, a matriculation. Codes of courses have fewer.
const DIGITS: usize = 5;
/// What addresses of mail and of the web have, also where somebody writes around it.
const ADDRESSES: &[&str] = &["@", "\u{FF20}", "\u{FE6B}", "(at)", "[at]", " at gmail", "://", "www."];

/// Whether what was typed can hardly be about a person: no address, no long number, no pasted text.
pub fn may_be_noted(typed: &str) -> bool {
    let lower = typed.to_lowercase();
    let digits = typed.chars().filter(|c| c.is_numeric()).count();
    typed.chars().any(char::is_alphabetic)
        && typed.chars().count() <= LONGEST
        && typed.split_whitespace().count() <= MOST_WORDS
        && digits < DIGITS
        && !ADDRESSES.iter().any(|sign| lower.contains(sign))
}
