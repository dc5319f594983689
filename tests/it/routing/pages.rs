//! `/desk/routing`: the table and the absences, by forms.

use kernel::{PersonId, Right, Role};
use testkit::{Browser, Page};

use crate::learner::scene::Scene;

struct Desk {
    scene: Scene,
    pam: Browser,
    eva: Browser,
    dora: PersonId,
}

async fn desk() -> Desk {
    let scene = Scene::new().await;
    let pam = scene.world.staff("Pam", Role::ProviderAdmin, scene.home, &[]).await;
    let eva = scene.officer("Eva", &[Right::Evaluate]).await;
    let dora = scene.officer("Dora", Right::ALL).await;
    let (pam, eva) = (scene.world.browser(pam).await, scene.world.browser(eva).await);
    Desk { scene, pam, eva, dora }
}

async fn line(browser: &mut Browser, field: &str, evaluator: &str) -> Page {
    browser.open_form("/desk/routing").await;
    let fields = [("institution", "lindholm"), ("field", field), ("evaluator", evaluator)];
    browser.post("/desk/routing/fields", &fields).await
}

async fn absence(browser: &mut Browser, days: [&str; 2], deputy: PersonId) -> Page {
    browser.open_form("/desk/routing").await.ok();
    let deputy = deputy.to_string();
    let fields = [("institution", "lindholm"), ("from", days[0]), ("to", days[1]), ("deputy", &deputy)];
    browser.post("/desk/routing/absences", &fields).await
}

#[tokio::test]
async fn m55_the_administrator_keeps_the_table_and_evaluators_read_it() {
    let mut desk = desk().await;
    let page = desk.pam.get("/desk/routing").await.ok();
    assert!(page.says("No field has an evaluator yet") && page.has("form#line select#field"));
    let eva = desk.eva.person.unwrap();
    let to = line(&mut desk.pam, "", &desk.dora.to_string()).await.sees_other();
    line(&mut desk.pam, "05", &eva.to_string()).await.sees_other();
    let page = desk.pam.get(&to).await.ok();
    assert_eq!(page.texts("#fields tbody td"), ["Dora", "Eva"]);
    assert_eq!(page.texts("#fields tbody th")[0], "All other fields, and cases without a field");
    let wrong = line(&mut desk.pam, "06", "").await.is(422);
    assert!(
        wrong.has("#evaluator-error") && wrong.has("#field option[value='06'][selected]"),
        "what was chosen is kept"
    );
    line(&mut desk.pam, "05", "nobody").await.sees_other();
    let page = desk.eva.get("/desk/routing").await.ok();
    assert_eq!(page.texts("#fields tbody td"), ["Dora"]);
    assert!(!page.has("form#line") && page.says("administrator keeps this table"));
    line(&mut desk.eva, "06", &eva.to_string()).await.is(403);
}

#[tokio::test]
async fn m21_others_do_not_get_in() {
    let desk = desk().await;
    let scene = &desk.scene;
    let dag = scene.officer("Dag", &[Right::Decide]).await;
    let rory = scene.world.staff("Rory", Role::ProviderAdmin, scene.provider, &[]).await;
    for (person, path, status) in [
        (dag, "/desk/routing", 403),
        (scene.ana, "/desk/routing", 403),
        (rory, "/desk/routing?institution=lindholm", 404),
        (rory, "/desk/routing", 200),
    ] {
        scene.world.browser(person).await.get(path).await.is(status);
    }
    let mut rory = scene.world.browser(rory).await;
    line(&mut rory, "06", &desk.dora.to_string()).await.is(404);
}

