//! «Earlier decisions» beside a case, notes with and after a decision, and who never reads the private one (UX-25, M26).

use kernel::Right;
use testkit::{Browser, Page};

use super::Desk;

fn version(page: &Page) -> String {
    page.attribute("input[name=version]", "value").unwrap()
}

/// Notes on the decision of a case, after it was made.
async fn noted(desk: &Desk, officer: &mut Browser, path: &str, notes: [&str; 2]) -> Page {
    let page = officer.open_form(path).await.ok();
    let (version, seen) = (version(&page), page.attribute("input[name=note_version]", "value").unwrap());
    let fields = [
        ("version", version.as_str()),
        ("note_version", seen.as_str()),
        ("public_note", notes[0]),
        ("private_note", notes[1]),
    ];
    let to = officer.post(&format!("{path}/notes"), &fields).await.sees_other();
    // Ids are ordered by the clock, which stands still.
    desk.scene.world.doors.clock.advance(1);
    officer.get(&to).await.ok()
}

#[tokio::test]
async fn ux_25_the_panel_says_what_was_decided_without_names() {
    let desk = Desk::new().await;
    let ben = desk.scene.learner("Ben").await;
    let enrolment = desk.scene.enrolled(ben, None).await;
    let first = desk.recognised("Ana Amsel").await;
    let mut eva = desk.scene.world.browser(desk.eva).await;
    noted(&desk, &mut eva, &format!("/desk/requests/{first}"), ["Credits as usual.", "Ask the dean first."]).await;
    desk.windows_over().await;
    desk.scene.pass(enrolment).await;
    let mut eva = desk.scene.world.browser(desk.eva).await;
    let actor = desk.scene.world.actor(ben).await;
    let own = evaluation::request::query::of_learner(desk.scene.world.db.reads(), &actor).await.unwrap();
    let path = format!("/desk/requests/{}", own[0].0.id);
    let page = eva.get(&path).await.ok();
    let panel = page.text("#precedents");
    assert!(panel.contains("1 of 1 in the last 24 months: Recognised"), "{panel}");
    assert!(panel.contains("Credits as usual.") && panel.contains("Ask the dean first."));
    assert!(!panel.contains("Amsel") && !panel.contains("Said to this learner alone."), "{panel}");
    assert_eq!(
        page.attribute("#precedents a", "href"),
        Some(format!("/desk/requests/{first}")),
        "M21: an officer there"
    );
    // An officer whose own case it was reads it as one of nobody.
    let ana = evaluation::request::query::by_id(desk.scene.world.db.reads(), &kernel::Actor::System, first).await;
    let ana = ana.unwrap().learner_id;
    let role = kernel::Role::RecognitionOfficer;
    desk.scene.world.give(ana, role, Some(desk.scene.home), &[Right::Evaluate]).await;
    let mut own = desk.scene.world.browser(ana).await;
    let panel = own.get(&path).await.ok();
    assert!(!panel.has("#precedents a") && !panel.says("Ask the dean first."), "{}", panel.text("#precedents"));
    assert!(panel.says("Credits as usual."));
}

#[tokio::test]
async fn r_r2_differing_outcomes_warn_and_are_listed() {
    let desk = Desk::new().await;
    let ben = desk.scene.learner("Ben").await;
    let enrolment = desk.scene.enrolled(ben, None).await;
    desk.recognised("Nora").await;
    desk.referred("Cleo").await;
    desk.scene.world.pass_days(31);
    desk.scene.pass(enrolment).await;
    let actor = desk.scene.world.actor(ben).await;
    let own = evaluation::request::query::of_learner(desk.scene.world.db.reads(), &actor).await.unwrap();
    let mut eva = desk.scene.world.browser(desk.eva).await;
    let page = eva.get(&format!("/desk/requests/{}", own[0].0.id)).await.ok();
    assert!(page.text("#precedents .notice.warn").contains("Like cases were decided differently"));
    assert_eq!(page.texts("#precedents li h4").len(), 2);
}

#[tokio::test]
async fn a_private_note_is_for_colleagues_alone() {
    const SECRET: &str = "Between us: the module is thin.";
    let desk = Desk::new().await;
    let case = desk.recognised("Nora").await;
    let path = format!("/desk/requests/{case}");
    let mut dag = desk.scene.world.browser(desk.dag).await;
    let page = noted(&desk, &mut dag, &path, ["As in spring.", SECRET]).await;
    assert!(page.says("As in spring.") && page.says(SECRET));
    let request = evaluation::request::query::by_id(desk.scene.world.db.reads(), &kernel::Actor::System, case).await;
    let learner = request.unwrap().learner_id;
    let mut ana = desk.scene.world.browser(learner).await;
    let page = ana.get(&format!("/my/requests/{case}")).await.ok();
    assert!(page.says("As in spring.") && !page.body.contains(SECRET));
    let answer = desk.scene.world.client(learner).await.get(&format!("/api/v1/recognition-requests/{case}")).await;
    assert!(answer.status.is_success() && !answer.json.to_string().contains(SECRET));
    desk.scene.world.run_worker().await;
    assert!(desk.scene.world.mails().iter().all(|mail| !format!("{mail:?}").contains(SECRET)));
    ana.post(&format!("{path}/notes"), &[("private_note", "mine")]).await.is(403);
}

#[tokio::test]
async fn i5_notes_come_with_the_decision_and_never_change_it() {
    let desk = Desk::new().await;
    let learner = desk.scene.learner("Nora").await;
    let id = desk.scene.filed(learner, None).await;
    let path = format!("/desk/requests/{id}");
    let mut eva = desk.scene.world.browser(desk.eva).await;
    let seen = version(&eva.open_form(&path).await.ok());
    eva.post(&format!("{path}/proposal"), &[("version", &seen), ("note", "Fine.")]).await.sees_other();
    let mut dag = desk.scene.world.browser(desk.dag).await;
    let seen = version(&dag.open_form(&path).await.ok());
    let long = "x".repeat(4_001);
    let send = |private: &'static str, public: String| {
        vec![
            ("version", seen.clone()),
            ("reasons", "Counts.".to_owned()),
            ("public_note", public),
            ("private_note", private.to_owned()),
        ]
    };
    let fields = send("Keep an eye on it.", long);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let page = dag.post(&format!("{path}/decision"), &fields).await.is(422);
    assert!(page.has("#public_note[aria-invalid=true]") && page.says("Keep an eye on it."), "nothing typed is lost");
    let fields = send("Keep an eye on it.", "With credits.".to_owned());
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    dag.post(&format!("{path}/decision"), &fields).await.sees_other();
    let before = desk.decision(id).await;
    let page = noted(&desk, &mut dag, &path, ["With all credits.", ""]).await;
    assert!(page.says("With all credits.") && !page.says("Keep an eye on it."));
    assert_eq!(desk.decision(id).await, before);
    // Somebody wrote in between: the second does not overwrite the first.
    let fields = [("version", "0"), ("note_version", "1"), ("public_note", "Late.")];
    let page = dag.post(&format!("{path}/notes"), &fields).await.is(409);
    assert!(page.says("Late."));
}
