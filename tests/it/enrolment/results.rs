//! Results, and who sees whom.

use enrolment::{Error, Outcome, State, query, service};
use kernel::{Actor, EnrolmentId, Failure, Kind, Role, Subject, log};

use super::stage::{self, Stage};

async fn record(stage: &Stage, actor: &Actor, lines: &[service::Line]) -> Result<(), Error> {
    let mut work = stage.db.begin(actor.clone(), &stage.doors).await.unwrap();
    service::record_results(&mut work, stage.offering, lines).await?;
    Ok(work.commit().await?)
}

fn passed(id: EnrolmentId) -> service::Line {
    (id, Outcome::Passed, Some("1,7".to_owned()))
}

#[tokio::test]
async fn m16_the_provider_records_results_once() {
    let stage = Stage::with_seats(Some(10)).await;
    let (ana, ben) = (stage.learner("Ana Learner").await, stage.learner("Ben Learner").await);
    let (first, second) = (stage.enrol(&ana).await.unwrap(), stage.enrol(&ben).await.unwrap());
    let editor = stage.staff("Ed Editor", Role::ProviderEditor, stage.provider).await;
    record(&stage, &editor, &[passed(first), (second, Outcome::Failed, None)]).await.unwrap();

    let seen = query::participants(stage.db.reads(), &editor, stage.offering).await.unwrap();
    let lines: Vec<_> = seen.iter().map(|row| (row.name.as_str(), row.enrolment.state)).collect();
    assert_eq!(lines, [("Ana Learner", State::Passed), ("Ben Learner", State::Failed)]);
    assert_eq!(seen[0].result.as_ref().unwrap().grade.as_deref(), Some("1,7"));
    assert_eq!(seen[1].result.as_ref().unwrap().recorded_by, editor.person().unwrap());
    let happened = log::of_subject(stage.db.reads(), Subject::Enrolment(first)).await.unwrap();
    assert_eq!(happened[0].kind, "enrolment.result_recorded");
    assert_eq!(happened[0].body, format!(r#"{{"enrolment":"{first}","outcome":"passed"}}"#));

    let again = record(&stage, &editor, &[passed(first)]).await.unwrap_err();
    assert_eq!((again.kind(), again.code()), (Kind::Conflict, "wrong-state"), "final");
}

#[tokio::test]
async fn s4_one_foreign_id_refuses_the_whole_list() {
    let stage = Stage::with_seats(Some(10)).await;
    let ana = stage.learner("Ana Learner").await;
    let own = stage.enrol(&ana).await.unwrap();
    let run = stage.another_run().await;
    let foreign = stage::enrol(&stage.db, &stage.doors, ana.clone(), run).await.unwrap();
    let editor = stage.staff("Ed Editor", Role::ProviderEditor, stage.provider).await;
    let elsewhere = stage.staff("Eve Editor", Role::ProviderEditor, stage.home).await;
    assert!(matches!(record(&stage, &editor, &[passed(own), passed(foreign)]).await, Err(Error::NotFound)));
    assert!(matches!(record(&stage, &editor, &[passed(own), passed(own)]).await, Err(Error::Invalid("results", _))));
    assert!(matches!(record(&stage, &elsewhere, &[passed(own)]).await, Err(Error::NotFound)), "H045");
    let officer = stage.staff("Ole Officer", Role::RecognitionOfficer, stage.home).await;
    assert_eq!(record(&stage, &officer, &[passed(own)]).await.unwrap_err().kind(), Kind::Denied, "H051");
    assert_eq!(query::by_id(stage.db.reads(), &ana, own).await.unwrap().state, State::Enrolled);
}

#[tokio::test]
async fn h056_nobody_records_the_own_result() {
    let stage = Stage::with_seats(Some(10)).await;
    let editor = stage.teacher_who_learns("Ed Editor").await;
    let id = stage.enrol(&editor).await.unwrap();
    let error = record(&stage, &editor, &[passed(id)]).await.unwrap_err();
    assert_eq!((error.kind(), error.code()), (Kind::Denied, "conflict_of_interest"));
}

#[tokio::test]
async fn m15_s1_participants_are_seen_by_the_provider_and_the_home_university() {
    let stage = Stage::with_seats(Some(10)).await;
    let ana = stage.learner("Ana Learner").await;
    let own = stage.enrol(&ana).await.unwrap();
    // Studies nowhere here: the officer of the home university does not see this person.
    let guest = stage.guest("Gus Guest").await;
    stage.enrol(&guest).await.unwrap();
    let names = async |actor: &Actor| {
        let seen = query::participants(stage.db.reads(), actor, stage.offering).await;
        seen.map(|rows| rows.into_iter().map(|row| row.name).collect::<Vec<_>>())
    };
    let admin = stage.staff("Pia Admin", Role::ProviderAdmin, stage.provider).await;
    let officer = stage.staff("Ole Officer", Role::RecognitionOfficer, stage.home).await;
    let stranger = stage.staff("Eve Admin", Role::ProviderAdmin, stage.home).await;
    assert_eq!(names(&admin).await.unwrap(), ["Ana Learner", "Gus Guest"]);
    assert_eq!(names(&officer).await.unwrap(), ["Ana Learner"]);
    for nobody in [&stranger, &ana, &Actor::Anonymous] {
        assert_eq!(names(nobody).await.unwrap_err().kind(), Kind::NotFound);
    }
    for (actor, sees) in
        [(&ana, true), (&admin, true), (&officer, true), (&stranger, false), (&Actor::Anonymous, false)]
    {
        assert_eq!(query::by_id(stage.db.reads(), actor, own).await.is_ok(), sees);
    }
}

#[tokio::test]
async fn m15_an_officer_sees_name_and_state_but_no_grade() {
    let stage = Stage::with_seats(Some(10)).await;
    let ana = stage.learner("Ana Learner").await;
    let own = stage.enrol(&ana).await.unwrap();
    let editor = stage.staff("Ed Editor", Role::ProviderEditor, stage.provider).await;
    record(&stage, &editor, &[passed(own)]).await.unwrap();
    let officer = stage.staff("Ole Officer", Role::RecognitionOfficer, stage.home).await;
    for (actor, grade) in [(&editor, Some("1,7")), (&officer, None)] {
        let seen = query::participants(stage.db.reads(), actor, stage.offering).await.unwrap();
        assert_eq!((seen[0].name.as_str(), seen[0].enrolment.state), ("Ana Learner", State::Passed));
        assert_eq!(seen[0].result.as_ref().and_then(|result| result.grade.as_deref()), grade);
    }
}
