//! Answering, asking for more time, taking the request back or up again. Somebody else's request is not there.

use axum::{extract::State as Of, http::StatusCode};
use evaluation::{
    Error as Refused, EvidenceFile, InformationRequest, RecognitionRequest, criteria, evidence,
    request::{
        self,
        awaited::{self, Awaited},
        information::{self, query},
        learner,
    },
};
use kernel::{Day, Failure, InformationRequestId, Kind, RequestId, Stamp, Subject};

use super::{
    forms::{AnswerForm, SeenForm},
    pages,
};
use crate::{
    act::{Act, Ended},
    app::App,
    error::Error,
    extract::Path,
    paths,
    posted::{Posted, Press},
    reply::{self, Reply},
    viewer::Viewer,
};

/// All that the page needs.
pub(super) struct Gathered {
    pub request: RecognitionRequest,
    pub home: consortium::Institution,
    pub questions: Vec<InformationRequest>,
    pub files: Vec<EvidenceFile>,
    pub reopen_until: Option<Day>,
    /// The day that its state is about, and whose turn it is.
    pub awaited: Awaited,
    /// So many days more can be had, once.
    pub reply_days: u16,
    /// A decision stands while it is looked at again: then it is not taken back.
    pub stands: bool,
}

/// What was typed to which question, and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub(super) struct Wrong {
    pub answer: Option<(InformationRequestId, String)>,
    pub code: Option<&'static str>,
    pub is_unsure: bool,
    pub is_stale: bool,
}

async fn gather(app: &App, viewer: &Viewer, id: RequestId) -> Result<Gathered, Error> {
    let person = viewer.signed_in()?;
    let db = app.db().reads();
    let request = request::query::by_id(db, &viewer.actor, id).await?;
    if request.learner_id != person.id {
        return Err(Error::not_found());
    }
    let home = consortium::institution::by_id(db, request.institution_id).await?;
    let today = home.time_zone.day_at(viewer.now);
    Ok(Gathered {
        reply_days: criteria::query::of_request(db, &request, today).await?.criteria.limits.reply_days,
        home,
        questions: query::of_request(db, &viewer.actor, id).await?,
        awaited: awaited::one(db, &request).await?,
        stands: !request::query::standing_decisions(db, &[id]).await?.is_empty(),
        files: evidence::query::of_request(db, id).await?,
        reopen_until: learner::reopen_until(db, &request).await?,
        request,
    })
}

/// The page.
pub(crate) async fn show(Of(app): Of<App>, viewer: Viewer, Path(id): Path<RequestId>) -> Reply {
    let gathered = gather(&app, &viewer, id).await?;
    reply::page(&pages::page(&app, &viewer, &gathered, &Wrong::default()).await?)
}

/// Answers (M20).
pub(crate) async fn answer(
    Of(app): Of<App>,
    viewer: Viewer,
    Path((id, question)): Path<(RequestId, InformationRequestId)>,
    Posted(form, stamp): Posted<AnswerForm>,
) -> Reply {
    let mut act = begin(&app, &viewer, id, stamp).await?;
    let done = information::answer(&mut act.work, id, question, form.text()).await;
    let ended = act.end(&app, done).await?;
    let typed = Some((question, form.text().to_owned()));
    finish(&app, &viewer, id, (ended, "answer_sent"), Wrong { answer: typed, ..Wrong::default() }).await
}

/// Takes thirty days more, once.
pub(crate) async fn more_time(
    Of(app): Of<App>,
    viewer: Viewer,
    Path((id, question)): Path<(RequestId, InformationRequestId)>,
    Posted(_, stamp): Posted<Press>,
) -> Reply {
    let mut act = begin(&app, &viewer, id, stamp).await?;
    let done = information::extend(&mut act.work, id, question).await;
    let ended = act.end(&app, done).await?;
    finish(&app, &viewer, id, (ended, "question_more_time"), Wrong::default()).await
}

/// Takes the request back, when the person has said that it is meant (UX-23).
pub(crate) async fn withdraw(
    Of(app): Of<App>,
    viewer: Viewer,
    Path(id): Path<RequestId>,
    Posted(form, stamp): Posted<SeenForm>,
) -> Reply {
    let gathered = gather(&app, &viewer, id).await?;
    if form.sure != "yes" {
        let unsure = Wrong { is_unsure: true, ..Wrong::default() };
        return reply::wrong(&pages::page(&app, &viewer, &gathered, &unsure).await?);
    }
    let mut act = Act::begin(&app, &viewer, Subject::Request(id), stamp).await?;
    let done = learner::withdraw(&mut act.work, id, form.seen()).await;
    let ended = act.end(&app, done).await?;
    finish(&app, &viewer, id, (ended, "request_withdrawn"), Wrong::default()).await
}

/// Takes a lapsed request up again.
pub(crate) async fn reopen(
    Of(app): Of<App>,
    viewer: Viewer,
    Path(id): Path<RequestId>,
    Posted(form, stamp): Posted<SeenForm>,
) -> Reply {
    let mut act = begin(&app, &viewer, id, stamp).await?;
    let done = learner::resubmit(&mut act.work, id, form.seen()).await;
    let ended = act.end(&app, done).await?;
    finish(&app, &viewer, id, (ended, "request_reopened"), Wrong::default()).await
}

async fn begin(app: &App, viewer: &Viewer, id: RequestId, stamp: Stamp) -> Result<Act, Error> {
    // Who may see it by office is still not whose it is.
    gather(app, viewer, id).await?;
    Act::begin(app, viewer, Subject::Request(id), stamp).await
}

/// Leads to the page, or shows it as it is now with what was typed.
async fn finish<T>(
    app: &App,
    viewer: &Viewer,
    id: RequestId,
    (ended, flash): (Ended<T, Refused>, &str),
    wrong: Wrong,
) -> Reply {
    let error = match ended {
        Ended::Done(_) | Ended::DoneBefore => return reply::see_other(viewer, &paths::questions(id), flash).await,
        Ended::Refused(error) => error,
    };
    let (status, wrong) = match (&error, error.kind()) {
        (Refused::Invalid("answer", code), _) => {
            (StatusCode::UNPROCESSABLE_ENTITY, Wrong { code: Some(*code), ..wrong })
        }
        (_, Kind::Stale | Kind::Conflict) => (StatusCode::CONFLICT, Wrong { is_stale: true, ..wrong }),
        _ => return Err(error.into()),
    };
    let gathered = gather(app, viewer, id).await?;
    reply::with(status, &pages::page(app, viewer, &gathered, &wrong).await?)
}
