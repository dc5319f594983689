//! What waits, what must still wait, what changed since it was entered: the database says what the pure rule says.

use evaluation::{
    Error,
    booking::{
        Standing,
        query::{self, Line},
        service::{self, Entry},
    },
    condition::service::Found,
    request::Findings,
};
use kernel::{Actor, BookingId, Failure as _, RequestId, Right, Role};
use recognition::criterion::Criterion;

use crate::{
    evaluation::stage::{given, verdict},
    procedure::{
        appealed::{lodge, overturn},
        conditions,
        office::Office,
        reopened,
    },
};

async fn lines(office: &Office, by: &Actor, standing: Standing) -> Vec<Line> {
    let (db, found) = (office.stage.db.reads(), Standing::ALL);
    for standing in found {
        let lines = query::page(db, by, *standing, None, 50).await.unwrap();
        assert!(lines.iter().all(|line| line.standing() == Some(*standing)), "{standing}: as the pure rule says");
        let count = query::count(db, by, *standing).await.unwrap();
        assert_eq!(usize::try_from(count).unwrap(), lines.len());
    }
    query::page(db, by, standing, None, 50).await.unwrap()
}

/// How the case stands, and where it is listed nowhere else.
async fn stands(office: &Office, id: RequestId) -> Option<Standing> {
    let mut found = None;
    for standing in Standing::ALL {
        let listed = lines(office, &office.dora, *standing).await.iter().any(|line| line.request.id == id);
        if listed {
            assert_eq!(found.replace(*standing), None, "on one list only");
        }
    }
    found
}

async fn enter(office: &Office, by: &Actor, id: RequestId) -> Result<(), Error> {
    let decision = office.detail(id).await.decision.unwrap().id;
    let db = office.stage.db.reads();
    let counts = query::by_decisions(db, &office.dora, &[decision]).await.unwrap().first().is_some_and(Line::counts);
    let mut work = office.stage.work(by).await;
    service::book(&mut work, &[Entry { decision, counts }]).await?;
    Ok(work.commit().await?)
}

async fn entry(office: &Office, id: RequestId) -> BookingId {
    query::of_request(office.stage.db.reads(), id).await.unwrap().unwrap().id
}

#[tokio::test]
async fn b3_9_what_is_decided_waits_until_it_is_entered() {
    let office = Office::new().await;
    let id = office.decided(3).await;
    let waiting = lines(&office, &office.dora, Standing::Waiting).await;
    assert_eq!(waiting.len(), 1);
    let reference = &waiting[0].request.reference;
    assert_eq!(waiting[0].number, format!("{reference}/1"));
    enter(&office, &office.eva, id).await.unwrap();
    assert_eq!(stands(&office, id).await, Some(Standing::Booked));
    let again = enter(&office, &office.dora, id).await.unwrap_err();
    assert!(matches!(again, Error::Stale), "there is nothing to enter: {again:?}");

    let mut work = office.stage.work(&office.dora).await;
    service::undo(&mut work, &[entry(&office, id).await]).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(stands(&office, id).await, Some(Standing::Waiting));
    assert_eq!(query::of_request(office.stage.db.reads(), id).await.unwrap(), None);
    assert_eq!(office.happened(id, "evaluation.decision_booked").await, 1);
    assert_eq!(office.happened(id, "evaluation.booking_undone").await, 1);
}

#[tokio::test]
async fn what_is_not_positive_is_nobodys_to_enter() {
    let office = Office::new().await;
    let id = office.decided(0).await;
    assert_eq!(stands(&office, id).await, None);
    assert!(matches!(enter(&office, &office.dora, id).await.unwrap_err(), Error::Stale));
}

#[tokio::test]
async fn r_b12_with_open_conditions_it_is_not_yet_to_be_entered() {
    let office = Office::new().await;
    let id = office.decided(1).await;
    assert_eq!(stands(&office, id).await, Some(Standing::Pending));
    assert!(matches!(enter(&office, &office.dora, id).await.unwrap_err(), Error::Stale));
    conditions::answer(&office, &office.eva, id, Found::Met, "The proctor's letter.").await.unwrap();
    assert_eq!(stands(&office, id).await, Some(Standing::Waiting));
    enter(&office, &office.dora, id).await.unwrap();
    assert_eq!(stands(&office, id).await, Some(Standing::Booked));
}

#[tokio::test]
async fn r_b12_conditions_that_were_not_met_give_nothing() {
    let office = Office::new().await;
    let id = office.decided(1).await;
    office.pass(200).await;
    assert_eq!(stands(&office, id).await, None);
}

