//! From the outlook through the promise to the decision (R-R1, R-O1, R-O3, R-E3).

use evaluation::{
    Decision, RecognitionRequest,
    assess::Outcome,
    outlook::{self, Outlook},
    promise::Promise,
    request::{State, query},
};
use kernel::{Actor, EnrolmentId, RequestId, Right};
use recognition::{equivalency::service, purpose::Purpose, route::Route};
use serde_json::json;

use super::{adopted, record};
use crate::learner::scene::Scene;

async fn promise(scene: &Scene, id: EnrolmentId) -> Promise {
    let found = enrolment::query::by_id(scene.world.db.reads(), &Actor::System, id).await.unwrap();
    found.promise.unwrap().parse().unwrap()
}

async fn request(scene: &Scene, id: RequestId) -> (RecognitionRequest, Option<Decision>) {
    let detail = query::detail(scene.world.db.reads(), &Actor::System, id).await.unwrap();
    (detail.request, detail.decision)
}

async fn outlooks(scene: &Scene) -> Vec<Outlook> {
    let db = scene.world.db.reads();
    let home = consortium::institution::by_id(db, scene.home).await.unwrap();
    let target = outlook::target(db, home, Some(scene.programme), None).await.unwrap();
    let listings = catalogue::listing::published_by_ids(db, &[scene.opportunity]).await.unwrap();
    outlook::of_listings(db, &target, &outlook::Usage::default(), &listings, scene.world.today()).await.unwrap()
}

#[tokio::test]
async fn r_r1_a_binding_equivalency_goes_from_outlook_to_decision() {
    let scene = Scene::new().await;
    let id = adopted(&scene, &json!({})).await;
    let foreseen = outlooks(&scene).await.remove(0);
    assert_eq!((foreseen.route, foreseen.purpose), (Route::Automatic, Purpose::Exemption));

    let enrolment = scene.enrolled(scene.ana, None).await;
    let promised = promise(&scene, enrolment).await.outlook;
    assert_eq!((promised.route, promised.component), (Route::Automatic, Some(scene.component)));
    assert_eq!(promised.basis.equivalency.as_ref().unwrap().id, id);

    scene.pass(enrolment).await;
    let actor = scene.world.actor(scene.ana).await;
    let (filed, decision) = query::of_learner(scene.world.db.reads(), &actor).await.unwrap().remove(0);
    let decision = decision.unwrap();
    assert_eq!((filed.state, filed.route, filed.purpose), (State::Decided, Some(Route::Automatic), Purpose::Exemption));
    assert_eq!((decision.outcome, decision.credits), (Outcome::Recognise, "6".parse().ok()));
    assert!(decision.rules.0.contains(&"e-1".to_owned()) && decision.reasons.contains("As agreed in spring."));
    assert_eq!(record(&scene.world, id).await.equivalency.used, 1);
}

#[tokio::test]
async fn r_r1_a_non_binding_one_waits_for_one_officer() {
    let scene = Scene::new().await;
    adopted(&scene, &json!({"binding": false})).await;
    let (filed, decision) = request(&scene, scene.filed(scene.ana, None).await).await;
    assert_eq!((filed.state, filed.route), (State::UnderAssessment, Some(Route::FastTrack)));
    assert_eq!((filed.component_id, decision), (Some(scene.component), None));
}

#[tokio::test]
async fn r_e4_a_proposed_one_changes_nothing() {
    let scene = Scene::new().await;
    adopted(&scene, &json!({"status": "proposed"})).await;
    let (filed, _) = request(&scene, scene.filed(scene.ana, None).await).await;
    assert_eq!((filed.route, filed.purpose), (Some(Route::Individual), Purpose::ElectiveCredit));
}

#[tokio::test]
async fn r_o3_retired_after_the_enrolment_the_promise_is_kept() {
    let scene = Scene::new().await;
    let id = adopted(&scene, &json!({})).await;
    let enrolment = scene.enrolled(scene.ana, None).await;
    let dag = scene.officer("Dag", Right::ALL).await;
    let mut work = scene.world.begin_as(dag).await;
    service::retire(&mut work, id, 1).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(outlooks(&scene).await[0].route, Route::Individual, "for everybody else it is gone");
    scene.pass(enrolment).await;
    let actor = scene.world.actor(scene.ana).await;
    let (filed, decision) = query::of_learner(scene.world.db.reads(), &actor).await.unwrap().remove(0);
    assert_eq!((filed.route, decision.unwrap().outcome), (Some(Route::Automatic), Outcome::Recognise));
    assert!(filed.basis.unwrap().promised);
}

#[tokio::test]
async fn r_e3_what_served_a_component_serves_no_other() {
    let scene = Scene::new().await;
    adopted(&scene, &json!({})).await;
    scene.filed(scene.ana, None).await;
    let db = scene.world.db.reads();
    let home = consortium::institution::by_id(db, scene.home).await.unwrap();
    let target = outlook::target(db, home, Some(scene.programme), None).await.unwrap();
    let actor = scene.world.actor(scene.ana).await;
    let usage = outlook::own_usage(db, &actor, &target).await.unwrap();
    assert!(usage.counted.contains_key(&scene.opportunity) && usage.earlier.is_empty());
}

#[tokio::test]
async fn the_index_has_its_route_in_its_programme_and_nowhere_else() {
    let scene = Scene::new().await;
    let routes = async || {
        let db = scene.world.db.reads();
        let listings = catalogue::listing::published_by_ids(db, &[scene.opportunity]).await.unwrap();
        let routes = outlook::routes_everywhere(db, &listings, scene.world.today()).await.unwrap().remove(0);
        let home = routes.into_iter().find(|at| at.institution == "lindholm").unwrap();
        (home.usual, home.others)
    };
    assert_eq!(routes().await, (Some(Route::Individual), vec![]));
    adopted(&scene, &json!({})).await;
    assert_eq!(routes().await, (Some(Route::Individual), vec![(scene.programme, Some(Route::Automatic))]));
}
