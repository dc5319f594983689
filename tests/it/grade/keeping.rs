//! Versions are never changed, and a table is its university's own.

use kernel::{Actor, GradeTableId, Right, Role};
use recognition::{
    Error, GradeTable,
    agreement::{GradeMethod, GradePolicy},
    grade::HostPolicy,
    grade_table::{TableFields, query, service},
    programme::Change,
};
use testkit::World;

use super::{HOST, SOURCE, kept, table};

async fn stored(world: &World, id: GradeTableId) -> GradeTable {
    query::by_id(world.db.reads(), &Actor::System, id).await.unwrap()
}

#[tokio::test]
async fn another_wording_is_the_next_version_and_the_old_one_stays() {
    let world = World::new().await;
    let home = world.institution("lindholm", "SE").await;
    let first = kept(&world, home, &table(HOST)).await;
    assert_eq!(kept(&world, home, &table(HOST)).await, first, "H073: the same again changes nothing");
    let next = kept(&world, home, &table(SOURCE)).await;
    let (old, new) = (stored(&world, first).await, stored(&world, next).await);
    assert_eq!((old.number, old.superseded_by, old.counts.0[0].0.as_str()), (1, Some(next), "10"));
    assert_eq!((new.number, new.superseded_by, new.counts.0[0].0.as_str()), (2, None, "A"));
    let versions = query::versions(world.db.reads(), &old).await.unwrap();
    assert_eq!(versions.iter().map(|version| version.number).collect::<Vec<_>>(), [2, 1]);
    assert_eq!(query::count_tables(world.db.reads(), home).await.unwrap(), 1);
    let narrow = TableFields { field: "061".to_owned(), cycle: "first".to_owned(), ..table(HOST) };
    kept(&world, home, &narrow).await;
    assert_eq!(query::count_tables(world.db.reads(), home).await.unwrap(), 2, "another field is another table");
}

#[tokio::test]
async fn h075_the_second_of_two_editors_is_told() {
    let world = World::new().await;
    let home = world.institution("lindholm", "SE").await;
    let officer = world.staff("Olle", Role::RecognitionOfficer, home, &[Right::Evaluate]).await;
    kept(&world, home, &table(HOST)).await;
    kept(&world, home, &table(SOURCE)).await;
    let other = table(&[("G", 40)]).read().unwrap();
    let mut work = world.begin_as(officer).await;
    assert!(matches!(service::keep(&mut work, home, &other, Some(1)).await, Err(Error::Stale)));
    let same = table(SOURCE).read().unwrap();
    let again = service::keep(&mut work, home, &same, Some(1)).await.unwrap();
    assert_eq!(again.change, Change::Unchanged, "what is stored already is no conflict");
    assert_eq!(service::keep(&mut work, home, &other, Some(2)).await.unwrap().change, Change::Changed);
}

#[tokio::test]
async fn gr_6_nobody_elsewhere_reads_or_keeps_a_table() {
    let world = World::new().await;
    let home = world.institution("lindholm", "SE").await;
    let partner = world.institution("vallombre", "FR").await;
    let id = kept(&world, home, &table(HOST)).await;
    let officer = world.staff("Olle", Role::RecognitionOfficer, home, &[]).await;
    let strangers = [
        world.staff("Rory", Role::RecognitionOfficer, partner, Right::ALL).await,
        world.staff("Pat", Role::ProviderAdmin, partner, &[]).await,
        world.staff("Edith", Role::ProviderEditor, home, &[]).await,
        world.person("Lea", Some(home)).await,
    ];
    let db = world.db.reads();
    assert!(query::by_id(db, &world.actor(officer).await, id).await.is_ok());
    for person in strangers {
        let actor = world.actor(person).await;
        assert!(matches!(query::by_id(db, &actor, id).await, Err(Error::NotFound)));
        assert!(query::page_of_tables(db, &actor, home, (0, 10)).await.is_err());
        let mut work = world.begin_as(person).await;
        let wanted = table(SOURCE).read().unwrap();
        assert!(matches!(service::keep(&mut work, home, &wanted, None).await, Err(Error::Denied(_))));
    }
    assert!(matches!(query::by_id(db, &Actor::Anonymous, id).await, Err(Error::NotFound)));
}

#[tokio::test]
async fn gr_5_what_is_done_otherwise_is_chosen_once_and_changed_by_who_saw_it() {
    let world = World::new().await;
    let home = world.institution("lindholm", "SE").await;
    let officer = world.staff("Olle", Role::RecognitionOfficer, home, &[]).await;
    let policy = |instead| HostPolicy { instead, which: GradePolicy::Minimum };
    let mut work = world.begin_as(officer).await;
    service::choose(&mut work, home, policy(GradeMethod::Linear), 0).await.unwrap();
    service::choose(&mut work, home, policy(GradeMethod::Linear), 0).await.unwrap();
    assert!(matches!(service::choose(&mut work, home, policy(GradeMethod::Pass), 0).await, Err(Error::Stale)));
    service::choose(&mut work, home, policy(GradeMethod::Bavarian), 1).await.unwrap();
    work.commit().await.unwrap();
    let rules = query::rules(world.db.reads(), home).await.unwrap().unwrap();
    assert_eq!((rules.instead, rules.which, rules.version), (GradeMethod::Bavarian, GradePolicy::Minimum, 2));
}

#[tokio::test]
async fn i12_a_table_without_a_day_is_used_from_today_at_its_university() {
    let world = World::new().await;
    let home = world.institution("aalto", "FI").await;
    // Half past ten in the evening in UTC is the next day in Helsinki.
    let evening = kernel::Timestamp::start_of(world.today()).plus_seconds(22 * 3_600 + 1_800);
    world.doors.clock.advance((evening.micros() - world.doors.clock.now().micros()) / 1_000_000);
    let next_day = world.today().plus_days(1);
    let open = TableFields { valid_from: String::new(), ..table(HOST) };
    let id = kept(&world, home, &open).await;
    assert_eq!(stored(&world, id).await.valid_from, next_day);
}
