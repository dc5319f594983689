//! Runs and their seats, held by the database.

use std::sync::Arc;

use catalogue::{Error, FieldError, Run, RunFields, offering, opportunity};
use kernel::{Actor, OfferingId};

use super::{Ground, draft};

fn run(start: &str, seats: &str) -> Run {
    let fields = RunFields { start: start.to_owned(), seats: seats.to_owned(), ..RunFields::default() };
    fields.read().unwrap().unwrap()
}

async fn offered(ground: &Ground, run: Run) -> OfferingId {
    let mut work = ground.work(ground.editor()).await;
    let id = opportunity::draft(&mut work, ground.own, draft("DS-1", "Data")).await.unwrap();
    let offering = offering::offer(&mut work, id, run).await.unwrap();
    work.commit().await.unwrap();
    offering
}

#[tokio::test(flavor = "multi_thread")]
async fn h076_i3_forty_at_once_for_ten_seats_get_ten() {
    let ground = Arc::new(Ground::new().await);
    let id = offered(&ground, run("2027-03-01", "10")).await;
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..40 {
        let ground = Arc::clone(&ground);
        tasks.spawn(async move {
            let mut work = ground.work(Actor::System).await;
            match offering::take_seat(&mut work, id).await {
                Ok(()) => work.commit().await.map(|()| 1).unwrap(),
                Err(Error::Full) => 0,
                Err(error) => panic!("{error}"),
            }
        });
    }
    assert_eq!(tasks.join_all().await.into_iter().sum::<i32>(), 10);
    assert_eq!(offering::by_id(ground.db.reads(), id).await.unwrap().taken, 10);
}

#[tokio::test]
async fn h031_seats_never_fall_below_those_taken() {
    let ground = Ground::new().await;
    let id = offered(&ground, run("2027-03-01", "3")).await;
    let mut work = ground.work(ground.editor()).await;
    offering::take_seat(&mut work, id).await.unwrap();
    offering::take_seat(&mut work, id).await.unwrap();
    let refused = offering::change(&mut work, id, 1, run("2027-03-01", "1")).await;
    let Err(Error::Invalid(errors)) = refused else { panic!("{refused:?}") };
    assert_eq!(errors, [FieldError::new("seats", "seats-below-taken")]);
    offering::free_seat(&mut work, id).await.unwrap();
    offering::change(&mut work, id, 1, run("2027-03-01", "1")).await.unwrap();
    assert!(matches!(offering::take_seat(&mut work, id).await, Err(Error::Full)));
    assert!(matches!(offering::change(&mut work, id, 1, run("2027-03-01", "9")).await, Err(Error::Stale)));
    work.commit().await.unwrap();
}

#[tokio::test]
async fn h045_seats_of_another_institution_are_not_there_to_change() {
    let ground = Ground::new().await;
    let id = offered(&ground, run("2027-03-01", "3")).await;
    let stranger = ground.actor(kernel::Role::ProviderAdmin, Some(ground.other));
    let mut work = ground.work(stranger).await;
    assert!(matches!(offering::change(&mut work, id, 1, run("2027-03-01", "9")).await, Err(Error::NotFound)));
}

#[tokio::test]
async fn a_run_is_told_by_its_dates_also_where_there_are_none() {
    let ground = Ground::new().await;
    let mut work = ground.work(ground.editor()).await;
    let id = opportunity::draft(&mut work, ground.own, draft("DS-1", "Data")).await.unwrap();
    offering::offer(&mut work, id, run("", "5")).await.unwrap();
    let twice = offering::offer(&mut work, id, run("", "6")).await;
    assert!(matches!(twice, Err(Error::RunTaken)), "{twice:?}");
    let dated = offering::offer(&mut work, id, run("2027-03-01", "")).await.unwrap();
    work.commit().await.unwrap();
    let mut work = ground.work(ground.editor()).await;
    let moved = offering::change(&mut work, dated, 1, run("", "5")).await;
    assert!(matches!(moved, Err(Error::RunTaken)), "{moved:?}");
}
