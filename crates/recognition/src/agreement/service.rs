//! Writes of agreements.

use std::collections::BTreeMap;

use kernel::{AgreementId, AgreementVersionId, InstitutionId, Subject, Work};
use serde_json::Value as Json;

use super::{PartyRole, Terms, VersionState, policy, store};
use crate::{
    AgreementVersion, Error,
    event::{AgreementAdopted, AgreementEnteredIntoForce},
};

/// Writes an agreement down as the parties have it (JSON of RECOGNITION §7; party ids are slugs). The same version
/// twice changes nothing; a later version in force supersedes the earlier ones.
pub async fn adopt(
    work: &mut Work,
    json: &Json,
    institutions: &BTreeMap<String, InstitutionId>,
) -> Result<AgreementId, Error> {
    policy::may_adopt(&work.actor)?;
    let terms = Terms::parse(json).map_err(Error::Agreement)?;
    let parties = parties(&terms, institutions)?;
    let (id, earlier) = match store::by_reference(work.db(), &terms.id).await? {
        None => (store::create(work, &terms).await?, Vec::new()),
        Some(agreement) => {
            let versions = store::versions(work.db(), agreement.id).await?;
            if is_there(&terms, &versions)? {
                return Ok(agreement.id);
            }
            if terms.status.is_in_force()
                || !versions.iter().any(|version| VersionState::EFFECTIVE.contains(&version.state))
            {
                store::update(work.db(), &agreement, &terms).await?;
            }
            (agreement.id, versions)
        }
    };
    if terms.status.is_in_force() {
        store::supersede(work.db(), &earlier, terms.valid_from).await?;
    }
    let version = store::add_version(work, id, &terms, &parties).await?;
    record(work, id, version, &terms);
    Ok(id)
}

fn record(work: &mut Work, id: AgreementId, version: AgreementVersionId, terms: &Terms) {
    let subject = Subject::Agreement(id);
    if terms.status.is_in_force() {
        work.record(subject, &AgreementEnteredIntoForce { version });
    } else {
        work.record(subject, &AgreementAdopted { version });
    }
}

/// The parties by id; those that are no members are all named.
pub(super) fn parties(
    terms: &Terms,
    institutions: &BTreeMap<String, InstitutionId>,
) -> Result<Vec<(InstitutionId, PartyRole)>, Error> {
    let unknown: Vec<_> = terms
        .parties
        .iter()
        .filter(|party| !institutions.contains_key(&party.id))
        .map(|party| party.id.clone())
        .collect();
    if !unknown.is_empty() {
        return Err(Error::UnknownParties(unknown));
    }
    Ok(terms.parties.iter().filter_map(|party| Some((*institutions.get(&party.id)?, party.role))).collect())
}

/// Whether this very version is kept already. Another wording under its number is refused, and so is a number below
/// the latest: what was signed is never changed.
pub(super) fn is_there(terms: &Terms, versions: &[AgreementVersion]) -> Result<bool, Error> {
    let (reference, number) = (terms.id.clone(), terms.version);
    match versions.iter().find(|version| version.number == number) {
        Some(version) if version.body == *terms => Ok(true),
        Some(_) => Err(Error::VersionDiffers { reference, number }),
        None if versions.iter().any(|version| version.number > number) => {
            Err(Error::VersionOlder { reference, number })
        }
        None => Ok(false),
    }
}
