//! Questions while a request waits: the clock stands still from asking to answering, and goes on when nothing is open.

use evaluation::{
    Error, InformationRequest, RecognitionRequest,
    assess::Criteria,
    criteria::service::{self as criteria_of, Wanted},
    request::{
        State,
        information::{self, Addressed, Item, NewQuestion},
        learner,
    },
};
use kernel::{Actor, Failure, InformationRequestId, Kind, Language, RequestId, Right, Role};

use super::office::Office;
use crate::evaluation::stage::day;

pub(crate) fn to_learner(reply_by: &str) -> NewQuestion {
    NewQuestion {
        to: Addressed::Learner,
        items: vec![Item::Workload],
        question: "How many hours did you work for it?".to_owned(),
        reply_by: day(reply_by),
    }
}

pub(crate) fn to_issuer(reply_by: &str) -> NewQuestion {
    let to = Addressed::Issuer {
        name: Some("Ines Issuer".to_owned()),
        email: "ines@issuer.example".to_owned(),
        language: Language::ENGLISH,
    };
    NewQuestion { to, items: vec![Item::Verification], ..to_learner(reply_by) }
}

impl Office {
    /// The clock stands on this day, in the morning.
    pub(crate) fn on(&self, text: &str) {
        let clock = &self.stage.doors.clock;
        clock.advance(day(text).days_since(clock.now().day()) * 86_400);
    }

    pub(crate) async fn ask_as(
        &self,
        actor: &Actor,
        id: RequestId,
        new: NewQuestion,
    ) -> Result<InformationRequestId, Error> {
        let seen = self.stage.request(id).await.version;
        let mut work = self.stage.work(actor).await;
        let question = information::ask(&mut work, id, seen, new).await?;
        work.commit().await?;
        Ok(question)
    }

    pub(crate) async fn ask(&self, id: RequestId, new: NewQuestion) -> InformationRequestId {
        self.ask_as(&self.eva, id, new).await.unwrap()
    }

    pub(crate) async fn answer(&self, id: RequestId, question: InformationRequestId) -> Result<(), Error> {
        let mut work = self.stage.work(&self.ana).await;
        information::answer(&mut work, id, question, "125 hours in all").await?;
        Ok(work.commit().await?)
    }

    pub(crate) async fn extend(&self, by: &Actor, id: RequestId, question: InformationRequestId) -> Result<(), Error> {
        let mut work = self.stage.work(by).await;
        information::extend(&mut work, id, question).await?;
        Ok(work.commit().await?)
    }

    pub(crate) async fn close(&self, id: RequestId, question: InformationRequestId) -> Result<(), Error> {
        let mut work = self.stage.work(&self.eva).await;
        information::close(&mut work, id, question).await?;
        Ok(work.commit().await?)
    }

    pub(crate) async fn withdraw(&self, by: &Actor, id: RequestId) -> Result<(), Error> {
        let seen = self.stage.request(id).await.version;
        let mut work = self.stage.work(by).await;
        learner::withdraw(&mut work, id, seen).await?;
        Ok(work.commit().await?)
    }

    pub(crate) async fn resubmit(&self, id: RequestId) -> Result<(), Error> {
        let seen = self.stage.request(id).await.version;
        let mut work = self.stage.work(&self.ana).await;
        learner::resubmit(&mut work, id, seen).await?;
        Ok(work.commit().await?)
    }

    pub(crate) async fn questions(&self, id: RequestId) -> Vec<InformationRequest> {
        information::query::of_request(self.stage.db.reads(), &Actor::System, id).await.unwrap()
    }
}

fn days(request: &RecognitionRequest) -> (String, String) {
    (request.due_on.unwrap().to_string(), request.cap_on.unwrap().to_string())
}

