//! Pages that answer in the demo only: its mails, and every component in its states.

mod components;
mod finding;
mod mailbox;
mod working;

use crate::routes::Routes;

/// Their routes.
pub(crate) fn routes() -> Routes {
    Routes::new().get("/demo/mailbox", mailbox::show).get("/demo/components", mailbox::components)
}
