//! The dates of a listing for one's own calendar.

use axum::{http::HeaderMap, response::IntoResponse};
use catalogue::listing;
use exchange::calendar::{Words, calendar};
use i18n::{Arg, Locale};
use kernel::OpportunityId;

use crate::{app::App, conditional::State, error::Error, present::text, reply::Reply};

/// The file; only of what is published.
pub(super) async fn show(app: &App, locale: Locale, headers: &HeaderMap, id: OpportunityId) -> Reply {
    let db = app.db().reads();
    let found = listing::published_by_ids(db, &[id]).await?.pop().ok_or(Error::not_found())?;
    let owner = consortium::institution::by_id(db, found.opportunity.institution_id).await?;
    let title = text::plain(locale, &found.version.title);
    let enrol_by = locale.with("listing-calendar-enrol_by", &[("title", Arg::from(&title))]);
    let file = calendar(&found, &owner, &app.settings().public_url, &Words { title, enrol_by });
    // The tag alone tells what changed: a run, a name, the language that was asked for.
    let state = State::of(file.as_bytes(), None);
    state.answer(headers, "text/calendar; charset=utf-8", || file.into_response())
}
