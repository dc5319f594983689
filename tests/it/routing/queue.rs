//! The queue in the browser: whose cases, giving them to somebody, and where to go on.

use evaluation::request::{Findings, query, service};
use kernel::{Actor, PersonId, RequestId, Right};
use testkit::Browser;

use crate::learner::scene::Scene;

async fn reference(scene: &Scene, id: RequestId) -> String {
    query::by_id(scene.world.db.reads(), &Actor::System, id).await.unwrap().reference
}

async fn propose(scene: &Scene, by: PersonId, id: RequestId) {
    let version = query::by_id(scene.world.db.reads(), &Actor::System, id).await.unwrap().version;
    let mut work = scene.world.begin_as(by).await;
    service::propose(&mut work, id, version, Findings::default(), "as it is").await.unwrap();
    work.commit().await.unwrap();
}

/// Gives cases to somebody, from this list.
async fn give(browser: &mut Browser, cases: &[RequestId], to: &str, whose: &str) -> testkit::Page {
    browser.open_form("/desk").await.ok();
    let ids: Vec<String> = cases.iter().map(ToString::to_string).collect();
    let mut fields: Vec<(&str, &str)> = ids.iter().map(|id| ("case", id.as_str())).collect();
    fields.extend([("to", to), ("whose", whose)]);
    browser.post("/desk/assign", &fields).await
}

#[tokio::test]
async fn ux_24_chosen_cases_are_given_to_a_colleague_and_the_result_is_said_in_numbers() {
    let scene = Scene::new().await;
    let (ben, cas) = (scene.learner("Ben").await, scene.learner("Cas").await);
    let [first, second, third] =
        [scene.filed(scene.ana, None).await, scene.filed(ben, None).await, scene.filed(cas, None).await];
    let [eva, dag] = [scene.officer("Eva", Right::ALL).await, scene.officer("Dag", Right::ALL).await];
    let mut dag_at = scene.world.browser(dag).await;
    let page = dag_at.open_form("/desk").await.ok();
    assert_eq!(page.attributes("input[name=case]", &["value"]).len(), 3);
    assert_eq!(page.texts("select#to option"), ["Choose an officer", "Dag", "Eva", "Nobody"]);
    // A proposal comes in between.
    propose(&scene, eva, third).await;
    let to = give(&mut dag_at, &[first, second, third], &eva.to_string(), "unassigned").await.sees_other();
    let page = dag_at.get(&to).await.ok();
    assert!(page.text("#given").contains("2 cases are with Eva now."), "{}", page.text("#given"));
    assert!(page.text("#given").contains(&format!("these stay as they are: {}", reference(&scene, third).await)));
    assert!(page.has("#given.warn"), "not all of it was done");
    assert!(!page.has("thead th:nth-child(8)"), "where nothing can be chosen there is no column for it");
    assert!(page.texts("tbody th").is_empty(), "nobody's cases are none any more");
    let page = dag_at.get("/desk").await.ok();
    assert_eq!(page.texts(".whose a"), ["Mine: 0", "Nobody has it: 0", "Everybody’s: 3"]);
    let mut waits = page.texts("tbody td:nth-of-type(6)");
    waits.sort();
    assert_eq!(waits, ["Eva", "Eva", "You"]);
    let mut eva_at = scene.world.browser(eva).await;
    let mine = eva_at.get("/desk?whose=mine").await.ok();
    assert_eq!(mine.texts("tbody th a").len(), 3, "the own proposal as well");
    let to = give(&mut eva_at, &[first], "nobody", "").await.sees_other();
    assert!(eva_at.get(&to).await.ok().text("#given").contains("1 case is with nobody now."));
}

#[tokio::test]
async fn ux_20_giving_asks_for_cases_and_a_person_and_keeps_what_was_ticked() {
    let scene = Scene::new().await;
    let case = scene.filed(scene.ana, None).await;
    let eva = scene.officer("Eva", Right::ALL).await;
    let mut browser = scene.world.browser(eva).await;
    let page = give(&mut browser, &[], &eva.to_string(), "").await.is(422);
    assert!(page.says("Choose at least one case") && page.has(&format!(".error-summary a[href='#case-{case}']")));
    assert!(page.has(&format!("#case-{case}[aria-invalid][aria-describedby='case-{case}-error']")));
    assert!(page.has("select#to option[selected][value]:not([value=''])"), "who was chosen is kept");
    let page = give(&mut browser, &[case], "", "").await.is(422);
    assert!(page.has("#to-error") && page.has("input[name=case][checked]"));
    let page = give(&mut browser, &[case], "nonsense", "").await.is(422);
    assert!(page.has("#to-error"));
}

#[tokio::test]
async fn ux_24_nothing_done_is_not_told_as_a_success() {
    let scene = Scene::new().await;
    let case = scene.filed(scene.ana, None).await;
    let [eva, dag] = [scene.officer("Eva", Right::ALL).await, scene.officer("Dag", Right::ALL).await];
    propose(&scene, eva, case).await;
    let mut browser = scene.world.browser(dag).await;
    let to = give(&mut browser, &[case], &eva.to_string(), "").await.sees_other();
    let page = browser.get(&to).await.ok();
    let said = page.text("#given.warn");
    assert!(said.starts_with("Somebody was faster") && !said.contains("0 cases"), "{said}");
}

