//! For which institution a member of staff works on a page.

use catalogue::{Listing, opportunity::policy::may_edit};
use consortium::Institution;
use enrolment::policy::STAFF;
use i18n::Arg;
use kernel::{Denied, InstitutionId, Role};

use crate::{app::App, error::Error, frame::Frame, framing, paths, present::text, view::Link, viewer::Viewer};

/// One institution of the viewer's, and all of them.
#[derive(Clone, Debug)]
pub(crate) struct Office {
    /// The one that was chosen, else the first.
    pub institution: Institution,
    /// Each where the viewer has such a role, by slug.
    pub all: Vec<Institution>,
}

/// The institution of this slug, if the viewer is editor or administrator there; without a slug the first such one.
pub(crate) async fn office(app: &App, viewer: &Viewer, slug: Option<&str>) -> Result<Office, Error> {
    of_roles(app, viewer, (STAFF, "provider-staff-only"), slug).await
}

/// The same for who has one of these roles; the code is what everybody else is told.
pub(in crate::staff) async fn of_roles(
    app: &App,
    viewer: &Viewer,
    (roles, refusal): (&[Role], &'static str),
    slug: Option<&str>,
) -> Result<Office, Error> {
    viewer.signed_in()?;
    let ids = viewer.actor.institutions(roles);
    let mut all = consortium::institution::by_ids(app.db().reads(), &ids).await?;
    all.sort_by(|one, other| one.slug.cmp(&other.slug));
    let Some(first) = all.first() else { return Err(Denied(refusal).into()) };
    let institution = match slug.filter(|slug| !slug.is_empty()) {
        Some(slug) => all.iter().find(|institution| institution.slug == slug).ok_or_else(Error::not_found)?,
        None => first,
    };
    Ok(Office { institution: institution.clone(), all })
}

impl Office {
    /// Only those at which this page is the viewer's; where none was asked for, the first of them.
    pub(in crate::staff) fn only(mut self, slug: Option<&str>, may: impl Fn(InstitutionId) -> bool) -> Self {
        self.all.retain(|institution| may(institution.id));
        if let Some(first) = self.all.first().filter(|_| slug.is_none_or(str::is_empty)) {
            self.institution = first.clone();
        }
        self
    }

    /// Links to the same page of each institution; none where there is nothing to choose.
    pub(crate) fn choice(&self, viewer: &Viewer, to: fn(&str) -> String) -> Vec<Link> {
        if self.all.len() < 2 {
            return Vec::new();
        }
        let link = |institution: &Institution| {
            Link::new(to(&institution.slug), text::plain(viewer.locale, &institution.name))
                .current(institution.id == self.institution.id)
        };
        self.all.iter().map(link).collect()
    }
}

/// The frame of a page about this institution: «You act as …», and the way here.
pub(crate) async fn frame(
    app: &App,
    viewer: &Viewer,
    heading: impl Into<String>,
    institution: &Institution,
    way: Vec<Link>,
) -> Result<Frame, Error> {
    let mut page = framing::frame(app, viewer, heading).await?;
    page.acting = acting(viewer, institution);
    page.crumbs = way;
    Ok(page)
}

/// The institution that offers a listing.
pub(crate) async fn owner(app: &App, listing: &Listing) -> Result<Institution, Error> {
    Ok(consortium::institution::by_id(app.db().reads(), listing.opportunity.institution_id).await?)
}

/// The way to the pages of one listing. Who does not write for this institution – the consortium's admin – has no table of
/// listings to go back to, and is led over its public pages.
pub(crate) fn way(viewer: &Viewer, owner: &Institution, listing: Option<&Listing>) -> Vec<Link> {
    let is_staff = may_edit(&viewer.actor, owner.id).is_ok();
    let mut way = vec![if is_staff {
        Link::new(paths::provider(&owner.slug), viewer.locale.text("nav-provider-listings"))
    } else {
        Link::new(paths::institution(&owner.slug), text::plain(viewer.locale, &owner.name))
    }];
    if let Some(listing) = listing {
        let id = listing.opportunity.id;
        let at = if is_staff { paths::own_listing(id) } else { paths::listing(id) };
        way.push(Link::new(at, text::plain(viewer.locale, &listing.version.title)));
    }
    way
}

fn acting(viewer: &Viewer, institution: &Institution) -> Option<String> {
    let role = role(viewer, institution.id)?;
    let name = text::plain(viewer.locale, &institution.name);
    let role = viewer.locale.text(&format!("role-{role}"));
    Some(viewer.locale.with("nav-acting", &[("role", Arg::from(role)), ("institution", name.into())]))
}

/// The role in which somebody stands before a page of this institution.
fn role(viewer: &Viewer, institution: InstitutionId) -> Option<Role> {
    let here = |role: &&Role| viewer.actor.has_role(**role, institution);
    [Role::ProviderAdmin, Role::ProviderEditor, Role::RecognitionOfficer].iter().find(here).copied()
}
