//! What the entities believe and what the migrations made are the same, on this database.

use kernel::schema::Table;
use sea_orm::{ConnectionTrait, Statement};
use testkit::Database;

fn believed() -> Vec<Table> {
    let mut tables = kernel::schema::tables();
    tables.extend(consortium::tables());
    tables.extend(catalogue::tables());
    tables.extend(recognition::tables());
    tables.extend(enrolment::tables());
    tables.extend(evaluation::tables());
    tables.extend(impact::tables());
    tables.sort();
    tables
}

async fn made(db: &kernel::Db) -> Vec<Table> {
    let query = if db.is_sqlite() {
        "SELECT m.name AS t, c.name AS c FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' \
         AND m.name NOT LIKE 'sqlite_%' AND m.name <> 'seaql_migrations'"
    } else {
        "SELECT table_name::text AS t, column_name::text AS c FROM information_schema.columns \
         WHERE table_schema = 'public' AND table_name <> 'seaql_migrations'"
    };
    let connection = db.reads();
    let rows =
        connection.query_all_raw(Statement::from_string(connection.get_database_backend(), query)).await.unwrap();
    let mut tables: Vec<Table> = Vec::new();
    for row in rows {
        let (name, column): (String, String) = (row.try_get("", "t").unwrap(), row.try_get("", "c").unwrap());
        match tables.iter_mut().find(|table| table.name == name) {
            Some(table) => table.columns.push(column),
            None => tables.push(Table { name, columns: vec![column] }),
        }
    }
    for table in &mut tables {
        table.columns.sort();
    }
    tables.sort();
    tables
}

#[tokio::test]
async fn entities_and_migrations_agree() {
    let database = Database::new().await;
    let db = database.open().await;
    let (believed, made) = (believed(), made(&db).await);
    for table in &made {
        assert!(believed.contains(table), "the database has {table:?}, the entities do not");
    }
    for table in &believed {
        assert!(made.contains(table), "the entities have {table:?}, the database does not");
    }
    db.close().await.unwrap();
}

#[tokio::test]
async fn how_much_has_happened_is_answered_by_an_index_alone() {
    let database = Database::new().await;
    let db = database.open().await;
    let connection = db.reads();
    assert_eq!(kernel::log::pulse(connection, &["opportunity", "institution"]).await.unwrap(), None);
    let (query, column) = if db.is_sqlite() {
        let counted = "SELECT COUNT(*), MAX(recorded_at) FROM timeline WHERE subject_kind IN ('opportunity')";
        (format!("EXPLAIN QUERY PLAN {counted}"), "detail")
    } else {
        // What the planner takes of an empty table says nothing.
        ("SELECT indexdef FROM pg_indexes WHERE indexname = 'timeline_pulse'".to_owned(), "indexdef")
    };
    let rows =
        connection.query_all_raw(Statement::from_string(connection.get_database_backend(), query)).await.unwrap();
    let found: Vec<String> = rows.iter().map(|row| row.try_get("", column).unwrap()).collect();
    assert!(found[0].contains("timeline_pulse"), "{found:?}");
    assert!(!db.is_sqlite() || found[0].contains("COVERING INDEX"), "{found:?}");
    db.close().await.unwrap();
}

#[tokio::test]
async fn migrations_go_back_and_forth() {
    let database = Database::new().await;
    let db = database.open().await;
    migrations::down(db.reads(), 100).await.unwrap();
    assert!(made(&db).await.is_empty());
    migrations::up(db.reads()).await.unwrap();
    assert_eq!(migrations::pending(db.reads()).await.unwrap(), 0);
    db.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn nodes_that_start_at_the_same_moment_migrate_an_empty_database_once() {
    let database = Database::empty().await;
    let (one, other, third) = (database.open().await, database.open().await, database.open().await);
    let (first, second, last) =
        tokio::join!(migrations::up(one.reads()), migrations::up(other.reads()), migrations::up(third.reads()));
    for done in [first, second, last] {
        done.unwrap();
    }
    assert_eq!(migrations::pending(one.reads()).await.unwrap(), 0);
    assert_eq!(made(&one).await, believed());
    for db in [one, other, third] {
        db.close().await.unwrap();
    }
}
