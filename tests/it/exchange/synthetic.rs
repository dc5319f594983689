//! Load data that `passerelle generate` makes: the same for the same seed, and good enough to be searched and enrolled in.

use catalogue::listing;
use kernel::OpportunityId;
use testkit::World;
use web::synthetic::{self, Amounts, Synthetic};

async fn write(world: &World, seed: u64, opportunities: u64, learners: u64) -> Vec<(String, u64)> {
    let (made, mut told) = (Synthetic { seed, today: world.today() }, Vec::new());
    let tell = |what: &str, done| {
        told.push((what.to_owned(), done));
        Ok(())
    };
    synthetic::write(&world.db, made, Amounts { opportunities, learners }, tell).await.unwrap();
    told
}

async fn published(world: &World) -> Vec<OpportunityId> {
    listing::published_ids(world.db.reads(), None, 1_000).await.unwrap()
}

#[tokio::test]
async fn the_same_seed_is_the_same_consortium_and_another_is_another() {
    let (one, other, third) = (World::new().await, World::new().await, World::new().await);
    assert_eq!(write(&one, 7, 120, 0).await, [("listings".to_owned(), 120)]);
    write(&other, 7, 120, 0).await;
    write(&third, 8, 120, 0).await;
    let ids = published(&one).await;
    assert_eq!((ids.len(), &ids), (120, &published(&other).await));
    assert!(published(&third).await.iter().all(|id| !ids.contains(id)));
}

#[tokio::test]
async fn twice_changes_nothing_and_more_is_added() {
    let world = World::new().await;
    write(&world, 7, 60, 3).await;
    let before = published(&world).await;
    let told = write(&world, 7, 90, 3).await;
    let after = published(&world).await;
    assert_eq!(told.last(), Some(&("learners".to_owned(), 3)));
    assert!(after.len() == 90 && before.iter().all(|id| after.contains(id)));
}

#[tokio::test]
async fn learners_have_a_place_and_everybody_finds_the_listings() {
    let world = World::new().await;
    write(&world, 7, 200, 20).await;
    world.follow().await;
    let found = world.stranger().get("/api/v1/micro-credentials?recognised_by=kirkdale&limit=1").await.is(200);
    assert_eq!(found.json["total"], 200);
    let routes = found.json["facets"]["route"].as_array().unwrap();
    assert!(
        routes.iter().any(|route| route["value"] == "automatic" && route["count"].as_u64() > Some(10)),
        "{routes:?}"
    );
    let taken: i32 = {
        let listings = listing::published_by_ids(world.db.reads(), &published(&world).await).await.unwrap();
        listings.iter().flat_map(|listing| &listing.offerings).map(|run| run.taken).sum()
    };
    assert_eq!(taken, 20);
}
