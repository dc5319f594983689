//! A reference case: proposed by one person, approved by another, edited, expired, set aside.

use kernel::Right;
use testkit::Browser;

use super::Desk;

/// Eva proposes a case; the address of its reference case.
async fn proposed(desk: &Desk, eva: &mut Browser, ends: &str) -> String {
    let case = desk.recognised("Nora").await;
    let path = format!("/desk/requests/{case}");
    let page = eva.open_form(&path).await.ok();
    let version = page.attribute("input[name=version]", "value").unwrap();
    let fields = [("version", version.as_str()), ("title", ""), ("expires_on", ends)];
    let wrong = eva.post(&format!("{path}/reference"), &fields).await.is(422);
    assert!(wrong.has("#title[aria-invalid=true]"));
    let fields = [("version", version.as_str()), ("title", "Statistics as an elective"), ("expires_on", ends)];
    let to = eva.post(&format!("{path}/reference"), &fields).await.sees_other();
    let again = eva.post(&format!("{path}/reference"), &fields).await.sees_other();
    assert_eq!(to, again, "H073: the same press twice is one act");
    let page = eva.get(&to).await.ok();
    page.attribute("a[href^='/desk/precedents/']", "href").unwrap()
}

async fn press(browser: &mut Browser, path: &str, act: &str) -> testkit::Page {
    let page = browser.open_form(path).await.ok();
    let version = page.attribute("input[name=version]", "value").unwrap_or_default();
    browser.post(&format!("{path}/{act}"), &[("version", &version)]).await
}

#[tokio::test]
async fn a_reference_case_is_made_by_two_people_and_stands_first() {
    let desk = Desk::new().await;
    let ben = desk.scene.learner("Ben").await;
    let enrolment = desk.scene.enrolled(ben, None).await;
    let world = &desk.scene.world;
    let mut eva = world.browser(desk.eva).await;
    let mut dag = world.browser(desk.dag).await;
    assert!(
        eva.get("/desk/precedents").await.ok().says("Open a case that was decided"),
        "an empty page says what to do"
    );
    let path = proposed(&desk, &mut eva, "2026-12-31").await;
    press(&mut eva, &path, "approval").await.is(403);
    let page = press(&mut dag, &path, "approval").await.sees_other();
    assert!(dag.get(&page).await.ok().says("In use"));
    let list = dag.get("/desk/precedents").await.ok();
    assert!(list.text("main table").contains("Statistics as an elective"));
    assert!(dag.get("/desk/precedents?q=statistics&standing=active").await.ok().has("main table tbody tr"));
    assert!(!dag.get("/desk/precedents?q=nowhere").await.ok().text("main table").contains("Statistics as"));
    dag.get("/desk/precedents?standing=whenever").await.is(422);

    desk.scene.pass(enrolment).await;
    let actor = world.actor(ben).await;
    let own = evaluation::request::query::of_learner(world.db.reads(), &actor).await.unwrap();
    let case = format!("/desk/requests/{}", own[0].0.id);
    let beside = eva.get(&case).await.ok();
    assert!(
        beside.text("#precedents").contains("Reference cases Statistics as an elective"),
        "{}",
        beside.text("#precedents")
    );
    press(&mut eva, &path, "deactivation").await.is(403);
    press(&mut dag, &path, "deactivation").await.sees_other();
    assert!(!eva.get(&case).await.ok().text("#precedents").contains("Statistics as an elective"));
    press(&mut dag, &path, "activation").await.sees_other();
    world.pass_days(400);
    let (mut eva, mut dag) = (world.browser(desk.eva).await, world.browser(desk.dag).await);
    let late = eva.get(&case).await.ok();
    assert!(late.text("#precedents").contains("Expired"), "marked, and still there");
    assert!(dag.get("/desk/precedents?standing=expired").await.ok().has("main table tbody tr"));
}

#[tokio::test]
async fn who_proposed_may_not_agree_even_with_every_right() {
    let desk = Desk::new().await;
    let mut dag = desk.scene.world.browser(desk.dag).await;
    let path = proposed(&desk, &mut dag, "").await;
    let page = press(&mut dag, &path, "approval").await.is(403);
    assert!(page.says("You proposed this reference case"), "{}", page.main_text());
    let dora = desk.scene.officer("Dora", &[Right::Decide]).await;
    let mut dora = desk.scene.world.browser(dora).await;
    press(&mut dora, &path, "rejection").await.sees_other();
    assert!(dora.get(&path).await.ok().says("Turned down"));
}

#[tokio::test]
async fn notes_of_a_reference_case_are_edited_and_nothing_typed_is_lost() {
    let desk = Desk::new().await;
    let mut eva = desk.scene.world.browser(desk.eva).await;
    let path = proposed(&desk, &mut eva, "").await;
    let version = eva.open_form(&path).await.ok().attribute("input[name=version]", "value").unwrap();
    let fields = |title: &'static str, ends: &'static str| {
        [("title", title), ("public_note", "Always full."), ("private_note", "See the minutes."), ("expires_on", ends)]
    };
    let seen = [("version", version.as_str())];
    let wrong = eva.post(&path, &[&seen[..], &fields("Statistics", "2020-01-01")[..]].concat()).await.is(422);
    assert!(wrong.says("Choose a day that is still to come") && wrong.says("See the minutes."));
    eva.post(&path, &[&seen[..], &fields("Statistics", "2027-01-01")[..]].concat()).await.sees_other();
    let page = eva.get(&path).await.ok();
    assert!(page.says("Always full.") && page.text("h1") == "Statistics");
    let late = eva.post(&path, &[&seen[..], &fields("Other", "")[..]].concat()).await.is(409);
    assert!(late.has(".notice.warn") && late.attribute("#title", "value").as_deref() == Some("Other"), "H075");
    let newest = late.attribute("form.form input[name=version]", "value").unwrap();
    eva.post(&path, &[&[("version", newest.as_str())], &fields("Other", "")[..]].concat()).await.sees_other();
    // Another university's officer never learns that it exists.
    let elsewhere = desk.scene.world.institution("rathcarrow", "IE").await;
    let rory = desk.scene.world.staff("Rory", kernel::Role::RecognitionOfficer, elsewhere, Right::ALL).await;
    desk.scene.world.browser(rory).await.get(&path).await.is(404);
    // M26: auditors read all of them, the network's administrators none.
    for (name, role, list, one) in
        [("Aud", kernel::Role::Auditor, 200, 200), ("Carl", kernel::Role::ConsortiumAdmin, 403, 404)]
    {
        let person = desk.scene.world.person(name, None).await;
        desk.scene.world.give(person, role, None, &[]).await;
        let mut browser = desk.scene.world.browser(person).await;
        browser.get("/desk/precedents").await.is(list);
        browser.get(&path).await.is(one);
    }
}
