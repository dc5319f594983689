//! How agreements reach the database.

use kernel::{AgreementId, AgreementVersionId, Day, InstitutionId, Work};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, Set, Unchanged,
    sea_query::Expr,
};

use super::{PartyRole, Terms, VersionState};
use crate::{
    Agreement, AgreementVersion, Error,
    entity::{agreement, agreement_party, agreement_version, signature},
};

pub(super) async fn by_reference(db: &impl ConnectionTrait, reference: &str) -> Result<Option<Agreement>, Error> {
    Ok(agreement::Entity::find().filter(agreement::COLUMN.reference.eq(reference)).one(db).await?)
}

pub(super) async fn versions(db: &impl ConnectionTrait, id: AgreementId) -> Result<Vec<AgreementVersion>, Error> {
    let found = agreement_version::Entity::find()
        .filter(agreement_version::COLUMN.agreement_id.eq(id))
        .order_by_asc(agreement_version::Column::Number);
    Ok(found.all(db).await?)
}

fn name(terms: &Terms) -> String {
    terms.name.clone().unwrap_or_else(|| terms.id.clone())
}

pub(super) async fn create(work: &mut Work, terms: &Terms) -> Result<AgreementId, Error> {
    let id: AgreementId = work.new_id();
    let row = agreement::ActiveModel {
        id: Set(id),
        reference: Set(terms.id.clone()),
        name: Set(name(terms)),
        state: Set(terms.status.agreement()),
        suspended_on: Set(terms.suspended_on),
        created_at: Set(work.now),
        version: Set(1),
    };
    agreement::Entity::insert(row).exec_without_returning(work.db()).await?;
    Ok(id)
}

pub(super) async fn update(db: &impl ConnectionTrait, kept: &Agreement, terms: &Terms) -> Result<(), Error> {
    let done = agreement::Entity::update_many()
        .col_expr(agreement::Column::Name, Expr::value(name(terms)))
        .col_expr(agreement::Column::State, Expr::value(terms.status.agreement()))
        .col_expr(agreement::Column::SuspendedOn, Expr::value(terms.suspended_on))
        .col_expr(agreement::Column::Version, Expr::col(agreement::Column::Version).add(1))
        .filter(agreement::COLUMN.id.eq(kept.id))
        .filter(agreement::COLUMN.version.eq(kept.version))
        .filter(agreement::COLUMN.state.eq(kept.state))
        .exec(db)
        .await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Ends the versions in force on the day before the new one starts; their transition goes on from there (R-G1).
pub(super) async fn supersede(
    db: &impl ConnectionTrait,
    earlier: &[AgreementVersion],
    start: Day,
) -> Result<(), Error> {
    for version in earlier.iter().filter(|version| version.state == VersionState::InForce) {
        let row = agreement_version::ActiveModel {
            id: Unchanged(version.id),
            state: Set(VersionState::Superseded),
            valid_to: Set(std::cmp::min(version.valid_to, start.plus_days(-1))),
            ..Default::default()
        };
        row.update(db).await?;
    }
    Ok(())
}

pub(super) async fn add_version(
    work: &mut Work,
    agreement: AgreementId,
    terms: &Terms,
    parties: &[(InstitutionId, PartyRole)],
) -> Result<AgreementVersionId, Error> {
    let id: AgreementVersionId = work.new_id();
    let row = agreement_version::ActiveModel {
        id: Set(id),
        agreement_id: Set(agreement),
        number: Set(terms.version),
        state: Set(terms.status.version()),
        valid_from: Set(terms.valid_from),
        valid_to: Set(terms.valid_to),
        body: Set(terms.clone()),
        created_at: Set(work.now),
    };
    agreement_version::Entity::insert(row).exec_without_returning(work.db()).await?;
    let rows: Vec<_> = parties
        .iter()
        .map(|(institution, role)| agreement_party::ActiveModel {
            id: Set(work.new_id()),
            version_id: Set(id),
            institution_id: Set(*institution),
            role: Set(*role),
        })
        .collect();
    agreement_party::Entity::insert_many(rows).exec_without_returning(work.db()).await?;
    if terms.status.version().is_signed() {
        sign(work, id, terms.signed_on, parties).await?;
    }
    Ok(id)
}

/// A signed version has a signature of each party; who signed is not in the file, when only if it says so.
async fn sign(
    work: &mut Work,
    version: AgreementVersionId,
    signed_on: Option<Day>,
    parties: &[(InstitutionId, PartyRole)],
) -> Result<(), Error> {
    let rows: Vec<_> = parties
        .iter()
        .map(|(institution, _)| signature::ActiveModel {
            id: Set(work.new_id()),
            version_id: Set(version),
            institution_id: Set(*institution),
            person_id: Set(None),
            signed_on: Set(signed_on),
        })
        .collect();
    signature::Entity::insert_many(rows).exec_without_returning(work.db()).await?;
    Ok(())
}
