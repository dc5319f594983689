//! The register and one agreement. Everything is read as nobody in particular: the register shows a party no more than it
//! shows the public.

use axum::extract::State;
use consortium::institution;
use kernel::{Actor, AgreementId};
use recognition::agreement::query::{self, Listed};

use super::{one, pages};
use crate::{
    app::App,
    error::Error,
    extract::{Pairs, Path},
    reply::{self, Reply},
    viewer::Viewer,
};

/// How many stand on a page.
pub(super) const PAGE: u64 = 20;

/// Agreements in force, all or those of one university.
pub(super) async fn all(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    let db = app.db().reads();
    let members = institution::all(db).await?;
    let asked = pairs.one("institution").filter(|slug| !slug.is_empty());
    let party = asked.and_then(|slug| members.iter().find(|member| member.slug == slug));
    let after = pairs.one("after").filter(|after| !after.is_empty());
    let listed = Listed {
        party: party.map(|party| party.id),
        after: after.map(ToOwned::to_owned),
        limit: PAGE + 1,
        on: viewer.today(),
    };
    let is_unknown = asked.is_some() && party.is_none();
    let found = if is_unknown { Vec::new() } else { query::page_of_agreements(db, &listed).await? };
    let shown = pages::Shown { members: &members, party, after, is_unknown };
    let page = pages::page(&app, &viewer, shown, found).await?;
    if is_unknown { reply::wrong(&page) } else { reply::page(&page) }
}

/// An agreement in the version that counts today, else in its last one.
pub(super) async fn current(State(app): State<App>, viewer: Viewer, Path(id): Path<AgreementId>) -> Reply {
    let current = query::by_id(app.db().reads(), &Actor::Anonymous, id).await?;
    show(&app, &viewer, id, current.version.number).await
}

/// One version, for good.
pub(super) async fn version(
    State(app): State<App>,
    viewer: Viewer,
    Path((id, number)): Path<(AgreementId, i32)>,
) -> Reply {
    show(&app, &viewer, id, number).await
}

async fn show(app: &App, viewer: &Viewer, id: AgreementId, number: i32) -> Reply {
    let versions = query::versions_of(app.db().reads(), &Actor::Anonymous, id).await?;
    let found = versions.iter().find(|record| record.version.number == number).ok_or_else(Error::not_found)?;
    reply::page(&one::page(app, viewer, found, &versions).await?)
}
