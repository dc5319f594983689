//! Pages of programmes.

use std::collections::BTreeMap;

use askama::Template;
use kernel::{LocalizedText, ProgrammeId};
use recognition::{
    Programme,
    programme::{ComponentRecord, policy},
};

use super::{
    forms::{ComponentForm, ProgrammeForm},
    view,
};
use crate::{
    app::App,
    error::Error,
    frame::{Frame, with_parameter},
    paths,
    posted::FieldErrors,
    present::text,
    staff::provider::office::{self, Office},
    view::{ErrorLink, Field, Link, Table},
    viewer::Viewer,
};

/// Programmes of one page of the list.
pub(super) struct Found {
    pub programmes: Vec<Programme>,
    pub components: BTreeMap<ProgrammeId, Vec<ComponentRecord>>,
    pub has_more: bool,
    pub total: u64,
}

/// What a page of a component is about.
pub(super) struct About<'a> {
    pub office: &'a Office,
    pub programme: &'a Programme,
    /// None is a new one.
    pub component: Option<&'a ComponentRecord>,
}

/// The list.
#[derive(Template)]
#[template(path = "staff/desk/programme/list.html")]
pub(crate) struct ListPage {
    page: Frame,
    institutions: Vec<Link>,
    /// Where to add one, for who may.
    add: Option<String>,
    import: String,
    table: Option<Table>,
    more: Option<String>,
}

/// A programme or a component, as a form or, for readers, as it is.
#[derive(Template)]
#[template(path = "staff/desk/programme/form.html")]
pub(crate) struct FormPage {
    page: Frame,
    token: String,
    institution: String,
    version: String,
    /// The same page with its texts in another language that they are in.
    languages: Vec<Link>,
    fields: Vec<Field>,
    may_keep: bool,
    is_stale: bool,
    /// The components, and where to add one.
    components: Option<(Table, String)>,
}

/// The list of an institution's programmes.
pub(super) async fn list(app: &App, viewer: &Viewer, office: &Office, found: &Found) -> Result<ListPage, Error> {
    let heading = viewer.locale.text("programme-page-title");
    let page = office::frame(app, viewer, heading, &office.institution, way(viewer, office, None)).await?;
    let slug = office.institution.slug.as_str();
    let last = found.programmes.last().filter(|_| found.has_more);
    Ok(ListPage {
        institutions: office.choice(viewer, paths::programmes),
        add: policy::may_keep(&viewer.actor, office.institution.id).is_ok().then(|| paths::new_programme(slug)),
        import: paths::import_programmes(slug),
        table: (!found.programmes.is_empty()).then(|| view::programmes(&page, found)),
        more: last.map(|last| format!("{}&{}", paths::programmes(slug), paths::query(&[("after", &last.code)]))),
        page,
    })
}

/// The way to a page about programmes.
pub(super) fn way(viewer: &Viewer, office: &Office, programme: Option<&Programme>) -> Vec<Link> {
    let mut way =
        vec![Link::new(paths::programmes(&office.institution.slug), viewer.locale.text("nav-desk-programmes"))];
    if let Some(programme) = programme {
        way.push(Link::new(paths::programme(programme.id), text::plain(viewer.locale, &programme.title)));
    }
    way
}

/// The form of a new programme.
pub(super) async fn new(
    app: &App,
    viewer: &Viewer,
    office: &Office,
    form: &ProgrammeForm,
    errors: &FieldErrors,
) -> Result<FormPage, Error> {
    let heading = viewer.locale.text("programme-new-title");
    let page = office::frame(app, viewer, heading, &office.institution, way(viewer, office, None)).await?;
    let fields = view::programme(&page, form, errors, true);
    page_of(app, viewer, office, (page, fields)).await
}

/// One programme with its components.
pub(super) async fn one(
    app: &App,
    viewer: &Viewer,
    (office, (programme, components)): (&Office, (&Programme, &[ComponentRecord])),
    form: &ProgrammeForm,
    errors: &FieldErrors,
    is_stale: bool,
) -> Result<FormPage, Error> {
    let heading = text::plain(viewer.locale, &programme.title);
    let page = office::frame(app, viewer, heading, &office.institution, way(viewer, office, None)).await?;
    let fields = view::programme(&page, form, errors, false);
    let table = view::components(&page, programme, components);
    let mut shown = page_of(app, viewer, office, (page, fields)).await?;
    shown.version.clone_from(&form.version);
    shown.languages = languages(&shown.page, &programme.title, &form.language);
    shown.components = Some((table, paths::new_component(programme.id)));
    shown.is_stale = is_stale;
    Ok(shown)
}

/// One component, or the form of a new one.
pub(super) async fn component(
    app: &App,
    viewer: &Viewer,
    about: &About<'_>,
    form: &ComponentForm,
    errors: &FieldErrors,
    is_stale: bool,
) -> Result<FormPage, Error> {
    let title = about.component.map(|record| &record.component.title);
    let heading = title.map(|title| text::plain(viewer.locale, title));
    let heading = heading.unwrap_or_else(|| viewer.locale.text("programme-component-new-title"));
    let way = way(viewer, about.office, Some(about.programme));
    let page = office::frame(app, viewer, heading, &about.office.institution, way).await?;
    let fields = view::component(&page, form, errors, about.component.is_none());
    let mut shown = page_of(app, viewer, about.office, (page, fields)).await?;
    shown.version.clone_from(&form.version);
    if let Some(title) = title {
        shown.languages = languages(&shown.page, title, &form.language);
    }
    shown.is_stale = is_stale;
    Ok(shown)
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
        institution: office.institution.slug.clone(),
        version: String::new(),
        languages: Vec::new(),
        may_keep: policy::may_keep(&viewer.actor, office.institution.id).is_ok(),
        is_stale: false,
        components: None,
        fields,
        page,
    })
}

/// Links to the same page with its texts in each language that is there; none where there is only one.
fn languages(page: &Frame, title: &LocalizedText, shown: &str) -> Vec<Link> {
    let links: Vec<Link> = title
        .iter()
        .map(|(language, _)| {
            let code = language.to_string();
            Link::new(with_parameter(&page.address, "text", &code), page.locale.language_label(language))
                .current(code == shown)
        })
        .collect();
    if links.len() < 2 { Vec::new() } else { links }
}
