//! SQL of opportunities and their versions. Every change names the row's version, so that of two at once one is stale.

use std::collections::BTreeMap;

use kernel::{Day, OpportunityId, OpportunityVersionId, PersonId, Timestamp, Work};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, Set,
    sea_query::{Expr, ExprTrait, Func, OnConflict},
};

use super::review;
use crate::{
    Content, Error, Opportunity, OpportunityState, Outcome, Version, VersionState,
    entity::{learning_outcome, opportunity, opportunity_version},
};

/// Rows in one statement: SQLite takes 32,766 values.
const ROWS: usize = 500;

/// What changes on the opportunity's own row.
pub(super) struct Touch<'a> {
    pub state: OpportunityState,
    pub identifier: &'a str,
    pub kind: crate::OpportunityKind,
    pub now: Timestamp,
}

/// Takes the row for this change; whoever comes second with the same version is stale.
pub(super) async fn touch(db: &impl ConnectionTrait, seen: &Opportunity, touch: Touch<'_>) -> Result<(), Error> {
    use opportunity::{COLUMN, Column, Entity};
    let mut update = Entity::update_many()
        .col_expr(Column::State, Expr::value(touch.state))
        .col_expr(Column::Identifier, Expr::value(touch.identifier))
        .col_expr(Column::Kind, Expr::value(touch.kind))
        .col_expr(Column::UpdatedAt, Expr::value(touch.now))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1));
    if touch.state == OpportunityState::Published {
        let first = Func::coalesce([Expr::col(Column::PublishedAt), Expr::value(touch.now)]);
        update = update.col_expr(Column::PublishedAt, first.into());
    }
    let done = update
        .filter(COLUMN.id.eq(seen.id))
        .filter(COLUMN.version.eq(seen.version))
        .filter(COLUMN.state.eq(seen.state))
        .exec(db)
        .await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// The same for many at once, which keep identifier and kind: a statement for each version that their rows have.
pub(super) async fn touch_many(
    db: &impl ConnectionTrait,
    seen: &[(&Opportunity, OpportunityState)],
    now: Timestamp,
) -> Result<(), Error> {
    use opportunity::{COLUMN, Column, Entity};
    let mut alike: BTreeMap<_, Vec<OpportunityId>> = BTreeMap::new();
    for (row, next) in seen {
        alike.entry((row.version, row.state, *next)).or_default().push(row.id);
    }
    for ((version, state, next), ids) in alike {
        for ids in ids.chunks(ROWS) {
            let mut update = Entity::update_many()
                .col_expr(Column::State, Expr::value(next))
                .col_expr(Column::UpdatedAt, Expr::value(now))
                .col_expr(Column::Version, Expr::col(Column::Version).add(1));
            if next == OpportunityState::Published {
                let first = Func::coalesce([Expr::col(Column::PublishedAt), Expr::value(now)]);
                update = update.col_expr(Column::PublishedAt, first.into());
            }
            let these = COLUMN.id.is_in(ids.iter().copied());
            let done = update.filter(these).filter(COLUMN.version.eq(version)).filter(COLUMN.state.eq(state));
            all_of(ids, done.exec(db).await?.rows_affected)?;
        }
    }
    Ok(())
}

/// Whoever comes second with the same row is stale.
fn all_of<T>(wanted: &[T], done: u64) -> Result<(), Error> {
    if u64::try_from(wanted.len()).is_ok_and(|wanted| wanted == done) { Ok(()) } else { Err(Error::Stale) }
}

