//! `/questions/{token}`: a university's question to the issuer of a credential, opened by its secret, without account. No
//! session and no cookie counts here (SEC-5).

mod handlers;
mod pages;

use crate::routes::Routes;

/// Its routes.
pub(crate) fn routes() -> Routes {
    Routes::new().get("/questions/{token}", handlers::show).post("/questions/{token}", handlers::answer)
}
