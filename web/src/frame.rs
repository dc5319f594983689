//! What every page carries around its own content (UX §3): words, title, navigation, language and theme switches, the
//! message of the last act and the errors of a form. Every page struct has it as its field `page`.

use askama::filters::Safe;
use i18n::{Arg, Locale};

use crate::{
    assets,
    view::{ErrorLink, Link},
};

/// The frame of one page, with ready values.
#[derive(Clone, Debug, Default)]
pub struct Frame {
    /// The language of the page.
    pub locale: Locale,
    /// Path and query of the page: the language and theme switches come back to it.
    pub address: String,
    /// What the page is: its only `h1`, and its title.
    pub heading: String,
    /// The language of the heading, where it is not the page's.
    pub heading_language: Option<String>,
    /// How many results stand in the title; none on pages that are no search.
    pub results: Option<u64>,
    /// One sentence for search engines and previews.
    pub description: Option<String>,
    /// Whether search engines may list the page (UX §12).
    pub indexable: bool,
    /// The one address of the page; none: the path that it was asked by.
    pub canonical: Option<String>,
    /// Begins absolute links, without a slash at the end; empty: no canonical and alternate links.
    pub public_url: String,
    /// The way here, from the second level on, without the page itself.
    pub crumbs: Vec<Link>,
    /// The text in the header's search box; none: the box is not there (search and start page have their own).
    pub search: Option<String>,
    /// «For students», «For universities», where they lead somewhere.
    pub main: Vec<Link>,
    /// Pages of the signed-in area.
    pub area: Vec<Link>,
    /// «You act as …», for people with several roles.
    pub acting: Option<String>,
    /// Who is signed in.
    pub account: Account,
    /// What the last act did.
    pub flash: Option<String>,
    /// What undoes it, beside that.
    pub undo: Option<Undo>,
    /// What is wrong in the form of this page; the summary stands above the form.
    pub errors: Vec<ErrorLink>,
    /// Links to the pages that exist, the same on every page.
    pub footer: Vec<Link>,
    /// The colours the reader chose.
    pub theme: Theme,
    /// Whether the pseudo-language is offered.
    pub with_pseudo: bool,
    /// The nonce of the script; empty: none is needed.
    pub nonce: String,
    /// The version of the program.
    pub version: &'static str,
}

/// A form of one button that undoes the last act (UX-23).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Undo {
    /// Where it goes.
    pub action: String,
    /// What it carries.
    pub fields: Vec<(&'static str, String)>,
    /// The token of the session.
    pub token: String,
}

/// The account line of the header.
#[derive(Clone, Debug, Default)]
pub enum Account {
    /// Says nothing, as on error pages.
    #[default]
    Hidden,
    /// May sign in.
    Visitor {
        /// Where.
        sign_in: String,
    },
    /// Is signed in.
    Member {
        /// The person's name.
        name: String,
        /// The start page of the person's area.
        home: String,
        /// Where the sign-out form goes.
        sign_out: String,
        /// The token that forms carry.
        token: String,
    },
}

/// The colours of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All of them, in the order of the switch.
    pub const ALL: &[Self] = &[Self::System, Self::Light, Self::Dark];

    /// The value of the cookie `theme` and of the attribute `data-theme`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of a cookie's value; anything unknown is the system's.
    pub fn parse(code: &str) -> Self {
        Self::ALL.iter().copied().find(|theme| theme.code() == code).unwrap_or_default()
    }
}

impl Frame {
    /// The frame of a page that says what it is, at an address (path and query).
    pub fn new(locale: Locale, address: impl Into<String>, heading: impl Into<String>) -> Self {
        Self {
            locale,
            address: address.into(),
            heading: heading.into(),
            search: Some(String::new()),
            version: env!("CARGO_PKG_VERSION"),
            ..Self::default()
        }
    }

    /// A message without values.
    pub fn t(&self, key: &str) -> String {
        self.locale.text(key)
    }

    /// A message with its `$count`.
    pub fn tn(&self, key: &str, count: impl Into<Arg>) -> String {
        self.locale.with(key, &[("count", count.into())])
    }

