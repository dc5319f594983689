//! Conditions of a decision: said, found, reminded of, met or not met (R-B12).

use evaluation::{
    DecisionCondition, Error,
    condition::service::{self, Found},
    request::State,
};
use kernel::{Actor, Failure as _, Kind, RequestId};

use super::{
    appealed::{lodge, uphold},
    office::Office,
};
use crate::evaluation::stage::{day, ects};

async fn condition(office: &Office, id: RequestId) -> DecisionCondition {
    office.detail(id).await.conditions.remove(0)
}

async fn say(office: &Office, by: &Actor, id: RequestId, words: &str) -> Result<(), Error> {
    let (seen, on) = (office.stage.request(id).await.version, condition(office, id).await.id);
    let mut work = office.stage.work(by).await;
    service::say(&mut work, id, seen, on, words).await?;
    Ok(work.commit().await?)
}

pub(crate) async fn answer(office: &Office, by: &Actor, id: RequestId, found: Found, note: &str) -> Result<(), Error> {
    let (seen, on) = (office.stage.request(id).await.version, condition(office, id).await.id);
    let mut work = office.stage.work(by).await;
    service::answer(&mut work, id, seen, (on, found), note).await?;
    Ok(work.commit().await?)
}

#[tokio::test]
async fn r_b12_met_in_time_the_decision_stands_and_closes_when_the_window_is_over() {
    let office = Office::new().await;
    let id = office.decided(1).await;
    assert_eq!(office.state(id).await, State::ConditionsPending);
    say(&office, &office.ana, id, "The proctor's letter was sent on Monday.").await.unwrap();
    office.run().await;
    let to_check = "Statistics I: a condition is to be checked";
    for officer in ["eva", "dora"] {
        assert_eq!(office.mails(officer).iter().filter(|subject| *subject == to_check).count(), 1, "{officer}");
    }
    for nobody in [&office.ana, &office.abel] {
        assert_eq!(answer(&office, nobody, id, Found::Met, "fine").await.unwrap_err().code(), "not_allowed");
    }
    let blank = answer(&office, &office.eva, id, Found::Met, " ").await.unwrap_err();
    assert!(matches!(blank, Error::Invalid("note", "required")), "H080");
    answer(&office, &office.eva, id, Found::Met, "The proctor's letter of 3 March.").await.unwrap();
    office.run().await;
    let met = condition(&office, id).await;
    assert_eq!((met.met_on, met.answered_by), (Some(day("2026-03-02")), office.eva.person()));
    assert_eq!(office.mails("ana").last().unwrap(), "Statistics I: all conditions are met");
    assert_eq!(office.state(id).await, State::Decided, "the appeal window is open");
    office.pass(31).await;
    assert_eq!(office.state(id).await, State::Closed);
    office.pass(40).await;
    assert_eq!(office.state(id).await, State::Closed);
    assert_eq!(office.elective().await, ects("5"));
}

#[tokio::test]
async fn r_b12_met_after_the_window_closes_at_once() {
    let office = Office::new().await;
    let id = office.decided(1).await;
    office.pass(40).await;
    answer(&office, &office.dora, id, Found::Met, "The letter is there.").await.unwrap();
    assert_eq!(office.state(id).await, State::Closed);
    let again = answer(&office, &office.dora, id, Found::Met, "again").await.unwrap_err();
    assert!(matches!(again, Error::Illegal(_)));
}

#[tokio::test]
async fn r_b12_not_met_when_due_goes_to_rpl_and_counts_no_more() {
    let office = Office::new().await;
    let id = office.decided(1).await;
    assert_eq!((condition(&office, id).await.due_on, office.elective().await), (day("2026-05-01"), ects("5")));
    office.pass(60).await;
    assert_eq!(office.state(id).await, State::ConditionsPending, "the last day counts whole");
    office.pass(1).await;
    assert_eq!(office.state(id).await, State::ReferredRpl);
    assert_eq!(condition(&office, id).await.failed_on, Some(day("2026-05-02")));
    let told = ["a condition was not met in time", "it can go on as prior learning"];
    assert!(told.iter().all(|what| office.mails("ana").contains(&format!("Statistics I: {what}"))));
    assert_eq!(office.elective().await, ects("0"), "nothing is credited by it any more");
    let decision = office.detail(id).await.decision.unwrap();
    assert_eq!(decision.outcome, evaluation::assess::Outcome::RecogniseWithConditions, "I-5: no decision was edited");
}

