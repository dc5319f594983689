//! Content in the reader's language if it is there, else in another that says which (UX §10).

use i18n::Locale;
use kernel::{Language, LocalizedText};
use search::Piece;

use crate::view::Text;

/// The best text for a reader, marked with its language where that is not the page's.
pub(crate) fn show(locale: Locale, text: &LocalizedText, original: Option<Language>) -> Option<Text> {
    let (language, words) = text.pick(&[locale.language()], original)?;
    Some(marked(locale, words, language, original))
}

/// The same as plain words.
pub(crate) fn plain(locale: Locale, text: &LocalizedText) -> String {
    text.pick(&[locale.language()], None).map(|(_, words)| words.to_owned()).unwrap_or_default()
}

fn marked(locale: Locale, words: &str, language: Language, original: Option<Language>) -> Text {
    if language == locale.language() {
        let translated = original.is_some_and(|original| original != language);
        return Text { note: translated.then(|| locale.text("text-translated")), ..Text::new(words) };
    }
    let name = locale.language_name(language).map_or_else(|| language.to_string(), |names| names.name.to_owned());
    let note = locale.with("text-in_language", &[("language", name.into())]);
    Text::in_language(words, language.to_string(), Some(note))
}

/// A text without the note on its language, for lists where it would be repeated.
pub(crate) fn bare(text: Text) -> Text {
    Text { note: None, ..text }
}

/// A text with found words marked, in the place of `text`.
pub(crate) fn found(text: Text, pieces: &[Piece]) -> Text {
    if pieces.is_empty() {
        return text;
    }
    Text { pieces: pieces.iter().map(|piece| (piece.text.clone(), piece.is_match)).collect(), ..text }
}

/// HTML that a provider wrote, through the allow-list (SEC-7). Plain text keeps its line breaks.
pub(crate) fn html(source: &str) -> String {
    let paragraphs: String = if source.contains("</") || source.contains("<br") {
        source.to_owned()
    } else {
        let parts: Vec<String> = source.split("\n\n").map(|part| part.trim().replace('\n', "<br>")).collect();
        format!("<p>{}</p>", parts.join("</p><p>"))
    };
    ammonia::Builder::default()
        .tags(["p", "br", "ul", "ol", "li", "strong", "em", "b", "i", "a", "h3", "h4", "blockquote"].into())
        .url_schemes(["http", "https", "mailto"].into())
        .link_rel(Some("nofollow noopener"))
        .clean(&paragraphs)
        .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn h090_only_listed_tags_are_shown() {
        let evil = "<p onclick=x>Hi</p><script>x</script><a href=\"javascript:x\">y</a><style>a</style><base href=x><form></form><svg onload=x></svg>";
        let shown = html(evil);
        for word in ["script", "onclick", "javascript", "style", "base", "form", "svg", "onload"] {
            assert!(!shown.contains(word), "{word}: {shown}");
        }
        assert!(shown.contains("<p>Hi</p>"));
        assert_eq!(html("one\ntwo"), "<p>one<br>two</p>");
        assert_eq!(html("a < b"), "<p>a &lt; b</p>");
    }
}
