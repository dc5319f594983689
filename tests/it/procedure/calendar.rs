//! The calendar of a case (I-12, H122, R-S1, R-S2): ends of months, leap days, the nights on which clocks change, pauses that
//! overlap, and a cap that passes while the clock stands still.

use enrolment::Outcome;
use evaluation::{
    Error, assess, outlook,
    precedent::{self, WantedReference},
    request::State,
};
use kernel::Failure as _;
use recognition::route::Consistency;

use super::{
    appealed::lodge,
    asking::{to_issuer, to_learner},
    office::Office,
    reopened,
};
use crate::evaluation::stage::{Stage, agreement, day};

#[tokio::test]
async fn vector_s1_complete_on_the_last_of_october_the_cap_is_the_last_of_february() {
    let office = Office::new().await;
    let enrolment = office.stage.enrol(&office.ana, office.stage.wish()).await;
    office.on("2026-10-31");
    office.stage.result(office.stage.offering, enrolment, Outcome::Passed).await;
    let id = office.stage.file(enrolment).await.unwrap();
    let request = office.stage.request(id).await;
    assert_eq!((request.completed_on, request.cap_on), (Some(day("2026-10-31")), Some(day("2027-02-28"))));
    office.on("2027-02-28");
    office.run().await;
    assert_eq!(office.stage.request(id).await.overdue_on, None, "the last day counts whole");
    office.pass(1).await;
    let request = office.stage.request(id).await;
    assert_eq!((request.state, request.overdue_on), (State::UnderAssessment, Some(day("2027-03-01"))));
}

#[tokio::test]
async fn vector_s3_notified_on_15_june_it_can_be_appealed_until_the_end_of_15_july_in_zagreb() {
    let office = Office::new().await;
    office.keeps_time_of("Europe/Zagreb").await;
    let ben = office.stage.learner("Ben").await;
    let cases = [office.case().await, office.stage.filed(&ben, office.stage.wish()).await.id];
    office.on("2026-06-15");
    for id in cases {
        office.settle(id, 0).await;
    }
    office.run().await;
    let decision = office.detail(cases[0]).await.decision.unwrap();
    assert_eq!((decision.notified_on, decision.appeal_until), (day("2026-06-15"), day("2026-07-15")));
    // Zagreb is two hours ahead in summer: its 15 July ends at ten in the evening of UTC.
    office.look_at("2026-07-15", (21, 59)).await;
    lodge(&office, &office.ana, cases[0]).await.unwrap();
    office.look_at("2026-07-15", (22, 0)).await;
    let late = lodge(&office, &ben, cases[1]).await.unwrap_err();
    assert!(matches!(late, Error::Over("appeal-late")), "{late:?}");
}

#[tokio::test]
async fn h122_the_window_is_whole_on_both_nights_when_clocks_change_in_zagreb() {
    for (decided_on, until, end) in [("2026-09-25", "2026-10-25", (23, 0)), ("2027-02-26", "2027-03-28", (22, 0))] {
        let office = Office::new().await;
        office.keeps_time_of("Europe/Zagreb").await;
        let id = office.case().await;
        office.on(decided_on);
        office.settle(id, 3).await;
        office.run().await;
        assert_eq!(office.detail(id).await.decision.unwrap().appeal_until, day(until));
        office.look_at(until, (end.0 - 1, 59)).await;
        assert_eq!(office.state(id).await, State::Decided, "{until}");
        office.look_at(until, end).await;
        assert_eq!(office.state(id).await, State::Closed, "{until}");
    }
}

#[tokio::test]
async fn h122_conditions_of_the_end_of_january_are_due_across_a_leap_day() {
    let office = Office::new().await;
    let id = office.case().await;
    office.on("2028-01-31");
    office.settle(id, 1).await;
    office.run().await;
    assert_eq!(office.detail(id).await.conditions[0].due_on, day("2028-03-31"), "sixty days, one of them 29 February");
    office.on("2028-03-31");
    office.run().await;
    assert_eq!(office.state(id).await, State::ConditionsPending);
    office.pass(1).await;
    assert_eq!(office.state(id).await, State::ReferredRpl);
}

#[tokio::test]
async fn r_s1_waiting_for_learner_and_issuer_at_once_pauses_once() {
    let office = Office::new().await;
    let id = office.case().await;
    office.on("2026-03-20");
    let own = office.ask(id, to_learner("2026-04-19")).await;
    office.on("2026-03-24");
    let theirs = office.ask(id, to_issuer("2026-04-23")).await;
    office.on("2026-03-28");
    office.answer(id, own).await.unwrap();
    assert_eq!(office.state(id).await, State::InformationRequested, "the issuer is still asked");
    office.on("2026-04-01");
    let link = office.link(theirs).await;
    office.answer_by(&link).await.unwrap();
    let request = office.stage.request(id).await;
    // Eight days and eight days, four of them the same: twelve, as in vector S2.
    assert_eq!((request.state, request.due_on), (State::UnderAssessment, Some(day("2026-05-13"))));
    assert_eq!(request.cap_on, Some(day("2026-07-14")));
}

