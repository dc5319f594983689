//! `/desk/equivalencies`: the university's standing answers – find, propose, approve, retire (UX §4, M34).

mod asked;
mod forms;
mod handlers;
mod list;
mod one;
mod proposal;

use crate::{paths, routes::Routes};

/// Its routes.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(paths::EQUIVALENCIES, handlers::show_all)
        .get(paths::NEW_EQUIVALENCY, handlers::begin)
        .post(paths::NEW_EQUIVALENCY, handlers::propose)
        .get("/desk/equivalencies/{equivalency}", handlers::show)
        .post("/desk/equivalencies/{equivalency}/proposal", handlers::put_forward)
        .post("/desk/equivalencies/{equivalency}/approval", handlers::approve)
        .post("/desk/equivalencies/{equivalency}/rejection", handlers::reject)
        .post("/desk/equivalencies/{equivalency}/confirmation", handlers::confirm)
        .post("/desk/equivalencies/{equivalency}/retirement", handlers::retire)
}
