//! The form of an import, and the report on a file.

use askama::Template;
use catalogue::opportunity::policy;
use exchange::{
    FileError, Refusal,
    import::{Outcome, Report},
};
use i18n::Arg;

use super::forms::{ImportForm, digest};
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    paths,
    posted::FieldErrors,
    staff::provider::office::{self, Office},
    view::{Cell, Column, ErrorLink, Field, Link, Table, Tag, Tone},
    viewer::Viewer,
};

/// Rows of the report that are shown; the others are counted.
const ROWS: usize = 500;

/// The text of a checked file rides in the page up to this size; a bigger one is chosen again.
const CARRIED: usize = 2 * 1024 * 1024;

/// Choosing a file; below it what the last one would do.
#[derive(Template)]
#[template(path = "staff/provider/import/page.html")]
pub(crate) struct ImportPage {
    page: Frame,
    token: String,
    institution: String,
    institutions: Vec<Link>,
    file: Field,
    publish: Field,
    template: &'static str,
    columns: String,
    may_commit: bool,
    checked: Option<Checked>,
}

/// What a file would do.
struct Checked {
    counts: Vec<String>,
    refused: Option<Table>,
    warnings: Option<Table>,
    rows: Table,
    /// Rows that are not shown.
    more: Option<String>,
    /// The button, if everything is right.
    commit: Option<Commit>,
    is_other: bool,
    /// What stops the whole file.
    fault: Option<Fault>,
}

/// The form behind the one button.
struct Commit {
    digest: String,
    /// The text of the file; none if it must be chosen again.
    content: Option<String>,
    publish: bool,
    count: usize,
}

/// A file that cannot be read on.
struct Fault {
    text: String,
    /// The line as it stands in the file.
    quote: Option<String>,
}

/// What came of a file.
pub(crate) enum Found {
    /// It was read to its end.
    Report(Report),
    /// It could not be read on.
    Fault(FileError),
}

/// The form alone, with what is wrong with it.
pub(crate) async fn form(
    app: &App,
    viewer: &Viewer,
    office: &Office,
    errors: &FieldErrors,
) -> Result<ImportPage, Error> {
    let heading = viewer.locale.text("import-page-title");
    let way = office::way(viewer, &office.institution, None);
    let mut page = office::frame(app, viewer, heading, &office.institution, way).await?;
    let error = errors.of("file").map(|code| page.t(&format!("field-{code}")));
    let file = Field::new("file", page.t("import-field-file")).hint(page.t("import-hint-file")).error(error);
    page.errors = ErrorLink::of(&[&file]);
    Ok(ImportPage {
        token: viewer.form_token(app).await?,
        institution: office.institution.slug.clone(),
        institutions: office.choice(viewer, paths::import),
        publish: Field::new("publish", page.t("import-field-publish")).hint(page.t("import-hint-publish")),
        file,
        template: paths::IMPORT_TEMPLATE,
        columns: exchange::COLUMNS.join(", "),
        may_commit: policy::may_import(&viewer.actor, office.institution.id, false).is_ok(),
        checked: None,
        page,
    })
}

impl ImportPage {
    /// With what came of a file.
    pub(crate) fn with(mut self, form: &ImportForm, found: &Found) -> Self {
        if form.publish {
            "yes".clone_into(&mut self.publish.value);
        }
        let checked = match found {
            Found::Report(report) => self.report(form, report),
            Found::Fault(fault) => Checked { fault: Some(self.fault(form.content, fault)), ..empty(form) },
        };
        if checked.fault.is_some() || checked.refused.is_some() {
            self.page.errors = vec![ErrorLink::new("#report", self.page.t("import-refused-summary"))];
        }
        self.checked = Some(checked);
        self
    }

    fn report(&self, form: &ImportForm, report: &Report) -> Checked {
        let page = &self.page;
        let refused = report.count(Outcome::Refused);
        let taken = report.rows.len() - refused;
        let is_new = report.count(Outcome::Created) + report.count(Outcome::Changed) > 0;
        Checked {
            counts: [Outcome::Created, Outcome::Changed, Outcome::Unchanged, Outcome::Refused]
                .iter()
                .map(|outcome| page.tn(&format!("import-count-{}", outcome.as_str()), report.count(*outcome)))
                .collect(),
            refused: (refused > 0).then(|| refusals(page, report)),
            warnings: (!report.warnings.is_empty()).then(|| warnings(page, report)),
            rows: rows(page, report),
            more: (taken > ROWS).then(|| page.tn("import-more", taken - ROWS)),
            commit: (self.may_commit && refused == 0 && is_new).then(|| commit(form, report)),
            ..empty(form)
        }
    }

