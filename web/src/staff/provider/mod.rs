//! Pages for those who offer micro-credentials: listings, their dates, ratings, participants and results, import.

mod editor;
mod import;
mod listing;
mod offering;
pub(in crate::staff) mod office;
mod participant;
mod rating;

use crate::routes::Routes;

/// Their routes.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .merge(listing::routes())
        .merge(editor::routes())
        .merge(offering::routes())
        .merge(participant::routes())
        .merge(rating::routes())
        .merge(import::routes())
}