#[tokio::test]
async fn r_s3_the_cap_does_not_pass_while_the_clock_stands_still() {
    let office = Office::new().await;
    let id = office.case().await;
    assert_eq!(office.stage.request(id).await.cap_on, Some(day("2026-07-02")));
    office.on("2026-07-01");
    let question = office.ask(id, to_learner("2026-07-31")).await;
    office.on("2026-07-10");
    office.run().await;
    assert_eq!(office.happened(id, "evaluation.request_overdue").await, 0, "it waits for the learner");
    office.answer(id, question).await.unwrap();
    assert_eq!(office.stage.request(id).await.cap_on, Some(day("2026-07-11")), "nine days later");
    office.on("2026-07-11");
    office.run().await;
    assert_eq!(office.happened(id, "evaluation.request_overdue").await, 0);
    office.pass(1).await;
    assert_eq!(office.happened(id, "evaluation.request_overdue").await, 1);
}

#[tokio::test]
async fn m24_the_thirty_days_of_a_second_look_end_with_the_local_day() {
    let office = Office::new().await;
    office.keeps_time_of("Europe/Zagreb").await;
    let ben = office.stage.learner("Ben").await;
    let cases = [office.case().await, office.stage.filed(&ben, office.stage.wish()).await.id];
    for id in cases {
        office.settle(id, 1).await;
    }
    office.run().await;
    // Decided on 2 March; 1 April ends in Zagreb at ten in the evening of UTC.
    office.look_at("2026-04-01", (21, 59)).await;
    reopened::open(&office, &office.dora, cases[0]).await.unwrap();
    office.look_at("2026-04-01", (22, 0)).await;
    assert_eq!(reopened::open(&office, &office.dora, cases[1]).await.unwrap_err().code(), "reopen-late");
}

#[tokio::test]
async fn i12_a_decision_late_in_the_evening_has_the_day_of_its_university() {
    let office = Office::new().await;
    office.keeps_time_of("Europe/Zagreb").await;
    let ben = office.stage.learner("Ben").await;
    let (id, other) = (office.case().await, office.stage.filed(&ben, office.stage.wish()).await);
    // Half past eleven in UTC is the next day in Zagreb.
    office.look_at("2026-03-10", (23, 30)).await;
    office.settle(id, 3).await;
    office.run().await;
    let mut ana = office.pages().browser(office.ana.person().unwrap()).await;
    let letter = ana.get(&format!("/my/requests/{id}")).await.ok().text("section.letter");
    assert!(letter.contains("Wednesday 11 March 2026") && !letter.contains("10 March 2026"), "{letter}");

    let db = office.stage.db.reads();
    let home = consortium::institution::by_id(db, office.stage.home).await.unwrap();
    let target = outlook::target(db, home, Some(office.stage.programme), None).await.unwrap();
    let usage = outlook::own_usage(db, &office.ana, &target).await.unwrap();
    assert_eq!(usage.counted[&office.stage.opportunity], day("2026-03-11"), "R-H4");
    // R-R2: the last 24 months are those of the university, too.
    for (today, shown) in [("2028-03-11", 1), ("2028-03-12", 0)] {
        let panel = precedent::panel(db, &office.eva, &other, &target, day(today)).await.unwrap().unwrap();
        assert_eq!(panel.decisions[0].decided_on, day("2026-03-11"));
        let says = if shown == 1 { Consistency::Consistent(assess::Outcome::Recognise, 1) } else { Consistency::None };
        assert_eq!(panel.lesson.says, says, "{today}");
    }
    // An example that ends on the 10th would be past from the start.
    let decision = office.detail(id).await.decision.unwrap();
    let wanted = |day| WantedReference { title: "Statistics".to_owned(), expires_on: Some(day), ..Default::default() };
    let mut work = office.stage.work(&office.eva).await;
    let late = precedent::service::propose(&mut work, decision.id, &wanted(day("2026-03-10"))).await.unwrap_err();
    assert!(matches!(late, Error::Invalid("expires_on", _)), "{late:?}");
    precedent::service::propose(&mut work, decision.id, &wanted(day("2026-03-11"))).await.unwrap();
}

#[tokio::test]
async fn i12_why_names_the_day_of_the_university() {
    let office = Office::at(Stage::new(Some(agreement("individual"))).await).await;
    // In Helsinki it is past midnight.
    office.stage.doors.clock.advance(13 * 3_600);
    let id = office.case().await;
    let mut ana = office.pages().browser(office.ana.person().unwrap()).await;
    let page = ana.get(&format!("/my/requests/{id}")).await.ok();
    assert!(page.says("As of Tuesday 3 March 2026"), "{}", page.main_text());
}
