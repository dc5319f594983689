//! The JSON API: the same services, policies and queries as the pages (S-4), by bearer token only (SEC-5).

mod agreement;
mod bearer;
mod enrolment;
mod etag;
mod evaluated;
mod fault;
mod me;
mod metrics;
mod micro_credential;
mod openapi;
mod opportunity;
mod request;
mod suggest;
mod tool;
mod window;

use crate::routes::Routes;

/// How large a body may be (LIM-2).
pub(crate) const BODY: usize = 256 * 1024;

/// Every route of it.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .merge(micro_credential::routes())
        .merge(suggest::routes())
        .merge(agreement::routes())
        .merge(me::routes())
        .merge(enrolment::routes())
        .merge(request::routes())
        .merge(opportunity::routes())
        .merge(metrics::routes())
        .merge(tool::routes())
        .merge(openapi::routes())
}
