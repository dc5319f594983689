//! What is next, for whom.

use kernel::{Right, Role};

use crate::learner::scene::Scene;

#[tokio::test]
async fn ux_24_the_queue_is_by_due_day_with_counts_and_filters() {
    let scene = Scene::new().await;
    scene.filed(scene.ana, None).await;
    scene.world.pass_days(5);
    let ben = scene.learner("Ben").await;
    scene.filed(ben, Some(scene.component)).await;
    let mut eva = scene.world.browser(scene.officer("Eva", Right::ALL).await).await;
    let page = eva.get("/desk").await.ok();
    let learners = page.texts("tbody th a");
    assert_eq!(learners, ["Ana", "Ben"]);
    let row = page.texts("tbody tr:first-child td");
    let said = ["Statistics I", "Case by case", "elective", "In assessment", "1 May 2026", "YouNobody has it yet"];
    assert_eq!(row[..6], said);
    assert!(row[6].starts_with("Choose Ana"));
    assert!(page.says("Overdue: 0") && page.says("Open the first"));
    scene.world.pass_days(56);
    let overdue = eva.get("/desk?due=overdue").await;
    // Half an hour without a request signs staff out; a new session goes on.
    assert!(overdue.status.is_success() || overdue.status.is_redirection());
    let mut eva = scene.world.browser(eva.person.unwrap()).await;
    let overdue = eva.get("/desk?due=overdue").await.ok();
    assert_eq!(overdue.texts("tbody th a"), ["Ana"]);
    assert!(overdue.says("overdue by 1 day") && overdue.says("Overdue: 1") && overdue.says("Due in 7 days: 1"));
    let wrong = eva.get("/desk?route=slow").await.is(422);
    assert!(wrong.says("Choose one of the answers") && wrong.texts("tbody th a").len() == 2);
}

#[tokio::test]
async fn i12_overdue_and_soon_count_in_the_days_of_the_university() {
    let scene = Scene::new().await;
    scene.filed(scene.ana, None).await;
    let eva = scene.officer("Eva", Right::ALL).await;
    // 1 May is the last day; it ends in Sweden at ten in the evening of UTC.
    scene.world.pass_days(60);
    scene.world.doors.clock.advance(12 * 3_600 + 1_800);
    let page = scene.world.browser(eva).await.get("/desk?due=soon").await.ok();
    assert!(page.says("Overdue: 0") && page.says("Due in 7 days: 1") && page.texts("tbody th a") == ["Ana"]);
    scene.world.doors.clock.advance(3_600);
    let mut eva = scene.world.browser(eva).await;
    let page = eva.get("/desk?due=overdue").await.ok();
    assert!(page.says("Overdue: 1") && page.says("overdue by 1 day") && page.texts("tbody th a") == ["Ana"]);
    assert!(eva.get("/desk?due=soon").await.ok().texts("tbody th a").is_empty());
}

#[tokio::test]
async fn an_empty_queue_counts_what_waits_for_others() {
    let scene = Scene::new().await;
    let mut dag = scene.world.browser(scene.officer("Dag", &[Right::Decide]).await).await;
    let page = dag.get("/desk").await.ok();
    assert!(page.says("Nothing waits for you") && page.says("0 cases wait for others"));
    scene.filed(scene.ana, None).await;
    let page = dag.get("/desk").await.ok();
    assert!(page.says("Nothing waits for you") && page.says("1 case waits for others"), "{}", page.main_text());
}

#[tokio::test]
async fn m21_only_officers_of_the_home_university_get_in() {
    let scene = Scene::new().await;
    let request = scene.filed(scene.ana, None).await;
    let case = format!("/desk/requests/{request}");
    let mut ana = scene.world.browser(scene.ana).await;
    ana.get("/desk").await.is(403);
    let editor = scene.world.staff("Pat", Role::ProviderAdmin, scene.home, &[]).await;
    let mut pat = scene.world.browser(editor).await;
    pat.get("/desk").await.is(403);
    pat.get(&case).await.is(404);
    let stranger = scene.world.staff("Rory", Role::RecognitionOfficer, scene.provider, Right::ALL).await;
    let mut rory = scene.world.browser(stranger).await;
    rory.get(&case).await.is(404);
    rory.post(&format!("{case}/ratings"), &[]).await.is(404);
    assert!(rory.get("/desk").await.ok().texts("tbody th").is_empty());
}

#[tokio::test]
async fn h056_an_officer_cannot_handle_the_own_request() {
    let scene = Scene::new().await;
    let request = scene.filed(scene.ana, None).await;
    scene.world.give(scene.ana, Role::RecognitionOfficer, Some(scene.home), Right::ALL).await;
    let mut ana = scene.world.browser(scene.ana).await;
    let case = format!("/desk/requests/{request}");
    let page = ana.get(&case).await.is(403);
    assert!(page.says("You cannot handle your own request"));
    for act in ["ratings", "proposal", "return", "decision"] {
        ana.post(&format!("{case}/{act}"), &[("version", "1")]).await.is(403);
    }
}
