//! What a file would do, as a page shows it: counts, refused rows, warnings, row by row, and one button.

use catalogue::opportunity::vanished::Vanished;
use exchange::{
    FileError, Places, Refusal, Warning,
    import::{Alike, Outcome, Report},
    quality::Quality,
};
use i18n::Arg;
use recognition::grade_table;

use super::form::{ImportForm, digest, packed};
use crate::{
    error::Error,
    frame::Frame,
    paths,
    present::text,
    view::{Cell, Column, Table, Tag, Tone},
};

/// Rows of the report that are shown; the others are counted.
const ROWS: usize = 500;

/// The text of a checked file rides in the page up to this size; a bigger one is chosen again.
const CARRIED: usize = 2 * 1024 * 1024;

/// What a file would do.
pub(crate) struct Checked {
    pub counts: Vec<String>,
    pub refused: Option<Table>,
    pub warnings: Option<Table>,
    /// Remarks that are not shown.
    pub untold: Option<String>,
    /// How good the data is, where the format is looked at for that.
    pub quality: Option<Table>,
    pub rows: Table,
    /// Listings that the file no longer has, where it is said to be everything.
    pub vanished: Option<Table>,
    /// Rows that are not shown.
    pub more: Option<String>,
    /// The button, if everything is right.
    pub commit: Option<Commit>,
    pub is_other: bool,
    /// What stops the whole file.
    pub fault: Option<Fault>,
}

/// The form behind the one button.
pub(crate) struct Commit {
    pub digest: String,
    /// The file itself; none if it must be chosen again.
    pub carried: Option<Carried>,
    pub publish: bool,
    pub is_whole: bool,
    /// What the button says.
    pub label: String,
}

/// A checked file that rides in the page.
#[derive(Debug)]
pub(crate) enum Carried {
    /// As text.
    Text(String),
    /// In base64.
    Packed(String),
}

/// A file that cannot be read on.
pub(crate) struct Fault {
    pub text: String,
    /// The line as it stands in the file.
    pub quote: Option<String>,
}

/// What came of a file.
pub(crate) enum Found {
    /// It was read to its end.
    Report(Report),
    /// It could not be read on.
    Fault(FileError),
}

impl Found {
    /// What a reader or an import of a file says; other failures are no answer to a file.
    pub(crate) fn of(came: Result<Report, exchange::Error>) -> Result<Self, Error> {
        match came {
            Ok(report) => Ok(Self::Report(report)),
            Err(exchange::Error::Refused(report)) => Ok(Self::Report(*report)),
            Err(exchange::Error::File(fault)) => Ok(Self::Fault(fault)),
            Err(refused) => Err(refused.into()),
        }
    }

    /// With what is to be said of the file as a whole, before its rows.
    pub(crate) fn with_warnings(mut self, warnings: Vec<Warning>) -> Self {
        if let Self::Report(report) = &mut self {
            report.warnings.splice(0..0, warnings);
        }
        self
    }

    /// Whether nothing of it is refused.
    pub(crate) fn is_clean(&self) -> bool {
        matches!(self, Self::Report(report) if report.count(Outcome::Refused) == 0)
    }
}

/// What came of a file, for a page.
pub(crate) fn checked(page: &Frame, form: &ImportForm, found: &Found, may_commit: bool) -> Checked {
    match found {
        Found::Report(found) => report(page, form, found, may_commit),
        Found::Fault(fault) => Checked { fault: Some(fault_of(page, form, fault)), ..empty(form) },
    }
}

impl Checked {
    /// Whether nothing of the file can be taken.
    pub(crate) const fn is_refused(&self) -> bool {
        self.fault.is_some() || self.refused.is_some()
    }
}

