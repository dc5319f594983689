//! The chain of the audit trail (I-8): whoever changes it behind the program's back is found out, on both databases.

use std::time::Instant;

use evaluation::{appeal, request::bound};
use kernel::{
    Db, Doors, Failure, Kind, RequestId, Subject,
    log::{self, Fault, Findings, heads, heads::Head},
};
use sea_orm::{ConnectionTrait, Statement, TransactionTrait};
use testkit::{World, listing};
use uuid::Uuid;
use web::command::audit;

use crate::procedure::office::Office;

/// A log with a few dozen entries, all of them sealed.
async fn lived() -> World {
    let world = World::new().await;
    let host = world.institution("vallombre", "FR").await;
    for number in 0..12 {
        listing(&format!("DS-{number}"), "Data").at(&world, host).await;
    }
    world.run_worker().await;
    world
}

async fn seal_all(db: &Db, doors: &Doors) {
    while log::sequence(db, doors).await.unwrap() > 0 {}
}

async fn verified(db: &Db, published: &[Head]) -> Findings {
    audit::verify(db, published.to_vec()).await.unwrap()
}

async fn faults(db: &Db, published: &[Head]) -> Vec<Fault> {
    verified(db, published).await.faults
}

async fn run(db: &Db, sql: &str) {
    db.reads().execute_unprepared(sql).await.unwrap();
}

/// What somebody who rules the database does first.
async fn open_up(db: &Db) {
    for trigger in ["timeline_stays", "timeline_sealed", "timeline_as_born"] {
        let on = if db.is_sqlite() { "" } else { " ON timeline" };
        run(db, &format!("DROP TRIGGER {trigger}{on}")).await;
    }
}

#[tokio::test]
async fn i_8_what_happened_is_sealed_and_a_second_look_finds_the_same() {
    let world = lived().await;
    let found = verified(&world.db, &[]).await;
    let head = log::head(world.db.reads()).await.unwrap();
    assert!(head > 24);
    assert_eq!((i64::try_from(found.entries).unwrap(), found.count), (head, 0), "{found:?}");
    assert_eq!(verified(&world.db, &[]).await, found);
    // What has happened since has no seal yet, and is no fault.
    world.institution("lindholm", "SE").await;
    assert_eq!(verified(&world.db, &[]).await, found);
}

#[tokio::test]
async fn i_8_two_sequencers_at_once_make_one_chain() {
    let world = World::new().await;
    let (one, other) = (world.db.clone(), world.db.clone());
    for number in 0..40 {
        world.institution(&format!("member-{number}"), "SE").await;
    }
    tokio::join!(seal_all(&one, &world.doors), seal_all(&other, &world.doors));
    let found = verified(&world.db, &[]).await;
    assert_eq!((found.entries >= 40, found.count), (true, 0), "{found:?}");
}

#[tokio::test]
async fn m59_the_database_itself_refuses_to_change_or_remove_an_entry() {
    let world = lived().await;
    world.institution("lindholm", "SE").await;
    let before = log::after(world.db.reads(), 0, 1_000).await.unwrap();
    for sql in [
        "UPDATE timeline SET body = '{}'",
        "UPDATE timeline SET body = '{}' WHERE position IS NULL",
        "UPDATE timeline SET seal = 'x' WHERE position = 3",
        "UPDATE timeline SET position = NULL WHERE position = 3",
        "DELETE FROM timeline WHERE position = 3",
        "DELETE FROM timeline WHERE position IS NULL",
    ] {
        let refused = world.db.reads().execute_unprepared(sql).await.unwrap_err();
        assert!(refused.to_string().contains("append-only"), "{sql}: {refused}");
        assert_eq!(kernel::Error::from(refused).kind(), Kind::Bug, "no writer meets it");
    }
    if !world.db.is_sqlite() {
        assert!(world.db.reads().execute_unprepared("TRUNCATE timeline CASCADE").await.is_err());
    }
    assert_eq!(log::after(world.db.reads(), 0, 1_000).await.unwrap(), before);
    seal_all(&world.db, &world.doors).await;
    assert_eq!(faults(&world.db, &[]).await, []);
}

