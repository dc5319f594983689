//! One university, or the choice of one.

use axum::extract::State;
use consortium::institution;
use evaluation::criteria;
use recognition::agreement::query;

use super::pages::{self, Chosen};
use crate::{
    app::App,
    extract::Pairs,
    present::office::office,
    reply::{self, Reply},
    viewer::Viewer,
};

/// Rights and duties. A university that is no member is a wrong choice.
pub(super) async fn show(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    let db = app.db().reads();
    let members = institution::all(db).await?;
    let asked = pairs.one("university").filter(|slug| !slug.is_empty());
    let university = asked.and_then(|slug| members.iter().find(|member| member.slug == slug));
    let chosen = match university {
        Some(university) => Some(Chosen {
            university,
            agreements: query::in_force_for(db, &[university.id]).await?,
            office: office(&app, &viewer, university).await?,
            applied: criteria::query::in_force(db, Some(university.id), viewer.today()).await?,
            usual: criteria::query::in_force(db, None, viewer.today()).await?,
        }),
        None => None,
    };
    let is_unknown = asked.is_some() && university.is_none();
    let page = pages::page(&app, &viewer, &members, chosen.as_ref(), is_unknown).await?;
    if is_unknown { reply::wrong(&page) } else { reply::page(&page) }
}
