//! The page of a member's codes.

use askama::Template;
use consortium::Institution;
use i18n::{Arg, Locale};
use recognition::quality::{self, Known, deqar_id};

use super::forms::CodesForm;
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    framing, paths,
    posted::FieldErrors,
    present::text,
    view::{ErrorLink, Field, Link},
    viewer::Viewer,
};

/// What is shown beside the member itself.
#[derive(Clone, Debug, Default)]
pub(super) struct Shows {
    pub form: CodesForm,
    pub errors: FieldErrors,
    /// Somebody else has changed the member in between.
    pub is_stale: bool,
}

/// The page.
#[derive(Template)]
#[template(path = "network/codes/page.html")]
pub(crate) struct CodesPage {
    page: Frame,
    token: String,
    action: String,
    version: String,
    is_stale: bool,
    lead: String,
    standing: String,
    fields: Vec<Field>,
    levels: Field,
    proposals: Vec<Link>,
}

/// Builds it.
pub(super) async fn page(app: &App, viewer: &Viewer, member: &Institution, shows: &Shows) -> Result<CodesPage, Error> {
    let (db, locale) = (app.db().reads(), viewer.locale);
    let name = text::plain(locale, &member.name);
    let mut page = framing::frame(app, viewer, locale.text("codes-title")).await?;
    page.crumbs = vec![Link::new(paths::institution(&member.slug), name.as_str())];
    let register = quality::register(db, std::slice::from_ref(member)).await?;
    let fields: Vec<Field> = [
        ("deqar_id", &shows.form.deqar_id),
        ("eter_id", &shows.form.eter_id),
        ("erasmus_code", &shows.form.erasmus_code),
    ]
    .into_iter()
    .map(|(code, value)| field(locale, &shows.errors, code, value))
    .collect();
    let levels = field(locale, &shows.errors, "national_levels", &shows.form.national_levels);
    page.errors = ErrorLink::of(&fields.iter().chain([&levels]).collect::<Vec<_>>());
    let known = register.of(member.id);
    let proposals = if known.is_some() { Vec::new() } else { quality::proposals(db, member).await? };
    let link = |provider: quality::Provider| {
        let id = deqar_id(provider.id);
        let to = format!("{}?{}", paths::institution_codes(&member.slug), paths::query(&[("deqar_id", id.as_str())]));
        let args = [("name", Arg::from(provider.name())), ("id", id.into())];
        Link::new(to, locale.with("codes-take_over", &args))
    };
    Ok(CodesPage {
        token: viewer.form_token(app).await?,
        action: paths::institution_codes(&member.slug),
        version: shows.form.version.clone(),
        is_stale: shows.is_stale,
        lead: locale.with("codes-lead", &[("institution", name.into())]),
        standing: standing(locale, known, &register),
        fields,
        levels,
        proposals: proposals.into_iter().map(link).collect(),
        page,
    })
}

/// Whether our copy knows it by these codes.
fn standing(locale: Locale, known: Option<&Known>, register: &quality::Register) -> String {
    match (known, register.copied_on) {
        (Some(known), _) => {
            let args = [("name", Arg::from(known.provider.name())), ("id", deqar_id(known.provider.id).into())];
            locale.with("codes-found", &args)
        }
        (None, Some(day)) => locale.with("register-absent", &[("day", Arg::from(locale.day(day)))]),
        (None, None) => locale.text("codes-no_copy"),
    }
}

fn field(locale: Locale, errors: &FieldErrors, code: &str, value: &str) -> Field {
    let wrong = errors.of(code).map(|wrong| locale.text(&format!("field-{wrong}")));
    Field::new(code, locale.text(&format!("codes-{code}")))
        .hint(locale.text(&format!("codes-{code}-hint")))
        .value(value)
        .error(wrong)
        .optional()
}
