//! The public figures of a period (MT-1 … MT-11). What nothing issues yet is absent; visitors are counted by nobody yet.

use axum::{Json, extract::State};
use impact::{PublicFigures, Scope};
use kernel::Day;
use serde::Serialize;

use super::{bearer::Asker, fault, window};
use crate::{app::App, error::Error, extract::Pairs, routes::Routes};

/// Its route.
pub(super) fn routes() -> Routes {
    Routes::new().get("/api/v1/metrics", show)
}

#[derive(Serialize)]
struct MetricsAnswer {
    #[serde(flatten)]
    figures: PublicFigures,
    visitors: Option<u64>,
}

/// From one day to another, both inclusive; the last twelve months if neither is named. Small cells are null and named in
/// `hidden`, whoever asks (MT-12).
async fn show(State(app): State<App>, asker: Asker, pairs: Pairs) -> Result<Json<MetricsAnswer>, Error> {
    window::once(&pairs, &["from", "to"])?;
    let today = consortium::institution::latest_day(app.db().reads(), asker.now).await?;
    let to = day(&pairs, "to")?.unwrap_or(today);
    let from = day(&pairs, "from")?.unwrap_or_else(|| to.plus_days(-364));
    if to < from {
        return Err(fault::wrong(vec![("from".to_owned(), "parameter"), ("to".to_owned(), "parameter")]));
    }
    let counted = impact::figures(app.db().reads(), from, to.plus_days(1), today, Scope::Network).await?;
    Ok(Json(MetricsAnswer { figures: counted.public(), visitors: None }))
}

fn day(pairs: &Pairs, name: &str) -> Result<Option<Day>, Error> {
    let typed = pairs.one(name).filter(|text| !text.is_empty());
    typed.map(|text| text.parse().map_err(|_| fault::field(name, "date"))).transpose()
}
