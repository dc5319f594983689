//! How our copy of DEQAR reaches the database.

use std::collections::BTreeMap;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set, sea_query::OnConflict};

use super::{Copied, Provider, Report, same_name};
use crate::{
    Error,
    entity::{deqar_code, deqar_provider, deqar_report, deqar_report_provider},
};

/// The list of names: for proposals only (DQ-1).
pub(super) const NAME: &str = "name";

/// Rows in one statement: below the limit of variables on both databases.
const ROWS: usize = 200;

pub(super) async fn providers(
    db: &impl ConnectionTrait,
    ids: &[i64],
) -> Result<BTreeMap<i64, Copied<Provider>>, Error> {
    let ids = deqar_provider::Column::Id.is_in(ids.iter().copied());
    let rows = deqar_provider::Entity::find().filter(ids).all(db).await?.into_iter();
    Ok(rows.map(|row| (row.id, Copied { body: row.body, retrieved_on: row.retrieved_on })).collect())
}

pub(super) async fn reports(db: &impl ConnectionTrait, ids: &[i64]) -> Result<BTreeMap<i64, Copied<Report>>, Error> {
    let ids = deqar_report::Column::Id.is_in(ids.iter().copied());
    let rows = deqar_report::Entity::find().filter(ids).all(db).await?.into_iter();
    Ok(rows.map(|row| (row.id, Copied { body: row.body, retrieved_on: row.retrieved_on })).collect())
}

pub(super) async fn put_providers(db: &impl ConnectionTrait, new: &[&Copied<Provider>]) -> Result<(), Error> {
    for new in new.chunks(ROWS) {
        let rows = new.iter().map(|new| deqar_provider::ActiveModel {
            id: Set(new.body.id),
            body: Set(new.body.clone()),
            retrieved_on: Set(new.retrieved_on),
        });
        let columns = [deqar_provider::Column::Body, deqar_provider::Column::RetrievedOn];
        let again = OnConflict::column(deqar_provider::Column::Id).update_columns(columns).to_owned();
        deqar_provider::Entity::insert_many(rows).on_conflict(again).exec_without_returning(db).await?;
        let ids = new.iter().map(|new| new.body.id);
        let old = deqar_code::Entity::delete_many().filter(deqar_code::Column::ProviderId.is_in(ids));
        old.exec(db).await?;
    }
    let codes: Vec<_> = new.iter().flat_map(|new| codes(&new.body)).collect();
    for codes in codes.chunks(ROWS) {
        let once = OnConflict::new().do_nothing().to_owned();
        deqar_code::Entity::insert_many(codes.to_vec()).on_conflict(once).exec_without_returning(db).await?;
    }
    Ok(())
}

fn codes(provider: &Provider) -> Vec<deqar_code::ActiveModel> {
    let row = |resource: &str, code: String| deqar_code::ActiveModel {
        provider_id: Set(provider.id),
        resource: Set(resource.to_owned()),
        code: Set(code),
    };
    let identifiers = provider.identifiers.iter().map(|one| row(&one.resource, one.identifier.clone()));
    identifiers.chain(provider.names.iter().map(|name| row(NAME, same_name(name)))).collect()
}

pub(super) async fn put_reports(db: &impl ConnectionTrait, new: &[&Copied<Report>]) -> Result<(), Error> {
    for new in new.chunks(ROWS) {
        let rows = new.iter().map(|new| deqar_report::ActiveModel {
            id: Set(new.body.id),
            body: Set(new.body.clone()),
            retrieved_on: Set(new.retrieved_on),
        });
        let columns = [deqar_report::Column::Body, deqar_report::Column::RetrievedOn];
        let again = OnConflict::column(deqar_report::Column::Id).update_columns(columns).to_owned();
        deqar_report::Entity::insert_many(rows).on_conflict(again).exec_without_returning(db).await?;
        let ids = new.iter().map(|new| new.body.id);
        let old =
            deqar_report_provider::Entity::delete_many().filter(deqar_report_provider::Column::ReportId.is_in(ids));
        old.exec(db).await?;
    }
    let named = new.iter().flat_map(|new| {
        new.body
            .institutions
            .iter()
            .map(|body| deqar_report_provider::ActiveModel { report_id: Set(new.body.id), provider_id: Set(body.id) })
    });
    let named: Vec<_> = named.collect();
    for named in named.chunks(ROWS) {
        let once = OnConflict::new().do_nothing().to_owned();
        deqar_report_provider::Entity::insert_many(named.to_vec()).on_conflict(once).exec_without_returning(db).await?;
    }
    Ok(())
}
