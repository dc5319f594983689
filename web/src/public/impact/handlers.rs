//! The public figures of a period.

use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use exchange::csv::out;
use impact::{Figures, Scope};
use kernel::Role;
use serde_json::Value;

use super::pages::{self, Period, Seen};
use crate::{
    app::App,
    error::Error,
    extract::Pairs,
    reply::{self, Reply},
    viewer::Viewer,
};

/// Who sees every cell of the consortium's figures, and who those of an institution.
const NETWORK: [Role; 2] = [Role::ConsortiumAdmin, Role::Auditor];
const INSTITUTION: [Role; 2] = [Role::RecognitionOfficer, Role::ProviderAdmin];

/// The figures of the period in the address; the last twelve months if it names none.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    let period = Period::read(&pairs, viewer.today());
    if !period.wrong.is_empty() {
        return reply::wrong(&pages::page(&app, &viewer, &period, None).await?);
    }
    let seen = seen(&app, &viewer, &period).await?;
    reply::page(&pages::page(&app, &viewer, &period, Some(&seen)).await?)
}

/// The same figures as CSV, under the keys of the API; what is hidden reads `<5`.
pub(crate) async fn file(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    let period = Period::read(&pairs, viewer.today());
    if !period.wrong.is_empty() {
        return reply::wrong(&pages::page(&app, &viewer, &period, None).await?);
    }
    let seen = seen(&app, &viewer, &period).await?;
    let Value::Object(figures) = serde_json::to_value(&seen.figures).map_err(Error::bug)? else {
        return Err(Error::not_found());
    };
    let hidden = |name: &str| seen.figures.hidden.contains(&name);
    let mut text = out::line(["figure", "part", "value"]);
    for (name, value) in figures.iter().filter(|(name, _)| *name != "hidden") {
        match value {
            Value::Object(parts) => {
                for (part, value) in parts {
                    text.push_str(&out::line([name.as_str(), part, &cell(value, hidden(name))]));
                }
            }
            value => text.push_str(&out::line([name.as_str(), "", &cell(value, hidden(name))])),
        }
    }
    Ok(sent(&format!("figures-{}-{}", period.from, period.to), text))
}

fn cell(value: &Value, is_hidden: bool) -> String {
    match value {
        Value::Null if is_hidden => "<5".to_owned(),
        Value::Null => String::new(),
        value => value.to_string(),
    }
}

fn sent(name: &str, text: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.csv\"")),
    ];
    (headers, text).into_response()
}

/// Counts; who the figures belong to sees every cell, everybody else none below five (MT-12).
async fn seen(app: &App, viewer: &Viewer, period: &Period) -> Result<Seen, Error> {
    let db = app.db().reads();
    let mut is_exact = NETWORK.iter().any(|role| viewer.actor.has_network_role(*role));
    let scope = if period.university.is_empty() {
        Scope::Network
    } else {
        let home = consortium::institution::by_slug(db, &period.university).await?.id;
        is_exact |= viewer.actor.has_any_role(&INSTITUTION, home);
        Scope::Home(home)
    };
    let counted = impact::figures(db, period.from, period.to.plus_days(1), viewer.today(), scope).await?;
    let figures = if is_exact { counted.exact() } else { counted.public() };
    Ok(Seen { figures, is_quiet: counted == Figures::default(), is_exact })
}
