//! Forms: counted, single-valued, with the session's token; then fields as typed; then a command, or the form again.

use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
    http::{StatusCode, header},
};
use kernel::Stamp;
use serde::de::DeserializeOwned;
use tower_sessions::Session;

use crate::{
    app::App,
    error::Error,
    extract::decode,
    kept::{Kept, Sent},
    paths,
    viewer::{form_token, signed_in_by, token_for},
};

/// The name of the field with the token.
pub(crate) const TOKEN_FIELD: &str = "form_token";

/// What is wrong with which field, by code (`field-<code>` in the words files).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct FieldErrors(pub Vec<(String, &'static str)>);

impl FieldErrors {
    /// One field is wrong.
    pub(crate) fn at(field: impl Into<String>, code: &'static str) -> Self {
        Self(vec![(field.into(), code)])
    }

    /// What is wrong with this field.
    pub(crate) fn of(&self, field: &str) -> Option<&'static str> {
        self.0.iter().find(|(name, _)| name == field).map(|(_, code)| *code)
    }

    /// Adds one.
    pub(crate) fn add(&mut self, field: impl Into<String>, code: &'static str) {
        self.0.push((field.into(), code));
    }

    /// What was read; nothing where something is wrong, which is added.
    pub(crate) fn or_default<T: Default>(&mut self, read: Result<T, Self>) -> T {
        read.unwrap_or_else(|found| {
            self.0.extend(found.0);
            T::default()
        })
    }

    /// Whether nothing is wrong.
    pub(crate) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The fields of a form, all strings, as typed.
pub(crate) trait Fields: DeserializeOwned + Send {
    /// What they say, when they are right.
    type Command;
    /// Names that may come more than once.
    const REPEATED: &'static [&'static str] = &[];
    /// How many may come (LIM-3).
    const MOST: usize = 200;
    /// Reads them.
    fn read(&self) -> Result<Self::Command, FieldErrors>;
}

/// A form whose fields are wrong: shown again with what was typed.
#[derive(Clone, Debug)]
pub(crate) struct Filled<F> {
    pub fields: F,
    pub errors: FieldErrors,
}

/// A form that came with its token, and the stamp of what was sent to where.
#[derive(Debug)]
pub(crate) struct Posted<F>(pub F, pub Stamp);

impl<F: Fields> Posted<F> {
    /// The command, or the form to show again.
    pub(crate) fn parse(self) -> Result<F::Command, Filled<F>> {
        self.0.read().map_err(|errors| Filled { fields: self.0, errors })
    }
}

impl<F: Fields> FromRequest<App> for Posted<F> {
    type Rejection = Error;
    async fn from_request(request: Request, app: &App) -> Result<Self, Error> {
        // What is no form carries no token.
        if !is_form(&request) {
            return Err(Error::new(StatusCode::FORBIDDEN, "form-token"));
        }
        let session = request.extensions().get::<Session>().cloned();
        let (path, action) = (request.uri().path().to_owned(), address(&request));
        let body = Bytes::from_request(request, app).await.map_err(|error| Error::new(error.status(), "body"))?;
        let pairs = checked(&body, F::MOST, F::REPEATED)?;
        let token = pairs.iter().find(|(name, _)| name == TOKEN_FIELD).map(|(_, value)| value.as_str());
        if let Err(error) = prove(session.as_ref(), token).await {
            return Err(given_back(app, session.as_ref(), error, Kept::form(&action, &body)).await);
        }
        let stamp = stamp(&path, &pairs);
        let fields = serde_html_form::from_bytes(&body).map_err(|_| Error::new(StatusCode::BAD_REQUEST, "bad-form"))?;
        Ok(Self(fields, stamp))
    }
}

/// A form without fields of its own: a button.
#[derive(Debug, serde::Deserialize)]
pub(crate) struct Press {}

impl Fields for Press {
    type Command = ();
    fn read(&self) -> Result<(), FieldErrors> {
        Ok(())
    }
}

