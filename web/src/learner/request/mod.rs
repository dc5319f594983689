//! `/my/requests/{request}`: where is it, what was decided, why.

mod handlers;
mod pages;

use crate::routes::Routes;

/// Its routes.
pub(crate) fn routes() -> Routes {
    Routes::new().get("/my/requests/{request}", handlers::show)
}
