//! What a reader has already need not be sent again: `ETag`, `Last-Modified`, 304.

use axum::{
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use kernel::Timestamp;

use crate::error::Error;

/// By what a reader knows a state again.
pub(crate) struct State {
    tag: String,
    changed: Option<Timestamp>,
}

impl State {
    /// Of these bytes. The tag is weak: what is sent may be packed.
    pub(crate) fn of(bytes: &[u8], changed: Option<Timestamp>) -> Self {
        Self { tag: format!("W/\"{}\"", kernel::hash(bytes)), changed }
    }

    /// Whether the reader has it: by tag, and only without one by time (RFC 9110).
    pub(crate) fn is_known(&self, headers: &HeaderMap) -> bool {
        if let Some(tags) = headers.get(header::IF_NONE_MATCH) {
            let bare = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
            let tags = tags.to_str().unwrap_or_default();
            return tags.trim() == "*" || tags.split(',').any(|tag| bare(tag) == bare(&self.tag));
        }
        let since = headers.get(header::IF_MODIFIED_SINCE).and_then(|value| value.to_str().ok());
        let since = since.and_then(|text| httpdate::parse_http_date(text).ok());
        let seconds =
            since.and_then(|since| since.duration_since(std::time::UNIX_EPOCH).ok()).map(|since| since.as_secs());
        seconds.zip(self.seconds()).is_some_and(|(since, changed)| changed <= since)
    }

    fn seconds(&self) -> Option<u64> {
        self.changed.map(|changed| changed.millis() / 1000)
    }

    /// With the headers that say so; readers ask each time whether it is still so.
    pub(crate) fn on(&self, mut response: Response, media_type: &'static str) -> Result<Response, Error> {
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, no-cache"));
        headers.insert(header::ETAG, HeaderValue::from_str(&self.tag).map_err(Error::bug)?);
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
        if let Some(seconds) = self.seconds() {
            let at = std::time::UNIX_EPOCH + std::time::Duration::from_secs(seconds);
            headers.insert(header::LAST_MODIFIED, httpdate::fmt_http_date(at).parse().map_err(Error::bug)?);
        }
        Ok(response)
    }

    /// 304 where the reader has it, else the body.
    pub(crate) fn answer(
        &self,
        asked: &HeaderMap,
        media_type: &'static str,
        body: impl FnOnce() -> Response,
    ) -> Result<Response, Error> {
        let response = if self.is_known(asked) { StatusCode::NOT_MODIFIED.into_response() } else { body() };
        self.on(response, media_type)
    }
}
