//! Two to four listings side by side; the address holds them (UX-14).

use kernel::{InstitutionId, OpportunityId};
use serde_json::json;
use testkit::{Page, World, listing};

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
        Self { world, home, host }
    }

    async fn listing(&self, code: &str, title: &str) -> OpportunityId {
        listing(code, title).at(&self.world, self.host).await.0
    }

    async fn open(&self, query: &str) -> Page {
        self.world.visitor().get(&format!("/compare?{query}")).await
    }
}

/// The row of a label: what each column says.
fn row(page: &Page, label: &str) -> Option<Vec<String>> {
    let rows = page.fragments("#columns tbody tr");
    // A fragment of a row has lost its table: its cells are found as they were written.
    let cells = |row: &Page| {
        let table = Page { body: format!("<table><tr>{}</tr></table>", row.body), ..row.clone() };
        (table.texts("th").concat(), table.texts("td"))
    };
    rows.iter().map(cells).find(|(head, _)| head == label).map(|(_, cells)| cells)
}

fn ids(ids: &[OpportunityId]) -> String {
    ids.iter().map(|id| format!("id={id}")).collect::<Vec<_>>().join("&")
}

#[tokio::test]
async fn ux_14_listings_stand_side_by_side_in_grouped_rows() {
    let stage = Stage::new().await;
    let one = stage.listing("C-1", "Course one").await;
    let other = listing("C-2", "Course two")
        .with("ects", "3")
        .with("hours", "")
        .with("assessment", "")
        .undated()
        .at(&stage.world, stage.host)
        .await
        .0;
    let page = stage.open(&ids(&[other, one])).await.ok();
    assert_eq!(page.texts("#columns thead th > a"), ["Course two", "Course one"], "as the address has them");
    let groups = page.texts("#columns th.group");
    let expected =
        ["What it counts", "Size and level", "When", "How", "Assessment and identification", "Quality", "Cost"];
    assert_eq!(groups, expected);
    assert_eq!(row(&page, "Workload").unwrap(), ["3 ECTS", "5 ECTS and 130 hours"]);
    let assessment = row(&page, "Type of assessment").unwrap();
    assert_eq!(assessment, ["Not stated by the provider", "Project with an oral defence"]);
    assert_eq!(page.attribute("#columns", "role").as_deref(), Some("region"));
    assert_eq!(page.attribute("#columns", "tabindex").as_deref(), Some("0"), "a phone scrolls it by keyboard");
    assert!(page.has("#columns caption") && page.attribute("#columns td[data-label]", "data-label").is_some());
    assert_eq!(page.texts("#columns a.enrol").len(), 1, "where one can enrol");
    assert!(page.text("#columns a.enrol").contains("Course one"));
    let remove = page.attribute("#columns a.remove", "href").unwrap();
    assert_eq!(remove, format!("/compare?id={one}"), "the first one's");
}

#[tokio::test]
async fn ux_14_only_differences_is_a_link_that_keeps_the_address() {
    let stage = Stage::new().await;
    let one = stage.listing("C-1", "Course one").await;
    let other = listing("C-2", "Course two").with("mode", "on_site").at(&stage.world, stage.host).await.0;
    let query = format!("{}&recognised_by=lindholm", ids(&[one, other]));
    let page = stage.open(&query).await.ok();
    let link = page.attribute("a.switch", "href").unwrap();
    assert_eq!(link, format!("/compare?{query}&only=differences"));
    let less = stage.world.visitor().get(&link).await.ok();
    assert_eq!(less.texts("#columns tbody th:not(.group)"), ["Form of participation"]);
    assert_eq!(less.attribute("a.switch", "href"), Some(format!("/compare?{query}")));
    let same = stage.open(&format!("{}&only=differences", ids(&[one, stage.listing("C-3", "Third").await]))).await.ok();
    assert!(same.has(".same") && !same.has("#columns tbody"));
}

#[tokio::test]
async fn ux_11_each_column_has_the_verdict_of_card_and_listing() {
    let stage = Stage::new().await;
    let one = stage.listing("C-1", "Course one").await;
    let other = listing("C-2", "Own").at(&stage.world, stage.home).await.0;
    stage
        .world
        .agreement(&json!({"id": "mra-1", "version": 1, "status": "in_force", "valid_from": "2026-01-01",
            "valid_to": "2028-12-31", "purposes": ["elective_credit"],
            "parties": [{"id": "lindholm", "role": "recogniser"}, {"id": "vallombre", "role": "issuer"}],
            "scope": {"all": []}, "rules": [{"id": "a1", "effect": "automatic", "reason": "agreed", "when": {"all": []}}]}))
        .await;
    stage.world.follow().await;
    let query = ids(&[one, other]);
    let page = stage.open(&format!("{query}&recognised_by=lindholm")).await.ok();
    let lines = page.texts("#columns .verdict-line");
    assert!(lines[0].starts_with("Counts automatically at Lindholm University"), "{lines:?}");
    assert!(lines[1].starts_with("Your own university offers this"), "{lines:?}");
    let mut visitor = stage.world.visitor();
    let shown = visitor.get(&format!("/micro-credentials/{one}?recognised_by=lindholm")).await.ok();
    assert_eq!(shown.text(".verdict-answer"), lines[0]);
    let card = visitor.get("/micro-credentials?recognised_by=lindholm&institution=vallombre").await.ok();
    assert_eq!(card.text(".card .verdict-line"), lines[0]);
    let ana = stage.world.person("Ana", Some(stage.home)).await;
    let own = stage.world.browser(ana).await.get(&format!("/compare?{query}")).await.ok();
    assert_eq!(own.texts("#columns .verdict-line"), lines, "the learner's own university");
    let open = stage.open(&query).await.ok();
    assert!(open.text("#columns .verdict-line").starts_with("Choose your university"));
    let nowhere = stage.open(&format!("{query}&recognised_by=nowhere")).await.ok();
    assert!(nowhere.text("#columns .verdict-line").contains("not in the network"));
    assert!(nowhere.has(&format!("#columns a[href='/micro-credentials/{one}/dossier']")));
}

