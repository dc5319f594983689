//! The same lines as a file, read in parts and with an end. It has nobody's name, as the page.

use axum::{
    extract::State,
    http::{HeaderValue, header},
};
use evaluation::precedent::decided::{Decided, Record};
use exchange::csv::out;
use i18n::Locale;

use super::{
    asked::Asked,
    list::{self, Shown, organ},
};
use crate::{
    app::App,
    error::Error,
    extract::Pairs,
    present::{state, text},
    reply::{self, Reply},
    staff::desk::access,
    viewer::Viewer,
};

/// Lines that are read at once.
const PART: usize = 500;

/// Lines of a file (LIM-6).
const MOST: usize = 5_000;

const COLUMNS: [&str; 12] = [
    "reference",
    "university",
    "decided_on",
    "decided_by",
    "credential",
    "issuer",
    "purpose",
    "route",
    "outcome",
    "credits",
    "ground",
    "replaced",
];

/// What the search finds, as CSV. Words of the platform are codes; only titles are in the reader's language.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    viewer.signed_in()?;
    let record = Record::of(app.db().reads(), &viewer.actor).await?;
    let asked = Asked::read(&pairs, &record);
    if !asked.faults.is_empty() {
        let shown = Shown { record, asked, lines: Vec::new(), has_more: false };
        return reply::wrong(&list::page(&app, &viewer, &shown).await?);
    }
    let today = access::today(&app, &viewer).await?;
    let text = written(&app, viewer.locale, &record, &asked).await?;
    let mut response = reply::csv(&format!("decisions-{today}"), text);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

async fn written(app: &App, locale: Locale, record: &Record, asked: &Asked) -> Result<String, Error> {
    let mut text = out::line(COLUMNS);
    let (mut after, mut written) = (asked.after, 0);
    while written < MOST {
        let limit = u64::try_from(PART).unwrap_or(u64::MAX);
        let lines = record.page(app.db().reads(), &asked.filter, after, limit).await?;
        for line in &lines {
            text.push_str(&out::line(cells(locale, record, line).iter().map(String::as_str)));
        }
        written += lines.len();
        after = lines.last().map(|line| line.decision.id);
        if lines.len() < PART {
            break;
        }
    }
    Ok(text)
}

/// In the order of [`COLUMNS`].
fn cells(locale: Locale, record: &Record, line: &Decided) -> [String; 12] {
    let (decision, request) = (&line.decision, &line.request);
    let university = record.universities().iter().find(|one| one.id == request.institution_id);
    [
        if line.opens { request.reference.clone() } else { String::new() },
        university.map(|one| one.slug.clone()).unwrap_or_default(),
        line.decided_on.to_string(),
        organ(line).to_owned(),
        state::title(locale, request),
        text::plain(locale, &request.presented.issuer_name),
        request.purpose.to_string(),
        decision.route.to_string(),
        decision.outcome.to_string(),
        decision.credits.map(|credits| credits.to_string()).unwrap_or_default(),
        decision.ground.map(|ground| ground.to_string()).unwrap_or_default(),
        if decision.superseded_by.is_some() { "yes" } else { "no" }.to_owned(),
    ]
}
