//! Reads of tables, for those who keep them. What others get is made in `conversion` (GR-6).

use kernel::{Actor, Day, GradeTableId, InstitutionId};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};

use super::{TableStatus, WHOLE, policy};
use crate::{
    Error, GradeRules, GradeTable,
    entity::{
        grade_policy,
        grade_table::{COLUMN, Column, Entity},
    },
    grade::{Cycle, HostPolicy},
};

/// One version, for who keeps its university's tables; for anybody else it is not there (S-1, GR-6).
pub async fn by_id(db: &impl ConnectionTrait, actor: &Actor, id: GradeTableId) -> Result<GradeTable, Error> {
    let found = Entity::find_by_id(id).one(db).await?;
    found.filter(|found| policy::may_keep(actor, found.institution_id).is_ok()).ok_or(Error::NotFound)
}

/// The newest version of each table of an institution, by field and cycle, `limit` of them after so many.
pub async fn page_of_tables(
    db: &impl ConnectionTrait,
    actor: &Actor,
    institution: InstitutionId,
    (skipped, limit): (u64, u64),
) -> Result<Vec<GradeTable>, Error> {
    policy::may_keep(actor, institution)?;
    let found = newest(institution).order_by_asc(Column::IscedF).order_by_asc(Column::Cycle);
    Ok(found.offset(skipped).limit(limit).all(db).await?)
}

/// How many tables an institution keeps.
pub async fn count_tables(db: &impl ConnectionTrait, institution: InstitutionId) -> Result<u64, Error> {
    Ok(newest(institution).count(db).await?)
}

/// All versions of a table, newest first.
pub async fn versions(db: &impl ConnectionTrait, table: &GradeTable) -> Result<Vec<GradeTable>, Error> {
    let found = Entity::find()
        .filter(COLUMN.institution_id.eq(table.institution_id))
        .filter(COLUMN.isced_f.eq(table.isced_f.as_str()))
        .filter(COLUMN.cycle.eq(table.cycle))
        .order_by_desc(Column::Number);
    Ok(found.all(db).await?)
}

fn newest(institution: InstitutionId) -> Select<Entity> {
    Entity::find().filter(COLUMN.institution_id.eq(institution)).filter(COLUMN.superseded_by.is_null())
}

/// The newest version for a field and cycle.
pub(super) async fn latest(
    db: &impl ConnectionTrait,
    institution: InstitutionId,
    field: &str,
    cycle: Cycle,
) -> Result<Option<GradeTable>, Error> {
    Ok(newest(institution).filter(COLUMN.isced_f.eq(field)).filter(COLUMN.cycle.eq(cycle)).one(db).await?)
}

/// The versions in use on a day at these institutions that can be about a field and cycle: one query, for conversions only.
pub(super) async fn in_use(
    db: &impl ConnectionTrait,
    institutions: [InstitutionId; 2],
    (field, cycle): (Option<&str>, Option<Cycle>),
    day: Day,
) -> Result<Vec<GradeTable>, Error> {
    let wider =
        |field: &str| (2..=field.len()).filter_map(|end| field.get(..end)).map(str::to_owned).collect::<Vec<_>>();
    let fields = field.map(wider).unwrap_or_default().into_iter().chain([WHOLE.to_owned()]);
    let mut cycles = Condition::any().add(COLUMN.cycle.eq(Cycle::Every));
    if let Some(cycle) = cycle {
        cycles = cycles.add(COLUMN.cycle.eq(cycle));
    }
    let found = Entity::find()
        .filter(COLUMN.institution_id.is_in(institutions))
        .filter(COLUMN.isced_f.is_in(fields))
        .filter(cycles)
        .filter(COLUMN.valid_from.lte(day))
        .order_by_desc(Column::Number)
        .all(db)
        .await?;
    Ok(newest_of(found))
}

/// The newest version for each field and cycle, of those that come newest first.
fn newest_of(found: Vec<GradeTable>) -> Vec<GradeTable> {
    let mut newest: Vec<GradeTable> = Vec::new();
    for table in found {
        let about = |other: &GradeTable| (other.institution_id, other.cycle) == (table.institution_id, table.cycle);
        if !newest.iter().any(|other| about(other) && other.isced_f == table.isced_f) {
            newest.push(table);
        }
    }
    // A withdrawn version hides the ones before it, so it is taken out last.
    newest.retain(|table| table.status != TableStatus::Withdrawn);
    newest
}

/// The same for many institutions and whatever field and cycle: for outlooks, which ask of many listings at once.
pub(super) async fn all_in_use(
    db: &impl ConnectionTrait,
    institutions: &[InstitutionId],
    day: Day,
) -> Result<Vec<GradeTable>, Error> {
    let found = Entity::find()
        .filter(COLUMN.institution_id.is_in(institutions.iter().copied()))
        .filter(COLUMN.valid_from.lte(day))
        .order_by_desc(Column::Number);
    Ok(newest_of(found.all(db).await?))
}

/// What several institutions have chosen where no agreement says it.
pub(super) async fn rules_of(
    db: &impl ConnectionTrait,
    institutions: &[InstitutionId],
) -> Result<Vec<GradeRules>, Error> {
    let wanted = grade_policy::COLUMN.institution_id.is_in(institutions.iter().copied());
    Ok(grade_policy::Entity::find().filter(wanted).all(db).await?)
}

/// What an institution has chosen where no agreement says it.
pub async fn rules(db: &impl ConnectionTrait, institution: InstitutionId) -> Result<Option<GradeRules>, Error> {
    Ok(grade_policy::Entity::find_by_id(institution).one(db).await?)
}

impl From<&GradeRules> for HostPolicy {
    fn from(chosen: &GradeRules) -> Self {
        Self { instead: chosen.instead, which: chosen.which }
    }
}
