//! The version of a row as `ETag`, and the one a caller has seen as `If-Match` (CONTRACT §6).

use axum::{
    Json,
    extract::FromRequestParts,
    http::{HeaderMap, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use serde::Serialize;

use crate::{app::App, error::Error};

/// The version the caller has seen, where it may be left out: then the newest counts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Seen(Option<i32>);

/// The version the caller has seen, where it must be said: 428 without.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MustSee(pub i32);

impl Seen {
    /// What the caller said, else the version that stands now.
    pub(crate) fn or(self, current: i32) -> i32 {
        self.0.unwrap_or(current)
    }
}

impl FromRequestParts<App> for Seen {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Error> {
        if_match(&parts.headers).map(Self)
    }
}

impl FromRequestParts<App> for MustSee {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Error> {
        if_match(&parts.headers)?.map(Self).ok_or(Error::new(StatusCode::PRECONDITION_REQUIRED, "if-match-missing"))
    }
}

/// One strong tag as we give it. A weak one, a list or `*` does not say which version was seen.
fn if_match(headers: &HeaderMap) -> Result<Option<i32>, Error> {
    let Some(value) = headers.get(header::IF_MATCH) else { return Ok(None) };
    let text = value.to_str().unwrap_or("").trim();
    let version = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).and_then(|text| text.parse().ok());
    version.map(Some).ok_or(Error::new(StatusCode::BAD_REQUEST, "if-match-wrong"))
}

/// JSON with the version of its row.
pub(crate) fn tagged(version: i32, body: impl Serialize) -> Response {
    ([(header::ETAG, format!("\"{version}\""))], Json(body)).into_response()
}

/// Something new, with where it is.
pub(crate) fn created(at: &str, mut response: Response) -> Result<Response, Error> {
    *response.status_mut() = StatusCode::CREATED;
    response.headers_mut().insert(header::LOCATION, at.parse().map_err(Error::bug)?);
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn h079_only_a_strong_tag_names_a_version() {
        let of = |text: &str| if_match(&HeaderMap::from_iter([(header::IF_MATCH, text.parse().unwrap())]));
        assert_eq!(of("\"7\"").unwrap(), Some(7));
        for wrong in ["7", "W/\"7\"", "*", "\"7\", \"8\"", "\"x\""] {
            assert_eq!(of(wrong).unwrap_err().code, "if-match-wrong", "{wrong}");
        }
        assert!(if_match(&HeaderMap::new()).unwrap().is_none());
    }
}
