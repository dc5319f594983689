//! A new listing, its sections, and keeping what was written in one.

use axum::{extract::State, http::Uri};
use catalogue::{Content, Draft, FieldError, Listing, VersionState, listing, opportunity, opportunity::state::Action};
use consortium::Institution;
use kernel::{Language, OpportunityId};

use super::{
    forms::{ListingForm, form_errors},
    groups,
    pages::{self, Overtaken, Shown},
    section::Section,
    typed::Typed,
};
use crate::{
    app::App,
    error::Error,
    extract::{Pairs, Path},
    paths,
    posted::{FieldErrors, Posted},
    public::listing as public,
    reply::{self, Reply},
    staff::provider::office,
    viewer::Viewer,
};

/// The first section of a new listing.
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
            Ok(id) => return reply::see_other(&viewer, &paths::own_listing(id), "listing_saved").await,
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

/// The list of sections.
pub(crate) async fn tasks(State(app): State<App>, viewer: Viewer, Path(id): Path<OpportunityId>) -> Reply {
    let listing = own(&app, &viewer, id).await?;
    reply::page(&pages::tasks(&app, &viewer, &listing).await?)
}

/// The page as students will read it; what is published already they read themselves.
pub(crate) async fn preview(
    State(app): State<App>,
    viewer: Viewer,
    Path(id): Path<OpportunityId>,
    pairs: Pairs,
) -> Reply {
    let listing = own(&app, &viewer, id).await?;
    if listing.version.state != VersionState::Draft {
        return reply::see_also(&paths::listing(id));
    }
    public::preview(&app, &viewer, &listing, &pairs).await
}

/// One section; `?translation=fr` shows the texts in French, `?back=check` leads back there.
pub(crate) async fn section(
    State(app): State<App>,
    viewer: Viewer,
    Path(id): Path<OpportunityId>,
    uri: Uri,
    pairs: Pairs,
) -> Reply {
    let (listing, section) = (own(&app, &viewer, id).await?, named(&uri)?);
    if listing.opportunity.state.after(Action::Edit).is_err() {
        return reply::see_also(&paths::own_listing(id));
    }
    let mut typed = Typed::in_section(&listing, section);
    pairs.one("back").unwrap_or_default().clone_into(&mut typed.back);
    let wanted = pairs.one("translation").and_then(|code| code.parse::<Language>().ok()).map(|code| code.to_string());
    if let Some(code) = wanted.filter(|code| section == Section::Languages && *code != typed.fields.language) {
        typed.show(&code);
    }
    reply::page(&pages::section(&app, &viewer, (&listing, section), &Shown::of(&typed)).await?)
}

/// Keeps what was written in a section, and goes on to the next. Who changed another section meanwhile is in nobody's way.
pub(crate) async fn save(
    State(app): State<App>,
    viewer: Viewer,
    Path(id): Path<OpportunityId>,
    uri: Uri,
    form: Posted<ListingForm>,
) -> Reply {
    let (listing, section) = (own(&app, &viewer, id).await?, named(&uri)?);
    let mut typed = form.0.typed(Some((&listing, section)));
    if !typed.more.is_empty() {
        groups::add(&mut typed.fields, &std::mem::take(&mut typed.more));
        return reply::page(&pages::section(&app, &viewer, (&listing, section), &Shown::of(&typed)).await?);
    }
    let mut flash = "listing_saved";
    let mut read = typed.fields.read();
    if let (Ok(draft), Section::Outcomes) = (&mut read, section) {
        let stored = Content::of(&listing.version, &listing.outcomes);
        if catalogue::draft::carry(&mut draft.content.outcomes, &stored.outcomes) {
            flash = "listing_reworded";
        }
    }
    // A form that is sent again after «back» says nothing new (H073).
    if read.as_ref().is_ok_and(|draft| !listing.differs_from(draft)) {
        return saved(&viewer, id, section, &typed, "listing_saved").await;
    }
    // First of all whether it is still the same: what is wrong may be so only because it is not.
    if typed.seen != Typed::in_section(&listing, section).stamp(section, &typed.shown).as_str() {
        return conflict(&app, &viewer, (&listing, section), &typed, read.err().unwrap_or_default()).await;
    }
    match read {
        Ok(draft) => keep(&app, &viewer, (&listing, section), &typed, draft, flash).await,
        Err(errors) => wrong(&app, &viewer, (&listing, section), &typed, errors).await,
    }
}