#[tokio::test]
async fn i5_another_decision_brings_it_back_with_old_and_new() {
    let office = Office::new().await;
    let id = office.decided(3).await;
    enter(&office, &office.dora, id).await.unwrap();
    let first = entry(&office, id).await;
    reopened::open(&office, &office.dora, id).await.unwrap();
    assert_eq!(stands(&office, id).await, Some(Standing::Booked), "the earlier decision stands meanwhile");

    office.stage.rate(&office.eva, id, vec![given(Criterion::Testing, 1)]).await.unwrap();
    office.stage.propose(&office.eva, id, Findings::default()).await.unwrap();
    office.stage.decide(&office.dora, id, verdict("the exam was not supervised", 0)).await.unwrap();
    let changed = lines(&office, &office.dora, Standing::Changed).await;
    assert_eq!(changed.len(), 1);
    let told = changed[0].told.as_ref().unwrap();
    assert!(told.number.ends_with("/1") && changed[0].number.ends_with("/2"));
    assert!(told.booking.counts && !changed[0].counts(), "it counted, and waits for its conditions now");

    enter(&office, &office.eva, id).await.unwrap();
    assert_eq!(stands(&office, id).await, Some(Standing::Booked), "taken out of the record");
    conditions::answer(&office, &office.eva, id, Found::Met, "The proctor's letter.").await.unwrap();
    assert_eq!(stands(&office, id).await, Some(Standing::Changed), "it counts again");
    enter(&office, &office.eva, id).await.unwrap();
    assert_eq!(stands(&office, id).await, Some(Standing::Booked));

    // One step back, then one more: what it took the place of stands again.
    for expected in [Standing::Changed, Standing::Changed] {
        let last = entry(&office, id).await;
        assert_ne!(last, first);
        let mut work = office.stage.work(&office.dora).await;
        service::undo(&mut work, &[last]).await.unwrap();
        work.commit().await.unwrap();
        assert_eq!(stands(&office, id).await, Some(expected));
    }
    assert_eq!(entry(&office, id).await, first);
}

#[tokio::test]
async fn m25_an_overturned_decision_is_taken_out_of_the_record() {
    let office = Office::new().await;
    let id = office.decided(3).await;
    enter(&office, &office.dora, id).await.unwrap();
    lodge(&office, &office.ana, id).await.unwrap();
    overturn(&office, &office.abel, id, 0).await.unwrap();
    assert_eq!(stands(&office, id).await, Some(Standing::Changed));
    enter(&office, &office.dora, id).await.unwrap();
    let entered = query::of_request(office.stage.db.reads(), id).await.unwrap().unwrap();
    assert!(!entered.counts);
    assert_eq!(stands(&office, id).await, Some(Standing::Booked));
}

#[tokio::test]
async fn s_7_officers_of_the_university_enter_and_never_the_own_credits() {
    let office = Office::new().await;
    let id = office.decided(3).await;
    let other = office.stage.staff("Otto", Role::RecognitionOfficer, office.stage.provider, Right::ALL).await;
    let ana_as_officer = {
        let Actor::Person(mut ana) = office.ana.clone() else { panic!() };
        let Actor::Person(dora) = office.dora.clone() else { panic!() };
        ana.grants = dora.grants;
        Actor::Person(ana)
    };
    for nobody in [&other, &ana_as_officer, &office.ana] {
        assert!(lines(&office, nobody, Standing::Waiting).await.is_empty());
    }
    assert!(matches!(enter(&office, &other, id).await.unwrap_err(), Error::NotFound));
    assert_eq!(enter(&office, &office.ana, id).await.unwrap_err().code(), "not_allowed");
    assert_eq!(enter(&office, &ana_as_officer, id).await.unwrap_err().code(), "conflict_of_interest");
    // Any officer there writes down, whatever else the officer may do.
    enter(&office, &office.abel, id).await.unwrap();
    let booked = [entry(&office, id).await];
    for nobody in [&other, &ana_as_officer, &office.ana] {
        let mut work = office.stage.work(nobody).await;
        assert!(matches!(service::undo(&mut work, &booked).await.unwrap_err(), Error::NotFound));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn h075_of_two_who_enter_at_once_one_does() {
    let office = Office::new().await;
    let id = office.decided(3).await;
    let decision = office.detail(id).await.decision.unwrap().id;
    let mut entering = tokio::task::JoinSet::new();
    for _ in 0..4 {
        let (db, doors, actor) = (office.stage.db.clone(), office.stage.doors.clone(), office.dora.clone());
        entering.spawn(async move {
            let mut work = db.begin(actor, &doors).await?;
            service::book(&mut work, &[Entry { decision, counts: true }]).await?;
            work.commit().await?;
            Ok::<_, Error>(())
        });
    }
    let done = entering.join_all().await;
    assert_eq!(done.iter().filter(|done| done.is_ok()).count(), 1, "{done:?}");
    assert_eq!(office.happened(id, "evaluation.decision_booked").await, 1);
}
