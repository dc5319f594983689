//! Programmes from a file: a check that changes nothing first, then one button (UX-26).

use axum::{
    extract::State,
    http::{StatusCode, header},
    response::IntoResponse,
};
use exchange::{
    csv::Limits,
    import::Outcome,
    programme::{self, COLUMNS},
};

use super::{handlers::to_keep, pages};
use crate::{
    app::App,
    error::Error,
    extract::Pairs,
    paths,
    posted::FieldErrors,
    reply::{self, Reply},
    staff::{
        import::{Found, ImportForm},
        provider::office::Office,
    },
    uploaded::Uploaded,
    viewer::Viewer,
};

/// The form.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    let office = to_keep(&app, &viewer, pairs.one("institution")).await?;
    reply::page(&pages::import(&app, &viewer, &office, &FieldErrors::default()).await?)
}

/// A file with the columns and nothing else.
pub(crate) async fn template(State(app): State<App>, viewer: Viewer) -> Reply {
    to_keep(&app, &viewer, None).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"programmes.csv\""),
    ];
    Ok((headers, format!("{}\r\n", COLUMNS.join(","))).into_response())
}

/// Checks a file, or brings its programmes in. All lines or none.
pub(crate) async fn take(State(app): State<App>, viewer: Viewer, upload: Uploaded) -> Reply {
    let office = to_keep(&app, &viewer, Some(upload.one("institution"))).await?;
    let form = match ImportForm::read(&upload) {
        Ok(form) => form,
        Err(errors) => return reply::wrong(&pages::import(&app, &viewer, &office, &errors).await?),
    };
    let found = Box::pin(run(&app, &viewer, &office, &form)).await?;
    let is_clean = matches!(&found, Found::Report(report) if report.count(Outcome::Refused) == 0);
    if is_clean && form.commit {
        return reply::see_other(&viewer, &paths::programmes(&office.institution.slug), "import_done").await;
    }
    let page = pages::import(&app, &viewer, &office, &FieldErrors::default()).await?.with(&form, &found);
    let mut response = reply::page(&page)?;
    if !is_clean {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

async fn run(app: &App, viewer: &Viewer, office: &Office, form: &ImportForm<'_>) -> Result<Found, Error> {
    let sheet = match programme::read(form.content, Limits::UPLOAD) {
        Ok(sheet) => sheet,
        Err(fault) => return Ok(Found::Fault(fault)),
    };
    let mut work = app.begin(viewer).await?;
    match programme::import(&mut work, office.institution.id, sheet).await {
        Ok(report) => {
            if form.commit {
                work.commit().await?;
            }
            Ok(Found::Report(report))
        }
        Err(exchange::Error::Refused(report)) => Ok(Found::Report(*report)),
        Err(refused) => Err(refused.into()),
    }
}
