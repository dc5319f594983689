//! `/desk/decisions`: the record of everything that was decided, without anybody's name (L-11, M26).

mod asked;
mod file;
mod handlers;
mod list;

use crate::{paths, routes::Routes};

/// Its routes.
pub(crate) fn routes() -> Routes {
    Routes::new().get(paths::DECISIONS, handlers::show).get(paths::DECISIONS_FILE, file::show)
}
