//! Who has the assessor's name is taken for the assessor (ADR 25): nothing is offered that the service refuses, and whose turn it
//! is says the same. Who has a case on the second track has its next step.

use evaluation::{
    assess::{Outcome, prior_learning::Shown},
    request::queue,
    routing::{Desk, service::assign},
};
use kernel::{Actor, RequestId, Right, Role};
use sea_orm::ConnectionTrait as _;

use super::{answer, appointment, arrange, choice, decide, record};
use crate::procedure::office::Office;

async fn next(office: &Office, actor: &Actor) -> Option<RequestId> {
    let db = office.stage.db.reads();
    let desk = Desk::around(db, actor, office.stage.doors.clock.now()).await.unwrap();
    queue::next(db, actor, &desk, None).await.unwrap().map(|request| request.id)
}

async fn counted(office: &Office, actor: &Actor) -> u64 {
    let db = office.stage.db.reads();
    let desk = Desk::around(db, actor, office.stage.doors.clock.now()).await.unwrap();
    queue::counts(db, actor, &desk).await.unwrap().yours
}

#[tokio::test]
async fn r_r5_who_has_the_assessors_name_is_not_offered_the_decision() {
    let office = Office::new().await;
    let (berg, id) = (office.stage.officer("Berg").await, office.decided(0).await);
    answer(&office, &office.ana, id, true).await.unwrap();
    arrange(&office, &office.eva, id, appointment(" BERG", "2026-03-20"), "").await.unwrap();
    record(&office, &office.eva, id, &[Shown::Shown], "2026-03-02").await.unwrap();
    office.run().await;
    let waits = "Statistics I: a decision on prior learning waits".to_owned();
    assert_eq!(["dora", "berg"].map(|name| office.mails(name).contains(&waits)), [true, false]);
    assert_eq!((next(&office, &berg).await, counted(&office, &berg).await), (None, 0));
    assert_eq!((next(&office, &office.dora).await, counted(&office, &office.dora).await), (Some(id), 1));
    let (pages, case) = (office.pages(), format!("/desk/requests/{id}"));
    let form = "form[action$='/prior-learning/decision']";
    let mut his = pages.browser(berg.person().unwrap()).await;
    let page = his.open_form(&case).await.ok();
    assert!(!page.has(form) && page.says("Waits for A colleague who decides"), "{}", page.main_text());
    let seen = office.stage.request(id).await.version.to_string();
    let fields = [("version", seen.as_str()), ("second_outcome", "recognise"), ("reasons", "Shown.")];
    his.post(&format!("{case}/prior-learning/decision"), &fields).await.is(403);
    let mut hers = pages.browser(office.dora.person().unwrap()).await;
    assert!(hers.get(&case).await.ok().has(form));
    decide(&office, &office.dora, id, choice(Outcome::Recognise, None), 0).await.unwrap();
}

#[tokio::test]
async fn ux_24_who_was_given_a_second_track_has_its_next_step() {
    let office = Office::new().await;
    let id = office.decided(0).await;
    answer(&office, &office.ana, id, true).await.unwrap();
    assert_eq!((next(&office, &office.eva).await, next(&office, &office.dora).await), (Some(id), Some(id)), "nobody's");
    let mut work = office.stage.work(&office.eva).await;
    assert_eq!(assign(&mut work, &[id], office.dora.person()).await.unwrap().given, [id]);
    work.commit().await.unwrap();
    assert_eq!((next(&office, &office.eva).await, counted(&office, &office.eva).await), (None, 0));
    assert_eq!((next(&office, &office.dora).await, counted(&office, &office.dora).await), (Some(id), 1));
    let mut eva = office.pages().browser(office.eva.person().unwrap()).await;
    let page = eva.get(&format!("/desk/requests/{id}")).await.ok();
    assert!(page.says("Waits for Dora"), "{}", page.main_text());
    // Whoever evaluates may still act.
    arrange(&office, &office.eva, id, appointment("Prof. Berg", "2026-03-20"), "").await.unwrap();
    assert_eq!(
        (next(&office, &office.eva).await, next(&office, &office.dora).await),
        (Some(id), None),
        "now it is hers"
    );
}

#[tokio::test]
async fn r_s6_a_second_track_from_the_fast_track_can_be_given_to_who_evaluates() {
    let office = Office::new().await;
    let rita = office.stage.staff("Rita", Role::RecognitionOfficer, office.stage.home, &[Right::Evaluate]).await;
    let id = office.case().await;
    let set = format!(
        "UPDATE recognition_request SET route = 'fast_track' WHERE reference = '{}'",
        office.stage.request(id).await.reference
    );
    office.stage.db.reads().execute_unprepared(&set).await.unwrap();
    let give = async || {
        let mut work = office.stage.work(&office.eva).await;
        let done = assign(&mut work, &[id], rita.person()).await.unwrap();
        work.commit().await.unwrap();
        done
    };
    assert_eq!(give().await.barred, [id], "one officer confirms there alone, which Rita may not");
    office.settle(id, 0).await;
    answer(&office, &office.ana, id, true).await.unwrap();
    assert_eq!(give().await.given, [id], "here somebody else decides");
}
