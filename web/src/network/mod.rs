//! Pages for who runs the network.

mod codes;
mod words;

use crate::routes::Routes;

/// Their routes.
pub(crate) fn routes() -> Routes {
    codes::routes().merge(words::routes())
}
