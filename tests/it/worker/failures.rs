//! Jobs that fail: tried again later, or given up where staff see it.

use std::sync::Arc;

use kernel::{
    EnrolmentId, OpportunityId, RequestId,
    outbox::{self, JobState},
};
use notifications::{Links, Transport};
use worker::run_once;

use super::office::{self, sending_to, worker};
use crate::enrolment::stage::Stage;

#[tokio::test]
async fn f09_a_mail_waits_for_its_server_and_arrives_once() {
    let stage = Stage::with_seats(None).await;
    stage.enrol(&stage.learner("Ana Learner").await).await.unwrap();
    // Nothing listens there.
    let deaf = sending_to(&stage, "smtp://127.0.0.1:9");
    run_once(&deaf).await.unwrap();
    assert_eq!(run_once(&deaf).await.unwrap(), 0, "not yet due again");
    assert_eq!(outbox::count(stage.db.reads(), JobState::Waiting).await.unwrap(), 1);

    stage.doors.clock.advance(7);
    let context = worker(&stage);
    run_once(&context).await.unwrap();
    assert_eq!(context.transport.kept().len(), 1);
    assert_eq!(outbox::count(stage.db.reads(), JobState::Waiting).await.unwrap(), 0);
    assert_eq!(outbox::count(stage.db.reads(), JobState::Dead).await.unwrap(), 0);
}

#[tokio::test]
async fn f09_after_five_days_a_mail_is_given_up_and_seen() {
    let stage = Stage::with_seats(None).await;
    stage.enrol(&stage.learner("Ana Learner").await).await.unwrap();
    let deaf = sending_to(&stage, "smtp://127.0.0.1:9");
    for _ in 0..60 {
        run_once(&deaf).await.unwrap();
        stage.doors.clock.advance(5 * 3_600);
    }
    assert_eq!(outbox::count(stage.db.reads(), JobState::Waiting).await.unwrap(), 0);
    assert_eq!(outbox::count(stage.db.reads(), JobState::Dead).await.unwrap(), 1);
}

/// A bug in the way.
struct Broken;

impl Links for Broken {
    fn opportunity(&self, _: OpportunityId) -> String {
        panic!("a bug")
    }
    fn own_listing(&self, _: OpportunityId) -> String {
        panic!("a bug")
    }
    fn enrolment(&self, _: EnrolmentId) -> String {
        panic!("a bug")
    }
    fn request(&self, _: RequestId) -> String {
        panic!("a bug")
    }
    fn questions(&self, _: RequestId) -> String {
        panic!("a bug")
    }
    fn question(&self, _: &str) -> String {
        panic!("a bug")
    }
    fn search(&self, _: &str) -> String {
        panic!("a bug")
    }
    fn saved(&self) -> String {
        panic!("a bug")
    }
    fn unsubscribe(&self, _: &str) -> String {
        panic!("a bug")
    }
    fn desk(&self) -> String {
        panic!("a bug")
    }
    fn case(&self, _: RequestId) -> String {
        panic!("a bug")
    }
}

#[tokio::test]
async fn sec_12_a_panic_ends_its_job_only_and_twenty_are_enough() {
    let stage = Stage::with_seats(None).await;
    stage.enrol(&stage.learner("Ana Learner").await).await.unwrap();
    let transport = Transport::memory("passerelle@alliance.example").unwrap();
    let broken = office::with(&stage, transport, Arc::new(Broken));
    for attempt in 1..=20 {
        assert_eq!(outbox::count(stage.db.reads(), JobState::Dead).await.unwrap(), 0, "before attempt {attempt}");
        run_once(&broken).await.unwrap();
        stage.doors.clock.advance(5 * 3_600);
    }
    assert_eq!(outbox::count(stage.db.reads(), JobState::Dead).await.unwrap(), 1);
    assert!(broken.transport.kept().is_empty());
}
