//! Working out the grade of a request here, when it is filed (GR-1).

use recognition::grade_table::{self, Learnt};
use sea_orm::ConnectionTrait;

use super::graded::Graded;
use crate::{Error, outlook::ruling::Pact};

/// What a grade is at the host, by the words of this agreement if there are any.
pub(crate) async fn suggested(
    db: &impl ConnectionTrait,
    learnt: &Learnt<'_>,
    pact: Option<&Pact>,
) -> Result<Graded, Error> {
    let terms = pact.and_then(|pact| pact.terms.grade.as_ref());
    Ok(Graded {
        grade: learnt.grade.to_owned(),
        suggestion: grade_table::suggest(db, learnt, terms).await?,
        agreement: pact.map(|pact| pact.reference.version_id),
        recorded: None,
    })
}
