//! Signing in again, then the form as it was, to be sent by a press of its button.

use axum::{
    extract::State,
    response::{IntoResponse, Redirect},
};
use consortium::account;
use kernel::Actor;

use super::{
    forms::{Again, AgainForm},
    pages,
};
use crate::{
    app::App,
    framing,
    learner::carry_on,
    posted::{FieldErrors, Posted},
    reply::{self, Reply},
    viewer::Viewer,
};

/// Lets in. The same person finds the form again; anybody else hears that it is not theirs and sees nothing of it.
pub(crate) async fn sign_in(State(app): State<App>, mut viewer: Viewer, form: Posted<AgainForm>) -> Reply {
    let typed = form.0.clone();
    let Again { email, password, kept } = match form.parse() {
        Ok(command) => command,
        Err(filled) => return reply::wrong(&pages::page(&app, &viewer, &filled.fields, &filled.errors).await?),
    };
    let Some(person) = account::sign_in(app.db(), &email, password, app.chance()).await? else {
        let mut errors = FieldErrors::default();
        errors.add("email", "sign-in");
        return reply::wrong(&pages::page(&app, &viewer, &typed, &errors).await?);
    };
    viewer.enter(person.id).await?;
    if kept.has_file {
        return Ok(Redirect::to(&kept.action).into_response());
    }
    let actor = consortium::membership::actor(app.db().reads(), person.id, viewer.today()).await?;
    let actor = actor.unwrap_or(Actor::Anonymous);
    if kept.is_of_visitor() {
        (viewer.person, viewer.actor) = (Some(person), actor);
        return carry_on(&app, &viewer, &kept).await;
    }
    if kept.was_for(person.id) != Some(true) {
        return reply::see_other(&viewer, framing::home(&actor), "not-your-form").await;
    }
    viewer.person = Some(person);
    viewer.actor = actor;
    reply::page(&pages::resumed(&app, &viewer, &kept).await?)
}
