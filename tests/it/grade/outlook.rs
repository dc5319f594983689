//! Before anybody has a grade: where every passing grade is enough here, a least grade leaves nothing open (R-E1, R-O2).

use catalogue::Listing;
use evaluation::{
    outlook::{self, Outlook, Usage, reason},
    request::{State, query},
};
use kernel::{Actor, RequestId};
use recognition::{grade_table::TableFields, purpose::Purpose, route::Route, rule::Field};
use serde_json::json;

use super::{HOST, SOURCE, kept, scene, table};
use crate::{equivalency::adopted, learner::scene::Scene};

async fn listings(scene: &Scene) -> Vec<Listing> {
    catalogue::listing::published_by_ids(scene.world.db.reads(), &[scene.opportunity]).await.unwrap()
}

/// What somebody of the programme would be told about the component.
async fn foreseen(scene: &Scene) -> Outlook {
    let db = scene.world.db.reads();
    let home = consortium::institution::by_id(db, scene.home).await.unwrap();
    let target = outlook::target(db, home, Some(scene.programme), Some(scene.component)).await.unwrap();
    let listings = listings(scene).await;
    outlook::of_listings(db, &target, &Usage::default(), &listings, scene.world.today()).await.unwrap().remove(0)
}

/// What the search index says for the programme.
async fn found(scene: &Scene) -> Option<Route> {
    let (db, listings) = (scene.world.db.reads(), listings(scene).await);
    let everywhere = outlook::routes_everywhere(db, &listings, scene.world.today()).await.unwrap();
    let at_home = everywhere[0].iter().find(|routes| routes.institution == "lindholm").unwrap();
    at_home.others.iter().find(|(programme, _)| *programme == scene.programme).unwrap().1
}

#[tokio::test]
async fn r_e1_r_o2_a_least_grade_that_every_pass_reaches_is_not_unknown() {
    // The lowest pass there, E, is a 6 here.
    for (least, has_tables, route) in
        [(6, true, Route::Automatic), (7, true, Route::FastTrack), (6, false, Route::FastTrack)]
    {
        let scene = if has_tables { scene().await } else { Scene::new().await };
        adopted(&scene, &json!({"from": {"mc_id": "STAT-1", "min_grade": least}})).await;
        let told = foreseen(&scene).await;
        assert_eq!((told.purpose, told.route), (Purpose::Exemption, route), "at least {least}");
        let is_open = told.missing.iter().any(|missing| missing.field == Field::CredentialGrade);
        assert_eq!(is_open, route == Route::FastTrack, "at least {least}");
        assert_eq!(told.basis.reason.as_deref() == Some(reason::GRADE_UNKNOWN), is_open);
        assert_eq!(found(&scene).await, Some(route), "the index says the same");
    }
}

#[tokio::test]
async fn r_o2_the_request_takes_the_route_of_the_outlook_with_the_lowest_pass() {
    let scene = scene().await;
    adopted(&scene, &json!({"from": {"mc_id": "STAT-1", "min_grade": 6}})).await;
    let id = scene.filed_with(scene.ana, Some(scene.component), "E").await;
    let filed = query::by_id(scene.world.db.reads(), &Actor::System, id).await.unwrap();
    assert_eq!((filed.state, filed.route), (State::Decided, Some(Route::Automatic)));
}

async fn taken(scene: &Scene, id: RequestId) -> (State, Option<Route>, bool) {
    let filed = query::by_id(scene.world.db.reads(), &Actor::System, id).await.unwrap();
    (filed.state, filed.route, filed.basis.unwrap().promised)
}

#[tokio::test]
async fn r_o3_a_table_that_comes_later_does_not_make_the_promise_worse() {
    let scene = scene().await;
    adopted(&scene, &json!({"from": {"mc_id": "STAT-1", "min_grade": 6}})).await;
    let (before, bo) = (scene.enrolled(scene.ana, Some(scene.component)).await, scene.learner("Bo").await);
    // Now E is a 5 here.
    kept(&scene.world, scene.home, &table(&[("10", 20), ("9", 50), ("8", 60), ("7", 50), ("5", 20)])).await;
    assert_eq!(foreseen(&scene).await.route, Route::FastTrack, "who enrols now is told so");
    let after = scene.enrolled(bo, Some(scene.component)).await;
    let hers = scene.filed_for(before, scene.ana, Some("E")).await;
    assert_eq!(taken(&scene, hers).await, (State::Decided, Some(Route::Automatic), true));
    let his = scene.filed_for(after, bo, Some("E")).await;
    assert_eq!(taken(&scene, his).await, (State::UnderAssessment, Some(Route::Individual), false));
}

#[tokio::test]
async fn r_o3_where_every_pass_is_enough_a_pass_without_a_grade_is_a_pass() {
    let scene = scene().await;
    adopted(&scene, &json!({"from": {"mc_id": "STAT-1", "min_grade": 6}})).await;
    assert!(foreseen(&scene).await.missing.is_empty());
    let enrolled = scene.enrolled(scene.ana, Some(scene.component)).await;
    let filed = scene.filed_for(enrolled, scene.ana, None).await;
    assert_eq!(taken(&scene, filed).await, (State::Decided, Some(Route::Automatic), true));
}

#[tokio::test]
async fn r_e1_gr_7_a_grade_that_no_table_knew_is_as_unknown_as_before() {
    let scene = scene().await;
    adopted(&scene, &json!({"from": {"mc_id": "STAT-1", "min_grade": 6}})).await;
    let filed = scene.filed_with(scene.ana, Some(scene.component), "Fx").await;
    let request = query::by_id(scene.world.db.reads(), &Actor::System, filed).await.unwrap();
    assert_eq!(request.route, Some(Route::FastTrack));
    assert_eq!(request.basis.unwrap().reason.as_deref(), Some(reason::GRADE_UNKNOWN));
}

#[tokio::test]
async fn r_o2_a_grade_that_only_another_table_knows_leaves_it_open() {
    let scene = Scene::new().await;
    let of_field = TableFields { field: "0612".to_owned(), ..table(&SOURCE[..4]) };
    kept(&scene.world, scene.provider, &of_field).await;
    kept(&scene.world, scene.provider, &table(SOURCE)).await;
    kept(&scene.world, scene.home, &table(HOST)).await;
    kept(&scene.world, scene.home, &TableFields { field: "0612".to_owned(), ..table(HOST) }).await;
    adopted(&scene, &json!({"from": {"mc_id": "STAT-1", "min_grade": 6}})).await;
    let told = foreseen(&scene).await;
    assert_eq!((told.route, told.basis.reason.as_deref()), (Route::FastTrack, Some(reason::GRADE_UNKNOWN)));
    assert!(told.missing.iter().any(|missing| missing.field == Field::CredentialGrade));
    let filed = scene.filed_with(scene.ana, Some(scene.component), "E").await;
    assert_eq!(taken(&scene, filed).await.1, Some(Route::FastTrack), "the request takes the route of the outlook");
}
