//! Showing, adding and changing programmes.

use axum::{extract::State, http::StatusCode};
use kernel::{Language, LocalizedText, ProgrammeId, Role};
use recognition::{
    Programme,
    programme::{self, ComponentRecord, WantedProgramme, policy, service},
};

use super::{
    forms::{ProgrammeForm, merged},
    pages,
};
use crate::{
    app::App,
    error::Error,
    extract::{Pairs, Path},
    paths,
    posted::{FieldErrors, Posted},
    reply::{self, Reply},
    staff::provider::office::{self, Office},
    viewer::Viewer,
};

/// Programmes on a page.
pub(super) const PAGE: usize = 50;

/// Who gets in: officers read, administrators keep.
const ROLES: (&[Role], &str) = (&[Role::ProviderAdmin, Role::RecognitionOfficer], "desk-only");

/// The institution that a page is about.
pub(super) async fn of_staff(app: &App, viewer: &Viewer, slug: Option<&str>) -> Result<Office, Error> {
    office::of_roles(app, viewer, ROLES, slug).await
}

/// The programmes of an institution, by code.
pub(crate) async fn list(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    let office = of_staff(&app, &viewer, pairs.one("institution")).await?;
    let (db, id) = (app.db().reads(), office.institution.id);
    let limit = u64::try_from(PAGE + 1).unwrap_or(u64::MAX);
    let mut programmes = programme::page_of_programmes(db, id, pairs.one("after"), limit).await?;
    let has_more = programmes.len() > PAGE;
    programmes.truncate(PAGE);
    let ids: Vec<_> = programmes.iter().map(|programme| programme.id).collect();
    let components = programme::components(db, &ids).await?;
    let total = programme::count_programmes(db, id).await?;
    let found = pages::Found { programmes, components, has_more, total };
    reply::page(&pages::list(&app, &viewer, &office, &found).await?)
}

/// The form of a new programme.
pub(crate) async fn new(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    let office = to_keep(&app, &viewer, pairs.one("institution")).await?;
    let form = ProgrammeForm { language: viewer.locale.language().to_string(), ..ProgrammeForm::default() };
    reply::page(&pages::new(&app, &viewer, &office, &form, &FieldErrors::default()).await?)
}

/// An institution whose programmes the viewer keeps.
pub(super) async fn to_keep(app: &App, viewer: &Viewer, slug: Option<&str>) -> Result<Office, Error> {
    let office = of_staff(app, viewer, slug).await?;
    policy::may_keep(&viewer.actor, office.institution.id)?;
    Ok(office)
}

/// Adds a programme.
pub(crate) async fn add(State(app): State<App>, viewer: Viewer, form: Posted<ProgrammeForm>) -> Reply {
    let office = to_keep(&app, &viewer, Some(&form.0.institution)).await?;
    let typed = form.0;
    let wanted = match typed.wanted(office.institution.id) {
        Ok(wanted) => wanted,
        Err(errors) => return reply::wrong(&pages::new(&app, &viewer, &office, &typed, &errors).await?),
    };
    let mut work = app.begin(&viewer).await?;
    match service::add(&mut work, &wanted).await {
        Ok(id) => {
            work.commit().await?;
            reply::see_other(&viewer, &paths::programme(id), "programme_saved").await
        }
        Err(refused) => {
            drop(work);
            let errors = errors_of(refused)?;
            reply::wrong(&pages::new(&app, &viewer, &office, &typed, &errors).await?)
        }
    }
}

/// A code that is taken is the only thing that a form cannot know.
pub(super) fn errors_of(refused: recognition::Error) -> Result<FieldErrors, Error> {
    let recognition::Error::Programme(faults) = &refused else { return Err(refused.into()) };
    let mut errors = FieldErrors::default();
    if faults.iter().any(|fault| fault.place.ends_with("/code")) {
        errors.add("code", "code-taken");
        return Ok(errors);
    }
    Err(refused.into())
}

/// A programme with its components.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, Path(id): Path<ProgrammeId>, pairs: Pairs) -> Reply {
    let (office, programme) = one(&app, &viewer, id).await?;
    let language = spoken(&viewer, &programme.title, pairs.one("text"));
    let form = ProgrammeForm::of(&programme, language);
    let components = components(&app, id).await?;
    let kept = (&programme, components.as_slice());
    reply::page(&pages::one(&app, &viewer, (&office, kept), &form, &FieldErrors::default(), false).await?)
}

/// The programme, if the viewer is staff there; any other is not there (S-1).
pub(super) async fn one(app: &App, viewer: &Viewer, id: ProgrammeId) -> Result<(Office, Programme), Error> {
    viewer.signed_in()?;
    if viewer.actor.institutions(ROLES.0).is_empty() {
        return Err(Error::not_found());
    }
    let mut office = of_staff(app, viewer, None).await?;
    let programme = programme::by_id(app.db().reads(), id).await?;
    let own = office.all.iter().find(|institution| institution.id == programme.institution_id).cloned();
    office.institution = own.ok_or_else(Error::not_found)?;
    Ok((office, programme))
}

pub(super) async fn components(app: &App, id: ProgrammeId) -> Result<Vec<ComponentRecord>, Error> {
    Ok(programme::components(app.db().reads(), &[id]).await?.remove(&id).unwrap_or_default())
}

/// The language in which texts are edited: as asked, else the page's, else one that is there.
pub(super) fn spoken(viewer: &Viewer, title: &LocalizedText, asked: Option<&str>) -> Language {
    let own = viewer.locale.language();
    let asked = asked.and_then(|code| code.parse().ok());
    asked.or_else(|| title.pick(&[own], None).map(|(language, _)| language)).unwrap_or(own)
}

/// Changes a programme.
pub(crate) async fn change(
    State(app): State<App>,
    viewer: Viewer,
    Path(id): Path<ProgrammeId>,
    form: Posted<ProgrammeForm>,
) -> Reply {
    let (office, stored) = one(&app, &viewer, id).await?;
    policy::may_keep(&viewer.actor, stored.institution_id)?;
    // The code is what the programme is known by; it stays.
    let typed = ProgrammeForm { code: stored.code.clone(), ..form.0 };
    let components = components(&app, id).await?;
    let kept = (&stored, components.as_slice());
    let mut wanted = match typed.wanted(stored.institution_id) {
        Ok(wanted) => wanted,
        Err(errors) => {
            return reply::wrong(&pages::one(&app, &viewer, (&office, kept), &typed, &errors, false).await?);
        }
    };
    wanted.title = merged(&wanted.title, &stored.title);
    if store(&app, &viewer, (id, typed.version.parse().unwrap_or(0)), &wanted).await? {
        return reply::see_other(&viewer, &paths::programme(id), "programme_saved").await;
    }
    stale(pages::one(&app, &viewer, (&office, kept), &typed, &FieldErrors::default(), true).await)
}

/// Writes it if it is still as it was seen; whether it was.
async fn store(
    app: &App,
    viewer: &Viewer,
    (id, seen): (ProgrammeId, i32),
    wanted: &WantedProgramme,
) -> Result<bool, Error> {
    let mut work = app.begin(viewer).await?;
    match service::change(&mut work, id, seen, wanted).await {
        Ok(()) => {
            work.commit().await?;
            Ok(true)
        }
        Err(recognition::Error::Stale) => Ok(false),
        Err(refused) => Err(refused.into()),
    }
}

/// Somebody else was faster: 409 with what was typed.
pub(super) fn stale(page: Result<impl askama::Template, Error>) -> Reply {
    let mut response = reply::page(&page?)?;
    *response.status_mut() = StatusCode::CONFLICT;
    Ok(response)
}
