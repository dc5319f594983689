//! Enrolling with a promise: the outlook is copied at that moment, with the versions of micro-credential, agreement and
//! rules, and later changes never make it worse for this learner (R-O3).

use catalogue::Listing;
use kernel::{ComponentId, EnrolmentId, OfferingId, ProgrammeId, Work};
use recognition::{
    grade_table::Least,
    rule::{Context, Field},
};
use serde::{Deserialize, Serialize};

use crate::{
    Error, criteria,
    outlook::{self, Foreseen, Outlook},
};

/// What the home university said when the learner enrolled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promise {
    /// The outlook as shown.
    pub outlook: Outlook,
    /// The facts it rests on, as the rules saw them.
    pub facts: serde_json::Value,
    /// What every passing grade was at least worth here, where an equivalency asks for a least grade: tables that come later
    /// do not make it less.
    #[serde(default)]
    pub least: Option<Least>,
    /// The version of the criteria.
    pub criteria_version: String,
}

kernel::json_value!(Promise);

/// What only the day of the request can say; everything else stays as promised.
const OF_THE_DAY: &[Field] = &[
    Field::CredentialIssuedOn,
    Field::CredentialGrade,
    Field::CredentialStatus,
    Field::VerificationValid,
    Field::RequestSubmittedOn,
];

impl Promise {
    /// The promised facts with those of the day of the request.
    pub(crate) fn facts_on(&self, now: &Context) -> Option<Context> {
        let mut facts = Context::parse(&self.facts).ok()?;
        for field in OF_THE_DAY {
            facts.set(*field, now.get(*field).cloned());
        }
        Some(facts)
    }
}

/// What an enrolment is asked for with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wish {
    /// The dated run.
    pub offering: OfferingId,
    /// The programme it should count in; none takes the learner's own.
    pub programme: Option<ProgrammeId>,
    /// The component it should replace, if one is wished for.
    pub component: Option<ComponentId>,
    /// Whether a passed result may file the request at home by itself (M20).
    pub consent: bool,
}

/// Enrols the person who acts (M14), with what the home university promises today. Who studies nowhere, or at the
/// provider itself, enrols without a promise. Promise and enrolment name the same version (R-O3).
pub async fn enrol(work: &mut Work, wish: Wish) -> Result<EnrolmentId, Error> {
    let programme = programme_of(work, &wish).await?;
    let listing = enrolment::service::listing_of(work, wish.offering).await?;
    let promise = promise(work, &wish, programme, &listing).await?;
    let new = enrolment::service::NewEnrolment {
        offering_id: wish.offering,
        version_id: listing.version.id,
        programme_id: programme,
        promise: promise.map(|promise| promise.to_string()),
        consent: wish.consent,
    };
    Ok(enrolment::service::enrol(work, new).await?)
}

/// The programme wished for, else the learner's own; one that another university teaches does not count.
async fn programme_of(work: &Work, wish: &Wish) -> Result<Option<ProgrammeId>, Error> {
    match (wish.programme, work.actor.person()) {
        (None, Some(person)) => Ok(consortium::person::by_id(work.db(), person).await?.programme_id),
        (wished, _) => Ok(wished),
    }
}

async fn promise(
    work: &Work,
    wish: &Wish,
    programme: Option<ProgrammeId>,
    listing: &Listing,
) -> Result<Option<Promise>, Error> {
    let Some(home) = work.actor.home() else { return Ok(None) };
    let home = consortium::institution::by_id(work.db(), home).await?;
    let target = outlook::target(work.db(), home, programme, wish.component).await?;
    let usage = outlook::own_usage(work.db(), &work.actor, &target).await?;
    // The promise is made on the day of the university that makes it (I-12).
    let today = target.institution.time_zone.day_at(work.now);
    let Some(Foreseen { outlook, facts, least }) =
        outlook::foreseen(work.db(), &target, &usage, (listing, wish.offering), today).await?
    else {
        return Ok(None);
    };
    let facts = serde_json::to_value(&facts).map_err(kernel::Error::from)?;
    let applied = criteria::query::in_force(work.db(), Some(target.institution.id), today).await?;
    Ok(Some(Promise { outlook, facts, least, criteria_version: applied.label }))
}