/// Archives it.
pub(super) async fn archive(
    db: &impl ConnectionTrait,
    seen: &Opportunity,
    reason: Option<String>,
    now: Timestamp,
) -> Result<(), Error> {
    use opportunity::{COLUMN, Column, Entity};
    let done = Entity::update_many()
        .col_expr(Column::State, Expr::value(OpportunityState::Archived))
        .col_expr(Column::ArchivedAt, Expr::value(now))
        .col_expr(Column::ArchiveReason, Expr::value(reason))
        .col_expr(Column::UpdatedAt, Expr::value(now))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(COLUMN.id.eq(seen.id))
        .filter(COLUMN.version.eq(seen.version))
        .filter(COLUMN.state.eq(seen.state))
        .exec(db)
        .await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Adds opportunities; one whose identifier is taken refuses them all.
pub(super) async fn add(db: &impl ConnectionTrait, rows: Vec<Opportunity>) -> Result<(), Error> {
    let mut rows = rows.into_iter().map(IntoActiveModel::into_active_model).peekable();
    while rows.peek().is_some() {
        let part: Vec<_> = rows.by_ref().take(ROWS).collect();
        let wanted = u64::try_from(part.len()).unwrap_or(u64::MAX);
        let unless_taken = OnConflict::columns([opportunity::Column::InstitutionId, opportunity::Column::Identifier])
            .do_nothing()
            .to_owned();
        let added = opportunity::Entity::insert_many(part).on_conflict(unless_taken).exec_without_returning(db).await?;
        if added != wanted {
            return Err(Error::IdentifierTaken);
        }
    }
    Ok(())
}

/// A version's row for a content.
pub(super) struct NewVersion {
    pub id: OpportunityVersionId,
    pub opportunity: OpportunityId,
    pub number: i32,
    /// The day of its publication at its provider, if it is published at once.
    pub published_on: Option<Day>,
    pub by: Option<PersonId>,
    pub now: Timestamp,
}

impl NewVersion {
    pub(super) fn row(&self, content: &Content) -> Version {
        let content = content.clone();
        Version {
            id: self.id,
            opportunity_id: self.opportunity,
            number: self.number,
            state: if self.published_on.is_some() { VersionState::Published } else { VersionState::Draft },
            title: content.title,
            original_language: content.original_language,
            description: content.description,
            teaching_languages: content.teaching_languages,
            ects: content.ects,
            hours: content.hours,
            eqf: content.eqf,
            isced_f: content.isced_f,
            mode: content.mode,
            assessment: content.assessment,
            supervision: content.supervision,
            quality_assurance: content.quality_assurance,
            prerequisites: content.prerequisites,
            stackability: content.stackability,
            stacks_into: content.stacks_into,
            homepage: content.homepage,
            keywords: content.keywords,
            price: content.price.as_ref().map(|price| price.minor),
            currency: content.price.and_then(|price| price.currency),
            awarding_bodies: content.awarding_bodies,
            accreditations: content.accreditations,
            need: content.need,
            employers: content.employers,
            grants: content.grants,
            review_stated_on: content.review_due_on,
            review_reminded: None,
            review_due_on: self.published_on.map(|day| review::day(content.review_due_on, day)),
            created_by: self.by,
            created_at: self.now,
            published_at: self.published_on.map(|_| self.now),
        }
    }
}

/// Adds versions with their outcomes.
pub(super) async fn add_versions(work: &mut Work, versions: Vec<(Version, Vec<Outcome>)>) -> Result<(), Error> {
    let mut outcomes = Vec::new();
    let mut rows = Vec::with_capacity(versions.len());
    for (version, its) in versions {
        outcomes.extend(outcome_rows(work, version.id, its));
        rows.push(version.into_active_model());
    }
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let part: Vec<_> = rows.by_ref().take(ROWS).collect();
        opportunity_version::Entity::insert_many(part).exec_without_returning(work.db()).await?;
    }
    add_outcomes(work.db(), outcomes).await
}

