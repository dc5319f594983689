//! R-E5: a version that says something else in substance asks for a second look; the index follows.

use catalogue::{Draft, opportunity};
use kernel::{PersonId, Right, Role, Subject, log};
use recognition::{equivalency::service, route::Route};
use serde_json::json;

use super::{adopted, record};
use crate::learner::scene::Scene;

/// The provider publishes another wording.
pub(crate) async fn publish(scene: &Scene, by: PersonId, change: impl FnOnce(&mut Draft)) {
    let listing = catalogue::listing::published_by_ids(scene.world.db.reads(), &[scene.opportunity]).await.unwrap();
    let mut draft = Draft::of(&listing[0].opportunity, &listing[0].version, &listing[0].outcomes);
    change(&mut draft);
    let seen = listing[0].opportunity.version;
    let mut work = scene.world.begin_as(by).await;
    opportunity::edit(&mut work, scene.opportunity, seen, draft).await.unwrap();
    opportunity::publish(&mut work, scene.opportunity, seen + 1).await.unwrap();
    work.commit().await.unwrap();
    scene.world.run_worker().await;
}

#[tokio::test]
async fn r_e5_other_credits_ask_for_a_second_look_and_another_title_does_not() {
    let scene = Scene::new().await;
    let id = adopted(&scene, &json!({})).await;
    let pia = scene.world.staff("Pia", Role::ProviderAdmin, scene.provider, &[]).await;
    publish(&scene, pia, |draft| draft.content.title.insert(kernel::Language::ENGLISH, "Statistics One")).await;
    assert!(!record(&scene.world, id).await.equivalency.needs_review);
    publish(&scene, pia, |draft| draft.content.ects = "4".parse().ok()).await;
    let waiting = record(&scene.world, id).await;
    assert!(waiting.equivalency.needs_review);
    assert_eq!(waiting.route(), Route::FastTrack);

    let dag = scene.officer("Dag", Right::ALL).await;
    let mut work = scene.world.begin_as(dag).await;
    service::confirm(&mut work, id, waiting.equivalency.version).await.unwrap();
    work.commit().await.unwrap();
    let confirmed = record(&scene.world, id).await;
    assert_eq!((confirmed.equivalency.needs_review, confirmed.route()), (false, Route::Automatic));
    assert_eq!(confirmed.approvals.last().unwrap().role, "confirm");
}

#[tokio::test]
async fn r_e5_outcomes_level_and_assessment_count_too() {
    let changes: [fn(&mut Draft); 3] = [
        |draft| draft.content.outcomes.truncate(1),
        |draft| draft.content.eqf = Some(5),
        |draft| draft.content.assessment.insert(kernel::Language::ENGLISH, "Quiz"),
    ];
    for change in changes {
        let scene = Scene::new().await;
        let id = adopted(&scene, &json!({})).await;
        let pia = scene.world.staff("Pia", Role::ProviderAdmin, scene.provider, &[]).await;
        publish(&scene, pia, change).await;
        assert!(record(&scene.world, id).await.equivalency.needs_review);
    }
}

#[tokio::test]
async fn each_change_stands_in_the_log_of_the_listing_so_that_the_index_follows() {
    let scene = Scene::new().await;
    let kinds = async || {
        let entries = log::of_subject(scene.world.db.reads(), Subject::Opportunity(scene.opportunity)).await.unwrap();
        entries.iter().filter(|entry| entry.kind == "recognition.routes_changed").count()
    };
    let id = adopted(&scene, &json!({"status": "proposed"})).await;
    let before = kinds().await;
    let dag = scene.officer("Dag", Right::ALL).await;
    let mut work = scene.world.begin_as(dag).await;
    service::approve(&mut work, id, 1).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(kinds().await, before + 1);
    let mut work = scene.world.begin_as(dag).await;
    service::retire(&mut work, id, 2).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(kinds().await, before + 2);
}
