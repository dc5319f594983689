//! R-R1 (4), R-R2, R-E5: from decisions to routes, in outlooks, requests and the index.

use evaluation::{
    RecognitionRequest,
    assess::Outcome,
    outlook::{self, Outlook, reason},
    precedent::{self, archive::PastFields},
    request::{State, query},
};
use kernel::{Actor, EnrolmentId, PersonId, Role};
use recognition::route::Route;

use super::Desk;
use crate::equivalency::review::publish;

async fn outlook(desk: &Desk) -> Outlook {
    let (scene, db) = (&desk.scene, desk.scene.world.db.reads());
    let home = consortium::institution::by_id(db, scene.home).await.unwrap();
    let target = outlook::target(db, home, Some(scene.programme), None).await.unwrap();
    let listings = catalogue::listing::published_by_ids(db, &[scene.opportunity]).await.unwrap();
    outlook::of_listings(db, &target, &outlook::Usage::default(), &listings, scene.world.today())
        .await
        .unwrap()
        .remove(0)
}

/// The programme's own entry in the index; none where it is as everywhere at the university.
async fn indexed(desk: &Desk) -> (Option<Route>, Option<Route>) {
    let (scene, db) = (&desk.scene, desk.scene.world.db.reads());
    let listings = catalogue::listing::published_by_ids(db, &[scene.opportunity]).await.unwrap();
    let routes = outlook::routes_everywhere(db, &listings, scene.world.today()).await.unwrap().remove(0);
    let home = routes.into_iter().find(|at| at.institution == "lindholm").unwrap();
    (home.usual, home.others.first().and_then(|(_, route)| *route))
}

async fn filed(desk: &Desk, learner: PersonId, enrolment: EnrolmentId) -> RecognitionRequest {
    desk.scene.pass(enrolment).await;
    let actor = desk.scene.world.actor(learner).await;
    query::of_learner(desk.scene.world.db.reads(), &actor).await.unwrap().remove(0).0
}

#[tokio::test]
async fn r_r2_a_final_decision_makes_the_fast_track_in_outlook_index_and_request() {
    let desk = Desk::new().await;
    let ben = desk.scene.learner("Ben").await;
    let enrolment = desk.scene.enrolled(ben, None).await;
    let first = desk.recognised("Nora").await;
    assert_eq!(outlook(&desk).await.route, Route::Individual, "the appeal window is open");
    desk.scene.world.pass_days(30);
    assert_eq!(outlook(&desk).await.route, Route::Individual, "its last day");
    assert_eq!(indexed(&desk).await, (Some(Route::Individual), None));
    desk.scene.world.pass_days(1);
    let found = outlook(&desk).await;
    assert_eq!((found.route, found.basis.reason.as_deref()), (Route::FastTrack, Some(reason::PRECEDENT)));
    assert_eq!(indexed(&desk).await, (Some(Route::Individual), Some(Route::FastTrack)));
    desk.scene.world.run_worker().await;
    assert_eq!(query::by_id(desk.scene.world.db.reads(), &Actor::System, first).await.unwrap().state, State::Closed);
    assert_eq!(outlook(&desk).await.route, Route::FastTrack, "closed is final");
    let case = filed(&desk, ben, enrolment).await;
    let basis = case.basis.unwrap();
    assert_eq!((case.state, case.route), (State::UnderAssessment, Some(Route::FastTrack)));
    assert_eq!(basis.precedent.map(|found| (found.outcome, found.decisions)), Some((Outcome::Recognise, 1)));
    assert!(!basis.promised, "better than what was promised");
}

#[tokio::test]
async fn r_r2_appealed_reopened_superseded_and_personal_decisions_do_not_count() {
    let desk = Desk::new().await;
    desk.recognised("Nora").await;
    desk.scene.world.pass_days(31);
    let route = async || outlook(&desk).await.route;
    assert_eq!(route().await, Route::FastTrack);
    for (state, expected) in [
        ("appealed", Route::Individual),
        ("under_assessment", Route::Individual),
        ("closed", Route::FastTrack),
        ("decided", Route::FastTrack),
    ] {
        desk.by_hand(&format!("UPDATE recognition_request SET state = '{state}'")).await;
        assert_eq!(route().await, expected, "{state}");
    }
    for (change, back) in [
        ("superseded_by = id", "superseded_by = NULL"),
        ("mode = 'cap'", "mode = NULL"),
        ("ground = 'duplicate'", "ground = NULL"),
    ] {
        desk.by_hand(&format!("UPDATE decision SET {change}")).await;
        assert_eq!(route().await, Route::Individual, "{change}");
        desk.by_hand(&format!("UPDATE decision SET {back}")).await;
    }
    assert_eq!(route().await, Route::FastTrack);
}

