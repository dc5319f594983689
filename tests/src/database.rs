//! A database for one test: a copy of a template that was migrated once for this build of the test binary.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{
        LazyLock,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use kernel::{Db, Pool};
use sea_orm::ConnectionTrait;

const POOL: Pool = Pool { connections: 12, wait: Duration::from_secs(20) };

static NEXT: AtomicU32 = AtomicU32::new(0);

enum Kept {
    Folder(tempfile::TempDir),
    Server { admin: String, name: String },
}

/// A test's own database; gone with it.
pub struct Database {
    /// Its address.
    pub url: String,
    kept: Kept,
}

impl Database {
    /// On PostgreSQL where `TEST_DATABASE_URL` names a server, else on SQLite.
    pub async fn new() -> Self {
        match std::env::var("TEST_DATABASE_URL") {
            Ok(admin) => copy_postgres(admin).await,
            Err(_) => copy_sqlite().await,
        }
    }

    /// One without any table.
    pub async fn empty() -> Self {
        let Ok(admin) = std::env::var("TEST_DATABASE_URL") else {
            let folder = tempfile::tempdir().unwrap();
            let url = format!("sqlite://{}", folder.path().join("passerelle.db").display());
            return Self { url, kept: Kept::Folder(folder) };
        };
        let name = unique();
        let db = Db::open(&admin, Pool { connections: 1, ..POOL }).await.unwrap();
        db.reads().execute_unprepared(&format!("CREATE DATABASE {name}")).await.unwrap();
        db.close().await.unwrap();
        Self { url: on(&admin, &name), kept: Kept::Server { admin, name } }
    }

    /// Opens it.
    pub async fn open(&self) -> Db {
        Db::open(&self.url, POOL).await.unwrap()
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Kept::Server { admin, name } = &self.kept {
            let (admin, name) = (admin.clone(), name.clone());
            // Dropping needs a runtime of its own: the test's may be going down.
            let dropped = std::thread::spawn(move || {
                tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
                    let db = Db::open(&admin, Pool { connections: 1, ..POOL }).await.unwrap();
                    let drop = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
                    db.reads().execute_unprepared(&drop).await.unwrap();
                    db.close().await.unwrap();
                });
            });
            dropped.join().ok();
        }
    }
}

/// Names the build of this binary: its template is its own. Asked once: a build that goes on beside the tests may take
/// the file away.
static BUILD: LazyLock<String> = LazyLock::new(|| {
    let binary = std::env::current_exe().unwrap();
    let made = binary.metadata().unwrap().modified().unwrap();
    format!("{:x}", made.duration_since(std::time::UNIX_EPOCH).unwrap().as_micros())
});

fn unique() -> String {
    format!("t_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed))
}

async fn copy_sqlite() -> Database {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("passerelle.db");
    fs::copy(sqlite_template().await, &file).unwrap();
    Database { url: format!("sqlite://{}", file.display()), kept: Kept::Folder(folder) }
}

async fn sqlite_template() -> PathBuf {
    let path = std::env::temp_dir().join(format!("passerelle-template-{}.db", *BUILD));
    if !path.exists() {
        let aside = std::env::temp_dir().join(format!("passerelle-{}-{}", *BUILD, unique()));
        make_sqlite(&aside).await;
        fs::rename(&aside, &path).unwrap();
    }
    path
}

async fn make_sqlite(file: &Path) {
    let db = Db::open(&format!("sqlite://{}", file.display()), POOL).await.unwrap();
    migrations::up(db.reads()).await.unwrap();
    // The copy is of one file: what the log holds goes into it first.
    db.reads().execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)").await.unwrap();
    db.close().await.unwrap();
}

async fn copy_postgres(admin: String) -> Database {
    let template = format!("template_{}", *BUILD);
    let name = unique();
    let copy = format!("CREATE DATABASE {name} TEMPLATE {template}");
    let db = Db::open(&admin, Pool { connections: 1, ..POOL }).await.unwrap();
    let connection = db.reads();
    if connection.execute_unprepared(&copy).await.is_err() {
        connection.execute_unprepared("SELECT pg_advisory_lock(4711)").await.unwrap();
        if connection.execute_unprepared(&copy).await.is_err() {
            make_postgres_template(&admin, &db, &template).await;
            connection.execute_unprepared(&copy).await.unwrap();
        }
        connection.execute_unprepared("SELECT pg_advisory_unlock(4711)").await.unwrap();
    }
    db.close().await.unwrap();
    Database { url: on(&admin, &name), kept: Kept::Server { admin, name } }
}

async fn make_postgres_template(admin: &str, db: &Db, template: &str) {
    let made = unique();
    db.reads().execute_unprepared(&format!("CREATE DATABASE {made}")).await.unwrap();
    let fresh = Db::open(&on(admin, &made), Pool { connections: 1, ..POOL }).await.unwrap();
    migrations::up(fresh.reads()).await.unwrap();
    fresh.close().await.unwrap();
    // Renamed when whole: nobody copies a half-made one.
    db.reads().execute_unprepared(&format!("ALTER DATABASE {made} RENAME TO {template}")).await.unwrap();
}

fn on(admin: &str, name: &str) -> String {
    let (server, _) = admin.rsplit_once('/').unwrap();
    format!("{server}/{name}")
}

impl Database {
    /// The folder of a SQLite database.
    pub fn folder(&self) -> Option<&Path> {
        match &self.kept {
            Kept::Folder(folder) => Some(folder.path()),
            Kept::Server { .. } => None,
        }
    }
}
