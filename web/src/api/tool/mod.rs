//! The recognition toolbox (CONTRACT §4): public, stateless, and the same functions that outlook, desk and decision use.
//! Each tool is a thin shape around one of them; nothing here decides anything.

mod rule;

use crate::routes::Routes;

/// Their routes.
pub(super) fn routes() -> Routes {
    Routes::new().post("/api/v1/tools/rule", rule::ask)
}
