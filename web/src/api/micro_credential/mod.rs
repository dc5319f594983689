//! Published listings: finding them, and one of them.

mod answers;
mod facets;
mod recognition;
mod search;
mod show;

use crate::routes::Routes;

pub(super) use answers::Offered;
pub(super) use recognition::{Grounds, OutlookAnswer};

/// Their routes.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/api/v1/micro-credentials", search::find)
        .get("/api/v1/micro-credentials/{opportunity}", show::show)
}
