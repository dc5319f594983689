//! Bearer tokens of the API (M54): made by the command line, kept as a hash, shown once.

use kernel::{Chance, PersonId, Timestamp, TokenId, Work, denied};
use sea_orm::{ConnectionTrait, EntityTrait, QueryFilter, Set};

use crate::{
    ApiToken, Error,
    entity::api_token::{ActiveModel, COLUMN, Entity},
};

pub use crate::scope::Scope;

/// The longest life of a token, in days.
pub const LONGEST_DAYS: u16 = 366;

/// A fresh token as its holder keeps it.
pub fn fresh(chance: &Chance) -> String {
    format!("psl_{}", chance.secret())
}

/// Lets a person act by this token for so many days.
pub async fn admit(work: &mut Work, person: PersonId, token: &str, scope: Scope, days: u16) -> Result<(), Error> {
    denied(work.actor.is_system(), "not_allowed")?;
    if days == 0 || days > LONGEST_DAYS {
        return Err(Error::Invalid("days", "token-days"));
    }
    let id: TokenId = work.new_id();
    let row = ActiveModel {
        id: Set(id),
        person_id: Set(person),
        hash: Set(kernel::hash(token)),
        scope: Set(scope),
        created_at: Set(work.now),
        expires_at: Set(work.now.plus_seconds(i64::from(days) * 86_400)),
        revoked_at: Set(None),
    };
    Entity::insert(row).exec_without_returning(work.db()).await?;
    Ok(())
}

/// The token, if it is known, not taken back and not over.
pub async fn find(db: &impl ConnectionTrait, token: &str, now: Timestamp) -> Result<Option<ApiToken>, Error> {
    Ok(Entity::find()
        .filter(COLUMN.hash.eq(kernel::hash(token)))
        .filter(COLUMN.revoked_at.is_null())
        .filter(COLUMN.expires_at.gt(now))
        .one(db)
        .await?)
}
