//! The page of an import: the file, for listings what to do with them, and below it what the last file would do.

use askama::Template;

use super::{Carried, Checked, Format, Found, ImportForm, checked};
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
pub(crate) struct Subject {
    /// The key of the page's heading.
    pub heading: &'static str,
    /// The key of what is said of the columns.
    pub about: &'static str,
    /// Where the form goes; the files with the columns lie below it.
    pub action: &'static str,
    pub way: Vec<Link>,
    /// The same page of other institutions.
    pub institutions: Vec<Link>,
    /// Whether what comes in can be published.
    pub can_publish: bool,
    /// Whether a file may be said to be everything the institution offers.
    pub can_be_whole: bool,
    /// Whether the viewer may more than check.
    pub may_commit: bool,
}

impl Subject {
    /// One with nothing to choose but the file; its keys are those of heading and columns.
    pub(crate) const fn new(heading: &'static str, about: &'static str, action: &'static str, way: Vec<Link>) -> Self {
        let institutions = Vec::new();
        Self { heading, about, action, way, institutions, can_publish: false, can_be_whole: false, may_commit: true }
    }
}

/// Choosing a file.
#[derive(Template)]
#[template(path = "staff/import/page.html")]
pub(crate) struct ImportPage {
    page: Frame,
    token: String,
    institution: String,
    institutions: Vec<Link>,
    file: Field,
    accept: String,
    publish: Option<Field>,
    whole: Option<Field>,
    action: &'static str,
    templates: Vec<Link>,
    about: String,
    /// Whether files of the European Learning Model are taken as well.
    takes_elm: bool,
    columns: String,
    may_commit: bool,
    checked: Option<Checked>,
}

/// The form, with what is wrong with it.
pub(super) async fn form(
    app: &App,
    viewer: &Viewer,
    office: &Office,
    (subject, columns, formats): (Subject, &[&str], &[Format]),
    errors: &FieldErrors,
) -> Result<ImportPage, Error> {
    let heading = viewer.locale.text(subject.heading);
    let mut page = office::frame(app, viewer, heading, &office.institution, subject.way).await?;
    let error = errors.of("file").map(|code| page.t(&format!("field-{code}")));
    let (label, hint) = match formats {
        [Format::Csv] => ("import-field-file", "import-hint-file"),
        _ => ("import-field-table", "import-hint-table"),
    };
    let file = Field::new("file", page.t(label)).hint(page.t(hint)).error(error);
    page.errors = ErrorLink::of(&[&file]);
    let publish = Field::new("publish", page.t("import-field-publish")).hint(page.t("import-hint-publish"));
    let whole = Field::new("whole", page.t("import-field-whole")).hint(page.t("import-hint-whole"));
    Ok(ImportPage {
        token: viewer.form_token(app).await?,
        institution: office.institution.slug.clone(),
        institutions: subject.institutions,
        file,
        accept: Format::accept(formats),
        publish: (subject.can_publish && subject.may_commit).then_some(publish),
        whole: subject.can_be_whole.then_some(whole),
        action: subject.action,
        templates: formats
            .iter()
            .filter(|format| format.has_template())
            .map(|format| template(&page, subject.action, *format))
            .collect(),
        about: page.t(subject.about),
        takes_elm: formats.contains(&Format::Elm),
        columns: columns.join(", "),
        may_commit: subject.may_commit,
        checked: None,
        page,
    })
}

fn template(page: &Frame, action: &str, format: Format) -> Link {
    let label = if format.is_text() { "import-act-template" } else { "import-act-template-sheet" };
    Link::new(format!("{action}/template.{}", format.ending()), page.t(label))
}

impl ImportPage {
    /// With what came of a file.
    pub(super) fn with(mut self, form: &ImportForm, found: &Found) -> Self {
        if let Some(publish) = self.publish.as_mut().filter(|_| form.publish) {
            "yes".clone_into(&mut publish.value);
        }
        if let Some(whole) = self.whole.as_mut().filter(|_| form.is_whole) {
            "yes".clone_into(&mut whole.value);
        }
        let checked = checked(&self.page, form, found, self.may_commit);
        if checked.is_refused() {
            self.page.errors = vec![ErrorLink::new("#report", self.page.t("import-refused-summary"))];
        }
        self.checked = Some(checked);
        self
    }
}
