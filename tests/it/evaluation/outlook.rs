//! What a learner is told before enrolling, and what the enrolment keeps of it.

use evaluation::{
    outlook::{self, RoutesAt, Target},
    promise::{Promise, Wish},
};
use kernel::{Actor, Failure, Kind};
use recognition::{purpose::Purpose, route::Route};

use super::stage::{Stage, agreement, day, ects};

async fn home(stage: &Stage) -> consortium::Institution {
    consortium::institution::by_id(stage.db.reads(), stage.home).await.unwrap()
}

fn usual(route: Route) -> RoutesAt {
    RoutesAt { institution: "hill".to_owned(), usual: Some(route), others: Vec::new() }
}

#[tokio::test]
async fn r_o1_the_outlook_of_a_listing_and_of_the_whole_network() {
    let stage = Stage::new(Some(agreement("fast_track"))).await;
    let (db, today, listings) = (stage.db.reads(), day("2026-03-02"), vec![stage.listing().await]);
    let target = outlook::target(db, home(&stage).await, Some(stage.programme), None).await.unwrap();
    let usage = outlook::own_usage(db, &Actor::Anonymous, &target).await.unwrap();
    let found = outlook::of_listings(db, &target, &usage, &listings, today).await.unwrap();
    assert_eq!((found.len(), found[0].route, found[0].credits), (1, Route::Automatic, Some(ects("5"))));
    assert_eq!(found[0].assumed_on, day("2026-06-30"));

    let provider = consortium::institution::by_id(db, stage.provider).await.unwrap();
    let own = outlook::of_listings(db, &Target::defaults(provider), &usage, &listings, today).await.unwrap();
    assert!(own.is_empty(), "nothing is recognised at the provider itself");

    let routes = outlook::routes_everywhere(db, &listings, today).await.unwrap();
    assert_eq!(routes, [vec![usual(Route::Automatic)]]);
}

#[tokio::test]
async fn r_o2_without_ratings_automatic_is_not_promised() {
    let stage = Stage::new(Some(agreement("fast_track"))).await;
    stage.rated(1).await;
    let routes = outlook::routes_everywhere(stage.db.reads(), &[stage.listing().await], day("2026-03-02")).await;
    assert_eq!(routes.unwrap(), [vec![usual(Route::FastTrack)]]);
}

#[tokio::test]
async fn r_o4_what_a_rule_excludes_is_not_in_the_index() {
    let stage = Stage::new(Some(agreement("exclude"))).await;
    stage.rated(1).await;
    let routes = outlook::routes_everywhere(stage.db.reads(), &[stage.listing().await], day("2026-03-02")).await;
    assert_eq!(routes.unwrap(), [vec![]]);
}

#[tokio::test]
async fn r_o3_enrolling_copies_the_outlook_with_its_versions() {
    let stage = Stage::new(Some(agreement("fast_track"))).await;
    let ana = stage.learner("Ana").await;
    let wish = Wish { component: Some(stage.component), ..stage.wish() };
    let id = stage.enrol(&ana, wish).await;
    let enrolment = enrolment::query::by_id(stage.db.reads(), &ana, id).await.unwrap();
    let promise: Promise = enrolment.promise.unwrap().parse().unwrap();
    assert_eq!((promise.outlook.purpose, promise.outlook.credits), (Purpose::Exemption, Some(ects("6"))));
    assert_eq!((promise.outlook.version, promise.outlook.programme), (stage.version, Some(stage.programme)));
    assert_eq!(promise.outlook.basis.agreement.unwrap().number, 1);
    assert_eq!((enrolment.programme_id, enrolment.consent_at.is_some()), (Some(stage.programme), true));
}

#[tokio::test]
async fn s2_another_universitys_programme_is_no_target() {
    let stage = Stage::new(None).await;
    let provider = consortium::institution::by_id(stage.db.reads(), stage.provider).await.unwrap();
    let foreign = outlook::target(stage.db.reads(), provider, Some(stage.programme), None).await.unwrap_err();
    assert_eq!(foreign.kind(), Kind::NotFound);
    let loose = outlook::target(stage.db.reads(), home(&stage).await, None, Some(stage.component)).await;
    assert_eq!(loose.unwrap_err().kind(), Kind::NotFound);
}

#[tokio::test]
async fn who_studies_nowhere_enrols_without_a_promise() {
    let stage = Stage::new(Some(agreement("fast_track"))).await;
    let guest = stage.person("Guest", false, None).await;
    let id = stage.enrol(&guest, stage.wish()).await;
    assert_eq!(enrolment::query::by_id(stage.db.reads(), &guest, id).await.unwrap().promise, None);
}
