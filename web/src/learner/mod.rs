//! A learner's own pages. Every look-up is the person's own; what is not is not there.

mod draft;
mod enrol;
mod enrolment;
mod overview;
mod profile;
mod question;
mod request;
mod saved;

pub(crate) use request::Second;
pub(crate) use saved::{Saving, carry_on, saves, saving, undo};

use crate::routes::Routes;

/// Their routes.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .merge(overview::routes())
        .merge(enrol::routes())
        .merge(enrolment::routes())
        .merge(draft::routes())
        .merge(request::routes())
        .merge(question::routes())
        .merge(profile::routes())
        .merge(saved::routes())
}
