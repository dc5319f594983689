//! What all imports by page do alike: show the form; check a file or bring it in within one unit of work, all rows or none;
//! answer; give an empty file with the columns. An import says only what is its own.

use axum::{
    extract::{DefaultBodyLimit, State},
    handler::Handler,
    http::{StatusCode, header},
    response::IntoResponse,
};
use exchange::{FileError, Refusal, csv::out, import::Outcome};
use kernel::Work;

use super::{Found, ImportForm, ImportPage, Subject, page, sniff::Format};
use crate::{
    app::App,
    error::Error,
    extract::Pairs,
    posted::FieldErrors,
    reply::{self, Reply},
    routes::Routes,
    staff::provider::office::Office,
    uploaded::Uploaded,
    viewer::Viewer,
};

/// LIM-2: an upload has 10 MiB (H010).
const BODY: usize = 10 * 1024 * 1024;

/// What was read, or where a file cannot be read on.
pub(crate) type Read<T> = Result<Result<T, FileError>, Error>;

/// One kind of import.
pub(crate) trait Import: 'static {
    /// What a file holds.
    type Rows: Send;
    /// What a file to fill in is called, without its ending.
    const NAME: &'static str;
    /// The columns.
    const COLUMNS: &'static [&'static str];
    /// What may be brought, by its content.
    const FORMATS: &'static [Format] = &[Format::Csv];

    /// The institution whose import it is, for who may at least check a file.
    fn office(app: &App, viewer: &Viewer, slug: Option<&str>) -> impl Future<Output = Result<Office, Error>> + Send;

    /// What the page says of it.
    fn subject(viewer: &Viewer, office: &Office) -> Subject;

    /// Where one gets once everything is in.
    fn done(office: &Office) -> String;

    /// A file to fill in: the columns and nothing else.
    fn template(_: Format) -> Result<Vec<u8>, Error> {
        Ok(out::line(Self::COLUMNS.iter().copied()).into_bytes())
    }

    /// Reads the file, before any work is begun.
    fn read(office: &Office, form: &ImportForm<'_>) -> impl Future<Output = Read<Self::Rows>> + Send;

    /// Does what the file says. What is refused is in the report; nothing is committed here.
    fn run(
        work: &mut Work,
        office: &Office,
        rows: Self::Rows,
        form: &ImportForm<'_>,
    ) -> impl Future<Output = Result<Found, Error>> + Send;
}

/// Form and act of an import, and below them the CSV file to fill in.
pub(crate) fn routes<I: Import>(path: &'static str, text_path: &'static str) -> Routes {
    Routes::new()
        .get(path, show::<I>)
        .post(path, take::<I>.layer(DefaultBodyLimit::max(BODY)))
        .get(text_path, text::<I>)
}

/// The form.
async fn show<I: Import>(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    let office = I::office(&app, &viewer, pairs.one("institution")).await?;
    reply::page(&form::<I>(&app, &viewer, &office, &FieldErrors::default()).await?)
}

async fn form<I: Import>(
    app: &App,
    viewer: &Viewer,
    office: &Office,
    errors: &FieldErrors,
) -> Result<ImportPage, Error> {
    page::form(app, viewer, office, (I::subject(viewer, office), I::COLUMNS, I::FORMATS), errors).await
}

/// Checks a file, or brings it in where the button was pressed and nothing is refused: all rows or none.
async fn take<I: Import>(State(app): State<App>, viewer: Viewer, upload: Uploaded) -> Reply {
    let office = I::office(&app, &viewer, Some(upload.one("institution"))).await?;
    let typed = match ImportForm::read(&upload, I::FORMATS) {
        Ok(typed) => typed,
        Err(errors) => return reply::wrong(&form::<I>(&app, &viewer, &office, &errors).await?),
    };
    let found = match I::read(&office, &typed).await? {
        Ok(rows) => Box::pin(run::<I>(&app, &viewer, &office, rows, &typed)).await?,
        Err(fault) => Found::Fault(fault),
    };
    if typed.commit && found.is_clean() {
        return reply::see_other(&viewer, &I::done(&office), "import_done").await;
    }
    let page = form::<I>(&app, &viewer, &office, &FieldErrors::default()).await?.with(&typed, &found);
    if found.is_clean() {
        return reply::page(&page);
    }
    // LIM-5: what no reader should be given at all is no matter of its contents (H019, H022).
    let is_bad = matches!(&found, Found::Fault(fault) if ["duplicate-key", "too-deep"].contains(&fault.code));
    if is_bad { reply::with(StatusCode::BAD_REQUEST, &page) } else { reply::wrong(&page) }
}

/// One unit of work. It stays only where the button was pressed and nothing is refused.
async fn run<I: Import>(
    app: &App,
    viewer: &Viewer,
    office: &Office,
    rows: I::Rows,
    typed: &ImportForm<'_>,
) -> Result<Found, Error> {
    let mut work = app.begin(viewer).await?;
    let found = I::run(&mut work, office, rows, typed).await?;
    if typed.commit && found.is_clean() {
        work.commit().await?;
    }
    Ok(found)
}

/// A CSV file to fill in.
async fn text<I: Import>(State(app): State<App>, viewer: Viewer) -> Reply {
    template::<I>(&app, &viewer, Format::Csv).await
}

/// A spreadsheet to fill in.
pub(crate) async fn sheet<I: Import>(State(app): State<App>, viewer: Viewer) -> Reply {
    template::<I>(&app, &viewer, Format::Xlsx).await
}

async fn template<I: Import>(app: &App, viewer: &Viewer, format: Format) -> Reply {
    I::office(app, viewer, None).await?;
    let headers = [
        (header::CONTENT_TYPE, format.media_type().to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{}.{}\"", I::NAME, format.ending())),
    ];
    Ok((headers, I::template(format)?).into_response())
}

/// A line with what was wrong with it as it was read and what came of it, each fault with its column.
pub(crate) fn came(
    read: &[Refusal],
    came: Result<Outcome, &Vec<(&'static str, &'static str)>>,
) -> Result<Outcome, Vec<Refusal>> {
    let wrong = came.err().into_iter().flatten();
    let wrong = wrong.map(|(column, code)| Refusal { column: (*column).to_owned(), code, other_line: None });
    let refusals: Vec<Refusal> = read.iter().cloned().chain(wrong).collect();
    came.ok().filter(|_| refusals.is_empty()).ok_or(refusals)
}
