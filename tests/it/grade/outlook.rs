//! Before anybody has a grade: where every passing grade is enough here, a least grade leaves nothing open (R-E1, R-O2).

use catalogue::Listing;
use evaluation::{
    outlook::{self, Outlook, Usage, reason},
    request::{State, query},
};
use kernel::Actor;
use recognition::{purpose::Purpose, route::Route, rule::Field};
use serde_json::json;

use super::scene;
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
