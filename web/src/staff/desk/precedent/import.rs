//! An archive of decisions from a file: a check that changes nothing first, then one button (UX-26).

use evaluation::precedent::{
    archive::{self, Adopted, PastFields},
    past::Kept,
    policy,
};
use exchange::{
    Warning,
    csv::Limits,
    import::{Outcome, Report},
    precedent::{self, COLUMNS, Line, Sheet},
};
use kernel::{Role, Work};

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
    import::routes::<Archive>(paths::PRECEDENTS_IMPORT, "/desk/precedents/import/template.csv")
}

struct Archive;

impl Import for Archive {
    type Rows = Sheet;

    const NAME: &'static str = "decisions";
    const COLUMNS: &'static [&'static str] = COLUMNS;

    /// The university whose archive it is: of somebody who may decide there.
    async fn office(app: &App, viewer: &Viewer, slug: Option<&str>) -> Result<Office, Error> {
        let office = office::of_roles(app, viewer, (&[Role::RecognitionOfficer], "desk-only"), slug).await?;
        let office = office.only(slug, |at| policy::may_import(&viewer.actor, at).is_ok());
        policy::may_import(&viewer.actor, office.institution.id)?;
        Ok(office)
    }

    fn subject(viewer: &Viewer, _: &Office) -> Subject {
        let way = vec![Link::new(paths::PRECEDENTS, viewer.locale.text("nav-desk-precedents"))];
        Subject::new("precedent-import-title", "precedent-columns-about", paths::PRECEDENTS_IMPORT, way)
    }

    fn done(_: &Office) -> String {
        format!("{}?kind=archive", paths::PRECEDENTS)
    }

    async fn read(_: &Office, form: &ImportForm<'_>) -> Read<Sheet> {
        Ok(precedent::read(&*form.content, Limits::UPLOAD))
    }

    async fn run(work: &mut Work, office: &Office, sheet: Sheet, _: &ImportForm<'_>) -> Result<Found, Error> {
        let fields: Vec<PastFields> = sheet.lines.iter().map(fields).collect();
        let adopted = archive::adopt(work, office.institution.id, &fields).await?;
        Ok(Found::Report(report(&sheet, &adopted)))
    }
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
    for (line, (kept, without)) in sheet.lines.iter().zip(adopted.lines.iter().zip(&adopted.without_version)) {
        if *without {
            report.warnings.push(Warning { line: line.number, column: "version".to_owned(), code: "no-version" });
        }
        let came = kept.as_ref().map(|kept| match kept {
            Kept::Created => Outcome::Created,
            Kept::Changed => Outcome::Changed,
            Kept::Unchanged => Outcome::Unchanged,
        });
        report.add(line.number, line.cell("source_reference"), import::came(&line.refusals, came));
    }
    report
}
