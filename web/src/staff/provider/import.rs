//! Listings from a file: first a check that changes nothing, then one button (UX-26). An editor checks, the administrator
//! imports (M06).

use std::io::Cursor;

use catalogue::opportunity::policy;
use exchange::{
    COLUMNS, FileError, Row, Warning,
    csv::{self, Limits},
    elm::read::{self, Whose},
    import::{self as listings, Options, Target},
    template, xlsx,
};
use kernel::Work;

use super::office::{self, Office};
use crate::{
    app::App,
    error::Error,
    paths,
    routes::Routes,
    staff::import::{self, Format, Found, Import, ImportForm, Read, Subject},
    viewer::Viewer,
};

/// Its routes.
pub(crate) fn routes() -> Routes {
    import::routes::<Listings>(paths::IMPORT, "/provider/import/template.csv")
        .get("/provider/import/template.xlsx", import::sheet::<Listings>)
}

struct Listings;

/// All rows of a file, whatever it is, and what is to be said of it as a whole.
struct Rows {
    rows: Vec<Row>,
    warnings: Vec<Warning>,
}

impl Import for Listings {
    type Rows = Rows;

    const NAME: &'static str = "micro-credentials";
    const COLUMNS: &'static [&'static str] = COLUMNS;
    const FORMATS: &'static [Format] = &[Format::Csv, Format::Xlsx, Format::Elm];

    async fn office(app: &App, viewer: &Viewer, slug: Option<&str>) -> Result<Office, Error> {
        office::office(app, viewer, slug).await
    }

    fn subject(viewer: &Viewer, office: &Office) -> Subject {
        let way = office::way(viewer, &office.institution, None);
        Subject {
            institutions: office.choice(viewer, paths::import),
            can_publish: true,
            can_be_whole: true,
            may_commit: policy::may_import(&viewer.actor, office.institution.id, false).is_ok(),
            ..Subject::new("import-page-title", "import-columns-about", paths::IMPORT, way)
        }
    }

    fn template(format: Format) -> Result<Vec<u8>, Error> {
        match format {
            Format::Csv => Ok(template::csv().into_bytes()),
            Format::Xlsx => template::xlsx().map_err(Error::bug),
            Format::Elm => Err(Error::not_found()),
        }
    }

    fn done(office: &Office) -> String {
        paths::provider(&office.institution.slug)
    }

    /// Files are read to their end beside the pages and before any work is begun, because that takes a while (LIM-5).
    async fn read(office: &Office, form: &ImportForm<'_>) -> Read<Self::Rows> {
        let content = form.content.to_vec();
        let (format, whose) = (form.format, Whose::Own(Box::new(office.institution.clone())));
        let read = move || rows(content, format, whose);
        tokio::task::spawn_blocking(read).await.map_err(Error::bug)
    }

    async fn run(work: &mut Work, office: &Office, rows: Self::Rows, form: &ImportForm<'_>) -> Result<Found, Error> {
        let target = Target::Institution(Box::new(office.institution.clone()));
        let options = Options { target, publish: form.publish, keep_going: false, is_whole: form.is_whole };
        let Rows { rows, warnings } = rows;
        let rows = rows.into_iter().map(Ok);
        let found = Found::of(if form.commit {
            listings::commit(work, rows, &options).await
        } else {
            listings::plan(work, rows, &options).await
        });
        Ok(found?.with_warnings(warnings))
    }
}

fn rows(content: Vec<u8>, format: Format, whose: Whose) -> Result<Rows, FileError> {
    match (format, read::sniff(&content)) {
        (Format::Xlsx, _) => table(xlsx::rows(&content, Limits::UPLOAD)?),
        (Format::Elm, Some(format)) => {
            let records = read::read(Cursor::new(content), format, whose, Limits::UPLOAD)?;
            Ok(Rows { rows: records.collect::<Result<_, _>>()?, warnings: Vec::new() })
        }
        _ => table(csv::rows(Cursor::new(content), Limits::UPLOAD)?),
    }
}

fn table(table: exchange::Rows<'_>) -> Result<Rows, FileError> {
    let (warnings, rows) = table.apart();
    Ok(Rows { rows: rows.collect::<Result<_, _>>()?, warnings })
}
