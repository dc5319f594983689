//! The desk's pages: find, propose, approve, confirm, retire; the warning on a case; what everybody reads.

use kernel::{EquivalencyId, Right};
use recognition::equivalency::EquivalencyState;
use serde_json::json;
use testkit::{Browser, listing};

use super::{adopted, record};
use crate::learner::scene::Scene;

const LIST: &str = "/desk/equivalencies";
const NEW: &str = "/desk/equivalencies/new";

async fn desk(scene: &Scene, name: &str) -> Browser {
    scene.world.browser(scene.officer(name, Right::ALL).await).await
}

fn id_of(path: &str) -> EquivalencyId {
    path.rsplit('/').next().unwrap().parse().unwrap()
}

#[tokio::test]
async fn m34_from_an_empty_list_to_an_approved_equivalency() {
    let scene = Scene::new().await;
    scene.world.follow().await;
    let (mut eva, mut dag) = (desk(&scene, "Eva").await, desk(&scene, "Dag").await);
    assert!(eva.get(LIST).await.ok().says("No equivalency yet"));
    let form = eva.open_form(NEW).await.ok();
    assert!(form.says("Statistics") && form.says("STAT · Science") && !form.has("#from"));
    let typed = [("recogniser", "lindholm"), ("public_note", "As agreed."), ("effective_from", "2026-01-01")];
    let search = eva.post(NEW, &[&typed[..], &[("search", "statistics"), ("act", "search")]].concat()).await.ok();
    assert!(search.says("Vallombre University · STAT-1"), "{}", search.main_text());
    assert_eq!(search.text("#public_note"), "As agreed.", "what was typed stays");
    let from = search.attribute("#from input", "value").unwrap();
    let to = search.attribute("#to input", "value").unwrap();
    let chosen = [("from", from.as_str()), ("to", to.as_str()), ("binding", "yes"), ("visibility", "public")];
    let page = eva.post(NEW, &[&typed[..], &chosen[..], &[("act", "propose")]].concat()).await.sees_other();
    let shown = eva.get(&page).await.ok();
    assert!(shown.says("Proposed") && shown.says("You proposed this equivalency. A colleague has to agree."));
    assert!(!shown.has("form[action$='/approval']"));

    let seen = dag.open_form(&page).await.ok();
    let version = seen.attribute("form[action$='/approval'] input[name=version]", "value").unwrap();
    let approval = format!("{page}/approval");
    eva.post(&approval, &[("version", &version)]).await.is(403);
    assert_eq!(dag.post(&approval, &[("version", &version)]).await.sees_other(), page);
    assert!(dag.get(&page).await.ok().text(".notice.ok").contains("It counts from now on."));
    assert_eq!(
        dag.post(&approval, &[("version", &version)]).await.sees_other(),
        page,
        "H073: the same press is one act"
    );
    dag.post(&approval, &[("version", &version), ("again", "yes")]).await.is(409);
    assert_eq!(record(&scene.world, id_of(&page)).await.equivalency.state, EquivalencyState::Approved);

    let list = dag.get(&format!("{LIST}?q=statistics&state=approved")).await.ok();
    assert_eq!(list.texts("tbody th a"), ["Statistics I → Statistics"]);
    assert!(list.says("Counts") && list.says("Open end"));
    assert!(dag.get(&format!("{LIST}?q=chemistry")).await.ok().texts("tbody th a").is_empty());
    dag.get(&format!("{LIST}?state=agreed")).await.is(422);

    let public = scene.world.visitor().get(&format!("/micro-credentials/{}", scene.opportunity)).await.ok();
    assert!(public.says("Replaces Statistics in Science at Lindholm University"), "{}", public.main_text());
}

