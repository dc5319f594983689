//! Seats, twice pressed buttons, and withdrawing.

use consortium::institution;
use enrolment::{Error, State, query, service};
use kernel::{Actor, Clock, Doors, Failure, Kind, Role, Timestamp, outbox};
use tokio::task::JoinSet;

use super::stage::{self, Stage, day};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn h076_i3_two_hundred_people_ten_seats() {
    let stage = Stage::with_seats(Some(10)).await;
    let mut people = Vec::new();
    for number in 0..200 {
        people.push(stage.learner(&format!("Learner {number}")).await);
    }
    let mut trying = JoinSet::new();
    for person in people {
        let (db, doors, offering) = (stage.db.clone(), stage.doors.clone(), stage.offering);
        trying.spawn(async move { stage::enrol(&db, &doors, person, offering).await });
    }
    let answers = trying.join_all().await;
    let accepted = answers.iter().filter(|answer| answer.is_ok()).count();
    let full = answers.iter().filter(|answer| matches!(answer, Err(error) if error.code() == "full")).count();
    assert_eq!(
        (accepted, full),
        (10, 190),
        "{:?}",
        answers.iter().find(|answer| !matches!(answer, Ok(_) | Err(Error::Full)))
    );
    assert_eq!(stage.taken().await, 10);
    let admin = stage.staff("Pia Admin", Role::ProviderAdmin, stage.provider).await;
    assert_eq!(query::participants(stage.db.reads(), &admin, stage.offering).await.unwrap().len(), 10);
    let counts = query::count_by_offering(stage.db.reads(), &[stage.offering]).await.unwrap();
    assert_eq!(counts[&stage.offering].enrolled, 10);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn h073_twenty_clicks_of_one_person_for_the_last_seat_are_one_enrolment() {
    let stage = Stage::with_seats(Some(1)).await;
    let ana = stage.learner("Ana Learner").await;
    let mut clicks = JoinSet::new();
    for _ in 0..20 {
        let (db, doors, person, offering) = (stage.db.clone(), stage.doors.clone(), ana.clone(), stage.offering);
        clicks.spawn(async move { stage::enrol(&db, &doors, person, offering).await });
    }
    let answers = clicks.join_all().await;
    let own = query::of_person(stage.db.reads(), &ana, ana.person().unwrap()).await.unwrap();
    assert_eq!(own.len(), 1);
    for answer in &answers {
        assert!(matches!(answer, Ok(id) | Err(Error::AlreadyEnrolled(id)) if *id == own[0].id), "{answer:?}");
    }
    assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1);
    assert_eq!(stage.taken().await, 1);
}

#[tokio::test]
async fn m14_withdrawing_frees_the_seat_for_another_and_for_oneself() {
    let stage = Stage::with_seats(Some(1)).await;
    let (ana, ben) = (stage.learner("Ana Learner").await, stage.learner("Ben Learner").await);
    let id = stage.enrol(&ana).await.unwrap();
    assert!(matches!(stage.enrol(&ben).await, Err(Error::Full)));

    let withdraw = async |actor: &Actor, version| {
        let mut work = stage.db.begin(actor.clone(), &stage.doors).await.unwrap();
        service::withdraw(&mut work, id, version).await?;
        work.commit().await.map_err(Error::from)
    };
    assert!(matches!(withdraw(&ben, 1).await, Err(Error::NotFound)), "H044: another's is not there");
    let editor = stage.staff("Ed Editor", Role::ProviderEditor, stage.provider).await;
    assert_eq!(withdraw(&editor, 1).await.unwrap_err().kind(), Kind::Denied, "H051: seen, not managed");
    assert!(matches!(withdraw(&ana, 7).await, Err(Error::Stale)));
    withdraw(&ana, 1).await.unwrap();
    assert_eq!(withdraw(&ana, 2).await.unwrap_err().code(), "wrong-state");
    assert_eq!(stage.taken().await, 0);

    assert!(stage.enrol(&ben).await.is_ok());
    assert!(matches!(stage.enrol(&ana).await, Err(Error::Full)));
    let gone = query::by_id(stage.db.reads(), &ana, id).await.unwrap();
    assert_eq!((gone.state, gone.withdrawn_at.is_some()), (State::Withdrawn, true));
}

