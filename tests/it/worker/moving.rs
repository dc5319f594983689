//! The days of a run move: who has a place hears of it once, sees it, and is counted on the new day.

use catalogue::{Run, offering};
use enrolment::service;
use impact::Scope;
use kernel::{Actor, Clock, Day, Doors, Role};
use worker::run_once;

use super::office::worker;
use crate::enrolment::stage::{Stage, day};

async fn move_to(stage: &Stage, starts: &str, ends: &str) {
    let editor = stage.staff(&format!("Ed {starts}"), Role::ProviderEditor, stage.provider).await;
    let seen = offering::by_id(stage.db.reads(), stage.offering).await.unwrap();
    let run =
        Run { starts_on: Some(day(starts)), ends_on: Some(day(ends)), enrol_by: seen.enrol_by, seats: seen.seats };
    let mut work = stage.db.begin(editor, &stage.doors).await.unwrap();
    offering::change(&mut work, stage.offering, seen.version, run).await.unwrap();
    work.commit().await.unwrap();
}

async fn enrolled_by(stage: &Stage, today: &str) -> u64 {
    let (from, until): (Day, Day) = (day("2026-01-01"), day("2027-01-01"));
    let figures = impact::figures(stage.db.reads(), from, until, day(today), Scope::Network).await.unwrap();
    figures.students_enrolled
}

#[tokio::test]
async fn i6_who_has_a_place_hears_once_of_new_dates_in_the_own_language_with_both() {
    let stage = Stage::with_seats(None).await;
    let people =
        [stage.learner_who_reads("Ana Learner", "de").await, stage.learner_who_reads("Luc Learner", "fr").await];
    for person in &people {
        stage.enrol(person).await.unwrap();
    }
    let gone = stage.learner("Gone Learner").await;
    let left = stage.enrol(&gone).await.unwrap();
    let mut work = stage.db.begin(gone, &stage.doors).await.unwrap();
    service::withdraw(&mut work, left, 1).await.unwrap();
    work.commit().await.unwrap();
    run_once(&worker(&stage)).await.unwrap();

    move_to(&stage, "2026-04-15", "2026-07-10").await;
    // Whoever comes now has seen the new days.
    let late = Doors { clock: Clock::frozen(stage.doors.clock.now().plus_seconds(60)), ..stage.doors.clone() };
    let zoe = stage.learner("Zoe Learner").await;
    crate::enrolment::stage::enrol(&stage.db, &late, zoe, stage.offering).await.unwrap();
    let context = worker::Context { doors: late, ..worker(&stage) };
    run_once(&context).await.unwrap();
    let mut mails = context.transport.kept();
    mails.retain(|mail| !mail.to().starts_with("zoe"));
    let subjects: Vec<_> = mails.iter().map(|mail| mail.wording().subject.as_str()).collect();
    assert_eq!(subjects.len(), 2, "{subjects:?}");
    for (reader, parts) in [
        ("ana", ["neue Termine", "Bisher: 1. Apr. 2026 – 30. Juni 2026", "Jetzt: 15. Apr. 2026 – 10. Juli 2026"]),
        ("luc", ["les dates ont changé", "Avant : 1er avr. 2026 – 30 juin 2026", "Maintenant : 15 avr. 2026"]),
    ] {
        let mail = mails.iter().find(|mail| mail.to().starts_with(reader)).unwrap();
        let all = format!("{}\n{}", mail.wording().subject, mail.wording().text).replace(['\u{a0}', '\u{202f}'], " ");
        for part in parts {
            assert!(all.contains(part), "{part}: {all}");
        }
    }
    assert_eq!(run_once(&context).await.unwrap(), 0, "nothing is left");
    let seats_only = offering::by_id(stage.db.reads(), stage.offering).await.unwrap();
    let run = Run {
        starts_on: seats_only.starts_on,
        ends_on: seats_only.ends_on,
        enrol_by: seats_only.enrol_by,
        seats: Some(90),
    };
    let mut work = stage.db.begin(Actor::System, &stage.doors).await.unwrap();
    offering::change(&mut work, stage.offering, seats_only.version, run).await.unwrap();
    work.commit().await.unwrap();
    let context = worker(&stage);
    run_once(&context).await.unwrap();
    assert!(context.transport.kept().is_empty(), "more places are no new dates");
}

#[tokio::test]
async fn mt_2_counts_on_the_new_first_day_in_any_order() {
    let stage = Stage::with_seats(None).await;
    let ana = stage.learner("Ana Learner").await;
    stage.enrol(&ana).await.unwrap();
    run_once(&worker(&stage)).await.unwrap();
    assert_eq!(enrolled_by(&stage, "2026-04-01").await, 1);
    move_to(&stage, "2026-05-01", "2026-07-10").await;
    // Enrolled and moved at once: whichever is followed first.
    let ben = stage.learner("Ben Learner").await;
    stage.enrol(&ben).await.unwrap();
    move_to(&stage, "2026-06-01", "2026-07-10").await;
    run_once(&worker(&stage)).await.unwrap();
    assert_eq!(enrolled_by(&stage, "2026-05-31").await, 0);
    assert_eq!(enrolled_by(&stage, "2026-06-01").await, 2);
}
