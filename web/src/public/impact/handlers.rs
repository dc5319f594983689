//! The public figures of a period.

use axum::extract::State;
use consortium::institution;
use exchange::csv::out;
use impact::{Figures, Scope};
use kernel::{Day, InstitutionId, Role};
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
    let (period, seen) = read(&app, &viewer, &pairs).await?;
    let page = pages::page(&app, &viewer, &period, seen.as_ref()).await?;
    if seen.is_some() { reply::page(&page) } else { reply::wrong(&page) }
}

/// The same figures as CSV, under the keys of the API; what is hidden reads `<5`.
pub(crate) async fn file(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    let (period, seen) = read(&app, &viewer, &pairs).await?;
    let Some(seen) = seen else { return reply::wrong(&pages::page(&app, &viewer, &period, None).await?) };
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
    Ok(reply::csv(&format!("figures-{}-{}", period.from, period.to), text))
}

fn cell(value: &Value, is_hidden: bool) -> String {
    match value {
        Value::Null if is_hidden => "<5".to_owned(),
        Value::Null => String::new(),
        value => value.to_string(),
    }
}

/// What the address asks for, and the figures of it; none where it asks for what there is not.
async fn read(app: &App, viewer: &Viewer, pairs: &Pairs) -> Result<(Period, Option<Seen>), Error> {
    let today = institution::latest_day(app.db().reads(), viewer.now).await?;
    let mut period = Period::read(pairs, today);
    let home = match period.university.as_str() {
        "" => None,
        slug => institution::all(app.db().reads()).await?.into_iter().find(|member| member.slug == slug),
    };
    if home.is_none() && !period.university.is_empty() {
        period.wrong.add("university", "choice");
    }
    if !period.wrong.is_empty() {
        return Ok((period, None));
    }
    let seen = seen(app, viewer, (&period, today), home.map(|home| home.id)).await?;
    Ok((period, Some(seen)))
}

/// Counts; who the figures belong to sees every cell, everybody else none below five (MT-12).
async fn seen(
    app: &App,
    viewer: &Viewer,
    (period, today): (&Period, Day),
    home: Option<InstitutionId>,
) -> Result<Seen, Error> {
    let db = app.db().reads();
    let mut is_exact = NETWORK.iter().any(|role| viewer.actor.has_network_role(*role));
    is_exact |= home.is_some_and(|home| viewer.actor.has_any_role(&INSTITUTION, home));
    let scope = home.map_or(Scope::Network, Scope::Home);
    let counted = impact::figures(db, period.from, period.to.plus_days(1), today, scope).await?;
    let figures = if is_exact { counted.exact() } else { counted.public() };
    Ok(Seen { figures, is_quiet: counted == Figures::default(), is_exact })
}
