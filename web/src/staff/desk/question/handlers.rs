//! Asking, sending again, giving more time, going on without an answer.

use axum::extract::State as Of;
use consortium::Person;
use evaluation::{
    Error as Refused, InformationRequest, RecognitionRequest, criteria,
    request::{
        awaited::{self, Awaited},
        complete,
        information::{self, Item, query},
        policy,
    },
    routing::Desk,
};
use kernel::{Failure, InformationRequestId, Kind, RequestId, Role, Subject};

use super::{forms::AskForm, pages};
use crate::{
    act::{Act, Ended},
    app::App,
    error::Error,
    extract::Path,
    paths,
    posted::{FieldErrors, Posted, Press},
    reply::{self, Reply},
    staff::desk::{Next, access, next},
    viewer::Viewer,
};

/// All that the page needs.
pub(super) struct Gathered {
    pub request: RecognitionRequest,
    pub home: consortium::Institution,
    pub questions: Vec<InformationRequest>,
    /// Administrators of the provider, where it is of the network.
    pub contacts: Vec<Person>,
    pub may_ask: bool,
    /// What the form ticks beforehand: known to be missing (R-IN1).
    pub missing: Vec<Item>,
    /// Days for an answer, and more of them once.
    pub reply_days: u16,
    /// Who is asked, as far as nothing came.
    pub awaited: Awaited,
    pub next: Next,
}

async fn gather(app: &App, viewer: &Viewer, id: RequestId) -> Result<Gathered, Error> {
    let request = access::detail(app, viewer, id).await?.request;
    let db = app.db().reads();
    let contacts = match request.provider_id {
        Some(provider) => {
            consortium::membership::holders(db, provider, Role::ProviderAdmin, None, viewer.today()).await?
        }
        None => Vec::new(),
    };
    let files = evaluation::evidence::query::of_request(db, id).await?;
    let awaited = awaited::one(db, &request).await?;
    let desk = Desk::around(db, &viewer.actor, viewer.now).await?;
    let asks = request.state.actions().any(|action| action == evaluation::request::Action::RequestInformation);
    let waits = request.state == evaluation::request::State::InformationRequested;
    let home = consortium::institution::by_id(db, request.institution_id).await?;
    let today = home.time_zone.day_at(viewer.now);
    Ok(Gathered {
        reply_days: criteria::query::of_request(db, &request, today).await?.criteria.limits.reply_days,
        home,
        questions: query::of_request(db, &viewer.actor, id).await?,
        may_ask: (asks || waits) && policy::may_evaluate(&viewer.actor, &request).is_ok(),
        missing: complete::missing(&request, files.len()).into_iter().filter_map(Item::of).collect(),
        next: next::after(app, viewer, &desk, (&request, awaited), None).await?,
        awaited,
        contacts,
        request,
    })
}

/// The page.
pub(crate) async fn show(Of(app): Of<App>, viewer: Viewer, Path(id): Path<RequestId>) -> Reply {
    let gathered = gather(&app, &viewer, id).await?;
    let today = gathered.home.time_zone.day_at(viewer.now);
    let form = AskForm::fresh(today.plus_days(gathered.reply_days.into()), &gathered.missing);
    reply::page(&pages::page(&app, &viewer, &gathered, (&form, &FieldErrors::default()), None).await?)
}

/// Asks (M22).
pub(crate) async fn ask(
    Of(app): Of<App>,
    viewer: Viewer,
    Path(id): Path<RequestId>,
    Posted(form, stamp): Posted<AskForm>,
) -> Reply {
    let gathered = gather(&app, &viewer, id).await?;
    policy::may_evaluate(&viewer.actor, &gathered.request)?;
    let new = match form.question(&gathered.contacts) {
        Ok(new) => new,
        Err(errors) => return again_with(&app, &viewer, &gathered, (&form, &errors)).await,
    };
    let mut act = Act::begin(&app, &viewer, Subject::Request(id), stamp).await?;
    let done = information::ask(&mut act.work, id, form.seen(), new).await;
    match act.end(&app, done).await? {
        Ended::Refused(Refused::Invalid(field, code)) => {
            let errors = FieldErrors::at(field, code);
            again_with(&app, &viewer, &gathered, (&form, &errors)).await
        }
        ended => answer(&app, &viewer, id, (ended, "question_asked"), Some(&form)).await,
    }
}

async fn again_with(app: &App, viewer: &Viewer, gathered: &Gathered, form: (&AskForm, &FieldErrors)) -> Reply {
    reply::wrong(&pages::page(app, viewer, gathered, form, None).await?)
}

/// Goes on without an answer.
pub(crate) async fn end(
    Of(app): Of<App>,
    viewer: Viewer,
    Path((id, question)): Path<(RequestId, InformationRequestId)>,
    Posted(_, stamp): Posted<Press>,
) -> Reply {
    access::detail(&app, &viewer, id).await?;
    let mut act = Act::begin(&app, &viewer, Subject::Request(id), stamp).await?;
    let done = information::close(&mut act.work, id, question).await;
    let ended = act.end(&app, done).await?;
    answer(&app, &viewer, id, (ended, "question_ended"), None).await
}

/// Sends it again, with a fresh link where it goes to the issuer.
pub(crate) async fn again(
    Of(app): Of<App>,
    viewer: Viewer,
    Path((id, question)): Path<(RequestId, InformationRequestId)>,
    Posted(_, stamp): Posted<Press>,
) -> Reply {
    access::detail(&app, &viewer, id).await?;
    let mut act = Act::begin(&app, &viewer, Subject::Request(id), stamp).await?;
    let done = information::resend(&mut act.work, id, question).await;
    let ended = act.end(&app, done).await?;
    answer(&app, &viewer, id, (ended, "question_again"), None).await
}

/// Gives thirty days more, once.
pub(crate) async fn more_time(
    Of(app): Of<App>,
    viewer: Viewer,
    Path((id, question)): Path<(RequestId, InformationRequestId)>,
    Posted(_, stamp): Posted<Press>,
) -> Reply {
    access::detail(&app, &viewer, id).await?;
    let mut act = Act::begin(&app, &viewer, Subject::Request(id), stamp).await?;
    let done = information::extend(&mut act.work, id, question).await;
    let ended = act.end(&app, done).await?;
    answer(&app, &viewer, id, (ended, "question_more_time"), None).await
}

/// Leads to the page, or shows it as it is now where somebody was faster, with what was typed (H075).
async fn answer<T>(
    app: &App,
    viewer: &Viewer,
    id: RequestId,
    (ended, flash): (Ended<T, Refused>, &str),
    form: Option<&AskForm>,
) -> Reply {
    match ended {
        Ended::Done(_) | Ended::DoneBefore => reply::see_other(viewer, &paths::asked(id), flash).await,
        Ended::Refused(error) if matches!(error.kind(), Kind::Stale | Kind::Conflict) => {
            let gathered = gather(app, viewer, id).await?;
            let today = gathered.home.time_zone.day_at(viewer.now);
            let reply_by = today.plus_days(gathered.reply_days.into());
            let form = form.cloned().unwrap_or_else(|| AskForm::fresh(reply_by, &gathered.missing));
            let shown = (&form, &FieldErrors::default());
            reply::late(&pages::page(app, viewer, &gathered, shown, Some("question-stale")).await?)
        }
        Ended::Refused(error) => Err(error.into()),
    }
}
