//! What all imports do alike: check or bring in within one unit of work, then answer; and the file with the columns alone.

use axum::{http::StatusCode, response::Response};
use exchange::import::{Outcome, Report};
use kernel::Work;

use super::{Found, ImportForm};
use crate::{
    error::Error,
    reply::{self, Reply},
    viewer::Viewer,
};

/// What came of a file. It stays only where the button was pressed and nothing was refused: all rows or none.
pub(crate) async fn settle(
    work: Work,
    form: &ImportForm<'_>,
    came: Result<Report, exchange::Error>,
) -> Result<Found, Error> {
    match came {
        Ok(report) => {
            if form.commit {
                work.commit().await?;
            }
            Ok(Found::Report(report))
        }
        Err(exchange::Error::Refused(report)) => Ok(Found::Report(*report)),
        Err(exchange::Error::File(fault)) => Ok(Found::Fault(fault)),
        Err(refused) => Err(refused.into()),
    }
}

/// On to `done` once everything is in; else the page with the report, 422 if anything is refused.
pub(crate) async fn answer(
    viewer: &Viewer,
    form: &ImportForm<'_>,
    found: &Found,
    done: &str,
    page: impl Future<Output = Result<impl askama::Template, Error>>,
) -> Reply {
    let is_clean = matches!(found, Found::Report(report) if report.count(Outcome::Refused) == 0);
    if is_clean && form.commit {
        return reply::see_other(viewer, done, "import_done").await;
    }
    let page = page.await?;
    if is_clean {
        return reply::page(&page);
    }
    // LIM-5: what no reader should be given at all is no matter of its contents (H019, H022).
    let is_bad = matches!(found, Found::Fault(fault) if ["duplicate-key", "too-deep"].contains(&fault.code));
    if is_bad { reply::with(StatusCode::BAD_REQUEST, &page) } else { reply::wrong(&page) }
}

/// A file with the columns and nothing else.
pub(crate) fn template(name: &str, columns: &[&str]) -> Response {
    reply::csv(name, format!("{}\r\n", columns.join(",")))
}
