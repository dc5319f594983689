//! Letting a result be passed on after enrolling, and taking that back (M20, R-IN1).

use evaluation::{promise::Wish, request};
use kernel::{EnrolmentId, Failure, Kind};
use testkit::{Browser, Page};

use super::scene::Scene;

/// Enrolled with the box left empty.
async fn silent(scene: &Scene) -> (EnrolmentId, String, Browser) {
    let mut work = scene.world.begin_as(scene.ana).await;
    let wish = Wish { offering: scene.offering, programme: None, component: None, consent: false };
    let id = evaluation::promise::enrol(&mut work, wish).await.unwrap();
    work.commit().await.unwrap();
    (id, format!("/my/enrolments/{id}"), scene.world.browser(scene.ana).await)
}

async fn press(browser: &mut Browser, path: &str, page: &Page) -> String {
    let field = |name: &str| page.attribute(&format!("#consent input[name={name}]"), "value").unwrap();
    let (version, consent) = (field("version"), field("consent"));
    browser.post(&format!("{path}/consent"), &[("version", &version), ("consent", &consent)]).await.sees_other()
}

async fn requests(scene: &Scene) -> usize {
    let ana = scene.world.actor(scene.ana).await;
    request::query::of_learner(scene.world.db.reads(), &ana).await.unwrap().len()
}

#[tokio::test]
async fn m20_consent_given_before_the_result_files_with_it_and_can_be_taken_back() {
    let scene = Scene::with_agreement().await;
    let (id, path, mut ana) = silent(&scene).await;
    for words in
        ["will be sent as soon as you pass", "Nothing will be sent by itself", "will be sent as soon as you pass"]
    {
        let page = ana.open_form(&path).await.ok();
        let to = press(&mut ana, &path, &page).await;
        assert!(ana.get(&to).await.ok().text(".flash-slot").contains(words), "{words}");
    }
    scene.pass(id).await;
    assert_eq!(requests(&scene).await, 1);
    let page = ana.open_form(&path).await.ok();
    assert!(!page.has("#consent"), "what was sent was sent");
    ana.post(&format!("{path}/consent"), &[("version", "5"), ("consent", "no")]).await.is(409);
}

#[tokio::test]
async fn m20_consent_given_after_a_pass_files_at_once_and_once() {
    let scene = Scene::with_agreement().await;
    let (id, path, mut ana) = silent(&scene).await;
    scene.pass(id).await;
    assert_eq!(requests(&scene).await, 0);
    let page = ana.open_form(&path).await.ok();
    assert!(page.text("#consent").contains("nothing was sent to Lindholm University yet"));
    for _ in 0..2 {
        assert_eq!(press(&mut ana, &path, &page).await, path, "H073");
    }
    assert_eq!(requests(&scene).await, 1);
    let page = ana.get(&path).await.ok();
    assert!(page.says("Your request for recognition was sent") && !page.has("#consent"));
    let learner = scene.world.actor(scene.ana).await;
    let found = request::query::of_learner(scene.world.db.reads(), &learner).await.unwrap();
    let history =
        kernel::log::of_subject(scene.world.db.reads(), kernel::Subject::Request(found[0].0.id)).await.unwrap();
    assert!(history.iter().all(|entry| entry.actor.is_none()), "R-R4: the software decides, not the learner");
    scene.world.run_worker().await;
    assert_eq!(requests(&scene).await, 1);
}

#[tokio::test]
async fn s_1_only_the_learner_consents_and_not_after_a_failed_result() {
    let scene = Scene::new().await;
    let (id, path, mut ana) = silent(&scene).await;
    let mut ben = scene.world.browser(scene.learner("Ben").await).await;
    ben.open_form("/my").await.ok();
    ben.post(&format!("{path}/consent"), &[("version", "1"), ("consent", "yes")]).await.is(404);
    let pia = scene.world.staff("Pia", kernel::Role::ProviderAdmin, scene.provider, &[]).await;
    let mut work = scene.world.begin_as(pia).await;
    assert_eq!(request::consent::give(&mut work, id, 1).await.unwrap_err().kind(), Kind::Denied);
    assert_eq!(request::consent::take_back(&mut work, id, 1).await.unwrap_err().kind(), Kind::Denied);
    let lines = [(id, enrolment::Outcome::Failed, None)];
    enrolment::service::record_results(&mut work, scene.offering, &lines).await.unwrap();
    work.commit().await.unwrap();
    assert!(!ana.open_form(&path).await.ok().has("#consent"));
    ana.post(&format!("{path}/consent"), &[("version", "2"), ("consent", "yes")]).await.is(409);
}