    /// Line and reason, with the line quoted.
    fn fault(&self, content: &[u8], fault: &FileError) -> Fault {
        let reason = self.page.t(&format!("import-{}", fault.code));
        let key = if fault.columns.is_empty() { "import-fault" } else { "import-fault-columns" };
        let args =
            [("line", Arg::from(fault.line)), ("reason", reason.into()), ("columns", fault.columns.join(", ").into())];
        let text = self.page.locale.with(key, &args);
        let before = usize::try_from(fault.line.saturating_sub(1)).unwrap_or(usize::MAX);
        let line = content.split(|byte| *byte == b'\n').nth(before).unwrap_or_default();
        let quote: String =
            String::from_utf8_lossy(line).trim().chars().filter(|c| !c.is_control()).take(200).collect();
        Fault { text, quote: (!quote.is_empty()).then_some(quote) }
    }
}

fn empty(form: &ImportForm) -> Checked {
    Checked {
        counts: Vec::new(),
        refused: None,
        warnings: None,
        rows: Table::default(),
        more: None,
        commit: None,
        is_other: form.is_other,
        fault: None,
    }
}

fn commit(form: &ImportForm, report: &Report) -> Commit {
    let content = (form.content.len() <= CARRIED).then(|| String::from_utf8(form.content.to_vec()).ok()).flatten();
    Commit {
        digest: digest(form.content),
        content,
        publish: form.publish,
        count: report.count(Outcome::Created) + report.count(Outcome::Changed),
    }
}

fn rows(page: &Frame, report: &Report) -> Table {
    let shown = report.rows.iter().filter(|row| row.outcome != Outcome::Refused).take(ROWS);
    let rows = shown
        .map(|row| {
            let tone = match row.outcome {
                Outcome::Created => Tone::Ok,
                Outcome::Changed => Tone::Info,
                Outcome::Unchanged | Outcome::Refused => Tone::Plain,
            };
            let tag = Tag::new(page.t(&format!("import-outcome-{}", row.outcome.as_str())), tone);
            vec![Cell::new(row.line.to_string()), Cell::new(&row.identifier), Cell::tag(tag)]
        })
        .collect();
    table(page, "import-table-rows", &["import-column-line", "fact-identifier", "import-column-outcome"], rows)
}

fn refusals(page: &Frame, report: &Report) -> Table {
    let refused = report.rows.iter().filter(|row| row.outcome == Outcome::Refused);
    let rows = refused
        .flat_map(|row| row.refusals.iter().map(move |refusal| (row, refusal)))
        .take(ROWS)
        .map(|(row, refusal)| {
            let cells = [row.line.to_string(), row.identifier.clone(), refusal.column.clone(), why(page, refusal)];
            cells.into_iter().map(Cell::new).collect()
        })
        .collect();
    let heads = ["import-column-line", "fact-identifier", "import-column-column", "import-column-why"];
    table(page, "import-table-refused", &heads, rows)
}

fn warnings(page: &Frame, report: &Report) -> Table {
    let row = |warning: &exchange::Warning| {
        let text = page.t(&format!("import-{}", warning.code));
        vec![Cell::new(warning.line.to_string()), Cell::new(&warning.column), Cell::new(text)]
    };
    let rows = report.warnings.iter().take(ROWS).map(row).collect();
    table(page, "import-table-warnings", &["import-column-line", "import-column-column", "import-column-why"], rows)
}

fn table(page: &Frame, caption: &str, heads: &[&str], rows: Vec<Vec<Cell>>) -> Table {
    Table { caption: page.t(caption), columns: heads.iter().map(|key| Column::new(page.t(key))).collect(), rows }
}

/// Why a row is refused: as beside a field of the form, or by what only files can have wrong.
fn why(page: &Frame, refusal: &Refusal) -> String {
    if catalogue::draft::CODES.contains(&refusal.code) {
        return page.t(&format!("field-{}", refusal.code));
    }
    let line = refusal.other_line.map(|line| line.to_string()).unwrap_or_default();
    page.tx(&format!("import-{}", refusal.code), "line", line)
}
