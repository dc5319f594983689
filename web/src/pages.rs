//! Pages of no audience: failures.

use askama::Template;
use axum::response::{Html, IntoResponse, Response};

use crate::{error::Error, frame::Frame, framing, layers::reader::Reader};

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
