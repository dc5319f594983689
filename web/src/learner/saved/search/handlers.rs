//! Saving a search, changing it, removing it and putting it back.

use axum::{extract::State, http::StatusCode};
use consortium::institution;
use enrolment::{
    Error as Refused, Frequency,
    saved_search::{NewSearch, query, service},
};
use kernel::{OpportunityId, SavedSearchId};

use super::pages::{self, Sought};
use crate::{
    app::App,
    error::Error,
    extract::{Pairs, Path},
    finding::{Known, Search},
    learner::saved::forms::SearchForm,
    paths::saved,
    posted::{FieldErrors, Filled, Posted},
    reply::{self, Reply},
    viewer::Viewer,
};

/// The form of a search to keep, or of a listing whose new dates are waited for.
pub(crate) async fn new(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    viewer.signed_in()?;
    let given = |name: &str| pairs.one(name).unwrap_or_default().to_owned();
    let form = SearchForm { search: given("search"), listing: given("listing"), ..SearchForm::default() };
    let sought = sought(&app, &viewer, &form).await?;
    let form = SearchForm { name: sought.name(&viewer), frequency: Frequency::Weekly.to_string(), ..form };
    reply::page(&pages::new(&app, &viewer, &sought, &form, &FieldErrors::default()).await?)
}

/// Keeps it.
pub(crate) async fn add(State(app): State<App>, viewer: Viewer, form: Posted<SearchForm>) -> Reply {
    viewer.signed_in()?;
    let typed = form.0.clone();
    let sought = sought(&app, &viewer, &typed).await?;
    let wanted = match form.parse() {
        Ok(wanted) => wanted,
        Err(Filled { fields, errors }) => {
            return reply::wrong(&pages::new(&app, &viewer, &sought, &fields, &errors).await?);
        }
    };
    let (name, frequency) = (wanted.name, wanted.frequency);
    let (criteria, opportunity) = sought.parts();
    let mut work = app.begin(&viewer).await?;
    match service::save(&mut work, NewSearch { name, criteria, opportunity, frequency }).await {
        Ok(_) => work.commit().await?,
        Err(Refused::Invalid(field, code)) => {
            drop(work);
            let errors = FieldErrors::at(field, code);
            return reply::wrong(&pages::new(&app, &viewer, &sought, &typed, &errors).await?);
        }
        Err(refused) => return Err(refused.into()),
    }
    reply::see_other(&viewer, saved::SAVED, &format!("search_saved_{frequency}")).await
}

/// What a form is about. An address that says nothing of ours is none that can be kept.
async fn sought(app: &App, viewer: &Viewer, form: &SearchForm) -> Result<Sought, Error> {
    if !form.listing.is_empty() {
        let id: OpportunityId = form.listing.parse().map_err(|_| Error::not_found())?;
        return Ok(Sought::Dates(Box::new(catalogue::listing::by_id(app.db().reads(), &viewer.actor, id).await?)));
    }
    let members = institution::all(app.db().reads()).await?;
    let known = Known { members: &members, index: Some(app.search()) };
    let found = Search::unpacked(&form.search, known, viewer.today());
    let home = members.iter().find(|member| Some(member.id) == viewer.actor.home());
    let found = found.map(|search| search.of_reader(home, viewer.locale.language()));
    let search = found.filter(|search| search.faults.is_empty() && !search.is_doubled);
    let search = search.ok_or(Error::new(StatusCode::UNPROCESSABLE_ENTITY, "search-parameter"))?;
    Ok(Sought::Search(search.criteria(), members))
}

/// One of one's own, to change it.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, Path(id): Path<SavedSearchId>) -> Reply {
    viewer.signed_in()?;
    let row = query::own_by_id(app.db().reads(), &viewer.actor, id).await?;
    let form = SearchForm { name: row.name.clone(), frequency: row.frequency.to_string(), ..SearchForm::default() };
    reply::page(&pages::change(&app, &viewer, &row, &form, &FieldErrors::default()).await?)
}

/// Gives it another name, or other mails.
pub(crate) async fn change(
    State(app): State<App>,
    viewer: Viewer,
    Path(id): Path<SavedSearchId>,
    form: Posted<SearchForm>,
) -> Reply {
    viewer.signed_in()?;
    let row = query::own_by_id(app.db().reads(), &viewer.actor, id).await?;
    let wanted = match form.parse() {
        Ok(wanted) => wanted,
        Err(Filled { fields, errors }) => {
            return reply::wrong(&pages::change(&app, &viewer, &row, &fields, &errors).await?);
        }
    };
    let mut work = app.begin(&viewer).await?;
    service::change(&mut work, id, &wanted.name, wanted.frequency).await?;
    work.commit().await?;
    reply::see_other(&viewer, saved::SAVED, &format!("search_saved_{}", wanted.frequency)).await
}

/// Takes it off the list.
pub(crate) async fn remove(
    State(app): State<App>,
    viewer: Viewer,
    Path(id): Path<SavedSearchId>,
    _: Posted<crate::posted::Press>,
) -> Reply {
    viewer.signed_in()?;
    let mut work = app.begin(&viewer).await?;
    service::remove(&mut work, id).await?;
    work.commit().await?;
    reply::see_other(&viewer, saved::SAVED, &format!("search_removed:{id}")).await
}

/// Puts it back.
pub(crate) async fn bring_back(
    State(app): State<App>,
    viewer: Viewer,
    Path(id): Path<SavedSearchId>,
    _: Posted<crate::posted::Press>,
) -> Reply {
    viewer.signed_in()?;
    let mut work = app.begin(&viewer).await?;
    service::bring_back(&mut work, id).await?;
    work.commit().await?;
    reply::see_other(&viewer, saved::SAVED, "search_back").await
}
