//! The pseudo-language: English with every vowel doubled and accented. That is about forty per cent longer, stays
//! readable, and shows at a glance which text is not in the files (UX §10).

use std::borrow::Cow;

/// Stretches the words of a message; markup (`<b>`, `&amp;`) stays as it is.
pub(crate) fn stretch(text: &str) -> Cow<'_, str> {
    let mut out = String::with_capacity(text.len() * 2);
    let mut until = None;
    for character in text.chars() {
        match (until, character) {
            (None, '<') => until = Some('>'),
            (None, '&') => until = Some(';'),
            (Some(end), _) if character == end || (end == ';' && !character.is_ascii_alphanumeric()) => until = None,
            _ => {}
        }
        if until.is_none()
            && let Some(accented) = accented(character)
        {
            out.push_str(accented);
        } else {
            out.push(character);
        }
    }
    Cow::Owned(out)
}

const fn accented(character: char) -> Option<&'static str> {
    Some(match character {
        'a' => "áà",
        'e' => "éè",
        'i' => "íì",
        'o' => "óö",
        'u' => "úü",
        'y' => "ýÿ",
        'A' => "ÁÀ",
        'E' => "ÉÈ",
        'I' => "ÍÌ",
        'O' => "ÓÖ",
        'U' => "ÚÜ",
        'c' => "ç",
        'n' => "ñ",
        's' => "š",
        'S' => "Š",
        'C' => "Ç",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ux_10_words_grow_and_markup_stays() {
        assert_eq!(stretch("Find a place"), "Fíìñd áà pláàçéè");
        assert_eq!(stretch("<abbr>on</abbr> &amp; in"), "<abbr>óöñ</abbr> &amp; íìñ");
        assert_eq!(stretch("R&D in"), "R&D íìñ");
    }
}
