//! The appeal window: it counts from the notice, and its end closes the case.

use evaluation::request::State;
use sea_orm::ConnectionTrait as _;

use super::office::Office;
use crate::evaluation::stage::day;

const CLOSED: &str = "evaluation.request_closed";

#[tokio::test]
async fn r_s2_a_decision_is_final_the_day_after_its_window() {
    let office = Office::new().await;
    let id = office.decided(3).await;
    let decision = office.detail(id).await.decision.unwrap();
    assert_eq!((decision.notified_on, decision.appeal_until), (day("2026-03-02"), day("2026-04-01")));
    office.pass(30).await;
    assert_eq!(office.state(id).await, State::Decided, "the last day counts whole");
    office.pass(1).await;
    assert_eq!(office.state(id).await, State::Closed);
    office.pass(1).await;
    assert_eq!(office.happened(id, CLOSED).await, 1, "once");
}

#[tokio::test]
async fn r_s2_the_window_counts_from_a_mail_that_leaves_later() {
    let office = Office::new().await;
    let id = office.case().await;
    office.settle(id, 3).await;
    office.pass(2).await;
    let decision = office.detail(id).await.decision.unwrap();
    assert_eq!((decision.notified_on, decision.appeal_until), (day("2026-03-04"), day("2026-04-03")));
    assert_eq!(office.happened(id, "evaluation.decision_notified").await, 1);
    office.pass(30).await;
    assert_eq!(office.state(id).await, State::Decided);
    office.pass(1).await;
    assert_eq!(office.state(id).await, State::Closed);
}

#[tokio::test]
async fn one_that_fails_stops_no_other() {
    let office = Office::new().await;
    let broken = office.decided(3).await;
    office.stage.doors.clock.advance(60);
    let ben = office.stage.learner("Ben").await;
    let whole = office.stage.filed(&ben, office.stage.wish()).await.id;
    office.settle(whole, 3).await;
    office.run().await;
    let first = office.detail(broken).await.decision.unwrap().decided_at.micros();
    let unreadable = format!("UPDATE decision SET rules = 'nothing to read' WHERE decided_at = {first}");
    assert_eq!(office.stage.db.reads().execute_unprepared(&unreadable).await.unwrap().rows_affected(), 1);
    office.pass(31).await;
    assert_eq!((office.state(broken).await, office.state(whole).await), (State::Decided, State::Closed));
}
