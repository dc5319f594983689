//! Is the process alive, is it ready.

use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kernel::{log, outbox};
use serde_json::{Value, json};

use crate::{app::App, error::Error, routes::Routes};

/// Health and readiness.
pub(crate) fn routes() -> Routes {
    Routes::new().get("/healthz", alive).get("/readyz", ready)
}

/// Touches nothing.
async fn alive() -> &'static str {
    "ok\n"
}

/// Database, migrations, index, outbox. Not ready is 503.
async fn ready(State(app): State<App>) -> Response {
    match report(&app).await {
        Ok((true, report)) => axum::Json(report).into_response(),
        Ok((false, report)) => (StatusCode::SERVICE_UNAVAILABLE, axum::Json(report)).into_response(),
        Err(error) => {
            tracing::warn!(cause = ?error.cause, "not ready");
            let report = json!({ "database": "unavailable" });
            (StatusCode::SERVICE_UNAVAILABLE, axum::Json(report)).into_response()
        }
    }
}

async fn report(app: &App) -> Result<(bool, Value), Error> {
    let db = app.db().reads();
    let pending = migrations::pending(db).await.map_err(kernel::Error::from)?;
    // What has no position yet lies before the index as well: else a node that has just begun would call itself ready.
    let head = log::head(db).await? + log::count_unnumbered(db).await?;
    let (applied, _) = app.search().applied().map_err(Error::bug)?;
    let waiting = outbox::count(db, outbox::JobState::Waiting).await?;
    let dead = outbox::count(db, outbox::JobState::Dead).await?;
    // A node that lags by more than a batch of changes would show an old catalogue.
    let ready = pending == 0 && head - applied <= 500;
    let report = json!({
        "database": "ok",
        "migrations": { "pending": pending },
        "index": { "head": head, "applied": applied },
        "outbox": { "waiting": waiting, "dead": dead },
    });
    Ok((ready, report))
}
