//! The search parameters of the address (CONTRACT §2), read and written in one fixed order (UX-1).

use kernel::{Day, Ects, Language};
use search::{Cursor, Query, Sort};

use crate::extract::Pairs;

/// Parameters in the order of the address.
const ORDER: &[&str] = &[
    "q",
    "recognised_by",
    "route",
    "field",
    "starts_from",
    "starts_to",
    "language",
    "ects_min",
    "ects_max",
    "level",
    "mode",
    "free",
    "institution",
    "country",
    "sort",
    "page",
    "limit",
    "after",
    "lang",
];

/// Parameters that may be repeated for OR.
const LISTS: &[&str] = &["institution", "country", "field", "level", "language", "mode", "route"];

const MODES: &[&str] = &["online", "blended", "on_site"];
const ROUTES: &[&str] = &["automatic", "fast_track", "individual"];

/// How many results a page has.
pub(crate) const PAGE: u16 = 20;

/// A wrong value of a known parameter: left out, and said so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    /// The parameter.
    pub parameter: String,
    /// Its value as it came.
    pub value: String,
}

/// A search as the address says it.
#[derive(Clone, Debug)]
pub(crate) struct Search {
    /// What is asked of the index.
    pub query: Query,
    /// The right parameters with a value, in the fixed order.
    pub pairs: Vec<(String, String)>,
    /// What was left out.
    pub faults: Vec<Fault>,
    /// The page, from 1.
    pub page: u16,
    /// Whether the address was already in its fixed form.
    pub is_canonical: bool,
    /// Whether a parameter with one value came with two (LIM-3).
    pub is_doubled: bool,
}

impl Search {
    /// Reads an address. Unknown parameters are ignored; empty ones are dropped.
    pub(crate) fn read(pairs: &Pairs, today: Day) -> Self {
        let mut search = Self {
            query: Query::new(today),
            pairs: Vec::new(),
            faults: Vec::new(),
            page: 1,
            is_canonical: false,
            is_doubled: false,
        };
        for name in ORDER {
            let values =
                pairs.0.iter().filter(|(key, value)| key == name && !value.trim().is_empty()).map(|(_, value)| value);
            for (count, value) in values.enumerate() {
                let single = count == 0 || LISTS.contains(name);
                let repeated = search.pairs.iter().any(|(key, kept)| key == name && kept == value);
                if repeated {
                    continue;
                }
                search.is_doubled |= !single;
                if single && search.take(name, value.trim()) {
                    search.pairs.push(((*name).to_owned(), value.clone()));
                } else {
                    search.faults.push(Fault { parameter: (*name).to_owned(), value: value.clone() });
                }
            }
        }
        search.query.offset = (search.page - 1).saturating_mul(search.query.limit);
        let known = pairs.0.iter().filter(|(key, _)| ORDER.contains(&key.as_str()));
        search.is_canonical = known.eq(search.pairs.iter());
        search
    }

    /// Puts one value where it belongs; false if it does not fit.
    fn take(&mut self, name: &str, value: &str) -> bool {
        let query = &mut self.query;
        match name {
            "q" => put(value.parse().ok(), &mut query.text),
            "recognised_by" => put(slug(value), &mut query.recognised_by),
            "route" => add(one_of(ROUTES, value), &mut query.route),
            "field" => add(field(value), &mut query.field),
            "starts_from" => put(value.parse().ok(), &mut query.starts_from),
            "starts_to" => put(value.parse().ok(), &mut query.starts_to),
            "language" => add(value.parse::<Language>().ok(), &mut query.language),
            "ects_min" => put(value.parse::<Ects>().ok(), &mut query.ects_min),
            "ects_max" => put(value.parse::<Ects>().ok(), &mut query.ects_max),
            "level" => add(value.parse().ok().filter(|level| (1..=8).contains(level)), &mut query.level),
            "mode" => add(one_of(MODES, value), &mut query.mode),
            "free" => put((value == "true").then_some(true), &mut query.free),
            "institution" => add(slug(value), &mut query.institution),
            "country" => add(country(value), &mut query.country),
            "sort" => set(value.parse::<Sort>().ok(), &mut query.sort),
            "page" => set(value.parse().ok().filter(|page| (1..=500).contains(page)), &mut self.page),
            "limit" => set(value.parse().ok().filter(|limit| (1..=100).contains(limit)), &mut query.limit),
            "after" => put(value.parse::<Cursor>().ok(), &mut query.after),
            "lang" => i18n::Locale::parse(value).is_some(),
            _ => false,
        }
    }