/// Compares the token of a form with the session's (SEC-5).
pub(crate) async fn prove(session: Option<&Session>, token: Option<&str>) -> Result<(), Error> {
    let expected = match session {
        Some(session) => form_token(session).await?,
        None => None,
    };
    match (token, expected) {
        (Some(token), Some(expected)) if same(token.as_bytes(), expected.as_bytes()) => Ok(()),
        _ => Err(Error::new(StatusCode::FORBIDDEN, "form-token")),
    }
}

/// Path and query of a request.
pub(crate) fn address(request: &Request) -> String {
    request.uri().path_and_query().map(ToString::to_string).unwrap_or_default()
}

/// A form that was refused for its token, given back: whose session has ended signs in and finds it again; who is signed
/// in can copy what was written, unless it is somebody else's.
pub(crate) async fn given_back(app: &App, session: Option<&Session>, error: Error, kept: Kept) -> Error {
    let (StatusCode::FORBIDDEN, Some(session)) = (error.status, session) else { return error };
    let given = async {
        if let Some(person) = signed_in_by(session).await? {
            let kept = if kept.was_for(person) == Some(false) { Kept { body: String::new(), ..kept } } else { kept };
            return Ok(error.clone().with_sent(Sent { kept, token: None }));
        }
        match kept.action.split('?').next().unwrap_or_default() {
            // Nothing but an e-mail and a password was typed, or nothing at all.
            "/sign-in" | "" => Ok(error.clone()),
            paths::SIGN_OUT => Ok(Error::sign_in()),
            _ => {
                let token = Some(token_for(app, session, None).await?);
                Ok(Error::sign_in().with_sent(Sent { kept, token }))
            }
        }
    };
    given.await.unwrap_or_else(|error: Error| error)
}

fn is_form(request: &Request) -> bool {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("");
    kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/x-www-form-urlencoded"))
}

/// So many fields at most, single-valued names once (LIM-3).
fn checked(body: &[u8], most: usize, repeated: &[&str]) -> Result<Vec<(String, String)>, Error> {
    let pairs = decode(body)?;
    if pairs.len() > most {
        return Err(Error::new(StatusCode::BAD_REQUEST, "too-many-fields"));
    }
    let mut names: Vec<&str> =
        pairs.iter().map(|(name, _)| name.as_str()).filter(|name| !repeated.contains(name)).collect();
    names.sort_unstable();
    if names.windows(2).any(|pair| pair.first() == pair.last()) {
        return Err(Error::new(StatusCode::BAD_REQUEST, "duplicate-field"));
    }
    Ok(pairs)
}

/// Of all that was sent but the token, which is the session's, not the act's.
fn stamp(path: &str, pairs: &[(String, String)]) -> Stamp {
    let said = pairs.iter().filter(|(name, _)| name != TOKEN_FIELD);
    Stamp::of(std::iter::once(path).chain(said.flat_map(|(name, value)| [name.as_str(), value.as_str()])))
}

/// Equal, in a time that does not tell where they differ.
fn same(one: &[u8], other: &[u8]) -> bool {
    one.len() == other.len() && one.iter().zip(other).fold(0, |differ, (a, b)| differ | (a ^ b)) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn h073_a_stamp_is_of_all_that_was_sent_but_the_token() {
        let of = |body: &[u8]| stamp("/a", &checked(body, 200, &[]).unwrap());
        assert_eq!(of(b"a=1&form_token=x"), of(b"a=1&form_token=y"));
        assert_ne!(of(b"a=1"), of(b"a=2"));
        assert_ne!(of(b"a=1"), stamp("/b", &checked(b"a=1", 200, &[]).unwrap()));
    }

    #[test]
    fn lim3_fields_are_counted_and_single() {
        assert_eq!(checked(b"a=1&b=2&form_token=x", 3, &[]).unwrap().len(), 3);
        assert_eq!(checked(b"a=1&a=2", 2, &[]).unwrap_err().code, "duplicate-field");
        assert!(checked(b"a=1&a=2", 2, &["a"]).is_ok());
        assert_eq!(checked("a=1&".repeat(201).as_bytes(), 200, &["a"]).unwrap_err().code, "too-many-fields");
        assert_eq!(checked(b"a=%FF", 1, &[]).unwrap_err().status, StatusCode::BAD_REQUEST);
    }
}
