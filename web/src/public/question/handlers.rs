//! Reading the question and answering it once. Unknown, expired and taken back are the same answer.

use axum::{Extension, body::Bytes, extract::State as Of, http::StatusCode};
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
    frame::with_parameter,
    layers::reader::Reader,
    paths,
    reply::{self, Reply},
};

/// A question with what its reader must know.
pub(super) struct Opened {
    pub token: String,
    /// Where it is opened, in the language that was asked for.
    pub address: String,
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
    let address = paths::question(&token);
    let address = reader.asked.map_or_else(|| address.clone(), |asked| with_parameter(&address, "lang", asked.code()));
    // The language of the mail, unless another one is asked for; a cookie does not count.
    reader.asked = reader.asked.or(Some(Locale::of(question.language)));
    let found = request::query::by_ids(db, &Actor::System, &[question.request_id]).await?;
    let request = found.into_iter().next().ok_or_else(Error::not_found)?;
    Ok(Some(Opened {
        home: consortium::institution::by_id(db, request.institution_id).await?,
        learner: consortium::person::by_id(db, request.learner_id).await?,
        asker: consortium::person::by_id(db, question.asked_by).await?,
        token,
        address,
        question,
        request,
        reader,
    }))
}

fn gone(reader: &Reader) -> Reply {
    reply::with(StatusCode::NOT_FOUND, &pages::gone(reader))
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
    let Err(error) = information::answer_by_link(&mut work, &opened.token, &typed).await else {
        work.commit().await?;
        return reply::see_also(&opened.address);
    };
    drop(work);
    match (&error, error.kind()) {
        (Refused::Invalid(_, code), _) => reply::wrong(&pages::page(&opened, Some(&typed), Some(code))),
        (_, Kind::NotFound) => gone(&reader),
        (_, Kind::Stale) => answered(&app, opened.token, reader, &typed).await,
        _ => Err(error.into()),
    }
}

/// There is an answer already: the receipt where it is this one, else this one to be copied.
async fn answered(app: &App, token: String, reader: Reader, typed: &str) -> Reply {
    let Some(opened) = open(app, token, reader.clone()).await? else { return gone(&reader) };
    let same = kernel::clean(typed, 20_000, true).ok();
    if same.is_some() && same == opened.question.answer {
        return reply::see_also(&opened.address);
    }
    reply::late(&pages::page(&opened, Some(typed), None))
}
