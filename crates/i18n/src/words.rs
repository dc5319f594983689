//! The message files, read once and kept; look-up with its fallbacks.

use std::{borrow::Cow, sync::LazyLock};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

use crate::{Arg, Locale, format, pseudo};

macro_rules! files {
    ($code:literal: $($audience:literal)+) => {
        &[$(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/", $code, "/", $audience, ".ftl"))),+]
    };
}
macro_rules! locale_files {
    ($code:literal) => {
        files!($code: "format" "common" "component" "field" "error" "agreement" "public" "learner" "request" "staff" "desk" "precedent" "mail" "grade" "register" "rules" "question" "after" "routing" "booking" "prior_learning" "editor" "elm" "detail" "import" "decisions" "saved" "audit" "words")
    };
}

/// One language, ready to speak.
pub(crate) struct Words {
    bundle: FluentBundle<FluentResource>,
    /// What stands between the whole and its parts: `.` or `,`.
    pub(crate) decimal: String,
    /// What stands between thousands.
    pub(crate) group: String,
}

// The formatter is a plain function, so each language has its own; the pseudo-language also stretches its text.
macro_rules! spoken {
    ($name:ident, $locale:expr $(, $transform:expr)?) => {
        static $name: LazyLock<Words> = LazyLock::new(|| {
            let mut words = Words::read($locale);
            words.bundle.set_formatter(Some(|value, _| format::argument($locale, value)));
            $(words.bundle.set_transform(Some($transform));)?
            words
        });
    };
}
spoken!(EN, Locale::En);
spoken!(FR, Locale::Fr);
spoken!(DE, Locale::De);
spoken!(PSEUDO, Locale::Pseudo, pseudo::stretch);

pub(crate) fn sources(locale: Locale) -> &'static [&'static str] {
    match locale {
        Locale::En | Locale::Pseudo => locale_files!("en"),
        Locale::Fr => locale_files!("fr"),
        Locale::De => locale_files!("de"),
    }
}

pub(crate) fn of(locale: Locale) -> &'static Words {
    match locale {
        Locale::En => &EN,
        Locale::Fr => &FR,
        Locale::De => &DE,
        Locale::Pseudo => &PSEUDO,
    }
}

impl Words {
    fn read(locale: Locale) -> Self {
        let language: LanguageIdentifier = locale.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        bundle.set_use_isolating(false);
        for source in sources(locale) {
            // A file with a mistake still gives its good messages; the tests refuse it.
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        let mut words = Self { bundle, decimal: String::new(), group: String::new() };
        words.decimal = words.say("format-decimal", None).unwrap_or_else(|| ".".to_owned());
        words.group = words.say("format-group", None).unwrap_or_default();
        words
    }

    fn say(&self, key: &str, args: Option<&FluentArgs>) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        Some(self.bundle.format_pattern(pattern, args, &mut errors).into_owned())
    }
}

/// A message in the locale, else in English, else its key in brackets that no sentence has.
pub(crate) fn message(locale: Locale, key: &str, args: &[(&str, Arg)]) -> String {
    let values = (!args.is_empty()).then(|| values(args));
    of(locale)
        .say(key, values.as_ref())
        .or_else(|| EN.say(key, values.as_ref()))
        .unwrap_or_else(|| format!("\u{27E6}{key}\u{27E7}"))
}

/// Whether the files have the key, in English at least.
pub(crate) fn knows(key: &str) -> bool {
    EN.bundle.has_message(key)
}

fn values<'a>(args: &'a [(&str, Arg)]) -> FluentArgs<'a> {
    let mut values = FluentArgs::with_capacity(args.len());
    for (name, arg) in args {
        match arg {
            Arg::Text(text) => values.set((*name).to_owned(), FluentValue::String(Cow::Borrowed(text))),
            Arg::Number(number) => values.set((*name).to_owned(), *number),
            Arg::Hundredths(number) => values.set((*name).to_owned(), decimal(*number)),
        }
    }
    values
}

fn decimal(hundredths: i64) -> f64 {
    f64::from(i32::try_from(hundredths).unwrap_or(i32::MAX)) / 100.0
}

const OPEN: char = '\u{2068}';
const CLOSE: char = '\u{2069}';

pub(crate) fn html(locale: Locale, key: &str, args: &[(&str, Arg)]) -> String {
    // The isolate characters mark where values begin and end until the sentence is escaped; a value holds none itself.
    let marked: Vec<(&str, Arg)> = args
        .iter()
        .map(|(name, arg)| match arg {
            Arg::Text(text) => (*name, Arg::Text(format!("{OPEN}{}{CLOSE}", text.replace([OPEN, CLOSE], "")))),
            Arg::Number(_) | Arg::Hundredths(_) => (*name, arg.clone()),
        })
        .collect();
    let mut out = String::new();
    for character in message(locale, key, &marked).chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&#34;"),
            '\'' => out.push_str("&#39;"),
            OPEN => out.push_str("<bdi>"),
            CLOSE => out.push_str("</bdi>"),
            other => out.push(other),
        }
    }
    out
}

/// Every key of the English files, for the tests that compare them with what pages and mails use.
pub fn keys() -> Vec<&'static str> {
    let mut keys: Vec<&'static str> = sources(Locale::En)
        .iter()
        .flat_map(|source| source.lines())
        .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
        .filter_map(|line| line.split_once('=').map(|(key, _)| key.trim_end()))
        .collect();
    keys.sort_unstable();
    keys
}

#[cfg(test)]
#[path = "words_tests.rs"]
mod tests;
