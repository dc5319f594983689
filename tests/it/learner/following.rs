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
    assert!(overview.says("Bisher angerechnet: 0 ECTS"), "{}", overview.main_text());
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
