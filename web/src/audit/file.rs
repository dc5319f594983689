//! The same lines as a file, read in parts and with an end.

use axum::{
    extract::State,
    http::{HeaderValue, header},
};
use evaluation::trail::{self, Line, Who};
use exchange::csv::out;

use super::{
    asked::Asked,
    handlers::universities,
    pages::{self, Shown},
};
use crate::{
    app::App,
    error::Error,
    extract::Pairs,
    reply::{self, Reply},
    viewer::Viewer,
};

/// Lines that are read at once.
const PART: usize = 500;

/// Lines of a file (LIM-6).
const MOST: usize = 5_000;

const COLUMNS: [&str; 7] = ["at", "event", "about", "id", "code", "by", "name"];

/// What the filters find, as CSV; words of the platform are codes.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    viewer.signed_in()?;
    let universities = universities(&app, &viewer).await?;
    let asked = Asked::read(&pairs, &universities);
    if !asked.faults.is_empty() {
        let shown = Shown { asked, lines: Vec::new(), has_more: false };
        return reply::wrong(&pages::all(&app, &viewer, &universities, &shown).await?);
    }
    let text = written(&app, &viewer, &asked).await?;
    let mut response = reply::csv(&format!("audit-{}", viewer.today()), text);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

async fn written(app: &App, viewer: &Viewer, asked: &Asked) -> Result<String, Error> {
    let mut text = out::line(COLUMNS);
    let (mut after, mut written) = (asked.after, 0);
    while written < MOST {
        let limit = u64::try_from(PART).unwrap_or(u64::MAX);
        let place = (after, limit);
        let lines = trail::page(app.db().reads(), &viewer.actor, asked.university, &asked.narrowed, place).await?;
        for line in &lines {
            text.push_str(&out::line(cells(line).iter().map(String::as_str)));
        }
        written += lines.len();
        after = lines.last().map(|line| line.entry.id);
        if lines.len() < PART {
            break;
        }
    }
    Ok(text)
}

/// In the order of [`COLUMNS`].
fn cells(line: &Line) -> [String; 7] {
    let (sort, id) = line.entry.subject.parts();
    let name = if let Who::Named(_, name) = &line.who { name.clone() } else { String::new() };
    [
        line.entry.at.to_string(),
        line.entry.kind.clone(),
        sort.to_owned(),
        id.to_string(),
        line.code.clone().unwrap_or_default(),
        pages::who(&line.who).to_owned(),
        name,
    ]
}
