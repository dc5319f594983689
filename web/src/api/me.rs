//! Who the token is: the person, and what it may do where.

use axum::{Json, extract::State};
use consortium::institution;
use kernel::{InstitutionId, PersonId};
use serde::Serialize;

use super::bearer::Caller;
use crate::{app::App, error::Error, routes::Routes};

/// Its route.
pub(super) fn routes() -> Routes {
    Routes::new().get("/api/v1/me", show)
}

#[derive(Serialize)]
struct MeAnswer {
    id: PersonId,
    name: String,
    language: String,
    home: Option<String>,
    roles: Vec<RoleAnswer>,
    scope: &'static str,
}

#[derive(Serialize)]
struct RoleAnswer {
    role: &'static str,
    institution: Option<String>,
    rights: Vec<&'static str>,
}

/// The caller; institutions by slug.
async fn show(State(app): State<App>, caller: Caller) -> Result<Json<MeAnswer>, Error> {
    let grants = caller.actor.grants();
    let ids: Vec<InstitutionId> =
        grants.iter().filter_map(|grant| grant.institution).chain(caller.actor.home()).collect();
    let known = institution::by_ids(app.db().reads(), &ids).await?;
    let slug = |id: InstitutionId| known.iter().find(|row| row.id == id).map(|row| row.slug.clone());
    let roles = grants.iter().map(|grant| RoleAnswer {
        role: grant.role.as_str(),
        institution: grant.institution.and_then(slug),
        rights: grant.rights.iter().map(|right| right.as_str()).collect(),
    });
    Ok(Json(MeAnswer {
        id: caller.id(),
        name: caller.person.name.clone(),
        language: caller.person.language.to_string(),
        home: caller.actor.home().and_then(slug),
        roles: roles.collect(),
        scope: caller.scope.as_str(),
    }))
}
