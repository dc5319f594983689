//! What DEQAR suggests to who rates: taken over, or overridden with a reason; the snapshot is kept (DQ-8).

use kernel::{Right, Role};
use recognition::criterion::Criterion;
use testkit::{Browser, Page, listing};

use super::{attendance, copied, identified, records};
use crate::learner::scene::Scene;

const EVIDENCE: &str = "DEQAR 2026-02-20: https://data.deqar.eu/report/5001 (SYNQA); DQ-1 DQ-2 DQ-3 DQ-4 DQ-5";

fn version(page: &Page) -> String {
    page.attribute("input[name=version]", "value").unwrap()
}

/// With a report in force on the provider.
async fn scene(decision: &str) -> Scene {
    let scene = Scene::new().await;
    identified(&scene.world, scene.provider).await;
    copied(&scene.world, records(decision, "2024-01-01", "2028-12-31")).await;
    scene
}

async fn rate(browser: &mut Browser, path: &str, rating: &str, evidence: &str) -> Page {
    let version = version(&browser.open_form(path).await);
    let fields = [("version", version.as_str()), ("rating_quality", rating), ("evidence_quality", evidence)];
    browser.post(&format!("{path}/ratings"), &fields).await
}

#[tokio::test]
async fn dq_8_an_officer_overrides_with_a_reason_and_the_snapshot_is_kept() {
    let scene = scene("positive").await;
    let request = scene.filed(scene.ana, Some(scene.component)).await;
    let path = format!("/desk/requests/{request}");
    let eva = scene.officer("Eva", &[Right::Evaluate]).await;
    let mut eva = scene.world.browser(eva).await;
    let page = eva.open_form(&path).await.ok();
    assert!(page.says("Suggestion from DEQAR") && page.says("Rating 3.") && page.says("DQ-5"), "{}", page.main_text());
    assert!(
        page.has("main a[href='https://data.deqar.eu/report/5001']") && page.says("The report is about the provider")
    );
    let refused = rate(&mut eva, &path, "1", EVIDENCE).await.is(422);
    assert!(refused.has("#evidence_quality[aria-invalid]"), "without a reason");
    assert!(refused.says("Say why it is another rating") && refused.has("#rating_quality input[value='1'][checked]"));
    rate(&mut eva, &path, "1", "The report leaves this faculty out.").await.is(303);
    let actor = kernel::Actor::System;
    let detail = evaluation::request::query::detail(scene.world.db.reads(), &actor, request).await.unwrap();
    let kept = detail.ratings.iter().find(|rating| rating.criterion == Criterion::Quality).unwrap();
    let snapshot = kept.register.as_ref().unwrap();
    assert_eq!((kept.robustness.get(), snapshot.rating.get()), (1, 3));
    assert_eq!(snapshot.report.as_ref().map(|report| report.id), Some(5001));
    assert_eq!(snapshot.retrieved_on.to_string(), "2026-02-20");
    rate(&mut eva, &path, "3", EVIDENCE).await.is(303);
}

#[tokio::test]
async fn s_1_an_officer_of_another_university_finds_nothing() {
    let scene = scene("positive").await;
    let request = scene.filed(scene.ana, Some(scene.component)).await;
    let elsewhere = scene.world.institution("rathcarrow", "IE").await;
    let rory = scene.world.staff("Rory", Role::RecognitionOfficer, elsewhere, Right::ALL).await;
    let mut rory = scene.world.browser(rory).await;
    let path = format!("/desk/requests/{request}");
    rory.get(&path).await.is(404);
    rory.post(&format!("{path}/ratings"), &[("version", "1"), ("rating_quality", "3")]).await.is(404);
}

#[tokio::test]
async fn dq_7_a_course_rating_is_filled_in_and_needs_a_reason_to_differ() {
    let scene = scene("positive").await;
    let (id, _) = listing("DAY-1", "Wellbeing days").at(&scene.world, scene.provider).await;
    copied(&scene.world, vec![attendance("Wellbeing Days")]).await;
    let cora = scene.world.staff("Cora", Role::ProviderAdmin, scene.provider, &[]).await;
    let mut cora = scene.world.browser(cora).await;
    let path = format!("/provider/listings/{id}/ratings");
    let page = cora.open_form(&path).await.ok();
    assert!(page.has("#rating_quality input[value='3'][checked]"), "{}", page.main_text());
    assert!(page.has("#rating_testing input[value='0'][checked]") && page.says("DQ-7"));
    let evidence = page.text("#evidence_testing");
    assert!(evidence.contains("https://data.deqar.eu/report/5002") && evidence.ends_with("DQ-7"), "{evidence}");
    let version = version(&page);
    let quality = page.text("#evidence_quality");
    let fields = |testing: &'static str, said: &str| {
        let mut fields = vec![("version".to_owned(), version.clone())];
        for criterion in ["level", "learning_outcomes", "workload", "identification"] {
            fields.push((format!("rating_{criterion}"), "2".to_owned()));
            fields.push((format!("evidence_{criterion}"), "the handbook".to_owned()));
        }
        fields.push(("rating_quality".to_owned(), "3".to_owned()));
        fields.push(("evidence_quality".to_owned(), quality.clone()));
        fields.push(("rating_testing".to_owned(), testing.to_owned()));
        fields.push(("evidence_testing".to_owned(), said.to_owned()));
        fields
    };
    let mut answers = Vec::new();
    for (testing, said) in [("2", evidence.as_str()), ("2", "There is an exam since 2026.")] {
        let fields = fields(testing, said);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        answers.push(cora.post(&path, &fields).await);
    }
    assert!(answers.remove(0).is(422).has("#evidence_testing[aria-invalid]"));
    answers.remove(0).is(303);
}
