//! While the office looks again at what it decided, the earlier decision stands: the request is neither taken back nor
//! lapsed from under it, and the day that people read is the one that counts (ADR 28).

use evaluation::{
    Error,
    assess::Outcome,
    request::{State, awaited},
};
use kernel::{Day, Failure as _, Kind, RequestId};
use recognition::route::Route;

use super::{
    appealed::{lodge, remit, uphold},
    asking::{to_issuer, to_learner},
    office::Office,
    reopened,
};
use crate::evaluation::stage::{Stage, agreement, day, ects};

/// A positive decision that the office has opened again for an error.
async fn opened(office: &Office) -> RequestId {
    let id = office.decided(3).await;
    reopened::open(office, &office.dora, id).await.unwrap();
    office.run().await;
    id
}

async fn awaited_on(office: &Office, id: RequestId) -> Option<Day> {
    let request = office.stage.request(id).await;
    awaited::one(office.stage.db.reads(), &request).await.unwrap().day
}

#[tokio::test]
async fn i5_what_was_decided_is_not_taken_back_while_it_is_looked_at_again() {
    let office = Office::new().await;
    let id = opened(&office).await;
    let refused = office.withdraw(&office.ana, id).await.unwrap_err();
    assert!(matches!(refused, Error::Over("withdraw-decided")) && refused.kind() == Kind::Conflict, "{refused:?}");
    let question = office.ask(id, to_learner("2026-04-01")).await;
    assert!(matches!(office.withdraw(&office.ana, id).await.unwrap_err(), Error::Over("withdraw-decided")));
    office.answer(id, question).await.unwrap();
    assert_eq!((office.state(id).await, office.elective().await), (State::UnderAssessment, ects("5")));

    let other = Office::new().await;
    let id = other.decided(0).await;
    lodge(&other, &other.ana, id).await.unwrap();
    remit(&other, &other.abel, id).await.unwrap();
    assert!(matches!(other.withdraw(&other.ana, id).await.unwrap_err(), Error::Over("withdraw-decided")), "sent back");
    let decision = other.detail(id).await.decision.unwrap();
    assert_eq!(decision.outcome, Outcome::ReferToRpl, "it stands, and is there to be appealed or superseded");
}

#[tokio::test]
async fn i5_a_case_with_a_decision_does_not_lapse_but_is_decided_on_what_is_there() {
    let office = Office::at(Stage::new(Some(agreement("individual"))).await).await;
    let id = office.case().await;
    assert_eq!(office.stage.request(id).await.route, Some(Route::Automatic));
    office.run().await;
    office.on("2026-03-10");
    reopened::open(&office, &office.dora, id).await.unwrap();
    office.on("2026-03-20");
    office.ask(id, to_learner("2026-04-19")).await;
    office.ask(id, to_issuer("2026-04-10")).await;
    office.run().await;
    office.on("2026-04-20");
    office.run().await;
    let detail = office.detail(id).await;
    assert_eq!(detail.request.state, State::UnderAssessment, "neither lapsed nor without an outcome");
    assert_eq!(detail.decision.as_ref().unwrap().outcome, Outcome::Recognise);
    assert_eq!(office.happened(id, "evaluation.request_lapsed").await, 0);
    // Opened on 10 March, asked on the 20th, nothing by 20 April: 31 days did not count.
    let days = [detail.request.completed_on, detail.request.due_on, detail.request.cap_on];
    assert_eq!(days, [Some(day("2026-03-10")), Some(day("2026-06-09")), Some(day("2026-08-10"))]);
    assert!(office.questions(id).await.iter().all(|question| question.ending.is_some()));
    assert_eq!(office.mails("ana").last().unwrap(), "Statistics I: your case goes on without an answer");
    assert_eq!(office.mails("eva").last().unwrap(), "Statistics I: no answer came in time");
    assert!(office.mails("dora").is_empty(), "she has neither asked nor got it");
    office.pass(1).await;
    assert_eq!(office.happened(id, "evaluation.information_unanswered").await, 1, "once");
    office.settle(id, 3).await;
    assert_eq!(office.state(id).await, State::Decided);
}

#[tokio::test]
async fn r_b12_after_an_upheld_appeal_every_line_says_the_day_of_the_condition() {
    let office = Office::new().await;
    let id = office.decided(1).await;
    assert_eq!(awaited_on(&office, id).await, Some(day("2026-05-01")));
    office.pass(10).await;
    lodge(&office, &office.ana, id).await.unwrap();
    assert_eq!(awaited_on(&office, id).await, Some(day("2026-05-11")), "the ruling");
    office.pass(55).await;
    uphold(&office, &office.abel, id).await.unwrap();
    office.run().await;
    assert_eq!(awaited_on(&office, id).await, Some(day("2026-06-25")));

    let pages = office.pages();
    let mut ana = pages.browser(office.ana.person().unwrap()).await;
    let (long, short) = ("Thursday 25 June 2026", "Friday 1 May 2026");
    for path in ["/my".to_owned(), format!("/my/requests/{id}"), format!("/my/requests/{id}/questions")] {
        let page = ana.get(&path).await.ok();
        assert!(page.says(&format!("Counts once you meet the conditions by {long}")), "{path}: {}", page.main_text());
        assert!(!page.says(short), "{path}: {}", page.main_text());
    }
}

#[tokio::test]
async fn a_lapsed_request_says_until_when_nothing_came() {
    let office = Office::new().await;
    let id = office.case().await;
    office.ask(id, to_learner("2026-04-01")).await;
    office.on("2026-04-05");
    office.run().await;
    let mut ana = office.pages().browser(office.ana.person().unwrap()).await;
    for path in ["/my".to_owned(), format!("/my/requests/{id}")] {
        let page = ana.get(&path).await.ok();
        assert!(page.says("Closed: nothing came by Wednesday 1 April 2026"), "{path}: {}", page.main_text());
    }
}

#[tokio::test]
async fn ux_23_the_page_says_why_there_is_no_way_out_and_a_press_changes_nothing() {
    let office = Office::new().await;
    let id = opened(&office).await;
    let mut ana = office.pages().browser(office.ana.person().unwrap()).await;
    let path = format!("/my/requests/{id}");
    let page = ana.open_form(&format!("{path}/questions")).await.ok();
    assert!(page.says("the request cannot be taken back any more"), "{}", page.main_text());
    assert!(!page.has("form[action$='/withdrawal']"));
    let version = office.stage.request(id).await.version.to_string();
    ana.open_form(&path).await.ok();
    let fields = [("version", version.as_str()), ("sure", "yes")];
    let refused = ana.post(&format!("{path}/withdrawal"), &fields).await.is(409);
    assert!(refused.says("the request cannot be taken back any more"), "{}", refused.main_text());
    assert_eq!(office.state(id).await, State::UnderAssessment);
}
