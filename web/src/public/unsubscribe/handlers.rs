//! Asking once more, then ending it. Twice is as once; an unknown secret opens nothing.

use axum::{Extension, extract::State, http::StatusCode};
use enrolment::{
    Error as Refused, SavedSearch,
    saved_search::{query, service},
};
use i18n::Locale;
use kernel::Actor;

use super::pages;
use crate::{
    app::App,
    error::Error,
    extract::Path,
    layers::reader::Reader,
    reply::{self, Reply},
};

/// The search with this secret, and its reader in the language of the mail unless another one is asked for.
async fn open(app: &App, token: &str, reader: &mut Reader) -> Result<Option<SavedSearch>, Error> {
    let search = match query::by_secret(app.db().reads(), token).await {
        Err(Refused::NotFound) => return Ok(None),
        found => found?,
    };
    let person = consortium::person::by_id(app.db().reads(), search.person_id).await?;
    reader.asked = reader.asked.or(Some(Locale::of(person.language)));
    Ok(Some(search))
}

fn gone(reader: &Reader) -> Reply {
    reply::with(StatusCode::NOT_FOUND, &pages::gone(reader))
}

/// One button.
pub(crate) async fn show(
    State(app): State<App>,
    Extension(mut reader): Extension<Reader>,
    Path(token): Path<String>,
) -> Reply {
    match open(&app, &token, &mut reader).await? {
        Some(search) => reply::page(&pages::page(&reader, &search)),
        None => gone(&reader),
    }
}

/// Ends them. The answer is the page itself: a mail program follows no redirect.
pub(crate) async fn end(
    State(app): State<App>,
    Extension(mut reader): Extension<Reader>,
    Path(token): Path<String>,
) -> Reply {
    if open(&app, &token, &mut reader).await?.is_none() {
        return gone(&reader);
    }
    let mut work = app.begin_as(Actor::Anonymous).await?;
    service::end_mails(&mut work, &token).await?;
    work.commit().await?;
    match open(&app, &token, &mut reader).await? {
        Some(search) => reply::page(&pages::page(&reader, &search)),
        None => gone(&reader),
    }
}
