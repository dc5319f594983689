//! The page «Check your answers» before enrolling.

use askama::Template;
use consortium::Person;
use evaluation::outlook::Outlook;
use i18n::{Arg, Locale};

use super::{
    bar::Bar,
    forms::EnrolForm,
    rows::{passed_on, rows},
    sought::Sought,
};
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    framing,
    learner::overview::title,
    paths,
    present::{
        text, verdict,
        why::{self, Why},
    },
    view::{Choice, Field, Link, SummaryRow, Verdict},
    viewer::Viewer,
};

/// Answers, verdict, consent, button.
#[derive(Template)]
#[template(path = "learner/enrol/page.html")]
pub(crate) struct EnrolPage {
    page: Frame,
    token: String,
    action: String,
    rows: Vec<SummaryRow>,
    verdict: Verdict,
    verdict_heading: String,
    gates: Vec<String>,
    why: Option<Why>,
    /// What it should count as; none where there is nothing to choose.
    component: Option<Field>,
    chosen: String,
    passed_on: Vec<String>,
    /// None where nothing could be filed anyway.
    consent: Option<Field>,
    /// Why there is no button, and what to do.
    bar: Option<String>,
    listing: Link,
}

/// The page, with what was typed.
pub(super) async fn page(
    app: &App,
    viewer: &Viewer,
    (sought, person): (&Sought, &Person),
    form: &EnrolForm,
) -> Result<EnrolPage, Error> {
    let locale = viewer.locale;
    let name = title(locale, &sought.listing);
    let heading = locale.with("enrol-page-title", &[("title", name.clone().into())]);
    let mut page = framing::frame(app, viewer, heading).await?;
    let listing = Link::new(paths::listing(sought.listing.opportunity.id), name);
    page.crumbs = vec![Link::new(paths::SEARCH, locale.text("word-micro_credentials")), listing.clone()];
    Ok(EnrolPage {
        token: viewer.form_token(app).await?,
        action: paths::enrol(sought.run.id),
        rows: rows(locale, sought, person),
        verdict: verdict_of(locale, sought),
        verdict_heading: heading_of(locale, sought),
        gates: sought.outlook.iter().flat_map(|outlook| gates(locale, outlook)).collect(),
        why: why::of_outlook(app, viewer, sought.outlook.as_ref()).await?,
        component: component(locale, sought, form),
        chosen: form.component.clone(),
        passed_on: passed_on(locale, sought),
        consent: consent(locale, sought, form),
        bar: Bar::of(&sought.run, sought.provider.time_zone.day_at(viewer.now))
            .map(|bar| bar.words(locale, viewer.now)),
        listing,
        page,
    })
}

/// For the learner's own university and programme (UX-11); «not known» without one.
fn verdict_of(locale: Locale, sought: &Sought) -> Verdict {
    match (&sought.target, &sought.outlook) {
        (Some(target), Some(outlook)) => verdict::panel(locale, &target.institution, outlook),
        (Some(_), None) => verdict::own(locale),
        (None, _) => Verdict { line: locale.text("enrol-verdict-unknown"), ..Verdict::default() },
    }
}

fn heading_of(locale: Locale, sought: &Sought) -> String {
    match &sought.target {
        Some(target) => {
            locale.with("verdict-heading", &[("institution", text::plain(locale, &target.institution.name).into())])
        }
        None => locale.text("verdict-heading-open"),
    }
}

/// What must come true (R-O2); nothing where it counts already.
fn gates(locale: Locale, outlook: &Outlook) -> Vec<String> {
    let conditions = outlook.conditions.iter().filter(|_| outlook.counted_on.is_none());
    conditions.map(|gate| locale.text(&format!("enrol-gate-{gate}"))).collect()
}

fn component(locale: Locale, sought: &Sought, form: &EnrolForm) -> Option<Field> {
    if sought.components.is_empty() || !sought.can_count() {
        return None;
    }
    let elective = Choice::new("", locale.text("enrol-field-component-none"), form.component.is_empty());
    let others = sought.components.iter().map(|component| {
        let value = component.id.to_string();
        let chosen = value == form.component;
        let credits = component.ects.map(|ects| format!(" ({})", locale.ects(ects))).unwrap_or_default();
        Choice::new(value, format!("{}{credits}", text::plain(locale, &component.title)), chosen)
    });
    let field =
        Field::new("component", locale.text("enrol-field-component")).hint(locale.text("enrol-field-component-hint"));
    Some(field.choices(std::iter::once(elective).chain(others).collect()))
}

fn consent(locale: Locale, sought: &Sought, form: &EnrolForm) -> Option<Field> {
    let target = sought.target.as_ref().filter(|_| sought.can_count())?;
    let home = [("home", Arg::from(text::plain(locale, &target.institution.name)))];
    let field = Field::new("consent", locale.with("enrol-field-consent", &home));
    Some(field.hint(locale.with("enrol-field-consent-hint", &home)).value(&form.consent))
}
