//! What the register has entered, from a file: a check that changes nothing first, then one button (UX-26).

use evaluation::booking::{
    Standing,
    confirm::{self, Came, ConfirmFields, Confirmed},
};
use exchange::{
    booking::{self, CONFIRMED, Line, Sheet},
    csv::Limits,
    import::{Outcome, Report},
};
use kernel::{Role, Work};

use super::asked;
use crate::{
    app::App,
    error::Error,
    paths,
    routes::Routes,
    staff::{
        import::{self, Found, Import, ImportForm, Read, Subject},
        provider::office::{self, Office},
    },
    view::Link,
    viewer::Viewer,
};

/// Its routes.
pub(super) fn routes() -> Routes {
    import::routes::<Entered>(paths::BOOKINGS_IMPORT, "/desk/bookings/import/template.csv")
}

struct Entered;

impl Import for Entered {
    type Rows = Sheet;

    const NAME: &'static str = "entered";
    const COLUMNS: &'static [&'static str] = CONFIRMED;

    /// The university whose register it is: of an officer there.
    async fn office(app: &App, viewer: &Viewer, slug: Option<&str>) -> Result<Office, Error> {
        office::of_roles(app, viewer, (&[Role::RecognitionOfficer], "desk-only"), slug).await
    }

    fn subject(viewer: &Viewer, _: &Office) -> Subject {
        let way = vec![Link::new(paths::BOOKINGS, viewer.locale.text("nav-desk-bookings"))];
        Subject::new("booking-import-title", "booking-columns-about", paths::BOOKINGS_IMPORT, way)
    }

    fn done(_: &Office) -> String {
        asked::list(Standing::Booked)
    }

    async fn read(_: &Office, form: &ImportForm<'_>) -> Read<Sheet> {
        Ok(booking::read(&*form.content, Limits::UPLOAD))
    }

    async fn run(work: &mut Work, office: &Office, sheet: Sheet, _: &ImportForm<'_>) -> Result<Found, Error> {
        let fields: Vec<ConfirmFields> = sheet.lines.iter().map(fields).collect();
        let came = confirm::confirm(work, office.institution.id, &fields).await?;
        Ok(Found::Report(report(&sheet, &came)))
    }
}

fn fields(line: &Line) -> ConfirmFields {
    let cell = |name: &str| line.cell(name).to_owned();
    ConfirmFields {
        reference: cell("reference"),
        decision: cell("decision"),
        booked_on: cell("booked_on"),
        register_number: cell("register_number"),
    }
}

fn report(sheet: &Sheet, came: &Came) -> Report {
    let mut report = Report { warnings: sheet.warnings.clone(), ..Report::default() };
    for (line, came) in sheet.lines.iter().zip(came) {
        let came = came.as_ref().map(|confirmed| match confirmed {
            Confirmed::Created => Outcome::Created,
            Confirmed::Changed => Outcome::Changed,
            Confirmed::Unchanged => Outcome::Unchanged,
        });
        report.add(line.number, line.cell("reference"), import::came(&line.refusals, came));
    }
    report
}
