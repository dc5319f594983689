//! When a listing is to be looked at again: the day, and telling its provider that it is near. Days are those of the provider (I-12).

use std::collections::HashMap;

use kernel::{Day, OpportunityId, Subject, Timestamp, Work, denied};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationTrait,
};

use super::{query::CHUNK, store};
use crate::{
    Error, OpportunityState, ReviewDue, VersionState,
    entity::{
        opportunity,
        opportunity_version::{COLUMN, Column, Entity, Relation},
    },
};

/// How long after its publication a version is to be looked at again where it does not say so itself: our default, no
/// text prescribes one.
const MONTHS: u16 = 12;

/// The day by which a version that is published on this day is to be looked at again: the stated one, unless publishing
/// has overtaken it.
pub(super) fn day(stated: Option<Day>, published_on: Day) -> Day {
    stated.filter(|stated| *stated > published_on).unwrap_or_else(|| published_on.plus_months(MONTHS))
}

/// Of these the offered ones whose review is overdue, with its day: of what is published, whatever draft lies beside it.
pub async fn overdue(
    db: &impl ConnectionTrait,
    ids: &[OpportunityId],
    today: Day,
) -> Result<HashMap<OpportunityId, Day>, Error> {
    let mut found = HashMap::new();
    for ids in ids.chunks(CHUNK) {
        let wanted = Entity::find()
            .select_only()
            .column(Column::OpportunityId)
            .column(Column::ReviewDueOn)
            .join(JoinType::InnerJoin, Relation::Opportunity.def())
            .filter(opportunity::COLUMN.state.eq(OpportunityState::Published))
            .filter(COLUMN.state.eq(VersionState::Published))
            .filter(COLUMN.opportunity_id.is_in(ids.iter().copied()))
            .filter(COLUMN.review_due_on.lt(today));
        let rows: Vec<(OpportunityId, Day)> = wanted.into_tuple().all(db).await?;
        found.extend(rows);
    }
    Ok(found)
}

/// Days before the day on which the provider is told: first, and once more.
const REMINDERS: (i16, i16) = (60, 14);

/// Up to so many published listings of whose review the provider is to be told; by id, after one.
pub async fn due_reminders(
    db: &impl ConnectionTrait,
    now: Timestamp,
    after: Option<OpportunityId>,
    limit: u64,
) -> Result<Vec<OpportunityId>, Error> {
    let (first, second) = REMINDERS;
    // A day more at both ends: which day it is at each provider is asked when it is told.
    let within = |days: i16| COLUMN.review_due_on.lte(now.day().plus_days(i64::from(days) + 1));
    let once = Condition::all().add(COLUMN.review_reminded.is_null()).add(within(first));
    let again = Condition::all().add(COLUMN.review_reminded.gt(second)).add(within(second));
    let mut wanted = Entity::find()
        .select_only()
        .column(Column::OpportunityId)
        .join(JoinType::InnerJoin, Relation::Opportunity.def())
        .filter(opportunity::COLUMN.state.eq(OpportunityState::Published))
        .filter(COLUMN.state.eq(VersionState::Published))
        .filter(COLUMN.review_due_on.gte(now.day().plus_days(-1)))
        .filter(Condition::any().add(once).add(again))
        .order_by_asc(Column::OpportunityId)
        .limit(limit);
    if let Some(after) = after {
        wanted = wanted.filter(COLUMN.opportunity_id.gt(after));
    }
    Ok(wanted.into_tuple().all(db).await?)
}

/// Tells the provider, once at each distance; whether it did.
pub async fn remind(work: &mut Work, id: OpportunityId) -> Result<bool, Error> {
    denied(work.actor.is_system(), "provider-admin-only")?;
    let (first, second) = REMINDERS;
    let published =
        Entity::find().filter(COLUMN.opportunity_id.eq(id)).filter(COLUMN.state.eq(VersionState::Published));
    let Some(version) = published.one(work.db()).await? else { return Ok(false) };
    let Some(due_on) = version.review_due_on else { return Ok(false) };
    let Some(owner) = opportunity::Entity::find_by_id(version.opportunity_id).one(work.db()).await? else {
        return Ok(false);
    };
    let today = consortium::institution::today(work.db(), owner.institution_id, work.now).await?;
    let left = due_on.days_since(today);
    let days = if left <= i64::from(second) { second } else { first };
    if !(0..=i64::from(first)).contains(&left) || !store::mark_reminded(work.db(), &version, days).await? {
        return Ok(false);
    }
    work.record(Subject::Opportunity(id), &ReviewDue { version: version.id, due_on });
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stated_day_else_twelve_months() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let published_on = day("2026-02-28");
        assert_eq!(super::day(None, published_on), day("2027-02-28"));
        assert_eq!(super::day(Some(day("2026-09-01")), published_on), day("2026-09-01"));
        assert_eq!(super::day(Some(published_on), published_on), day("2027-02-28"), "publishing was the review");
    }
}
