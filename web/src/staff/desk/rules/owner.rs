//! Whose criteria a page is about.

use consortium::Institution;
use i18n::Locale;
use kernel::{Day, InstitutionId, Role, Timestamp};

use crate::{
    app::App,
    error::Error,
    frame::Frame,
    framing, paths,
    present::text,
    staff::provider::office::{self, Office},
    view::Link,
    viewer::Viewer,
};

/// Who gets in: officers read, administrators set.
const ROLES: (&[Role], &str) = (&[Role::ProviderAdmin, Role::RecognitionOfficer], "desk-only");

/// How the consortium is named in addresses and forms.
const CONSORTIUM: &str = "consortium";

/// A university of the viewer's, or the consortium for its admins.
pub(super) struct Owner(Option<Office>);

/// The one that was asked for, else the first of the viewer's; any other is not there (S-1).
pub(super) async fn owner(app: &App, viewer: &Viewer, asked: Option<&str>) -> Result<Owner, Error> {
    viewer.signed_in()?;
    let asked = asked.filter(|slug| !slug.is_empty());
    let has_university = !viewer.actor.institutions(ROLES.0).is_empty();
    let means_all = asked.map_or(!has_university, |slug| slug == CONSORTIUM);
    if means_all && viewer.actor.has_network_role(Role::ConsortiumAdmin) {
        return Ok(Owner(None));
    }
    Ok(Owner(Some(office::of_roles(app, viewer, ROLES, asked).await?)))
}

impl Owner {
    /// The university.
    pub fn institution(&self) -> Option<&Institution> {
        self.0.as_ref().map(|office| &office.institution)
    }

    /// Its id; none for the consortium.
    pub fn id(&self) -> Option<InstitutionId> {
        self.institution().map(|institution| institution.id)
    }

    /// The day of an instant there (I-12); the consortium has no place, and counts in UTC.
    pub fn day_at(&self, at: Timestamp) -> Day {
        self.institution().map_or_else(|| at.day(), |institution| institution.time_zone.day_at(at))
    }

    /// As it stands in addresses.
    pub fn slug(&self) -> &str {
        self.institution().map_or(CONSORTIUM, |institution| institution.slug.as_str())
    }

    /// As people call it.
    pub fn name(&self, locale: Locale) -> String {
        match self.institution() {
            Some(institution) => text::plain(locale, &institution.name),
            None => locale.text("rules-consortium"),
        }
    }

    /// The same page for each that the viewer may see; none where there is nothing to choose.
    pub fn choice(&self, viewer: &Viewer) -> Vec<Link> {
        let mut links = self.0.as_ref().map(|office| office.choice(viewer, paths::rules)).unwrap_or_default();
        if viewer.actor.has_network_role(Role::ConsortiumAdmin) && self.0.is_some() {
            links.push(Link::new(paths::rules(CONSORTIUM), viewer.locale.text("rules-consortium")));
        }
        links
    }

    /// The frame of a page.
    pub async fn frame(&self, app: &App, viewer: &Viewer, heading: String, way: Vec<Link>) -> Result<Frame, Error> {
        if let Some(institution) = self.institution() {
            return office::frame(app, viewer, heading, institution, way).await;
        }
        let mut page = framing::frame(app, viewer, heading).await?;
        page.crumbs = way;
        Ok(page)
    }
}
