//! Another grade than the suggested one: recorded by who decides, with a reason; both stay visible (GR-1).

use kernel::Right;
use serde_json::json;

use crate::{grade, learner::scene::Scene};

struct Case {
    scene: Scene,
    path: String,
    mine: String,
    id: kernel::RequestId,
}

/// Ana's 8 for a B is proposed for.
async fn proposed() -> (Case, testkit::Browser) {
    let scene = grade::scene().await;
    let id = scene.filed_with(scene.ana, None, "B").await;
    let eva = scene.officer("Eva", &[Right::Evaluate]).await;
    let dag = scene.officer("Dag", Right::ALL).await;
    let path = format!("/desk/requests/{id}");
    let mut eva = scene.world.browser(eva).await;
    let version = version(&mut eva, &path).await;
    eva.post(&format!("{path}/proposal"), &[("version", &version), ("note", "As the rules say.")]).await.sees_other();
    let dag = scene.world.browser(dag).await;
    (Case { mine: format!("/my/requests/{id}"), scene, path, id }, dag)
}

async fn version(browser: &mut testkit::Browser, path: &str) -> String {
    browser.open_form(path).await.ok().attribute("input[name='version']", "value").unwrap()
}

#[tokio::test]
async fn gr_1_who_decides_records_another_grade_with_a_reason() {
    let (case, mut dag) = proposed().await;
    let page = dag.open_form(&case.path).await.ok();
    assert_eq!(page.text("#grade-hint"), "Suggested: 8. Leave it empty to record that.");
    let version = version(&mut dag, &case.path).await;
    let form = |grade: &'static str, reason: &'static str, act: &'static str| {
        [("version", version.clone()), ("reasons", "As asked.".to_owned()), ("grade", grade.to_owned())]
            .into_iter()
            .chain([("grade_reason", reason.to_owned()), ("act", act.to_owned())])
            .collect::<Vec<_>>()
    };
    let to = format!("{}/decision", case.path);
    let send = |fields: &[(&'static str, String)]| {
        fields.iter().map(|(name, value)| (*name, value.clone())).collect::<Vec<_>>()
    };
    let silent = form("9", "", "");
    let silent: Vec<(&str, &str)> = silent.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let wrong = dag.post(&to, &silent).await.is(422);
    assert!(wrong.has("#grade_reason-error") && wrong.attribute("#grade", "value").as_deref() == Some("9"));
    let preview = send(&form("9", "The exam was graded against our scale.", "preview"));
    let preview: Vec<(&str, &str)> = preview.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let letter = dag.post(&to, &preview).await.ok().main_text();
    assert!(letter.contains("instead of the suggestion. Reason: The exam was graded"), "{letter}");
    let decided = send(&form("9", "The exam was graded against our scale.", ""));
    let decided: Vec<(&str, &str)> = decided.iter().map(|(name, value)| (*name, value.as_str())).collect();
    dag.post(&to, &decided).await.sees_other();

    let mut ana = case.scene.world.browser(case.scene.ana).await;
    let letter = ana.get(&case.mine).await.ok().main_text();
    for said in
        ["Grade B", "Grade here (suggestion) 8", "Grade here 9", "instead of the suggestion. Reason: The exam was"]
    {
        assert!(letter.contains(said), "{said} in {letter}");
    }
    let list = dag.get("/desk/bookings").await.ok().text("main table tbody tr");
    assert!(list.contains("Recorded by Dag; suggested was 8."), "{list}");
    let file = dag.get("/desk/bookings/lines.csv").await.ok().body;
    assert!(file.contains(",9,recorded_by_officer,"), "{file}");
    let api = case.scene.world.client(case.scene.ana).await;
    let answer = api.get(&format!("/api/v1/recognition-requests/{}", case.id)).await.is(200).json;
    let expected = json!({"value": "9", "is_suggested": false, "reason": "The exam was graded against our scale.",
        "recorded_by": null});
    assert_eq!(answer["decision"]["grade"], expected, "who it was is for colleagues");
    assert_eq!(answer["converted_grade"]["value"], "8", "the suggestion stays");
}

#[tokio::test]
async fn gr_1_saying_what_is_suggested_confirms_it_and_by_api_too() {
    let (case, _) = proposed().await;
    let dag = case.scene.officer("Dagmar", Right::ALL).await;
    let client = case.scene.world.client(dag).await;
    let path = format!("/api/v1/recognition-requests/{}", case.id);
    let silent = json!({"reasons": "As asked.", "grade": "6"});
    let missing = client.post(&format!("{path}/decision"), &silent).await.is(422);
    assert_eq!(missing.json["errors"], json!([{"field": "grade_reason", "code": "reason"}]));
    let long = json!({"reasons": "As asked.", "grade": "x".repeat(41), "grade_reason": "x"});
    client.post(&format!("{path}/decision"), &long).await.is(422);
    client.post(&format!("{path}/decision"), &json!({"reasons": "As asked.", "grade": "8"})).await.is(201);
    let answer = client.get(&path).await.is(200).json;
    let expected = json!({"value": "8", "is_suggested": true, "reason": null, "recorded_by": null});
    assert_eq!(answer["decision"]["grade"], expected);
}
