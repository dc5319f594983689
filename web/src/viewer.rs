//! Who looks at a page: the person and the roles in force at this moment (S-3), the language, and the browser's session.

use std::sync::Arc;

use axum::{
    extract::FromRequestParts,
    http::{StatusCode, request::Parts},
};
use consortium::Person;
use i18n::Locale;
use kernel::{Actor, Day, Language, PersonId, Role, Timestamp, session};
use tower_sessions::Session;

use crate::{
    app::App,
    error::Error,
    frame::Theme,
    kept::bound_token,
    layers::{failure::Acting, reader::Reader},
    session::{PERSON, SEEN_AT, STAFF_IDLE},
};

const TOKEN: &str = "form_token";
const FLASH: &str = "flash";
const LANGUAGE: &str = "language";

/// Whoever asks for a page.
#[derive(Clone, Debug)]
pub struct Viewer {
    /// As whom it acts.
    pub actor: Actor,
    /// The person, if signed in.
    pub person: Option<Person>,
    /// The language of the page.
    pub locale: Locale,
    /// The instant of the request.
    pub now: Timestamp,
    /// The colours of the page.
    pub theme: Theme,
    /// Path and query of the request.
    pub address: String,
    session: Session,
}

impl Viewer {
    /// Today, in UTC.
    pub fn today(&self) -> Day {
        self.now.day()
    }

    /// The person, or: sign in first.
    pub(crate) fn signed_in(&self) -> Result<&Person, Error> {
        self.person.as_ref().ok_or_else(Error::sign_in)
    }

    /// The token that forms of this session carry; made on first use.
    pub(crate) async fn form_token(&self, app: &App) -> Result<String, Error> {
        token_for(app, &self.session, self.person.as_ref().map(|person| person.id)).await
    }

    /// Leaves a message for the next page, by its code.
    pub(crate) async fn leave_flash(&self, code: &str) -> Result<(), Error> {
        self.session.insert(FLASH, code).await.map_err(away)
    }

    /// Takes the message that the last act left.
    pub(crate) async fn take_flash(&self) -> Result<Option<String>, Error> {
        if self.session.id().is_none() {
            return Ok(None);
        }
        // Removing marks the session as changed even if nothing was there: most pages write nothing.
        if self.session.get::<String>(FLASH).await.map_err(away)?.is_none() {
            return Ok(None);
        }
        self.session.remove(FLASH).await.map_err(away)
    }

    /// From now on the session speaks this language.
    pub(crate) async fn speak(&self, language: Language) -> Result<(), Error> {
        self.session.insert(LANGUAGE, language).await.map_err(away)
    }

    /// Signs a person in: a new id for the session, a new form token (H059).
    pub(crate) async fn enter(&self, person: PersonId) -> Result<(), Error> {
        self.session.cycle_id().await.map_err(away)?;
        self.session.remove::<String>(TOKEN).await.map_err(away)?;
        self.session.insert(PERSON, person).await.map_err(away)
    }

    /// Signs out: the session is gone, in the database too (H060).
    pub(crate) async fn leave(&self) -> Result<(), Error> {
        self.session.flush().await.map_err(away)
    }
}

/// The token of a session, made on first use.
pub(crate) async fn token_for(app: &App, session: &Session, person: Option<PersonId>) -> Result<String, Error> {
    if let Some(token) = form_token(session).await? {
        return Ok(token);
    }
    let token = bound_token(&app.chance().secret(), person);
    session.insert(TOKEN, &token).await.map_err(away)?;
    Ok(token)
}

/// Who is signed in by this session.
pub(crate) async fn signed_in_by(session: &Session) -> Result<Option<PersonId>, Error> {
    if session.id().is_none() {
        return Ok(None);
    }
    session.get(PERSON).await.map_err(away)
}

/// The token of a session, if one was made.
pub(crate) async fn form_token(session: &Session) -> Result<Option<String>, Error> {
    if session.id().is_none() {
        return Ok(None);
    }
    session.get(TOKEN).await.map_err(away)
}

/// The store of sessions failed: try again.
fn away(cause: tower_sessions::session::Error) -> Error {
    Error { cause: Some(Arc::new(cause)), ..Error::new(StatusCode::SERVICE_UNAVAILABLE, "unavailable") }
}

impl FromRequestParts<App> for Viewer {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let session = parts.extensions.get::<Session>().cloned().ok_or_else(Error::not_found)?;
        let reader = parts.extensions.get::<Reader>().cloned().unwrap_or_default();
        let now = app.now();
        let person = current(app, &session).await?;
        let actor = match &person {
            Some(person) => {
                consortium::membership::actor(app.db().reads(), person.id, now.day()).await?.unwrap_or(Actor::Anonymous)
            }
            None => Actor::Anonymous,
        };
        let mut viewer = Self {
            locale: spoken(&session, &reader, person.as_ref()).await?,
            theme: reader.theme,
            address: parts.uri.path_and_query().map(ToString::to_string).unwrap_or_default(),
            actor,
            person,
            now,
            session,
        };
        viewer.end_if_idle().await?;
        Acting::is(&parts.extensions, &viewer.actor);
        viewer.touch(app).await?;
        Ok(viewer)
    }
}

/// The language of the page. One that was asked for by the switch stays for the whole session: else a person would fall
/// back to the language of the account with the next click.
async fn spoken(session: &Session, reader: &Reader, person: Option<&Person>) -> Result<Locale, Error> {
    let account = person.map(|person| person.language);
    if session.id().is_none() {
        return Ok(reader.locale(account));
    }
    let kept: Option<Language> = session.get(LANGUAGE).await.map_err(away)?;
    if let Some(asked) = reader.asked.filter(|asked| kept != Some(asked.language())) {
        session.insert(LANGUAGE, asked.language()).await.map_err(away)?;
    }
    Ok(reader.locale(kept.or(account)))
}

/// The person of this session. A person who is gone is nobody.
async fn current(app: &App, session: &Session) -> Result<Option<Person>, Error> {
    let Some(id) = signed_in_by(session).await? else { return Ok(None) };
    Ok(consortium::person::by_ids(app.db().reads(), &[id]).await?.pop())
}

impl Viewer {
    async fn seen_at(&self) -> Result<Option<Timestamp>, Error> {
        if self.session.id().is_none() {
            return Ok(None);
        }
        Ok(self.session.get::<i64>(SEEN_AT).await.map_err(away)?.map(Timestamp::from_micros))
    }

    /// Staff are signed out after half an hour without a request.
    async fn end_if_idle(&mut self) -> Result<(), Error> {
        let staff = self.actor.grants().iter().any(|grant| Role::ALL.contains(&grant.role));
        let idle = self.seen_at().await?.is_some_and(|seen| seen.plus_seconds(STAFF_IDLE) <= self.now);
        if staff && idle {
            self.leave().await?;
            self.person = None;
            self.actor = Actor::Anonymous;
        }
        Ok(())
    }

    /// Notes that the session is in use, at most once a minute.
    async fn touch(&self, app: &App) -> Result<(), Error> {
        let due = self.seen_at().await?.is_some_and(|seen| seen.plus_seconds(60) <= self.now);
        if let (true, Some(id)) = (due, self.session.id()) {
            session::touch(app.db().reads(), &id.to_string(), self.now).await?;
        }
        Ok(())
    }
}