#[tokio::test]
async fn m14_a_run_takes_people_only_while_it_is_open() {
    let stage = Stage::with_seats(None).await;
    let ana = stage.learner("Ana Learner").await;
    let at = |text| Doors { clock: Clock::frozen(Timestamp::start_of(day(text))), chance: stage.doors.chance.clone() };
    let late = stage::enrol(&stage.db, &at("2026-04-01"), ana.clone(), stage.offering).await.unwrap_err();
    assert_eq!(late.code(), "enrolment-closed");
    assert_eq!(
        stage::enrol(&stage.db, &stage.doors, Actor::Anonymous, stage.offering).await.unwrap_err().kind(),
        Kind::Denied
    );
    assert_eq!(
        stage::enrol(&stage.db, &stage.doors, Actor::System, stage.offering).await.unwrap_err().kind(),
        Kind::Denied
    );
    assert!(stage::enrol(&stage.db, &at("2026-03-31"), ana.clone(), stage.offering).await.is_ok());
    assert_eq!(stage.taken().await, 1);
}

#[tokio::test]
async fn i2_a_refused_enrolment_leaves_nothing_behind() {
    let stage = Stage::with_seats(Some(1)).await;
    let (ana, ben) = (stage.learner("Ana Learner").await, stage.learner("Ben Learner").await);
    stage.enrol(&ana).await.unwrap();
    let before = outbox::count(stage.db.reads(), outbox::JobState::Waiting).await.unwrap();
    assert!(stage.enrol(&ben).await.is_err());
    assert_eq!(outbox::count(stage.db.reads(), outbox::JobState::Waiting).await.unwrap(), before);
    assert!(query::of_person(stage.db.reads(), &ben, ben.person().unwrap()).await.unwrap().is_empty());
}

/// Helsinki is three hours ahead in summer: its last day, 31 March, ends at 21:00 in UTC.
#[tokio::test]
async fn i12_the_last_day_to_enrol_is_the_providers() {
    let stage = Stage::with_seats(None).await;
    let (ana, ben) = (stage.learner("Ana Learner").await, stage.learner("Ben Learner").await);
    let mut work = stage.db.begin(Actor::System, &stage.doors).await.unwrap();
    institution::keep_time_of(&mut work, stage.provider, &"Europe/Helsinki".parse().unwrap()).await.unwrap();
    work.commit().await.unwrap();
    let end = Timestamp::start_of("2026-03-31".parse().unwrap()).plus_seconds(21 * 3_600);
    let until = |at: Timestamp| (at.micros() - stage.doors.clock.now().micros()) / 1_000_000;
    stage.doors.clock.advance(until(end) - 1);
    stage.enrol(&ana).await.unwrap();
    stage.doors.clock.advance(1);
    assert!(matches!(stage.enrol(&ben).await, Err(Error::Closed)));
}

#[tokio::test]
async fn m01_what_was_archived_takes_nobody() {
    let stage = Stage::with_seats(None).await;
    let ana = stage.learner("Ana Learner").await;
    let admin = stage.staff("Pia Admin", Role::ProviderAdmin, stage.provider).await;
    let mut work = stage.db.begin(admin, &stage.doors).await.unwrap();
    catalogue::opportunity::archive(&mut work, stage.opportunity, 1, "Taught for the last time").await.unwrap();
    work.commit().await.unwrap();
    assert!(matches!(stage.enrol(&ana).await, Err(Error::Closed)));
}

#[tokio::test]
async fn r_o3_nobody_is_enrolled_in_another_version_than_was_promised() {
    let stage = Stage::with_seats(Some(1)).await;
    let ana = stage.learner("Ana Learner").await;
    let mut work = stage.db.begin(ana.clone(), &stage.doors).await.unwrap();
    let seen = service::listing_of(&work, stage.offering).await.unwrap().version.id;
    drop(work);
    stage.publish_another_version().await;
    work = stage.db.begin(ana.clone(), &stage.doors).await.unwrap();
    let new = |version_id| service::NewEnrolment {
        offering_id: stage.offering,
        version_id,
        programme_id: None,
        promise: None,
        consent: true,
    };
    let late = service::enrol(&mut work, new(seen)).await.unwrap_err();
    assert_eq!((late.kind(), late.code()), (Kind::Stale, "stale"));
    drop(work);
    assert_eq!(stage.taken().await, 0);

    let mut work = stage.db.begin(ana.clone(), &stage.doors).await.unwrap();
    let now = service::listing_of(&work, stage.offering).await.unwrap().version;
    let id = service::enrol(&mut work, new(now.id)).await.unwrap();
    work.commit().await.unwrap();
    let there = query::by_id(stage.db.reads(), &ana, id).await.unwrap();
    assert_eq!((now.number, there.version_id), (2, now.id));
}
