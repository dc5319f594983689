//! Counts by search parameter, each value with its label in the reader's language.

use std::collections::BTreeMap;

use consortium::Institution;
use i18n::Locale;
use search::{Found, Parameter};
use serde::Serialize;

use crate::present::text;

/// A value of a parameter.
#[derive(Debug, Serialize)]
pub(super) struct Counted {
    value: String,
    label: String,
    count: u64,
}

/// Every counted parameter that a search can be narrowed by. Months and credits are ranges, with no single value to send.
pub(super) fn labelled(locale: Locale, found: &Found, members: &[Institution]) -> BTreeMap<&'static str, Vec<Counted>> {
    let narrowing = found.facets.iter().filter(|facet| !matches!(facet.parameter, Parameter::Start | Parameter::Ects));
    narrowing
        .map(|facet| {
            let value = |found: &search::Counted| Counted {
                label: label(locale, members, facet.parameter, &found.value),
                value: found.value.clone(),
                count: found.count,
            };
            (facet.parameter.as_str(), facet.values.iter().map(value).collect())
        })
        .collect()
}

fn label(locale: Locale, members: &[Institution], parameter: Parameter, value: &str) -> String {
    let known = match parameter {
        Parameter::Institution => {
            members.iter().find(|member| member.slug == value).map(|member| text::plain(locale, &member.name))
        }
        Parameter::Country => Some(locale.country(value)),
        Parameter::Field => locale.field_of_study(value).map(ToOwned::to_owned),
        Parameter::Level => value.parse().ok().map(|level| locale.eqf_level(level)),
        Parameter::Language => value.parse().ok().map(|language| locale.language_label(language)),
        Parameter::Mode => Some(locale.text(&format!("mode-{value}"))),
        Parameter::Route => Some(locale.text(&format!("route-{value}"))),
        Parameter::Free if value == "true" => Some(locale.text("word-free")),
        Parameter::Free | Parameter::Start | Parameter::Ects => None,
    };
    known.unwrap_or_else(|| value.to_owned())
}
