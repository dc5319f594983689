//! «Check your answers» before a request is sent (UX-17): every answer with its way back, what is missing, and what was
//! asked before.

use askama::Template;
use consortium::institution;
use evaluation::{
    Error as Refused, RecognitionRequest,
    evidence::query as evidence,
    request::{
        Source,
        complete::{self, Element},
        same,
    },
};
use i18n::Locale;
use kernel::LocalizedText;
use recognition::programme;

use super::{pages::crumbs, tasks::task_of};
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    framing, paths,
    present::{state, text},
    view::{ErrorLink, Link, SummaryRow, Text},
    viewer::Viewer,
};

/// The page.
#[derive(Template)]
#[template(path = "learner/draft/check.html")]
pub(crate) struct CheckPage {
    page: Frame,
    token: String,
    action: String,
    version: i32,
    is_stale: bool,
    home: String,
    rows: Vec<SummaryRow>,
    /// What must still be said, each with its section.
    open: Vec<Link>,
    /// What the learner does not have.
    absent: Vec<String>,
    /// What was asked for the same credential before.
    earlier: Vec<Link>,
    /// The open request that is the same (I-4).
    same: Option<Link>,
}

/// Builds it; with why it was not sent.
pub(super) async fn page(
    app: &App,
    viewer: &Viewer,
    draft: &RecognitionRequest,
    refused: Option<&Refused>,
) -> Result<CheckPage, Error> {
    let (locale, db) = (viewer.locale, app.db().reads());
    let mut page = framing::frame(app, viewer, locale.text("check_answers-heading")).await?;
    page.crumbs = crumbs(&page, draft);
    let files = evidence::of_request(db, draft.id).await?;
    let home = text::plain(locale, &institution::by_id(db, draft.institution_id).await?.name);
    let named = |element: Element| locale.text(&format!("ask-element-{element}"));
    let missing = complete::missing(draft, files.len());
    let open = complete::open(draft, files.len());
    let absent = missing.iter().filter(|element| !open.contains(element)).map(|element| named(*element)).collect();
    let way = |element: &Element| Link::new(paths::request_part(draft.id, task_of(*element)), named(*element));
    let asked = |there: &RecognitionRequest| {
        Link::new(paths::request(there.id), format!("{} – {}", state::title(locale, there), there.reference))
    };
    let mut rows = said(app, locale, draft).await?;
    rows.extend(details(locale, draft).into_iter().map(|row| ("details", row)));
    let documents = files.iter().map(|file| Text::new(file.name.clone())).collect();
    rows.push(("documents", row(locale, "ask-task-documents", documents)));
    let consented = draft.filing.as_ref().is_some_and(|filing| filing.consented_at.is_some());
    let consented = consented.then(|| Text::new(locale.text("word-yes")));
    rows.push(("consent", row(locale, "ask-task-consent", consented.into_iter().collect())));
    let changed =
        |(part, row): (&str, SummaryRow)| SummaryRow { change: Some(paths::request_part(draft.id, part)), ..row };
    let open: Vec<Link> = open.iter().map(way).collect();
    if matches!(refused, Some(Refused::Invalid(..))) {
        page.errors = open.iter().map(|link| ErrorLink::new(&link.href, &link.label)).collect();
    }
    Ok(CheckPage {
        is_stale: matches!(refused, Some(Refused::Stale)),
        token: viewer.form_token(app).await?,
        action: paths::request_part(draft.id, "check"),
        version: draft.version,
        rows: rows.into_iter().map(changed).collect(),
        absent,
        open,
        earlier: same::of_same_credential(db, draft).await?.iter().map(asked).collect(),
        same: same::asked_already(db, draft).await?.as_ref().map(asked),
        home,
        page,
    })
}

fn row(locale: Locale, key: &str, values: Vec<Text>) -> SummaryRow {
    SummaryRow { label: locale.text(key), values, change: None }
}

/// Credential, purpose and target, each with its section.
async fn said(app: &App, locale: Locale, draft: &RecognitionRequest) -> Result<Vec<(&'static str, SummaryRow)>, Error> {
    let db = app.db().reads();
    let filing = draft.filing.as_ref();
    let source = filing.and_then(|filing| filing.source).map(|source| match source {
        Source::Result => state::title(locale, draft),
        source => locale.text(&format!("ask-source-{source}")),
    });
    let link = filing.and_then(|filing| filing.link.clone());
    let credential = source.into_iter().chain(link).map(Text::new).collect();
    let mut target = Vec::new();
    if let Some(id) = draft.programme_id {
        target.extend(text::show(locale, &programme::by_id(db, id).await?.title, None));
    }
    if let Some(id) = draft.component_id {
        target.extend(text::show(locale, &programme::component(db, id).await?.component.title, None));
    }
    if target.is_empty() {
        target.push(Text::new(locale.text("ask-programme-none")));
    }
    let has_purpose = filing.is_some_and(|filing| filing.has(evaluation::request::Section::Purpose));
    let purpose = has_purpose.then(|| Text::new(locale.text(&format!("ask-purpose-{}", draft.purpose))));
    Ok(vec![
        ("credential", row(locale, "ask-task-credential", credential)),
        ("purpose", row(locale, "ask-task-purpose", purpose.into_iter().collect())),
        ("target", row(locale, "ask-task-target", target)),
    ])
}

/// What the credential says: what nobody stated stays empty, and shows as such.
pub(super) fn details(locale: Locale, draft: &RecognitionRequest) -> Vec<SummaryRow> {
    let presented = &draft.presented;
    let original = Some(presented.original_language);
    let said = |text: &LocalizedText| text::show(locale, text, original).into_iter().collect::<Vec<_>>();
    let plain = |value: Option<String>| value.into_iter().map(Text::new).collect::<Vec<_>>();
    let hours = presented.hours.map(|hours| locale.with("count-hours", &[("count", hours.into())]));
    let workload = presented.ects.map(|ects| locale.ects(ects)).into_iter().chain(hours).map(Text::new).collect();
    let outcomes = presented.outcomes.iter().filter_map(|outcome| text::show(locale, outcome, original)).collect();
    let row = |key: &str, values: Vec<Text>| row(locale, key, values);
    vec![
        row("annex-m2", said(&presented.title)),
        row("annex-m4", plain(Some(text::plain(locale, &presented.issuer_name)).filter(|name| !name.is_empty()))),
        row("annex-m3", plain(presented.country.as_deref().map(|country| locale.country(country)))),
        row("annex-m5", plain(presented.issued_on.map(|day| locale.day(day)))),
        row("annex-m6", outcomes),
        row("annex-m7", workload),
        row("annex-m8", plain(presented.eqf.map(|level| locale.eqf_level(level)))),
        row("annex-m9", said(&presented.assessment)),
        row("annex-m10", plain(presented.mode().map(|mode| locale.text(&format!("mode-{mode}"))))),
        row("annex-m11", said(&presented.quality_assurance)),
    ]
}
