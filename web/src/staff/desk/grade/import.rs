//! Tables of grades from a file: a check that changes nothing first, then one button (UX-26).

use axum::extract::State;
use exchange::{
    csv::Limits,
    grade_table::{self, COLUMNS},
};

use super::{handlers::of_staff, pages};
use crate::{
    app::App,
    error::Error,
    extract::Pairs,
    paths,
    posted::FieldErrors,
    reply::{self, Reply},
    staff::{
        import::{self, Found, ImportForm},
        provider::office::Office,
    },
    uploaded::Uploaded,
    viewer::Viewer,
};

/// The form.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    let office = of_staff(&app, &viewer, pairs.one("institution")).await?;
    reply::page(&pages::import(&app, &viewer, &office, &FieldErrors::default()).await?)
}

/// A file with the columns and nothing else.
pub(crate) async fn template(State(app): State<App>, viewer: Viewer) -> Reply {
    of_staff(&app, &viewer, None).await?;
    Ok(import::template("grades", COLUMNS))
}

/// Checks a file, or brings its tables in. All lines or none.
pub(crate) async fn take(State(app): State<App>, viewer: Viewer, upload: Uploaded) -> Reply {
    let office = of_staff(&app, &viewer, Some(upload.one("institution"))).await?;
    let form = match ImportForm::read(&upload) {
        Ok(form) => form,
        Err(errors) => return reply::wrong(&pages::import(&app, &viewer, &office, &errors).await?),
    };
    let found = Box::pin(run(&app, &viewer, &office, &form)).await?;
    let none = FieldErrors::default();
    let page = async { pages::import(&app, &viewer, &office, &none).await.map(|page| page.with(&form, &found)) };
    import::answer(&viewer, &form, &found, &paths::grades(&office.institution.slug), page).await
}

async fn run(app: &App, viewer: &Viewer, office: &Office, form: &ImportForm<'_>) -> Result<Found, Error> {
    let sheet = match grade_table::read(form.content, Limits::UPLOAD) {
        Ok(sheet) => sheet,
        Err(fault) => return Ok(Found::Fault(fault)),
    };
    let mut work = app.begin(viewer).await?;
    let came = grade_table::import(&mut work, office.institution.id, sheet).await;
    import::settle(work, form, came).await
}