#[tokio::test]
async fn i_8_a_changed_entry_is_named() {
    let world = lived().await;
    open_up(&world.db).await;
    for (column, value) in [("body", "'{}'"), ("kind", "'other'"), ("recorded_at", "1"), ("stamp", "'s'")] {
        let told = format!("SELECT CAST({column} AS text) AS was FROM timeline WHERE position = 7");
        run(&world.db, &format!("CREATE TABLE kept AS {told}")).await;
        run(&world.db, &format!("UPDATE timeline SET {column} = {value} WHERE position = 7")).await;
        let found = verified(&world.db, &[]).await;
        assert_eq!(found.faults, [Fault::Changed(7)], "{column}");
        assert_eq!(audit::sentences(&found), ["Entry 7 of the change log was changed after it was sealed."]);
        let sort = if column == "recorded_at" { "bigint" } else { "text" };
        let back = format!("UPDATE timeline SET {column} = (SELECT CAST(was AS {sort}) FROM kept) WHERE position = 7");
        run(&world.db, &back).await;
        run(&world.db, "DROP TABLE kept").await;
        assert_eq!(faults(&world.db, &[]).await, [], "put back as it was");
    }
}

#[tokio::test]
async fn i_8_a_lost_entry_is_named() {
    let world = lived().await;
    open_up(&world.db).await;
    run(&world.db, "DELETE FROM outbox").await;
    run(&world.db, "DELETE FROM timeline WHERE position = 5").await;
    assert_eq!(faults(&world.db, &[]).await, [Fault::Lost(5, 5)]);
    // The rest moved up, the head too: no gap is left to see.
    for position in 6..=log::head(world.db.reads()).await.unwrap() {
        run(&world.db, &format!("UPDATE timeline SET position = {} WHERE position = {position}", position - 1)).await;
    }
    run(&world.db, "UPDATE log_head SET position = position - 1").await;
    assert_eq!(faults(&world.db, &[]).await, [Fault::Lost(5, 5)]);
}

const COLUMNS: &str = "subject_kind, subject_id, kind, body, actor_id, stamp, words, recorded_at, position, seal";

#[tokio::test]
async fn i_8_an_entry_that_was_put_in_is_named() {
    let world = lived().await;
    open_up(&world.db).await;
    let head = log::head(world.db.reads()).await.unwrap();
    let id = if world.db.is_sqlite() { "randomblob(16)" } else { "gen_random_uuid()" };
    let copy = |to: i64| {
        let columns = COLUMNS.replace("position", &to.to_string());
        format!("INSERT INTO timeline (id, {COLUMNS}) SELECT {id}, {columns} FROM timeline WHERE position = 4")
    };
    run(&world.db, &copy(head + 1)).await;
    assert_eq!(faults(&world.db, &[]).await, [Fault::Inserted(head + 1)], "beyond the head");
    run(&world.db, &format!("DELETE FROM timeline WHERE position = {}", head + 1)).await;
    run(&world.db, &copy(0)).await;
    assert_eq!(faults(&world.db, &[]).await, [Fault::Inserted(0)], "before the first");
    run(&world.db, "DELETE FROM timeline WHERE position = 0").await;
    // In the middle: everything after it moves, the head too.
    for position in (9..=head).rev() {
        run(&world.db, &format!("UPDATE timeline SET position = {} WHERE position = {position}", position + 1)).await;
    }
    run(&world.db, &copy(9)).await;
    run(&world.db, "UPDATE log_head SET position = position + 1").await;
    assert_eq!(faults(&world.db, &[]).await, [Fault::Inserted(9)]);
}

