//! The boxes of the forms, and the tables.

use kernel::Language;
use recognition::{Programme, programme::ComponentRecord};

use super::{
    forms::{ComponentForm, ProgrammeForm},
    pages::Found,
};
use crate::{
    frame::Frame,
    paths,
    posted::FieldErrors,
    present::text,
    view::{Cell, Choice, Column, Field, Table},
};

/// The fields of a programme, in their order.
pub(super) fn programme(page: &Frame, form: &ProgrammeForm, errors: &FieldErrors, is_new: bool) -> Vec<Field> {
    let make = Make { page, errors };
    let mut fields = Vec::new();
    if is_new {
        fields.push(make.field("code", &form.code).hint(page.t("programme-hint-code")));
    }
    fields.push(make.language(&form.language));
    fields.push(Field { language: Some(form.language.clone()), ..make.field("title", &form.title) });
    fields.extend([
        make.field("ects", &form.ects).unit("ECTS").optional(),
        make.levels("eqf", &form.eqf),
        make.field("elective_ects", &form.elective_ects)
            .unit("ECTS")
            .hint(page.t("programme-hint-elective"))
            .optional(),
        make.levels("elective_eqf", &form.elective_eqf).hint(page.t("programme-hint-elective_eqf")),
        make.regulated(&form.regulated_profession),
    ]);
    fields
}

/// The fields of a component, in their order.
pub(super) fn component(page: &Frame, form: &ComponentForm, errors: &FieldErrors, is_new: bool) -> Vec<Field> {
    let make = Make { page, errors };
    let own = Some(form.language.clone());
    let mut fields = Vec::new();
    if is_new {
        fields.push(make.field("code", &form.code));
    }
    let area = |name: &str, value: &str| Field {
        language: own.clone(),
        lines: 8,
        ..make.field(name, value).hint(page.t(&format!("programme-hint-{name}"))).optional()
    };
    fields.extend([
        make.language(&form.language),
        Field { language: own.clone(), ..make.field("title", &form.title) },
        make.field("ects", &form.ects).unit("ECTS").optional(),
        make.levels("eqf", &form.eqf),
        area("essential_outcomes", &form.essential_outcomes),
        area("other_outcomes", &form.other_outcomes),
    ]);
    fields
}

struct Make<'a> {
    page: &'a Frame,
    errors: &'a FieldErrors,
}

impl Make<'_> {
    fn field(&self, name: &str, value: &str) -> Field {
        let error = self.errors.of(name).map(|code| self.page.t(&format!("field-{code}")));
        Field::new(name, self.page.t(&format!("programme-field-{name}"))).value(value).error(error)
    }

    fn language(&self, chosen: &str) -> Field {
        let common = i18n::languages().filter(|language: &Language| language.as_str().len() == 2);
        let choices = common.map(|language| {
            let code = language.to_string();
            Choice::new(&code, self.page.locale.language_label(language), code == chosen)
        });
        self.field("language", chosen).hint(self.page.t("programme-hint-language")).choices(choices.collect())
    }

    fn levels(&self, name: &str, chosen: &str) -> Field {
        let unknown = Choice::new("", self.page.t("word-not_given"), chosen.is_empty());
        let levels = (1..=8).map(|level: i16| {
            let code = level.to_string();
            Choice::new(&code, self.page.locale.eqf_level(level), code == chosen)
        });
        self.field(name, chosen).choices(std::iter::once(unknown).chain(levels).collect()).optional()
    }

    fn regulated(&self, chosen: &str) -> Field {
        let choices = ["yes", "no", ""].map(|answer| {
            let key = if answer.is_empty() { "unknown" } else { answer };
            Choice::new(answer, self.page.t(&format!("programme-regulated-{key}")), answer == chosen)
        });
        self.field("regulated_profession", chosen).hint(self.page.t("programme-hint-regulated")).choices(choices.into())
    }
}

/// The programmes of an institution.
pub(super) fn programmes(page: &Frame, found: &Found) -> Table {
    let heads = ["title", "ects", "eqf", "elective_ects", "elective_eqf", "regulated_profession", "components"];
    let rows = found.programmes.iter().map(|programme| programme_row(page, found, programme));
    Table {
        caption: page.tn("programme-table-caption", found.total),
        columns: heads.iter().map(|head| Column::new(page.t(&format!("programme-field-{head}")))).collect(),
        rows: rows.collect(),
    }
}

fn programme_row(page: &Frame, found: &Found, programme: &Programme) -> Vec<Cell> {
    let title = text::plain(page.locale, &programme.title);
    let mut head = Cell::link(paths::programme(programme.id), title);
    head.about = Some(programme.code.clone());
    let regulated = match programme.regulated_profession {
        Some(true) => "yes",
        Some(false) => "no",
        None => "unknown",
    };
    let components = found.components.get(&programme.id).map_or(0, Vec::len);
    vec![
        head,
        credits(page, programme.ects),
        level(page, programme.eqf),
        credits(page, programme.elective_ects),
        level(page, programme.elective_eqf),
        Cell::new(page.t(&format!("programme-regulated-{regulated}"))),
        Cell::new(components.to_string()),
    ]
}

/// The components of a programme.
pub(super) fn components(page: &Frame, programme: &Programme, components: &[ComponentRecord]) -> Table {
    let heads = ["title", "ects", "eqf", "essential_outcomes", "other_outcomes"];
    let rows = components.iter().map(|record| {
        let title = text::plain(page.locale, &record.component.title);
        let mut head = Cell::link(paths::component(programme.id, record.component.id), title);
        head.about = Some(record.component.code.clone());
        let essential = record.outcomes.iter().filter(|outcome| outcome.essential).count();
        vec![
            head,
            credits(page, record.component.ects),
            level(page, record.component.eqf),
            Cell::new(essential.to_string()),
            Cell::new((record.outcomes.len() - essential).to_string()),
        ]
    });
    Table {
        caption: page.t("programme-field-components"),
        columns: heads.iter().map(|head| Column::new(page.t(&format!("programme-field-{head}")))).collect(),
        rows: rows.collect(),
    }
}

fn credits(page: &Frame, ects: Option<kernel::Ects>) -> Cell {
    Cell::new(ects.map_or_else(|| page.t("word-not_given"), |ects| page.locale.credits(ects)))
}

fn level(page: &Frame, eqf: Option<i16>) -> Cell {
    Cell::new(eqf.map_or_else(|| page.t("word-not_given"), |level| page.locale.eqf_level(level)))
}
