//! Beginning a draft, its sections, checking, sending, deleting.

use axum::{extract::State, http::Uri};
use evaluation::{
    Error as Refused, RecognitionRequest,
    request::{Section, State as Standing, draft, submit as sending},
};
use kernel::{RequestId, Subject, Work, log};

use super::{
    check as checking,
    files::own,
    forms::{Said, SectionForm, SeenForm, seen},
    pages::{self, Again},
};
use crate::{
    act::{Act, Ended},
    app::App,
    error::Error,
    extract::Path,
    paths,
    posted::{FieldErrors, Posted, Press},
    reply::{self, Reply},
    viewer::Viewer,
};

/// What asking means, and one button.
pub(crate) async fn new(State(app): State<App>, viewer: Viewer) -> Reply {
    viewer.signed_in()?;
    reply::page(&pages::new(&app, &viewer).await?)
}

/// Begins a draft; pressed twice it is the same one (H073).
pub(crate) async fn begin(State(app): State<App>, viewer: Viewer, _: Posted<Press>) -> Reply {
    viewer.signed_in()?;
    let mut work = app.begin(&viewer).await?;
    let id = draft::begin(&mut work).await?;
    work.commit().await?;
    reply::see_also(&paths::request(id))
}

/// One section.
pub(crate) async fn section(State(app): State<App>, viewer: Viewer, Path(id): Path<RequestId>, uri: Uri) -> Reply {
    let (draft, section) = (drafted(&app, &viewer, id).await?, named(&uri)?);
    let form = SectionForm::of(&draft);
    reply::page(&pages::section(&app, &viewer, (&draft, section), &form, &Again::default()).await?)
}

/// Saves it and leads back to the list.
pub(crate) async fn save(
    State(app): State<App>,
    viewer: Viewer,
    Path(id): Path<RequestId>,
    uri: Uri,
    Posted(form, stamp): Posted<SectionForm>,
) -> Reply {
    let (request, section) = (own(&app, &viewer, id).await?, named(&uri)?);
    let said = match form.say(section, viewer.locale.language()) {
        Ok(said) => said,
        Err(errors) => return again(&app, &viewer, (&request, section), &form, Again::wrong(errors)).await,
    };
    let mut act = Act::begin(&app, &viewer, Subject::Request(id), stamp).await?;
    let done = said_to(&mut act.work, id, seen(&form.version), said).await;
    match act.end(&app, done).await? {
        Ended::Done(()) | Ended::DoneBefore => reply::see_other(&viewer, &paths::request(id), "draft_saved").await,
        Ended::Refused(error) => {
            let why = refused(error, &request)?;
            again(&app, &viewer, (&request, section), &form, why).await
        }
    }
}

/// Why the form is shown again; whatever else was refused is a page of its own.
fn refused(error: Refused, draft: &RecognitionRequest) -> Result<Again, Error> {
    match error {
        Refused::Invalid("credential", code) => Ok(Again::wrong(FieldErrors::at("source", code))),
        Refused::Invalid(field, code) => Ok(Again::wrong(FieldErrors::at(field, code))),
        Refused::Stale if draft.state == Standing::Draft => Ok(Again::stale()),
        error => Err(error.into()),
    }
}

async fn said_to(work: &mut Work, id: RequestId, seen: i32, said: Said) -> Result<(), Refused> {
    match said {
        Said::Chosen(chosen) => draft::choose(work, id, seen, chosen).await,
        Said::Purpose(purpose) => draft::mean(work, id, seen, purpose).await,
        Said::Target(programme, component) => draft::aim(work, id, seen, (programme, component)).await,
        Said::Details(details) => draft::describe(work, id, seen, *details).await,
        Said::Consent(agrees) => draft::consent(work, id, seen, agrees).await,
    }
}

/// The form as typed; where the draft was changed elsewhere, with its version of now: who presses again means it.
async fn again(
    app: &App,
    viewer: &Viewer,
    (draft, section): (&RecognitionRequest, Section),
    form: &SectionForm,
    again: Again,
) -> Reply {
    let form = SectionForm { version: draft.version.to_string(), ..form.clone() };
    let page = pages::section(app, viewer, (draft, section), &form, &again).await?;
    if again.is_stale { reply::late(&page) } else { reply::wrong(&page) }
}

/// «Check your answers» (UX-17).
pub(crate) async fn check(State(app): State<App>, viewer: Viewer, Path(id): Path<RequestId>) -> Reply {
    let draft = drafted(&app, &viewer, id).await?;
    reply::page(&checking::page(&app, &viewer, &draft, None).await?)
}

/// Sends it: once, however often the button is pressed (H073).
pub(crate) async fn submit(
    State(app): State<App>,
    viewer: Viewer,
    Path(id): Path<RequestId>,
    form: Posted<SeenForm>,
) -> Reply {
    let draft = own(&app, &viewer, id).await?;
    let (seen, stamp) = (seen(&form.0.version), form.1);
    let mut act = Act::begin(&app, &viewer, Subject::Request(id), stamp).await?;
    let done = Box::pin(sending::submit(&mut act.work, id, seen)).await;
    let refused = match act.end(&app, done).await? {
        Ended::Done(()) | Ended::DoneBefore => {
            return reply::see_other(&viewer, &paths::request(id), "request_sent").await;
        }
        Ended::Refused(Refused::Stale) if draft.state != Standing::Draft => return Err(Refused::Stale.into()),
        Ended::Refused(refused) => refused,
    };
    match &refused {
        Refused::Invalid(..) => reply::wrong(&checking::page(&app, &viewer, &draft, Some(&refused)).await?),
        Refused::Stale | Refused::AskedAlready(_) => {
            reply::late(&checking::page(&app, &viewer, &draft, Some(&refused)).await?)
        }
        _ => Err(refused.into()),
    }
}

/// Deletes the draft for good.
pub(crate) async fn delete(
    State(app): State<App>,
    viewer: Viewer,
    Path(id): Path<RequestId>,
    form: Posted<SeenForm>,
) -> Reply {
    let person = viewer.signed_in()?.id;
    let (seen, stamp) = (seen(&form.0.version), form.1);
    let before = log::is_done(app.db().reads(), Subject::Request(id), person, &stamp).await?;
    if !before {
        own(&app, &viewer, id).await?;
        let mut work = app.begin(&viewer).await?.stamped(stamp);
        draft::delete(&mut work, id, seen).await?;
        work.commit().await?;
    }
    reply::see_other(&viewer, paths::MY, "draft_deleted").await
}

/// One's own draft; what was sent has no sections any more.
async fn drafted(app: &App, viewer: &Viewer, id: RequestId) -> Result<RecognitionRequest, Error> {
    let request = own(app, viewer, id).await?;
    if request.state == Standing::Draft { Ok(request) } else { Err(Error::not_found()) }
}

fn named(uri: &Uri) -> Result<Section, Error> {
    let last = uri.path().rsplit('/').next().unwrap_or_default();
    last.parse().map_err(|()| Error::not_found())
}