#[tokio::test]
async fn vector_s2_twelve_days_of_waiting_move_the_day_and_the_cap() {
    let office = Office::new().await;
    let id = office.case().await;
    assert_eq!(days(&office.stage.request(id).await), ("2026-05-01".into(), "2026-07-02".into()));
    office.on("2026-03-20");
    let question = office.ask(id, to_learner("2026-04-19")).await;
    let waiting = office.stage.request(id).await;
    assert_eq!((waiting.state, waiting.due_on), (State::InformationRequested, Some(day("2026-04-19"))));
    office.on("2026-04-01");
    office.answer(id, question).await.unwrap();
    let back = office.stage.request(id).await;
    assert_eq!(back.state, State::UnderAssessment);
    assert_eq!(days(&back), ("2026-05-13".into(), "2026-07-14".into()));
    let asked = office.questions(id).await.remove(0);
    assert_eq!(asked.answer.as_deref(), Some("125 hours in all"));
    assert_eq!(asked.ended_on, Some(day("2026-04-01")));
}

#[tokio::test]
async fn r_s1_several_questions_at_once_count_their_days_once() {
    let office = Office::new().await;
    let id = office.case().await;
    office.on("2026-03-20");
    let first = office.ask(id, to_learner("2026-04-19")).await;
    office.on("2026-03-22");
    let second = office.ask(id, to_issuer("2026-04-10")).await;
    assert_eq!(office.stage.request(id).await.due_on, Some(day("2026-04-10")), "the next answer");
    office.on("2026-03-25");
    office.close(id, second).await.unwrap();
    let waiting = office.stage.request(id).await;
    assert_eq!((waiting.state, waiting.due_on), (State::InformationRequested, Some(day("2026-04-19"))));
    office.on("2026-04-01");
    office.answer(id, first).await.unwrap();
    assert_eq!(days(&office.stage.request(id).await), ("2026-05-13".into(), "2026-07-14".into()));
    // And a second pause later on.
    office.on("2026-04-10");
    let third = office.ask(id, to_learner("2026-05-10")).await;
    office.on("2026-04-13");
    office.close(id, third).await.unwrap();
    assert_eq!(days(&office.stage.request(id).await), ("2026-05-16".into(), "2026-07-17".into()));
}

#[tokio::test]
async fn r_s1_a_pause_over_a_leap_day_counts_it() {
    let office = Office::new().await;
    let id = office.case().await;
    office.on("2028-02-28");
    let question = office.ask(id, to_learner("2028-03-29")).await;
    office.on("2028-03-01");
    office.answer(id, question).await.unwrap();
    assert_eq!(days(&office.stage.request(id).await), ("2026-05-03".into(), "2026-07-04".into()));
}

#[tokio::test]
async fn m22_s_2_only_evaluators_of_the_university_ask_and_only_about_their_cases() {
    let office = Office::new().await;
    let id = office.case().await;
    let other = office.stage.staff("Olga", Role::RecognitionOfficer, office.stage.provider, Right::ALL).await;
    let stranger = office.stage.learner("Ben").await;
    for (actor, kind) in [(&other, Kind::NotFound), (&stranger, Kind::NotFound), (&office.ana, Kind::Denied)] {
        let refused = office.ask_as(actor, id, to_learner("2026-04-01")).await.unwrap_err();
        assert_eq!(refused.kind(), kind, "{refused}");
    }
    let question = office.ask(id, to_learner("2026-04-01")).await;
    let (elsewhere, theirs) = (office.stage.learner("Cem").await, office.stage.another_listing().await);
    let wish = evaluation::promise::Wish { offering: theirs, ..office.stage.wish() };
    let another = office.stage.filed(&elsewhere, wish).await.id;
    let wrong = office.close(another, question).await.unwrap_err();
    assert_eq!(wrong.kind(), Kind::NotFound, "S-2: a question of another case");
    for actor in [&other, &stranger] {
        let refused = office.extend(actor, id, question).await.unwrap_err();
        assert_eq!(refused.kind(), Kind::NotFound);
    }
}

