//! What `/readyz` says of the index: nothing that lies before it is left out.

use serde_json::Value;
use testkit::{World, listing};

async fn index(world: &World) -> (i64, i64) {
    let page = world.visitor().get("/readyz").await.ok();
    let report: Value = serde_json::from_str(&page.body).unwrap();
    (report["index"]["head"].as_i64().unwrap(), report["index"]["applied"].as_i64().unwrap())
}

#[tokio::test]
async fn what_has_no_position_yet_lies_before_the_index() {
    let world = World::new().await;
    let host = world.institution("vallombre", "FR").await;
    listing("DS-1", "Data for all").at(&world, host).await;
    let (head, applied) = index(&world).await;
    assert!(head > applied, "nobody has numbered anything, yet {head} is called the head");
    world.follow().await;
    let (head, applied) = index(&world).await;
    assert_eq!(head, applied);
}
