//! One value of a search parameter: whether it means anything, and how the address writes it.

use consortium::Institution;
use kernel::{Ects, Language, OpportunityId};
use search::{Cursor, Parameter, Query, Sort};

use super::params::COMPARE;

const MODES: &[&str] = &["online", "blended", "on_site"];
const ROUTES: &[&str] = &["automatic", "fast_track", "individual"];

/// What values can mean beside their form: members, vocabularies, and what listings have.
#[derive(Clone, Copy)]
pub(crate) struct Known<'a> {
    pub members: &'a [Institution],
    pub index: Option<&'a search::Search>,
}

impl Known<'_> {
    /// Whether there is such a thing.
    pub(super) fn has(self, name: &str, value: &str) -> bool {
        let listed = |parameter, value: &str| self.index.is_some_and(|index| index.has(parameter, value));
        match name {
            "institution" | "recognised_by" => self.members.iter().any(|member| member.slug == value),
            "country" => {
                let code = value.to_ascii_uppercase();
                i18n::countries().any(|known| known == code) || listed(Parameter::Country, &code)
            }
            "language" => value.parse::<Language>().is_ok_and(|language| {
                i18n::languages().any(|known| known == language) || listed(Parameter::Language, language.as_str())
            }),
            "field" => i18n::fields().any(|known| known.code == value) || listed(Parameter::Field, value),
            _ => true,
        }
    }
}

/// Puts one value where it belongs; as the address writes it, or none if it does not fit.
pub(super) fn take(query: &mut Query, name: &str, value: &str) -> Option<String> {
    match name {
        "q" => put(value.parse().ok(), &mut query.text),
        "recognised_by" => put(Some(value.to_owned()), &mut query.recognised_by),
        "route" => add(one_of(ROUTES, value), &mut query.route),
        "field" => add(Some(value.to_owned()), &mut query.field),
        "starts_from" => put(value.parse().ok(), &mut query.starts_from),
        "starts_to" => put(value.parse().ok(), &mut query.starts_to),
        "language" => add(value.parse::<Language>().ok(), &mut query.language),
        "ects_min" => put(value.parse::<Ects>().ok(), &mut query.ects_min),
        "ects_max" => put(value.parse::<Ects>().ok(), &mut query.ects_max),
        "level" => add(value.parse().ok().filter(|level| (1..=8).contains(level)), &mut query.level),
        "mode" => add(one_of(MODES, value), &mut query.mode),
        "free" => put((value == "true").then_some(true), &mut query.free),
        "institution" => add(Some(value.to_owned()), &mut query.institution),
        "country" => add(Some(value.to_ascii_uppercase()), &mut query.country),
        "sort" => set(value.parse::<Sort>().ok(), &mut query.sort),
        "limit" => set(value.parse().ok().filter(|limit| (1..=100).contains(limit)), &mut query.limit),
        "after" => put(value.parse::<Cursor>().ok(), &mut query.after),
        COMPARE => value.parse::<OpportunityId>().ok().map(|id| id.to_string()),
        "lang" => i18n::Locale::parse(value).map(|_| value.to_owned()),
        _ => None,
    }
}

/// A page, from 1; one that is beyond all numbers is beyond the end.
pub(super) fn page(value: &str) -> Option<u64> {
    let is_number = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
    let page = is_number.then(|| value.parse().unwrap_or(u64::MAX));
    page.filter(|page| *page > 0)
}

fn put<T: ToString>(value: Option<T>, to: &mut Option<T>) -> Option<String> {
    let value = value?;
    let written = value.to_string();
    *to = Some(value);
    Some(written)
}

fn set<T: ToString>(value: Option<T>, to: &mut T) -> Option<String> {
    let value = value?;
    let written = value.to_string();
    *to = value;
    Some(written)
}

fn add<T: ToString + PartialEq>(value: Option<T>, to: &mut Vec<T>) -> Option<String> {
    let value = value?;
    let written = value.to_string();
    if !to.contains(&value) {
        to.push(value);
    }
    Some(written)
}

fn one_of(words: &[&str], value: &str) -> Option<String> {
    words.contains(&value).then(|| value.to_owned())
}
