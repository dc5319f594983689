//! `/my`: what needs me first, then enrolments and requests, and what counts so far.

mod gathered;
mod handlers;
mod pages;

pub(crate) use pages::{dates, enrolment_tag, title};

use crate::{paths, routes::Routes};

/// Its routes.
pub(crate) fn routes() -> Routes {
    Routes::new().get(paths::MY, handlers::show)
}