    /// The address of this search, changed: every value of `name` replaced by `values`, and back to the first page.
    pub(crate) fn with(&self, name: &str, values: &[&str]) -> String {
        let mut pairs: Vec<(&str, &str)> = self
            .pairs
            .iter()
            .map(|(key, value)| (key.as_str(), value.as_str()))
            .filter(|(key, _)| *key != name && *key != "page")
            .collect();
        pairs.extend(values.iter().map(|value| (name, *value)));
        address(pairs)
    }

    /// The address without one value.
    pub(crate) fn without(&self, name: &str, value: &str) -> String {
        let kept: Vec<&str> = self
            .pairs
            .iter()
            .filter(|(key, other)| key == name && other != value)
            .map(|(_, other)| other.as_str())
            .collect();
        self.with(name, &kept)
    }

    /// The address of this search in its fixed form.
    pub(crate) fn address(&self) -> String {
        address(self.pairs.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect())
    }

    /// The values of a parameter.
    pub(crate) fn values(&self, name: &str) -> Vec<&str> {
        self.pairs.iter().filter(|(key, _)| key == name).map(|(_, value)| value.as_str()).collect()
    }
}

fn address(mut pairs: Vec<(&str, &str)>) -> String {
    pairs.sort_by_key(|(key, _)| ORDER.iter().position(|name| name == key));
    let query = crate::paths::query(&pairs);
    if query.is_empty() { crate::paths::SEARCH.to_owned() } else { format!("{}?{query}", crate::paths::SEARCH) }
}

fn put<T>(value: Option<T>, to: &mut Option<T>) -> bool {
    let fits = value.is_some();
    if fits {
        *to = value;
    }
    fits
}

fn set<T>(value: Option<T>, to: &mut T) -> bool {
    value.is_some_and(|value| {
        *to = value;
        true
    })
}

fn add<T>(value: Option<T>, to: &mut Vec<T>) -> bool {
    value.is_some_and(|value| {
        to.push(value);
        true
    })
}

fn one_of(words: &[&str], value: &str) -> Option<String> {
    words.contains(&value).then(|| value.to_owned())
}

fn slug(value: &str) -> Option<String> {
    let fits = value.len() <= 60
        && value.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    fits.then(|| value.to_owned())
}

fn country(value: &str) -> Option<String> {
    (value.len() == 2 && value.bytes().all(|byte| byte.is_ascii_alphabetic())).then(|| value.to_ascii_uppercase())
}

fn field(value: &str) -> Option<String> {
    ((2..=4).contains(&value.len()) && value.bytes().all(|byte| byte.is_ascii_digit())).then(|| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> Search {
        Search::read(&Pairs(crate::extract::decode(query.as_bytes()).unwrap()), "2026-03-02".parse().unwrap())
    }

    #[test]
    fn ux_1_the_address_has_one_form() {
        let search = read("mode=online&q=data&level=&utm_source=x&mode=online");
        assert!(!search.is_canonical);
        assert_eq!(search.address(), "/micro-credentials?q=data&mode=online");
        assert!(read("q=data&mode=online").is_canonical);
        assert!(read("utm_source=x&q=data").is_canonical, "unknown parameters are ignored");
    }

    #[test]
    fn ux_1_a_wrong_value_is_left_out_and_named() {
        let search = read("q=data&level=9&mode=online&page=0&ects_min=x&starts_from=9-10-204");
        assert_eq!(search.query.mode, ["online"]);
        let named: Vec<_> = search.faults.iter().map(|fault| fault.parameter.as_str()).collect();
        assert_eq!(named, ["starts_from", "ects_min", "level", "page"]);
    }

    #[test]
    fn ux_3_a_chip_removes_one_value() {
        let search = read("q=data&level=5&level=6&page=3");
        assert_eq!(search.without("level", "5"), "/micro-credentials?q=data&level=6");
        assert_eq!(search.with("level", &[]), "/micro-credentials?q=data");
    }

    #[test]
    fn h117_far_pages_are_faults() {
        assert_eq!(read("page=1000000000000").faults.len(), 1);
        assert_eq!(read("limit=1000000").faults.len(), 1);
        assert_eq!(read("page=3").query.offset, 40);
    }
}
