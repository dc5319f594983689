//! `/unsubscribe/{token}`: ends the mails of one saved search, by the secret that each of them carries. No session and no
//! cookie counts here (SEC-5), reading changes nothing, and a mail program may do it by one POST (RFC 8058).

mod handlers;
mod pages;

use crate::routes::Routes;

/// Its routes.
pub(crate) fn routes() -> Routes {
    Routes::new().get("/unsubscribe/{token}", handlers::show).post("/unsubscribe/{token}", handlers::end)
}
