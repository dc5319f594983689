//! A report of DEQAR's Web API.

use recognition::quality::{
    Activity, Body, Certification, Decision, Flag, Listed, Report, ReportRecord, Status, same_name,
};
use serde::Deserialize;
use serde_json::Value;

use super::shape::{Coded, Date, Fault, Many, Number, Words, coded, read, said, stated};

/// What a report may have; what has another name is reported, not refused.
pub(super) const MEMBERS: &[&str] = &[
    "id",
    "agency_name",
    "agency_acronym",
    "agency_id",
    "agency_url",
    "contributing_agencies",
    "agency_esg_activity",
    "agency_esg_activity_type",
    "agency_esg_activities",
    "name",
    "institutions",
    "institutions_hierarchical",
    "institutions_historical",
    "programmes",
    "platforms",
    "report_valid",
    "valid_from",
    "valid_to",
    "valid_to_calculated",
    "status",
    "decision",
    "crossborder",
    "summary",
    "report_files",
    "report_links",
    "local_identifier",
    "other_comment",
    "flag",
    "flag_level",
    "country",
    "date_created",
    "date_updated",
    "score",
];

macro_rules! words {
    ($($name:ident),+) => {$(
        impl Words for $name {
            const ALL: &'static [Self] = Self::ALL;
            fn word(self) -> &'static str {
                self.as_str()
            }
        }
    )+};
}
words!(Activity, Status, Decision, Flag, Certification);

#[derive(Deserialize)]
struct Printed {
    id: Number,
    agency_name: Option<String>,
    agency_acronym: Option<String>,
    agency_esg_activity_type: Coded<Activity>,
    institutions: Vec<PrintedBody>,
    #[serde(default)]
    programmes: Many<PrintedProgramme>,
    valid_from: Date,
    #[serde(default, deserialize_with = "stated")]
    #[expect(clippy::option_option, reason = "not stated, stated as open, stated")]
    valid_to: Option<Option<Date>>,
    valid_to_calculated: Option<Date>,
    status: Coded<Status>,
    decision: Coded<Decision>,
    flag: Option<Coded<Flag>>,
    flag_level: Option<Coded<Flag>>,
}

#[derive(Deserialize)]
struct PrintedBody {
    id: Number,
    name_primary: Option<String>,
    is_other_provider: Option<bool>,
}

#[derive(Deserialize)]
struct PrintedProgramme {
    name_primary: Option<String>,
    #[serde(default)]
    programme_names: Many<PrintedName>,
    #[serde(default)]
    programme_identifiers: Many<PrintedIdentifier>,
    assessment_certification: Option<Coded<Certification>>,
    degree_outcome: Option<FullDegree>,
}

#[derive(Deserialize)]
struct PrintedName {
    name: Option<String>,
}

#[derive(Deserialize)]
struct PrintedIdentifier {
    identifier: Option<String>,
}

/// An object with a number in details, yes or no in search results.
struct FullDegree(bool);

impl<'de> Deserialize<'de> for FullDegree {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(from)?;
        let number = value.get("id").unwrap_or(&value);
        let full = number.as_bool().or(match number.as_u64() {
            Some(1) => Some(true),
            Some(2) => Some(false),
            _ => None,
        });
        full.map(Self).ok_or_else(|| serde::de::Error::custom("unknown-code"))
    }
}

/// Reads a report as it counts: for the toolbox.
pub fn report(value: &Value) -> Result<Report, Fault> {
    record(value).map(|record| record.report)
}

/// Reads what a programme leaves in the learner's hands; none where it is no word of DEQAR.
pub fn certification(value: &Value) -> Option<Certification> {
    coded(value)
}

pub(super) fn record(value: &Value) -> Result<ReportRecord, Fault> {
    let printed: Printed = read(value)?;
    // Search results have the day that DEQAR reckons with instead of the one that is stated.
    let is_brief = printed.valid_to.is_none();
    let valid_to = printed.valid_to.unwrap_or(printed.valid_to_calculated).map(|date| date.0);
    if valid_to.is_some_and(|last| last < printed.valid_from.0) {
        return Err(Fault::new("valid_to", "date"));
    }
    let bodies = printed.institutions.into_iter().map(|body| Body {
        id: body.id.0,
        name: said(body.name_primary).unwrap_or_default(),
        is_other_provider: body.is_other_provider,
    });
    let report = Report {
        id: printed.id.0,
        agency: said(printed.agency_acronym).or_else(|| said(printed.agency_name)).unwrap_or_default(),
        activity: printed.agency_esg_activity_type.0,
        institutions: bodies.collect(),
        programmes: printed.programmes.0.into_iter().map(listed).collect(),
        status: printed.status.0,
        decision: printed.decision.0,
        valid_from: printed.valid_from.0,
        valid_to,
        flag: printed.flag.or(printed.flag_level).map_or(Flag::None, |flag| flag.0),
    };
    Ok(ReportRecord { report, is_brief })
}

fn listed(printed: PrintedProgramme) -> Listed {
    let names = std::iter::once(printed.name_primary).chain(printed.programme_names.0.into_iter().map(|one| one.name));
    let mut names: Vec<String> = names.filter_map(said).map(|name| same_name(&name)).collect();
    names.dedup();
    Listed {
        identifiers: printed.programme_identifiers.0.into_iter().filter_map(|one| said(one.identifier)).collect(),
        names,
        certification: printed.assessment_certification.map(|coded| coded.0),
        full_degree: printed.degree_outcome.map(|full| full.0),
    }
}
