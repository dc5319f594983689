//! The officer's desk: the queue, and one case at a time.

mod access;
mod case;
mod equivalency;
mod grade;
mod programme;
mod queue;
mod waits;

use crate::routes::Routes;

/// Its routes.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .merge(queue::routes())
        .merge(case::routes())
        .merge(equivalency::routes())
        .merge(programme::routes())
        .merge(grade::routes())
}
