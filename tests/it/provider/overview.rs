//! The table of listings: whose they are, what is missing, places, paging.

use kernel::Role;
use testkit::{Page, listing};

use super::stage::Stage;

#[tokio::test]
async fn ux_26_the_table_shows_state_gaps_and_places() {
    let mut stage = Stage::new().await;
    listing("DS-1", "Data for all").at(&stage.world, stage.host).await;
    listing("DS-2", "Forests")
        .with("assessment", "")
        .with("ects", "")
        .with("hours", "")
        .draft()
        .undated()
        .at(&stage.world, stage.host)
        .await;
    let page = stage.editor.get("/provider").await.ok();
    let mut rows = page.texts("main tbody tr");
    rows.sort_unstable();
    assert!(
        rows[0].contains("Data for all") && rows[0].contains("Published") && rows[0].contains("11 of 11"),
        "{rows:?}"
    );
    assert!(rows[0].contains("6 Apr 2026") && rows[0].contains("0 of 10"), "{rows:?}");
    assert!(
        rows[1].contains("Draft") && rows[1].contains("9 of 11") && rows[1].contains("Missing: Workload"),
        "{rows:?}"
    );
    assert!(page.text(".acting").contains("provider editor, Vallombre University"));
}

#[tokio::test]
async fn an_empty_desk_has_two_doors() {
    let mut stage = Stage::new().await;
    let page = stage.editor.get("/provider").await.ok();
    assert_eq!(page.attribute(".empty a", "href").as_deref(), Some("/provider/listings/new?institution=vallombre"));
    assert!(page.body.contains("/provider/import?institution=vallombre"));
}

#[tokio::test]
async fn s_1_listings_of_another_provider_are_not_there() {
    let mut stage = Stage::new().await;
    listing("DS-1", "Data for all").draft().at(&stage.world, stage.host).await;
    assert!(!stage.stranger.get("/provider").await.ok().says("Data for all"));
    stage.stranger.get("/provider?institution=vallombre").await.is(404);
    let learner = stage.world.person("Ana Silva", Some(stage.host)).await;
    stage.world.browser(learner).await.get("/provider").await.is(403);
    let sign_in = stage.world.visitor().get("/provider").await.sees_other();
    assert_eq!(sign_in, "/sign-in?next=%2Fprovider");
}

#[tokio::test]
async fn somebody_of_two_institutions_chooses() {
    let mut stage = Stage::new().await;
    let third = stage.world.institution("lindholm", "SE").await;
    stage.world.give(stage.editor.person.unwrap(), Role::ProviderAdmin, Some(third), &[]).await;
    listing("SE-1", "Ice").at(&stage.world, third).await;
    assert!(stage.editor.get("/provider").await.ok().says("Ice"), "the first by slug");
    let page = stage.editor.get("/provider?institution=vallombre").await.ok();
    assert!(!page.says("Ice"));
    assert_eq!(page.texts("main nav a[aria-current]"), ["Vallombre University"]);
}

#[tokio::test]
async fn fifty_listings_are_a_page() {
    let mut stage = Stage::new().await;
    for number in 0..51 {
        listing(&format!("DS-{number:02}"), &format!("Course {number:02}"))
            .undated()
            .at(&stage.world, stage.host)
            .await;
    }
    let first = stage.editor.get("/provider").await.ok();
    assert_eq!(first.texts("main tbody tr").len(), 50);
    let next = first.attribute("a[rel=next]", "href").unwrap();
    let second = stage.editor.get(&next).await.ok();
    let mut all = [first.texts("main tbody th"), second.texts("main tbody th")].concat();
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), 51);
    assert!(!second.has("a[rel=next]"));
    stage.editor.get("/provider?after=nonsense").await.is(404);
}

#[tokio::test]
async fn ux_26_the_table_shows_who_saw_it_who_takes_it_and_what_keeps_it_out_of_europe() {
    let mut stage = Stage::new().await;
    stage.world.institution("lindholm", "SE").await;
    let (id, _) = listing("DS-1", "Data for all").with("eqf_level", "").at(&stage.world, stage.host).await;
    listing("DS-2", "Forests").with("isced_f", "").at(&stage.world, stage.host).await;
    listing("DS-3", "Not out").draft().at(&stage.world, stage.host).await;
    let agreement = serde_json::json!({
        "id": "a1", "version": 1, "status": "in_force", "valid_from": "2026-01-01", "valid_to": "2028-12-31",
        "purposes": ["elective_credit"], "scope": {"all": []},
        "parties": [{"id": "lindholm", "role": "recogniser"}, {"id": "vallombre", "role": "issuer"}],
        "rules": [{"id": "r1", "effect": "automatic", "reason": "agreed",
            "when": {"f": "credential.ects", "op": "gte", "v": 1}}]
    });
    stage.world.agreement(&agreement).await;
    stage.world.follow().await;
    for name in ["Ana Silva", "Ben Roth"] {
        let learner = stage.world.person(name, None).await;
        let mut browser = stage.world.browser(learner).await;
        browser.get(&format!("/micro-credentials/{id}")).await.ok();
        browser.get(&format!("/micro-credentials/{id}")).await.ok();
    }
    stage.admin.get(&format!("/micro-credentials/{id}")).await.ok();
    stage.world.visitor().get(&format!("/micro-credentials/{id}")).await.ok();
    let page = stage.editor.get("/provider").await.ok();
    let rows = page.fragments("main tbody tr");
    let cell = |title: &str, label: &str| {
        let row = rows.iter().find(|row| row.body.contains(title)).unwrap();
        let row = Page { body: format!("<table><tr>{}</tr></table>", row.body), ..row.clone() };
        row.text(&format!("td[data-label='{label}']"))
    };
    let titles = ["Data for all", "Forests", "Not out"];
    assert_eq!(titles.map(|title| cell(title, "Signed-in learners who saw it")), ["2", "0", "–"]);
    let taken = "1 of 21 automatically";
    assert_eq!(titles.map(|title| cell(title, "Counts at other universities")), [taken, taken, "–"]);
    assert_eq!(cell("Data for all", "European catalogues"), "Nothing missing");
    let left_out = cell("Forests", "European catalogues");
    assert!(left_out.contains("Left out") && left_out.contains("Field of study and National level"), "{left_out}");
}
