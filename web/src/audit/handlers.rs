//! The trail, page by page, of everything or of one thing.

use axum::extract::State;
use consortium::{Institution, institution};
use evaluation::trail::{self, Line, policy};
use kernel::{Role, log::Narrowed};

use super::{
    asked::Asked,
    pages::{self, Shown},
};
use crate::{
    app::App,
    error::Error,
    extract::{Pairs, Path},
    reply::{self, Reply},
    viewer::Viewer,
};

/// Entries on a page.
const PAGE: usize = 50;

/// Everything that the viewer may know of, newest first.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    viewer.signed_in()?;
    let universities = universities(&app, &viewer).await?;
    let asked = Asked::read(&pairs, &universities);
    let is_right = asked.faults.is_empty();
    let (lines, has_more) =
        if is_right { part(&app, &viewer, &asked, &asked.narrowed).await? } else { (Vec::new(), false) };
    let page = pages::all(&app, &viewer, &universities, &Shown { asked, lines, has_more }).await?;
    if is_right { reply::page(&page) } else { reply::wrong(&page) }
}

/// What happened to one thing. Of what the viewer may not know of there is nothing, as of what never was (S-1).
pub(crate) async fn history(State(app): State<App>, viewer: Viewer, Path(thing): Path<String>, pairs: Pairs) -> Reply {
    viewer.signed_in()?;
    let asked = Asked::read(&pairs, &[]);
    let thing = thing.parse().map_err(|_| Error::not_found())?;
    let narrowed = Narrowed { thing: Some(thing), ..Narrowed::default() };
    let (lines, has_more) = part(&app, &viewer, &asked, &narrowed).await?;
    let shown = Shown { asked, lines, has_more };
    reply::page(&pages::one(&app, &viewer, &shown).await?)
}

async fn part(app: &App, viewer: &Viewer, asked: &Asked, narrowed: &Narrowed) -> Result<(Vec<Line>, bool), Error> {
    let limit = u64::try_from(PAGE + 1).unwrap_or(u64::MAX);
    let place = (asked.after, limit);
    let mut lines = trail::page(app.db().reads(), &viewer.actor, asked.university, narrowed, place).await?;
    let has_more = lines.len() > PAGE;
    lines.truncate(PAGE);
    Ok((lines, has_more))
}

/// The universities that the viewer may choose from, by slug.
pub(super) async fn universities(app: &App, viewer: &Viewer) -> Result<Vec<Institution>, Error> {
    let db = app.db().reads();
    let mut found = if policy::reads_all(&viewer.actor) {
        institution::all(db).await?
    } else {
        let own = viewer.actor.institutions(&[Role::ProviderAdmin, Role::RecognitionOfficer, Role::Signatory]);
        institution::by_ids(db, &own).await?
    };
    found.sort_by(|one, other| one.slug.cmp(&other.slug));
    Ok(found)
}
