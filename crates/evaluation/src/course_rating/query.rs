//! Reading course ratings, in batches.

use std::collections::HashMap;

use catalogue::Mode;
use kernel::OpportunityVersionId;
use recognition::criterion::Criterion;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::{
    CourseRating, Error,
    assess::{Ratings, applies},
    entity::course_rating::{COLUMN, Entity},
};

const CHUNK: usize = 500;

/// The ratings of these versions; versions without any are left out. Everybody may read them (duty L-2).
pub async fn of_versions(
    db: &impl ConnectionTrait,
    versions: &[OpportunityVersionId],
) -> Result<HashMap<OpportunityVersionId, Vec<CourseRating>>, Error> {
    let mut found: HashMap<_, Vec<CourseRating>> = HashMap::new();
    for versions in versions.chunks(CHUNK) {
        let rows = Entity::find().filter(COLUMN.version_id.is_in(versions.iter().copied())).all(db).await?;
        for row in rows {
            found.entry(row.version_id).or_default().push(row);
        }
    }
    for ratings in found.values_mut() {
        ratings.sort_by_key(|rating| rating.criterion);
    }
    Ok(found)
}

/// Rows as the evaluation and the rules take them.
pub fn as_ratings(rows: &[CourseRating]) -> Ratings {
    rows.iter().map(|row| (row.criterion, row.robustness)).collect()
}

/// What a version is rated on: all but verification, which is per credential, as far as its mode asks (R-C1, R-C2, R-C3).
pub fn criteria(mode: Option<Mode>) -> Vec<Criterion> {
    let course_level = Criterion::ALL.iter().copied().filter(|criterion| *criterion != Criterion::Verification);
    course_level.filter(|criterion| applies(*criterion, mode)).collect()
}

/// Those of them that nobody has rated yet.
pub fn unrated(mode: Option<Mode>, rows: &[CourseRating]) -> Vec<Criterion> {
    let is_open = |criterion: &Criterion| rows.iter().all(|row| row.criterion != *criterion);
    criteria(mode).into_iter().filter(is_open).collect()
}
