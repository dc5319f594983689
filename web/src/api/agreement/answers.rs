//! An agreement as JSON: the object of RECOGNITION §7, with names and versions beside it.

use std::collections::HashMap;

use consortium::Institution;
use kernel::{AgreementId, Day, InstitutionId, LocalizedText};
use recognition::AgreementRecord;
use serde::Serialize;
use serde_json::{Value, json};

use crate::error::Error;

/// Names and slugs of the members.
pub(super) struct Members<'a> {
    names: HashMap<&'a str, &'a LocalizedText>,
    slugs: HashMap<InstitutionId, &'a str>,
}

impl<'a> Members<'a> {
    pub(super) fn of(members: &'a [Institution]) -> Self {
        Self {
            names: members.iter().map(|member| (member.slug.as_str(), &member.name)).collect(),
            slugs: members.iter().map(|member| (member.id, member.slug.as_str())).collect(),
        }
    }
}

/// One row of the register.
#[derive(Serialize)]
pub(super) struct RowAnswer {
    agreement: AgreementId,
    /// The reference, as in RECOGNITION §7.
    id: String,
    name: String,
    language: String,
    version: i32,
    status: &'static str,
    valid_from: Day,
    valid_to: Day,
    parties: Vec<PartyAnswer>,
}

#[derive(Serialize)]
struct PartyAnswer {
    id: String,
    role: &'static str,
    name: Option<LocalizedText>,
}

#[derive(Serialize)]
struct VersionAnswer {
    version: i32,
    status: &'static str,
    valid_from: Day,
    valid_to: Day,
    signatures: Vec<SignatureAnswer>,
}

/// Who signed for an institution is nobody's business here.
#[derive(Serialize)]
struct SignatureAnswer {
    institution: Option<String>,
    signed_on: Option<Day>,
}

impl RowAnswer {
    pub(super) fn new(record: &AgreementRecord, members: &Members<'_>, today: Day) -> Self {
        Self {
            agreement: record.agreement.id,
            id: record.agreement.reference.clone(),
            name: record.agreement.name.clone(),
            language: record.terms.language.to_string(),
            version: record.version.number,
            status: record.status_on(today).as_str(),
            valid_from: record.version.valid_from,
            valid_to: record.version.valid_to,
            parties: parties(record, members),
        }
    }
}

fn parties(record: &AgreementRecord, members: &Members<'_>) -> Vec<PartyAnswer> {
    let parties = record.terms.parties.iter();
    parties
        .map(|party| PartyAnswer {
            id: party.id.clone(),
            role: party.role.as_str(),
            name: members.names.get(party.id.as_str()).map(|name| (*name).clone()),
        })
        .collect()
}

impl VersionAnswer {
    fn new(record: &AgreementRecord, members: &Members<'_>, today: Day) -> Self {
        let signatures = record.signatures.iter().map(|signature| SignatureAnswer {
            institution: members.slugs.get(&signature.institution_id).map(|slug| (*slug).to_owned()),
            signed_on: signature.signed_on,
        });
        Self {
            version: record.version.number,
            status: record.status_on(today).as_str(),
            valid_from: record.version.valid_from,
            valid_to: record.version.valid_to,
            signatures: signatures.collect(),
        }
    }
}

/// The whole agreement.
pub(super) fn one(
    record: &AgreementRecord,
    versions: &[AgreementRecord],
    members: &Members<'_>,
    today: Day,
) -> Result<Value, Error> {
    let mut answer = serde_json::to_value(&record.terms).map_err(Error::bug)?;
    let versions: Vec<_> = versions.iter().map(|version| VersionAnswer::new(version, members, today)).collect();
    if let Value::Object(answer) = &mut answer {
        answer.insert("agreement".to_owned(), json!(record.agreement.id));
        answer.insert("language".to_owned(), json!(record.terms.language));
        answer.insert("status".to_owned(), json!(record.status_on(today).as_str()));
        answer.insert("parties".to_owned(), json!(parties(record, members)));
        answer.insert("versions".to_owned(), json!(versions));
    }
    Ok(answer)
}
