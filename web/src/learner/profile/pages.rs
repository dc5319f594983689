//! The page of a profile.

use askama::Template;
use i18n::Locale;

use super::forms::ProfileForm;
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    framing,
    posted::FieldErrors,
    present::text,
    view::{Choice, ErrorLink, Fact, Field},
    viewer::Viewer,
};

/// What is known, and what can be changed.
#[derive(Template)]
#[template(path = "learner/profile/page.html")]
pub(crate) struct ProfilePage {
    page: Frame,
    token: String,
    facts: Vec<Fact>,
    programme: Option<Field>,
    language: Field,
}

/// The page.
pub(super) async fn page(
    app: &App,
    viewer: &Viewer,
    form: &ProfileForm,
    errors: &FieldErrors,
) -> Result<ProfilePage, Error> {
    let person = viewer.signed_in()?;
    let db = app.db().reads();
    let mut page = framing::frame(app, viewer, viewer.locale.text("profile-title")).await?;
    let home = match person.home_institution_id {
        Some(id) => Some(consortium::institution::by_id(db, id).await?),
        None => None,
    };
    let programme = match &home {
        Some(home) => Some(programmes(app, &page, home.id, form, errors).await?),
        None => None,
    };
    let language = language(&page, form, errors);
    page.errors = ErrorLink::of(&programme.iter().chain([&language]).collect::<Vec<_>>());
    let university = home.map(|home| text::plain(viewer.locale, &home.name));
    Ok(ProfilePage {
        token: viewer.form_token(app).await?,
        facts: vec![
            Fact::new(page.t("profile-name"), Some(person.name.clone())),
            Fact::new(page.t("field-email-label"), Some(person.email.clone())),
            Fact::new(page.t("profile-home"), Some(university.unwrap_or_else(|| page.t("profile-home-none"))))
                .about(page.t("profile-home-about")),
        ],
        programme,
        language,
        page,
    })
}

async fn programmes(
    app: &App,
    page: &Frame,
    home: kernel::InstitutionId,
    form: &ProfileForm,
    errors: &FieldErrors,
) -> Result<Field, Error> {
    let taught = recognition::programme::of_institution(app.db().reads(), home).await?;
    let none = Choice::new("", page.t("profile-programme-none"), form.programme.is_empty());
    let choices = taught.iter().map(|programme| {
        let id = programme.id.to_string();
        let label = format!("{} ({})", text::plain(page.locale, &programme.title), programme.code);
        Choice::new(&id, label, id == form.programme)
    });
    let error = errors.of("programme").map(|code| page.t(&format!("field-{code}")));
    Ok(Field::new("programme", page.t("profile-programme"))
        .hint(page.t("profile-programme-hint"))
        .choices(std::iter::once(none).chain(choices).collect())
        .error(error)
        .optional())
}

fn language(page: &Frame, form: &ProfileForm, errors: &FieldErrors) -> Field {
    let choices = Locale::offered(page.with_pseudo)
        .iter()
        .map(|locale| Choice::new(locale.code(), locale.autonym(), locale.code() == form.language));
    let error = errors.of("language").map(|code| page.t(&format!("field-{code}")));
    Field::new("language", page.t("profile-language"))
        .hint(page.t("profile-language-hint"))
        .choices(choices.collect())
        .error(error)
}
