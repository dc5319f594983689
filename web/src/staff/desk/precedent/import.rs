//! An archive of decisions from a file: a check that changes nothing first, then one button (UX-26).

use axum::extract::State;
use evaluation::precedent::{
    archive::{self, Adopted, PastFields},
    past::Kept,
    policy,
};
use exchange::{
    Refusal, Warning,
    csv::Limits,
    import::{Outcome, Report, RowReport},
    precedent::{self, COLUMNS, Line, Sheet},
};
use kernel::{InstitutionId, Role};

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

/// The university whose archive it is: of somebody who may decide there.
async fn keeper(app: &App, viewer: &Viewer, slug: Option<&str>) -> Result<Office, Error> {
    let office = office::of_roles(app, viewer, (&[Role::RecognitionOfficer], "desk-only"), slug).await?;
    policy::may_import(&viewer.actor, office.institution.id)?;
    Ok(office)
}

/// The form.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    let office = keeper(&app, &viewer, pairs.one("institution")).await?;
    reply::page(&page(&app, &viewer, &office, &FieldErrors::default()).await?)
}

/// A file with the columns and nothing else.
pub(crate) async fn template(State(app): State<App>, viewer: Viewer) -> Reply {
    keeper(&app, &viewer, None).await?;
    Ok(import::template("decisions", COLUMNS))
}

/// Checks a file, or brings its decisions in. All lines or none.
pub(crate) async fn take(State(app): State<App>, viewer: Viewer, upload: Uploaded) -> Reply {
    let office = keeper(&app, &viewer, Some(upload.one("institution"))).await?;
    let form = match ImportForm::read(&upload) {
        Ok(form) => form,
        Err(errors) => return reply::wrong(&page(&app, &viewer, &office, &errors).await?),
    };
    let found = match precedent::read(form.content, Limits::UPLOAD) {
        Ok(sheet) => Found::Report(Box::pin(run(&app, &viewer, office.institution.id, (sheet, form.commit))).await?),
        Err(fault) => Found::Fault(fault),
    };
    let none = FieldErrors::default();
    let page = async { page(&app, &viewer, &office, &none).await.map(|page| page.with(&form, &found)) };
    import::answer(&viewer, &form, &found, &format!("{}?kind=archive", paths::PRECEDENTS), page).await
}

async fn run(app: &App, viewer: &Viewer, home: InstitutionId, (sheet, commit): (Sheet, bool)) -> Result<Report, Error> {
    let fields: Vec<PastFields> = sheet.lines.iter().map(fields).collect();
    let mut work = app.begin(viewer).await?;
    let adopted = archive::adopt(&mut work, home, &fields).await?;
    let report = report(&sheet, &adopted);
    if commit && report.count(Outcome::Refused) == 0 {
        work.commit().await?;
    }
    Ok(report)
}

fn fields(line: &Line) -> PastFields {
    let cell = |name: &str| line.cell(name).to_owned();
    PastFields {
        source_reference: cell("source_reference"),
        provider: cell("provider"),
        identifier: cell("identifier"),
        version: cell("version"),
        purpose: cell("purpose"),
        programme: cell("programme"),
        component: cell("component"),
        outcome: cell("outcome"),
        credits: cell("credits"),
        decided_on: cell("decided_on"),
        ground: cell("ground"),
        elements: cell("elements"),
        public_note: cell("public_note"),
        private_note: cell("private_note"),
    }
}

/// Line by line; one without a version is named, for it makes no route (R-R2).
fn report(sheet: &Sheet, adopted: &Adopted) -> Report {
    let mut report = Report { warnings: sheet.warnings.clone(), ..Report::default() };
    for (line, (found, without)) in sheet.lines.iter().zip(adopted.lines.iter().zip(&adopted.without_version)) {
        let mut refusals = line.refusals.clone();
        let wrong = found.as_ref().err().into_iter().flatten();
        refusals.extend(wrong.map(|(column, code)| Refusal { column: (*column).to_owned(), code, other_line: None }));
        if *without {
            report.warnings.push(Warning { line: line.number, column: "version".to_owned(), code: "no-version" });
        }
        let outcome = match found {
            _ if !refusals.is_empty() => Outcome::Refused,
            Ok(Kept::Created) => Outcome::Created,
            Ok(Kept::Changed) => Outcome::Changed,
            Ok(Kept::Unchanged) | Err(_) => Outcome::Unchanged,
        };
        let identifier = line.cell("source_reference").to_owned();
        report.rows.push(RowReport { line: line.number, identifier, outcome, refusals });
    }
    report
}

async fn page(app: &App, viewer: &Viewer, office: &Office, errors: &FieldErrors) -> Result<ImportPage, Error> {
    let subject = Subject {
        heading: "precedent-import-title",
        about: "precedent-columns-about",
        action: paths::PRECEDENTS_IMPORT,
        columns: COLUMNS,
        way: vec![Link::new(paths::PRECEDENTS, viewer.locale.text("nav-desk-precedents"))],
    };
    import::form(app, viewer, office, subject, errors).await
}
