//! The reply day and what comes after it: it counts whole at the deciding university, moves once, and a lapse is no
//! refusal.

use consortium::institution;
use evaluation::{
    assess::Criteria,
    criteria::{self, service::Wanted},
    request::State,
};
use kernel::{Actor, Failure, Kind, Language, Role, Timestamp};
use recognition::criterion::Criterion;

use super::{asking::to_learner, office::Office};
use crate::evaluation::stage::{day, given};

impl Office {
    /// The university keeps this time.
    pub(super) async fn keeps_time_of(&self, zone: &str) {
        let mut work = self.stage.work(&Actor::System).await;
        institution::keep_time_of(&mut work, self.stage.home, &zone.parse().unwrap()).await.unwrap();
        work.commit().await.unwrap();
    }

    /// The clock shows this instant: so many hours and minutes after midnight in UTC.
    pub(super) async fn look_at(&self, text: &str, (hours, minutes): (i64, i64)) {
        let clock = &self.stage.doors.clock;
        let at = Timestamp::start_of(day(text)).plus_seconds(hours * 3_600 + minutes * 60);
        clock.advance((at.micros() - clock.now().micros()) / 1_000_000);
        self.run().await;
    }
}

#[tokio::test]
async fn i12_it_lapses_the_day_after_the_last_day_and_not_on_it() {
    let office = Office::new().await;
    let id = office.case().await;
    office.ask(id, to_learner("2026-04-01")).await;
    office.run().await;
    // Helsinki is three hours ahead in summer.
    office.look_at("2026-04-01", (20, 59)).await;
    assert_eq!(office.state(id).await, State::InformationRequested);
    office.look_at("2026-04-01", (21, 0)).await;
    assert_eq!(office.state(id).await, State::Lapsed);
    assert_eq!(office.happened(id, "evaluation.request_lapsed").await, 1);
    let request = office.stage.request(id).await;
    assert_eq!((request.completed_on, request.due_on, request.cap_on), (None, None, None));
}

#[tokio::test]
async fn h122_the_reply_day_is_whole_on_the_nights_when_the_clocks_change() {
    for (asked_on, reply_by, end) in [
        ("2026-03-03", "2026-03-28", (23, 0)),
        ("2026-03-03", "2026-03-29", (22, 0)),
        ("2026-10-01", "2026-10-25", (23, 0)),
    ] {
        let office = Office::new().await;
        office.keeps_time_of("Europe/Paris").await;
        let id = office.case().await;
        office.on(asked_on);
        office.ask(id, to_learner(reply_by)).await;
        let before = if end.1 == 0 { (end.0 - 1, 59) } else { (end.0, end.1 - 1) };
        office.look_at(reply_by, before).await;
        assert_eq!(office.state(id).await, State::InformationRequested, "{reply_by}");
        office.look_at(reply_by, end).await;
        assert_eq!(office.state(id).await, State::Lapsed, "{reply_by}");
    }
}

#[tokio::test]
async fn the_reply_day_moves_once_and_the_learner_is_reminded_of_each() {
    let office = Office::new().await;
    let id = office.case().await;
    let question = office.ask(id, to_learner("2026-04-01")).await;
    office.run().await;
    office.on("2026-03-24");
    office.run().await;
    assert_eq!(office.happened(id, "evaluation.information_due").await, 0);
    office.pass(1).await;
    assert_eq!(office.happened(id, "evaluation.information_due").await, 1, "seven days before");
    office.pass(1).await;
    assert_eq!(office.happened(id, "evaluation.information_due").await, 1, "once");
    office.extend(&office.ana, id, question).await.unwrap();
    assert_eq!(office.stage.request(id).await.due_on, Some(day("2026-05-01")));
    for actor in [&office.ana, &office.eva] {
        assert_eq!(office.extend(actor, id, question).await.unwrap_err().kind(), Kind::Stale, "once");
    }
    office.on("2026-04-24");
    office.run().await;
    assert_eq!(office.happened(id, "evaluation.information_due").await, 2);
    office.on("2026-05-02");
    office.run().await;
    assert_eq!(office.state(id).await, State::Lapsed);
}

