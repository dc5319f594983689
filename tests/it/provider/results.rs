//! Participants, and the results that are entered for them.

use kernel::{EnrolmentId, OfferingId, Role};
use testkit::listing;

use super::stage::Stage;

/// A run with two people in it.
async fn run(stage: &Stage) -> (OfferingId, [String; 2]) {
    let (_, runs) = listing("DS-1", "Data for all").at(&stage.world, stage.host).await;
    let mut ids = Vec::new();
    for name in ["Ana Silva", "Ben Roth"] {
        let learner = stage.world.person(name, Some(stage.host)).await;
        ids.push(enrol(stage, learner, runs[0]).await.to_string());
    }
    (runs[0], [ids[0].clone(), ids[1].clone()])
}

async fn enrol(stage: &Stage, learner: kernel::PersonId, run: OfferingId) -> EnrolmentId {
    let mut work = stage.world.begin_as(learner).await;
    let wish = evaluation::promise::Wish { offering: run, programme: None, component: None, consent: true };
    let id = evaluation::promise::enrol(&mut work, wish).await.unwrap();
    work.commit().await.unwrap();
    id
}

fn rows<'a>(rows: &[(&'a str, &'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    rows.iter()
        .flat_map(|(id, outcome, grade)| [("enrolment", *id), ("outcome", *outcome), ("grade", *grade)])
        .collect()
}

#[tokio::test]
async fn ux_17_results_are_checked_then_recorded_and_final() {
    let mut stage = Stage::new().await;
    let (run, [ana, ben]) = run(&stage).await;
    let path = format!("/provider/offerings/{run}/participants");
    let page = stage.editor.open_form(&path).await.ok();
    assert_eq!(page.texts("tbody th"), ["Ana Silva", "Ben Roth"]);
    assert!(page.says("A recorded result is final"));
    let mut form = rows(&[(&ana, "passed", "1,7"), (&ben, "", "")]);
    form.push(("act", "check"));
    let check = stage.editor.post(&path, &form).await.ok();
    assert!(
        check.says("Ana Silva")
            && check.says("Passed, grade 1,7")
            && check.says("Record 1 result")
            && !check.says("Ben Roth")
    );
    *form.last_mut().unwrap() = ("act", "change");
    let again = stage.editor.post(&path, &form).await.ok();
    assert_eq!(again.text(&format!("#outcome-{ana} option[selected]")), "Passed");
    *form.last_mut().unwrap() = ("act", "record");
    assert_eq!(stage.editor.post(&path, &form).await.sees_other(), path);
    assert_eq!(stage.editor.post(&path, &form).await.sees_other(), path, "H073");
    let page = stage.editor.get(&path).await.ok();
    assert!(!page.has(&format!("#outcome-{ana}")) && page.has(&format!("#outcome-{ben}")));
    assert!(page.says("Passed, grade 1,7") && page.says("Entered by Edith Morel"));
}

#[tokio::test]
async fn h075_another_result_for_the_same_person_says_who_and_when() {
    let mut stage = Stage::new().await;
    let (run, [ana, ben]) = run(&stage).await;
    let path = format!("/provider/offerings/{run}/participants");
    stage.editor.post(&path, &rows(&[(&ana, "passed", "")])).await.is(303);
    let page = stage.admin.post(&path, &rows(&[(&ana, "failed", ""), (&ben, "passed", "2,0")])).await.is(409);
    assert!(page.says("Entered by Edith Morel"));
    assert_eq!(page.attribute(&format!("#grade-{ben}"), "value").as_deref(), Some("2,0"), "what was typed is kept");
    assert!(stage.admin.get(&path).await.ok().has(&format!("#outcome-{ben}")), "nothing of it was recorded");
}

#[tokio::test]
async fn ux_20_wrong_rows_are_named_and_nothing_is_recorded() {
    let mut stage = Stage::new().await;
    let (run, [ana, ben]) = run(&stage).await;
    let path = format!("/provider/offerings/{run}/participants");
    let page = stage.editor.post(&path, &rows(&[(&ana, "passed", ""), (&ben, "", "1,0")])).await.is(422);
    assert_eq!(page.attribute(".error-summary a", "href"), Some(format!("#outcome-{ben}")));
    assert!(page.text(".error-summary a").starts_with("Ben Roth"));
    assert_eq!(page.text(&format!("#outcome-{ana} option[selected]")), "Passed");
    stage.editor.post(&path, &rows(&[(&ana, "", "")])).await.is(422);
    stage.editor.post(&path, &[("enrolment", &ana), ("outcome", "passed")]).await.is(400);
    assert!(!stage.editor.get(&path).await.ok().says("Entered by"));
}

#[tokio::test]
async fn s_4_one_foreign_row_refuses_the_form() {
    let mut stage = Stage::new().await;
    let (run, [ana, _]) = run(&stage).await;
    let (_, others) = listing("DS-2", "Forests").at(&stage.world, stage.host).await;
    let learner = stage.world.person("Cleo Marsh", Some(stage.host)).await;
    let foreign = enrol(&stage, learner, others[0]).await.to_string();
    let path = format!("/provider/offerings/{run}/participants");
    stage.editor.post(&path, &rows(&[(&ana, "passed", ""), (&foreign, "passed", "")])).await.is(404);
    assert!(stage.editor.get(&path).await.ok().has(&format!("#outcome-{ana}")));
}

#[tokio::test]
async fn s_7_nobody_enters_an_own_result() {
    let stage = Stage::new().await;
    let (run, _) = run(&stage).await;
    let teacher = stage.world.person("Tom Teacher", Some(stage.host)).await;
    stage.world.give(teacher, Role::ProviderEditor, Some(stage.host), &[]).await;
    let own = enrol(&stage, teacher, run).await.to_string();
    let mut browser = stage.world.browser(teacher).await;
    let path = format!("/provider/offerings/{run}/participants");
    let page = browser.get(&path).await.ok();
    assert!(!page.has(&format!("#outcome-{own}")) && page.says("You cannot enter your own result"));
    browser.post(&path, &rows(&[(&own, "passed", "")])).await.is(403);
}

#[tokio::test]
async fn m15_an_officer_sees_home_learners_and_enters_nothing() {
    let stage = Stage::new().await;
    let (run, [ana, _]) = run(&stage).await;
    let officer = stage.world.staff("Olga Lind", Role::RecognitionOfficer, stage.host, &[]).await;
    let mut browser = stage.world.browser(officer).await;
    let path = format!("/provider/offerings/{run}/participants");
    let page = browser.open_form(&path).await.ok();
    assert!(page.says("Ana Silva") && !page.has("select[name=outcome]"));
    browser.post(&path, &rows(&[(&ana, "passed", "")])).await.is(403);
}
