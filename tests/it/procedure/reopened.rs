//! A second look at a decision for an error (R-R4, M24).

use evaluation::{
    Error,
    assess::Outcome,
    request::{Findings, State, reopen::reopen},
};
use kernel::{Actor, Failure as _, RequestId};
use recognition::{criterion::Criterion, route::Route};

use super::office::Office;
use crate::evaluation::stage::{Stage, agreement, day, given, verdict};

pub(crate) async fn open(office: &Office, by: &Actor, id: RequestId) -> Result<(), Error> {
    let seen = office.stage.request(id).await.version;
    let mut work = office.stage.work(by).await;
    reopen(&mut work, id, seen, "The supervision was overlooked.").await?;
    Ok(work.commit().await?)
}

#[tokio::test]
async fn m24_on_day_thirty_yes_on_day_thirty_one_no() {
    let office = Office::new().await;
    let id = office.decided(3).await;
    office.pass(31).await;
    assert_eq!(office.state(id).await, State::Closed);
    assert!(matches!(open(&office, &office.dora, id).await.unwrap_err(), Error::Over("reopen-late")));

    let ben = office.stage.learner("Ben").await;
    let id = office.stage.filed(&ben, office.stage.wish()).await.id;
    office.settle(id, 3).await;
    office.run().await;
    office.pass(30).await;
    for nobody in [&ben, &office.abel] {
        assert_eq!(open(&office, nobody, id).await.unwrap_err().code(), "not_allowed");
    }
    open(&office, &office.dora, id).await.unwrap();
    office.run().await;
    let detail = office.detail(id).await;
    assert_eq!((detail.request.state, detail.request.completed_on), (State::UnderAssessment, Some(day("2026-05-02"))));
    assert_eq!(detail.decision.as_ref().unwrap().outcome, Outcome::Recognise, "it stands until another supersedes it");
    assert_eq!(detail.remarks[0].words, "The supervision was overlooked.");
    assert_eq!(office.mails("ben").last().unwrap(), "Statistics I: your case is open again");

    office.stage.rate(&office.eva, id, vec![given(Criterion::Testing, 1)]).await.unwrap();
    office.stage.propose(&office.eva, id, Findings::default()).await.unwrap();
    office.stage.decide(&office.dora, id, verdict("the exam was not supervised", 0)).await.unwrap();
    let decision = office.detail(id).await.decision.unwrap();
    assert_eq!(decision.outcome, Outcome::RecogniseWithConditions, "not a duplicate of itself (R-H4)");
}

#[tokio::test]
async fn r_r4_an_automatic_decision_is_looked_at_by_two_people() {
    let office = Office::at(Stage::new(Some(agreement("individual"))).await).await;
    let id = office.case().await;
    assert_eq!(
        (office.state(id).await, office.stage.request(id).await.route),
        (State::Decided, Some(Route::Automatic))
    );
    let seen = office.stage.request(id).await.version;
    let mut work = office.stage.work(&office.dora).await;
    let blank = reopen(&mut work, id, seen, " ").await.unwrap_err();
    assert!(matches!(blank, Error::Invalid("reason", "required")), "H080");
    drop(work);
    open(&office, &office.dora, id).await.unwrap();
    let request = office.stage.request(id).await;
    assert_eq!((request.state, request.route), (State::UnderAssessment, Some(Route::Individual)));
    office.settle(id, 0).await;
    assert_eq!(office.detail(id).await.decision.unwrap().decided_by, office.dora.person());
}

#[tokio::test]
async fn m25_what_the_appeals_body_decided_is_not_opened_by_the_office() {
    let office = Office::new().await;
    let id = office.decided(0).await;
    super::appealed::lodge(&office, &office.ana, id).await.unwrap();
    super::appealed::overturn(&office, &office.abel, id, 3).await.unwrap();
    assert_eq!(open(&office, &office.dora, id).await.unwrap_err().code(), "not_allowed");
}