fn report(page: &Frame, form: &ImportForm, report: &Report, may_commit: bool) -> Checked {
    let refused = report.count(Outcome::Refused);
    let taken = report.rows.len() - refused;
    let remarks = report.warnings.len() + report.alike.len();
    let untold = remarks.saturating_sub(ROWS).saturating_add(report.untold);
    let is_new = report.count(Outcome::Created) + report.count(Outcome::Changed) + report.vanished.len() > 0;
    let outcomes = [Outcome::Created, Outcome::Changed, Outcome::Unchanged, Outcome::Refused];
    let gone = (!report.vanished.is_empty()).then(|| page.tn("import-count-vanished", report.vanished.len()));
    Checked {
        counts: outcomes
            .iter()
            .map(|outcome| page.tn(&format!("import-count-{}", outcome.as_str()), report.count(*outcome)))
            .chain(gone)
            .collect(),
        refused: (refused > 0).then(|| refusals(page, report)),
        warnings: (remarks > 0).then(|| warnings(page, report)),
        untold: (untold > 0).then(|| page.tn("import-untold", untold)),
        quality: (!report.quality.is_empty()).then(|| quality(page, report)),
        rows: rows(page, report),
        vanished: (!report.vanished.is_empty()).then(|| vanished(page, report)),
        more: (taken > ROWS).then(|| page.tn("import-more", taken - ROWS)),
        commit: (may_commit && refused == 0 && is_new).then(|| commit(page, form, report)),
        ..empty(form)
    }
}

/// Line and reason, with the line quoted where a person can read it.
fn fault_of(page: &Frame, form: &ImportForm, fault: &FileError) -> Fault {
    let reason = page.t(&format!("import-{}", fault.code));
    let key = if fault.columns.is_empty() { "import-fault" } else { "import-fault-columns" };
    let args = [
        ("line", Arg::from(fault.line)),
        ("reason", reason.clone().into()),
        ("columns", fault.columns.join(", ").into()),
    ];
    if fault.is_of_whole_file() {
        return Fault { text: reason, quote: None };
    }
    let text = page.locale.with(key, &args);
    let before = usize::try_from(fault.line.saturating_sub(1)).unwrap_or(usize::MAX);
    let line = form.content.split(|byte| *byte == b'\n').nth(before).filter(|_| form.format.is_text());
    let quote: String = String::from_utf8_lossy(line.unwrap_or_default())
        .trim()
        .chars()
        .filter(|c| !c.is_control())
        .take(200)
        .collect();
    Fault { text, quote: (!quote.is_empty()).then_some(quote) }
}

fn empty(form: &ImportForm) -> Checked {
    Checked {
        counts: Vec::new(),
        refused: None,
        warnings: None,
        untold: None,
        quality: None,
        rows: Table::default(),
        vanished: None,
        more: None,
        commit: None,
        is_other: form.is_other,
        fault: None,
    }
}

fn commit(page: &Frame, form: &ImportForm, report: &Report) -> Commit {
    let text = || String::from_utf8(form.content.to_vec()).ok().filter(|_| form.format.is_text());
    let carried = || text().map_or_else(|| Carried::Packed(packed(&form.content)), Carried::Text);
    Commit {
        digest: digest(&form.content),
        carried: (form.content.len() <= CARRIED).then(carried),
        publish: form.publish,
        is_whole: form.is_whole,
        label: match report.count(Outcome::Created) + report.count(Outcome::Changed) {
            0 => page.tn("import-act-mark", report.vanished.len()),
            rows => page.tn("import-act-commit", rows),
        },
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
            vec![Cell::new(record(report, row.line)), Cell::new(&row.identifier), Cell::tag(tag)]
        })
        .collect();
    let [line, _] = heads(report);
    table(page, "import-table-rows", &[line, "fact-identifier", "import-column-outcome"], rows)
}

/// What the file no longer has.
fn vanished(page: &Frame, report: &Report) -> Table {
    let row = |gone: &Vanished| {
        let title = text::plain(page.locale, &gone.title);
        vec![Cell::new(&gone.identifier), Cell::link(paths::own_listing(gone.id), title)]
    };
    let rows = report.vanished.iter().take(ROWS).map(row).collect();
    table(page, "import-table-vanished", &["fact-identifier", "listing-column-title"], rows)
}

