//! Bringing a file into our copy: created, changed, unchanged, refused; all or nothing unless asked to leave out what is
//! refused. The same file twice changes nothing.

use kernel::{Day, Work};
use recognition::quality::{self, Keeping, ProviderRecord, ReportRecord};
use serde_json::Value;

use super::{Fault, Record, record, sheet};
use crate::{
    Error, FileError, Refusal, Warning,
    import::{Outcome, Report},
};

/// Records that are compared with the database at once.
const CHUNK: usize = 400;
/// Bytes of a file; larger copies come in pages, as DEQAR gives them.
const MAX_BYTES: usize = 64 * 1024 * 1024;

/// A record of a file, or why it is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// Its line in a sheet, its number from 1 in JSON.
    pub line: u64,
    /// What it says.
    pub record: Result<Record, Fault>,
    /// Members that we do not know.
    pub unknown: Vec<String>,
}

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct File {
    /// Its records, in order.
    pub records: Vec<Read>,
    /// What to look at.
    pub warnings: Vec<Warning>,
}

/// How to import.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// When the records were fetched from DEQAR.
    pub retrieved_on: Day,
    /// Whether refused records are left out instead of refusing everything.
    pub keep_going: bool,
}

/// Reads a file: JSON as the API prints it – a list with `results`, a bare list, or one record –, else CSV.
pub fn read(bytes: &[u8]) -> Result<File, FileError> {
    if bytes.len() > MAX_BYTES {
        return Err(FileError::new(1, "too-large"));
    }
    let first = bytes.iter().find(|byte| !byte.is_ascii_whitespace());
    if !matches!(first, Some(b'{' | b'[')) {
        let (records, warnings) = sheet::read(bytes)?;
        return Ok(File { records, warnings });
    }
    let value: Value = serde_json::from_slice(bytes)
        .map_err(|error| FileError::new(u64::try_from(error.line()).unwrap_or(1), "not-json"))?;
    let values = match value {
        Value::Array(values) => values,
        Value::Object(mut members) => match members.remove("results") {
            Some(Value::Array(values)) => values,
            Some(_) => return Err(FileError::new(1, "not-json")),
            None => vec![Value::Object(members)],
        },
        _ => return Err(FileError::new(1, "not-json")),
    };
    let mut file = File::default();
    for (line, value) in (1..).zip(&values) {
        let (record, unknown) = match record(value) {
            Ok((record, unknown)) => (Ok(record), unknown),
            Err(fault) => (Err(fault), Vec::new()),
        };
        for column in &unknown {
            if !file.warnings.iter().any(|known| known.column == *column) {
                file.warnings.push(Warning { line, column: column.clone(), code: "unknown-member" });
            }
        }
        file.records.push(Read { line, record, unknown });
    }
    Ok(file)
}

/// Keeps the records. For a dry run drop the work; on refused records too, unless they were to be left out.
pub async fn import(work: &mut Work, file: File, options: Options) -> Result<Report, Error> {
    let mut report = Report { warnings: file.warnings, ..Report::default() };
    let (mut providers, mut reports) = (Vec::new(), Vec::new());
    for read in file.records {
        match read.record {
            Ok(Record::Provider(provider)) => providers.push((read.line, provider)),
            Ok(Record::Report(found)) => reports.push((read.line, found)),
            Err(fault) => report.add(read.line, "", Err(vec![Refusal::new(fault.place, fault.code)])),
        }
    }
    for chunk in chunks(providers) {
        let (lines, records): (Vec<u64>, Vec<ProviderRecord>) = chunk.into_iter().unzip();
        let written = quality::keep_providers(work, records, options.retrieved_on).await?;
        for (line, (id, keeping)) in lines.into_iter().zip(written) {
            settle(&mut report, line, quality::deqar_id(id), keeping);
        }
    }
    for chunk in chunks(reports) {
        let (lines, records): (Vec<u64>, Vec<ReportRecord>) = chunk.into_iter().unzip();
        let written = quality::keep_reports(work, records, options.retrieved_on).await?;
        for (line, (id, keeping)) in lines.into_iter().zip(written) {
            settle(&mut report, line, id.to_string(), keeping);
        }
    }
    report.rows.sort_by_key(|row| row.line);
    if !options.keep_going {
        report = report.whole()?;
    }
    if report.count(Outcome::Created) + report.count(Outcome::Changed) > 0 {
        quality::announce(work, options.retrieved_on).await?;
    }
    Ok(report)
}

fn chunks<T>(all: Vec<T>) -> Vec<Vec<T>> {
    let mut chunks: Vec<Vec<T>> = Vec::new();
    for one in all {
        match chunks.last_mut().filter(|chunk| chunk.len() < CHUNK) {
            Some(chunk) => chunk.push(one),
            None => chunks.push(vec![one]),
        }
    }
    chunks
}

fn settle(report: &mut Report, line: u64, name: String, keeping: Keeping) {
    let outcome = match keeping {
        Keeping::Created => Outcome::Created,
        Keeping::Changed => Outcome::Changed,
        Keeping::Unchanged => Outcome::Unchanged,
        Keeping::Older => {
            return report.add(line, name, Err(vec![Refusal::new("retrieved_on", "older-than-copy")]));
        }
    };
    report.add(line, name, Ok(outcome));
}