#[tokio::test]
async fn i_8_a_cut_tail_is_found_and_by_the_published_head_even_if_the_database_agrees_with_itself() {
    let world = lived().await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("audit-heads");
    let published = heads::publish(&world.db, world.today(), &file).await.unwrap().unwrap();
    let head = published.position;
    open_up(&world.db).await;
    run(&world.db, "DELETE FROM outbox").await;
    run(&world.db, &format!("DELETE FROM timeline WHERE position > {}", head - 3)).await;
    assert_eq!(faults(&world.db, &[]).await, [Fault::Cut(head - 2, head)]);
    let last = format!("SELECT seal FROM timeline WHERE position = {}", head - 3);
    run(&world.db, &format!("UPDATE log_head SET position = {}, seal = ({last})", head - 3)).await;
    assert_eq!(faults(&world.db, &[]).await, [], "inside the database nothing shows");
    let found = verified(&world.db, &heads::read(&file).unwrap()).await;
    assert_eq!(found.faults, [Fault::Cut(head - 2, head)]);
    // It goes on over the cut: at the published place there is something else now.
    for number in 0..3 {
        world.institution(&format!("member-{number}"), "SE").await;
    }
    seal_all(&world.db, &world.doors).await;
    assert_eq!(faults(&world.db, &heads::read(&file).unwrap()).await, [Fault::Published(head, published.day)]);
}

#[tokio::test]
async fn i_8_one_head_a_day_is_published_outside_the_database() {
    let world = lived().await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("audit-heads");
    assert_eq!(heads::read(&file).unwrap(), []);
    let publish = async || heads::publish(&world.db, world.today(), &file).await.unwrap();
    let first = publish().await.unwrap();
    assert_eq!(publish().await, None, "once a day");
    world.pass_days(1);
    world.institution("lindholm", "SE").await;
    seal_all(&world.db, &world.doors).await;
    let second = publish().await.unwrap();
    assert!(second.position > first.position && second.seal != first.seal);
    let both = heads::read(&file).unwrap();
    assert_eq!(both, [first, second]);
    assert_eq!(verified(&world.db, &both).await.heads, 2);
    std::fs::write(&file, "2026-03-02 17 seal\n2026-03-03 seal\n").unwrap();
    assert!(heads::read(&file).unwrap_err().to_string().contains("line 2"));
}

/// Where in the log the entry of this kind about the request stands.
async fn position(office: &Office, request: RequestId, kind: &str) -> i64 {
    seal_all(&office.stage.db, &office.stage.doors).await;
    let entries = log::after(office.stage.db.reads(), 0, 1_000).await.unwrap();
    let of_it = |entry: &&log::Entry| entry.subject == Subject::Request(request) && entry.kind == kind;
    entries.iter().find(of_it).unwrap().position
}

#[tokio::test]
async fn i_5_words_of_a_decision_that_are_changed_later_are_found() {
    let office = Office::new().await;
    let id = office.decided(1).await;
    let at = position(&office, id, "evaluation.request_decided").await;
    let db = &office.stage.db;
    assert_eq!(faults(db, &[]).await, []);
    run(db, "UPDATE decision SET reasons = 'what nobody said'").await;
    assert_eq!(faults(db, &[]).await, [Fault::Words(at)]);
}

#[tokio::test]
async fn i_8_erasing_words_with_their_salt_leaves_the_chain_whole() {
    let office = Office::new().await;
    let id = office.decided(1).await;
    let mut work = office.stage.db.begin(office.ana.clone(), &office.stage.doors).await.unwrap();
    let seen = evaluation::request::query::by_id(work.db(), &office.ana, id).await.unwrap().version;
    appeal::service::lodge(&mut work, id, seen, "The exam was supervised").await.unwrap();
    work.commit().await.unwrap();
    let at = position(&office, id, "evaluation.appeal_lodged").await;
    let db = &office.stage.db;
    let entries = log::after(db.reads(), at - 1, 1).await.unwrap();
    let words = bound::words(db.reads(), &entries).await.unwrap();
    assert_eq!(words.into_values().collect::<Vec<_>>(), ["The exam was supervised"]);
    let whole = verified(db, &[]).await;
    assert_eq!((whole.count, whole.erased), (0, 0));
    assert!(entries.iter().all(|entry| !entry.body.contains("exam")), "ids and codes only");
    run(db, "DELETE FROM appeal").await;
    assert_eq!(faults(db, &[]).await, [Fault::WordsLost(at)], "text without its salt is a loss");
    let entry = format!("SELECT id FROM timeline WHERE position = {at}");
    run(db, &format!("DELETE FROM timeline_salt WHERE entry_id = ({entry})")).await;
    let erased = verified(db, &[]).await;
    assert_eq!((erased.count, erased.erased), (0, 1));
}

