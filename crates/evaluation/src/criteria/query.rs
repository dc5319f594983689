//! Reading criteria. Which ones apply is said here and nowhere else.

use kernel::{Actor, Day, InstitutionId};
use recognition::route::Route;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{Applied, BUILT_IN, VersionState, policy};
use crate::{
    CriteriaVersion, Error, RecognitionRequest,
    entity::criteria_version::{COLUMN, Column, Entity},
    request::clock,
};

/// What applies at an institution on a day; without one, what the consortium sets for all.
pub async fn in_force(
    db: &impl ConnectionTrait,
    institution: Option<InstitutionId>,
    day: Day,
) -> Result<Applied, Error> {
    let found = version_in_force(db, institution, day).await?;
    Ok(found.map_or_else(Applied::built_in, Applied::from))
}

/// The version of it: the institution's own, else the consortium's; none where those built in apply. The newest wins,
/// so that one that was to begin later never takes its place back.
pub async fn version_in_force(
    db: &impl ConnectionTrait,
    institution: Option<InstitutionId>,
    day: Day,
) -> Result<Option<CriteriaVersion>, Error> {
    for owner in institution.map(Some).into_iter().chain([None]) {
        let begun = of(owner).filter(COLUMN.in_force_from.lte(day)).order_by_desc(Column::Number);
        if let Some(found) = begun.one(db).await? {
            return Ok(Some(found));
        }
    }
    Ok(None)
}

/// What a request is examined by: what was in force when it became complete, else what is today.
pub async fn of_request(db: &impl ConnectionTrait, request: &RecognitionRequest, today: Day) -> Result<Applied, Error> {
    match &request.criteria_version {
        Some(label) => of_label(db, label).await,
        None => in_force(db, Some(request.institution_id), today).await,
    }
}

/// Days within which it is meant to be decided (R-S2): by the limits of its route; while it has none, by the longest way
/// of the criteria that would apply today.
pub async fn target_days(db: &impl ConnectionTrait, request: &RecognitionRequest, today: Day) -> Result<u16, Error> {
    let limits = match &request.basis {
        Some(basis) => basis.limits,
        None => of_request(db, request, today).await?.criteria.limits.by_route(),
    };
    // What is decided at once has no days to wait for: then they are those of who asks again.
    let route = request.route.filter(|route| *route != Route::Automatic);
    Ok(clock::limit_days(route, limits))
}

/// By the label that a decision carries.
pub async fn of_label(db: &impl ConnectionTrait, label: &str) -> Result<Applied, Error> {
    if label == BUILT_IN {
        return Ok(Applied::built_in());
    }
    Ok(version_of_label(db, label).await?.into())
}

/// A published version by its label.
pub async fn version_of_label(db: &impl ConnectionTrait, label: &str) -> Result<CriteriaVersion, Error> {
    let found = Entity::find().filter(COLUMN.label.eq(label)).filter(COLUMN.state.eq(VersionState::Published));
    found.one(db).await?.ok_or(Error::NotFound)
}

/// What an institution, or the consortium, has published, newest first.
pub async fn published(db: &impl ConnectionTrait, owner: Option<InstitutionId>) -> Result<Vec<CriteriaVersion>, Error> {
    Ok(of(owner).order_by_desc(Column::Number).all(db).await?)
}

/// The draft that is being written, for who may know of it.
pub async fn draft(
    db: &impl ConnectionTrait,
    actor: &Actor,
    owner: Option<InstitutionId>,
) -> Result<Option<CriteriaVersion>, Error> {
    policy::may_read_drafts(actor, owner)?;
    draft_of(db, owner).await
}

pub(super) async fn draft_of(
    db: &impl ConnectionTrait,
    owner: Option<InstitutionId>,
) -> Result<Option<CriteriaVersion>, Error> {
    let drafts = Entity::find().filter(owned_by(owner)).filter(COLUMN.state.eq(VersionState::Draft));
    Ok(drafts.one(db).await?)
}

fn of(owner: Option<InstitutionId>) -> sea_orm::Select<Entity> {
    Entity::find().filter(owned_by(owner)).filter(COLUMN.state.eq(VersionState::Published))
}

fn owned_by(owner: Option<InstitutionId>) -> Condition {
    Condition::all().add(match owner {
        Some(owner) => COLUMN.institution_id.eq(owner),
        None => COLUMN.institution_id.is_null(),
    })
}