#[tokio::test]
async fn ux_20_a_wrong_proposal_keeps_everything_and_names_each_field() {
    let scene = Scene::new().await;
    let mut eva = desk(&scene, "Eva").await;
    eva.open_form(NEW).await.ok();
    let typed = [
        ("recogniser", "lindholm"),
        ("from", &scene.opportunity.to_string()),
        ("effective_from", "2026-05-01"),
        ("effective_to", "2026-04-01"),
        ("credits", "a lot"),
        ("private_note", "Ask Bo."),
        ("act", "propose"),
    ];
    let page = eva.post(NEW, &typed).await.is(422);
    let errors = page.texts(".error-summary a");
    assert_eq!(errors.len(), 3, "{errors:?}");
    assert!(errors.iter().any(|error| error.contains("Choose at least one component")));
    assert!(page.has("#from input[checked]") && page.text("#private_note") == "Ask Bo.");
    assert_eq!(page.attribute("#credits", "value").as_deref(), Some("a lot"));
    let two =
        listing("CHEM-1", "Chemistry").at(&scene.world, scene.world.institution("rathcarrow", "IE").await).await.0;
    let both = [
        ("recogniser", "lindholm"),
        ("from", &scene.opportunity.to_string()),
        ("from", &two.to_string()),
        ("to", &scene.component.to_string()),
        ("effective_from", "2026-05-01"),
        ("act", "propose"),
    ];
    assert!(eva.post(NEW, &both).await.is(422).says("Choose listings of one provider only"));
    eva.post(NEW, &[("recogniser", "vallombre"), ("act", "search")]).await.is(404);
}

#[tokio::test]
async fn r_e5_still_right_is_one_button() {
    let scene = Scene::new().await;
    let id = adopted(&scene, &json!({})).await;
    let mut work = scene.world.begin().await;
    recognition::equivalency::service::review_after_change(&mut work, scene.provider, "STAT-1").await.unwrap();
    work.commit().await.unwrap();
    let mut dag = desk(&scene, "Dag").await;
    let list = dag.get(&format!("{LIST}?review=waiting")).await.ok();
    assert!(list.says("Needs a second look") && list.texts("tbody th a").len() == 1);
    let page = format!("{LIST}/{id}");
    let seen = dag.open_form(&page).await.ok();
    assert!(seen.says("The listing has changed since"));
    let version = seen.attribute("form[action$='/confirmation'] input[name=version]", "value").unwrap();
    assert_eq!(dag.post(&format!("{page}/confirmation"), &[("version", &version)]).await.sees_other(), page);
    let seen = dag.open_form(&page).await.ok();
    assert!(seen.says("Checked again: still right") && !seen.has("form[action$='/confirmation']"));
    let version = seen.attribute("form[action$='/retirement'] input[name=version]", "value").unwrap();
    dag.post(&format!("{page}/retirement"), &[("version", &version)]).await.sees_other();
    assert_eq!(record(&scene.world, id).await.equivalency.state, EquivalencyState::Retired);
}

#[tokio::test]
async fn r_e6_a_stored_no_warns_the_evaluator_and_refuses_nothing() {
    let scene = Scene::new().await;
    adopted(&scene, &json!({"binding": false, "no_equivalency_reason": "Half of the outcomes are missing."})).await;
    let request = scene.filed(scene.ana, Some(scene.component)).await;
    let mut eva = desk(&scene, "Eva").await;
    let case = eva.get(&format!("/desk/requests/{request}")).await.ok();
    assert!(case.text(".notice.warn").contains("Half of the outcomes are missing."));
    assert!(case.has("form[action$='/ratings']"), "the case goes on as usual");
    let elective = scene.learner("Ben").await;
    let other = scene.filed(elective, None).await;
    let case = eva.get(&format!("/desk/requests/{other}")).await.ok();
    assert!(!case.says("Half of the outcomes"), "as an elective nothing is to be replaced");
    let public = scene.world.visitor().get(&format!("/micro-credentials/{}", scene.opportunity)).await.ok();
    assert!(!public.says("Replaces"));
}

#[tokio::test]
async fn the_outlook_names_the_equivalency_and_private_notes_stay_at_home() {
    let scene = Scene::new().await;
    adopted(&scene, &json!({})).await;
    let mut ana = scene.world.browser(scene.ana).await;
    let page = ana.get(&format!("/micro-credentials/{}", scene.opportunity)).await.ok();
    assert!(page.says("e-1: replaces Statistics"), "{}", page.main_text());
    assert!(!page.body.contains("Ask the head of statistics."));
    ana.get(LIST).await.is(403);
    let mut eva = desk(&scene, "Eva").await;
    let list = eva.get(LIST).await.ok();
    let one = list.attribute("tbody th a", "href").unwrap();
    assert!(eva.get(&one).await.ok().says("Ask the head of statistics."));
}
