//! What there is to rate: the wording that everybody sees, its ratings, and whether the reader may.

use std::collections::{BTreeSet, HashMap};

use catalogue::{Listing, VersionState, listing, opportunity};
use consortium::{Institution, Membership};
use evaluation::{
    CourseRating, Error as Refused,
    assess::Criteria,
    course_rating::{self, suggestion},
    criteria,
};
use i18n::{Arg, Locale};
use kernel::{Denied, InstitutionId, OpportunityId, PersonId, Role};
use recognition::{criterion::Criterion, quality::Snapshot};

use super::forms::RatingForm;
use crate::{app::App, error::Error, present::rated, staff::provider::office, viewer::Viewer};

/// A version and its ratings.
pub(super) struct Standing {
    /// With the published version; the draft where there is no other.
    pub listing: Listing,
    pub owner: Institution,
    pub rows: Vec<CourseRating>,
    /// What our copy of DEQAR suggests as of today (DQ-5, DQ-7).
    pub suggested: Option<Snapshot>,
    /// Whether the reader may rate it (M07).
    pub may: Result<PersonId, Denied>,
    /// The consortium's: every university reads these ratings.
    pub criteria: Criteria,
    raters: HashMap<PersonId, (String, Option<Role>)>,
}

/// Reads it for the provider's staff and for the consortium's admin; for everybody else it is not there, or not theirs.
pub(super) async fn gather(app: &App, viewer: &Viewer, id: OpportunityId) -> Result<Standing, Error> {
    viewer.signed_in()?;
    let db = app.db().reads();
    match listing::to_edit(db, &viewer.actor, id).await {
        // The quality officer rates what it does not write.
        Err(catalogue::Error::Denied(_)) if viewer.actor.has_network_role(Role::ConsortiumAdmin) => {}
        found => {
            found?;
        }
    }
    let listing = listing::by_id(db, &viewer.actor, id).await?;
    let owner = office::owner(app, &listing).await?;
    let today = owner.time_zone.day_at(viewer.now);
    let writers = opportunity::writers(db, &listing.version).await?;
    let rows = course_rating::of_versions(db, &[listing.version.id]).await?.remove(&listing.version.id);
    let rows = rows.unwrap_or_default();
    Ok(Standing {
        may: course_rating::policy::may_rate(&viewer.actor, owner.id, &writers),
        criteria: criteria::query::in_force(db, None, today).await?.criteria,
        raters: raters(app, viewer, owner.id, &rows).await?,
        suggested: suggestion::of_listing(db, &listing, today).await?,
        listing,
        owner,
        rows,
    })
}

/// Names of who rated, and the role that each has there today, if any.
async fn raters(
    app: &App,
    viewer: &Viewer,
    owner: InstitutionId,
    rows: &[CourseRating],
) -> Result<HashMap<PersonId, (String, Option<Role>)>, Error> {
    let ids: BTreeSet<PersonId> = rows.iter().map(|row| row.rated_by).collect();
    let ids: Vec<PersonId> = ids.into_iter().collect();
    let people = consortium::person::by_ids(app.db().reads(), &ids).await?;
    let roles = consortium::membership::of_people(app.db().reads(), &ids, viewer.today()).await?;
    let named = |person: consortium::Person| (person.id, (person.name, role(&roles, person.id, owner)));
    Ok(people.into_iter().map(named).collect())
}

fn role(memberships: &[Membership], person: PersonId, owner: InstitutionId) -> Option<Role> {
    let has = |role: Role, at: Option<InstitutionId>| {
        memberships.iter().any(|one| one.person_id == person && one.role == role && one.institution_id == at)
    };
    let roles =
        [(Role::ProviderAdmin, Some(owner)), (Role::ProviderEditor, Some(owner)), (Role::ConsortiumAdmin, None)];
    roles.into_iter().find(|(role, at)| has(*role, *at)).map(|(role, _)| role)
}

impl Standing {
    /// Whether nothing is published that could be rated.
    pub(super) fn is_draft(&self) -> bool {
        self.listing.version.state == VersionState::Draft
    }

    /// The criteria that nobody has rated yet.
    pub(super) fn unrated(&self) -> Vec<Criterion> {
        course_rating::unrated(self.listing.version.mode, &self.rows)
    }

    /// Whether the form is about what stands here now: this wording, and criteria that are still open.
    pub(super) fn fits(&self, form: &RatingForm) -> Result<(), Refused> {
        if self.is_draft() || form.version() != Some(self.listing.version.id) {
            return Err(Refused::Stale);
        }
        let is_rated = self.unrated().is_empty() || self.rows.iter().any(|row| form.names(row.criterion));
        if is_rated { Err(Refused::AlreadyRated) } else { Ok(()) }
    }

    /// Who rated when; the role is left out where it has ended.
    pub(super) fn by(&self, locale: Locale, row: &CourseRating) -> String {
        let day = ("day", Arg::from(locale.day(self.owner.time_zone.day_at(row.rated_at))));
        match self.raters.get(&row.rated_by) {
            Some((name, Some(role))) => {
                let role = locale.text(&format!("role-{role}"));
                locale.with("rating-rated_by", &[day, ("name", name.into()), ("role", role.into())])
            }
            _ => rated::on(locale, row),
        }
    }
}
