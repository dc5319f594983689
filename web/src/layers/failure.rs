//! Failures as the reader sees them: a page, or a problem for the API. Logged once, here. Who tries what exists but is not
//! theirs is noted in the timeline (S-9).

use std::sync::{Arc, OnceLock};

use axum::{
    extract::{MatchedPath, Request, State},
    http::{Extensions, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use kernel::{Actor, Event, Subject, log};
use serde::Serialize;
use serde_json::json;

use crate::{
    app::App,
    error::Error,
    layers::reader::Reader,
    pages, paths,
    public::sign_in::{again, local},
};

/// Where the extractors of viewer and bearer leave who acts, so that a refusal can be noted with its person.
#[derive(Clone, Debug, Default)]
pub(crate) struct Acting(Arc<OnceLock<Actor>>);

impl Acting {
    /// Leaves who acts.
    pub(crate) fn is(extensions: &Extensions, actor: &Actor) {
        if let Some(acting) = extensions.get::<Self>() {
            // Twice in one request it is the same person.
            let _ = acting.0.set(actor.clone());
        }
    }

    fn actor(&self) -> Actor {
        self.0.get().cloned().unwrap_or(Actor::Anonymous)
    }
}

/// Turns the error of an answer into its body.
pub(crate) async fn render(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let acting = Acting::default();
    request.extensions_mut().insert(acting.clone());
    let path = request.uri().path().to_owned();
    let address = request.uri().path_and_query().map(ToString::to_string).unwrap_or_default();
    let reader = request.extensions().get::<Reader>().cloned().unwrap_or_default();
    let is_page = request.method().is_safe();
    let came_from = came_from(&request);
    let route = request.extensions().get::<MatchedPath>().map(|route| route.as_str().to_owned());
    let response = next.run(request).await;
    let Some(error) = failure_of(&response) else { return response };
    if error.status.is_server_error() {
        tracing::error!(code = error.code, cause = ?error.cause, request.id = reader.request_id, "request failed");
    }
    // Only who is known and knocked at a door that exists: strangers and made-up paths leave no trace in the log.
    let refused = matches!(error.status, StatusCode::NOT_FOUND | StatusCode::FORBIDDEN);
    if let (true, Some(route), Some(_)) = (refused, route, acting.actor().person()) {
        note_denial(&app, acting.actor(), &route, &path).await;
    }
    let mut answer = if path.starts_with("/api/") {
        problem(&error, &reader)
    } else if let Some(sent) = &error.sent {
        let page = match error.status {
            StatusCode::UNAUTHORIZED => again::signed_out(sent, &reader),
            _ => pages::stale(sent, &reader, came_from.as_deref().unwrap_or(paths::HOME)),
        };
        page.unwrap_or_else(|error| error.status.into_response())
    } else if error.status == StatusCode::UNAUTHORIZED {
        return axum::response::Redirect::to(&paths::sign_in(is_page.then_some(address.as_str()))).into_response();
    } else {
        // What was sent cannot be opened again by its address.
        let back = if is_page { address.as_str() } else { paths::HOME };
        pages::failure(&error, &reader, back).unwrap_or_else(|error| error.status.into_response())
    };
    *answer.status_mut() = error.status;
    // The page may carry a form of a session that has just begun: its cookie goes with it.
    for cookie in response.headers().get_all(header::SET_COOKIE) {
        answer.headers_mut().append(header::SET_COOKIE, cookie.clone());
    }
    if error.status == StatusCode::SERVICE_UNAVAILABLE {
        answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
    }
    answer
}

/// The page of ours on which the form stood, if the browser says so.
fn came_from(request: &Request) -> Option<String> {
    let text = |name| request.headers().get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    let (_, rest) = text(header::REFERER)?.split_once("://")?;
    local(rest.strip_prefix(text(header::HOST)?)?)
}

/// Ours, or one that a layer made without words (405, 408, 413).
fn failure_of(response: &Response) -> Option<Error> {
    let ours = response.extensions().get::<Error>().cloned();
    let bare = response.status().is_client_error() || response.status().is_server_error();
    let wordless = bare && !response.headers().contains_key(header::CONTENT_TYPE);
    ours.or_else(|| wordless.then(|| Error::new(response.status(), code_of(response.status()))))
}

const fn code_of(status: StatusCode) -> &'static str {
    match status {
        StatusCode::METHOD_NOT_ALLOWED => "method-not-allowed",
        StatusCode::PAYLOAD_TOO_LARGE => "body",
        StatusCode::FORBIDDEN => "cross-site",
        StatusCode::SERVICE_UNAVAILABLE => "unavailable",
        StatusCode::INTERNAL_SERVER_ERROR => "bug",
        _ => "not-found",
    }
}

#[derive(Serialize)]
struct Refused<'a> {
    route: &'a str,
}

impl Event for Refused<'_> {
    const KIND: &'static str = "access.denied";
}

/// Writes down who was refused what, if the id in the path is something that has a history.
async fn note_denial(app: &App, actor: Actor, route: &str, path: &str) {
    let Some(id) = path.split('/').find_map(|part| part.parse().ok()) else { return };
    let noted = async {
        if let Some(subject) = log::subject_of(app.db().reads(), id).await? {
            note(app, actor, subject, route).await?;
        }
        Ok::<_, Error>(())
    };
    if let Err(error) = noted.await {
        tracing::error!(cause = ?error.cause, "a refusal could not be noted");
    }
}

async fn note(app: &App, actor: Actor, subject: Subject, route: &str) -> Result<(), Error> {
    let mut work = app.begin_as(actor).await?;
    work.record(subject, &Refused { route });
    Ok(work.commit().await?)
}

/// `application/problem+json`.
fn problem(error: &Error, reader: &Reader) -> Response {
    let locale = reader.locale(None);
    let mut body = json!({
        "type": format!("urn:passerelle:problem:{}", error.code),
        "title": locale.text(&format!("error-{}", error.code)),
        "status": error.status.as_u16(),
        "code": error.code,
        "request_id": reader.request_id,
    });
    if let (false, Some(members)) = (error.fields.is_empty(), body.as_object_mut()) {
        let fields = error.fields.iter().map(|(field, code)| json!({"field": field, "code": code}));
        members.insert("errors".to_owned(), fields.collect());
    }
    if let Some(members) = body.as_object_mut() {
        members.extend(error.members.iter().map(|(name, value)| ((*name).to_owned(), value.as_str().into())));
    }
    if let (true, Some(members), Some(cause)) =
        (error.status == StatusCode::UNPROCESSABLE_ENTITY, body.as_object_mut(), &error.cause)
    {
        members.insert("detail".to_owned(), cause.to_string().into());
    }
    let mut answer = ([(header::CONTENT_TYPE, "application/problem+json")], body.to_string()).into_response();
    if error.status == StatusCode::UNAUTHORIZED {
        answer.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    answer
}
