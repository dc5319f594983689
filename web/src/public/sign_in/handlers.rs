//! Signing in and out.

use axum::{
    extract::State,
    response::{IntoResponse, Redirect},
};
use consortium::account;
use kernel::Actor;

use super::{
    forms::{SignIn, SignInForm, local},
    pages,
};
use crate::{
    app::App,
    extract::Pairs,
    framing, paths,
    posted::{FieldErrors, Posted, Press},
    reply::{self, Reply},
    viewer::Viewer,
};

/// The form.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    let next = pairs.one("next").and_then(local).unwrap_or_default();
    let form = SignInForm { next, ..SignInForm::default() };
    reply::page(&pages::page(&app, &viewer, &form, &FieldErrors::default()).await?)
}

/// Lets in, or says the one sentence for every wrong pair (H065).
pub(crate) async fn sign_in(State(app): State<App>, viewer: Viewer, form: Posted<SignInForm>) -> Reply {
    let typed = form.0.clone();
    let SignIn { email, password, next } = match form.parse() {
        Ok(command) => command,
        Err(filled) => return reply::wrong(&pages::page(&app, &viewer, &filled.fields, &filled.errors).await?),
    };
    let Some(person) = account::sign_in(app.db(), &email, password, app.chance()).await? else {
        let mut errors = FieldErrors::default();
        errors.add("email", "sign-in");
        return reply::wrong(&pages::page(&app, &viewer, &typed, &errors).await?);
    };
    viewer.enter(person.id).await?;
    if next.is_empty() {
        let actor = consortium::membership::actor(app.db().reads(), person.id, viewer.today()).await?;
        return Ok(Redirect::to(framing::home(&actor.unwrap_or(Actor::Anonymous))).into_response());
    }
    Ok(Redirect::to(&next).into_response())
}

/// Ends the session.
pub(crate) async fn sign_out(viewer: Viewer, _: Posted<Press>) -> Reply {
    viewer.leave().await?;
    Ok(Redirect::to(paths::HOME).into_response())
}
