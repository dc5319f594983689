//! The page of an import that has nothing to choose but the file: below it what the last file would do.

use askama::Template;

use super::{Checked, Found, ImportForm, checked};
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    posted::FieldErrors,
    staff::provider::office::{self, Office},
    view::{ErrorLink, Field, Link},
    viewer::Viewer,
};

/// What an import is about.
pub(crate) struct Subject<'a> {
    /// The key of the page's heading.
    pub heading: &'static str,
    /// The key of what is said of the columns.
    pub about: &'static str,
    /// Where the form goes; the file with the columns lies below it.
    pub action: &'static str,
    pub columns: &'a [&'a str],
    pub way: Vec<Link>,
}

/// Choosing a file.
#[derive(Template)]
#[template(path = "staff/import/page.html")]
pub(crate) struct ImportPage {
    page: Frame,
    token: String,
    institution: String,
    file: Field,
    action: &'static str,
    about: String,
    columns: String,
    checked: Option<Checked>,
}

/// The form, with what is wrong with it.
pub(crate) async fn form(
    app: &App,
    viewer: &Viewer,
    office: &Office,
    subject: Subject<'_>,
    errors: &FieldErrors,
) -> Result<ImportPage, Error> {
    let heading = viewer.locale.text(subject.heading);
    let mut page = office::frame(app, viewer, heading, &office.institution, subject.way).await?;
    let error = errors.of("file").map(|code| page.t(&format!("field-{code}")));
    let file = Field::new("file", page.t("import-field-file")).hint(page.t("import-hint-file")).error(error);
    page.errors = ErrorLink::of(&[&file]);
    Ok(ImportPage {
        token: viewer.form_token(app).await?,
        institution: office.institution.slug.clone(),
        file,
        action: subject.action,
        about: page.t(subject.about),
        columns: subject.columns.join(", "),
        checked: None,
        page,
    })
}

impl ImportPage {
    /// With what came of a file.
    pub(crate) fn with(mut self, form: &ImportForm, found: &Found) -> Self {
        let checked = checked(&self.page, form, found, true);
        if checked.is_refused() {
            self.page.errors = vec![ErrorLink::new("#report", self.page.t("import-refused-summary"))];
        }
        self.checked = Some(checked);
        self
    }
}
