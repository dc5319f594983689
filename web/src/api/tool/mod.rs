//! The recognition toolbox (CONTRACT §4): public, stateless, and the same functions that outlook, desk and decision use.
//! Each tool is a thin shape around one of them; nothing here decides anything.

mod agreement;
mod evaluation;
mod gates;
mod route;
mod rule;
mod value;

use crate::routes::Routes;

/// Their routes.
pub(super) fn routes() -> Routes {
    Routes::new()
        .post("/api/v1/tools/evaluation", evaluation::evaluate)
        .post("/api/v1/tools/agreement", agreement::ask)
        .post("/api/v1/tools/rule", rule::ask)
        .post("/api/v1/tools/route", route::ask)
}
