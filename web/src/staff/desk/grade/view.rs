//! The boxes of the forms, and the tables.

use i18n::Locale;
use kernel::GradeTableId;
use recognition::{
    GradeTable,
    agreement::{GradeMethod, GradePolicy},
    grade::Cycle,
    grade_table::{TableStatus, WHOLE},
};

use super::forms::{RulesForm, TableForm};
use crate::{
    frame::Frame,
    paths,
    posted::FieldErrors,
    view::{Cell, Choice, Column, Field, Table},
};

/// What a table is about, in words.
pub(super) fn about(locale: Locale, table: &GradeTable) -> String {
    let field = match table.isced_f.as_str() {
        WHOLE => locale.text("grades-field-whole"),
        code => locale.field_of_study(code).map_or_else(|| code.to_owned(), |name| format!("{code} {name}")),
    };
    let cycle = locale.text(&format!("grades-cycle-{}", table.cycle));
    locale.with("grades-about", &[("field", field.into()), ("cycle", cycle.into())])
}

/// The fields of a table, in their order.
pub(super) fn fields(page: &Frame, form: &TableForm, errors: &FieldErrors, is_new: bool) -> Vec<Field> {
    let make = Make { page, errors };
    let mut fields = Vec::new();
    if is_new {
        let cycles: Vec<&str> = Cycle::ALL.iter().map(|cycle| cycle.as_str()).collect();
        fields.push(make.field("field", &form.field).hint(page.t("grades-hint-field")).optional());
        fields.push(make.words("cycle", &form.cycle, &cycles));
    }
    let statuses: Vec<&str> = TableStatus::ALL.iter().map(|status| status.as_str()).collect();
    fields.extend([
        make.field("from_year", &form.from_year),
        make.field("to_year", &form.to_year).hint(page.t("grades-hint-to_year")),
        Field { lines: 12, ..make.field("grades", &form.grades).hint(page.t("grades-hint-grades")) },
        make.field("best", &form.best).hint(page.t("grades-hint-best")).optional(),
        make.field("lowest_pass", &form.lowest_pass).optional(),
        make.field("source", &form.source).hint(page.t("grades-hint-source")),
        make.words("status", &form.status, &statuses),
        make.field("valid_from", &form.valid_from).hint(page.t("grades-hint-valid_from")).optional(),
    ]);
    fields
}

/// What is done where no agreement says it.
pub(super) fn rules(page: &Frame, form: &RulesForm, errors: &FieldErrors) -> [Field; 2] {
    let make = Make { page, errors };
    let instead = [GradeMethod::Bavarian, GradeMethod::Linear, GradeMethod::Pass].map(|method| {
        Choice::new(method.as_str(), page.t(&format!("agreement-grade-{method}")), method.as_str() == form.instead)
    });
    let which = GradePolicy::ALL.iter().map(|policy| {
        Choice::new(policy.as_str(), page.t(&format!("grades-which-{policy}")), policy.as_str() == form.which)
    });
    [
        make.field("instead", &form.instead).hint(page.t("grades-hint-instead")).choices(instead.into()),
        make.field("which", &form.which).choices(which.collect()),
    ]
}

struct Make<'a> {
    page: &'a Frame,
    errors: &'a FieldErrors,
}

impl Make<'_> {
    fn field(&self, name: &str, value: &str) -> Field {
        let error = self.errors.of(name).map(|code| self.page.t(&format!("field-{code}")));
        Field::new(name, self.page.t(&format!("grades-field-{name}"))).value(value).error(error)
    }

    /// One of a few words; the first if none is chosen.
    fn words(&self, name: &str, chosen: &str, words: &[&str]) -> Field {
        let first = words.first().copied().unwrap_or_default();
        let chosen = if chosen.is_empty() { first } else { chosen };
        let choices =
            words.iter().map(|word| Choice::new(*word, self.page.t(&format!("grades-{name}-{word}")), *word == chosen));
        self.field(name, chosen).choices(choices.collect())
    }
}

/// The newest version of each table of an institution.
pub(super) fn tables(page: &Frame, tables: &[GradeTable], total: u64) -> Table {
    let heads = ["about", "years", "results", "scale", "status", "valid_from"];
    let rows = tables.iter().map(|table| {
        let mut cells = vec![Cell::link(paths::grade_table(table.id), about(page.locale, table))];
        cells.extend(row(page, table));
        cells
    });
    Table { caption: page.tn("grades-table-caption", total), columns: columns(page, &heads), rows: rows.collect() }
}

/// All versions of a table, newest first.
pub(super) fn versions(page: &Frame, versions: &[GradeTable], shown: GradeTableId) -> Table {
    let heads = ["version", "years", "results", "scale", "status", "valid_from"];
    let rows = versions.iter().map(|version| {
        let number = version.number.to_string();
        let link = || Cell::link(paths::grade_table(version.id), number.as_str());
        let mut cells = vec![if version.id == shown { Cell::new(number.as_str()) } else { link() }];
        cells.extend(row(page, version));
        cells
    });
    Table { caption: page.t("grades-versions-caption"), columns: columns(page, &heads), rows: rows.collect() }
}

fn columns(page: &Frame, heads: &[&str]) -> Vec<Column> {
    heads.iter().map(|head| Column::new(page.t(&format!("grades-column-{head}")))).collect()
}

fn row(page: &Frame, table: &GradeTable) -> [Cell; 5] {
    let total: i64 = table.counts.0.iter().map(|(_, count)| i64::from(*count)).sum();
    let scale = match (&table.best, &table.lowest_pass) {
        (Some(best), Some(lowest)) => format!("{} – {}", page.locale.decimal(best), page.locale.decimal(lowest)),
        _ => page.t("word-not_given"),
    };
    [
        Cell::new(format!("{}–{}", table.from_year, table.to_year)),
        Cell::new(page.locale.number(total)),
        Cell::new(scale),
        Cell::new(page.t(&format!("grades-status-{}", table.status))),
        Cell::new(page.locale.day(table.valid_from)),
    ]
}