#[tokio::test]
async fn r_r2_one_differing_outcome_leaves_the_case_to_two_people() {
    let desk = Desk::new().await;
    desk.recognised("Nora").await;
    desk.referred("Ben").await;
    desk.scene.world.pass_days(31);
    assert_eq!(outlook(&desk).await.route, Route::Individual);
}

#[tokio::test]
async fn r_e5_another_wording_is_looked_at_again_and_another_title_is_not() {
    let desk = Desk::new().await;
    desk.recognised("Nora").await;
    desk.scene.world.pass_days(31);
    let pia = desk.scene.world.staff("Pia", Role::ProviderAdmin, desk.scene.provider, &[]).await;
    publish(&desk.scene, pia, |draft| draft.content.title.insert(kernel::Language::ENGLISH, "Statistics One")).await;
    let said = async || outlook(&desk).await.basis;
    assert_eq!(said().await.reason.as_deref(), Some(reason::PRECEDENT));
    publish(&desk.scene, pia, |draft| draft.content.ects = "4".parse().ok()).await;
    assert_eq!(outlook(&desk).await.route, Route::FastTrack);
    assert_eq!(said().await.reason.as_deref(), Some(reason::NEEDS_REVIEW));
}

#[tokio::test]
async fn r_o3_a_promise_by_precedent_is_kept() {
    let desk = Desk::new().await;
    desk.recognised("Nora").await;
    desk.scene.world.pass_days(25);
    let ben = desk.scene.learner("Ben").await;
    desk.by_hand("UPDATE decision SET appeal_until = '2026-03-20'").await;
    let enrolment = desk.scene.enrolled(ben, None).await;
    desk.by_hand("UPDATE decision SET superseded_by = id").await;
    assert_eq!(outlook(&desk).await.route, Route::Individual, "for everybody else it is gone");
    let case = filed(&desk, ben, enrolment).await;
    assert_eq!(case.route, Some(Route::FastTrack));
    assert!(case.basis.unwrap().promised);
}

#[tokio::test]
async fn i_7_the_index_follows_when_a_decision_becomes_final_or_is_challenged() {
    let desk = Desk::new().await;
    let id = desk.recognised("Nora").await;
    let db = desk.scene.world.db.reads();
    let touched = async || precedent::listings_decided_on(db, &[id]).await.unwrap();
    assert!(touched().await.is_empty(), "a decision alone makes no precedent yet");
    desk.windows_over().await;
    assert_eq!(touched().await, [desk.scene.opportunity]);
    desk.by_hand("UPDATE recognition_request SET state = 'under_assessment'").await;
    assert_eq!(touched().await, [desk.scene.opportunity], "re-opened: it is none any more");
}

#[tokio::test]
async fn ux_5_mt_12_the_verdict_names_earlier_decisions_and_counts_them_from_five_on() {
    let desk = Desk::new().await;
    let archive = async |count: i32| {
        let line = |number: i32| PastFields {
            source_reference: format!("A-{number}"),
            provider: "vallombre".to_owned(),
            identifier: "STAT-1".to_owned(),
            version: "1".to_owned(),
            purpose: "elective_credit".to_owned(),
            programme: "BSC".to_owned(),
            outcome: "recognise".to_owned(),
            decided_on: "2026-01-09".to_owned(),
            ..PastFields::default()
        };
        let lines: Vec<_> = (0..count).map(line).collect();
        let mut work = desk.scene.world.begin_as(desk.dag).await;
        precedent::archive::adopt(&mut work, desk.scene.home, &lines).await.unwrap();
        work.commit().await.unwrap();
    };
    let mut ana = desk.scene.world.browser(desk.scene.ana).await;
    let path = format!("/micro-credentials/{}", desk.scene.opportunity);
    assert!(!ana.get(&path).await.ok().text(".verdict").contains("Earlier decisions"));
    archive(4).await;
    let page = ana.get(&path).await.ok();
    assert!(page.text(".verdict").contains("All the same, fewer than 5: Recognised"), "{}", page.text(".verdict"));
    assert!(page.says("in every like case of the last 24 months"), "the reason stands under «Why?»");
    archive(5).await;
    let page = ana.get(&path).await.ok();
    assert!(page.text(".verdict").contains("5 of 5: Recognised"), "{}", page.text(".verdict"));
}
