//! Who calls: a bearer token and its person, with the roles in force now (S-3). No cookie counts here (SEC-5).

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, StatusCode, header, request::Parts},
};
use consortium::{Person, membership, person, token, token::Scope};
use i18n::Locale;
use kernel::{Actor, Day, PersonId, Timestamp, Work};

use crate::{
    app::App,
    error::Error,
    layers::{failure::Acting, reader::Reader},
};

/// Whoever calls with a token.
#[derive(Clone, Debug)]
pub(crate) struct Caller {
    pub actor: Actor,
    pub person: Person,
    pub scope: Scope,
    pub locale: Locale,
    pub now: Timestamp,
}

/// A caller whose token may write.
#[derive(Clone, Debug)]
pub(crate) struct Writer(pub Caller);

/// Whoever reads what is public: with a token somebody, without one nobody. A wrong token is refused all the same.
#[derive(Clone, Debug)]
pub(crate) struct Asker {
    pub actor: Actor,
    pub person: Option<Person>,
    pub locale: Locale,
    pub now: Timestamp,
}

impl Caller {
    /// The person.
    pub(crate) fn id(&self) -> PersonId {
        self.person.id
    }

    /// Begins a unit of work as the caller.
    pub(crate) async fn begin(&self, app: &App) -> Result<Work, Error> {
        app.begin_as(self.actor.clone()).await
    }
}

impl Asker {
    /// Today, in UTC.
    pub(crate) fn today(&self) -> Day {
        self.now.day()
    }
}

impl FromRequestParts<App> for Caller {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let secret = secret(&parts.headers)?.ok_or(Error::new(StatusCode::UNAUTHORIZED, "token-missing"))?;
        let now = app.now();
        let db = app.db().reads();
        let found = token::find(db, secret, now).await?.ok_or_else(unknown)?;
        let person = person::by_ids(db, &[found.person_id]).await?.pop().ok_or_else(unknown)?;
        let actor = membership::actor(db, person.id, now.day()).await?.ok_or_else(unknown)?;
        Acting::is(&parts.extensions, &actor);
        let locale = reader(parts).locale(Some(person.language));
        Ok(Self { actor, person, scope: found.scope, locale, now })
    }
}

impl FromRequestParts<App> for Writer {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let caller = Caller::from_request_parts(parts, app).await?;
        if caller.scope != Scope::Write {
            return Err(Error::new(StatusCode::FORBIDDEN, "token-scope"));
        }
        Ok(Self(caller))
    }
}

impl FromRequestParts<App> for Asker {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        if !parts.headers.contains_key(header::AUTHORIZATION) {
            let locale = reader(parts).locale(None);
            return Ok(Self { actor: Actor::Anonymous, person: None, locale, now: app.now() });
        }
        let Caller { actor, person, locale, now, .. } = Caller::from_request_parts(parts, app).await?;
        Ok(Self { actor, person: Some(person), locale, now })
    }
}

/// Unknown, taken back and over look alike.
const fn unknown() -> Error {
    Error::new(StatusCode::UNAUTHORIZED, "token-unknown")
}

fn reader(parts: &Parts) -> Reader {
    parts.extensions.get::<Reader>().cloned().unwrap_or_default()
}

/// The token of `Authorization: Bearer …`; another scheme is no token of ours.
fn secret(headers: &HeaderMap) -> Result<Option<&str>, Error> {
    let Some(value) = headers.get(header::AUTHORIZATION) else { return Ok(None) };
    let parts = value.to_str().ok().and_then(|text| text.split_once(' '));
    let secret = parts.filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer")).map(|(_, secret)| secret.trim());
    secret.map(Some).ok_or_else(unknown)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(value: &str) -> Result<Option<String>, &'static str> {
        let headers = HeaderMap::from_iter([(header::AUTHORIZATION, value.parse().unwrap())]);
        secret(&headers).map(|found| found.map(ToOwned::to_owned)).map_err(|error| error.code)
    }

    #[test]
    fn sec5_only_a_bearer_token_counts() {
        assert_eq!(of("Bearer psl_x"), Ok(Some("psl_x".to_owned())));
        assert_eq!(of("bearer psl_x"), Ok(Some("psl_x".to_owned())));
        assert_eq!(of("Basic YTpi"), Err("token-unknown"));
        assert_eq!(of("psl_x"), Err("token-unknown"));
        assert!(secret(&HeaderMap::new()).unwrap().is_none());
    }
}
