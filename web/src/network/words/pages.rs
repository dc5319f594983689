//! The form of one entry.

use askama::Template;
use kernel::SynonymId;

use super::forms::WordsForm;
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    framing, paths,
    posted::FieldErrors,
    view::{ErrorLink, Field, Link},
    viewer::Viewer,
};

/// What is shown.
#[derive(Clone, Debug, Default)]
pub(super) struct Shows {
    pub form: WordsForm,
    /// The entry that is changed; none: it is a new one.
    pub entry: Option<SynonymId>,
    pub errors: FieldErrors,
    /// Somebody else has changed it, or taken it away, in between.
    pub is_stale: bool,
}

/// The page.
#[derive(Template)]
#[template(path = "network/words/page.html")]
pub(crate) struct EntryPage {
    page: Frame,
    token: String,
    action: String,
    /// Where the entry is taken away.
    removal: Option<String>,
    version: String,
    is_stale: bool,
    words: Field,
}

/// Builds it.
pub(super) async fn page(app: &App, viewer: &Viewer, shows: &Shows) -> Result<EntryPage, Error> {
    let locale = viewer.locale;
    let title = if shows.entry.is_some() { "words-change-title" } else { "words-add" };
    let mut page = framing::frame(app, viewer, locale.text(title)).await?;
    page.crumbs = vec![Link::new(paths::WORDS, locale.text("words-title"))];
    let wrong = shows.errors.of("words").map(|wrong| locale.text(&format!("field-{wrong}")));
    let words = Field::new("words", locale.text("words-field"))
        .hint(locale.text("words-field-hint"))
        .value(shows.form.words.as_str())
        .error(wrong);
    page.errors = ErrorLink::of(&[&words]);
    Ok(EntryPage {
        token: viewer.form_token(app).await?,
        action: shows.entry.map_or_else(|| paths::WORDS.to_owned(), paths::synonym),
        removal: shows.entry.map(paths::synonym_removal),
        version: shows.form.version.clone(),
        is_stale: shows.is_stale,
        words,
        page,
    })
}
