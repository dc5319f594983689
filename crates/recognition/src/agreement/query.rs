//! Reads of agreements, each in a fixed number of queries.

use std::collections::BTreeMap;

use kernel::{Actor, AgreementId, AgreementVersionId, Day, InstitutionId};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select,
    SelectTwoRequired, sea_query::SelectStatement,
};

use super::{AgreementRecord, PartyRole, VersionState, policy};
use crate::{
    AgreementParty, Error, Signature,
    entity::{agreement, agreement_party, agreement_version, signature},
};

/// A page of agreements has at most so many, and one that tells of a next page (LIM-13).
const MOST: u64 = 101;

/// Every version that can reach a request to one of these recognisers: in force, or through its transition (R-G1).
pub async fn in_force_for(
    db: &impl ConnectionTrait,
    recognisers: &[InstitutionId],
) -> Result<Vec<AgreementRecord>, Error> {
    let versions =
        effective().filter(agreement_version::COLUMN.id.in_subquery(versions_with(recognisers, &RECOGNISES)));
    records(db, joined(versions)).await
}

/// The same for one recogniser and these issuers.
pub async fn between(
    db: &impl ConnectionTrait,
    recogniser: InstitutionId,
    issuers: &[InstitutionId],
) -> Result<Vec<AgreementRecord>, Error> {
    let versions = effective()
        .filter(agreement_version::COLUMN.id.in_subquery(versions_with(&[recogniser], &RECOGNISES)))
        .filter(agreement_version::COLUMN.id.in_subquery(versions_with(issuers, &ISSUES)));
    records(db, joined(versions)).await
}

/// The version of an agreement that counts for this actor: the one in force, else the latest visible one.
pub async fn by_id(db: &impl ConnectionTrait, actor: &Actor, id: AgreementId) -> Result<AgreementRecord, Error> {
    let mut versions = versions_of(db, actor, id).await?;
    let current = versions.iter().position(|record| record.version.state == VersionState::InForce).unwrap_or(0);
    if versions.is_empty() { Err(Error::NotFound) } else { Ok(versions.swap_remove(current)) }
}

/// The ids of agreements that one of these is a party of in any version, to ask for within another question.
pub fn ids_of_parties(institutions: &[InstitutionId]) -> SelectStatement {
    let versions = agreement_party::Entity::find()
        .select_only()
        .column(agreement_party::Column::VersionId)
        .filter(agreement_party::COLUMN.institution_id.is_in(institutions.iter().copied()))
        .into_query();
    agreement_version::Entity::find()
        .select_only()
        .column(agreement_version::Column::AgreementId)
        .filter(agreement_version::COLUMN.id.in_subquery(versions))
        .into_query()
}

/// By which names people call these agreements, whoever asks.
pub async fn references(db: &impl ConnectionTrait, ids: &[AgreementId]) -> Result<Vec<(AgreementId, String)>, Error> {
    let named = agreement::Entity::find()
        .select_only()
        .column(agreement::Column::Id)
        .column(agreement::Column::Reference)
        .filter(agreement::COLUMN.id.is_in(ids.iter().copied()));
    Ok(named.into_tuple().all(db).await?)
}

/// Every version of an agreement that this actor may know of, the latest first.
pub async fn versions_of(
    db: &impl ConnectionTrait,
    actor: &Actor,
    id: AgreementId,
) -> Result<Vec<AgreementRecord>, Error> {
    let versions = agreement_version::Entity::find()
        .filter(policy::visible_to(actor))
        .filter(agreement_version::COLUMN.agreement_id.eq(id));
    records(db, joined(versions)).await
}

/// These versions, as a promise or a decision names them; unknown ids are left out.
pub async fn by_version_ids(
    db: &impl ConnectionTrait,
    actor: &Actor,
    ids: &[AgreementVersionId],
) -> Result<Vec<AgreementRecord>, Error> {
    let versions = agreement_version::Entity::find()
        .filter(policy::visible_to(actor))
        .filter(agreement_version::COLUMN.id.is_in(ids.iter().copied()));
    records(db, joined(versions)).await
}

