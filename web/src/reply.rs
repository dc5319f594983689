//! Answers of page handlers.

use askama::Template;
use axum::{
    http::{StatusCode, header},
    response::{Html, IntoResponse, Redirect, Response},
};

use crate::{error::Error, viewer::Viewer};

/// What a page handler gives.
pub(crate) type Reply = Result<Response, Error>;

/// A page.
pub(crate) fn page(template: &impl Template) -> Reply {
    let html = template.render().map_err(Error::bug)?;
    Ok(Html(html).into_response())
}

/// A page with another status.
pub(crate) fn with(status: StatusCode, template: &impl Template) -> Reply {
    let mut response = page(template)?;
    *response.status_mut() = status;
    Ok(response)
}

/// A page whose form must be corrected: 422.
pub(crate) fn wrong(template: &impl Template) -> Reply {
    with(StatusCode::UNPROCESSABLE_ENTITY, template)
}

/// A page whose form was corrected by somebody else meanwhile: 409.
pub(crate) fn late(template: &impl Template) -> Reply {
    with(StatusCode::CONFLICT, template)
}

/// A file of lines, under this name.
pub(crate) fn csv(name: &str, text: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.csv\"")),
    ];
    (headers, text).into_response()
}

/// Leads on, where nothing happened or the next page says in its address what came of it: 303.
#[expect(clippy::unnecessary_wraps, reason = "as every answer")]
pub(crate) fn see_also(to: &str) -> Reply {
    Ok(Redirect::to(to).into_response())
}

/// An act that succeeded: 303, with a message on the next page.
pub(crate) async fn see_other(viewer: &Viewer, to: &str, flash: &str) -> Reply {
    viewer.leave_flash(flash).await?;
    see_also(to)
}
