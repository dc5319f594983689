//! Records of DEQAR from files: reports and providers as its Web API prints them, lists and details alike, and its CSV of
//! providers. Nothing is fetched here: somebody with an account there saves the answers (RECOGNITION §11).

mod import;
mod provider;
mod report;
mod shape;
mod sheet;
#[cfg(test)]
mod tests;

use recognition::quality::{ProviderRecord, ReportRecord};
use serde_json::Value;

pub use import::{File, Options, import, read};
pub use report::{certification, report};
pub use shape::Fault;

/// How deep a record may be nested: twice as deep as those of DEQAR are.
pub const DEPTH: u8 = 32;

/// One record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Record {
    /// A provider.
    Provider(ProviderRecord),
    /// A report.
    Report(ReportRecord),
}

/// Reads a record of either kind, with the names of members that are not known.
pub fn record(value: &Value) -> Result<(Record, Vec<String>), Fault> {
    if !shape::is_shallow(value, DEPTH) {
        return Err(Fault::new("", "too-deep"));
    }
    let has = |name: &str| value.get(name).is_some();
    let record = match (has("decision") || has("agency_name"), has("names") || has("name_primary")) {
        (true, _) => Record::Report(report::record(value)?),
        (false, true) => Record::Provider(provider::record(value)?),
        (false, false) => return Err(Fault::new("", "unknown-record")),
    };
    let known = if matches!(record, Record::Report(_)) { report::MEMBERS } else { provider::MEMBERS };
    let members = value.as_object().into_iter().flatten().map(|(name, _)| name);
    Ok((record, members.filter(|name| !known.contains(&name.as_str())).cloned().collect()))
}
