//! Checking and importing a file.

use axum::{
    extract::State,
    http::{StatusCode, header},
    response::IntoResponse,
};
use exchange::{
    csv::{self, Limits},
    import::{self, Options, Outcome, Target},
};

use super::pages;
use crate::{
    app::App,
    error::Error,
    extract::Pairs,
    paths,
    posted::FieldErrors,
    reply::{self, Reply},
    staff::{
        import::{Found, ImportForm},
        provider::office::{self, Office},
    },
    uploaded::Uploaded,
    viewer::Viewer,
};

/// The form.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    let office = office::office(&app, &viewer, pairs.one("institution")).await?;
    reply::page(&pages::form(&app, &viewer, &office, &FieldErrors::default()).await?)
}

/// A file with the columns and nothing else.
pub(crate) async fn template(State(app): State<App>, viewer: Viewer) -> Reply {
    office::office(&app, &viewer, None).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"micro-credentials.csv\""),
    ];
    Ok((headers, format!("{}\r\n", exchange::COLUMNS.join(","))).into_response())
}

/// Checks a file (an editor may), or imports it (the administrator may): M06. All rows or none.
pub(crate) async fn take(State(app): State<App>, viewer: Viewer, upload: Uploaded) -> Reply {
    let office = office::office(&app, &viewer, Some(upload.one("institution"))).await?;
    let form = match ImportForm::read(&upload) {
        Ok(form) => form,
        Err(errors) => return reply::wrong(&pages::form(&app, &viewer, &office, &errors).await?),
    };
    let found = Box::pin(run(&app, &viewer, &office, &form)).await?;
    let is_clean = matches!(&found, Found::Report(report) if report.count(Outcome::Refused) == 0);
    if is_clean && form.commit {
        return reply::see_other(&viewer, &paths::provider(&office.institution.slug), "import_done").await;
    }
    let page = pages::form(&app, &viewer, &office, &FieldErrors::default()).await?.with(&form, &found);
    let mut response = reply::page(&page)?;
    if !is_clean {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// Runs the import in one unit of work; on refused rows nothing has happened.
async fn run(app: &App, viewer: &Viewer, office: &Office, form: &ImportForm<'_>) -> Result<Found, Error> {
    let rows = match csv::rows(form.content, Limits::UPLOAD) {
        Ok(rows) => rows,
        Err(fault) => return Ok(Found::Fault(fault)),
    };
    let target = Target::Institution(Box::new(office.institution.clone()));
    let options = Options { target, publish: form.publish, keep_going: false };
    let mut work = app.begin(viewer).await?;
    let result = if form.commit {
        import::commit(&mut work, rows, &options).await
    } else {
        import::plan(&mut work, rows, &options).await
    };
    match result {
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
