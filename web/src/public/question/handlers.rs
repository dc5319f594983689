//! Reading the question and answering it once. Unknown, expired and taken back are the same answer.

use axum::{
    Extension,
    body::Bytes,
    extract::State as Of,
    http::StatusCode,
    response::{IntoResponse, Redirect},
};
use evaluation::{
    Error as Refused, InformationRequest, RecognitionRequest,
    request::{
        self,
        information::{self, query},
    },
};
use i18n::Locale;
use kernel::{Actor, Failure, Kind};

use super::pages;
use crate::{
    app::App,
    error::Error,
    extract::{Path, decode},
    layers::reader::Reader,
    paths,
    reply::{self, Reply},
};

/// A question with what its reader must know.
pub(super) struct Opened {
    pub token: String,
    pub question: InformationRequest,
    pub request: RecognitionRequest,
    pub home: consortium::Institution,
    pub learner: consortium::Person,
    pub asker: consortium::Person,
    pub reader: Reader,
}

async fn open(app: &App, token: String, mut reader: Reader) -> Result<Option<Opened>, Error> {
    let db = app.db().reads();
    let question = match query::by_token(db, &token, app.now()).await {
        Err(Refused::NotFound) => return Ok(None),
        found => found?,
    };
    // The language of the mail, unless another one is asked for; a cookie does not count.
    reader.asked = reader.asked.or(Some(Locale::of(question.language)));
    let found = request::query::by_ids(db, &Actor::System, &[question.request_id]).await?;
    let request = found.into_iter().next().ok_or_else(Error::not_found)?;
    Ok(Some(Opened {
        home: consortium::institution::by_id(db, request.institution_id).await?,
        learner: consortium::person::by_id(db, request.learner_id).await?,
        asker: consortium::person::by_id(db, question.asked_by).await?,
        token,
        question,
        request,
        reader,
    }))
}

fn gone(reader: &Reader) -> Reply {
    let mut response = reply::page(&pages::gone(reader))?;
    *response.status_mut() = StatusCode::NOT_FOUND;
    Ok(response)
}

/// The question, or that it was answered.
pub(crate) async fn show(Of(app): Of<App>, Extension(reader): Extension<Reader>, Path(token): Path<String>) -> Reply {
    match open(&app, token, reader.clone()).await? {
        Some(opened) => reply::page(&pages::page(&opened, None, None)),
        None => gone(&reader),
    }
}

/// The answer, once. The same answer again leads to the same receipt (H073).
pub(crate) async fn answer(
    Of(app): Of<App>,
    Extension(reader): Extension<Reader>,
    Path(token): Path<String>,
    body: Bytes,
) -> Reply {
    let Some(opened) = open(&app, token, reader.clone()).await? else { return gone(&reader) };
    let pairs = decode(&body)?;
    let typed = pairs.into_iter().find(|(name, _)| name == "answer").map(|(_, text)| text).unwrap_or_default();
    let mut work = app.begin_as(Actor::Anonymous).await?;
    let done = information::answer_by_link(&mut work, &opened.token, &typed).await;
    let error = match done {
        Ok(()) => {
            work.commit().await?;
            return Ok(Redirect::to(&paths::question(&opened.token)).into_response());
        }
        Err(error) => error,
    };
    drop(work);
    match (&error, error.kind()) {
        (Refused::Invalid(..), _) => reply::wrong(&pages::page(&opened, Some(&typed), Some("required"))),
        (_, Kind::NotFound) => gone(&reader),
        (_, Kind::Stale) => {
            let Some(opened) = open(&app, opened.token, reader.clone()).await? else { return gone(&reader) };
            let same = kernel::clean(&typed, 20_000, true).ok();
            if same.is_some() && same == opened.question.answer {
                return Ok(Redirect::to(&paths::question(&opened.token)).into_response());
            }
            let mut response = reply::page(&pages::page(&opened, Some(&typed), None))?;
            *response.status_mut() = StatusCode::CONFLICT;
            Ok(response)
        }
        _ => Err(error.into()),
    }
}
