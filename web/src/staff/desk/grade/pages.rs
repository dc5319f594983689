//! Pages of tables of grades.

use askama::Template;
use kernel::GradeTableId;
use recognition::{GradeRules, GradeTable, grade_table::query};

use super::{
    forms::{RulesForm, TableForm},
    view,
};
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    paths,
    posted::FieldErrors,
    staff::provider::office::{self, Office},
    view::{ErrorLink, Field, Link, Table},
    viewer::Viewer,
};

/// Tables of one page of the list, and what is done where no agreement says it.
pub(super) struct Found {
    pub tables: Vec<GradeTable>,
    pub total: u64,
    pub more: Option<u64>,
    pub rules: Option<GradeRules>,
}

impl Found {
    /// What is chosen, as the form holds it.
    pub(super) fn rules_form(&self) -> RulesForm {
        let rules = self.rules.as_ref();
        RulesForm {
            institution: String::new(),
            instead: rules.map_or_else(|| "pass".to_owned(), |rules| rules.instead.to_string()),
            which: rules.map_or_else(|| "best_overlap".to_owned(), |rules| rules.which.to_string()),
            version: rules.map_or(0, |rules| rules.version),
        }
    }
}

/// The list.
#[derive(Template)]
#[template(path = "staff/desk/grade/list.html")]
pub(crate) struct ListPage {
    page: Frame,
    token: String,
    institution: String,
    institutions: Vec<Link>,
    add: String,
    import: String,
    table: Option<Table>,
    more: Option<String>,
    rules: [Field; 2],
    version: i32,
}

/// One version of a table, or the form of a new one.
#[derive(Template)]
#[template(path = "staff/desk/grade/form.html")]
pub(crate) struct FormPage {
    page: Frame,
    token: String,
    /// Where it is saved: once it was compared with the newest version, on that one.
    action: String,
    institution: String,
    fields: Vec<Field>,
    /// Where the newest version is, if this is another.
    newest: Option<String>,
    versions: Option<Table>,
    is_new: bool,
    is_stale: bool,
}

/// The list of an institution's tables.
pub(super) async fn list(
    app: &App,
    viewer: &Viewer,
    office: &Office,
    found: &Found,
    form: &RulesForm,
    errors: &FieldErrors,
) -> Result<ListPage, Error> {
    let heading = viewer.locale.text("grades-page-title");
    let mut page = office::frame(app, viewer, heading, &office.institution, way(viewer, office)).await?;
    let slug = office.institution.slug.as_str();
    let rules = view::rules(&page, form, errors);
    page.errors = ErrorLink::of(&rules.iter().collect::<Vec<_>>());
    let more = |next: u64| format!("{}&{}", paths::grades(slug), paths::query(&[("after", &next.to_string())]));
    Ok(ListPage {
        token: viewer.form_token(app).await?,
        institution: slug.to_owned(),
        institutions: office.choice(viewer, paths::grades),
        add: paths::new_grades(slug),
        import: paths::import_grades(slug),
        table: (!found.tables.is_empty()).then(|| view::tables(&page, &found.tables, found.total)),
        more: found.more.map(more),
        rules,
        version: form.version,
        page,
    })
}

pub(super) fn way(viewer: &Viewer, office: &Office) -> Vec<Link> {
    vec![Link::new(paths::grades(&office.institution.slug), viewer.locale.text("nav-desk-grades"))]
}

/// The form of a new table.
pub(super) async fn new(
    app: &App,
    viewer: &Viewer,
    office: &Office,
    form: &TableForm,
    errors: &FieldErrors,
) -> Result<FormPage, Error> {
    let heading = viewer.locale.text("grades-new-title");
    let page = office::frame(app, viewer, heading, &office.institution, way(viewer, office)).await?;
    let fields = view::fields(&page, form, errors, true);
    page_of(app, viewer, office, (page, fields)).await
}

/// One version with the others.
pub(super) async fn one(
    app: &App,
    viewer: &Viewer,
    (office, table): (&Office, &GradeTable),
    form: &TableForm,
    errors: &FieldErrors,
    is_stale: bool,
) -> Result<FormPage, Error> {
    let heading = view::about(viewer.locale, table);
    let page = office::frame(app, viewer, heading, &office.institution, way(viewer, office)).await?;
    let fields = view::fields(&page, form, errors, false);
    let versions = query::versions(app.db().reads(), table).await?;
    let newest: Option<GradeTableId> = versions.first().map(|newest| newest.id).filter(|newest| *newest != table.id);
    let shown = view::versions(&page, &versions, table.id);
    let built = page_of(app, viewer, office, (page, fields)).await?;
    let newest = newest.map(paths::grade_table);
    let action = newest.clone().filter(|_| is_stale).unwrap_or_else(|| paths::grade_table(table.id));
    Ok(FormPage { action, newest, versions: Some(shown), is_new: false, is_stale, ..built })
}

async fn page_of(
    app: &App,
    viewer: &Viewer,
    office: &Office,
    (mut page, fields): (Frame, Vec<Field>),
) -> Result<FormPage, Error> {
    page.errors = ErrorLink::of(&fields.iter().collect::<Vec<_>>());
    Ok(FormPage {
        token: viewer.form_token(app).await?,
        action: page.path().to_owned(),
        institution: office.institution.slug.clone(),
        fields,
        newest: None,
        versions: None,
        is_new: true,
        is_stale: false,
        page,
    })
}
