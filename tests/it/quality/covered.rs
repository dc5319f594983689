//! `deqar.covered` in agreements, and the quality entry of public pages.

use evaluation::request::query;
use recognition::route::Route;
use serde_json::json;
use testkit::World;

use super::{attendance, copied, identified, records};
use crate::learner::scene::Scene;

/// Everything is automatic that a report covers.
async fn agreed() -> Scene {
    let scene = Scene::new().await;
    let rule = json!({"id": "a1", "effect": "automatic", "reason": "annex 1", "when": {"f": "deqar.covered", "op": "eq", "v": true}});
    let agreement = json!({"id": "mra-7", "version": 1, "status": "in_force", "valid_from": "2026-01-01",
        "valid_to": "2028-12-31", "purposes": ["exemption", "elective_credit"],
        "parties": [{"id": "lindholm", "role": "both"}, {"id": "vallombre", "role": "both"}],
        "scope": {"f": "credential.ects", "op": "between", "v": [1, 15]}, "rules": [rule]});
    scene.world.agreement(&agreement).await;
    scene
}

async fn route(scene: &Scene) -> Route {
    let request = scene.filed(scene.ana, None).await;
    let found = query::by_id(scene.world.db.reads(), &kernel::Actor::System, request).await.unwrap();
    found.route.unwrap()
}

#[tokio::test]
async fn dq_5_a_rule_that_asks_for_a_report_is_true_false_or_unknown() {
    let scene = agreed().await;
    assert_ne!(route(&scene).await, Route::Automatic, "nobody has identified the provider");
    let scene = agreed().await;
    identified(&scene.world, scene.provider).await;
    copied(&scene.world, records("positive", "2024-01-01", "2028-12-31")).await;
    assert_eq!(route(&scene).await, Route::Automatic);
    let scene = agreed().await;
    identified(&scene.world, scene.provider).await;
    copied(&scene.world, records("negative", "2024-01-01", "2028-12-31")).await;
    assert_eq!(route(&scene).await, Route::Individual);
}

async fn entries(world: &World, listing: kernel::OpportunityId) -> (String, String) {
    let listing = world.visitor().get(&format!("/micro-credentials/{listing}")).await.ok();
    let institution = world.visitor().get("/institutions/vallombre").await.ok();
    (listing.main_text(), institution.main_text())
}

#[tokio::test]
async fn ux_4_pages_show_the_report_and_never_make_absence_bad() {
    let scene = Scene::new().await;
    let world = &scene.world;
    let says =
        |(listing, institution): &(String, String), text: &str| listing.contains(text) && institution.contains(text);
    let (listing, institution) = entries(world, scene.opportunity).await;
    assert!(!listing.contains("DEQAR") && !institution.contains("DEQAR"), "without a copy nothing is said");
    copied(world, records("positive", "2024-01-01", "2028-12-31")).await;
    let shown = entries(world, scene.opportunity).await;
    assert!(says(&shown, "Not found in our copy of DEQAR of") && says(&shown, "That proves nothing"), "{}", shown.0);
    identified(world, scene.provider).await;
    let shown = entries(world, scene.opportunity).await;
    assert!(says(&shown, "Listed in DEQAR: report of SYNQA valid until"), "{}", shown.1);
    let page = world.visitor().get("/institutions/vallombre").await.ok();
    assert!(page.has("main a[href='https://data.deqar.eu/report/5001']"));
    world.pass_days(3 * 366);
    assert!(says(&entries(world, scene.opportunity).await, "No valid report known"));
}

#[tokio::test]
async fn dq_4_a_listing_shows_the_report_on_itself_first() {
    let scene = Scene::new().await;
    identified(&scene.world, scene.provider).await;
    let mut all = records("positive", "2024-01-01", "2028-12-31");
    all.push(attendance(" statistics i"));
    copied(&scene.world, all).await;
    let path = format!("/micro-credentials/{}", scene.opportunity);
    let page = scene.world.visitor().get(&path).await.ok();
    assert!(page.has("a[href='https://data.deqar.eu/report/5002']") && page.says("about this micro-credential"));
}