/// Writes another content into a draft version. A published one is never reached: its state is part of the filter.
pub(super) async fn rewrite(work: &mut Work, version: &Version, content: &Content) -> Result<(), Error> {
    use opportunity_version::{ActiveModel, COLUMN, Column, Entity};
    let place = NewVersion {
        id: version.id,
        opportunity: version.opportunity_id,
        number: version.number,
        published_on: None,
        by: work.actor.person().or(version.created_by),
        now: version.created_at,
    };
    let mut row = place.row(content).into_active_model().reset_all();
    row.id = sea_orm::ActiveValue::NotSet;
    let done = Entity::update_many()
        .set::<ActiveModel>(row)
        .filter(COLUMN.id.eq(version.id))
        .filter(Column::State.eq(VersionState::Draft))
        .exec(work.db())
        .await?;
    if done.rows_affected != 1 {
        return Err(Error::Stale);
    }
    learning_outcome::Entity::delete_many()
        .filter(learning_outcome::COLUMN.version_id.eq(version.id))
        .exec(work.db())
        .await?;
    let outcomes = outcome_rows(work, version.id, content.outcomes.clone());
    add_outcomes(work.db(), outcomes).await
}

/// Makes draft versions the published ones, each with the day at its provider: a statement for each day on which they are
/// to be looked at again.
pub(super) async fn publish(
    db: &impl ConnectionTrait,
    versions: &[(&Version, Day)],
    now: Timestamp,
) -> Result<(), Error> {
    use opportunity_version::{COLUMN, Column, Entity};
    let mut alike: BTreeMap<Day, Vec<OpportunityVersionId>> = BTreeMap::new();
    for (version, today) in versions {
        alike.entry(review::day(version.review_stated_on, *today)).or_default().push(version.id);
    }
    for versions in versions.chunks(ROWS) {
        Entity::update_many()
            .col_expr(Column::State, Expr::value(VersionState::Superseded))
            .filter(COLUMN.opportunity_id.is_in(versions.iter().map(|(version, _)| version.opportunity_id)))
            .filter(COLUMN.state.eq(VersionState::Published))
            .exec(db)
            .await?;
    }
    for (review_due_on, ids) in alike {
        for ids in ids.chunks(ROWS) {
            let done = Entity::update_many()
                .col_expr(Column::State, Expr::value(VersionState::Published))
                .col_expr(Column::PublishedAt, Expr::value(now))
                .col_expr(Column::ReviewDueOn, Expr::value(review_due_on))
                .filter(COLUMN.id.is_in(ids.iter().copied()))
                .filter(COLUMN.state.eq(VersionState::Draft))
                .exec(db)
                .await?;
            all_of(ids, done.rows_affected)?;
        }
    }
    Ok(())
}

/// Notes that its provider was reminded so many days before its review; false if that was noted before.
pub(super) async fn mark_reminded(db: &impl ConnectionTrait, version: &Version, days: i16) -> Result<bool, Error> {
    use opportunity_version::{COLUMN, Column, Entity};
    let done = Entity::update_many()
        .col_expr(Column::ReviewReminded, Expr::value(days))
        .filter(COLUMN.id.eq(version.id))
        .filter(COLUMN.state.eq(VersionState::Published))
        .filter(COLUMN.review_reminded.is_null().or(COLUMN.review_reminded.gt(days)))
        .exec(db)
        .await?;
    Ok(done.rows_affected == 1)
}

fn outcome_rows(
    work: &mut Work,
    version: OpportunityVersionId,
    outcomes: Vec<Outcome>,
) -> Vec<learning_outcome::ActiveModel> {
    (1..)
        .zip(outcomes)
        .map(|(position, outcome)| learning_outcome::ActiveModel {
            id: Set(work.new_id()),
            version_id: Set(version),
            position: Set(position),
            text: Set(outcome.text),
            essential: Set(outcome.essential),
            skills: Set(outcome.skills),
        })
        .collect()
}

async fn add_outcomes(db: &impl ConnectionTrait, rows: Vec<learning_outcome::ActiveModel>) -> Result<(), Error> {
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let part: Vec<_> = rows.by_ref().take(ROWS).collect();
        learning_outcome::Entity::insert_many(part).exec_without_returning(db).await?;
    }
    Ok(())
}
