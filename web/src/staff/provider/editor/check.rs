//! «Check»: what a draft still lacks, as links into its sections, a look at it as students get it, and publishing (UX-26).

use askama::Template;
use axum::extract::State;
use catalogue::{
    FieldError, Listing, OpportunityState, VersionState,
    opportunity::{policy, state::Action},
};
use exchange::elm;
use kernel::OpportunityId;

use super::{
    forms::form_errors,
    handlers::{changed_by, own},
    missing::{self, Gaps},
    pages::{elsewhere, overtaken},
};
use crate::{
    app::App,
    error::Error,
    extract::Path,
    frame::Frame,
    paths,
    posted::FieldErrors,
    reply::{self, Reply},
    staff::provider::{listing::state, office},
    view::Tag,
    viewer::Viewer,
};

/// The page.
#[derive(Template)]
#[template(path = "staff/provider/editor/check.html")]
pub(crate) struct CheckPage {
    page: Frame,
    token: String,
    tag: Tag,
    about: String,
    gaps: Gaps,
    /// The page as students get it.
    preview: String,
    /// Where the button leads; none: who reads may not publish, or there is nothing new.
    publish: Option<String>,
    version: i32,
    /// Who was faster, and when.
    conflict: Option<String>,
}

/// What it lacks.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, Path(id): Path<OpportunityId>) -> Reply {
    let listing = own(&app, &viewer, id).await?;
    if listing.opportunity.state == OpportunityState::Archived {
        return reply::see_also(&paths::own_listing(id));
    }
    reply::page(&page(&app, &viewer, &listing, &FieldErrors::default()).await?)
}

/// The stored listing does not allow publishing: what is wrong, each in its section.
pub(crate) async fn refused(app: &App, viewer: &Viewer, listing: &Listing, errors: Vec<FieldError>) -> Reply {
    reply::wrong(&page(app, viewer, listing, &form_errors(errors)).await?)
}

/// Somebody changed it while it was looked at.
pub(crate) async fn conflict(app: &App, viewer: &Viewer, listing: &Listing) -> Reply {
    let mut page = page(app, viewer, listing, &FieldErrors::default()).await?;
    page.conflict = Some(overtaken(&page.page, listing, changed_by(app, listing).await?));
    reply::late(&page)
}

async fn page(app: &App, viewer: &Viewer, listing: &Listing, errors: &FieldErrors) -> Result<CheckPage, Error> {
    let (id, locale) = (listing.opportunity.id, viewer.locale);
    let owner = office::owner(app, listing).await?;
    let may_publish = policy::may_publish(&viewer.actor, owner.id).is_ok();
    let is_new = listing.version.state == VersionState::Draft;
    let heading = locale.text("listing-check-title");
    let mut page = office::frame(app, viewer, heading, &owner, office::way(viewer, &owner, Some(listing))).await?;
    page.errors = errors.0.iter().map(|(name, code)| elsewhere(&page, id, name, code)).collect();
    let publishes = may_publish && is_new && listing.opportunity.state.after(Action::Publish).is_ok();
    Ok(CheckPage {
        token: viewer.form_token(app).await?,
        tag: state::tag(locale, listing.opportunity.state),
        about: locale.text(&format!("listing-about-{}", state::standing(listing, may_publish))),
        gaps: missing::gaps(locale, listing, &elm::Provider::new(owner, &app.settings().public_url)),
        preview: paths::listing_act(id, "preview"),
        publish: publishes.then(|| paths::listing_act(id, "publication")),
        version: listing.opportunity.version,
        conflict: None,
        page,
    })
}
