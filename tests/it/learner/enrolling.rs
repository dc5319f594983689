//! Check your answers, take the place, be told when there is none.

use testkit::listing;

use super::scene::Scene;

#[tokio::test]
async fn ux_17_answers_are_checked_then_the_promise_is_kept() {
    let scene = Scene::with_agreement().await;
    let mut ana = scene.world.browser(scene.ana).await;
    let path = format!("/my/enrol/{}", scene.offering);
    let page = ana.open_form(&path).await.ok();
    assert_eq!(page.text("h1"), "Enrol: Statistics I");
    for words in
        ["Counts automatically at Lindholm University: 5 ECTS", "mra-7, version 1", "a1", "You pass.", "sees your name"]
    {
        assert!(page.says(words), "{words}: {}", page.main_text());
    }
    assert!(page.has("input[name=consent]:not([checked])"), "consent is given, never assumed");
    let to = ana.post(&path, &[("consent", "yes")]).await.sees_other();
    let followed = ana.get(&to).await.ok();
    assert_eq!(followed.text(".flash-slot"), "You are enrolled. We have sent you a mail.");
    assert!(followed.says("This promise was stored on Monday 2 March 2026"));
    assert!(followed.says("your request goes to Lindholm University by itself"));
    assert!(followed.says("a1"));
    let overview = ana.get("/my").await.ok();
    assert_eq!(overview.texts("#enrolments tbody th"), ["Statistics I"]);
}

#[tokio::test]
async fn h073_a_second_press_leads_to_the_same_enrolment() {
    let scene = Scene::new().await;
    let mut ana = scene.world.browser(scene.ana).await;
    let path = format!("/my/enrol/{}", scene.offering);
    let first = ana.post(&path, &[]).await.sees_other();
    assert_eq!(ana.post(&path, &[]).await.sees_other(), first);
    assert_eq!(ana.get(&path).await.sees_other(), first);
    let page = ana.get(&first).await.ok();
    assert!(page.says("No, nothing is sent by itself"));
}

#[tokio::test]
async fn i_3_a_full_run_says_so_and_what_to_do() {
    let scene = Scene::new().await;
    let (_, runs) = listing("ONE-1", "One")
        .undated()
        .run("2026-04-06", "2026-05-29", "2026-03-30", "1")
        .at(&scene.world, scene.provider)
        .await;
    let path = format!("/my/enrol/{}", runs[0]);
    let ben = scene.learner("Ben").await;
    scene.world.browser(ben).await.post(&path, &[]).await.sees_other();
    let mut ana = scene.world.browser(scene.ana).await;
    let full = ana.post(&path, &[]).await.is(409);
    assert!(full.says("The only place is taken (Monday 2 March 2026, 09:00 UTC)"), "{}", full.main_text());
    assert!(full.says("See all dates") && !full.has("form[method=post] .button"));
    scene.world.pass_days(40);
    let mut ana = scene.world.browser(scene.ana).await;
    let late = ana.get(&path).await.ok();
    assert!(late.says("Enrolment closed on Monday 30 March 2026"), "{}", late.main_text());
    ana.post(&path, &[]).await.is(409);
}

#[tokio::test]
async fn r_o1_what_it_should_count_as_is_the_learners_choice() {
    let scene = Scene::with_agreement().await;
    let mut ana = scene.world.browser(scene.ana).await;
    let path = format!("/my/enrol/{}", scene.offering);
    let component = scene.component.to_string();
    let page = ana.open_form(&format!("{path}?component={component}")).await.ok();
    assert!(page.says("replaces a part of your programme"), "{}", page.main_text());
    assert_eq!(page.attribute("input[name=component]", "value").as_deref(), Some(component.as_str()));
    let nonsense = ana.get(&format!("{path}?component=x")).await.ok();
    assert!(nonsense.says("elective"));
}

#[tokio::test]
async fn who_studies_nowhere_enrols_without_a_promise() {
    let scene = Scene::new().await;
    let person = scene.world.person("Nora", None).await;
    let mut nora = scene.world.browser(person).await;
    let path = format!("/my/enrol/{}", scene.offering);
    let page = nora.open_form(&path).await.ok();
    assert!(page.says("Not known: you have not told us where you study") && !page.has("input[name=consent]"));
    let to = nora.post(&path, &[("consent", "yes")]).await.sees_other();
    assert!(!nora.get(&to).await.ok().says("This promise was stored"));
}

#[tokio::test]
async fn m14_a_place_is_given_back_by_its_owner_before_a_result() {
    let scene = Scene::new().await;
    let enrolment = scene.enrolled(scene.ana, None).await;
    let path = format!("/my/enrolments/{enrolment}");
    let mut ana = scene.world.browser(scene.ana).await;
    let page = ana.open_form(&path).await.ok();
    assert!(page.says("the promise of your university ends with it"));
    let withdrawal = format!("{path}/withdrawal");
    let stale = ana.post(&withdrawal, &[("version", "9")]).await.is(409);
    assert!(stale.says("You changed this yourself on Monday 2 March 2026") && stale.says("You are enrolled"));
    assert_eq!(ana.post(&withdrawal, &[("version", "1")]).await.sees_other(), path);
    assert!(ana.get(&path).await.ok().says("You gave your place back"));
    ana.post(&withdrawal, &[("version", "2")]).await.is(409);
}

#[tokio::test]
async fn s_1_somebody_elses_enrolment_is_not_there() {
    let scene = Scene::new().await;
    let enrolment = scene.enrolled(scene.ana, None).await;
    let request = scene.filed(scene.learner("Ben").await, None).await;
    // The officer may see both on the desk, but these are the learner's own pages.
    let officer = scene.officer("Eva", kernel::Right::ALL).await;
    for person in [officer, scene.learner("Cleo").await] {
        let mut browser = scene.world.browser(person).await;
        browser.get(&format!("/my/enrolments/{enrolment}")).await.is(404);
        browser.get(&format!("/my/requests/{request}")).await.is(404);
        browser.post(&format!("/my/enrolments/{enrolment}/withdrawal"), &[("version", "1")]).await.is(404);
    }
    let mut visitor = scene.world.visitor();
    assert!(visitor.get("/my").await.sees_other().starts_with("/sign-in?next="));
}
