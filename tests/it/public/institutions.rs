//! Who takes part: the list of members and the page of one.

use kernel::{InstitutionId, Right, Role};
use serde_json::{Value, json};
use testkit::{Page, World, listing};

fn agreement(reference: &str, recogniser: &str, issuer: &str, effect: &str) -> Value {
    json!({"id": reference, "version": 1, "status": "in_force", "valid_from": "2026-01-01", "valid_to": "2028-12-31",
        "purposes": ["elective_credit"], "scope": {"all": []},
        "parties": [{"id": recogniser, "role": "recogniser"}, {"id": issuer, "role": "issuer"}],
        "rules": [{"id": "r1", "effect": effect, "reason": "agreed", "when": {"f": "credential.eqf", "op": "gte", "v": 6}}]})
}

struct Stage {
    world: World,
    home: InstitutionId,
    host: InstitutionId,
}

impl Stage {
    async fn new() -> Self {
        let world = World::new().await;
        let home = world.institution("lindholm", "SE").await;
        let host = world.institution("vallombre", "FR").await;
        world.institution("rathcarrow", "IE").await;
        Self { world, home, host }
    }

    async fn open(&self, path: &str) -> Page {
        self.world.visitor().get(path).await
    }
}

/// The rows of a table, cell by cell.
fn rows(page: &Page, table: &str) -> Vec<Vec<String>> {
    let cells =
        |row: &Page| Page { body: format!("<table><tr>{}</tr></table>", row.body), ..row.clone() }.texts("th, td");
    page.fragments(&format!("{table} tbody tr")).iter().map(cells).collect()
}

#[tokio::test]
async fn the_list_names_country_listings_and_whether_it_recognises() {
    let stage = Stage::new().await;
    listing("C-1", "Course").at(&stage.world, stage.host).await;
    listing("C-2", "Draft").draft().at(&stage.world, stage.host).await;
    stage.world.agreement(&agreement("mra-1", "lindholm", "vallombre", "automatic")).await;
    let page = stage.open("/institutions").await.ok();
    assert_eq!(
        rows(&page, "main table"),
        [
            ["Lindholm University", "Sweden", "0", "By agreement"],
            ["Rathcarrow University", "Ireland", "0", "Case by case"],
            ["Vallombre University", "France", "1", "Case by case"],
        ]
    );
    assert_eq!(page.attribute("main tbody a", "href").as_deref(), Some("/institutions/lindholm"));
    assert!(page.has("footer a[href='/institutions']"));
}

#[tokio::test]
async fn the_list_has_pages() {
    let stage = Stage::new().await;
    for number in 0..30 {
        stage.world.institution(&format!("u-{number:02}"), "FI").await;
    }
    let first = stage.open("/institutions").await.ok();
    assert_eq!(rows(&first, "main table").len(), 30);
    let next = first.attribute(".page-links a[rel=next]", "href").unwrap();
    let second = stage.open(&next).await.ok();
    assert_eq!(rows(&second, "main table").len(), 3);
    assert_eq!(
        rows(&stage.open("/institutions?page=99").await.ok(), "main table").len(),
        3,
        "beyond the end: the last"
    );
}

#[tokio::test]
async fn one_member_shows_what_it_offers_promises_and_counts() {
    let stage = Stage::new().await;
    listing("C-1", "Fits").at(&stage.world, stage.host).await;
    listing("C-2", "Below").with("eqf_level", "5").at(&stage.world, stage.host).await;
    listing("C-3", "Secret draft").draft().at(&stage.world, stage.host).await;
    stage.world.agreement(&agreement("mra-1", "lindholm", "vallombre", "automatic")).await;
    let rights = [Right::Evaluate, Right::Appeals];
    stage.world.staff("Olga Office", Role::RecognitionOfficer, stage.home, &rights).await;
    stage.world.follow().await;
    let page = stage.open("/institutions/vallombre").await.ok();
    assert_eq!(page.text("h1"), "Vallombre University");
    assert!(page.says("France") && page.says("2 micro-credentials"));
    let mut offered = page.texts("ol.cards h3");
    offered.sort();
    assert_eq!(offered, ["Below", "Fits"]);
    assert!(!page.body.contains("Secret draft"), "M01");
    assert!(page.has("a[href='/micro-credentials?institution=vallombre']"));
    assert!(page.has("section[aria-labelledby=agreements] dt a[href^='/agreements/']"));
    assert!(page.text("section[aria-labelledby=agreements] dd").contains("Its courses count elsewhere"));
    let there = rows(&page, "section[aria-labelledby=routes]");
    assert_eq!(there[0], ["Lindholm University", "Nothing offered", "Automatic1 of 2"], "NW-1");
    assert_eq!(there[1], ["Rathcarrow University", "Nothing offered", "Case by case2 of 2"]);
    assert!(
        page.says("Worked out on Monday 2 March 2026"),
        "the day: {}",
        page.text("section[aria-labelledby=routes] p")
    );
    let home = stage.open("/institutions/lindholm").await.ok();
    assert_eq!(rows(&home, "section[aria-labelledby=routes]")[1][1], "Automatic1 of 2", "the same from the other side");
    assert!(!home.body.contains("olga.office"), "no colleague's name for everybody to read");
    stage.world.offices(stage.home, "lindholm.example").await;
    let home = stage.open("/institutions/lindholm").await.ok();
    assert_eq!(home.text("#office"), "Recognition office, recognition@lindholm.example");
    assert!(home.says("Offers nothing at the moment") && !home.has("ol.cards"));
    assert!(home.says("60 ECTS"), "elective defaults");
    assert!(page.says("Nobody is named yet"));
}

#[tokio::test]
async fn listings_of_a_member_have_pages_and_verdicts() {
    let stage = Stage::new().await;
    for number in 0..12 {
        listing(&format!("C-{number}"), &format!("Course {number:02}")).at(&stage.world, stage.host).await;
    }
    let ana = stage.world.person("Ana", Some(stage.home)).await;
    let mut browser = stage.world.browser(ana).await;
    let first = browser.get("/institutions/vallombre").await.ok();
    assert_eq!(first.texts("ol.cards > li").len(), 10);
    assert!(first.text(".verdict-line").contains("Lindholm University decides case by case"));
    let next = first.attribute("a[rel=next]", "href").unwrap();
    let second = browser.get(&next).await.ok();
    let mut all = [first.texts("ol.cards h3"), second.texts("ol.cards h3")].concat();
    all.sort();
    all.dedup();
    assert_eq!((second.texts("ol.cards > li").len(), all.len()), (2, 12), "each stands on one of them");
    assert!(second.has("a[rel=first]") && !second.has("a[rel=next]"));
}

#[tokio::test]
async fn nobody_of_that_name_is_404() {
    let stage = Stage::new().await;
    stage.open("/institutions/nowhere").await.is(404);
}

#[tokio::test]
async fn names_of_universities_lead_to_their_pages() {
    let stage = Stage::new().await;
    let (id, _) = listing("C-1", "Course").at(&stage.world, stage.host).await;
    stage.world.agreement(&agreement("mra-1", "lindholm", "vallombre", "automatic")).await;
    stage.world.follow().await;
    let of = "main a[href='/institutions/vallombre']";
    for path in ["/micro-credentials", &format!("/micro-credentials/{id}"), "/agreements"] {
        assert_eq!(stage.open(path).await.ok().text(of), "Vallombre University", "{path}");
    }
    let register = stage.open("/agreements").await.ok();
    let one = register.attribute("main td a[href^='/agreements/'], main th a[href^='/agreements/']", "href").unwrap();
    assert!(stage.open(&one).await.ok().has(of));
}