/// Which agreements a list shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Those of which this institution is a party; none: all.
    pub party: Option<InstitutionId>,
    /// Those after this reference.
    pub after: Option<String>,
    /// At most so many.
    pub limit: u64,
    /// On which day they count.
    pub on: Day,
}

/// Versions in force on a day, by reference. What is in force is public (M01), whoever asks.
pub async fn page_of_agreements(db: &impl ConnectionTrait, listed: &Listed) -> Result<Vec<AgreementRecord>, Error> {
    let mut versions = agreement_version::Entity::find()
        .filter(agreement_version::COLUMN.state.eq(VersionState::InForce))
        .filter(agreement_version::COLUMN.valid_from.lte(listed.on))
        .filter(agreement_version::COLUMN.valid_to.gte(listed.on));
    if let Some(party) = listed.party {
        let own = versions_with(&[party], PartyRole::ALL);
        versions = versions.filter(agreement_version::COLUMN.id.in_subquery(own));
    }
    let mut page = joined(versions).limit(listed.limit.min(MOST));
    if let Some(after) = &listed.after {
        page = page.filter(agreement::COLUMN.reference.gt(after));
    }
    records(db, page).await
}

const RECOGNISES: [PartyRole; 2] = [PartyRole::Recogniser, PartyRole::Both];
const ISSUES: [PartyRole; 2] = [PartyRole::Issuer, PartyRole::Both];

fn effective() -> Select<agreement_version::Entity> {
    agreement_version::Entity::find()
        .filter(agreement_version::COLUMN.state.is_in(VersionState::EFFECTIVE.iter().copied()))
}

fn versions_with(institutions: &[InstitutionId], roles: &[PartyRole]) -> SelectStatement {
    agreement_party::Entity::find()
        .select_only()
        .column(agreement_party::Column::VersionId)
        .filter(agreement_party::COLUMN.institution_id.is_in(institutions.iter().copied()))
        .filter(agreement_party::COLUMN.role.is_in(roles.iter().copied()))
        .into_query()
}

type Joined = SelectTwoRequired<agreement_version::Entity, agreement::Entity>;

fn joined(versions: Select<agreement_version::Entity>) -> Joined {
    versions
        .find_both_related(agreement::Entity)
        .order_by_asc(agreement::Column::Reference)
        .order_by_desc(agreement_version::Column::Number)
}

/// The rows with their parties and signatures: three queries, however many rows.
async fn records(db: &impl ConnectionTrait, rows: Joined) -> Result<Vec<AgreementRecord>, Error> {
    let rows = rows.all(db).await?;
    let ids: Vec<AgreementVersionId> = rows.iter().map(|(version, _)| version.id).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut parties: BTreeMap<AgreementVersionId, Vec<AgreementParty>> = BTreeMap::new();
    let found = agreement_party::Entity::find()
        .filter(agreement_party::COLUMN.version_id.is_in(ids.iter().copied()))
        .order_by_asc(agreement_party::Column::Id);
    for party in found.all(db).await? {
        parties.entry(party.version_id).or_default().push(party);
    }
    let mut signatures: BTreeMap<AgreementVersionId, Vec<Signature>> = BTreeMap::new();
    let found =
        signature::Entity::find().filter(signature::COLUMN.version_id.is_in(ids)).order_by_asc(signature::Column::Id);
    for signature in found.all(db).await? {
        signatures.entry(signature.version_id).or_default().push(signature);
    }
    let records = rows.into_iter().map(|(version, agreement)| {
        let parties = parties.remove(&version.id).unwrap_or_default();
        let signatures = signatures.remove(&version.id).unwrap_or_default();
        AgreementRecord::new(agreement, version, parties, signatures)
    });
    Ok(records.collect())
}
