//! Showing the form; keeping what was written.

use axum::{extract::State, http::StatusCode};
use catalogue::{Content, Draft, FieldError, Listing, VersionState, listing, opportunity};
use consortium::Institution;
use kernel::{Language, OpportunityId};

use super::{
    forms::{ListingForm, form_errors},
    pages::{self, Overtaken},
    typed::Typed,
};
use crate::{
    app::App,
    error::Error,
    extract::{Pairs, Path},
    paths,
    posted::{FieldErrors, Posted},
    reply::{self, Reply},
    staff::provider::office,
    viewer::Viewer,
};

/// An empty form.
pub(crate) async fn show_new(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    let office = office::office(&app, &viewer, pairs.one("institution")).await?;
    reply::page(&pages::new(&app, &viewer, &office, &Typed::default(), &FieldErrors::default()).await?)
}

/// A new draft.
pub(crate) async fn create(State(app): State<App>, viewer: Viewer, form: Posted<ListingForm>) -> Reply {
    let office = office::office(&app, &viewer, Some(form.0.one("institution"))).await?;
    let typed = form.0.typed(None);
    let errors = match typed.fields.read() {
        Ok(draft) => match add(&app, &viewer, &office.institution, draft).await? {
            Ok(id) => return saved(&viewer, id, &typed).await,
            Err(errors) => errors,
        },
        Err(errors) => errors,
    };
    reply::wrong(&pages::new(&app, &viewer, &office, &typed, &form_errors(errors)).await?)
}

/// Drafts it. Sent twice, the second finds the first (H073).
async fn add(
    app: &App,
    viewer: &Viewer,
    owner: &Institution,
    draft: Draft,
) -> Result<Result<OpportunityId, Vec<FieldError>>, Error> {
    let identifier = draft.identifier.clone();
    let mut work = app.begin(viewer).await?;
    match opportunity::draft(&mut work, owner.id, draft.clone()).await {
        Ok(id) => {
            work.commit().await?;
            return Ok(Ok(id));
        }
        Err(catalogue::Error::IdentifierTaken) => drop(work),
        Err(catalogue::Error::Invalid(errors)) => return Ok(Err(errors)),
        Err(other) => return Err(other.into()),
    }
    let there = listing::by_identifiers(app.db().reads(), owner.id, &[identifier]).await?.pop();
    match there.filter(|there| !there.differs_from(&draft)) {
        Some(there) => Ok(Ok(there.opportunity.id)),
        None => Ok(Err(vec![FieldError::new("identifier", "identifier-taken")])),
    }
}

/// The form of a stored listing; `?translation=fr` shows its texts in French too.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, Path(id): Path<OpportunityId>, pairs: Pairs) -> Reply {
    viewer.signed_in()?;
    let listing = listing::to_edit(app.db().reads(), &viewer.actor, id).await?;
    let mut typed = Typed::of(&listing);
    let wanted = pairs.one("translation").and_then(|code| code.parse::<Language>().ok()).map(|code| code.to_string());
    if let Some(code) = wanted.filter(|code| *code != typed.fields.language) {
        typed.show(&code);
    }
    reply::page(&pages::stored(&app, &viewer, &listing, &typed, &FieldErrors::default()).await?)
}

/// Keeps what was written.
pub(crate) async fn edit(
    State(app): State<App>,
    viewer: Viewer,
    Path(id): Path<OpportunityId>,
    form: Posted<ListingForm>,
) -> Reply {
    viewer.signed_in()?;
    let listing = listing::to_edit(app.db().reads(), &viewer.actor, id).await?;
    let typed = form.0.typed(Some(&listing));
    let mut draft = match typed.fields.read() {
        Ok(draft) => draft,
        Err(errors) => return wrong(&app, &viewer, &listing, &typed, errors).await,
    };
    let stored = Content::of(&listing.version, &listing.outcomes);
    catalogue::draft::carry(&mut draft.content.outcomes, &stored.outcomes);
    let mut work = app.begin(&viewer).await?;
    match keep(&mut work, &listing, &typed, draft).await {
        Ok(()) => {
            work.commit().await?;
            saved(&viewer, id, &typed).await
        }
        Err(refused) => {
            drop(work);
            not_kept(&app, &viewer, &listing, &typed, refused).await
        }
    }
}

/// The form again with what was typed: 422 with what is wrong, or 409 with what somebody else stored.
async fn not_kept(app: &App, viewer: &Viewer, listing: &Listing, typed: &Typed, refused: catalogue::Error) -> Reply {
    match refused {
        catalogue::Error::Stale => {
            let listing = listing::to_edit(app.db().reads(), &viewer.actor, listing.opportunity.id).await?;
            conflict(app, viewer, &listing, Some(typed)).await
        }
        catalogue::Error::Invalid(errors) => wrong(app, viewer, listing, typed, errors).await,
        catalogue::Error::IdentifierTaken => {
            let errors = vec![FieldError::new("identifier", "identifier-taken")];
            wrong(app, viewer, listing, typed, errors).await
        }
        refused => Err(refused.into()),
    }
}

/// Writes, unless the same was written already: a form that is sent again after «back» says nothing new (H073).
async fn keep(work: &mut kernel::Work, listing: &Listing, typed: &Typed, draft: Draft) -> Result<(), catalogue::Error> {
    if listing.differs_from(&draft) {
        opportunity::edit(work, listing.opportunity.id, typed.seen, draft).await?;
    }
    Ok(())
}

async fn saved(viewer: &Viewer, id: OpportunityId, typed: &Typed) -> Reply {
    let page = paths::own_listing(id);
    let to = match typed.then.parse::<Language>() {
        Ok(code) => format!("{page}?{}", paths::query(&[("translation", code.as_str())])),
        Err(_) => page,
    };
    reply::see_other(viewer, &to, "listing_saved").await
}

async fn wrong(app: &App, viewer: &Viewer, listing: &Listing, typed: &Typed, errors: Vec<FieldError>) -> Reply {
    let mut shown = typed.clone();
    // An error may lie in a language that the form did not show.
    for error in &errors {
        if let Some((_, code)) = error.field.split_once('@') {
            shown.show(code);
        }
    }
    reply::wrong(&pages::stored(app, viewer, listing, &shown, &form_errors(errors)).await?)
}

/// The stored listing does not allow what was asked: its form, with what is wrong.
pub(crate) async fn refused(app: &App, viewer: &Viewer, listing: &Listing, errors: Vec<FieldError>) -> Reply {
    wrong(app, viewer, listing, &Typed::of(listing), errors).await
}

/// Somebody changed the listing meanwhile: both texts, nothing lost; sending again replaces what is stored.
pub(crate) async fn conflict(app: &App, viewer: &Viewer, listing: &Listing, typed: Option<&Typed>) -> Reply {
    let by = match listing.version.created_by.filter(|_| listing.version.state == VersionState::Draft) {
        Some(person) => consortium::person::by_ids(app.db().reads(), &[person]).await?.pop().map(|person| person.name),
        None => None,
    };
    let shown = typed.cloned().unwrap_or_else(|| Typed::of(listing));
    let page = pages::stored(app, viewer, listing, &shown, &FieldErrors::default()).await?;
    let mut response = reply::page(&page.overtaken(listing, &Overtaken { typed, by }))?;
    *response.status_mut() = StatusCode::CONFLICT;
    Ok(response)
}
