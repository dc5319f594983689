//! The form of an import.

use crate::{
    app::App,
    error::Error,
    frame::Frame,
    paths,
    posted::FieldErrors,
    staff::{
        import::{Checked, Found, ImportForm, checked},
        provider::office::{self, Office},
    },
    view::{ErrorLink, Field, Link},
    viewer::Viewer,
};
use askama::Template;
use catalogue::opportunity::policy;

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
        let checked = checked(&self.page, form, found, self.may_commit);
        if checked.is_refused() {
            self.page.errors = vec![ErrorLink::new("#report", self.page.t("import-refused-summary"))];
        }
        self.checked = Some(checked);
        self
    }
}
