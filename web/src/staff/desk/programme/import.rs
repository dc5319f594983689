//! Programmes from a file: a check that changes nothing first, then one button (UX-26).

use exchange::{
    csv::Limits,
    programme::{self, COLUMNS, Sheet},
};
use kernel::Work;

use super::{handlers::to_keep, pages};
use crate::{
    app::App,
    error::Error,
    paths,
    routes::Routes,
    staff::{
        import::{self, Found, Import, ImportForm, Read, Subject},
        provider::office::Office,
    },
    viewer::Viewer,
};

/// Its routes.
pub(super) fn routes() -> Routes {
    import::routes::<Programmes>(paths::IMPORT_PROGRAMMES, "/desk/programmes/import/template.csv")
}

struct Programmes;

impl Import for Programmes {
    type Rows = Sheet;

    const NAME: &'static str = "programmes";
    const COLUMNS: &'static [&'static str] = COLUMNS;

    async fn office(app: &App, viewer: &Viewer, slug: Option<&str>) -> Result<Office, Error> {
        to_keep(app, viewer, slug).await
    }

    fn subject(viewer: &Viewer, office: &Office) -> Subject {
        let way = pages::way(viewer, office, None);
        Subject::new("programme-import-title", "programme-columns-about", paths::IMPORT_PROGRAMMES, way)
    }

    fn done(office: &Office) -> String {
        paths::programmes(&office.institution.slug)
    }

    async fn read(_: &Office, form: &ImportForm<'_>) -> Read<Sheet> {
        Ok(programme::read(&*form.content, Limits::UPLOAD))
    }

    async fn run(work: &mut Work, office: &Office, sheet: Sheet, _: &ImportForm<'_>) -> Result<Found, Error> {
        Found::of(programme::import(work, office.institution.id, sheet).await)
    }
}
