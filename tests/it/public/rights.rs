//! What a student is owed and must do, by when, and whom to ask.

use evaluation::{assess::Limits, request::clock::CAP_MONTHS};
use kernel::{Right, Role};
use serde_json::{Value as Json, json};
use testkit::World;

fn agreement(id: &str, recogniser: &str, individual_days: u16) -> Json {
    json!({"id": id, "version": 1, "status": "in_force", "name": format!("Agreement {id}"), "signed_on": "2025-12-01",
        "valid_from": "2026-01-01", "valid_to": "2099-12-31",
        "parties": [{"id": "vallombre", "role": "issuer"}, {"id": recogniser, "role": "recogniser"}],
        "purposes": ["elective_credit"], "scope": {"all": []},
        "rules": [{"id": "f1", "effect": "fast_track", "reason": "in scope", "when": {"all": []}}],
        "limits": {"fast_track_days": 14, "individual_days": individual_days}})
}

async fn world() -> World {
    let world = World::new().await;
    for (slug, country) in [("lindholm", "SE"), ("vallombre", "FR"), ("rathcarrow", "IE")] {
        world.institution(slug, country).await;
    }
    world
}

#[tokio::test]
async fn ux_4_no_university_is_the_choice_and_an_unknown_one_is_422() {
    let world = world().await;
    let mut visitor = world.visitor();
    let page = visitor.get("/rights").await.ok();
    assert_eq!(page.texts("#university option").len(), 4);
    assert!(!page.has("#owed") && page.has("footer a[href='/rights']"));
    assert_eq!(page.attribute("main form", "method").as_deref(), Some("get"));
    let page = visitor.get("/rights?university=nowhere").await.is(422);
    assert!(page.has("#university[aria-invalid]") && page.has(".error-summary a[href='#university']"));
    assert!(!page.has("#owed"));
    assert!(visitor.get("/rights?university=").await.ok().has("#university"));
}

#[tokio::test]
async fn l_6_r_s2_the_cap_is_law_and_targets_are_defaults() {
    let world = world().await;
    let page = world.visitor().get("/rights?university=lindholm").await.ok();
    assert!(page.text("h1").contains("Lindholm University") && page.has("option[value=lindholm][selected]"));
    let owed = page.texts("#owed > li");
    let of = |id: &str| owed.iter().filter(|line| line.starts_with(id)).collect::<Vec<_>>();
    assert!(of("L-6")[0].contains("Law") && of("L-6")[0].contains(&format!("{CAP_MONTHS} months")), "{owed:?}");
    let targets = of("R-S2");
    assert_eq!(targets.len(), 3, "{owed:?}");
    assert!(targets.iter().all(|line| line.contains("Consortium default")));
    let days = Limits::default().appeal_days;
    assert!(targets[2].contains(&format!("{days} days")) && targets[2].contains("Lindholm University"));
    assert!(page.text("#duties").contains(&format!("appeal within {days} days")));
    assert!(page.has("#owed a[href='/criteria?university=lindholm']"));
    assert!(!page.body.contains('\u{27E6}'), "a word is missing");
}

#[tokio::test]
async fn r_s2_shorter_limits_of_agreements_in_force_are_named() {
    let world = world().await;
    world.agreement(&agreement("quick", "lindholm", 21)).await;
    world.agreement(&agreement("usual", "lindholm", 60)).await;
    world.agreement(&agreement("elsewhere", "rathcarrow", 20)).await;
    let page = world.visitor().get("/rights?university=lindholm").await.ok();
    assert_eq!(page.texts("#owed a[href^='/agreements/']"), ["Agreement quick"]);
    let owed = page.texts("#owed > li");
    let line = owed.iter().find(|line| line.contains("Agreement quick")).unwrap();
    assert!(line.contains("Own rule") && line.contains("14 days") && line.contains("21 days"), "{line}");
    let issuer = world.visitor().get("/rights?university=vallombre").await.ok();
    assert!(!issuer.has("#owed a[href^='/agreements/']"), "it only issues there");
}

const ADDRESS: &str = "/rights?university=hohenwied";

#[tokio::test]
async fn wcag_326_the_recognition_office_and_its_people_only_to_who_has_signed_in() {
    let world = world().await;
    let nobody = world.visitor().get("/rights?university=lindholm").await.ok();
    assert!(nobody.says("This university has not named anybody here yet"));
    let hohenwied = world.institution("hohenwied", "DE").await;
    let ada = world.staff("Ada Officer", Role::RecognitionOfficer, hohenwied, &[Right::Appeals]).await;
    assert!(world.visitor().get(ADDRESS).await.ok().says("This university has not named anybody here yet"));
    assert!(world.browser(ada).await.get(ADDRESS).await.ok().says("Ada Officer"));
    world.offices(hohenwied, "hohenwied.example").await;
    let page = world.visitor().get(ADDRESS).await.ok();
    assert!(page.has("main a[href='mailto:recognition@hohenwied.example']") && !page.says("Ada Officer"));
}

#[tokio::test]
async fn ux_28_rights_in_every_language() {
    let world = world().await;
    for (language, title) in [("fr", "Vos droits"), ("de", "Ihre Rechte")] {
        let page = world.visitor().get(&format!("/rights?university=lindholm&lang={language}")).await.ok();
        assert!(page.text("h1").starts_with(title) && !page.body.contains('\u{27E6}'));
    }
}

#[tokio::test]
async fn ux_5_the_verdict_leads_to_the_rights_at_that_university() {
    let world = world().await;
    let host = world.institution("hohenwied", "DE").await;
    let (opportunity, _) = testkit::listing("DS-1", "Data").at(&world, host).await;
    let page = world.visitor().get(&format!("/micro-credentials/{opportunity}?recognised_by=lindholm")).await.ok();
    assert!(page.has(".verdict .rights a[href='/rights?university=lindholm']"));
    let unknown = world.visitor().get(&format!("/micro-credentials/{opportunity}")).await.ok();
    assert!(!unknown.has(".verdict .rights"), "no university, no rights");
}
