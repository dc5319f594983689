//! Counting in the database: four statements, whatever the number of rows.

use evaluation::assess::Outcome;
use kernel::{Day, InstitutionId};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, FromQueryResult, PaginatorTrait, QueryFilter,
    QuerySelect, Select, sea_query::Expr,
};

use super::arithmetic::{Alike, Figures, Worth};
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
        ..Figures::default()
    };
    Ok(counts.with(&alike(db, decided()).await?))
}

fn facts(kind: FactKind, from: Day, to: Day, scope: Scope) -> Select<Entity> {
    Entity::find()
        .filter(COLUMN.kind.eq(kind))
        .filter(COLUMN.void.eq(false))
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
    let number = |count: i64| u64::try_from(count).unwrap_or(0);
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
