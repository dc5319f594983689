//! Showing and saving a profile.

use axum::extract::State;
use recognition::programme::service;

use super::{forms::ProfileForm, pages};
use crate::{
    app::App,
    paths,
    posted::{FieldErrors, Filled, Posted},
    reply::{self, Reply},
    viewer::Viewer,
};

/// The profile of whoever is signed in.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer) -> Reply {
    let person = viewer.signed_in()?;
    let programme = person.programme_id.map(|id| id.to_string()).unwrap_or_default();
    let form = ProfileForm { programme, language: person.language.to_string() };
    reply::page(&pages::page(&app, &viewer, &form, &FieldErrors::default()).await?)
}

/// Saves it.
pub(crate) async fn save(State(app): State<App>, viewer: Viewer, form: Posted<ProfileForm>) -> Reply {
    let id = viewer.signed_in()?.id;
    let typed = form.0.clone();
    let profile = match form.parse() {
        Ok(profile) => profile,
        Err(Filled { fields, errors }) => {
            return reply::wrong(&pages::page(&app, &viewer, &fields, &errors).await?);
        }
    };
    let mut work = app.begin(&viewer).await?;
    match service::study(&mut work, id, profile.programme).await {
        Ok(()) => {
            consortium::person::speak(&mut work, id, profile.language).await?;
            work.commit().await?;
            viewer.speak(profile.language).await?;
            reply::see_other(&viewer, paths::PROFILE, "profile_saved").await
        }
        // A programme of another university is none that can be chosen.
        Err(recognition::Error::NotFound) => {
            drop(work);
            let mut errors = FieldErrors::default();
            errors.add("programme", "unknown");
            reply::wrong(&pages::page(&app, &viewer, &typed, &errors).await?)
        }
        Err(refused) => Err(refused.into()),
    }
}
