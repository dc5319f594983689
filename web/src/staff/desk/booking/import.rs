//! What the register has entered, from a file: a check that changes nothing first, then one button (UX-26).

use axum::extract::State;
use evaluation::booking::{
    Standing,
    confirm::{self, Came, ConfirmFields, Confirmed},
};
use exchange::{
    Refusal,
    booking::{self, CONFIRMED, Confirmations},
    csv::Limits,
    import::{Outcome, Report, RowReport},
};
use kernel::{InstitutionId, Role};

use super::asked;
use crate::{
    app::App,
    error::Error,
    extract::Pairs,
    paths,
    posted::FieldErrors,
    reply::{self, Reply},
    staff::{
        import::{self, Found, ImportForm, ImportPage, Subject},
        provider::office::{self, Office},
    },
    uploaded::Uploaded,
    view::Link,
    viewer::Viewer,
};

/// The university whose register it is: of an officer there.
async fn keeper(app: &App, viewer: &Viewer, slug: Option<&str>) -> Result<Office, Error> {
    office::of_roles(app, viewer, (&[Role::RecognitionOfficer], "desk-only"), slug).await
}

/// The form.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    let office = keeper(&app, &viewer, pairs.one("institution")).await?;
    reply::page(&page(&app, &viewer, &office, &FieldErrors::default()).await?)
}

/// A file with the columns and nothing else.
pub(crate) async fn template(State(app): State<App>, viewer: Viewer) -> Reply {
    keeper(&app, &viewer, None).await?;
    Ok(import::template("entered", CONFIRMED))
}

/// Checks a file, or notes what it says. All lines or none.
pub(crate) async fn take(State(app): State<App>, viewer: Viewer, upload: Uploaded) -> Reply {
    let office = keeper(&app, &viewer, Some(upload.one("institution"))).await?;
    let form = match ImportForm::read(&upload) {
        Ok(form) => form,
        Err(errors) => return reply::wrong(&page(&app, &viewer, &office, &errors).await?),
    };
    let found = match booking::read(form.content, Limits::UPLOAD) {
        Ok(file) => Found::Report(Box::pin(run(&app, &viewer, office.institution.id, (file, form.commit))).await?),
        Err(fault) => Found::Fault(fault),
    };
    let none = FieldErrors::default();
    let page = async { page(&app, &viewer, &office, &none).await.map(|page| page.with(&form, &found)) };
    import::answer(&viewer, &form, &found, &asked::list(Standing::Booked), page).await
}

async fn run(
    app: &App,
    viewer: &Viewer,
    home: InstitutionId,
    (file, commit): (Confirmations, bool),
) -> Result<Report, Error> {
    let fields = file.lines.iter().map(|line| ConfirmFields {
        reference: line.reference.clone(),
        decision: line.decision.clone(),
        booked_on: line.booked_on.clone(),
        register_number: line.register_number.clone(),
    });
    let fields: Vec<ConfirmFields> = fields.collect();
    let mut work = app.begin(viewer).await?;
    let came = confirm::confirm(&mut work, home, &fields).await?;
    let report = report(&file, &came);
    if commit && report.count(Outcome::Refused) == 0 {
        work.commit().await?;
    }
    Ok(report)
}

fn report(file: &Confirmations, came: &Came) -> Report {
    let mut report = Report { warnings: file.warnings.clone(), ..Report::default() };
    for (line, came) in file.lines.iter().zip(came) {
        let mut refusals = line.refusals.clone();
        let wrong = came.as_ref().err().into_iter().flatten();
        refusals.extend(wrong.map(|(column, code)| Refusal { column: (*column).to_owned(), code, other_line: None }));
        let outcome = match came {
            _ if !refusals.is_empty() => Outcome::Refused,
            Ok(Confirmed::Created) => Outcome::Created,
            Ok(Confirmed::Changed) => Outcome::Changed,
            Ok(Confirmed::Unchanged) | Err(_) => Outcome::Unchanged,
        };
        report.rows.push(RowReport { line: line.number, identifier: line.reference.clone(), outcome, refusals });
    }
    report
}

async fn page(app: &App, viewer: &Viewer, office: &Office, errors: &FieldErrors) -> Result<ImportPage, Error> {
    let subject = Subject {
        heading: "booking-import-title",
        about: "booking-columns-about",
        action: paths::BOOKINGS_IMPORT,
        columns: CONFIRMED,
        way: vec![Link::new(paths::BOOKINGS, viewer.locale.text("nav-desk-bookings"))],
    };
    import::form(app, viewer, office, subject, errors).await
}
