//! The issuer's link: one secret for one question, without account; whatever else is tried is the same 404.

use evaluation::{
    Error,
    request::{
        State,
        information::{self, query},
    },
};
use kernel::{Actor, Failure, InformationRequestId, Kind};

use super::{
    asking::{to_issuer, to_learner},
    office::Office,
};
use crate::evaluation::stage::day;

impl Office {
    /// A fresh link, as the mail would carry it.
    pub(super) async fn link(&self, question: InformationRequestId) -> String {
        let row = query::by_id(self.stage.db.reads(), question).await.unwrap();
        let token = self.stage.doors.chance.secret();
        let mut work = self.stage.work(&Actor::System).await;
        information::admit(&mut work, &row, &token).await.unwrap();
        work.commit().await.unwrap();
        token
    }

    async fn opens(&self, token: &str) -> Result<InformationRequestId, Error> {
        let now = self.stage.doors.clock.now();
        query::by_token(self.stage.db.reads(), token, now).await.map(|question| question.id)
    }

    pub(super) async fn answer_by(&self, token: &str) -> Result<(), Error> {
        let mut work = self.stage.work(&Actor::Anonymous).await;
        information::answer_by_link(&mut work, token, "Yes, this is ours.").await?;
        Ok(work.commit().await?)
    }
}

#[tokio::test]
async fn s_5_the_link_answers_its_own_question_once() {
    let office = Office::new().await;
    let id = office.case().await;
    let question = office.ask(id, to_issuer("2026-04-01")).await;
    let other = office.ask(id, to_learner("2026-04-01")).await;
    let token = office.link(question).await;
    assert_eq!(office.opens(&token).await.unwrap(), question);
    let stored = query::by_id(office.stage.db.reads(), question).await.unwrap();
    assert!(stored.token_hash.is_some_and(|hash| hash != token), "stored hashed");
    office.answer_by(&token).await.unwrap();
    assert_eq!(office.answer_by(&token).await.unwrap_err().kind(), Kind::Stale, "H073: once");
    assert_eq!(office.state(id).await, State::InformationRequested, "the learner is still asked");
    office.answer(id, other).await.unwrap();
    assert_eq!(office.state(id).await, State::UnderAssessment);
    assert_eq!(office.answer(id, question).await.unwrap_err().kind(), Kind::NotFound, "not the learner's to answer");
}

#[tokio::test]
async fn s_5_a_wrong_an_old_and_an_expired_link_open_nothing() {
    let office = Office::new().await;
    let id = office.case().await;
    let question = office.ask(id, to_issuer("2026-04-01")).await;
    office.run().await;
    let first = office.link(question).await;
    let token = office.link(question).await;
    let guessed = office.stage.doors.chance.secret();
    for wrong in [guessed.as_str(), first.as_str(), "", &token[1..], &question.to_string()] {
        assert_eq!(office.opens(wrong).await.unwrap_err().kind(), Kind::NotFound);
        assert_eq!(office.answer_by(wrong).await.unwrap_err().kind(), Kind::NotFound);
    }
    // Seven days of grace after the reply day; the request has lapsed by then, the answer is kept for a second try.
    office.on("2026-04-08");
    office.run().await;
    assert_eq!(office.state(id).await, State::Lapsed);
    assert_eq!(office.opens(&token).await.unwrap(), question);
    office.on("2026-04-09");
    assert_eq!(office.answer_by(&token).await.unwrap_err().kind(), Kind::NotFound);
}

#[tokio::test]
async fn a_late_answer_is_kept_and_moves_nothing() {
    let office = Office::new().await;
    let id = office.case().await;
    let question = office.ask(id, to_issuer("2026-04-01")).await;
    office.run().await;
    let token = office.link(question).await;
    office.on("2026-04-05");
    office.run().await;
    office.answer_by(&token).await.unwrap();
    assert_eq!(office.state(id).await, State::Lapsed);
    let row = office.questions(id).await.remove(0);
    assert_eq!((row.answer.as_deref(), row.ended_on), (Some("Yes, this is ours."), Some(day("2026-04-05"))));
    office.resubmit(id).await.unwrap();
}

#[tokio::test]
async fn s_5_taking_the_request_back_or_closing_the_question_ends_the_link() {
    let office = Office::new().await;
    let id = office.case().await;
    let closed = office.ask(id, to_issuer("2026-04-01")).await;
    let open = office.ask(id, to_issuer("2026-04-01")).await;
    let (first, second) = (office.link(closed).await, office.link(open).await);
    office.close(id, closed).await.unwrap();
    assert_eq!(office.opens(&first).await.unwrap_err().kind(), Kind::NotFound);
    assert_eq!(office.opens(&second).await.unwrap(), open);
    office.withdraw(&office.ana, id).await.unwrap();
    assert_eq!(office.answer_by(&second).await.unwrap_err().kind(), Kind::NotFound);
}
