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
use kernel::{BookingId, DecisionId, Failure as _, Kind, RequestId, Subject};

use super::{
    asked::{self, Asked},
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
    /// Why nothing was done: the key of what to say.
    pub refused: Option<&'static str>,
}

/// The list.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    let asked = Asked::read(&pairs);
    let refused = asked.is_wrong.then_some("field-choice");
    let status = if asked.is_wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    page(&app, &viewer, asked, refused, status).await
}

/// Enters what is ticked, or the one line whose button was pressed; all of it or nothing.
pub(crate) async fn enter(State(app): State<App>, viewer: Viewer, form: Posted<EnterForm>) -> Reply {
    access::officer(&viewer)?;
    let (back, stamp) = (back(&form.0.standing), form.1.clone());
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
    let at = act.work.now.micros();
    let done = service::book(&mut act.work, &entries).await;
    let to = format!("{}&entered={at}", asked::list(back.standing));
    ended(&app, &viewer, (back, act.end(&app, done).await?), (&to, "bookings_entered")).await
}

/// Takes entries back that were noted by mistake (UX-23).
pub(crate) async fn undo(State(app): State<App>, viewer: Viewer, form: Posted<UndoForm>) -> Reply {
    access::officer(&viewer)?;
    let (back, stamp) = (back(&form.0.standing), form.1.clone());
    let ids: Vec<BookingId> = match form.parse() {
        Ok(ids) => ids,
        Err(_) => return nothing_chosen(&app, &viewer, back).await,
    };
    let found = query::by_ids(app.db().reads(), &viewer.actor, &ids).await?;
    let mut act = Act::begin(&app, &viewer, subject(found.first().map(|entry| entry.request_id))?, stamp).await?;
    let done = service::undo(&mut act.work, &ids).await;
    let to = asked::list(back.standing);
    ended(&app, &viewer, (back, act.end(&app, done).await?), (&to, "bookings_undone")).await
}

/// The list from which something was pressed.
fn back(standing: &str) -> Asked {
    let standing = standing.parse().unwrap_or(Standing::Waiting);
    Asked { standing, after: None, entered: None, is_wrong: false }
}

/// What is not at the reader's desk was never there.
fn subject(id: Option<RequestId>) -> Result<Subject, Error> {
    id.map(Subject::Request).ok_or_else(Error::not_found)
}

async fn nothing_chosen(app: &App, viewer: &Viewer, back: Asked) -> Reply {
    page(app, viewer, back, Some("field-choose-some"), StatusCode::UNPROCESSABLE_ENTITY).await
}

/// Leads on; where something changed in between, the list as it is now (H075).
async fn ended(
    app: &App,
    viewer: &Viewer,
    (back, ended): (Asked, Ended<(), evaluation::Error>),
    (to, flash): (&str, &str),
) -> Reply {
    match ended {
        Ended::Done(()) | Ended::DoneBefore => reply::see_other(viewer, to, flash).await,
        Ended::Refused(refused) if matches!(refused.kind(), Kind::Stale | Kind::Conflict) => {
            page(app, viewer, back, Some("booking-changed"), StatusCode::CONFLICT).await
        }
        Ended::Refused(refused) => Err(refused.into()),
    }
}

async fn page(app: &App, viewer: &Viewer, asked: Asked, refused: Option<&'static str>, status: StatusCode) -> Reply {
    access::officer(viewer)?;
    let shown = gather(app, viewer, asked, refused).await?;
    let mut response = reply::page(&list::page(app, viewer, &shown).await?)?;
    *response.status_mut() = status;
    Ok(response)
}

async fn gather(app: &App, viewer: &Viewer, asked: Asked, refused: Option<&'static str>) -> Result<Shown, Error> {
    let (db, actor) = (app.db().reads(), &viewer.actor);
    let limit = u64::try_from(PAGE + 1).unwrap_or(u64::MAX);
    let mut lines = query::page(db, actor, asked.standing, asked.after, limit).await?;
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
    Ok(Shown { around: around(app, &lines).await?, asked, lines, has_more, counts, entered, refused })
}
