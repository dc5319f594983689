//! The kernel's tables: timeline, head of the change log, outbox, sessions, leases. The timeline refuses what is no adding.

use sea_orm_migration::{
    prelude::*,
    sea_orm::{ConnectionTrait, DatabaseBackend},
};

use crate::{id, one_of, refers};

/// See the module.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [timeline(), timeline_salt(), log_head(), outbox(), session(), lease()] {
            manager.create_table(table).await?;
        }
        for index in indexes() {
            manager.create_index(index).await?;
        }
        let head = Query::insert()
            .into_table("log_head")
            .columns(["id", "position", "seal"])
            .values_panic([1.into(), 0.into(), "".into()])
            .take();
        manager.execute(head).await?;
        for guard in guards(manager.get_database_backend()) {
            manager.get_connection().execute_unprepared(&guard).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["lease", "session", "outbox", "log_head", "timeline_salt", "timeline"] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        if manager.get_database_backend() == DatabaseBackend::Postgres {
            manager.get_connection().execute_unprepared("DROP FUNCTION timeline_refuses()").await?;
        }
        Ok(())
    }
}

/// What keeps the timeline append-only against mistakes: no row goes, and of one only position and seal are written, once.
/// Against intent there is the chain. Erasing needs none of it: words and salts stand in other tables.
fn guards(backend: DatabaseBackend) -> Vec<String> {
    let born =
        "BEFORE UPDATE OF id, subject_kind, subject_id, kind, body, actor_id, stamp, words, recorded_at ON timeline";
    let refused = [
        ("timeline_stays", "BEFORE DELETE ON timeline FOR EACH ROW"),
        ("timeline_sealed", "BEFORE UPDATE ON timeline FOR EACH ROW WHEN (OLD.position IS NOT NULL)"),
        ("timeline_as_born", &format!("{born} FOR EACH ROW")),
    ];
    let words = "the change log is append-only";
    if backend == DatabaseBackend::Sqlite {
        let trigger = |(name, when)| format!("CREATE TRIGGER {name} {when} BEGIN SELECT RAISE(ABORT, '{words}'); END");
        return refused.map(trigger).into();
    }
    let function = format!(
        "CREATE FUNCTION timeline_refuses() RETURNS trigger LANGUAGE plpgsql AS \
         $$ BEGIN RAISE EXCEPTION '{words}'; END $$"
    );
    let all = ("timeline_whole", "BEFORE TRUNCATE ON timeline FOR EACH STATEMENT");
    let trigger = |(name, when)| format!("CREATE TRIGGER {name} {when} EXECUTE FUNCTION timeline_refuses()");
    std::iter::once(function).chain(refused.into_iter().chain([all]).map(trigger)).collect()
}

fn timeline() -> TableCreateStatement {
    Table::create()
        .table("timeline")
        .col(id("id").primary_key())
        .col(ColumnDef::new("subject_kind").text().not_null())
        .col(id("subject_id"))
        .col(ColumnDef::new("kind").text().not_null())
        .col(ColumnDef::new("body").text().not_null())
        .col(ColumnDef::new("actor_id").uuid())
        .col(ColumnDef::new("stamp").text())
        .col(ColumnDef::new("words").text())
        .col(ColumnDef::new("recorded_at").big_integer().not_null())
        .col(ColumnDef::new("position").big_integer())
        .col(ColumnDef::new("seal").text())
        .take()
}

fn timeline_salt() -> TableCreateStatement {
    Table::create()
        .table("timeline_salt")
        .col(id("entry_id").primary_key())
        .col(ColumnDef::new("salt").text().not_null())
        .foreign_key(&mut refers("timeline_salt", "entry_id", "timeline"))
        .take()
}

fn log_head() -> TableCreateStatement {
    Table::create()
        .table("log_head")
        .col(ColumnDef::new("id").small_integer().not_null().primary_key().check(Expr::col("id").eq(1)))
        .col(ColumnDef::new("position").big_integer().not_null())
        .col(ColumnDef::new("seal").text().not_null())
        .take()
}

fn outbox() -> TableCreateStatement {
    Table::create()
        .table("outbox")
        .col(id("id").primary_key())
        .col(ColumnDef::new("topic").text().not_null().check(one_of("topic", &["event", "mail"])))
        .col(ColumnDef::new("name").text().not_null())
        .col(id("entry_id"))
        .col(ColumnDef::new("body").text().not_null())
        .col(ColumnDef::new("dedup_key").text().not_null().unique_key())
        .col(ColumnDef::new("due_at").big_integer().not_null())
        .col(ColumnDef::new("attempts").integer().not_null())
        .col(ColumnDef::new("lease_owner").text())
        .col(ColumnDef::new("lease_until").big_integer())
        .col(ColumnDef::new("fence").big_integer().not_null())
        .col(ColumnDef::new("state").text().not_null().check(one_of("state", &["waiting", "done", "dead"])))
        .col(ColumnDef::new("last_error").text())
        .col(ColumnDef::new("created_at").big_integer().not_null())
        .col(ColumnDef::new("finished_at").big_integer())
        .foreign_key(&mut refers("outbox", "entry_id", "timeline"))
        .take()
}

fn session() -> TableCreateStatement {
    Table::create()
        .table("session")
        .col(ColumnDef::new("id").text().not_null().primary_key())
        .col(ColumnDef::new("person_id").uuid())
        .col(ColumnDef::new("body").text().not_null())
        .col(ColumnDef::new("created_at").big_integer().not_null())
        .col(ColumnDef::new("seen_at").big_integer().not_null())
        .take()
}

fn lease() -> TableCreateStatement {
    Table::create()
        .table("lease")
        .col(ColumnDef::new("name").text().not_null().primary_key())
        .col(ColumnDef::new("owner").text().not_null())
        .col(ColumnDef::new("until").big_integer().not_null())
        .take()
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        Index::create().name("timeline_position").table("timeline").col("position").unique().take(),
        Index::create().name("timeline_subject").table("timeline").col("subject_id").col("subject_kind").take(),
        // How much has happened to what sort of thing, and when last.
        Index::create().name("timeline_pulse").table("timeline").col("subject_kind").col("recorded_at").take(),
        // What one person did.
        Index::create().name("timeline_actor").table("timeline").col("actor_id").col("id").take(),
        Index::create().name("outbox_due").table("outbox").col("state").col("topic").col("due_at").take(),
        Index::create().name("session_person").table("session").col("person_id").take(),
    ]
}
