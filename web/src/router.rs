//! Every route, and the layers that every request passes.

use axum::{Router, extract::DefaultBodyLimit, http::StatusCode, middleware, response::IntoResponse};
use tower_http::{
    catch_panic::CatchPanicLayer,
    compression::CompressionLayer,
    csrf::{CsrfLayer, ProtectionError},
    timeout::TimeoutLayer,
};
use tower_sessions::{Expiry, SessionManagerLayer, cookie::SameSite};

use crate::{
    api,
    app::App,
    audit, demo,
    error::{self, Error},
    health,
    layers::{failure, headers, reader},
    learner, network, public,
    routes::{RouteInfo, Routes},
    session::Store,
    staff,
};

/// Pages: with a session.
fn pages(is_demo: bool) -> Routes {
    let routes = Routes::new().merge(public::routes()).merge(learner::routes()).merge(staff::routes());
    let routes = routes.merge(network::routes()).merge(audit::routes());
    if is_demo { routes.merge(demo::routes()) } else { routes }
}

/// Every route that this process answers.
pub fn route_list(is_demo: bool) -> Vec<RouteInfo> {
    pages(is_demo).merge(public::linked()).merge(api::routes()).merge(health::routes()).into_list()
}

/// The router with its layers.
pub fn router(app: &App) -> Router {
    let secure = app.settings().is_secure();
    let sessions = SessionManagerLayer::new(Store::new(app.db().clone(), app.doors().clone()))
        .with_name(if secure { "__Host-passerelle" } else { "passerelle" })
        .with_secure(secure)
        .with_same_site(SameSite::Lax)
        .with_expiry(Expiry::OnSessionEnd);
    let pages = pages(app.settings().demo).into_router().layer(sessions);
    // No session: the API takes no cookie (SEC-5).
    let api = api::routes().into_router().layer(DefaultBodyLimit::max(api::BODY));
    let linked = public::linked().into_router();
    // Innermost first: what stands below sees the answers of what stands above.
    pages
        .merge(api)
        .merge(linked)
        .merge(health::routes().into_router())
        .fallback(|| async { Error::not_found() })
        .method_not_allowed_fallback(|| async { Error::new(StatusCode::METHOD_NOT_ALLOWED, "method-not-allowed") })
        .layer(DefaultBodyLimit::max(64 * 1024))
        .layer(CsrfLayer::new().with_rejection_response(cross_site))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, std::time::Duration::from_secs(15)))
        .layer(CatchPanicLayer::custom(error::panicked))
        .layer(middleware::from_fn_with_state(app.clone(), failure::render))
        .layer(middleware::from_fn_with_state(app.clone(), reader::read))
        .layer(middleware::from_fn_with_state(app.clone(), headers::add))
        .layer(CompressionLayer::new())
        .with_state(app.clone())
}

fn cross_site(_: ProtectionError) -> axum::response::Response {
    Error::new(StatusCode::FORBIDDEN, "cross-site").into_response()
}
