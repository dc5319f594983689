//! A search in words: each filter as its chip says it, also in the list of saved searches and in their mails.

use consortium::Institution;
use i18n::{Arg, Locale};

use super::text;

/// What a search page asks for.
type Pairs = [(String, String)];

/// One filter: «Level: bachelor (EQF 6)».
pub(crate) fn filter(locale: Locale, members: &[Institution], parameter: &str, value: &str) -> String {
    let words = match parameter {
        "recognised_by" | "institution" => institution(locale, members, value),
        "route" => locale.text(&format!("search-route-{value}")),
        "field" => locale.field_of_study(value).map_or_else(|| value.to_owned(), ToOwned::to_owned),
        "language" => value.parse().map_or_else(|_| value.to_owned(), |language| locale.language_label(language)),
        "level" => value.parse().map_or_else(|_| value.to_owned(), |level| locale.eqf_level(level)),
        "mode" => locale.text(&format!("mode-{value}")),
        "free" => return locale.text("word-free"),
        "country" => locale.country(value),
        "starts_from" | "starts_to" => value.parse().map_or_else(|_| value.to_owned(), |day| locale.day_short(day)),
        _ => value.to_owned(),
    };
    let filter = locale.text(&format!("search-parameter-{parameter}"));
    locale.with("search-chip", &[("filter", filter.into()), ("value", Arg::from(words))])
}

/// An institution's name for the reader.
pub(crate) fn institution(locale: Locale, members: &[Institution], slug: &str) -> String {
    let found = members.iter().find(|member| member.slug == slug);
    found.map_or_else(|| slug.to_owned(), |member| text::plain(locale, &member.name))
}

/// All of it: the text first, then the filters; a search for everything says so.
pub(crate) fn all(locale: Locale, members: &[Institution], pairs: &Pairs) -> Vec<String> {
    let word = |(name, value): &(String, String)| match name.as_str() {
        "q" => locale.with("saved-search-text", &[("text", Arg::from(value))]),
        _ => filter(locale, members, name, value),
    };
    let words: Vec<String> = pairs.iter().map(word).collect();
    if words.is_empty() { vec![locale.text("saved-search-everything")] } else { words }
}

/// A name for it: as much of that as a name holds.
pub(crate) fn name(locale: Locale, members: &[Institution], pairs: &Pairs) -> String {
    let words = all(locale, members, pairs).join(", ");
    let short: String = words.chars().take(enrolment::saved_search::NAME).collect();
    if short == words { words } else { short.rsplit_once(", ").map_or(short.clone(), |(start, _)| start.to_owned()) }
}
