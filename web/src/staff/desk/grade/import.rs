//! Tables of grades from a file: a check that changes nothing first, then one button (UX-26).

use exchange::{
    csv::Limits,
    grade_table::{self, COLUMNS, Sheet},
};
use kernel::Work;

use super::{handlers::of_staff, pages};
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
    import::routes::<Grades>(paths::IMPORT_GRADES, "/desk/grades/import/template.csv")
}

struct Grades;

impl Import for Grades {
    type Rows = Sheet;

    const NAME: &'static str = "grades";
    const COLUMNS: &'static [&'static str] = COLUMNS;

    async fn office(app: &App, viewer: &Viewer, slug: Option<&str>) -> Result<Office, Error> {
        of_staff(app, viewer, slug).await
    }

    fn subject(viewer: &Viewer, office: &Office) -> Subject {
        let way = pages::way(viewer, office);
        Subject::new("grades-import-title", "grades-columns-about", paths::IMPORT_GRADES, way)
    }

    fn done(office: &Office) -> String {
        paths::grades(&office.institution.slug)
    }

    async fn read(_: &Office, form: &ImportForm<'_>) -> Read<Sheet> {
        Ok(grade_table::read(&*form.content, Limits::UPLOAD))
    }

    async fn run(work: &mut Work, office: &Office, sheet: Sheet, _: &ImportForm<'_>) -> Result<Found, Error> {
        Found::of(grade_table::import(work, office.institution.id, sheet).await)
    }
}
