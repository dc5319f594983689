//! Path, query and JSON as extractors with our own errors.

use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Request},
    http::{StatusCode, header, request::Parts},
};
use serde::de::DeserializeOwned;

use crate::{app::App, error::Error, strict};

/// Parts of the path. What does not parse was never there: 404.
#[derive(Debug)]
pub(crate) struct Path<T>(pub T);

impl<T: DeserializeOwned + Send> FromRequestParts<App> for Path<T> {
    type Rejection = Error;
    #[expect(clippy::disallowed_types, reason = "ours, around it")]
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let found = axum::extract::Path::from_request_parts(parts, app).await;
        found.map(|axum::extract::Path(found)| Self(found)).map_err(|_| Error::not_found())
    }
}

/// The query as pairs, in the order of the address: at most 30 (LIM-3), each well encoded.
#[derive(Debug)]
pub(crate) struct Pairs(pub Vec<(String, String)>);

impl FromRequestParts<App> for Pairs {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Error> {
        let query = parts.uri.query().unwrap_or("");
        let pairs: Vec<(String, String)> = decode(query.as_bytes())?;
        if pairs.len() > 30 {
            return Err(Error::new(StatusCode::BAD_REQUEST, "too-many-parameters"));
        }
        Ok(Self(pairs))
    }
}

impl Pairs {
    /// A number that the address gives; none: 0. Nobody pages further than this (LIM-13, H117).
    pub(crate) fn number(&self, name: &str) -> Result<u64, Error> {
        let Some(text) = self.one(name).filter(|text| !text.is_empty()) else { return Ok(0) };
        let number = text.parse().ok().filter(|number| *number <= 10_000);
        number.ok_or_else(|| Error::new(StatusCode::UNPROCESSABLE_ENTITY, "search-too-far"))
    }

    /// The one value of a parameter.
    pub(crate) fn one(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// Pairs of a form or a query; broken UTF-8 is refused, not replaced.
pub(crate) fn decode(bytes: &[u8]) -> Result<Vec<(String, String)>, Error> {
    let pairs: Vec<(String, String)> =
        serde_html_form::from_bytes(bytes).map_err(|_| Error::new(StatusCode::BAD_REQUEST, "bad-encoding"))?;
    if pairs.iter().any(|(name, value)| name.contains('\u{FFFD}') || value.contains('\u{FFFD}')) {
        return Err(Error::new(StatusCode::BAD_REQUEST, "bad-encoding"));
    }
    Ok(pairs)
}

/// A JSON body: at most 256 KiB, its keys known and single.
#[derive(Debug)]
pub(crate) struct Json<T>(pub T);

impl<T: DeserializeOwned> FromRequest<App> for Json<T> {
    type Rejection = Error;
    async fn from_request(request: Request, app: &App) -> Result<Self, Error> {
        let is_json =
            request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).is_some_and(|kind| {
                kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
            });
        if !is_json {
            return Err(Error::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "not-json"));
        }
        // What is too large is so as a whole: the place is the body itself.
        let body = Bytes::from_request(request, app)
            .await
            .map_err(|error| Error::new(error.status(), "body").with_fields(vec![(String::new(), "too-large")]))?;
        strict::read_json(&body).map(Self)
    }
}
