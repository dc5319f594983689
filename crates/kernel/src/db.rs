//! The database: SQLite or PostgreSQL, the same code.

use std::time::Duration;

use sea_orm::{
    ConnectOptions, Database, DatabaseBackend, DatabaseConnection, SqliteTransactionMode, TransactionOptions,
    TransactionTrait,
    sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous},
};

use crate::{Actor, Doors, Error, Work};

/// How many connections, and how long to wait for one.
#[derive(Clone, Copy, Debug)]
pub struct Pool {
    /// At most so many connections.
    pub connections: u32,
    /// Wait so long for one; then the answer is 503.
    pub wait: Duration,
}

impl Default for Pool {
    fn default() -> Self {
        Self { connections: 16, wait: Duration::from_secs(5) }
    }
}

/// An open database.
#[derive(Clone, Debug)]
pub struct Db(DatabaseConnection);

impl Db {
    /// Opens `sqlite://…` or `postgres://…`. SQLite gets its log mode, full synchronisation (I-1), foreign keys and a
    /// time limit for its lock.
    #[expect(clippy::disallowed_methods, reason = "the one place that connects")]
    pub async fn open(url: &str, pool: Pool) -> Result<Self, Error> {
        let mut options = ConnectOptions::new(url);
        options
            .max_connections(pool.connections)
            .min_connections(0)
            .acquire_timeout(pool.wait)
            .test_before_acquire(!url.starts_with("sqlite"))
            .sqlx_logging(false)
            .map_sqlx_sqlite_opts(|options| {
                options
                    .create_if_missing(true)
                    .journal_mode(SqliteJournalMode::Wal)
                    .synchronous(SqliteSynchronous::Full)
                    .busy_timeout(Duration::from_secs(5))
                    .foreign_keys(true)
            });
        Ok(Self(Database::connect(options).await?))
    }

    /// For reading.
    pub const fn reads(&self) -> &DatabaseConnection {
        &self.0
    }

    /// Whether it is SQLite: one file, one writer.
    pub fn is_sqlite(&self) -> bool {
        self.0.get_database_backend() == DatabaseBackend::Sqlite
    }

    /// Begins a unit of work. On SQLite the write lock is taken at once: a transaction that turns to writing later
    /// fails without waiting.
    pub async fn begin(&self, actor: Actor, doors: &Doors) -> Result<Work, Error> {
        let immediate = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        let txn = self.0.begin_with_options(immediate).await?;
        Ok(Work::new(txn, actor, doors))
    }

    /// Closes every connection.
    pub async fn close(self) -> Result<(), Error> {
        Ok(self.0.close().await?)
    }
}
