//! The list, one reference case, and the acts on it. Each act is asked of the service again.

use axum::extract::State;
use evaluation::{
    Error as Refused,
    precedent::{past, reference, service},
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
    posted::{FieldErrors, Posted},
    reply::{self, Reply},
    staff::desk::access,
    viewer::Viewer,
};

/// Rows on a page.
const PAGE: u64 = 50;

/// The list: reference cases, or the archive.
pub(crate) async fn show_all(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    access::officer(&viewer)?;
    let (asked, db) = (Asked::read(&pairs), app.db().reads());
    let part = ((asked.page - 1) * PAGE, PAGE + 1);
    let most = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let mut found = Found::default();
    if asked.is_archive {
        found.past = past::page_of_past(db, &viewer.actor, asked.filter.words.as_deref(), part).await?;
    } else {
        found.references =
            reference::page_of_references(db, &viewer.actor, &asked.filter, viewer.today(), part).await?;
    }
    found.has_more = found.past.len().max(found.references.len()) > most;
    found.past.truncate(most);
    found.references.truncate(most);
    let page = list::page(&app, &viewer, &asked, &found).await?;
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
    form: Posted<ReferenceForm>,
) -> Reply {
    viewer.signed_in()?;
    let record = reference::by_id(app.db().reads(), &viewer.actor, id).await?;
    let (typed, stamp) = (form.0.clone(), form.1.clone());
    let errors = match form.parse() {
        Err(filled) => filled.errors,
        Ok((seen, wanted)) => {
            let mut act = Act::begin(&app, &viewer, Subject::ReferenceCase(id), stamp).await?;
            let done = service::edit(&mut act.work, id, seen, &wanted).await;
            match act.end(&app, done).await? {
                Ended::Done(()) | Ended::DoneBefore => {
                    return reply::see_other(&viewer, &paths::precedent(id), "reference_saved").await;
                }
                Ended::Refused(Refused::Invalid(field, code)) => FieldErrors(vec![(field.to_owned(), code)]),
                Ended::Refused(refused) => return Err(refused.into()),
            }
        }
    };
    reply::wrong(&one::page(&app, &viewer, &record, (Some(&typed), &errors)).await?)
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
