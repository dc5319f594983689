//! Routes with their list: the router is built from it, and so is the test that walks every route with two tenants (S-1).

use axum::{
    Router,
    handler::Handler,
    routing::{get, post, put},
};

use crate::app::App;

/// One route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RouteInfo {
    /// `GET`, `POST` or `PUT`.
    pub method: &'static str,
    /// Its path, with `{name}` where an id stands.
    pub path: &'static str,
}

/// Routes and their list, grown together.
pub(crate) struct Routes {
    router: Router<App>,
    list: Vec<RouteInfo>,
}

impl Routes {
    /// None yet.
    pub(crate) fn new() -> Self {
        Self { router: Router::new(), list: Vec::new() }
    }

    /// A page or an answer.
    pub(crate) fn get<H: Handler<T, App>, T: 'static>(mut self, path: &'static str, handler: H) -> Self {
        self.router = self.router.route(path, get(handler));
        self.note("GET", path)
    }

    /// An act.
    pub(crate) fn post<H: Handler<T, App>, T: 'static>(mut self, path: &'static str, handler: H) -> Self {
        self.router = self.router.route(path, post(handler));
        self.note("POST", path)
    }

    /// A replacement.
    pub(crate) fn put<H: Handler<T, App>, T: 'static>(mut self, path: &'static str, handler: H) -> Self {
        self.router = self.router.route(path, put(handler));
        self.note("PUT", path)
    }

    /// Others too.
    pub(crate) fn merge(mut self, other: Self) -> Self {
        self.router = self.router.merge(other.router);
        self.list.extend(other.list);
        self
    }

    fn note(mut self, method: &'static str, path: &'static str) -> Self {
        self.list.push(RouteInfo { method, path });
        self
    }

    /// The router.
    pub(crate) fn into_router(self) -> Router<App> {
        self.router
    }

    /// The list.
    pub(crate) fn into_list(self) -> Vec<RouteInfo> {
        self.list
    }
}
