//! The audit trail as people read it: who did what and when, each as far as it is theirs to know (M56). Ids and codes only.

mod line;
pub mod policy;

use kernel::{
    Actor, EntryId, InstitutionId,
    log::{self, Narrowed},
};
use sea_orm::ConnectionTrait;

pub use line::{Line, Who};

use crate::Error;

/// A page of what this actor may know of, newest first, after a place; of one institution or of all. Nothing for who is not
/// signed in. What a filter names beyond the scope is not there.
pub async fn page(
    db: &impl ConnectionTrait,
    actor: &Actor,
    at: Option<InstitutionId>,
    narrowed: &Narrowed,
    (after, limit): (Option<EntryId>, u64),
) -> Result<Vec<Line>, Error> {
    // Who cannot be named cannot be asked for by name either.
    if let Some(person) = narrowed.actor
        && !line::nameable(db, actor, &[person]).await?.contains(&person)
    {
        return Ok(Vec::new());
    }
    let entries = log::page(db, policy::scope(actor, at), narrowed, after, limit).await?;
    line::of(db, actor, entries).await
}
