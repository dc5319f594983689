//! A provider of DEQAR's Web API and Connect API.

use std::collections::BTreeSet;

use recognition::quality::{Identifier, Parent, ProviderRecord, number_of};
use serde::Deserialize;
use serde_json::Value;

use super::shape::{Date, Fault, Many, Number, read, said};

/// What a provider may have; what has another name is reported, not refused.
pub(super) const MEMBERS: &[&str] = &[
    "id",
    "deqar_id",
    "eter_id",
    "eter",
    "names",
    "name_primary",
    "name_official_display",
    "name_select_display",
    "name_sort",
    "website_link",
    "countries",
    "country",
    "place",
    "founding_date",
    "closure_date",
    "is_other_provider",
    "organization_type",
    "identifiers",
    "qf_ehea_levels",
    "qf_ehea_level",
    "hierarchical_relationships",
    "historical_relationships",
    "historical_data",
    "source_of_information",
    "score",
];

/// It carries courses, it does not award (DQ-1).
const PLATFORM: &str = "educational platform";

#[derive(Deserialize)]
struct Printed {
    id: Option<Number>,
    deqar_id: Option<String>,
    eter_id: Option<String>,
    eter: Option<String>,
    #[serde(default)]
    names: Many<PrintedNames>,
    name_primary: Option<String>,
    name_official_display: Option<String>,
    countries: Option<Vec<PrintedPlace>>,
    is_other_provider: Option<bool>,
    identifiers: Option<Vec<PrintedIdentifier>>,
    hierarchical_relationships: Option<PrintedRelations>,
}

#[derive(Deserialize)]
struct PrintedNames {
    name_official: Option<String>,
    name_english: Option<String>,
    acronym: Option<String>,
}

#[derive(Deserialize)]
struct PrintedPlace {
    country: PrintedCountry,
}

#[derive(Deserialize)]
struct PrintedCountry {
    iso_3166_alpha2: String,
}

#[derive(Deserialize)]
struct PrintedIdentifier {
    identifier: String,
    resource: String,
}

#[derive(Deserialize)]
struct PrintedRelations {
    #[serde(default)]
    part_of: Many<PrintedRelation>,
}

#[derive(Deserialize)]
struct PrintedRelation {
    institution: PrintedBody,
    relationship_type: Option<String>,
    valid_from: Option<Date>,
    valid_to: Option<Date>,
}

#[derive(Deserialize)]
struct PrintedBody {
    id: Number,
}

pub(super) fn record(value: &Value) -> Result<ProviderRecord, Fault> {
    let printed: Printed = read(value)?;
    let id = number(printed.id, printed.deqar_id.as_deref())?;
    let names = names(printed.names.0, [printed.name_primary, printed.name_official_display]);
    if names.is_empty() {
        return Err(Fault::new("names", "required"));
    }
    let eter = printed.eter.and_then(|eter| eter.split_whitespace().next().map(ToOwned::to_owned));
    let identifiers = printed.identifiers.map(|all| {
        all.into_iter()
            .filter(|one| !one.identifier.trim().is_empty())
            .map(|one| Identifier::new(&one.resource, &one.identifier))
    });
    Ok(ProviderRecord {
        id,
        names: Some(names),
        countries: printed.countries.map(countries).transpose()?,
        is_other_provider: printed.is_other_provider,
        eter: said(printed.eter_id).or(eter),
        identifiers: identifiers.map(Iterator::collect),
        parents: printed.hierarchical_relationships.map(|relations| parents(relations.part_of.0)),
    })
}

/// Number and written id must be one.
pub(super) fn number(id: Option<Number>, written: Option<&str>) -> Result<i64, Fault> {
    let written = written.map(|text| number_of(text).ok_or_else(|| Fault::new("deqar_id", "id"))).transpose()?;
    match (id.map(|id| id.0), written) {
        (None, None) => Err(Fault::new("id", "required")),
        (Some(id), Some(written)) if id != written => Err(Fault::new("deqar_id", "id")),
        (Some(id), _) | (None, Some(id)) => Ok(id),
    }
}

fn names(printed: Vec<PrintedNames>, primary: [Option<String>; 2]) -> Vec<String> {
    let detailed = printed.into_iter().flat_map(|one| [one.name_english, one.name_official, one.acronym]);
    let mut names: Vec<String> = Vec::new();
    for name in detailed.chain(primary).filter_map(said) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

fn countries(places: Vec<PrintedPlace>) -> Result<BTreeSet<String>, Fault> {
    let codes = places.into_iter().map(|place| place.country.iso_3166_alpha2.trim().to_ascii_uppercase());
    let known = |code: &String| code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase());
    codes.map(|code| if known(&code) { Ok(code) } else { Err(Fault::new("countries", "unknown-code")) }).collect()
}

fn parents(relations: Vec<PrintedRelation>) -> BTreeSet<Parent> {
    let is_platform = |relation: &PrintedRelation| {
        relation.relationship_type.as_deref().is_some_and(|kind| kind.trim().eq_ignore_ascii_case(PLATFORM))
    };
    let own = relations.into_iter().filter(|relation| !is_platform(relation));
    own.map(|relation| Parent {
        id: relation.institution.id.0,
        valid_from: relation.valid_from.map(|date| date.0),
        valid_to: relation.valid_to.map(|date| date.0),
    })
    .collect()
}
