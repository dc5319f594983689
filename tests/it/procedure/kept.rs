//! Drafts that nobody comes back to: told of once, then deleted with their documents.

use evaluation::{
    Error,
    evidence::{query, service as evidence},
    request::{draft, expiry, learner, query as requests, submit},
};
use kernel::{Actor, RequestId, Subject, log};
use recognition::purpose::Purpose;

use super::{asking::to_learner, office::Office};
use crate::evaluation::stage::{day, meanwhile};

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj<<>>endobj\nstartxref\n9\n%%EOF\n";

async fn begin(office: &Office) -> RequestId {
    let mut work = office.stage.work(&office.ana).await;
    let id = draft::begin(&mut work).await.unwrap();
    work.commit().await.unwrap();
    id
}

async fn change(office: &Office, id: RequestId) {
    let seen = office.stage.request(id).await.version;
    let mut work = office.stage.work(&office.ana).await;
    draft::mean(&mut work, id, seen, Purpose::Employment).await.unwrap();
    work.commit().await.unwrap();
}

async fn document(office: &Office, id: RequestId) {
    let mut work = office.stage.work(&office.ana).await;
    evidence::add(&mut work, id, "diploma.pdf", PDF.to_vec()).await.unwrap();
    work.commit().await.unwrap();
}

async fn is_there(office: &Office, id: RequestId) -> bool {
    match requests::by_id(office.stage.db.reads(), &Actor::System, id).await {
        Ok(_) => true,
        Err(Error::NotFound) => false,
        Err(other) => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_draft_is_deleted_with_its_documents_twelve_months_after_its_last_change() {
    let office = Office::new().await;
    let id = begin(&office).await;
    document(&office, id).await;
    let file = query::of_request(office.stage.db.reads(), id).await.unwrap().remove(0);
    office.on("2027-01-30");
    office.run().await;
    assert_eq!(office.mails("ana").len(), 0, "thirty-one days before");
    office.pass(1).await;
    let number = office.stage.request(id).await.reference;
    assert_eq!(office.mails("ana"), [format!("{number}: your draft is kept until Tuesday 2 March 2027")]);
    let written = office.context.transport.kept().last().unwrap().wording().text.clone();
    assert!(written.contains("it is deleted with its documents after Tuesday 2 March 2027"), "{written}");
    office.on("2027-03-02");
    office.run().await;
    assert!(is_there(&office, id).await, "the last day counts whole");
    office.pass(1).await;
    assert!(!is_there(&office, id).await);
    assert!(query::of_request(office.stage.db.reads(), id).await.unwrap().is_empty());
    let read = query::read(office.stage.db.reads(), &Actor::System, (id, file.id)).await;
    assert!(matches!(read, Err(Error::NotFound)), "the octets are gone, too");
    assert_eq!(office.mails("ana").len(), 1, "one mail");
    let history = log::of_subject(office.stage.db.reads(), Subject::Request(id)).await.unwrap();
    assert_eq!(history[0].kind, "evaluation.draft_expired");
}

#[tokio::test]
async fn each_change_of_a_draft_starts_twelve_months_anew() {
    let office = Office::new().await;
    let id = begin(&office).await;
    let until = async || office.stage.request(id).await.due_on;
    change(&office, id).await;
    office.on("2027-02-20");
    office.run().await;
    assert_eq!(office.mails("ana").len(), 1);
    document(&office, id).await;
    assert_eq!(until().await, Some(day("2028-02-20")), "a document is a change");
    office.on("2027-03-05");
    office.run().await;
    assert!(is_there(&office, id).await);
    // A year after a leap day is the last of February.
    office.on("2028-02-10");
    office.run().await;
    assert_eq!(office.mails("ana").len(), 2, "told again, because it was changed in between");
    office.on("2028-02-19");
    change(&office, id).await;
    assert_eq!(until().await, Some(day("2029-02-19")));
    office.on("2028-02-29");
    change(&office, id).await;
    assert_eq!(until().await, Some(day("2029-02-28")));
    office.on("2029-01-29");
    office.run().await;
    assert_eq!(office.mails("ana").len(), 3);
    office.on("2029-03-01");
    office.run().await;
    assert!(!is_there(&office, id).await);
}

#[tokio::test]
async fn time_deletes_drafts_only_and_nobody_else_does() {
    let office = Office::new().await;
    let (sent, id) = (office.case().await, begin(&office).await);
    office.on("2028-03-02");
    for somebody in [&office.ana, &office.eva] {
        let mut work = office.stage.work(somebody).await;
        assert!(matches!(expiry::expire(&mut work, id).await.unwrap_err(), Error::Denied(_)));
        assert!(matches!(expiry::warn(&mut work, id).await.unwrap_err(), Error::Denied(_)));
    }
    let mut work = office.stage.work(&Actor::System).await;
    assert!(!expiry::expire(&mut work, sent).await.unwrap(), "what was sent is no draft");
    assert!(!expiry::expire(&mut work, id).await.unwrap(), "nobody was told");
    assert!(expiry::warn(&mut work, id).await.unwrap());
    work.commit().await.unwrap();
    office.on("2028-04-01");
    let mut work = office.stage.work(&Actor::System).await;
    assert!(!expiry::expire(&mut work, id).await.unwrap(), "the thirtieth day counts whole");
    drop(work);
    office.on("2028-04-02");
    let mut work = office.stage.work(&Actor::System).await;
    assert!(expiry::expire(&mut work, id).await.unwrap());
    assert!(!expiry::expire(&mut work, id).await.unwrap(), "twice does no harm");
}

#[tokio::test]
async fn a_draft_is_not_deleted_before_its_learner_knew_for_thirty_days() {
    let office = Office::new().await;
    let id = begin(&office).await;
    // The worker stood still for more than a year.
    office.on("2027-04-10");
    office.run().await;
    assert!(is_there(&office, id).await);
    let number = office.stage.request(id).await.reference;
    assert_eq!(office.mails("ana"), [format!("{number}: your draft is kept until Monday 10 May 2027")]);
    office.on("2027-05-10");
    office.run().await;
    assert!(is_there(&office, id).await);
    office.pass(1).await;
    assert!(!is_there(&office, id).await);
    assert_eq!(office.mails("ana").len(), 1);
}

#[tokio::test]
async fn a_document_that_comes_at_the_last_moment_keeps_the_draft() {
    let office = Office::new().await;
    let id = begin(&office).await;
    office.on("2027-01-31");
    office.run().await;
    office.on("2027-03-03");
    let mut adding = office.stage.work(&office.ana).await;
    evidence::add(&mut adding, id, "diploma.pdf", PDF.to_vec()).await.unwrap();
    let ending = async {
        let mut work = office.stage.work(&Actor::System).await;
        expiry::expire(&mut work, id).await
    };
    let ended = meanwhile(adding, ending).await;
    assert!(!matches!(ended, Ok(true)), "{ended:?}");
    assert!(is_there(&office, id).await);
    assert_eq!(query::of_request(office.stage.db.reads(), id).await.unwrap().len(), 1);
}

#[tokio::test]
async fn m21_what_was_never_sent_is_taken_back_without_a_word_to_the_desk() {
    let office = Office::new().await;
    let id = begin(&office).await;
    document(&office, id).await;
    let file = query::of_request(office.stage.db.reads(), id).await.unwrap().remove(0);
    let seen = office.stage.request(id).await.version;
    let mut work = office.stage.work(&office.ana).await;
    let early = submit::submit(&mut work, id, seen).await.unwrap_err();
    assert!(matches!(early, Error::Invalid(..)), "{early:?}");
    drop(work);
    let mut work = office.stage.work(&office.ana).await;
    learner::withdraw(&mut work, id, seen).await.unwrap();
    work.commit().await.unwrap();
    office.run().await;
    assert!(office.mails("eva").is_empty() && office.mails("dora").is_empty());
    assert!(query::of_request(office.stage.db.reads(), id).await.unwrap().is_empty(), "its documents go with it");
    let read = query::read(office.stage.db.reads(), &Actor::System, (id, file.id)).await;
    assert!(matches!(read, Err(Error::NotFound)));
    let mut work = office.stage.work(&office.ana).await;
    let late = evidence::add(&mut work, id, "diploma.pdf", PDF.to_vec()).await.unwrap_err();
    assert!(matches!(late, Error::Stale));
}

#[tokio::test]
async fn m21_documents_of_a_request_that_was_sent_stay_with_it() {
    let office = Office::new().await;
    let id = office.case().await;
    let question = office.ask(id, to_learner("2026-04-01")).await;
    document(&office, id).await;
    office.withdraw(&office.ana, id).await.unwrap();
    assert_eq!(query::of_request(office.stage.db.reads(), id).await.unwrap().len(), 1);
    assert!(office.answer(id, question).await.is_err());
}
