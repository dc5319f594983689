//! Counting in the database: a handful of statements, whatever the number of rows.

use evaluation::{appeal::AppealRuling, assess::Outcome};
use kernel::{Day, InstitutionId};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, FromQueryResult, PaginatorTrait, QueryFilter,
    QuerySelect, Select, sea_query::Expr,
};

use super::{
    Procedure,
    arithmetic::{Alike, Figures, Worth},
    procedure::Lasted,
};
use crate::{
    Error,
    entity::{
        exposure,
        fact::{COLUMN, Column, Entity, FactKind},
    },
};

/// Whose figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The whole consortium.
    Network,
    /// Learners of one home university and what it decided.
    Home(InstitutionId),
}

impl Scope {
    const fn home(self) -> Option<InstitutionId> {
        match self {
            Self::Network => None,
            Self::Home(home) => Some(home),
        }
    }
}

/// The figures from one day to before another. `today` keeps runs that have not begun out of MT-2 (CONTRACT §6).
pub async fn figures(
    db: &impl ConnectionTrait,
    from: Day,
    to: Day,
    today: Day,
    scope: Scope,
) -> Result<Figures, Error> {
    let decided = || facts(FactKind::Decision, from, to, scope);
    let enrolled = facts(FactKind::Enrolment, from, to, scope).filter(COLUMN.counted_on.lte(today));
    let counts = Figures {
        students_exposed: exposed(db, from, to, scope).await?,
        students_enrolled: enrolled.select_only().column(Column::PersonId).distinct().count(db).await?,
        virtual_mobilities: virtual_mobilities(db, decided()).await?,
        procedure: procedure(db, from, to, scope).await?,
        ..Figures::default()
    };
    Ok(counts.with(&alike(db, decided()).await?))
}

fn facts(kind: FactKind, from: Day, to: Day, scope: Scope) -> Select<Entity> {
    every(kind, from, to, scope).filter(COLUMN.void.eq(false))
}

/// The same with what was superseded since.
fn every(kind: FactKind, from: Day, to: Day, scope: Scope) -> Select<Entity> {
    Entity::find()
        .filter(COLUMN.kind.eq(kind))
        .filter(COLUMN.counted_on.gte(from))
        .filter(COLUMN.counted_on.lt(to))
        .filter(Condition::all().add_option(scope.home().map(|home| COLUMN.home_id.eq(home))))
}

async fn exposed(db: &impl ConnectionTrait, from: Day, to: Day, scope: Scope) -> Result<u64, Error> {
    use exposure::{COLUMN, Column, Entity};
    Ok(Entity::find()
        .select_only()
        .column(Column::PersonId)
        .distinct()
        .filter(COLUMN.seen_on.gte(from))
        .filter(COLUMN.seen_on.lt(to))
        .filter(Condition::all().add_option(scope.home().map(|home| COLUMN.home_id.eq(home))))
        .count(db)
        .await?)
}

/// MT-4: a learner who has the same thing counted twice moved once.
async fn virtual_mobilities(db: &impl ConnectionTrait, decided: Select<Entity>) -> Result<u64, Error> {
    Ok(decided
        .select_only()
        .column(Column::PersonId)
        .column(Column::OpportunityId)
        .distinct()
        .filter(COLUMN.r#virtual.eq(true))
        .filter(COLUMN.positive.eq(true))
        .filter(COLUMN.pending.eq(false))
        .count(db)
        .await?)
}

#[derive(FromQueryResult)]
struct Row {
    outcome: Option<String>,
    positive: bool,
    pending: bool,
    automatic: bool,
    decisions: i64,
    credited: i64,
    hundredths: Option<i64>,
}

async fn alike(db: &impl ConnectionTrait, decided: Select<Entity>) -> Result<Vec<Alike>, Error> {
    let kinds = [Column::Outcome, Column::Positive, Column::Pending, Column::Automatic];
    let rows: Vec<Row> = decided
        .select_only()
        .columns(kinds)
        .column_as(Column::Id.count(), "decisions")
        .column_as(Column::Ects.count(), "credited")
        .column_as(Expr::col(Column::Ects).sum(), "hundredths")
        .group_by(Column::Outcome)
        .group_by(Column::Positive)
        .group_by(Column::Pending)
        .group_by(Column::Automatic)
        .into_model()
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| Alike {
            worth: Worth::of(row.positive, row.pending, row.outcome.as_deref() == Some(Outcome::Recognise.as_str())),
            automatic: row.automatic,
            decisions: number(row.decisions),
            credited: number(row.credited),
            hundredths: row.hundredths.unwrap_or(0),
        })
        .collect())
}

async fn procedure(db: &impl ConnectionTrait, from: Day, to: Day, scope: Scope) -> Result<Procedure, Error> {
    let decided = || facts(FactKind::Decision, from, to, scope);
    let ruled = by_ruling(db, facts(FactKind::Ruling, from, to, scope)).await?;
    let overturned = ruled.iter().filter(|(ruling, _)| ruling.as_deref() == Some(AppealRuling::Overturned.as_str()));
    let counted = Procedure {
        made: every(FactKind::Decision, from, to, scope).count(db).await?,
        appeals: facts(FactKind::Appeal, from, to, scope).count(db).await?,
        rulings: ruled.iter().map(|(_, count)| number(*count)).sum(),
        overturned: overturned.map(|(_, count)| number(*count)).sum(),
        ..Procedure::default()
    };
    let refused = by_grounds(db, decided()).await?.into_iter();
    let refused = refused.filter_map(|(words, count)| Some((words?, number(count))));
    Ok(counted.timed(&lasted(db, decided()).await?).refused(refused))
}

/// What came of appeals, and how often.
async fn by_ruling(db: &impl ConnectionTrait, ruled: Select<Entity>) -> Result<Vec<(Option<String>, i64)>, Error> {
    let rows = ruled.select_only().column(Column::Outcome).column_as(Column::Id.count(), "rulings");
    Ok(rows.group_by(Column::Outcome).into_tuple().all(db).await?)
}

async fn by_grounds(db: &impl ConnectionTrait, decided: Select<Entity>) -> Result<Vec<(Option<String>, i64)>, Error> {
    let rows = decided.select_only().column(Column::Grounds).column_as(Column::Id.count(), "refusals");
    Ok(rows.filter(COLUMN.grounds.is_not_null()).group_by(Column::Grounds).into_tuple().all(db).await?)
}

async fn lasted(db: &impl ConnectionTrait, decided: Select<Entity>) -> Result<Vec<Lasted>, Error> {
    let rows: Vec<(Option<i32>, bool, Option<bool>, i64)> = decided
        .select_only()
        .columns([Column::Days, Column::Automatic, Column::OnTime])
        .column_as(Column::Id.count(), "decisions")
        .group_by(Column::Days)
        .group_by(Column::Automatic)
        .group_by(Column::OnTime)
        .into_tuple()
        .all(db)
        .await?;
    let lasted = rows.into_iter().filter_map(|(days, automatic, on_time, decisions)| {
        Some(Lasted { days: days?, automatic, on_time: on_time?, decisions: number(decisions) })
    });
    Ok(lasted.collect())
}

fn number(count: i64) -> u64 {
    u64::try_from(count).unwrap_or(0)
}
