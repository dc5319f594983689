//! The list, one reference case, and the acts on it. Each act is asked of the service again.

use axum::extract::State;
use evaluation::{
    Error as Refused,
    precedent::{ReferenceRecord, past, policy, reference, service},
};
use kernel::{ReferenceCaseId, Subject};

use super::{
    asked::Asked,
    forms::{PressForm, ReferenceForm},
    list::{self, Found},
    one,
};
use crate::{
    act::{Act, Ended},
    app::App,
    extract::{Pairs, Path},
    paths,
    posted::{FieldErrors, Fields, Posted},
    reply::{self, Reply},
    staff::desk::access,
    viewer::Viewer,
};

/// Rows on a page.
const PAGE: u64 = 50;

/// The list: reference cases, or the archive.
pub(crate) async fn show_all(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    viewer.signed_in()?;
    policy::may_list(&viewer.actor)?;
    let (asked, db, today) = (Asked::read(&pairs, PAGE)?, app.db().reads(), access::today(&app, &viewer).await?);
    let part = ((asked.page - 1) * PAGE, PAGE + 1);
    let most = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let mut found = Found::default();
    if asked.is_archive {
        found.past = past::page_of_past(db, &viewer.actor, asked.filter.words.as_deref(), part).await?;
    } else {
        found.references = reference::page_of_references(db, &viewer.actor, &asked.filter, today, part).await?;
    }
    found.has_more = found.past.len().max(found.references.len()) > most;
    found.past.truncate(most);
    found.references.truncate(most);
    let page = list::page(&app, &viewer, (&asked, today), &found).await?;
    if asked.faults.is_empty() { reply::page(&page) } else { reply::wrong(&page) }
}

/// One of the own university; any other was never there.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, Path(id): Path<ReferenceCaseId>) -> Reply {
    viewer.signed_in()?;
    let record = reference::by_id(app.db().reads(), &viewer.actor, id).await?;
    reply::page(&one::page(&app, &viewer, &record, (None, &FieldErrors::default())).await?)
}

/// Changes title, notes and end. Everything typed stays where something is wrong.
pub(crate) async fn edit(
    State(app): State<App>,
    viewer: Viewer,
    Path(id): Path<ReferenceCaseId>,
    Posted(typed, stamp): Posted<ReferenceForm>,
) -> Reply {
    viewer.signed_in()?;
    let record = reference::by_id(app.db().reads(), &viewer.actor, id).await?;
    let (seen, wanted) = match typed.read() {
        Ok(read) => read,
        Err(errors) => return again(&app, &viewer, &record, (typed, errors, false)).await,
    };
    let mut act = Act::begin(&app, &viewer, Subject::ReferenceCase(id), stamp).await?;
    let done = service::edit(&mut act.work, id, seen, &wanted).await;
    match act.end(&app, done).await? {
        Ended::Done(()) | Ended::DoneBefore => {
            reply::see_other(&viewer, &paths::precedent(id), "reference_saved").await
        }
        Ended::Refused(Refused::Invalid(field, code)) => {
            again(&app, &viewer, &record, (typed, FieldErrors::at(field, code), false)).await
        }
        Ended::Refused(Refused::Stale) => again(&app, &viewer, &record, (typed, FieldErrors::default(), true)).await,
        Ended::Refused(refused) => Err(refused.into()),
    }
}

/// The form as typed: with what is wrong, or on the version that somebody else has saved in between (H075).
async fn again(
    app: &App,
    viewer: &Viewer,
    record: &ReferenceRecord,
    (mut typed, errors, is_stale): (ReferenceForm, FieldErrors, bool),
) -> Reply {
    if is_stale {
        typed.version = record.reference.version.to_string();
    }
    let page = one::page(app, viewer, record, (Some(&typed), &errors)).await?;
    if is_stale { reply::late(&page.stale()) } else { reply::wrong(&page) }
}

type Pressed = Posted<PressForm>;

/// Makes it an example.
pub(crate) async fn approve(app: State<App>, viewer: Viewer, id: Path<ReferenceCaseId>, form: Pressed) -> Reply {
    act(&app, &viewer, id.0, form, Press::Settle(true)).await
}

/// Turns it down.
pub(crate) async fn reject(app: State<App>, viewer: Viewer, id: Path<ReferenceCaseId>, form: Pressed) -> Reply {
    act(&app, &viewer, id.0, form, Press::Settle(false)).await
}

/// Sets it aside.
pub(crate) async fn deactivate(app: State<App>, viewer: Viewer, id: Path<ReferenceCaseId>, form: Pressed) -> Reply {
    act(&app, &viewer, id.0, form, Press::SetInactive(true)).await
}

/// Takes it back.
pub(crate) async fn activate(app: State<App>, viewer: Viewer, id: Path<ReferenceCaseId>, form: Pressed) -> Reply {
    act(&app, &viewer, id.0, form, Press::SetInactive(false)).await
}

/// What a button does.
#[derive(Clone, Copy)]
enum Press {
    Settle(bool),
    SetInactive(bool),
}

/// One step of one reference case. The same press twice is one act (H073).
async fn act(app: &App, viewer: &Viewer, id: ReferenceCaseId, form: Pressed, press: Press) -> Reply {
    viewer.signed_in()?;
    let stamp = form.1.clone();
    let seen = form.parse().unwrap_or(0);
    let mut act = Act::begin(app, viewer, Subject::ReferenceCase(id), stamp).await?;
    let (done, flash) = match press {
        Press::Settle(yes) => (
            service::settle(&mut act.work, id, seen, yes).await,
            if yes { "reference_approved" } else { "reference_rejected" },
        ),
        Press::SetInactive(inactive) => (
            service::set_inactive(&mut act.work, id, seen, inactive).await,
            if inactive { "reference_deactivated" } else { "reference_activated" },
        ),
    };
    match act.end(app, done).await? {
        Ended::Done(()) | Ended::DoneBefore => reply::see_other(viewer, &paths::precedent(id), flash).await,
        Ended::Refused(refused) => Err(refused.into()),
    }
}