fn refusals(page: &Frame, report: &Report) -> Table {
    let refused = report.rows.iter().filter(|row| row.outcome == Outcome::Refused);
    let rows = refused
        .flat_map(|row| row.refusals.iter().map(move |refusal| (row, refusal)))
        .take(ROWS)
        .map(|(row, refusal)| {
            let at = report.places.within(row.line, &refusal.column);
            let cells = [record(report, row.line), row.identifier.clone(), at, why(page, report, refusal)];
            cells.into_iter().map(Cell::new).collect()
        })
        .collect();
    let [line, column] = heads(report);
    let heads = [line, "fact-identifier", column, "import-column-why"];
    table(page, "import-table-refused", &heads, rows)
}

fn warnings(page: &Frame, report: &Report) -> Table {
    let warning = |warning: &Warning| {
        let is_of_field = catalogue::draft::CODES.contains(&warning.code);
        let text = page.t(&format!("{}-{}", if is_of_field { "field" } else { "import" }, warning.code));
        let at = report.places.within(warning.line, &warning.column);
        vec![Cell::new(record(report, warning.line)), Cell::new(at), Cell::new(text)]
    };
    let alike = |alike: &Alike| {
        let args = [("title", Arg::from(alike.title.clone())), ("identifier", alike.identifier.clone().into())];
        let text = Cell::link(paths::own_listing(alike.listing), page.locale.with("import-alike", &args));
        let at = report.places.within(alike.line, "title");
        vec![Cell::new(record(report, alike.line)), Cell::new(at), text]
    };
    let rows = report.alike.iter().map(alike).chain(report.warnings.iter().map(warning)).take(ROWS).collect();
    let [line, column] = heads(report);
    table(page, "import-table-warnings", &[line, column, "import-column-look"], rows)
}

/// Line and column, or record and place in it.
fn heads(report: &Report) -> [&'static str; 2] {
    match report.places {
        Places::Lines => ["import-column-line", "import-column-column"],
        Places::Records { .. } => ["import-column-record", "import-column-place"],
    }
}

/// The line of a row, or the path of a record.
fn record(report: &Report, number: u64) -> String {
    report.places.record(number).unwrap_or_else(|| number.to_string())
}

fn quality(page: &Frame, report: &Report) -> Table {
    let row = |(provider, quality): (&String, &Quality)| {
        let name = if provider.is_empty() { page.t("import-quality-nobody") } else { provider.clone() };
        let lacking = quality.lacking.iter().map(|(member, count)| format!("{member} {count}")).collect::<Vec<_>>();
        let counts = [quality.unknown, quality.untagged].map(|count| Cell::new(count.to_string()));
        let mut cells = vec![Cell::new(name), Cell::new(quality.records.to_string()), Cell::new(lacking.join(", "))];
        cells.extend(counts);
        cells
    };
    let heads = ["provider", "records", "lacking", "unknown", "untagged"].map(|head| format!("import-quality-{head}"));
    let heads = heads.each_ref().map(String::as_str);
    table(page, "import-table-quality", &heads, report.quality.iter().take(ROWS).map(row).collect())
}

fn table(page: &Frame, caption: &str, heads: &[&str], rows: Vec<Vec<Cell>>) -> Table {
    Table { caption: page.t(caption), columns: heads.iter().map(|key| Column::new(page.t(key))).collect(), rows }
}

/// Why a row is refused: as beside a field of the form, or by what only files can have wrong.
fn why(page: &Frame, report: &Report, refusal: &Refusal) -> String {
    if catalogue::draft::CODES.contains(&refusal.code) || grade_table::CODES.contains(&refusal.code) {
        return page.t(&format!("field-{}", refusal.code));
    }
    if let Some(other) = refusal.other_line.and_then(|line| report.places.record(line)) {
        return page.tx("import-duplicate-record", "line", other);
    }
    let line = refusal.other_line.map(|line| line.to_string()).unwrap_or_default();
    page.tx(&format!("import-{}", refusal.code), "line", line)
}
