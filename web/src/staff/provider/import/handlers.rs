//! Checking and importing a file.

use std::io::Cursor;

use axum::extract::State;
use exchange::{
    FileError, Row,
    csv::{self, Limits},
    elm::read::{self, Whose},
    import::{self, Options, Target},
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
        import::{self as shared, Found, ImportForm},
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
    Ok(shared::template("micro-credentials", exchange::COLUMNS))
}

/// Checks a file (an editor may), or imports it (the administrator may): M06. All rows or none.
pub(crate) async fn take(State(app): State<App>, viewer: Viewer, upload: Uploaded) -> Reply {
    let office = office::office(&app, &viewer, Some(upload.one("institution"))).await?;
    let form = match ImportForm::read(&upload) {
        Ok(form) => form,
        Err(errors) => return reply::wrong(&pages::form(&app, &viewer, &office, &errors).await?),
    };
    let found = Box::pin(run(&app, &viewer, &office, &form)).await?;
    let none = FieldErrors::default();
    let page = async { pages::form(&app, &viewer, &office, &none).await.map(|page| page.with(&form, &found)) };
    shared::answer(&viewer, &form, &found, &paths::provider(&office.institution.slug), page).await
}

/// Runs the import in one unit of work; on refused rows nothing has happened.
async fn run(app: &App, viewer: &Viewer, office: &Office, form: &ImportForm<'_>) -> Result<Found, Error> {
    let rows = match rows(form.content, office) {
        Ok(rows) => rows,
        Err(fault) => return Ok(Found::Fault(fault)),
    };
    let target = Target::Institution(Box::new(office.institution.clone()));
    let options = Options { target, publish: form.publish, keep_going: false };
    let mut work = app.begin(viewer).await?;
    let came = if form.commit {
        import::commit(&mut work, rows, &options).await
    } else {
        import::plan(&mut work, rows, &options).await
    };
    shared::settle(work, form, came).await
}

/// The rows of a file, by what it holds and not by its name.
fn rows<'a>(
    content: &'a [u8],
    office: &Office,
) -> Result<Box<dyn Iterator<Item = Result<Row, FileError>> + Send + 'a>, FileError> {
    Ok(match read::sniff(content) {
        Some(format) => {
            let whose = Whose::Own(Box::new(office.institution.clone()));
            Box::new(read::read(Cursor::new(content), format, whose, Limits::UPLOAD)?)
        }
        None => Box::new(csv::rows(content, Limits::UPLOAD)?),
    })
}
