//! The languages the interface speaks, and how one is chosen.

use kernel::Language;

use crate::words;

/// A language of the interface; not the language of content or of teaching (UX-28).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Locale {
    /// English, the language every other falls back to.
    #[default]
    En,
    /// French.
    Fr,
    /// German.
    De,
    /// Stretched and accented English, made to find text that is not translated or has no room to grow.
    Pseudo,
}

/// A value put into a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// Words, shown as they are.
    Text(String),
    /// A whole number: it chooses the plural form and is written with the language's separators.
    Number(i64),
    /// Hundredths of a number: with its decimals it chooses the plural form (`0.5 days`, `1,5 jour`).
    Hundredths(i64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

// Templates hand over references to their fields.
impl From<&&str> for Arg {
    fn from(text: &&str) -> Self {
        Self::from(*text)
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

macro_rules! numbers {
    ($($number:ty)+) => {$(
        impl From<$number> for Arg {
            fn from(number: $number) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
        impl From<&$number> for Arg {
            fn from(number: &$number) -> Self {
                Self::from(*number)
            }
        }
    )+};
}
numbers! { i16 i32 i64 u8 u32 u64 usize }

impl Locale {
    /// The languages to offer; the pseudo-language only where it is switched on.
    pub const fn offered(with_pseudo: bool) -> &'static [Self] {
        if with_pseudo { &[Self::En, Self::Fr, Self::De, Self::Pseudo] } else { &[Self::En, Self::Fr, Self::De] }
    }

    /// By its code; case and region do not matter (`de-AT` is German).
    pub fn parse(code: &str) -> Option<Self> {
        if code.eq_ignore_ascii_case(Self::Pseudo.code()) {
            return Some(Self::Pseudo);
        }
        let primary = code.split(['-', '_']).next().unwrap_or(code);
        Self::offered(false).iter().copied().find(|locale| primary.eq_ignore_ascii_case(locale.code()))
    }

    /// The best of an `Accept-Language` header, by its weights, then by its order; English if it names none of ours. The
    /// pseudo-language is had by its name in the address only.
    pub fn negotiate(accept_language: &str) -> Self {
        let mut wishes: Vec<(u16, Self)> = accept_language
            .split(',')
            .take(20)
            .filter_map(|wish| {
                let (code, weight) = wish.split_once(';').unwrap_or((wish, ""));
                let locale = Self::parse(code.trim()).filter(|locale| *locale != Self::Pseudo)?;
                Some((thousandths(weight), locale))
            })
            .filter(|(weight, _)| *weight > 0)
            .collect();
        wishes.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
        wishes.first().map(|(_, locale)| *locale).unwrap_or_default()
    }

    /// For mails and documents: the interface language nearest to a person's, else English.
    pub fn of(language: Language) -> Self {
        Self::parse(language.as_str()).unwrap_or_default()
    }

    /// As content language, to choose among the languages of a text.
    pub fn language(self) -> Language {
        let code = if self == Self::Pseudo { "en" } else { self.code() };
        code.parse().unwrap_or(Language::ENGLISH)
    }

    /// The code: `?lang=`, the `lang` attribute, `hreflang`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
            Self::De => "de",
            Self::Pseudo => "en-XA",
        }
    }

    /// What its speakers call it.
    pub const fn autonym(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Fr => "Français",
            Self::De => "Deutsch",
            Self::Pseudo => "Ƥšéúðö",
        }
    }

    /// The direction of writing, for the `dir` attribute.
    pub const fn dir(self) -> &'static str {
        match self {
            Self::En | Self::Fr | Self::De | Self::Pseudo => "ltr",
        }
    }

    /// The words of a message without values.
    pub fn text(self, key: &str) -> String {
        words::message(self, key, &[])
    }

    /// The words of a message with its values, for mails, titles and attributes.
    pub fn with(self, key: &str, args: &[(&str, Arg)]) -> String {
        words::message(self, key, args)
    }

    /// The same as HTML: everything escaped, each text value in `<bdi>`, so that a name written from right to left
    /// does not turn the sentence around (UX §10).
    pub fn html(self, key: &str, args: &[(&str, Arg)]) -> String {
        words::html(self, key, args)
    }
}

/// `;q=0.8` in thousandths; nothing said is one, nonsense is zero.
fn thousandths(weight: &str) -> u16 {
    let weight = weight.trim();
    if weight.is_empty() {
        return 1000;
    }
    let Some(value) = weight.strip_prefix("q=") else { return 0 };
    let (whole, rest) = value.split_once('.').unwrap_or((value, ""));
    let rest: String = rest.chars().chain("000".chars()).take(3).collect();
    match (whole.parse::<u16>(), rest.parse::<u16>()) {
        (Ok(whole), Ok(rest)) if whole <= 1 => (whole * 1000 + rest).min(1000),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ux_28_the_header_chooses_by_weight() {
        assert_eq!(Locale::negotiate("de-AT,de;q=0.9,en;q=0.8"), Locale::De);
        assert_eq!(Locale::negotiate("en;q=0.2, fr-CH;q=0.9, *;q=0.5"), Locale::Fr);
        assert_eq!(Locale::negotiate("pl, uk"), Locale::En);
        assert_eq!(Locale::negotiate("fr;q=0, de;q=x"), Locale::En);
        assert_eq!(Locale::negotiate("en-XA"), Locale::En, "asked for by name only");
    }

    #[test]
    fn a_code_is_read_with_region_and_in_any_case() {
        assert_eq!(Locale::parse("DE_ch"), Some(Locale::De));
        assert_eq!(Locale::parse("en-xa"), Some(Locale::Pseudo));
        assert_eq!(Locale::parse("eno"), None);
        assert_eq!(Locale::of("pl".parse().unwrap()), Locale::En);
        assert_eq!(Locale::Pseudo.language(), Language::ENGLISH);
    }
}
