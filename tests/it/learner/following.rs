//! What the learner reads: nothing yet, on the way, decided.

use super::scene::Scene;

#[tokio::test]
async fn an_empty_page_says_what_to_do() {
    let scene = Scene::with_agreement().await;
    scene.world.run_worker().await;
    let mut ana = scene.world.browser(scene.ana).await;
    let page = ana.get("/my").await.ok();
    assert!(page.says("You have not enrolled yet"));
    assert_eq!(page.texts("h3"), ["Statistics I"], "suggested, because it counts at home");
}

#[tokio::test]
async fn r_s4_an_automatic_decision_reads_recognised_with_its_rules() {
    let scene = Scene::with_agreement().await;
    let request = scene.filed(scene.ana, None).await;
    let mut ana = scene.world.browser(scene.ana).await;
    let page = ana.get(&format!("/my/requests/{request}")).await.ok();
    assert_eq!(page.text("h1"), "Recognition of Statistics I");
    for words in [
        "Recognised: 5 ECTS as elective",
        "mra-7, version 1",
        "a1",
        "2026-1",
        "under the agreement of Lindholm University",
        "until Wednesday 1 April 2026",
        "The request was decided",
    ] {
        assert!(page.says(words), "{words}: {}", page.main_text());
    }
    assert!(!page.says("What would help"));
    let overview = ana.get("/my").await.ok();
    assert!(overview.says("Counted so far: 5 ECTS"));
    assert!(overview.says("Recognised: 5 ECTS as elective"));
}

#[tokio::test]
async fn ux_18_a_case_on_the_desk_says_who_acts_next_and_by_when() {
    let scene = Scene::new().await;
    let request = scene.filed(scene.ana, None).await;
    let mut ana = scene.world.browser(scene.ana).await;
    let page = ana.get(&format!("/my/requests/{request}")).await.ok();
    assert!(page.says("Being assessed. Answer by Friday 1 May 2026"), "{}", page.main_text());
    assert!(page.says("Next: Lindholm University, by Friday 1 May 2026"));
    let told = page.texts(".step-what");
    assert_eq!(told, ["The assessment began", "Everything is there; the clock runs", "The request was received"]);
    let overview = ana.get("/my?lang=de").await.ok();
    assert!(overview.says("Bisher anerkannt: 0 ECTS"), "{}", overview.main_text());
}

#[tokio::test]
async fn m20_without_consent_nothing_is_sent() {
    let scene = Scene::new().await;
    let mut ana = scene.world.browser(scene.ana).await;
    let to = ana.post(&format!("/my/enrol/{}", scene.offering), &[]).await.sees_other();
    let enrolment = to.rsplit('/').next().unwrap().parse().unwrap();
    scene.pass(enrolment).await;
    let page = ana.get(&to).await.ok();
    assert!(page.says("You passed") && page.says("No request for recognition was sent"));
}

#[tokio::test]
async fn ux_19_new_dates_stand_in_the_timeline_of_the_enrolment() {
    let scene = Scene::new().await;
    let enrolment = scene.enrolled(scene.ana, None).await;
    let editor = scene.world.staff("Edda", kernel::Role::ProviderEditor, scene.provider, &[]).await;
    let seen = catalogue::offering::by_id(scene.world.db.reads(), scene.offering).await.unwrap();
    let run = catalogue::Run {
        starts_on: "2026-05-04".parse().ok(),
        ends_on: "2026-06-30".parse().ok(),
        enrol_by: seen.enrol_by,
        seats: seen.seats,
    };
    let mut work = scene.world.begin_as(editor).await;
    catalogue::offering::change(&mut work, scene.offering, seen.version, run).await.unwrap();
    work.commit().await.unwrap();
    scene.world.run_worker().await;
    let page = scene.world.browser(scene.ana).await.get(&format!("/my/enrolments/{enrolment}")).await.ok();
    let steps = page.texts(".timeline li");
    assert_eq!(steps.len(), 2, "{steps:?}");
    assert!(steps[0].contains("The dates were moved") && steps[0].contains("Vallombre University"), "{steps:?}");
    assert!(steps[0].contains("Now: 4 May 2026 – 30 Jun 2026"), "{steps:?}");
    assert!(steps[1].contains("You enrolled"));
}
