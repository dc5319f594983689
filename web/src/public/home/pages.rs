//! The start page with ready values.

use ::impact::Figures;
use ::search::{Counted, Found, Parameter};
use askama::Template;

use crate::{
    app::{App, TryIt},
    error::Error,
    finding::Answer,
    frame::Frame,
    framing, paths,
    present::text,
    public::{impact, search},
    view::{Card, Choice, Figure, Link},
    viewer::Viewer,
};

/// The start page.
#[derive(Template)]
#[template(path = "public/home/page.html")]
pub(crate) struct HomePage {
    page: Frame,
    universities: Vec<Choice>,
    fields: Vec<Link>,
    cards: Vec<Card>,
    figures: Vec<Figure>,
    /// Of the demo: one to begin with for each role, and the others.
    guides: Vec<TryIt>,
    accounts: Vec<TryIt>,
    is_demo: bool,
}

/// Search box, universities, fields, next starts, three figures; in the demo, the accounts to try.
pub(crate) async fn page(
    app: &App,
    viewer: &Viewer,
    answer: &Answer,
    (all, counted): (&Found, &Figures),
) -> Result<HomePage, Error> {
    let locale = viewer.locale;
    let mut page = framing::frame(app, viewer, locale.text("home-page-title")).await?;
    page.search = None;
    page.indexable = true;
    page.description = Some(locale.text("home-page-lead"));
    let chosen = answer.university.as_ref().map(|university| university.id);
    let universities = answer
        .members
        .iter()
        .map(|member| Choice::new(&member.slug, text::plain(locale, &member.name), chosen == Some(member.id)))
        .collect();
    let fields = all.facet(Parameter::Field).iter().filter(|found| found.value.len() == 2).take(8);
    let fields = fields.map(|Counted { value: code, count, .. }| {
        let label = locale.field_of_study(code).unwrap_or(code);
        let label = locale.with("home-field", &[("field", label.into()), ("count", (*count).into())]);
        Link::new(format!("{}?{}", paths::SEARCH, paths::query(&[("field", code.as_str())])), label)
    });
    let (guides, accounts) = app.settings().accounts.iter().cloned().partition(|account| account.guide.is_some());
    Ok(HomePage {
        universities,
        fields: fields.collect(),
        cards: search::cards(viewer, answer, None),
        figures: impact::figures(locale, &counted.public()).into_iter().skip(1).take(3).collect(),
        guides,
        accounts,
        is_demo: app.settings().demo,
        page,
    })
}
