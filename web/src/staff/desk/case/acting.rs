//! What every act on a case has in common: the case with what was typed, the page again where something is wrong, and the
//! case as it is now where somebody was faster (H075).

use axum::{
    extract::{FromRequest, FromRequestParts, Request},
    http::StatusCode,
};
use evaluation::Error as Refused;
use kernel::{Failure, Kind, Stamp, Subject};

use super::{
    following::Hears,
    gathered::{Case, gather},
    hearing,
    pages::{self, Shows},
    sheet::Sheet,
};
use crate::{
    act::{Act, Ended},
    app::App,
    error::Error,
    extract::Path,
    paths,
    posted::{FieldErrors, Posted},
    reply::{self, Reply},
    viewer::Viewer,
};

/// A case that an officer acts on.
pub(crate) struct Acting {
    pub(super) app: App,
    pub(super) viewer: Viewer,
    // Boxed, like the pages below: the futures of all acts carry it.
    pub(super) case: Box<Case>,
    pub(super) sheet: Sheet,
    stamp: Stamp,
    /// On the page of the appeal, not of the case.
    pub(super) on_appeal: bool,
    /// The box of the act's text, where the service calls it otherwise: no two boxes of a page have one name.
    pub(super) text_in: String,
}

impl FromRequest<App> for Acting {
    type Rejection = Error;
    async fn from_request(request: Request, app: &App) -> Result<Self, Error> {
        let (mut parts, body) = request.into_parts();
        let viewer = Viewer::from_request_parts(&mut parts, app).await?;
        let Path(id) = Path::from_request_parts(&mut parts, app).await?;
        let Posted(sheet, stamp) = Posted::from_request(Request::from_parts(parts, body), app).await?;
        let case = Box::new(Box::pin(gather(app, &viewer, id)).await?);
        Ok(Self { app: app.clone(), viewer, case, sheet, stamp, on_appeal: false, text_in: String::new() })
    }
}

impl Acting {
    /// Begins the act.
    pub(super) async fn begin(&self) -> Result<Act, Error> {
        let subject = Subject::Request(self.case.detail.request.id);
        Act::begin(&self.app, &self.viewer, subject, self.stamp.clone()).await
    }

    /// The page again, with what is wrong at the fields.
    pub(super) async fn wrong(self, errors: FieldErrors) -> Reply {
        Box::pin(self.again(StatusCode::UNPROCESSABLE_ENTITY, errors, None)).await
    }

    /// The page as it stands.
    pub(super) async fn look(self) -> Reply {
        Box::pin(self.again(StatusCode::OK, FieldErrors::default(), None)).await
    }

    /// Leads to the case once the act is done, also by the same press before.
    pub(super) async fn end<T>(self, act: Act, done: Result<T, Refused>, flash: &str) -> Reply {
        let to = paths::case(self.case.detail.request.id);
        self.end_at(act, done, (&to, flash)).await
    }

    /// The same, leading elsewhere. A no of the service stands at its field, or beside who was faster with the own text
    /// kept; everything else is an error page.
    pub(super) async fn end_at<T>(mut self, act: Act, done: Result<T, Refused>, (to, flash): (&str, &str)) -> Reply {
        let error = match act.end(&self.app, done).await? {
            Ended::Done(_) | Ended::DoneBefore => return reply::see_other(&self.viewer, to, flash).await,
            Ended::Refused(error) => error,
        };
        match (&error, error.kind()) {
            (Refused::Invalid("reason" | "reasons" | "note", code), _) if !self.text_in.is_empty() => {
                let field = std::mem::take(&mut self.text_in);
                self.wrong(FieldErrors::at(field, code)).await
            }
            (Refused::Invalid(field, code), _) => self.wrong(FieldErrors::at(*field, code)).await,
            (Refused::Needs(_), _) => self.wrong(FieldErrors::default()).await,
            (Refused::Over(code), _) => self.too_late(over(code)).await,
            (Refused::Outdated, _) => self.too_late("error-proposal-outdated").await,
            (Refused::AlreadyDecided { .. }, _) => self.too_late("desk-conflict-decided").await,
            (_, Kind::Stale | Kind::Conflict) => self.too_late("desk-conflict-changed").await,
            _ => Err(error.into()),
        }
    }

    /// The case as it is now, and why nothing was done.
    pub(super) async fn too_late(mut self, why: &'static str) -> Reply {
        let id = self.case.detail.request.id;
        self.case = Box::new(Box::pin(gather(&self.app, &self.viewer, id)).await?);
        Box::pin(self.again(StatusCode::CONFLICT, FieldErrors::default(), Some(why))).await
    }

    async fn again(self, status: StatusCode, errors: FieldErrors, conflict: Option<&'static str>) -> Reply {
        let shows = Shows { sheet: self.sheet, errors, conflict };
        if self.on_appeal && self.case.following.appeal == Hears::Yes {
            let page = Box::pin(hearing::pages::page(&self.app, &self.viewer, &self.case, &shows)).await?;
            return reply::with(status, &page);
        }
        reply::with(status, &Box::pin(pages::page(&self.app, &self.viewer, &self.case, &shows)).await?)
    }
}

/// Why an act came too late, as a key.
fn over(code: &str) -> &'static str {
    match code {
        "reopen-late" => "error-reopen-late",
        "delay-not-running" => "error-delay-not-running",
        _ => "desk-conflict-changed",
    }
}