#[tokio::test]
async fn ux_20_the_page_of_the_queue_is_kept_with_what_was_ticked() {
    let scene = Scene::new().await;
    let eva = scene.officer("Eva", Right::ALL).await;
    for person in [scene.ana, scene.learner("Ben").await, scene.learner("Cas").await] {
        scene.filed(person, None).await;
    }
    let mut browser = scene.world.browser(eva).await;
    let first = browser.open_form("/desk").await.ok().attribute("#assign input[name=case]", "value").unwrap();
    let first = query::by_id(scene.world.db.reads(), &Actor::System, first.parse().unwrap()).await.unwrap();
    let place = format!("{}_{}", first.due_on.unwrap(), first.id);
    let second = browser.open_form(&format!("/desk?after={place}")).await.ok();
    assert_eq!(second.attribute("#assign input[name=after]", "value").as_deref(), Some(place.as_str()));
    let boxes = second.attributes("#assign input[name=case]", &["value"]);
    assert_eq!(boxes.len(), 2);
    let ticked = [("case", boxes[1][0].as_str()), ("after", &place)];
    let wrong = browser.post("/desk/assign", &[&ticked[..], &[("to", "")]].concat()).await.is(422);
    assert!(wrong.has(&format!("input[name=case][value='{}'][checked]", boxes[1][0])), "still on the same page");
    let eva = eva.to_string();
    let to = browser.post("/desk/assign", &[&ticked[..], &[("to", &eva)]].concat()).await.sees_other();
    let page = browser.get(&to).await.ok();
    assert_eq!(page.texts("tbody th").len(), 2, "back on the same page");
    assert_eq!(page.attribute("#assign input[name=after]", "value"), Some(place));
}

#[tokio::test]
async fn m21_nobody_gives_what_is_not_of_the_own_desk() {
    let scene = Scene::new().await;
    let case = scene.filed(scene.ana, None).await;
    let rory = scene.world.staff("Rory", kernel::Role::RecognitionOfficer, scene.provider, Right::ALL).await;
    let mut browser = scene.world.browser(rory).await;
    give(&mut browser, &[case], &rory.to_string(), "").await.is(404);
    let mut ana = scene.world.browser(scene.ana).await;
    ana.post("/desk/assign", &[("case", &case.to_string()), ("to", &rory.to_string())]).await.is(403);
}

#[tokio::test]
async fn ux_24_next_case_leads_to_what_one_may_act_on_by_due_day_or_says_there_is_none() {
    let scene = Scene::new().await;
    let first = scene.filed(scene.ana, None).await;
    scene.world.pass_days(3);
    let ben = scene.learner("Ben").await;
    let second = scene.filed(ben, None).await;
    let [eva, dag] = [scene.officer("Eva", &[Right::Evaluate]).await, scene.officer("Dag", &[Right::Decide]).await];
    let mut browser = scene.world.browser(eva).await;
    let case = |id: RequestId| format!("/desk/requests/{id}");
    assert!(!browser.get(&case(first)).await.ok().has("#next"), "this one waits for Eva");
    propose(&scene, eva, first).await;
    let page = browser.get(&case(first)).await.ok();
    assert_eq!(page.attribute("#next a", "href"), Some(case(second)));
    let asked = browser.get(&format!("{}/questions", case(first))).await.ok();
    assert_eq!(asked.attribute("#next a", "href"), Some(case(second)), "after a question, too");
    propose(&scene, eva, second).await;
    let page = browser.get(&case(second)).await.ok();
    assert!(page.text("#next").contains("Nothing waits for you. 2 cases wait for others."), "{}", page.text("#next"));
    let mut dag_at = scene.world.browser(dag).await;
    assert_eq!(dag_at.get("/desk").await.ok().attribute("main a.button", "href"), Some(case(first)));
}

#[tokio::test]
async fn s_7_the_own_request_is_in_no_list_of_what_there_is_to_do() {
    let scene = Scene::new().await;
    let olga = scene.learner("Olga").await;
    scene.world.give(olga, kernel::Role::RecognitionOfficer, Some(scene.home), Right::ALL).await;
    let own = scene.filed(olga, None).await;
    let eva = scene.officer("Eva", Right::ALL).await;
    let (mut olga_at, mut eva_at) = (scene.world.browser(olga).await, scene.world.browser(eva).await);
    let page = olga_at.get("/desk").await.ok();
    assert!(page.texts("tbody th").is_empty() && !page.has("main a.button"), "{}", page.main_text());
    assert_eq!(olga_at.get("/desk?whose=unassigned").await.ok().texts(".whose a")[2], "Everybody’s: 0");
    olga_at.get(&format!("/desk/requests/{own}")).await.is(403);
    assert_eq!(eva_at.get("/desk").await.ok().texts("tbody th a").len(), 1, "a colleague has it");
}

#[tokio::test]
async fn the_letter_on_the_case_speaks_the_learners_language() {
    let scene = Scene::new().await;
    let case = scene.filed(scene.ana, None).await;
    let mut work = scene.world.begin_as(scene.ana).await;
    consortium::person::speak(&mut work, scene.ana, "fr".parse().unwrap()).await.unwrap();
    work.commit().await.unwrap();
    let mut eva = scene.world.browser(scene.officer("Eva", Right::ALL).await).await;
    let page = eva.get(&format!("/desk/requests/{case}")).await.ok();
    assert_eq!(page.attribute("section.letter", "lang").as_deref(), Some("fr"));
    let letter = page.text("section.letter");
    assert!(
        letter.contains("La décision Reconnue") && !letter.contains("Appeal") && !letter.contains("Decision"),
        "{letter}"
    );
}
