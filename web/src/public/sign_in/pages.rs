//! The page of signing in.

use askama::Template;

use crate::{
    app::App,
    error::Error,
    frame::{Account, Frame},
    framing,
    posted::FieldErrors,
    public::sign_in::forms::SignInForm,
    view::{ErrorLink, Field},
    viewer::Viewer,
};

/// E-mail and password.
#[derive(Template)]
#[template(path = "public/sign_in/page.html")]
pub(crate) struct SignInPage {
    page: Frame,
    token: String,
    next: String,
    email: Field,
    password: Field,
}

/// The page with what was typed; the password is never shown again.
pub(crate) async fn page(
    app: &App,
    viewer: &Viewer,
    form: &SignInForm,
    errors: &FieldErrors,
) -> Result<SignInPage, Error> {
    let mut page = framing::frame(app, viewer, viewer.locale.text("sign_in-page-title")).await?;
    page.account = Account::Hidden;
    let error = |field: &str| errors.of(field).map(|code| page.t(&format!("field-{code}")));
    let email = Field::new("email", page.t("sign_in-field-email"))
        .value(&form.email)
        .error(error("email"))
        .autocomplete("username");
    let password = Field::new("password", page.t("sign_in-field-password"))
        .error(error("password"))
        .autocomplete("current-password");
    page.errors = ErrorLink::of(&[&email, &password]);
    Ok(SignInPage { token: viewer.form_token(app).await?, next: form.next.clone(), email, password, page })
}