#[tokio::test]
async fn a_question_needs_words_and_a_day_and_an_address_that_can_be_one() {
    let office = Office::new().await;
    let id = office.case().await;
    let mut wordless = to_learner("2026-04-01");
    wordless.question = " ".to_owned();
    let mut nowhere = to_issuer("2026-04-01");
    nowhere.to = Addressed::Issuer { name: None, email: "ines@localhost".to_owned(), language: Language::ENGLISH };
    let cases = [
        (wordless, "question"),
        (to_learner("2026-03-05"), "reply_by"),
        (to_learner("2026-06-01"), "reply_by"),
        (nowhere, "email"),
    ];
    for (new, field) in cases {
        let refused = office.ask_as(&office.eva, id, new).await.unwrap_err();
        assert!(matches!(refused, Error::Invalid(at, _) if at == field), "{field}: {refused}");
    }
    assert_eq!(office.state(id).await, State::UnderAssessment);
}

#[tokio::test]
async fn m20_a_request_is_taken_back_before_a_decision_and_not_after() {
    let office = Office::new().await;
    let id = office.case().await;
    office.ask(id, to_learner("2026-04-01")).await;
    assert_eq!(office.withdraw(&office.eva, id).await.unwrap_err().kind(), Kind::Denied);
    office.withdraw(&office.ana, id).await.unwrap();
    assert_eq!(office.state(id).await, State::Withdrawn);
    assert_eq!(office.questions(id).await[0].ending, Some(information::Ending::Withdrawn));
    let decided = {
        let (cem, offering) = (office.stage.learner("Cem").await, office.stage.another_listing().await);
        let wish = evaluation::promise::Wish { offering, ..office.stage.wish() };
        let id = office.stage.filed(&cem, wish).await.id;
        office.settle(id, 3).await;
        (cem, id)
    };
    assert_eq!(office.withdraw(&decided.0, decided.1).await.unwrap_err().kind(), Kind::Conflict);
}

#[tokio::test]
async fn h080_nothing_is_asked_once_it_is_decided_or_proposed() {
    let office = Office::new().await;
    let id = office.decided(3).await;
    let refused = office.ask_as(&office.eva, id, to_learner("2026-04-01")).await.unwrap_err();
    assert_eq!(refused.kind(), Kind::Conflict);
}

#[tokio::test]
async fn l_2_the_days_for_an_answer_are_those_of_the_universitys_criteria() {
    let office = Office::new().await;
    let pam = office.stage.staff("Pam", Role::ProviderAdmin, office.stage.home, &[]).await;
    let mut criteria = Criteria::default();
    criteria.limits.reply_days = 14;
    let wanted = Wanted {
        owner: Some(office.stage.home),
        criteria,
        note: "Answers come sooner".to_owned(),
        languages: vec![Language::ENGLISH],
    };
    let mut work = office.stage.work(&pam).await;
    let draft = criteria_of::draft(&mut work, None, wanted).await.unwrap();
    criteria_of::publish(&mut work, Some(office.stage.home), (draft, 1), day("2026-03-02")).await.unwrap();
    work.commit().await.unwrap();
    let id = office.case().await;
    let mut eva = office.pages().browser(office.eva.person().unwrap()).await;
    let form = eva.get(&format!("/desk/requests/{id}/questions")).await.ok();
    assert_eq!(form.attribute("#reply_by", "value").as_deref(), Some("2026-03-16"));
    let question = office.ask(id, to_learner("2026-03-16")).await;
    assert!(eva.get(&format!("/desk/requests/{id}/questions")).await.ok().says("Give 14 more days"));
    let mut ana = office.pages().browser(office.ana.person().unwrap()).await;
    assert!(ana.get(&format!("/my/requests/{id}/questions")).await.ok().says("I need 14 more days"));
    office.extend(&office.ana, id, question).await.unwrap();
    assert_eq!(office.stage.request(id).await.due_on, Some(day("2026-03-30")));
    let page = office.pages().visitor().get("/criteria?university=hill").await;
    assert!(page.says("you have 14 days"), "{}", page.main_text());
}