    /// A message with one value, for attributes and plain sentences.
    pub fn tx(&self, key: &str, name: &str, value: impl Into<Arg>) -> String {
        self.locale.with(key, &[(name, value.into())])
    }

    /// A message with one value as HTML: a text value stands in `<bdi>`.
    pub fn th(&self, key: &str, name: &str, value: impl Into<Arg>) -> Safe<String> {
        Safe(self.locale.html(key, &[(name, value.into())]))
    }

    /// A line of the error summary: the field by its name, and how to put it right.
    pub fn said(&self, error: &ErrorLink) -> String {
        match &error.field {
            Some(field) => {
                self.locale.with("error_summary-item", &[("field", field.into()), ("error", Arg::from(&error.text))])
            }
            None => error.text.clone(),
        }
    }

    /// The title of the browser's window: «Error: » or the number of results in front (UX §3).
    pub fn title(&self) -> String {
        let title = ("title", Arg::from(&self.heading));
        match self.results {
            _ if !self.errors.is_empty() => self.locale.with("site-title-error", &[title]),
            Some(count) => self.locale.with("site-title-results", &[title, ("count", count.into())]),
            None if self.heading == self.t("site-name") => self.heading.clone(),
            None => self.locale.with("site-title", &[title]),
        }
    }

    /// The address of an asset with the hash of its content.
    #[expect(clippy::unused_self, reason = "templates ask the page")]
    pub fn asset(&self, name: &str) -> &'static str {
        assets::asset_url(name)
    }

    /// The same page in each language, by autonym (UX §10: path and query stay).
    pub fn languages(&self) -> Vec<Link> {
        Locale::offered(self.with_pseudo)
            .iter()
            .map(|locale| Link {
                label: locale.autonym().to_owned(),
                href: with_parameter(&self.address, "lang", locale.code()),
                current: *locale == self.locale,
                language: Some(locale.code().to_owned()),
            })
            .collect()
    }

    /// The theme switch: code, label, whether it is chosen.
    pub fn themes(&self) -> Vec<(&'static str, String, bool)> {
        Theme::ALL
            .iter()
            .map(|theme| (theme.code(), self.t(&format!("theme-{}", theme.code())), *theme == self.theme))
            .collect()
    }

    /// The path without its query.
    pub fn path(&self) -> &str {
        self.address.split_once('?').map_or(self.address.as_str(), |(path, _)| path)
    }

    /// The one address of the page, for the canonical link.
    pub fn canonical(&self) -> &str {
        self.canonical.as_deref().unwrap_or_else(|| self.path())
    }
}

/// An address with one parameter set, whatever it was before; the others stay as they are.
pub(crate) fn with_parameter(address: &str, name: &str, value: &str) -> String {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let mut pairs: Vec<&str> =
        query.split('&').filter(|pair| !pair.is_empty() && pair.split('=').next() != Some(name)).collect();
    let pair = format!("{name}={value}");
    pairs.push(&pair);
    format!("{path}?{}", pairs.join("&"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ux_10_the_language_switch_keeps_path_and_query() {
        assert_eq!(with_parameter("/a?q=x%20y&lang=fr&page=2", "lang", "de"), "/a?q=x%20y&page=2&lang=de");
        assert_eq!(with_parameter("/a", "lang", "de"), "/a?lang=de");
        let page = Frame::new(Locale::Fr, "/a?q=1", "A");
        assert_eq!(page.languages().iter().filter(|link| link.current).count(), 1);
        assert_eq!(page.path(), "/a");
    }

    #[test]
    fn ux_20_a_title_begins_with_error() {
        let mut page = Frame::new(Locale::En, "/", "Enrol");
        assert_eq!(page.title(), "Enrol – Passerelle");
        page.results = Some(3);
        assert_eq!(page.title(), "(3 results) Enrol – Passerelle");
        page.errors.push(ErrorLink::new("#x", "Enter a name"));
        assert_eq!(page.title(), "Error: Enrol – Passerelle");
    }

    #[test]
    fn a_theme_of_an_old_cookie_is_the_systems() {
        assert_eq!(Theme::parse("dark"), Theme::Dark);
        assert_eq!(Theme::parse("sepia"), Theme::System);
    }
}
