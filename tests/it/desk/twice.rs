//! The same press twice has one effect and leads to what came of it; what somebody else changed meanwhile is told (H073,
//! H075). One officer alone is not stuck.

use kernel::{RequestId, Right};
use testkit::{Browser, Page};

use crate::learner::scene::Scene;

fn version(page: &Page) -> String {
    page.attribute("input[name=version]", "value").unwrap()
}

async fn elective() -> (Scene, RequestId, String) {
    let scene = Scene::new().await;
    let request = scene.filed(scene.ana, None).await;
    (scene, request, format!("/desk/requests/{request}"))
}

async fn officer(scene: &Scene, name: &str) -> Browser {
    scene.world.browser(scene.officer(name, Right::ALL).await).await
}

/// How often something happened to the request.
async fn times(scene: &Scene, request: RequestId, kind: &str) -> usize {
    let history = kernel::log::of_subject(scene.world.db.reads(), kernel::Subject::Request(request)).await.unwrap();
    history.iter().filter(|entry| entry.kind == format!("evaluation.{kind}")).count()
}

/// Posts the same twice; both lead to the case.
async fn twice(browser: &mut Browser, path: &str, act: &str, fields: &[(&str, &str)]) {
    let seen = version(&browser.open_form(path).await.ok());
    let fields = [&[("version", seen.as_str())], fields].concat();
    for _ in 0..2 {
        let to = browser.post(&format!("{path}/{act}"), &fields).await.sees_other();
        assert_eq!(to.split(['?', '#']).next().unwrap(), path);
    }
}

#[tokio::test]
async fn h073_propose_take_back_return_and_decide_pressed_twice_have_one_effect() {
    let (scene, request, path) = elective().await;
    let (mut eva, mut dag) = (officer(&scene, "Eva").await, officer(&scene, "Dag").await);
    twice(&mut eva, &path, "ratings", &[("rating_testing", "2"), ("evidence_testing", "an oral defence")]).await;
    twice(&mut eva, &path, "proposal", &[("note", "All is there.")]).await;
    twice(&mut eva, &path, "take-back", &[]).await;
    twice(&mut eva, &path, "proposal", &[("note", "All is there.")]).await;
    twice(&mut dag, &path, "return", &[("reason", "Look at the hours.")]).await;
    twice(&mut eva, &path, "proposal", &[("note", "The hours are stated on page 2.")]).await;
    twice(&mut dag, &path, "decision", &[("reasons", "As proposed.")]).await;
    for (kind, count) in [
        ("request_rated", 1),
        ("outcome_proposed", 3),
        ("proposal_taken_back", 1),
        ("proposal_returned", 1),
        ("request_decided", 1),
    ] {
        assert_eq!(times(&scene, request, kind).await, count, "{kind}");
    }
    let before = scene.world.mails().len();
    scene.world.run_worker().await;
    let told = scene.world.mails()[before..].iter().filter(|mail| mail.to().contains("ana@")).count();
    assert_eq!(told, 1, "one decision, one mail");
}

#[tokio::test]
async fn h075_what_somebody_else_changed_says_who_and_when_and_keeps_the_text() {
    let (scene, request, path) = elective().await;
    let (mut eva, mut dag) = (officer(&scene, "Eva").await, officer(&scene, "Dag").await);
    let seen = version(&eva.open_form(&path).await.ok());
    dag.open_form(&path).await.ok();
    scene.world.doors.clock.advance(60);
    let proposal = format!("{path}/proposal");
    dag.post(&proposal, &[("version", &seen), ("note", "Dag was first.")]).await.sees_other();
    let page = eva.post(&proposal, &[("version", &seen), ("note", "Eva thinks so too.")]).await.is(409);
    assert!(page.says("Dag changed this on Monday 2 March 2026, 09:01 UTC"), "{}", page.main_text());
    assert!(page.says("Eva thinks so too.") && page.says("Dag was first."));
    // The very same text by somebody else is not one's own press either.
    eva.post(&proposal, &[("version", &seen), ("note", "Dag was first.")]).await.is(409);
    assert_eq!(times(&scene, request, "outcome_proposed").await, 1);
}

#[tokio::test]
async fn r_r5_an_only_officer_reads_who_must_decide_and_can_take_the_proposal_back() {
    let (scene, request, path) = elective().await;
    let mut eva = officer(&scene, "Eva").await;
    let propose = async |eva: &mut Browser, note: &str| {
        let seen = version(&eva.open_form(&path).await.ok());
        eva.post(&format!("{path}/proposal"), &[("version", &seen), ("note", note)]).await.sees_other();
        eva.open_form(&path).await.ok()
    };
    let waits = propose(&mut eva, "All is there.").await;
    assert!(waits.says("A different person decides.") && waits.says("you can take your proposal back"));
    assert!(!waits.has("form[action*='/decision']") && !waits.has("form[action$='/ratings']"));
    let seen = version(&waits);
    let to = eva.post(&format!("{path}/take-back"), &[("version", &seen)]).await.sees_other();
    let again = eva.get(&to).await.ok();
    assert!(again.text(".flash-slot").starts_with("You took your proposal back."));
    assert!(again.text("#note") == "All is there.", "nothing is asked twice");
    let seen = version(&again);
    let ratings = [("version", seen.as_str()), ("rating_testing", "1"), ("evidence_testing", "quizzes only")];
    eva.post(&format!("{path}/ratings"), &ratings).await.sees_other();
    let page = propose(&mut eva, "All but the assessment.").await;
    assert!(page.says("Take a supplementary assessment"), "{}", page.main_text());
    assert_eq!(times(&scene, request, "outcome_proposed").await, 2);
    // A colleague has no such button, and is refused.
    let mut dag = officer(&scene, "Dag").await;
    let theirs = dag.open_form(&path).await.ok();
    assert!(!theirs.has("form[action$='/take-back']") && theirs.has("form[action*='/decision']"));
    dag.post(&format!("{path}/take-back"), &[("version", &version(&theirs))]).await.is(403);
}

#[tokio::test]
async fn h073_a_place_given_back_twice_is_given_back_once() {
    let scene = Scene::new().await;
    let enrolment = scene.enrolled(scene.ana, None).await;
    let path = format!("/my/enrolments/{enrolment}");
    let mut ana = scene.world.browser(scene.ana).await;
    let seen = version(&ana.open_form(&path).await.ok());
    for _ in 0..2 {
        assert_eq!(ana.post(&format!("{path}/withdrawal"), &[("version", &seen)]).await.sees_other(), path);
    }
    let runs = catalogue::offering::by_id(scene.world.db.reads(), scene.offering).await.unwrap();
    assert_eq!(runs.taken, 0, "one seat was freed once");
    // What the provider did meanwhile is told.
    let ben = scene.learner("Ben").await;
    let enrolment = scene.enrolled(ben, None).await;
    let path = format!("/my/enrolments/{enrolment}");
    let mut ben = scene.world.browser(ben).await;
    let seen = version(&ben.open_form(&path).await.ok());
    scene.world.doors.clock.advance(60);
    scene.pass(enrolment).await;
    let late = ben.post(&format!("{path}/withdrawal"), &[("version", &seen)]).await.is(409);
    assert!(late.says("Vallombre University changed this on Monday 2 March 2026"), "{}", late.main_text());
}
