//! Files of the catalogue, one listing as a file, and where others find them.

use axum::{
    Json,
    extract::State as Of,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use catalogue::listing;
use exchange::elm::{self, Document, Format, Missing, Provider, Release};
use kernel::{OpportunityId, Subject, log};
use serde_json::json;

use super::catalogue as whole;
use crate::{app::App, conditional::State, error::Error, extract::Path, paths, reply::Reply};

/// The catalogue in a format, the contexts, or what is left out.
pub(super) async fn show(Of(app): Of<App>, headers: HeaderMap, Path(name): Path<String>) -> Reply {
    let releases = [Release::V3_2, Release::V3_3];
    if let Some(release) = releases.into_iter().find(|release| release.context_path() == paths::elm(&name)) {
        let context = elm::context(release).into_owned();
        let state = State::of(context.as_bytes(), None);
        return state.answer(&headers, Format::JsonLd.media_type(), || context.into_response());
    }
    if name == "left-out.json" {
        let state = whole::state(&app, &name).await?;
        return state.answer(&headers, "application/json", || whole::left_out(&app));
    }
    let (release, suffix) = match name.strip_prefix("catalogue.").or_else(|| name.strip_prefix("catalogue-3.3.")) {
        Some(suffix) if name.starts_with("catalogue-") => (Release::V3_3, suffix),
        Some(suffix) => (Release::V3_2, suffix),
        None => return Err(Error::not_found()),
    };
    let format: Format = suffix.parse().map_err(|()| Error::not_found())?;
    if (format, release) == (Format::LoqXml, Release::V3_3) {
        return Err(Error::not_found());
    }
    let state = whole::state(&app, &name).await?;
    state.answer(&headers, format.media_type(), || whole::file(&app, format, release))
}

/// One listing as a file. Only what is published, whoever asks; one that lacks what the model needs is named as such.
pub(crate) async fn one(app: &App, headers: &HeaderMap, id: OpportunityId, format: Format) -> Reply {
    let found = listing::published_by_ids(app.db().reads(), &[id]).await?.pop().ok_or(Error::not_found())?;
    let base = &app.settings().public_url;
    let owner = consortium::institution::by_id(app.db().reads(), found.opportunity.institution_id).await?;
    let nodes = match elm::opportunities(&found, &Provider::new(owner, base), base) {
        Ok(nodes) => nodes,
        Err(missing) => return Ok(lacking(&missing)),
    };
    let bytes = Document::of(format, Release::default(), base, &nodes).map_err(Error::bug)?;
    // What the file says changes with the listing, its runs and its institution.
    let told_of = [Subject::Opportunity(id), Subject::Institution(found.opportunity.institution_id)];
    let state = State::of(&bytes, log::newest_of(app.db().reads(), &told_of).await?);
    let mut response = state.answer(headers, format.media_type(), || bytes.into_response())?;
    response.headers_mut().insert(header::VARY, header::HeaderValue::from_static("accept"));
    Ok(response)
}

/// There is no such file, and why.
fn lacking(missing: &[Missing]) -> Response {
    let missing: Vec<_> = missing.iter().map(|missing| missing.as_str()).collect();
    let problem = json!({
        "type": "about:blank", "title": "Not Found", "status": 404, "code": "elm-incomplete",
        "detail": "The listing does not state what the European Learning Model requires; its page has the rest.",
        "missing": missing,
    });
    let mut response = (StatusCode::NOT_FOUND, Json(problem)).into_response();
    let problem = header::HeaderValue::from_static("application/problem+json");
    response.headers_mut().insert(header::CONTENT_TYPE, problem);
    response
}

/// Where the aggregator of `QualityLink` finds the files.
pub(super) async fn manifest() -> Response {
    let source = |path: &str| json!({ "type": "elm", "path": path, "version": "3.2" });
    let paths = ["ttl", "rdf", "jsonld"].map(|suffix| source(&paths::elm(&format!("catalogue.{suffix}"))));
    Json(json!({ "sources": paths })).into_response()
}
