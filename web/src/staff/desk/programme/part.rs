//! Showing, adding and changing a component of a programme.

use axum::extract::State;
use kernel::{ComponentId, ProgrammeId};
use recognition::{
    Programme,
    programme::{self, ComponentRecord, WantedComponent, WantedProgramme, policy, service},
};

use super::{
    forms::{ComponentForm, Spoken, merged, translated},
    handlers::{components, one, spoken, stale},
    pages,
};
use crate::{
    app::App,
    error::Error,
    extract::{Pairs, Path},
    paths,
    posted::{FieldErrors, Fields, Filled, Posted},
    reply::{self, Reply},
    staff::provider::office::Office,
    viewer::Viewer,
};

/// The form of a new component.
pub(crate) async fn new(State(app): State<App>, viewer: Viewer, Path(id): Path<ProgrammeId>) -> Reply {
    let (office, programme) = one(&app, &viewer, id).await?;
    policy::may_keep(&viewer.actor, programme.institution_id)?;
    let language = spoken(&viewer, &programme.title, None).to_string();
    let form = ComponentForm { language, version: programme.version.to_string(), ..ComponentForm::default() };
    let about = pages::About { office: &office, programme: &programme, component: None };
    reply::page(&pages::component(&app, &viewer, &about, &form, &FieldErrors::default(), false).await?)
}

/// Adds a component. The same one twice is the same component (H073).
pub(crate) async fn add(
    State(app): State<App>,
    viewer: Viewer,
    Path(id): Path<ProgrammeId>,
    form: Posted<ComponentForm>,
) -> Reply {
    let (office, programme) = one(&app, &viewer, id).await?;
    policy::may_keep(&viewer.actor, programme.institution_id)?;
    let known = components(&app, id).await?;
    let about = pages::About { office: &office, programme: &programme, component: None };
    let typed = form.0.clone();
    let Spoken { wanted, .. } = match form.parse() {
        Ok(spoken) => spoken,
        Err(Filled { fields, errors }) => {
            return reply::wrong(&pages::component(&app, &viewer, &about, &fields, &errors, false).await?);
        }
    };
    if known.iter().any(|record| record.component.code == wanted.code && record.component.title != wanted.title) {
        let mut errors = FieldErrors::default();
        errors.add("code", "code-taken");
        return reply::wrong(&pages::component(&app, &viewer, &about, &typed, &errors, false).await?);
    }
    keep(&app, &viewer, &about, &typed, wanted).await
}

/// One component.
pub(crate) async fn show(
    State(app): State<App>,
    viewer: Viewer,
    Path(ids): Path<(ProgrammeId, ComponentId)>,
    pairs: Pairs,
) -> Reply {
    let (office, programme, record) = found(&app, &viewer, ids).await?;
    let language = spoken(&viewer, &record.component.title, pairs.one("text"));
    let form = ComponentForm::of((&record.component, &record.outcomes), language, programme.version);
    let about = pages::About { office: &office, programme: &programme, component: Some(&record) };
    reply::page(&pages::component(&app, &viewer, &about, &form, &FieldErrors::default(), false).await?)
}

/// Both ids must belong together (S-2).
async fn found(
    app: &App,
    viewer: &Viewer,
    (programme, component): (ProgrammeId, ComponentId),
) -> Result<(Office, Programme, ComponentRecord), Error> {
    let (office, programme) = one(app, viewer, programme).await?;
    let record = programme::component(app.db().reads(), component).await?;
    if record.component.programme_id == programme.id {
        Ok((office, programme, record))
    } else {
        Err(Error::not_found())
    }
}

/// Changes a component.
pub(crate) async fn change(
    State(app): State<App>,
    viewer: Viewer,
    Path(ids): Path<(ProgrammeId, ComponentId)>,
    form: Posted<ComponentForm>,
) -> Reply {
    let (office, programme, record) = found(&app, &viewer, ids).await?;
    policy::may_keep(&viewer.actor, programme.institution_id)?;
    let about = pages::About { office: &office, programme: &programme, component: Some(&record) };
    // The code is what the component is known by; it stays.
    let typed = ComponentForm { code: record.component.code.clone(), ..form.0 };
    let Spoken { mut wanted, language } = match typed.read() {
        Ok(spoken) => spoken,
        Err(errors) => {
            return reply::wrong(&pages::component(&app, &viewer, &about, &typed, &errors, false).await?);
        }
    };
    wanted.title = merged(&wanted.title, &record.component.title);
    wanted.outcomes = translated(wanted.outcomes, &record.outcomes, language);
    keep(&app, &viewer, &about, &typed, wanted).await
}

async fn keep(
    app: &App,
    viewer: &Viewer,
    about: &pages::About<'_>,
    typed: &ComponentForm,
    wanted: WantedComponent,
) -> Reply {
    let programme = about.programme;
    let whole = WantedProgramme { components: vec![wanted], ..WantedProgramme::of(programme) };
    let mut work = app.begin(viewer).await?;
    match service::change(&mut work, programme.id, typed.version.parse().unwrap_or(0), &whole).await {
        Ok(()) => {
            work.commit().await?;
            reply::see_other(viewer, &paths::programme(programme.id), "programme_saved").await
        }
        Err(recognition::Error::Stale) => {
            drop(work);
            stale(pages::component(app, viewer, about, typed, &FieldErrors::default(), true).await)
        }
        Err(refused) => Err(refused.into()),
    }
}
