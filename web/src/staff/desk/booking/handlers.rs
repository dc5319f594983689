//! Showing the list, entering, taking back.

use axum::{extract::State, http::StatusCode};
use evaluation::{
    Booking,
    booking::{
        Standing,
        query::{self, Line},
        service,
    },
    request::query as decisions,
};
use kernel::{BookingId, DecisionId, Failure as _, Kind, RequestId, Subject, Timestamp};

use super::{
    asked::Asked,
    forms::{EnterForm, UndoForm},
    list,
    row::{Around, around},
};
use crate::{
    act::{Act, Ended},
    app::App,
    error::Error,
    extract::Pairs,
    posted::Posted,
    reply::{self, Reply},
    staff::desk::access,
    viewer::Viewer,
};

/// Lines on a page.
const PAGE: usize = 50;

/// What the list shows.
pub(super) struct Shown {
    pub asked: Asked,
    pub lines: Vec<Line>,
    pub has_more: bool,
    pub around: Around,
    /// How many stand so.
    pub counts: Vec<(Standing, u64)>,
    /// What the reader has just entered, as long as nothing came of it.
    pub entered: Vec<Booking>,
    /// Lines that were ticked when nothing was done.
    pub ticked: Vec<String>,
    /// Why nothing was done: the key of what to say.
    pub refused: Option<&'static str>,
}

/// Why nothing was done, with what was ticked.
#[derive(Default)]
pub(super) struct Refusal {
    pub why: Option<&'static str>,
    pub ticked: Vec<String>,
}

/// The list.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    let asked = Asked::read(&pairs);
    if asked.is_wrong {
        return wrong(&app, &viewer, asked).await;
    }
    page(&app, &viewer, asked, Refusal::default(), StatusCode::OK).await
}

/// What waits, where the address asks for what there is not.
pub(super) async fn wrong(app: &App, viewer: &Viewer, asked: Asked) -> Reply {
    let refusal = Refusal { why: Some("field-choice"), ..Refusal::default() };
    page(app, viewer, asked, refusal, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// Enters what is ticked, or the one line whose button was pressed; all of it or nothing.
pub(crate) async fn enter(State(app): State<App>, viewer: Viewer, form: Posted<EnterForm>) -> Reply {
    access::officer(&viewer)?;
    let (back, stamp) = (Asked::sent_from(&form.0.standing, &form.0.after), form.1.clone());
    let ticked = form.0.line.clone();
    let Ok(entries) = form.parse() else { return nothing_chosen(&app, &viewer, back).await };
    let ids: Vec<DecisionId> = entries.iter().map(|entry| entry.decision).collect();
    let found = query::by_decisions(app.db().reads(), &viewer.actor, &ids).await?;
    let request = match (found.first(), ids.first()) {
        (Some(line), _) => Some(line.request.id),
        // Another decision stands by now: the service says so.
        (None, Some(id)) => Some(decisions::decision_by_id(app.db().reads(), &viewer.actor, *id).await?.request_id),
        (None, None) => None,
    };
    let mut act = Act::begin(&app, &viewer, subject(request)?, stamp).await?;
    let at = act.work.now;
    let done = service::book(&mut act.work, &entries).await;
    let ended = act.end(&app, done).await?;
    let at = if matches!(ended, Ended::DoneBefore) { entered_before(&app, &viewer, &ids).await? } else { Some(at) };
    let refusal = Refusal { why: Some("booking-changed"), ticked };
    answer(&app, &viewer, (back, ended, refusal), (&back.address(at), "bookings_entered")).await
}

/// When the same press before entered these, so that it can still be taken back.
async fn entered_before(app: &App, viewer: &Viewer, ids: &[DecisionId]) -> Result<Option<Timestamp>, Error> {
    let lines = query::by_decisions(app.db().reads(), &viewer.actor, ids).await?;
    let told = lines.iter().filter_map(|line| line.told.as_ref().map(|told| &told.booking));
    Ok(told.filter(|entry| Some(entry.booked_by) == viewer.actor.person()).map(|entry| entry.booked_at).max())
}

/// Takes entries back that were noted by mistake (UX-23).
pub(crate) async fn undo(State(app): State<App>, viewer: Viewer, form: Posted<UndoForm>) -> Reply {
    access::officer(&viewer)?;
    let (back, stamp) = (Asked::sent_from(&form.0.standing, &form.0.after), form.1.clone());
    let ids: Vec<BookingId> = match form.parse() {
        Ok(ids) => ids,
        Err(_) => return nothing_chosen(&app, &viewer, back).await,
    };
    let found = query::by_ids(app.db().reads(), &viewer.actor, &ids).await?;
    let mut act = Act::begin(&app, &viewer, subject(found.first().map(|entry| entry.request_id))?, stamp).await?;
    let done = service::undo(&mut act.work, &ids).await;
    let ended = act.end(&app, done).await?;
    let refusal = Refusal { why: Some("booking-changed-undo"), ..Refusal::default() };
    answer(&app, &viewer, (back, ended, refusal), (&back.address(None), "bookings_undone")).await
}

/// What is not at the reader's desk was never there.
fn subject(id: Option<RequestId>) -> Result<Subject, Error> {
    id.map(Subject::Request).ok_or_else(Error::not_found)
}

async fn nothing_chosen(app: &App, viewer: &Viewer, back: Asked) -> Reply {
    let refusal = Refusal { why: Some("field-choose-some"), ..Refusal::default() };
    page(app, viewer, back, refusal, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// Leads on; where something changed in between, the list as it is now (H075).
async fn answer(
    app: &App,
    viewer: &Viewer,
    (back, ended, refusal): (Asked, Ended<(), evaluation::Error>, Refusal),
    (to, flash): (&str, &str),
) -> Reply {
    match ended {
        Ended::Done(()) | Ended::DoneBefore => reply::see_other(viewer, to, flash).await,
        Ended::Refused(refused) if matches!(refused.kind(), Kind::Stale | Kind::Conflict) => {
            page(app, viewer, back, refusal, StatusCode::CONFLICT).await
        }
        Ended::Refused(refused) => Err(refused.into()),
    }
}

async fn page(app: &App, viewer: &Viewer, asked: Asked, refusal: Refusal, status: StatusCode) -> Reply {
    access::officer(viewer)?;
    let shown = gather(app, viewer, asked, refusal).await?;
    reply::with(status, &list::page(app, viewer, &shown).await?)
}

async fn gather(app: &App, viewer: &Viewer, mut asked: Asked, refusal: Refusal) -> Result<Shown, Error> {
    let (db, actor) = (app.db().reads(), &viewer.actor);
    let limit = u64::try_from(PAGE + 1).unwrap_or(u64::MAX);
    let mut lines = query::page(db, actor, asked.standing, asked.after, limit).await?;
    // The last page is empty once all on it is entered: what is left stands before it.
    if lines.is_empty() && asked.after.take().is_some() {
        lines = query::page(db, actor, asked.standing, None, limit).await?;
    }
    let has_more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let mut counts = Vec::new();
    for standing in Standing::ALL {
        counts.push((*standing, query::count(db, actor, *standing).await?));
    }
    let entered = match asked.entered {
        Some(at) => query::entered_at(db, actor, at).await?,
        None => Vec::new(),
    };
    let Refusal { why: refused, ticked } = refusal;
    Ok(Shown { around: around(app, &lines).await?, asked, lines, has_more, counts, entered, ticked, refused })
}
