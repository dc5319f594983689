//! Reading course ratings, in batches.

use std::collections::HashMap;

use kernel::OpportunityVersionId;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::{
    CourseRating, Error,
    assess::Ratings,
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
