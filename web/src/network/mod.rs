//! Pages for who runs the network.

mod codes;

use crate::routes::Routes;

/// Their routes.
pub(crate) fn routes() -> Routes {
    codes::routes()
}
