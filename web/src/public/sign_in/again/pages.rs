//! «You were signed out», and the form that comes back afterwards.

use askama::Template;
use axum::response::{Html, IntoResponse, Response};

use super::forms::AgainForm;
use crate::{
    app::App,
    error::Error,
    frame::{Account, Frame},
    framing,
    kept::{Kept, Sent, is_text},
    layers::reader::Reader,
    paths,
    posted::FieldErrors,
    view::{ErrorLink, Field},
    viewer::Viewer,
};

/// Sign in, with the form inside.
#[derive(Template)]
#[template(path = "public/sign_in/again.html")]
pub(crate) struct AgainPage {
    page: Frame,
    token: String,
    email: Field,
    password: Field,
    kept: Kept,
    lead: &'static str,
}

/// What the page is, and what it says first: who never was signed in was not signed out.
fn about(kept: &Kept) -> (&'static str, &'static str) {
    if kept.is_of_visitor() { ("error-401-title", "saved-sign_in") } else { ("again-page-title", "again-page-lead") }
}

fn built(mut page: Frame, token: String, form: &AgainForm, kept: Kept, errors: &FieldErrors) -> AgainPage {
    page.account = Account::Hidden;
    page.search = None;
    let error = |field: &str| errors.of(field).map(|code| page.t(&format!("field-{code}")));
    let email = Field::new("email", page.t("sign_in-field-email"))
        .value(&form.email)
        .error(error("email"))
        .autocomplete("username");
    let password = Field::new("password", page.t("sign_in-field-password"))
        .error(error("password"))
        .autocomplete("current-password");
    page.errors = ErrorLink::of(&[&email, &password]);
    let (_, lead) = about(&kept);
    AgainPage { page, token, email, password, kept, lead }
}

/// The answer to a form whose session has ended.
pub(crate) fn signed_out(sent: &Sent, reader: &Reader) -> Result<Response, Error> {
    let page = framing::bare(reader, paths::HOME, about(&sent.kept).0);
    let token = sent.token.clone().unwrap_or_default();
    let page = built(page, token, &AgainForm::default(), sent.kept.clone(), &FieldErrors::default());
    Ok(Html(page.render().map_err(Error::bug)?).into_response())
}

/// The same after a wrong password: what waits still waits.
pub(crate) async fn page(
    app: &App,
    viewer: &Viewer,
    form: &AgainForm,
    errors: &FieldErrors,
) -> Result<AgainPage, Error> {
    let kept = form.waiting();
    let frame = framing::frame(app, viewer, viewer.locale.text(about(&kept).0)).await?;
    Ok(built(frame, viewer.form_token(app).await?, form, kept, errors))
}

/// The form again, with a new token. Nothing was sent.
#[derive(Template)]
#[template(path = "public/sign_in/resumed.html")]
pub(crate) struct ResumedPage {
    page: Frame,
    token: String,
    action: String,
    /// What was written, to be read once more.
    texts: Vec<(String, String)>,
    /// What was chosen, ticked or set by the page.
    others: Vec<(String, String)>,
}

/// The page of it.
pub(super) async fn resumed(app: &App, viewer: &Viewer, kept: &Kept) -> Result<ResumedPage, Error> {
    let mut page = framing::frame(app, viewer, viewer.locale.text("again-resumed-title")).await?;
    // The switches of the page cannot come back to an answer of a form.
    paths::HOME.clone_into(&mut page.address);
    let (texts, others) = kept.fields().into_iter().partition(|(_, value)| is_text(value));
    Ok(ResumedPage { token: viewer.form_token(app).await?, action: kept.action.clone(), texts, others, page })
}
