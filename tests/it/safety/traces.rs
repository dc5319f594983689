//! What leaves a trace, in which order, and what does not.

use kernel::{Actor, Event, InstitutionId, Subject, log, outbox};
use serde::Serialize;
use testkit::{World, listing};

#[derive(Serialize)]
struct Noticed {}

impl Event for Noticed {
    const KIND: &'static str = "test.noticed";
}

async fn notice(world: &World, institution: InstitutionId, times: usize) {
    let mut work = world.db.begin(Actor::System, &world.doors).await.unwrap();
    for _ in 0..times {
        work.record(Subject::Institution(institution), &Noticed {});
    }
    work.commit().await.unwrap();
}

#[tokio::test]
async fn i7_two_sequencers_at_once_give_one_order_without_gaps() {
    let world = World::new().await;
    let institution = world.institution("lindholm", "SE").await;
    for _ in 0..6 {
        notice(&world, institution, 150).await;
    }
    let number = async || while log::sequence(&world.db, &world.doors).await.unwrap() > 0 {};
    tokio::join!(number(), number());
    let head = log::head(world.db.reads()).await.unwrap();
    let entries = log::after(world.db.reads(), 0, 10_000).await.unwrap();
    assert!(head >= 900);
    assert!(entries.iter().map(|entry| entry.position).eq(1..=head));
}

#[tokio::test]
async fn events_that_nobody_waits_for_are_passed_over_at_once() {
    let world = World::new().await;
    let institution = world.institution("lindholm", "SE").await;
    notice(&world, institution, 600).await;
    let passed = outbox::pass_over(world.db.reads(), ["enrolment.enrolled"].into_iter(), world.doors.clock.now()).await;
    assert!(passed.unwrap() >= 600);
    assert_eq!(outbox::count(world.db.reads(), outbox::JobState::Waiting).await.unwrap(), 0);
}

#[tokio::test]
async fn s_9_strangers_and_made_up_paths_leave_nothing_in_the_log() {
    let world = World::new().await;
    let host = world.institution("vallombre", "FR").await;
    let (draft, _) = listing("DS-1", "Draft").draft().at(&world, host).await;
    let before = log::of_subject(world.db.reads(), Subject::Opportunity(draft)).await.unwrap().len();
    let ana = world.person("Ana", None).await;
    let (mut stranger, mut known) = (world.visitor(), world.browser(ana).await);
    stranger.get(&format!("/micro-credentials/{draft}")).await.is(404);
    known.get(&format!("/nowhere/{draft}/ana@people.example")).await.is(404);
    assert_eq!(log::of_subject(world.db.reads(), Subject::Opportunity(draft)).await.unwrap().len(), before);
    world.doors.clock.advance(1);
    known.get(&format!("/micro-credentials/{draft}")).await.is(404);
    let entries = log::of_subject(world.db.reads(), Subject::Opportunity(draft)).await.unwrap();
    assert_eq!((entries.len(), entries[0].kind.as_str(), entries[0].actor), (before + 1, "access.denied", Some(ana)));
    assert!(entries[0].body.contains("{opportunity}"), "the route, not the path: {}", entries[0].body);
}

#[tokio::test]
async fn lim3_a_search_parameter_with_one_value_comes_once() {
    let world = World::new().await;
    world.visitor().get("/micro-credentials?q=one&q=two").await.is(400);
    world.visitor().get("/micro-credentials?level=5&level=6").await.ok();
}

#[tokio::test]
async fn ux_10_a_language_asked_for_stays_for_the_session() {
    let world = World::new().await;
    let ana = world.person("Ana", None).await;
    let mut browser = world.browser(ana).await;
    browser.get("/my?lang=fr").await.ok();
    assert_eq!(browser.get("/my").await.ok().attribute("html", "lang").as_deref(), Some("fr"));
}
