//! Stylesheet, script, fonts, sign: addresses with the hash of their content, kept for a year.

use axum::{
    http::header,
    response::{IntoResponse, Response},
};

use crate::{assets, error::Error, extract::Path};

/// One of them.
pub(crate) async fn show(Path(file): Path<String>) -> Result<Response, Error> {
    let asset = assets::by_file(&file).ok_or_else(Error::not_found)?;
    let headers = [(header::CONTENT_TYPE, asset.mime), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
    Ok((headers, asset.bytes.as_ref()).into_response())
}
