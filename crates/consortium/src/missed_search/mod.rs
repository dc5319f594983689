//! Searches that found nothing, so that the consortium learns which words are missing. Kept are words and numbers by week,
//! nobody's: not who, when in the week, or from where; nothing that looks like somebody; nothing rare is ever shown. ADR 40.

mod text;

#[cfg(test)]
mod tests;

use kernel::{Actor, Day, Timestamp, Work};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Alias, Expr, OnConflict},
};

use crate::{
    Error,
    entity::missed_search::{ActiveModel, COLUMN, Column, Entity},
    synonym::policy,
};

pub use text::may_be_noted;

/// Below this many times, nothing is shown: a rare text may be of one person.
pub const LEAST: i64 = 5;
/// So long each week is kept.
pub const WEEKS: i64 = 13;
/// So many different texts of one week are kept; a flood of others is not counted.
const MOST: u64 = 5_000;
/// So many are shown.
const SHOWN: u64 = 100;

/// A text that nothing was found for, often.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missed {
    /// The words, folded.
    pub text: String,
    /// How often in the weeks that are kept.
    pub count: i64,
    /// The Monday of the last week in which it was looked for.
    pub week: Day,
}

/// Counts one more search for these folded words; [`may_be_noted`] was asked about them as they were typed.
pub async fn note(work: &mut Work, text: &str) -> Result<(), Error> {
    let week = monday(work.now.day());
    let more = Expr::col((Entity, Column::Count)).add(1);
    let known = Entity::update_many()
        .col_expr(Column::Count, Expr::col(Column::Count).add(1))
        .filter(COLUMN.week.eq(week))
        .filter(Column::Text.eq(text))
        .exec(work.db())
        .await?;
    if known.rows_affected > 0 || Entity::find().filter(COLUMN.week.eq(week)).count(work.db()).await? >= MOST {
        return Ok(());
    }
    let row = ActiveModel { week: Set(week), text: Set(text.to_owned()), count: Set(1) };
    // Somebody else may have begun with it in this very moment.
    let again = OnConflict::columns([Column::Week, Column::Text]).value(Column::Count, more).to_owned();
    Entity::insert(row).on_conflict(again).exec_without_returning(work.db()).await?;
    Ok(())
}

/// What was looked for often and never found in the weeks before this instant, for who keeps the words; the most often
/// first.
pub async fn often(db: &impl ConnectionTrait, actor: &Actor, now: Timestamp) -> Result<Vec<Missed>, Error> {
    policy::may_keep_words(actor)?;
    // PostgreSQL adds whole numbers up to something larger.
    let total = || Expr::col(Column::Count).sum().cast_as(Alias::new("bigint"));
    let found: Vec<(String, i64, Day)> = Entity::find()
        .select_only()
        .column(Column::Text)
        .expr_as(total(), "total")
        .expr_as(Expr::col(Column::Week).max(), "last")
        .filter(COLUMN.week.gt(first(now)))
        .group_by(Column::Text)
        .having(total().gte(LEAST))
        .order_by_desc(total())
        .order_by_asc(Column::Text)
        .limit(SHOWN)
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().map(|(text, count, week)| Missed { text, count, week }).collect())
}

/// Forgets weeks that are over for long enough.
pub async fn sweep(work: &mut Work) -> Result<(), Error> {
    Entity::delete_many().filter(COLUMN.week.lte(first(work.now))).exec(work.db()).await?;
    Ok(())
}

/// The Monday after which weeks count.
fn first(now: Timestamp) -> Day {
    monday(now.day()).plus_days(-7 * WEEKS)
}

fn monday(day: Day) -> Day {
    day.plus_days(-i64::from(day.date().weekday().number_days_from_monday()))
}
