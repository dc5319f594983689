//! The page on which a listing is written.

use askama::Template;
use catalogue::{
    Listing, OpportunityState, VersionState,
    opportunity::{policy, state::Action},
};
use consortium::Institution;
use i18n::Arg;

use super::{
    boxes::{self, Section},
    compare,
    missing::{self, Gaps},
    typed::Typed,
};
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    paths,
    posted::FieldErrors,
    present::text,
    staff::provider::{
        listing::{state, unrated},
        office::{self, Office},
    },
    view::{ErrorLink, Field, Link, Table, Tag},
    viewer::Viewer,
};

/// The form of a listing, new or stored.
#[derive(Template)]
#[template(path = "staff/provider/editor/page.html")]
pub(crate) struct EditorPage {
    page: Frame,
    token: String,
    /// Where the form goes; none: it can no longer be edited.
    action: Option<String>,
    institution: String,
    version: i32,
    sections: Vec<Section>,
    stored: Option<Stored>,
    conflict: Option<Conflict>,
    /// Where to choose another institution for a new listing.
    institutions: Vec<Link>,
}

/// What is shown of a listing that is stored.
struct Stored {
    tag: Tag,
    about: String,
    as_student: String,
    gaps: Gaps,
    languages: Option<String>,
    publish: Option<String>,
    archive: Option<String>,
    dates: Option<String>,
    runs: String,
    /// Where the ratings stand, and in a word whether they are all there.
    ratings: Option<(String, String)>,
}

/// Somebody else was faster.
struct Conflict {
    text: String,
    table: Table,
}

/// What was typed over, when it is out of date.
pub(crate) struct Overtaken<'a> {
    /// The form as typed; none where there was only a button.
    pub typed: Option<&'a Typed>,
    /// Who wrote what is stored now, if a person did.
    pub by: Option<String>,
}

/// The form of a new listing.
pub(crate) async fn new(
    app: &App,
    viewer: &Viewer,
    office: &Office,
    typed: &Typed,
    errors: &FieldErrors,
) -> Result<EditorPage, Error> {
    let owner = &office.institution;
    let heading = viewer.locale.text("listing-new-title");
    let mut page = office::frame(app, viewer, heading, owner, office::way(viewer, owner, None)).await?;
    let sections = boxes::sections(&page, typed, errors);
    page.errors = error_links(&sections);
    Ok(EditorPage {
        token: viewer.form_token(app).await?,
        action: Some(paths::NEW_LISTING.to_owned()),
        institution: owner.slug.clone(),
        version: 0,
        sections,
        stored: None,
        conflict: None,
        institutions: office.choice(viewer, paths::new_listing),
        page,
    })
}

/// The form of a stored listing, with what was typed.
pub(crate) async fn stored(
    app: &App,
    viewer: &Viewer,
    listing: &Listing,
    typed: &Typed,
    errors: &FieldErrors,
) -> Result<EditorPage, Error> {
    let owner = office::owner(app, listing).await?;
    let heading = text::plain(viewer.locale, &listing.version.title);
    let mut page = office::frame(app, viewer, heading, &owner, office::way(viewer, &owner, None)).await?;
    let sections = boxes::sections(&page, typed, errors);
    page.errors = error_links(&sections);
    let id = listing.opportunity.id;
    let is_open = listing.opportunity.state.after(Action::Edit).is_ok();
    Ok(EditorPage {
        token: viewer.form_token(app).await?,
        action: is_open.then(|| paths::own_listing(id)),
        institution: owner.slug.clone(),
        version: listing.opportunity.version,
        sections,
        stored: Some(Stored {
            ratings: ratings(app, &page, listing).await?,
            ..about(&page, viewer, listing, &owner, typed)
        }),
        conflict: None,
        institutions: Vec::new(),
        page,
    })
}

impl EditorPage {
    /// Says that somebody else was faster, and shows both texts.
    pub(crate) fn overtaken(mut self, listing: &Listing, overtaken: &Overtaken) -> Self {
        let when = self.page.locale.instant(listing.opportunity.updated_at);
        let text = match &overtaken.by {
            Some(name) => {
                let args = [("name", Arg::from(name)), ("when", when.into())];
                self.page.locale.with("listing-conflict-by", &args)
            }
            None => self.page.tx("listing-conflict-when", "when", when),
        };
        let mut stored = Typed::of(listing);
        let table = match overtaken.typed {
            Some(typed) => {
                stored.shown.clone_from(&typed.shown);
                compare::differences(&self.page, &stored, typed)
            }
            None => Table::default(),
        };
        self.conflict = Some(Conflict { text, table });
        self
    }
}

fn error_links(sections: &[Section]) -> Vec<ErrorLink> {
    let fields: Vec<&Field> = sections.iter().flat_map(|section| &section.boxes).map(boxes::FormBox::field).collect();
    ErrorLink::of(&fields)
}

fn about(page: &Frame, viewer: &Viewer, listing: &Listing, owner: &Institution, typed: &Typed) -> Stored {
    let id = listing.opportunity.id;
    let state = listing.opportunity.state;
    let is_edited = listing.version.state == VersionState::Draft;
    let may_publish = policy::may_publish(&viewer.actor, owner.id).is_ok();
    let publish = may_publish && is_edited && state.after(Action::Publish).is_ok();
    let archive = policy::may_archive(&viewer.actor, owner.id).is_ok() && state.after(Action::Archive).is_ok();
    let others: Vec<String> = typed.languages().iter().map(|code| boxes::language_name(page, code)).collect();
    Stored {
        tag: state::tag(page.locale, state),
        about: page.t(&format!("listing-about-{}", standing(listing, may_publish))),
        as_student: paths::listing(id),
        gaps: missing::gaps(page.locale, listing),
        languages: (!others.is_empty())
            .then(|| page.tx("listing-languages-others", "languages", page.locale.list(&others))),
        publish: publish.then(|| paths::listing_act(id, "publication")),
        archive: archive.then(|| paths::listing_act(id, "archive")),
        dates: state.after(Action::Offer).is_ok().then(|| paths::listing_act(id, "offerings")),
        runs: page.tn("listing-dates-count", listing.offerings.len()),
        ratings: None,
    }
}

async fn ratings(app: &App, page: &Frame, listing: &Listing) -> Result<Option<(String, String)>, Error> {
    let id = listing.opportunity.id;
    let unrated = unrated::of_listings(app, std::slice::from_ref(listing)).await?.remove(&id);
    let words = |unrated: bool| page.t(if unrated { "rating-unrated" } else { "course_rating-done" });
    Ok(unrated.map(|unrated| (words(unrated), paths::listing_act(id, "ratings"))))
}

/// What its state means for the reader; `listing-about-…` in the words files.
fn standing(listing: &Listing, may_publish: bool) -> &'static str {
    match listing.opportunity.state {
        OpportunityState::Draft if may_publish => "draft",
        OpportunityState::Draft => "draft_editor",
        OpportunityState::Published if state::has_changes(listing) && may_publish => "changed",
        OpportunityState::Published if state::has_changes(listing) => "changed_editor",
        OpportunityState::Published => "published",
        OpportunityState::Archived => "archived",
    }
}
