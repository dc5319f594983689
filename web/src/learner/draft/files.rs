//! Documents of a request: the learner adds them, reads them, and takes them back while nothing was sent (LIM-20, M21).

use axum::{
    extract::{FromRequest, Request, State},
    http::StatusCode,
};
use evaluation::{
    Error as Refused, RecognitionRequest,
    evidence::{query, service},
    request::query as requests,
};
use kernel::{EvidenceFileId, RequestId, Subject};

use super::pages;
use crate::{
    act::{Act, Ended},
    app::App,
    error::Error,
    extract::Path,
    paths,
    posted::{FieldErrors, Posted, Press},
    present::document::sent,
    reply::{self, Reply},
    uploaded::Uploaded,
    viewer::Viewer,
};

/// What is there, and the form for more.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, Path(id): Path<RequestId>) -> Reply {
    let request = own(&app, &viewer, id).await?;
    reply::page(&pages::documents(&app, &viewer, &request, &FieldErrors::default()).await?)
}

/// Takes a file. The body is read only once it is known whose request it is for.
pub(crate) async fn add(State(app): State<App>, viewer: Viewer, Path(id): Path<RequestId>, body: Request) -> Reply {
    let request = own(&app, &viewer, id).await?;
    let upload = Uploaded::from_request(body, &app).await?;
    let (name, content) = upload.named_file();
    let mut work = app.begin(&viewer).await?;
    let code = match service::add(&mut work, id, name, content.to_vec()).await {
        Ok(()) => {
            work.commit().await?;
            return reply::see_other(&viewer, &paths::request_part(id, "documents"), "document_added").await;
        }
        Err(Refused::Invalid("file", code)) => code,
        Err(other) => return Err(other.into()),
    };
    drop(work);
    let errors = FieldErrors::at("file", code);
    let page = pages::documents(&app, &viewer, &request, &errors).await?;
    let is_kind = matches!(code, "file-kind" | "file-name");
    reply::with(if is_kind { StatusCode::UNSUPPORTED_MEDIA_TYPE } else { StatusCode::UNPROCESSABLE_ENTITY }, &page)
}

/// Takes one back.
pub(crate) async fn remove(
    State(app): State<App>,
    viewer: Viewer,
    Path((id, file)): Path<(RequestId, EvidenceFileId)>,
    form: Posted<Press>,
) -> Reply {
    own(&app, &viewer, id).await?;
    let mut act = Act::begin(&app, &viewer, Subject::Request(id), form.1).await?;
    let done = service::remove(&mut act.work, id, file).await;
    let gone = matches!(done, Err(Refused::NotFound));
    // Taken back by this very press before, or never there: the log says which.
    let done = if gone { Err(Refused::Stale) } else { done };
    match act.end(&app, done).await? {
        Ended::Done(()) | Ended::DoneBefore => {
            reply::see_other(&viewer, &paths::request_part(id, "documents"), "document_removed").await
        }
        Ended::Refused(_) if gone => Err(Error::not_found()),
        Ended::Refused(error) => Err(error.into()),
    }
}

/// One's own file.
pub(crate) async fn read(
    State(app): State<App>,
    viewer: Viewer,
    Path((id, file)): Path<(RequestId, EvidenceFileId)>,
) -> Reply {
    own(&app, &viewer, id).await?;
    let (file, content) = query::read(app.db().reads(), &viewer.actor, (id, file)).await?;
    Ok(sent(&file, content))
}

/// One's own request, or nothing.
pub(super) async fn own(app: &App, viewer: &Viewer, id: RequestId) -> Result<RecognitionRequest, Error> {
    viewer.signed_in()?;
    Ok(requests::own(app.db().reads(), &viewer.actor, id).await?)
}
