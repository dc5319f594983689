//! Migrations: one file for each change, frozen once released, each in one transaction on both databases.

use sea_orm_migration::{
    prelude::*,
    sea_orm::{
        ConnectionTrait, DatabaseBackend, DatabaseConnection, DatabaseTransaction, SqliteTransactionMode,
        TransactionOptions, TransactionTrait,
    },
    sea_query::Expr,
};

mod m20261122_01_kernel;
mod m20261122_02_consortium;
mod m20261122_03_catalogue;
mod m20261122_04_recognition;
mod m20261122_05_enrolment;
mod m20261122_06_evaluation;
mod m20261122_07_impact;
mod m20261122_08_precedent;
mod m20261122_09_criteria;
mod m20261122_10_evidence;
mod m20261122_11_routing;
mod m20261122_12_prior_learning;
mod m20261122_13_booking;

/// Runs them in order.
#[derive(Debug)]
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261122_01_kernel::Migration),
            Box::new(m20261122_02_consortium::Migration),
            Box::new(m20261122_03_catalogue::Migration),
            Box::new(m20261122_04_recognition::Migration),
            Box::new(m20261122_05_enrolment::Migration),
            Box::new(m20261122_06_evaluation::Migration),
            Box::new(m20261122_07_impact::Migration),
            Box::new(m20261122_08_precedent::Migration),
            Box::new(m20261122_09_criteria::Migration),
            Box::new(m20261122_10_evidence::Migration),
            Box::new(m20261122_11_routing::Migration),
            Box::new(m20261122_12_prior_learning::Migration),
            Box::new(m20261122_13_booking::Migration),
        ]
    }
}

/// Brings the database to the newest shape. Of several nodes that start at the same moment one does it; the others wait
/// and find nothing left to do.
pub async fn up(db: &DatabaseConnection) -> Result<(), DbErr> {
    let alone = alone(db).await?;
    Migrator::up(&alone, None).await?;
    alone.commit().await
}

/// Takes the last `steps` migrations back, as alone as [`up`].
pub async fn down(db: &DatabaseConnection, steps: u32) -> Result<(), DbErr> {
    let alone = alone(db).await?;
    Migrator::down(&alone, Some(steps)).await?;
    alone.commit().await
}

/// The number of the lock on PostgreSQL; nothing else of ours takes one of this kind on that database.
const LOCK: i64 = 0x0050_6173_7365_7265;

/// A transaction in which nobody else migrates. All of a migration happens inside it, so one connection is enough and a
/// failed one leaves nothing behind. SQLite has one writer: its write lock is taken at once.
async fn alone(db: &DatabaseConnection) -> Result<DatabaseTransaction, DbErr> {
    let at_once = TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    };
    let alone = db.begin_with_options(at_once).await?;
    if alone.get_database_backend() == DatabaseBackend::Postgres {
        alone.execute_unprepared(&format!("SELECT pg_advisory_xact_lock({LOCK})")).await?;
    }
    Ok(alone)
}

/// How many migrations are not applied yet.
pub async fn pending(db: &DatabaseConnection) -> Result<usize, DbErr> {
    Ok(Migrator::get_pending_migrations(db).await?.len())
}

/// A CHECK that a column holds one of these words.
fn one_of(column: &'static str, words: &[&'static str]) -> Expr {
    Expr::col(column).is_in(words.iter().copied())
}

/// An id column.
fn id(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).uuid().not_null().take()
}

/// A column of text that is always there.
fn text(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).text().not_null().take()
}

/// A column for an instant that is always there.
fn instant(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).big_integer().not_null().take()
}

/// A foreign key from a column of `table` to the id of `to`.
fn refers(table: &'static str, column: &'static str, to: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create().from(table, column).to(to, "id").take()
}
