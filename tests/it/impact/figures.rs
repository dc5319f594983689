//! The figures follow what happened, in any order and any number of times.

use enrolment::service;
use evaluation::event::RequestDecided;
use impact::{Figures, Scope, exposure, fact};
use kernel::{Actor, Chance, Clock, DecisionId, Doors, Ects, EnrolmentId, OpportunityId, Subject, Timestamp, log};

use crate::enrolment::stage::{Stage, day};

async fn follow(stage: &Stage, entries: &[log::Entry]) {
    for entry in entries {
        let mut work = stage.db.begin(Actor::System, &stage.doors).await.unwrap();
        fact::follow(&mut work, entry).await.unwrap();
        work.commit().await.unwrap();
    }
}

async fn happened(stage: &Stage, id: EnrolmentId) -> Vec<log::Entry> {
    log::of_subject(stage.db.reads(), Subject::Enrolment(id)).await.unwrap()
}

async fn figures(stage: &Stage, today: &str, scope: Scope) -> Figures {
    impact::figures(stage.db.reads(), day("2026-01-01"), day("2027-01-01"), day(today), scope).await.unwrap()
}

#[tokio::test]
async fn mt_2_counts_people_whose_run_has_begun_and_who_did_not_withdraw() {
    let stage = Stage::with_seats(None).await;
    let (ana, ben) = (stage.learner("Ana Learner").await, stage.learner("Ben Learner").await);
    let (first, second) = (stage.enrol(&ana).await.unwrap(), stage.enrol(&ben).await.unwrap());
    let mut work = stage.db.begin(ben.clone(), &stage.doors).await.unwrap();
    service::withdraw(&mut work, second, 1).await.unwrap();
    work.commit().await.unwrap();
    // Newest first and twice: the order of handling does not matter.
    for id in [first, second, second] {
        follow(&stage, &happened(&stage, id).await).await;
    }
    let home = Scope::Home(stage.home);
    assert_eq!(figures(&stage, "2026-03-31", home).await.students_enrolled, 0, "begins tomorrow");
    assert_eq!(figures(&stage, "2026-04-01", home).await.students_enrolled, 1);
    assert_eq!(figures(&stage, "2026-04-01", Scope::Network).await.students_enrolled, 1);
    assert_eq!(figures(&stage, "2026-04-01", Scope::Home(stage.provider)).await.students_enrolled, 0);
}

#[tokio::test]
async fn mt_1_a_learner_counts_once_a_day_and_once_a_period() {
    let stage = Stage::with_seats(None).await;
    let ana = stage.learner("Ana Learner").await;
    let today = day(super::super::enrolment::stage::TODAY);
    assert!(exposure::is_first(stage.db.reads(), &ana, (stage.opportunity, today)).await.unwrap());
    for at in ["2026-03-02", "2026-03-02", "2026-03-03"] {
        let clock = Clock::frozen(Timestamp::start_of(day(at)));
        let doors = Doors { clock, chance: stage.doors.chance.clone() };
        let mut work = stage.db.begin(ana.clone(), &doors).await.unwrap();
        exposure::record(&mut work, stage.opportunity).await.unwrap();
        work.commit().await.unwrap();
    }
    assert!(!exposure::is_first(stage.db.reads(), &ana, (stage.opportunity, today)).await.unwrap());
    assert_eq!(figures(&stage, "2026-03-03", Scope::Home(stage.home)).await.students_exposed, 1);
    assert_eq!(figures(&stage, "2026-03-03", Scope::Home(stage.provider)).await.students_exposed, 0);
}

#[tokio::test]
async fn sec_15_seen_by_counts_each_learner_once_and_no_row_says_when() {
    let stage = Stage::with_seats(None).await;
    let (ana, ben) = (stage.learner("Ana Learner").await, stage.learner("Ben Learner").await);
    let other: OpportunityId = Chance::seeded(7).id(Timestamp::from_micros(0), 1);
    let see = async |who: &Actor, at: &str, seen: OpportunityId| {
        let doors = Doors { clock: Clock::frozen(Timestamp::start_of(day(at))), chance: stage.doors.chance.clone() };
        let first = exposure::is_first(stage.db.reads(), who, (seen, day(at))).await.unwrap();
        let mut work = stage.db.begin(who.clone(), &doors).await.unwrap();
        exposure::record(&mut work, seen).await.unwrap();
        work.commit().await.unwrap();
        first
    };
    assert!(see(&ana, "2026-03-02", stage.opportunity).await);
    assert!(!see(&ana, "2026-03-02", stage.opportunity).await, "nothing new to write");
    assert!(see(&ana, "2026-03-02", other).await, "another listing");
    assert!(see(&ana, "2026-03-03", other).await, "another day");
    assert!(see(&ben, "2026-03-03", other).await);
    let seen = exposure::learners_by_listing(stage.db.reads(), &[stage.opportunity, other]).await.unwrap();
    assert_eq!((seen[&stage.opportunity], seen[&other]), (1, 2));
    let exposed = async |until: &str| {
        let found = impact::figures(stage.db.reads(), day("2026-03-02"), day(until), day(until), Scope::Network).await;
        found.unwrap().students_exposed
    };
    assert_eq!((exposed("2026-03-03").await, exposed("2026-03-04").await), (1, 2));
    let columns = |table: &str| impact::tables().into_iter().find(|known| known.name == table).unwrap().columns;
    assert!(!columns("exposure").iter().any(|column| column.contains("opportunity")), "a day without a listing");
    assert!(!columns("sighting").iter().any(|column| column.ends_with("_on")), "a listing without a day");
}

#[tokio::test]
async fn mt_4_mt_5_mt_7_mt_8_count_decisions() {
    let stage = Stage::with_seats(None).await;
    let ana = stage.learner("Ana Learner").await.person().unwrap();
    let ben = stage.learner("Ben Learner").await.person().unwrap();
    let decided = |number, learner, outcome: &str, state: &str, route: &str, credits: &str| {
        let decision: DecisionId = Chance::seeded(9).id(stage.doors.clock.now(), number);
        let body = format!(
            r#"{{"request":"{decision}","decision":"{decision}","learner":"{learner}","institution":"{}","provider":"{}","opportunity":"{}","route":"{route}","outcome":"{outcome}","reduction":null,"credits":{credits},"mode":"online","state":"{state}"}}"#,
            stage.home, stage.provider, stage.opportunity,
        );
        serde_json::from_str::<RequestDecided>(&body).unwrap()
    };
    let mut entries = Vec::new();
    for event in [
        decided(1, ana, "recognise", "decided", "automatic", "5"),
        decided(2, ana, "recognise_partially", "decided", "individual", "2.5"),
        decided(3, ben, "recognise_with_conditions", "conditions_pending", "individual", "5"),
        decided(4, ben, "refuse", "decided", "individual", "null"),
    ] {
        let mut work = stage.db.begin(Actor::System, &stage.doors).await.unwrap();
        work.record(Subject::Request(event.request), &event);
        work.commit().await.unwrap();
        entries.extend(log::of_subject(stage.db.reads(), Subject::Request(event.request)).await.unwrap());
    }
    follow(&stage, &entries).await;
    follow(&stage, &entries).await;
    let figures = figures(&stage, "2026-03-03", Scope::Network).await;
    assert_eq!(figures.virtual_mobilities, 1, "one learner, one micro-credential");
    assert_eq!(figures.credits_transferred, Ects::from_hundredths(750));
    assert_eq!((figures.decisions, figures.automatic, figures.positive, figures.full), (4, 1, 3, 1));
    assert_eq!(figures.public().hidden.len(), 6);
}
