//! A client of the JSON API with a bearer token.

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Request, StatusCode, header},
};
use serde_json::Value;
use tower::ServiceExt;

/// One client.
#[derive(Clone)]
pub struct Client {
    router: Router,
    token: Option<String>,
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Its status.
    pub status: StatusCode,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its JSON; null if there was none.
    pub json: Value,
}

impl Client {
    /// With this token, or without any.
    pub const fn new(router: Router, token: Option<String>) -> Self {
        Self { router, token }
    }

    /// Reads.
    pub async fn get(&self, path: &str) -> Answer {
        self.send("GET", path, None).await
    }

    /// Acts.
    pub async fn post(&self, path: &str, body: &Value) -> Answer {
        self.send("POST", path, Some(body.to_string())).await
    }

    /// Replaces.
    pub async fn put(&self, path: &str, body: &Value) -> Answer {
        self.send("PUT", path, Some(body.to_string())).await
    }

    /// Sends a body as it is.
    pub async fn send(&self, method: &str, path: &str, body: Option<String>) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        if let Some(token) = &self.token {
            request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
        }
        if body.is_some() {
            request = request.header(header::CONTENT_TYPE, "application/json");
        }
        self.send_raw(request.body(body.map_or_else(Body::empty, Body::from)).unwrap()).await
    }

    /// Replaces what was seen in this version (`If-Match`).
    pub async fn put_seen(&self, path: &str, tag: &str, body: &Value) -> Answer {
        let mut request =
            Request::put(path).header(header::CONTENT_TYPE, "application/json").header(header::IF_MATCH, tag);
        if let Some(token) = &self.token {
            request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
        }
        self.send_raw(request.body(Body::from(body.to_string())).unwrap()).await
    }

    /// Sends a request as it is, without the token.
    pub async fn send_raw(&self, request: Request<Body>) -> Answer {
        let (parts, body) = self.router.clone().oneshot(request).await.unwrap().into_parts();
        let bytes = to_bytes(body, 64 << 20).await.unwrap();
        let json = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
        Answer { status: parts.status, headers: parts.headers, json }
    }
}

impl Answer {
    /// The version of what was read.
    #[track_caller]
    pub fn tag(&self) -> String {
        self.headers[header::ETAG].to_str().unwrap().to_owned()
    }

    /// Checks the status.
    #[track_caller]
    pub fn is(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.json);
        self
    }
}
