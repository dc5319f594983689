//! Cards say what is true at this very instant on every node, however often they were shown before (ADR 39). Nobody lets
//! the index catch up between a change and the look at it.

use catalogue::{Draft, Run, opportunity};
use kernel::{Actor, Day, Language, LocalizedText, OfferingId, OpportunityId};
use sea_orm::ConnectionTrait;
use serde_json::{Value, json};
use testkit::{Page, World, listing};

use super::stage::Stage;

const FOUND: &str = "/micro-credentials?q=data";

/// Two nodes over one database, and one listing that both have shown.
struct Nodes {
    stage: Stage,
    other: World,
    id: OpportunityId,
    run: OfferingId,
}

impl Nodes {
    async fn new() -> Self {
        let stage = Stage::new().await;
        let spec = listing("DS-1", "Data for all").undated().run("2026-04-06", "2026-05-29", "2026-03-30", "3");
        let (id, runs) = spec.at(&stage.world, stage.host).await;
        let other = World::over(stage.world.db.clone(), stage.world.doors.clone());
        let nodes = Self { run: runs[0], id, other, stage };
        for node in nodes.each() {
            node.follow().await;
            assert_eq!(card(node).await.text(".card h3"), "Data for all");
            assert_eq!(items(node).await.len(), 1);
        }
        nodes
    }

    const fn each(&self) -> [&World; 2] {
        [&self.stage.world, &self.other]
    }

    /// The number of the listing's row.
    async fn seen(&self) -> i32 {
        let found = catalogue::listing::by_id(self.stage.world.db.reads(), &Actor::System, self.id).await;
        found.unwrap().opportunity.version
    }

    /// Writes another title beside what is published.
    async fn retitle(&self, title: &str) {
        let found = catalogue::listing::by_id(self.stage.world.db.reads(), &Actor::System, self.id).await.unwrap();
        let mut draft = Draft::of(&found.opportunity, &found.version, &found.outcomes);
        draft.content.title = LocalizedText::of(Language::ENGLISH, title);
        let mut work = self.stage.world.begin().await;
        opportunity::edit(&mut work, self.id, found.opportunity.version, draft).await.unwrap();
        work.commit().await.unwrap();
    }
}

async fn card(node: &World) -> Page {
    node.visitor().get(FOUND).await.ok()
}

async fn items(node: &World) -> Vec<Value> {
    let found = node.stranger().get("/api/v1/micro-credentials?q=data").await.is(200).json;
    found["items"].as_array().unwrap().clone()
}

#[tokio::test]
async fn i3_the_seats_on_a_card_are_those_of_this_instant_on_every_node() {
    let nodes = Nodes::new().await;
    for left in ["2 places left", "1 place left", "No places left"] {
        let mut work = nodes.stage.world.begin().await;
        catalogue::offering::take_seat(&mut work, nodes.run).await.unwrap();
        work.commit().await.unwrap();
        for node in nodes.each() {
            assert_eq!(card(node).await.text(".card-facts .few dd"), left);
        }
    }
    let mut work = nodes.stage.world.begin().await;
    catalogue::offering::free_seat(&mut work, nodes.run).await.unwrap();
    work.commit().await.unwrap();
    for node in nodes.each() {
        assert_eq!(card(node).await.text(".card-facts .few dd"), "1 place left");
    }
}

#[tokio::test]
async fn i7_the_dates_of_a_run_are_those_of_this_instant_on_every_node() {
    let nodes = Nodes::new().await;
    let day = |text: &str| text.parse::<Day>().ok();
    let mut work = nodes.stage.world.begin().await;
    let moved = Run { starts_on: day("2026-06-01"), ends_on: None, enrol_by: day("2026-05-20"), seats: Some(9) };
    catalogue::offering::change(&mut work, nodes.run, 1, moved).await.unwrap();
    work.commit().await.unwrap();
    for node in nodes.each() {
        assert_eq!(items(node).await[0]["next_start"], json!("2026-06-01"));
        let facts = card(node).await.text(".card-facts");
        assert!(facts.contains("1 Jun 2026") && facts.contains("9 places left"), "{facts}");
    }
    // A run more is one that nobody has seen.
    let mut work = nodes.stage.world.begin().await;
    let sooner = Run { starts_on: day("2026-05-04"), ends_on: None, enrol_by: None, seats: None };
    catalogue::offering::offer(&mut work, nodes.id, sooner).await.unwrap();
    work.commit().await.unwrap();
    for node in nodes.each() {
        assert_eq!(items(node).await[0]["next_start"], json!("2026-05-04"));
    }
}

#[tokio::test]
async fn m02_a_draft_is_on_no_card_and_its_publication_is_at_once() {
    let nodes = Nodes::new().await;
    nodes.retitle("Data for you").await;
    for node in nodes.each() {
        assert_eq!(
            (card(node).await.text(".card h3"), items(node).await[0]["title"].clone()),
            ("Data for all".to_owned(), json!("Data for all"))
        );
    }
    let mut work = nodes.stage.world.begin().await;
    opportunity::publish(&mut work, nodes.id, nodes.seen().await).await.unwrap();
    work.commit().await.unwrap();
    for node in nodes.each() {
        assert_eq!(items(node).await[0]["title"], json!("Data for you"));
    }
}

#[tokio::test]
async fn i7_what_is_archived_is_gone_at_once_on_every_node() {
    let nodes = Nodes::new().await;
    let mut work = nodes.stage.world.begin().await;
    opportunity::archive(&mut work, nodes.id, nodes.seen().await, "over").await.unwrap();
    work.commit().await.unwrap();
    for node in nodes.each() {
        assert!(items(node).await.is_empty());
        assert!(!card(node).await.has(".card"));
    }
}

#[tokio::test]
async fn a_member_is_called_by_its_new_name_at_once_on_every_node() {
    let nodes = Nodes::new().await;
    // No page renames a member: whoever does raises the number of its row, as everybody who changes one.
    let renamed =
        "UPDATE institution SET name = '{\"en\": \"Val d''Ombre\"}', version = version + 1 WHERE slug = 'vallombre'";
    nodes.stage.world.db.reads().execute_unprepared(renamed).await.unwrap();
    for node in nodes.each() {
        let page = card(node).await;
        assert!(page.text(".card .by").starts_with("Val d'Ombre"), "{}", page.text(".card .by"));
        assert!(page.text("#filter").contains("Val d'Ombre"), "the filter says so too");
    }
    // A member more is one that can be chosen.
    nodes.stage.world.institution("sankt-emil", "AT").await;
    for node in nodes.each() {
        node.visitor().get("/micro-credentials?q=data&institution=sankt-emil").await.ok();
    }
}
