//! Stories of equivalencies: adopted, proposed, approved, on the way to a decision, and looked at again.

mod desk;
mod keeping;
pub(crate) mod review;
mod routing;

use std::collections::BTreeMap;

use kernel::{Actor, EquivalencyId, InstitutionId};
use recognition::{
    EquivalencyRecord, Error,
    equivalency::{query, service},
};
use serde_json::{Value as Json, json};
use testkit::World;

use crate::learner::scene::Scene;

/// STAT-1 replaces Statistics: binding, public, approved; with these members changed.
pub(crate) fn equivalency(change: &Json) -> Json {
    let mut whole = json!({"id": "e-1", "issuer": "vallombre", "recogniser": "lindholm", "from": "STAT-1",
        "to": ["STAT"], "credits": null, "binding": true, "effective_from": "2026-01-01", "effective_to": null,
        "status": "approved", "approvals": [], "visibility": "public", "public_note": "As agreed in spring.",
        "private_note": "Ask the head of statistics.", "basis": "curriculum"});
    for (name, value) in change.as_object().unwrap() {
        whole[name] = value.clone();
    }
    whole
}

pub(crate) async fn adopt(world: &World, json: &Json) -> Result<service::Adopted, Error> {
    // Ids are ordered by the clock, which stands still.
    world.doors.clock.advance(1);
    let mut work = world.begin().await;
    let all = consortium::institution::all(work.db()).await.unwrap();
    let slugs: BTreeMap<String, InstitutionId> = all.into_iter().map(|row| (row.slug, row.id)).collect();
    let adopted = service::adopt(&mut work, json, &slugs).await?;
    work.commit().await.unwrap();
    Ok(adopted)
}

/// Such an equivalency is there.
pub(crate) async fn adopted(scene: &Scene, change: &Json) -> EquivalencyId {
    adopt(&scene.world, &equivalency(change)).await.unwrap().id
}

pub(crate) async fn record(world: &World, id: EquivalencyId) -> EquivalencyRecord {
    query::by_id(world.db.reads(), &Actor::System, id).await.unwrap()
}
