//! Forms with a file: the session's token comes first and is proven before anything else is read; nothing touches the disk.

use axum::{
    extract::{FromRequest, Multipart, Request, multipart::MultipartError},
    http::{StatusCode, header},
};
use tower_sessions::Session;

use crate::{
    app::App,
    error::Error,
    kept::Kept,
    posted::{TOKEN_FIELD, address, given_back, prove},
};

/// Parts of one form (LIM-3).
const PARTS: usize = 200;

/// A form that came with its token, with its fields and at most one file.
#[derive(Debug, Default)]
pub(crate) struct Uploaded {
    fields: Vec<(String, String)>,
    /// What it is called there, and what is in it.
    file: Option<(String, Vec<u8>)>,
}

impl Uploaded {
    /// The value of a field; empty if it did not come.
    pub(crate) fn one(&self, name: &str) -> &str {
        self.fields.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str())
    }

    /// The file's content; none if no file was chosen, which browsers send as an empty one.
    pub(crate) fn file(&self) -> Option<&[u8]> {
        self.file.as_ref().map(|(_, content)| content.as_slice()).filter(|content| !content.is_empty())
    }

    /// The file's name as given, and its content; both empty if no file was chosen.
    pub(crate) fn named_file(&self) -> (&str, &[u8]) {
        self.file.as_ref().map_or(("", &[][..]), |(name, content)| (name.as_str(), content.as_slice()))
    }
}

impl FromRequest<App> for Uploaded {
    type Rejection = Error;
    async fn from_request(request: Request, app: &App) -> Result<Self, Error> {
        // What is no form carries no token.
        if !is_multipart(&request) {
            return Err(Error::new(StatusCode::FORBIDDEN, "form-token"));
        }
        let session = request.extensions().get::<Session>().cloned();
        let action = address(&request);
        let mut parts = Multipart::from_request(request, app).await.map_err(|_| broken())?;
        let token = match parts.next_field().await.map_err(failed)? {
            Some(first) if first.name() == Some(TOKEN_FIELD) => Some(first.text().await.map_err(failed)?),
            _ => None,
        };
        if let Err(error) = prove(session.as_ref(), token.as_deref()).await {
            return Err(given_back(app, session.as_ref(), error, Kept::file(&action)).await);
        }
        read(parts).await
    }
}

/// The parts after the token.
async fn read(mut parts: Multipart) -> Result<Uploaded, Error> {
    let mut uploaded = Uploaded::default();
    while let Some(part) = parts.next_field().await.map_err(failed)? {
        let name = part.name().unwrap_or_default().to_owned();
        let is_repeated = uploaded.fields.iter().any(|(known, _)| *known == name);
        if is_repeated || name == TOKEN_FIELD || uploaded.fields.len() >= PARTS {
            return Err(Error::new(StatusCode::BAD_REQUEST, "duplicate-field"));
        }
        if let Some(given) = part.file_name().map(ToOwned::to_owned) {
            if uploaded.file.is_some() {
                return Err(Error::new(StatusCode::BAD_REQUEST, "duplicate-field"));
            }
            uploaded.file = Some((given, part.bytes().await.map_err(failed)?.to_vec()));
        } else {
            let content = part.bytes().await.map_err(failed)?;
            let text =
                String::from_utf8(content.to_vec()).map_err(|_| Error::new(StatusCode::BAD_REQUEST, "bad-encoding"))?;
            uploaded.fields.push((name, text));
        }
    }
    Ok(uploaded)
}

fn is_multipart(request: &Request) -> bool {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("");
    kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("multipart/form-data"))
}

/// Beyond the route's limit (H010), or cut off.
#[expect(clippy::needless_pass_by_value, reason = "the shape of map_err")]
fn failed(error: MultipartError) -> Error {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Error::new(StatusCode::PAYLOAD_TOO_LARGE, "body"),
        _ => broken(),
    }
}

const fn broken() -> Error {
    Error::new(StatusCode::BAD_REQUEST, "bad-form")
}
