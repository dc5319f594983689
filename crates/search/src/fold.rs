//! Folding: what two spellings of a word have in common (UX-8). Accents and case never matter, ß is ss.

use unicode_normalization::UnicodeNormalization;

/// No folded word is longer; the rest of a longer one is cut on both sides alike.
const LONGEST: usize = 64;

/// The folded form: compatibility-decomposed, marks of Latin, Greek, Cyrillic, Hebrew and Arabic dropped, lower case,
/// letters that do not decompose (ł, ø, ß, œ …) spelled out, recomposed. Marks of other scripts carry vowels and stay.
pub(crate) fn fold(word: &str) -> String {
    // Most words: nothing decomposes, and each character is one byte.
    if word.is_ascii() {
        return word.get(..LONGEST).unwrap_or(word).to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(word.len());
    for c in word.nfkd().filter(|c| !is_dropped(*c)).flat_map(char::to_lowercase) {
        match spelled_out(c) {
            Some(letters) => folded.push_str(letters),
            None if is_dropped(c) => {}
            None => folded.push(c),
        }
    }
    folded.nfc().take(LONGEST).collect()
}

const fn spelled_out(c: char) -> Option<&'static str> {
    Some(match c {
        'ς' => "σ",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ł' => "l",
        'ħ' => "h",
        'ŧ' => "t",
        'ŋ' => "n",
        'ı' => "i",
        'ĸ' => "k",
        'ə' => "e",
        _ => return None,
    })
}

/// Accents, points and characters one cannot see.
const fn is_dropped(c: char) -> bool {
    matches!(c,
        '\u{0300}'..='\u{036F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}'
        | '\u{FE20}'..='\u{FE2F}' | '\u{0591}'..='\u{05C7}' | '\u{0610}'..='\u{061A}' | '\u{0640}'
        | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{06D6}'..='\u{06ED}')
        || is_invisible(c)
}

/// Soft hyphen, zero-width characters, byte-order mark: inside a word they are nothing.
pub(crate) const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}
