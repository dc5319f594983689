//! The list; saving, removing, and the note on a listing.

use axum::extract::State;
use enrolment::saved_listing::{query, service};
use kernel::OpportunityId;

use super::{
    forms::{ListingForm, NoteForm},
    list,
};
use crate::{
    app::App,
    error::Error,
    extract::{Pairs, Path},
    kept::Kept,
    paths::saved,
    posted::{FieldErrors, Fields, Filled, Posted},
    reply::{self, Reply},
    viewer::Viewer,
};

/// What the person keeps.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    viewer.signed_in()?;
    reply::page(&list::page(&app, &viewer, pairs.number("page")?).await?)
}

/// Saves a listing, and goes back to where the button was.
pub(crate) async fn save(State(app): State<App>, viewer: Viewer, form: Posted<ListingForm>) -> Reply {
    viewer.signed_in()?;
    keep(&app, &viewer, &form.0).await
}

async fn keep(app: &App, viewer: &Viewer, form: &ListingForm) -> Reply {
    let id = form.read().map_err(|_| Error::not_found())?;
    let mut work = app.begin(viewer).await?;
    service::save(&mut work, id).await?;
    work.commit().await?;
    reply::see_other(viewer, &form.back(), &format!("saved_listing:{id}")).await
}

/// A visitor pressed «Save» and has signed in: it is done now, since nothing else was asked for and one press undoes it.
/// Forms of anybody known are not for here (ADR 12).
pub(crate) async fn carry_on(app: &App, viewer: &Viewer, kept: &Kept) -> Reply {
    let form: ListingForm = serde_html_form::from_str(&kept.body).map_err(|_| Error::not_found())?;
    keep(app, viewer, &form).await
}

/// Takes a listing off the list.
pub(crate) async fn remove(State(app): State<App>, viewer: Viewer, form: Posted<ListingForm>) -> Reply {
    viewer.signed_in()?;
    let back = form.0.back();
    let id = form.parse().map_err(|_| Error::not_found())?;
    let mut work = app.begin(&viewer).await?;
    service::remove(&mut work, id).await?;
    work.commit().await?;
    reply::see_other(&viewer, &back, &format!("saved_listing_removed:{id}")).await
}

/// The form of a note.
pub(crate) async fn note(State(app): State<App>, viewer: Viewer, Path(id): Path<OpportunityId>) -> Reply {
    viewer.signed_in()?;
    let row = query::own_by_id(app.db().reads(), &viewer.actor, id).await?;
    let form = NoteForm { note: row.note.unwrap_or_default() };
    reply::page(&list::note(&app, &viewer, id, &form, &FieldErrors::default()).await?)
}

/// Writes it.
pub(crate) async fn write(
    State(app): State<App>,
    viewer: Viewer,
    Path(id): Path<OpportunityId>,
    form: Posted<NoteForm>,
) -> Reply {
    viewer.signed_in()?;
    query::own_by_id(app.db().reads(), &viewer.actor, id).await?;
    let note = match form.parse() {
        Ok(note) => note,
        Err(Filled { fields, errors }) => {
            return reply::wrong(&list::note(&app, &viewer, id, &fields, &errors).await?);
        }
    };
    let mut work = app.begin(&viewer).await?;
    service::note(&mut work, id, note.as_deref()).await?;
    work.commit().await?;
    reply::see_other(&viewer, saved::SAVED, "note_saved").await
}