#[tokio::test]
async fn s_9_a_refused_attempt_is_an_entry_of_the_chain() {
    let world = lived().await;
    let host = world.institution("lindholm", "SE").await;
    let (draft, _) = listing("DS-X", "Draft").draft().at(&world, host).await;
    let ana = world.person("Ana", None).await;
    // Entries of one moment stand in no order of their own.
    world.doors.clock.advance(1);
    world.browser(ana).await.get(&format!("/micro-credentials/{draft}")).await.is(404);
    seal_all(&world.db, &world.doors).await;
    let head = log::head(world.db.reads()).await.unwrap();
    let last = log::after(world.db.reads(), head - 1, 1).await.unwrap();
    assert_eq!((last[0].kind.as_str(), last[0].actor), ("access.denied", Some(ana)));
    open_up(&world.db).await;
    run(&world.db, &format!("UPDATE timeline SET actor_id = NULL WHERE position = {head}")).await;
    assert_eq!(faults(&world.db, &[]).await, [Fault::Changed(head)], "nor can it be put on somebody else");
}

/// Numbers everything as it was done before there were seals.
async fn number_only(db: &Db) {
    let lock = "UPDATE log_head SET position = position";
    let next = "SELECT id FROM timeline WHERE position IS NULL ORDER BY id LIMIT 500";
    let mut position = 0;
    loop {
        let txn = db.reads().begin().await.unwrap();
        txn.execute_unprepared(lock).await.unwrap();
        let backend = txn.get_database_backend();
        let rows = txn.query_all_raw(Statement::from_string(backend, next)).await.unwrap();
        let ids: Vec<Uuid> = rows.iter().map(|row| row.try_get("", "id").unwrap()).collect();
        if ids.is_empty() {
            return;
        }
        let literal = |id: &Uuid| if db.is_sqlite() { format!("X'{}'", id.simple()) } else { format!("'{id}'::uuid") };
        let cases = ids.iter().zip(position + 1..).map(|(id, at)| format!("WHEN id = {} THEN {at}", literal(id)));
        let cases = cases.collect::<Vec<_>>().join(" ");
        let all = ids.iter().map(literal).collect::<Vec<_>>().join(", ");
        let numbered = format!("UPDATE timeline SET position = CASE {cases} END WHERE id IN ({all})");
        txn.execute_unprepared(&numbered).await.unwrap();
        position += ids.len();
        txn.execute_unprepared(&format!("UPDATE log_head SET position = {position}")).await.unwrap();
        txn.commit().await.unwrap();
    }
}

/// By hand: `cargo test --release -p tests --test it -- --ignored --nocapture what_sealing_costs`.
#[tokio::test]
#[ignore = "a measurement"]
#[expect(clippy::disallowed_methods, reason = "how many is asked for by hand")]
async fn what_sealing_costs() {
    let world = World::new().await;
    let host = world.institution("vallombre", "FR").await;
    let person = world.person("Ana", None).await;
    let entries: u32 = std::env::var("ENTRIES").map_or(20_000, |text| text.parse().unwrap());
    let began = Instant::now();
    for _ in 0..entries / 500 {
        let mut work = world.begin_as(person).await;
        for _ in 0..500 {
            let opportunity = work.new_id();
            work.record(Subject::Institution(host), &enrolment::event::ListingSaved { opportunity });
        }
        work.commit().await.unwrap();
    }
    let told = |what: &str, began: Instant| {
        let each = began.elapsed().as_secs_f64() * 1e6 / f64::from(entries);
        println!("{what}: {each:.1} µs each, {:.0} in a second", 1e6 / each);
    };
    told("written", began);
    let began = Instant::now();
    seal_all(&world.db, &world.doors).await;
    told("numbered and sealed", began);
    let began = Instant::now();
    assert_eq!(verified(&world.db, &[]).await.count, 0);
    told("verified", began);
    open_up(&world.db).await;
    run(&world.db, "UPDATE timeline SET position = NULL, seal = NULL").await;
    let began = Instant::now();
    number_only(&world.db).await;
    told("numbered only", began);
}