/// Stores it.
async fn keep(
    app: &App,
    viewer: &Viewer,
    (listing, section): (&Listing, Section),
    typed: &Typed,
    draft: Draft,
    flash: &str,
) -> Reply {
    let id = listing.opportunity.id;
    let mut work = app.begin(viewer).await?;
    match opportunity::edit(&mut work, id, listing.opportunity.version, draft).await {
        Ok(_) => {
            work.commit().await?;
            saved(viewer, id, section, typed, flash).await
        }
        Err(refused) => {
            drop(work);
            not_kept(app, viewer, (listing, section), typed, refused).await
        }
    }
}

/// The section again with what was typed: 422 with what is wrong, or 409 with what somebody else stored just now.
async fn not_kept(
    app: &App,
    viewer: &Viewer,
    (listing, section): (&Listing, Section),
    typed: &Typed,
    refused: catalogue::Error,
) -> Reply {
    match refused {
        catalogue::Error::Stale => {
            let listing = listing::to_edit(app.db().reads(), &viewer.actor, listing.opportunity.id).await?;
            conflict(app, viewer, (&listing, section), typed, Vec::new()).await
        }
        catalogue::Error::Invalid(errors) => wrong(app, viewer, (listing, section), typed, errors).await,
        catalogue::Error::IdentifierTaken => {
            let errors = vec![FieldError::new("identifier", "identifier-taken")];
            wrong(app, viewer, (listing, section), typed, errors).await
        }
        refused => Err(refused.into()),
    }
}

async fn saved(viewer: &Viewer, id: OpportunityId, section: Section, typed: &Typed, flash: &str) -> Reply {
    let to = match (typed.then.parse::<Language>(), typed.back.as_str(), section.next()) {
        (Ok(code), ..) => format!("{}?{}", section.path(id), paths::query(&[("translation", code.as_str())])),
        (_, "check", _) | (.., None) => paths::listing_act(id, "check"),
        (.., Some(next)) => next.path(id),
    };
    reply::see_other(viewer, &to, flash).await
}

async fn wrong(
    app: &App,
    viewer: &Viewer,
    place: (&Listing, Section),
    typed: &Typed,
    errors: Vec<FieldError>,
) -> Reply {
    let shown = Shown { errors: form_errors(errors), ..Shown::of(typed) };
    reply::wrong(&pages::section(app, viewer, place, &shown).await?)
}

/// Somebody changed the section meanwhile: both texts, nothing lost, and what is wrong; sending again replaces what is stored.
async fn conflict(
    app: &App,
    viewer: &Viewer,
    (listing, section): (&Listing, Section),
    typed: &Typed,
    errors: Vec<FieldError>,
) -> Reply {
    let overtaken = Overtaken { by: changed_by(app, listing).await? };
    let shown = Shown { overtaken: Some(overtaken), errors: form_errors(errors), ..Shown::of(typed) };
    reply::late(&pages::section(app, viewer, (listing, section), &shown).await?)
}

/// Who wrote what is stored now, if a person did.
pub(super) async fn changed_by(app: &App, listing: &Listing) -> Result<Option<String>, Error> {
    let person = listing.version.created_by.filter(|_| listing.version.state == VersionState::Draft);
    let Some(person) = person else { return Ok(None) };
    Ok(consortium::person::by_ids(app.db().reads(), &[person]).await?.pop().map(|person| person.name))
}

/// The viewer's listing; another institution's is not there (H045).
pub(super) async fn own(app: &App, viewer: &Viewer, id: OpportunityId) -> Result<Listing, Error> {
    viewer.signed_in()?;
    Ok(listing::to_edit(app.db().reads(), &viewer.actor, id).await?)
}

fn named(uri: &Uri) -> Result<Section, Error> {
    let last = uri.path().rsplit('/').next().unwrap_or_default();
    last.parse().map_err(|()| Error::not_found())
}
