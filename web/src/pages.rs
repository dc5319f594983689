//! Pages of no audience: failures.

use askama::Template;
use axum::response::{Html, IntoResponse, Response};

use crate::{error::Error, frame::Frame, framing, kept::Sent, layers::reader::Reader, paths};

#[derive(Template)]
#[template(path = "error/page.html")]
struct FailurePage {
    page: Frame,
    advice: String,
    detail: Option<String>,
    request_id: String,
}

/// A failure in words: what happened by status, what to do, the reason by code, the number for those who ask. The same
/// for an unknown id and for one that is not the reader's. The switches of the page come back to `address`.
pub(crate) fn failure(error: &Error, reader: &Reader, address: &str) -> Result<Response, Error> {
    let status = error.status.as_u16();
    let page = framing::bare(reader, address, &format!("error-{status}-title"));
    let reason = format!("error-{}", error.code);
    let detail = i18n::keys().contains(&reason.as_str()).then(|| page.t(&reason));
    let advice = page.t(&format!("error-{status}-advice"));
    let shown = FailurePage { advice, detail, request_id: reader.request_id.clone(), page };
    Ok(Html(shown.render().map_err(Error::bug)?).into_response())
}

#[derive(Template)]
#[template(path = "error/stale.html")]
struct StalePage {
    page: Frame,
    texts: Vec<String>,
    back: String,
    request_id: String,
}

/// A form with the token of another session: refused, but what was written can be taken along.
pub(crate) fn stale(sent: &Sent, reader: &Reader, back: &str) -> Result<Response, Error> {
    let page = framing::bare(reader, paths::HOME, "again-stale-title");
    let (back, request_id) = (back.to_owned(), reader.request_id.clone());
    let shown = StalePage { texts: sent.kept.texts(), back, request_id, page };
    Ok(Html(shown.render().map_err(Error::bug)?).into_response())
}
