//! The pages of a draft: the beginning, the list of tasks, a section, the documents.

use askama::Template;
use consortium::institution;
use evaluation::{
    RecognitionRequest,
    evidence::{query as evidence, service::ADDABLE},
    request::{Section, Source, State, complete},
};

use super::{
    boxes::{self, Filled},
    check,
    forms::SectionForm,
    tasks::tasks,
};
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    framing, paths,
    posted::FieldErrors,
    present::{document::listed, text},
    view::{ErrorLink, Fact, Field, FormBox, Link, SummaryRow, Task},
    viewer::Viewer,
};

/// What asking means.
#[derive(Template)]
#[template(path = "learner/draft/new.html")]
pub(crate) struct NewPage {
    page: Frame,
    token: String,
    /// The university that decides; none: nobody to ask.
    home: Option<String>,
}

/// The page.
pub(super) async fn new(app: &App, viewer: &Viewer) -> Result<NewPage, Error> {
    let mut page = framing::frame(app, viewer, viewer.locale.text("ask-new-title")).await?;
    page.crumbs = vec![Link::new(paths::MY, page.t("nav-my"))];
    let home = match viewer.signed_in()?.home_institution_id {
        Some(id) => Some(text::plain(viewer.locale, &institution::by_id(app.db().reads(), id).await?.name)),
        None => None,
    };
    Ok(NewPage { token: viewer.form_token(app).await?, home, page })
}

/// The list of tasks.
#[derive(Template)]
#[template(path = "learner/draft/page.html")]
pub(crate) struct DraftPage {
    page: Frame,
    token: String,
    version: i32,
    home: String,
    /// The last day on which it is there, if nothing changes.
    kept: Option<String>,
    tasks: Vec<Task>,
    check: String,
    delete: String,
}

/// The page.
pub(crate) async fn page(app: &App, viewer: &Viewer, draft: &RecognitionRequest) -> Result<DraftPage, Error> {
    let mut page = framing::frame(app, viewer, viewer.locale.text("ask-draft-title")).await?;
    page.crumbs = vec![Link::new(paths::MY, page.t("nav-my"))];
    let db = app.db().reads();
    let files = evidence::of_request(db, draft.id).await?.len();
    let home = institution::by_id(db, draft.institution_id).await?;
    Ok(DraftPage {
        token: viewer.form_token(app).await?,
        version: draft.version,
        home: text::plain(viewer.locale, &home.name),
        kept: draft.due_on.map(|day| viewer.locale.day(day)),
        tasks: tasks(viewer.locale, draft, files, &complete::open(draft, files)),
        check: paths::request_part(draft.id, "check"),
        delete: paths::request_part(draft.id, "delete"),
        page,
    })
}

/// Why a section is shown again.
#[derive(Clone, Debug, Default)]
pub(super) struct Again {
    pub errors: FieldErrors,
    pub is_stale: bool,
}

impl Again {
    pub(super) fn wrong(errors: FieldErrors) -> Self {
        Self { errors, is_stale: false }
    }

    pub(super) fn stale() -> Self {
        Self { is_stale: true, ..Self::default() }
    }
}

/// One section.
#[derive(Template)]
#[template(path = "learner/draft/section.html")]
pub(crate) struct SectionPage {
    page: Frame,
    token: String,
    action: String,
    version: String,
    intro: String,
    is_stale: bool,
    boxes: Vec<FormBox>,
    /// What the listing says, where nobody types it.
    known: Vec<SummaryRow>,
}

/// The page.
pub(super) async fn section(
    app: &App,
    viewer: &Viewer,
    (draft, section): (&RecognitionRequest, Section),
    form: &SectionForm,
    again: &Again,
) -> Result<SectionPage, Error> {
    let locale = viewer.locale;
    let mut page = framing::frame(app, viewer, locale.text(&format!("ask-task-{section}"))).await?;
    page.crumbs = crumbs(&page, draft);
    let home = institution::by_id(app.db().reads(), draft.institution_id).await?;
    let source = draft.filing.as_ref().and_then(|filing| filing.source);
    let is_known = section == Section::Details && source == Some(Source::Result);
    let filled = Filled { locale, form, errors: &again.errors };
    let boxes = if is_known { Vec::new() } else { boxes::of(app, viewer, (draft, &home), section, &filled).await? };
    page.errors = ErrorLink::of_boxes(&boxes);
    let intro = if is_known { "ask-intro-details-known".to_owned() } else { format!("ask-intro-{section}") };
    Ok(SectionPage {
        token: viewer.form_token(app).await?,
        action: paths::request_part(draft.id, section.as_str()),
        version: form.version.clone(),
        intro: locale.text(&intro),
        is_stale: again.is_stale,
        boxes,
        known: if is_known { check::details(locale, draft) } else { Vec::new() },
        page,
    })
}

/// The documents.
#[derive(Template)]
#[template(path = "learner/draft/documents.html")]
pub(crate) struct DocumentsPage {
    page: Frame,
    token: String,
    action: String,
    back: String,
    files: Vec<(Fact, Option<String>)>,
    file: Option<Field>,
}

/// The page.
pub(super) async fn documents(
    app: &App,
    viewer: &Viewer,
    request: &RecognitionRequest,
    errors: &FieldErrors,
) -> Result<DocumentsPage, Error> {
    let locale = viewer.locale;
    let mut page = framing::frame(app, viewer, locale.text("ask-task-documents")).await?;
    page.crumbs = crumbs(&page, request);
    let files = evidence::of_request(app.db().reads(), request.id).await?;
    let shown = listed(locale, &files, |file| paths::request_document(request.id, file));
    let is_draft = request.state == State::Draft;
    let removals =
        files.iter().map(|file| is_draft.then(|| format!("{}/remove", paths::request_document(request.id, file.id))));
    let error = errors.of("file").map(|code| locale.text(&format!("field-{code}")));
    let file = Field::new("file", locale.text("ask-field-file")).hint(locale.text("ask-field-file-hint")).error(error);
    page.errors = ErrorLink::of(&[&file]);
    Ok(DocumentsPage {
        token: viewer.form_token(app).await?,
        action: paths::request_part(request.id, "documents"),
        back: paths::request(request.id),
        files: shown.into_iter().zip(removals).collect(),
        file: ADDABLE.contains(&request.state).then_some(file),
        page,
    })
}

/// «My page», then the request.
pub(super) fn crumbs(page: &Frame, request: &RecognitionRequest) -> Vec<Link> {
    vec![Link::new(paths::MY, page.t("nav-my")), Link::new(paths::request(request.id), page.t("ask-draft-title"))]
}
