//! The map of the site for search engines (UX §12): everything public, in parts, each with its last change.

use axum::{
    extract::State as Of,
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use catalogue::opportunity;
use exchange::sitemap::{self, Place};
use kernel::log;

use crate::{app::App, conditional::State, error::Error, extract::Path, paths, reply::Reply};

const XML: &str = "application/xml";

/// How many listings one part names; a search engine takes 50,000.
const PART: u64 = 20_000;

/// Pages that are there whatever the catalogue says.
const FIXED: &[&str] = &[
    paths::HOME,
    paths::SEARCH,
    paths::INSTITUTIONS,
    paths::AGREEMENTS,
    paths::CRITERIA,
    paths::RIGHTS,
    paths::MICRO_EVALUATOR,
    paths::CONVERT,
    paths::IMPACT,
];

/// Which parts there are.
pub(crate) async fn index(Of(app): Of<App>, headers: HeaderMap) -> Reply {
    let published: u64 = opportunity::count_published(app.db().reads()).await?.values().sum();
    let parts = (0..published.div_ceil(PART)).map(|number| format!("listings-{}.xml", number + 1));
    let names = std::iter::once("pages.xml".to_owned()).chain(parts);
    let places: Vec<Place> = names.map(|name| (absolute(&app, &paths::sitemap(&name)), None)).collect();
    let newest = log::pulse(app.db().reads(), &["opportunity", "institution"]).await?.map(|(_, newest)| newest);
    let bytes = sitemap::index(&places);
    State::of(&bytes, newest).answer(&headers, XML, || bytes.into_response())
}

/// One part.
pub(crate) async fn show(Of(app): Of<App>, headers: HeaderMap, Path(name): Path<String>) -> Reply {
    let places = match name.as_str() {
        "pages.xml" => pages(&app).await?,
        _ => listings(&app, number(&name).ok_or(Error::not_found())?).await?,
    };
    let bytes = sitemap::pages(&places);
    // What is archived leaves the map, and then its newest entry is older: the tag alone tells that something changed.
    State::of(&bytes, None).answer(&headers, XML, || bytes.into_response())
}

/// Who may look, and where the map is.
pub(crate) async fn robots(Of(app): Of<App>) -> Response {
    format!("User-agent: *\nDisallow:\n\nSitemap: {}\n", absolute(&app, paths::SITEMAP)).into_response()
}

/// `listings-3.xml` is the third part.
fn number(name: &str) -> Option<u64> {
    let number: u64 = name.strip_prefix("listings-")?.strip_suffix(".xml")?.parse().ok()?;
    (1..=u64::from(u16::MAX)).contains(&number).then_some(number)
}

async fn pages(app: &App) -> Result<Vec<Place>, Error> {
    let members = consortium::institution::all(app.db().reads()).await?;
    let members = members.iter().map(|member| paths::institution(&member.slug));
    let fixed = FIXED.iter().map(|path| (*path).to_owned());
    Ok(fixed.chain(members).map(|path| (absolute(app, &path), None)).collect())
}

async fn listings(app: &App, number: u64) -> Result<Vec<Place>, Error> {
    let found = opportunity::published_changes(app.db().reads(), (number - 1) * PART, PART).await?;
    if found.is_empty() {
        return Err(Error::not_found());
    }
    Ok(found.into_iter().map(|(id, changed)| (absolute(app, &paths::listing(id)), changed)).collect())
}

fn absolute(app: &App, path: &str) -> String {
    format!("{}{path}", app.settings().public_url)
}