#[tokio::test]
async fn an_absence_is_entered_once_and_ended() {
    let mut desk = desk().await;
    let wrong = absence(&mut desk.eva, ["2026-03-20", "2026-03-10"], desk.dora).await.is(422);
    assert!(wrong.has("#to-error") && wrong.attribute("#from", "value").as_deref() == Some("2026-03-20"));
    let wrong = absence(&mut desk.eva, ["", "soon"], desk.dora).await.is(422);
    assert!(wrong.has("#from-error") && wrong.has("#to-error"));
    for _ in 0..2 {
        // H073: the same press twice is one absence.
        absence(&mut desk.eva, ["2026-03-10", "2026-03-20"], desk.dora).await.sees_other();
    }
    let twice = absence(&mut desk.eva, ["2026-03-15", "2026-03-25"], desk.dora).await.is(422);
    assert!(twice.says("An absence is entered for one of these days already"));
    let page = desk.pam.open_form("/desk/routing").await.ok();
    assert_eq!(page.texts(".away > p").len(), 1);
    assert!(page.says("Eva is away from Tuesday 10 March 2026 to Friday 20 March 2026. Deputy: Dora"));
    // The deputy's own absence makes a gap, and the page says so.
    let eva = desk.eva.person.unwrap().to_string();
    let dora = desk.dora.to_string();
    let fields = [
        ("institution", "lindholm"),
        ("person", &dora),
        ("from", "2026-03-12"),
        ("to", "2026-03-12"),
        ("deputy", &eva),
    ];
    desk.pam.post("/desk/routing/absences", &fields).await.sees_other();
    assert!(desk.pam.get("/desk/routing").await.ok().says("Dora cannot stand in all the time"));
    let end = [("institution", "lindholm"), ("person", eva.as_str()), ("from", "2026-03-10")];
    desk.eva.post("/desk/routing/absences/end", &end).await.sees_other();
    desk.pam.post("/desk/routing/absences/end", &end).await.is(409);
    assert!(!desk.pam.get("/desk/routing").await.ok().says("Eva is away from"));
}

#[tokio::test]
async fn ux_3_the_second_line_has_what_opens_and_nothing_else() {
    let desk = desk().await;
    let scene = &desk.scene;
    let dag = scene.officer("Dag", &[Right::Decide]).await;
    let edda = scene.world.staff("Edda", Role::ProviderEditor, scene.home, &[]).await;
    let pam = desk.pam.person.unwrap();
    for (person, start) in [(pam, "/provider"), (pam, "/desk/routing"), (dag, "/desk"), (edda, "/provider")] {
        let mut browser = scene.world.browser(person).await;
        let page = browser.get(start).await.ok();
        let paths = page.attributes(".area a", &["href"]);
        assert!(!paths.is_empty());
        for path in paths {
            assert!(browser.get(&path[0]).await.ok().has("h1"), "{start} leads to {}", path[0]);
        }
        assert_eq!(page.has(".area a[href='/desk/routing']"), person == pam, "{start}");
    }
    let eva = desk.eva.person.unwrap();
    assert!(scene.world.browser(eva).await.get("/desk").await.ok().has(".area a[href='/desk/routing']"));
}

#[tokio::test]
async fn whoever_evaluates_only_at_the_second_university_gets_the_table_of_that_one() {
    let desk = desk().await;
    let world = &desk.scene.world;
    // Lindholm comes first by its name; there Bo may do nothing but look.
    let bo = world.staff("Bo", Role::RecognitionOfficer, desk.scene.home, &[Right::Decide]).await;
    world.give(bo, Role::RecognitionOfficer, Some(desk.scene.provider), &[Right::Evaluate]).await;
    let mut bo = world.browser(bo).await;
    let page = bo.get("/desk/routing").await.ok();
    assert!(page.text("h1").contains("Vallombre"), "{}", page.text("h1"));
    assert!(!page.has("a[href='/desk/routing?institution=lindholm']"), "no way to what is refused");
    bo.get("/desk/routing?institution=lindholm").await.is(403);
    let days = [("institution", ""), ("from", "2026-03-02"), ("to", "2026-03-03"), ("deputy", "")];
    bo.open_form("/desk/routing").await.ok();
    assert!(bo.post("/desk/routing/absences", &days).await.is(422).text("h1").contains("Vallombre"));
}
