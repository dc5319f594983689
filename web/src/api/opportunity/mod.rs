//! A provider's listings: draft, edit, publish, archive, offer.

mod answers;
mod forms;
mod handlers;
mod scalar;

use crate::routes::Routes;

/// Their routes.
pub(super) fn routes() -> Routes {
    Routes::new()
        .post("/api/v1/opportunities", handlers::draft)
        .get("/api/v1/opportunities/{opportunity}", handlers::show)
        .put("/api/v1/opportunities/{opportunity}", handlers::edit)
        .post("/api/v1/opportunities/{opportunity}/publication", handlers::publish)
        .post("/api/v1/opportunities/{opportunity}/archive", handlers::archive)
        .post("/api/v1/opportunities/{opportunity}/offerings", handlers::offer)
}