#[tokio::test]
async fn ux_18_a_closed_case_says_what_became_of_its_conditions() {
    for (met, said, counted) in [
        (true, "Conditions met, recognised: 5 ECTS", "Counted so far: 5 ECTS"),
        (false, "Conditions not met in time: it gives no credits", "Counted so far: 0 ECTS"),
    ] {
        let office = Office::new().await;
        let id = office.decided(1).await;
        if met {
            answer(&office, &office.eva, id, Found::Met, "The letter is there.").await.unwrap();
        }
        // The window, the condition, and the learner's silence about the second track.
        for days in [31, 31, 130] {
            office.pass(days).await;
            office.run().await;
        }
        assert_eq!(office.state(id).await, State::Closed);
        let mut ana = office.pages().browser(office.ana.person().unwrap()).await;
        let overview = ana.get("/my").await.ok();
        assert!(overview.says(said) && overview.says(counted), "{}", overview.main_text());
        let page = ana.get(&format!("/my/requests/{id}")).await.ok();
        assert!(page.text(".state-line").contains(said), "{}", page.main_text());
        assert!(page.text("section.letter").contains("Recognised on conditions"), "I-5: the letter stays as it was");
    }
}

#[tokio::test]
async fn r_b12_reminders_come_thirty_and_seven_days_before_each_once() {
    let office = Office::new().await;
    let id = office.decided(1).await;
    let reminder = "Statistics I: conditions are due soon".to_owned();
    let count = || office.mails("ana").into_iter().filter(|subject| *subject == reminder).count();
    office.pass(29).await;
    assert_eq!(count(), 0);
    office.pass(1).await;
    assert_eq!(count(), 1, "thirty days before");
    office.run().await;
    office.pass(22).await;
    assert_eq!(count(), 1);
    office.pass(1).await;
    assert_eq!(count(), 2, "seven days before");
    office.run().await;
    office.pass(7).await;
    assert_eq!((count(), office.happened(id, "evaluation.conditions_reminded").await), (2, 2));
}

#[tokio::test]
async fn r_b12_reminders_begin_anew_when_an_appeal_moved_the_day() {
    let office = Office::new().await;
    let id = office.decided(1).await;
    let reminded = || office.happened(id, "evaluation.conditions_reminded");
    lodge(&office, &office.ana, id).await.unwrap();
    office.pass(40).await;
    uphold(&office, &office.abel, id).await.unwrap();
    let due_on = condition(&office, id).await.due_on;
    let today = office.stage.doors.clock.now().day();
    office.pass(due_on.days_since(today) - 30).await;
    assert_eq!(reminded().await, 1, "thirty days before the new day");
    office.pass(23).await;
    assert_eq!(reminded().await, 2, "seven days before");
}

#[tokio::test]
async fn i5_what_waits_for_the_office_is_not_failed_by_time() {
    let office = Office::new().await;
    let id = office.decided(1).await;
    office.pass(60).await;
    say(&office, &office.ana, id, "Done today.").await.unwrap();
    office.pass(5).await;
    assert_eq!(office.state(id).await, State::ConditionsPending, "nobody has looked at it");
    let late = say(&office, &office.ana, id, "And more.").await.unwrap_err();
    assert!(matches!(late, Error::Over("condition-late")));
    answer(&office, &office.eva, id, Found::NotYet, "The letter is not signed.").await.unwrap();
    office.run().await;
    assert_eq!(office.state(id).await, State::ReferredRpl);
}

#[tokio::test]
async fn h075_an_answer_to_an_older_page_is_stale() {
    let office = Office::new().await;
    let id = office.decided(1).await;
    let (seen, on) = (office.stage.request(id).await.version, condition(&office, id).await.id);
    say(&office, &office.ana, id, "Done.").await.unwrap();
    let mut work = office.stage.work(&office.eva).await;
    let stale = service::answer(&mut work, id, seen, (on, Found::NotYet), "missing").await.unwrap_err();
    assert_eq!(kernel::Failure::kind(&stale), Kind::Stale);
}
