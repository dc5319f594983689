//! Which mail, to whom, in which language.

use enrolment::{Outcome, service};
use impact::Scope;
use kernel::{
    Actor, EnrolmentId, Right, Role,
    outbox::{self, JobState},
};
use worker::run_once;

use super::office::{subjects, worker};
use crate::enrolment::stage::{Stage, day};

async fn record(stage: &Stage, by: &Actor, id: EnrolmentId, outcome: Outcome) {
    let mut work = stage.db.begin(by.clone(), &stage.doors).await.unwrap();
    service::record_results(&mut work, stage.offering, &[(id, outcome, None)]).await.unwrap();
    work.commit().await.unwrap();
}

fn to(address: &str, subject: &str) -> (String, String) {
    (address.to_owned(), subject.to_owned())
}

#[tokio::test]
async fn i6_an_enrolment_leads_to_one_mail_in_the_readers_language_and_to_the_figures() {
    let stage = Stage::with_seats(Some(10)).await;
    let ana = stage.learner_who_reads("Ana Learner", "de").await;
    let id = stage.enrol(&ana).await.unwrap();
    let context = worker(&stage);
    assert!(run_once(&context).await.unwrap() > 0);
    assert_eq!(subjects(&context), [to("ana.learner@uni.example", "Statistics I: Sie sind eingeschrieben")]);
    let text = context.transport.kept()[0].wording().text.clone();
    for part in ["Guten Tag Ana Learner,", "Hill University", "1. April 2026", &format!("https://p.example/e/{id}")] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert_eq!(run_once(&context).await.unwrap(), 0, "nothing is left");
    assert_eq!(outbox::count(stage.db.reads(), JobState::Waiting).await.unwrap(), 0);
    let (from, until) = (day("2026-01-01"), day("2027-01-01"));
    let figures = impact::figures(stage.db.reads(), from, until, day("2026-04-01"), Scope::Network).await.unwrap();
    assert_eq!(figures.students_enrolled, 1);
}

#[tokio::test]
async fn m20_a_passed_result_without_an_agreement_reaches_the_desk() {
    let stage = Stage::with_seats(Some(10)).await;
    let ana = stage.learner("Ana Learner").await;
    let id = stage.enrol(&ana).await.unwrap();
    let editor = stage.staff("Ed Editor", Role::ProviderEditor, stage.provider).await;
    stage.officer("Ole Officer", Right::Evaluate).await;
    stage.officer("Dina Decider", Right::Decide).await;
    run_once(&worker(&stage)).await.unwrap();

    record(&stage, &editor, id, Outcome::Passed).await;
    let context = worker(&stage);
    run_once(&context).await.unwrap();
    assert_eq!(
        subjects(&context),
        [
            to("ana.learner@uni.example", "Statistics I: your request has arrived"),
            to("ana.learner@uni.example", "Statistics I: your result is there"),
            to("ole.officer@uni.example", "Statistics I: a case waits for you"),
        ]
    );
    let mails = context.transport.kept();
    let arrived = mails.iter().find(|mail| mail.wording().subject.contains("arrived")).unwrap();
    for part in ["60 days", "4 months", "Ole Officer, ole.officer@uni.example"] {
        assert!(arrived.wording().text.contains(part), "{part}: {}", arrived.wording().text);
    }
    let waiting = mails.iter().find(|mail| mail.wording().subject.contains("waits")).unwrap();
    assert!(!waiting.wording().text.contains("Ana"), "the learner is not named to a mailbox");
    let seen = evaluation::request::query::of_learner(stage.db.reads(), &ana).await.unwrap();
    assert_eq!(seen.len(), 1);
}

#[tokio::test]
async fn m20_a_failed_result_files_nothing() {
    let stage = Stage::with_seats(Some(10)).await;
    let ana = stage.learner("Ana Learner").await;
    let id = stage.enrol(&ana).await.unwrap();
    let editor = stage.staff("Ed Editor", Role::ProviderEditor, stage.provider).await;
    record(&stage, &editor, id, Outcome::Failed).await;
    let context = worker(&stage);
    run_once(&context).await.unwrap();
    assert_eq!(subjects(&context).len(), 2, "enrolled, result");
    assert!(evaluation::request::query::of_learner(stage.db.reads(), &ana).await.unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn i6_two_workers_send_each_mail_once() {
    let stage = Stage::with_seats(None).await;
    for number in 0..20 {
        let learner = stage.learner(&format!("Learner {number}")).await;
        stage.enrol(&learner).await.unwrap();
    }
    let context = worker(&stage);
    let before = outbox::count(stage.db.reads(), JobState::Done).await.unwrap();
    let other = worker::Context { owner: "other".to_owned(), ..context.clone() };
    let (one, two) = tokio::join!(run_once(&context), run_once(&other));
    let done = outbox::count(stage.db.reads(), JobState::Done).await.unwrap() - before;
    assert_eq!(u64::try_from(one.unwrap() + two.unwrap()).unwrap(), done, "no job twice");
    let mut readers: Vec<_> = subjects(&context).into_iter().map(|(to, _)| to).collect();
    readers.dedup();
    assert_eq!((readers.len(), context.transport.kept().len()), (20, 20));
}
