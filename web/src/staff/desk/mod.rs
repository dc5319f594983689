//! The officer's desk: the queue, and one case at a time.

mod access;
mod appeal;
mod booking;
mod case;
mod decision;
mod equivalency;
mod grade;
mod next;
mod officers;
mod precedent;
mod programme;
mod question;
mod queue;
mod routing;
mod rules;
mod waits;

pub(crate) use next::Next;

pub(crate) use case::{Afterwards, ArrangeForm, Earlier, EarlierRow, Panel};

use crate::routes::Routes;

/// Its routes.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .merge(queue::routes())
        .merge(case::routes())
        .merge(question::routes())
        .merge(appeal::routes())
        .merge(booking::routes())
        .merge(equivalency::routes())
        .merge(precedent::routes())
        .merge(decision::routes())
        .merge(programme::routes())
        .merge(grade::routes())
        .merge(rules::routes())
        .merge(routing::routes())
}
