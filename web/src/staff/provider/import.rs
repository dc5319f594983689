//! Listings from a file: first a check that changes nothing, then one button (UX-26). An editor checks, the administrator
//! imports (M06).

use std::io::Cursor;

use catalogue::opportunity::policy;
use exchange::{
    COLUMNS, Rows,
    csv::{self, Limits},
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

impl Import for Listings {
    type Rows = Rows<'static>;

    const NAME: &'static str = "micro-credentials";
    const COLUMNS: &'static [&'static str] = COLUMNS;
    const FORMATS: &'static [Format] = &[Format::Csv, Format::Xlsx];

    async fn office(app: &App, viewer: &Viewer, slug: Option<&str>) -> Result<Office, Error> {
        office::office(app, viewer, slug).await
    }

    fn subject(viewer: &Viewer, office: &Office) -> Subject {
        let way = office::way(viewer, &office.institution, None);
        Subject {
            institutions: office.choice(viewer, paths::import),
            can_publish: true,
            may_commit: policy::may_import(&viewer.actor, office.institution.id, false).is_ok(),
            ..Subject::new("import-page-title", "import-columns-about", paths::IMPORT, way)
        }
    }

    fn template(format: Format) -> Result<Vec<u8>, Error> {
        match format {
            Format::Csv => Ok(template::csv().into_bytes()),
            Format::Xlsx => template::xlsx().map_err(Error::bug),
        }
    }

    fn done(office: &Office) -> String {
        paths::provider(&office.institution.slug)
    }

    /// A spreadsheet is unpacked beside the pages, because that takes a while.
    async fn read(form: &ImportForm<'_>) -> Read<Self::Rows> {
        let content = form.content.to_vec();
        match form.format {
            Format::Csv => Ok(csv::rows(Cursor::new(content), Limits::UPLOAD)),
            Format::Xlsx => {
                let read = move || xlsx::rows(&content, Limits::UPLOAD);
                tokio::task::spawn_blocking(read).await.map_err(Error::bug)
            }
        }
    }

    async fn run(work: &mut Work, office: &Office, rows: Self::Rows, form: &ImportForm<'_>) -> Result<Found, Error> {
        let target = Target::Institution(Box::new(office.institution.clone()));
        let options = Options { target, publish: form.publish, keep_going: false };
        Found::of(if form.commit {
            listings::commit(work, rows, &options).await
        } else {
            listings::plan(work, rows, &options).await
        })
    }
}