#[tokio::test]
async fn with_two_questions_it_lapses_when_the_later_day_is_over() {
    let office = Office::new().await;
    let id = office.case().await;
    office.ask(id, to_learner("2026-03-20")).await;
    office.ask(id, super::asking::to_issuer("2026-04-10")).await;
    office.run().await;
    office.on("2026-03-25");
    office.run().await;
    assert_eq!(office.state(id).await, State::InformationRequested);
    office.on("2026-04-11");
    office.run().await;
    assert_eq!(office.state(id).await, State::Lapsed);
}

#[tokio::test]
async fn a_lapsed_request_is_taken_up_again_and_completeness_is_looked_at_again() {
    let office = Office::new().await;
    let id = office.case().await;
    office.stage.rate(&office.eva, id, vec![given(Criterion::Verification, 1)]).await.unwrap();
    office.ask(id, to_learner("2026-04-01")).await;
    office.on("2026-04-02");
    office.run().await;
    office.on("2027-04-02");
    office.resubmit(id).await.unwrap();
    office.run().await;
    assert_eq!(office.mails("ana").last().unwrap(), "Statistics I: your request has arrived");
    assert_eq!(office.mails("eva").last().unwrap(), "Statistics I: a case waits for you");
    let request = office.stage.request(id).await;
    assert_eq!((request.state, request.completed_on), (State::Submitted, None));
    assert_eq!(request.due_on, Some(day("2027-04-12")), "ten days for completeness");
    // Asked again before it is complete: no clock runs, so none stands still.
    let question = office.ask(id, to_learner("2027-05-01")).await;
    office.on("2027-04-12");
    office.answer(id, question).await.unwrap();
    let request = office.stage.request(id).await;
    assert_eq!((request.state, request.completed_on), (State::UnderAssessment, Some(day("2027-04-12"))));
    assert_eq!(request.due_on, Some(day("2027-06-11")), "a new clock");
    assert_eq!(request.cap_on, Some(day("2027-08-12")));
    let ratings = office.detail(id).await.ratings;
    let verification = ratings.iter().find(|rating| rating.criterion == Criterion::Verification).unwrap();
    assert_eq!(verification.robustness.get(), 1, "R-C4: the officer's rating stays");
}

#[tokio::test]
async fn after_twelve_months_a_lapsed_request_stays_lapsed() {
    let office = Office::new().await;
    let id = office.case().await;
    office.on("2028-01-31");
    office.ask(id, to_learner("2028-02-28")).await;
    office.on("2028-02-29");
    office.run().await;
    assert_eq!(office.state(id).await, State::Lapsed);
    // A year after the leap day is the last of February.
    office.on("2029-03-01");
    assert_eq!(office.resubmit(id).await.unwrap_err().kind(), Kind::Denied);
    office.stage.doors.clock.advance(-86_400);
    office.resubmit(id).await.unwrap();
}

#[tokio::test]
async fn the_days_more_are_those_of_the_university() {
    let office = Office::new().await;
    let stage = &office.stage;
    let paula = stage.staff("Paula", Role::ProviderAdmin, stage.home, &[]).await;
    let mut criteria = Criteria::default();
    criteria.limits.reply_days = 7;
    let (owner, note) = (Some(stage.home), "Answers come soon".to_owned());
    let wanted = Wanted { owner, criteria, note, languages: vec![Language::ENGLISH] };
    let mut work = stage.work(&paula).await;
    let draft = criteria::service::draft(&mut work, None, wanted).await.unwrap();
    criteria::service::publish(&mut work, owner, (draft, 1), day("2026-03-02")).await.unwrap();
    work.commit().await.unwrap();
    let id = office.case().await;
    let mut eva = office.pages().browser(office.eva.person().unwrap()).await;
    let page = eva.get(&format!("/desk/requests/{id}/questions")).await.ok();
    assert!(page.text("#reply_by-hint").contains("7 more days once"), "{}", page.text("#reply_by-hint"));
    let question = office.ask(id, to_learner("2026-04-01")).await;
    office.on("2026-03-25");
    office.run().await;
    // The colleagues are written to in the same run: which mail goes out first is not said.
    let kept = office.context.transport.kept();
    let said: Vec<_> = kept.iter().map(|mail| mail.wording().text.as_str()).collect();
    assert!(said.iter().any(|text| text.contains("you can have 7 more days once")), "{said:#?}");
    assert!(!said.iter().any(|text| text.contains("30 more")), "{said:#?}");
    office.extend(&office.ana, id, question).await.unwrap();
    assert_eq!(stage.request(id).await.due_on, Some(day("2026-04-08")));
}
