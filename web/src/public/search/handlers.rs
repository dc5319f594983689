//! The search page: the address holds the whole search (UX-1).

use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect},
};
use consortium::Institution;

use super::{
    missed,
    pages::{self, Results},
};
use crate::{
    app::App,
    error::Error,
    extract::Pairs,
    finding::{self, Answer, Eyes, Known, Members, Search},
    reply::{self, Reply},
    viewer::Viewer,
};

/// Finds. An address in another form is led to the fixed one, a page beyond the end to the last one; a wrong value gives
/// 422 with the rest of the search.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, mut pairs: Pairs) -> Reply {
    pairs.0.retain(|(name, _)| !finding::KEYSET.contains(&name.as_str()));
    let members = app.members().await?;
    let search = read(&app, &viewer, &pairs, &members);
    if search.is_doubled {
        return Err(Error::new(StatusCode::BAD_REQUEST, "duplicate-field"));
    }
    if !search.is_canonical && search.faults.is_empty() {
        return Ok(Redirect::to(&search.address()).into_response());
    }
    let answer = answer(&app, &viewer, &members, &search).await?;
    missed::note(&app, &search, &answer).await;
    match search.last_page(&answer.found).filter(|_| !answer.is_away).map(|last| search.on_page(last)) {
        None => shown(&app, &viewer, Results { search: &search, answer }).await,
        Some(last) if last.faults.is_empty() => Ok(Redirect::to(&last.address()).into_response()),
        Some(last) => {
            let answer = self::answer(&app, &viewer, &members, &last).await?;
            shown(&app, &viewer, Results { search: &last, answer }).await
        }
    }
}

async fn answer(app: &App, viewer: &Viewer, members: &Members, search: &Search) -> Result<Answer, Error> {
    let eyes = Eyes { actor: &viewer.actor, person: viewer.person.as_ref(), today: viewer.today() };
    finding::answer(app, eyes, members.clone(), search.query.clone()).await
}

async fn shown(app: &App, viewer: &Viewer, results: Results<'_>) -> Reply {
    let is_wrong = !results.search.faults.is_empty();
    let mut response = reply::page(&pages::page(app, viewer, results).await?)?;
    if is_wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

fn read(app: &App, viewer: &Viewer, pairs: &Pairs, members: &[Institution]) -> Search {
    let known = Known { members, index: Some(app.search()) };
    let home = viewer.person.as_ref().and_then(|person| person.home_institution_id);
    let home = members.iter().find(|member| Some(member.id) == home);
    Search::read(pairs, known, viewer.today()).of_reader(home, viewer.locale.language())
}
