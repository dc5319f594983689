//! A listing.

use axum::{
    extract::State,
    http::{HeaderMap, HeaderValue, header},
};
use catalogue::{Listing, listing};
use kernel::OpportunityId;

use super::{calendar, pages};
use crate::{
    app::App,
    error::Error,
    extract::{Pairs, Path},
    finding::{self, Eyes},
    public::{
        elm::{formats, handlers as elm},
        search,
    },
    reply::{self, Reply},
    viewer::Viewer,
};

/// The listing in the format that its address or else the reader names, or its dates as a calendar.
pub(crate) async fn show(
    State(app): State<App>,
    viewer: Viewer,
    headers: HeaderMap,
    Path(name): Path<String>,
    pairs: Pairs,
) -> Reply {
    if let Some(id) = formats::of_calendar(&name) {
        return calendar::show(&app, viewer.locale, &headers, id).await;
    }
    let (id, format) = formats::of_name(&name).ok_or(Error::not_found())?;
    if let Some(format) = format.or_else(|| formats::accepted(&headers)) {
        return elm::one(&app, &headers, id, format).await;
    }
    let mut response = page(&app, &viewer, id, &pairs).await?;
    response.headers_mut().insert(header::VARY, HeaderValue::from_static("accept"));
    Ok(response)
}

/// The page, with the verdict of the university in the address or of the learner's own.
async fn page(app: &App, viewer: &Viewer, id: OpportunityId, pairs: &Pairs) -> Reply {
    let found = listing::by_id(app.db().reads(), &viewer.actor, id).await?;
    if let Err(error) = count(app, viewer, id).await {
        tracing::warn!(cause = ?error.cause, "a view was not counted");
    }
    shown(app, viewer, &found, pairs).await
}

/// A draft as its readers will get it, for those who write it: who may is asked before.
pub(crate) async fn preview(app: &App, viewer: &Viewer, draft: &Listing, pairs: &Pairs) -> Reply {
    shown(app, viewer, draft, pairs).await
}

async fn shown(app: &App, viewer: &Viewer, found: &Listing, pairs: &Pairs) -> Reply {
    let asked = pairs.one("recognised_by").filter(|slug| !slug.is_empty());
    let university = match asked {
        Some(slug) => app.members().await?.called(slug).cloned(),
        None => search::home(app, viewer).await?,
    };
    let eyes = Eyes { actor: &viewer.actor, person: viewer.person.as_ref(), today: viewer.today() };
    let outlook = finding::outlooks(app, eyes, university.as_ref(), std::slice::from_ref(found)).await?;
    let outlook = outlook.into_values().next();
    let is_member = asked.is_none() || university.is_some();
    let search = pairs.one("search").filter(|packed| !packed.is_empty()).map(ToOwned::to_owned);
    let chosen = pages::Chosen { university, outlook, is_member, search };
    reply::page(&pages::page(app, viewer, found, chosen).await?)
}

/// A wording that is or was published. What replaced it is one link away; nobody enrols from an older one.
pub(crate) async fn version(
    State(app): State<App>,
    viewer: Viewer,
    Path((id, number)): Path<(OpportunityId, i32)>,
) -> Reply {
    let current = listing::by_id(app.db().reads(), &viewer.actor, id).await?;
    let versions = listing::versions_of(app.db().reads(), &[id]).await?;
    let mut found = versions.into_iter().find(|found| found.version.number == number).ok_or(Error::not_found())?;
    if found.version.id == current.version.id {
        return page(&app, &viewer, id, &Pairs(Vec::new())).await;
    }
    // The runs are those of today's wording.
    found.offerings.clear();
    let chosen = pages::Chosen { university: None, outlook: None, is_member: true, search: None };
    reply::page(&pages::page(&app, &viewer, &found, chosen).await?)
}

/// MT-1 counts learners who looked at an item, once a day; staff are not counted. A page is shown also where that cannot
/// be written (I-10).
async fn count(app: &App, viewer: &Viewer, seen: OpportunityId) -> Result<(), Error> {
    if impact::exposure::is_first(app.db().reads(), &viewer.actor, (seen, viewer.today())).await? {
        let mut work = app.begin(viewer).await?;
        impact::exposure::record(&mut work, seen).await?;
        work.commit().await?;
    }
    Ok(())
}