#[tokio::test]
async fn ux_14_a_fifth_is_422_with_the_four_shown() {
    let stage = Stage::new().await;
    let mut all = Vec::new();
    for number in 1..=5 {
        all.push(stage.listing(&format!("C-{number}"), &format!("Course {number}")).await);
    }
    let four = stage.open(&ids(&all[..4])).await.ok();
    assert_eq!(four.texts("#columns thead th").len(), 4);
    let five = stage.open(&ids(&all)).await.is(422);
    assert_eq!(five.text(".error-summary li"), "Compare holds four. Remove one first.");
    assert!(five.text("title").starts_with("Error:"));
    assert_eq!(five.texts("#columns thead th > a"), ["Course 1", "Course 2", "Course 3", "Course 4"]);
    assert!(five.text("#beyond").contains("Course 5"));
    let without = five.attribute("#columns a.remove", "href").unwrap();
    let moved_up = stage.world.visitor().get(&without).await.ok();
    assert_eq!(moved_up.texts("#columns thead th > a"), ["Course 2", "Course 3", "Course 4", "Course 5"]);
    stage.open(&ids(&[all[0], all[0], all[1], all[2], all[3]])).await.ok();
}

#[tokio::test]
async fn ux_14_what_is_not_published_is_named_and_the_rest_shown() {
    let stage = Stage::new().await;
    let one = stage.listing("C-1", "Course one").await;
    let draft = listing("C-2", "Secret draft").draft().at(&stage.world, stage.host).await.0;
    let page = stage.open(&format!("{}&id=%3Cb%3E", ids(&[one, draft]))).await.ok();
    assert_eq!(page.texts(".notice code"), [draft.to_string(), "<b>".to_owned()]);
    assert_eq!(page.texts("#columns thead th > a"), ["Course one"]);
    assert!(!page.body.contains("Secret draft"), "M01");
    for nothing in ["", "id=", &format!("id={draft}")] {
        let page = stage.open(nothing).await.ok();
        assert_eq!(page.text(".empty-title"), "Nothing to compare yet", "{nothing}");
        assert_eq!(page.attribute(".empty a.button", "href").as_deref(), Some("/micro-credentials"));
    }
}

#[tokio::test]
async fn ux_14_opens_from_results_and_from_a_listing_without_script() {
    let stage = Stage::new().await;
    let one = stage.listing("C-1", "Course one").await;
    let other = stage.listing("C-2", "Course two").await;
    stage.world.follow().await;
    let mut visitor = stage.world.visitor();
    let shown = visitor.get(&format!("/micro-credentials/{one}?recognised_by=lindholm")).await.ok();
    let compare = shown.attribute(".further a[href*='compare=']", "href").unwrap();
    assert_eq!(compare, format!("/micro-credentials?recognised_by=lindholm&compare={one}"));
    let results = visitor.get(&compare).await.ok();
    assert!(results.text(".comparing").contains("Course one"));
    assert_eq!(results.attribute("form.comparing-form", "action").as_deref(), Some("/compare"));
    assert_eq!(results.attribute("form.comparing-form", "method").as_deref(), Some("get"));
    let ticked = |page: &Page| page.attributes(".comparing-form input[name=id][checked]", &["value"]).concat();
    assert_eq!(ticked(&results), [one.to_string()]);
    assert!(results.has(&format!(".comparing-form input[type=checkbox][value='{other}']:not([checked])")));
    let plain = visitor.get("/micro-credentials?recognised_by=lindholm").await.ok();
    assert_eq!(results.texts(".chips li"), plain.texts(".chips li"), "it is no filter");
    assert_eq!(results.texts("ol.cards h3"), plain.texts("ol.cards h3"));
    let hidden = format!("input[type=hidden][name=compare][value='{one}']");
    assert!(results.has(&format!("#filter {hidden}")) && results.has(&format!(".search-line {hidden}")), "it stays");
    let elsewhere = visitor.get(&format!("/micro-credentials?q=two&compare={one}")).await.ok();
    let kept = format!(".comparing-form input[type=hidden][name=id][value='{one}']");
    assert!(elsewhere.has(&kept), "what is not among the results is carried along");
    let sent = format!("recognised_by=lindholm&{}", ids(&[one, other]));
    let page = stage.open(&sent).await.ok();
    assert_eq!(page.texts("#columns thead th > a").len(), 2);
    let choose = format!("/micro-credentials?recognised_by=lindholm&compare={one}&compare={other}");
    assert!(page.has(&format!(".acts a[href='{choose}']")), "and back, with both");
    visitor.get("/micro-credentials?compare=x").await.is(422);
}
