//! Gathers the facts of outlooks: a handful of queries for any number of listings.

use std::collections::{BTreeSet, HashMap};

use catalogue::{Listing, Offering};
use consortium::Institution;
use kernel::{
    Actor, AgreementVersionId, ComponentId, Day, InstitutionId, OfferingId, OpportunityId, OpportunityVersionId,
    ProgrammeId,
};
use recognition::{
    AgreementRecord, EquivalencyRecord, agreement,
    agreement::Status,
    equivalency,
    grade_table::Grades,
    programme,
    quality::{self, Register},
    route::LimitDays,
};
use sea_orm::ConnectionTrait;

use super::{
    AgreementRef, EquivalencyRef, Outlook, Target, Usage,
    foresee::{self, Foreseen, View},
    ruling::Pact,
    usage,
};
use crate::{
    Error,
    assess::Ratings,
    course_rating::{as_ratings, of_versions},
    criteria,
    precedent::{self, Precedent},
};

/// What outlooks on some listings need beside the target.
pub(crate) struct Facts {
    pub issuers: HashMap<InstitutionId, Institution>,
    pub ratings: HashMap<OpportunityVersionId, Ratings>,
    /// Equivalencies by the listings that they name.
    pub standing: HashMap<OpportunityId, Vec<EquivalencyRecord>>,
    /// Final decisions by the listings that they are about.
    pub precedents: HashMap<OpportunityId, Vec<Precedent>>,
    /// What our copy of DEQAR says of the issuers.
    pub register: Register,
    /// Tables of grades, where an equivalency has a least grade.
    pub grades: Grades,
}

impl Facts {
    /// At a university with these days of its own.
    pub(super) fn view<'a>(
        &'a self,
        listing: &'a Listing,
        usage: &'a Usage,
        (today, limits): (Day, LimitDays),
    ) -> Option<View<'a>> {
        static NONE: Ratings = Ratings::new();
        let issuer = self.issuers.get(&listing.opportunity.institution_id)?;
        let ratings = self.ratings.get(&listing.version.id).unwrap_or(&NONE);
        let standing = self.standing.get(&listing.opportunity.id).map_or(&[][..], Vec::as_slice);
        let precedents = self.precedents.get(&listing.opportunity.id).map_or(&[][..], Vec::as_slice);
        let register = self.register.of(issuer.id);
        let grades = &self.grades;
        Some(View { listing, issuer, ratings, usage, standing, precedents, register, grades, limits, today })
    }
}

/// Issuers, ratings, equivalencies and precedents of these listings, in a fixed number of queries.
pub(crate) async fn gather(db: &impl ConnectionTrait, listings: &[Listing], today: Day) -> Result<Facts, Error> {
    let issuers: BTreeSet<_> = listings.iter().map(|listing| listing.opportunity.institution_id).collect();
    let issuers: Vec<_> = issuers.into_iter().collect();
    let versions: Vec<_> = listings.iter().map(|listing| listing.version.id).collect();
    let issuers = consortium::institution::by_ids(db, &issuers).await?;
    let ratings = of_versions(db, &versions).await?;
    let standing = standing_for(db, listings).await?;
    Ok(Facts {
        grades: Grades::of(db, &grading(&standing), today).await?,
        standing,
        precedents: precedent::of_listings(db, listings, today).await?,
        register: quality::register(db, &issuers).await?,
        issuers: issuers.into_iter().map(|issuer| (issuer.id, issuer)).collect(),
        ratings: ratings.iter().map(|(version, rows)| (*version, as_ratings(rows))).collect(),
    })
}

/// The universities between which a least grade is asked.
fn grading(standing: &HashMap<OpportunityId, Vec<EquivalencyRecord>>) -> Vec<InstitutionId> {
    let asks =
        |record: &&EquivalencyRecord| record.equivalency.sources.leaves().iter().any(|leaf| leaf.min_grade.is_some());
    let asking = standing.values().flatten().filter(asks).map(|record| &record.equivalency);
    let both: BTreeSet<_> = asking.flat_map(|one| [one.issuer_id, one.recogniser_id]).collect();
    both.into_iter().collect()
}

/// What counts as equivalent, by the listings that it names.
pub(crate) async fn standing_for(
    db: &impl ConnectionTrait,
    listings: &[Listing],
) -> Result<HashMap<OpportunityId, Vec<EquivalencyRecord>>, Error> {
    let source = |listing: &Listing| (listing.opportunity.institution_id, listing.opportunity.identifier.clone());
    let sources: Vec<_> = listings.iter().map(source).collect();
    let records = equivalency::query::of_sources(db, &sources).await?;
    let is_named_in = |listing: &Listing, record: &EquivalencyRecord| {
        let issues = record.equivalency.issuer_id == listing.opportunity.institution_id;
        issues && record.sources.iter().any(|source| source.identifier == listing.opportunity.identifier)
    };
    let by_listing = listings.iter().filter_map(|listing| {
        let found: Vec<_> = records.iter().filter(|record| is_named_in(listing, record)).cloned().collect();
        (!found.is_empty()).then_some((listing.opportunity.id, found))
    });
    Ok(by_listing.collect())
}

/// The equivalency that a promise names, as it was then: whether it was retired since does not matter (R-O3).
pub(crate) async fn promised_equivalency(
    db: &impl ConnectionTrait,
    promised: &EquivalencyRef,
) -> Result<Option<EquivalencyRecord>, Error> {
    let found = equivalency::query::by_ids(db, &Actor::System, &[promised.id]).await?;
    Ok(found.into_iter().next().map(|mut record| {
        record.equivalency.state = equivalency::EquivalencyState::Approved;
        record.equivalency.needs_review = promised.needs_review;
        record
    }))
}

/// The target of a request at a university: programme and component must be its own (S-2).
pub async fn target(
    db: &impl ConnectionTrait,
    institution: Institution,
    programme_id: Option<ProgrammeId>,
    component_id: Option<ComponentId>,
) -> Result<Target, Error> {
    let mut target = Target::defaults(institution);
    if let Some(id) = programme_id {
        let found = programme::by_id(db, id).await?;
        if found.institution_id != target.institution.id {
            return Err(Error::NotFound);
        }
        target.programme = Some(found);
    }
    if let Some(id) = component_id {
        let found = programme::component(db, id).await?.component;
        if Some(found.programme_id) != programme_id {
            return Err(Error::NotFound);
        }
        target.component = Some(found);
    }
    Ok(target)
}

/// What the actor has had recognised at this target; nothing for who is not signed in (R-O1).
pub async fn own_usage(db: &impl ConnectionTrait, actor: &Actor, target: &Target) -> Result<Usage, Error> {
    match actor.person() {
        Some(person) => {
            usage::of_learner(db, person, target.institution.id, target.programme.as_ref().map(|found| found.id)).await
        }
        None => Ok(Usage::default()),
    }
}

/// The outlook on each of these listings, in their order. Listings of the university itself are left out: there is
/// nothing to be recognised.
pub async fn of_listings(
    db: &impl ConnectionTrait,
    target: &Target,
    usage: &Usage,
    listings: &[Listing],
    today: Day,
) -> Result<Vec<Outlook>, Error> {
    let facts = gather(db, listings, today).await?;
    let issuers: Vec<_> = facts.issuers.keys().copied().collect();
    let pacts = pacts_between(db, target.institution.id, &issuers).await?;
    let limits = own_limits(db, target.institution.id, today).await?;
    let others = listings.iter().filter(|listing| listing.opportunity.institution_id != target.institution.id);
    Ok(others
        .filter_map(|listing| facts.view(listing, usage, (today, limits)))
        .map(|view| foresee::foresee(&view, target, &naming(&pacts, view.issuer)))
        .collect())
}

/// The outlook on one run for who is about to enrol: as on a listing, but for the end of this very run. None where the
/// provider is the university itself.
pub async fn of_run(
    db: &impl ConnectionTrait,
    target: &Target,
    usage: &Usage,
    (listing, run): (&Listing, OfferingId),
    today: Day,
) -> Result<Option<Outlook>, Error> {
    Ok(foreseen(db, target, usage, (listing, run), today).await?.map(|foreseen| foreseen.outlook))
}

/// The same with what it rests on.
pub(crate) async fn foreseen(
    db: &impl ConnectionTrait,
    target: &Target,
    usage: &Usage,
    (listing, run): (&Listing, OfferingId),
    today: Day,
) -> Result<Option<Foreseen>, Error> {
    if listing.opportunity.institution_id == target.institution.id {
        return Ok(None);
    }
    let facts = gather(db, std::slice::from_ref(listing), today).await?;
    let pacts = pacts_between(db, target.institution.id, &[listing.opportunity.institution_id]).await?;
    let limits = own_limits(db, target.institution.id, today).await?;
    let Some(view) = facts.view(listing, usage, (today, limits)) else { return Ok(None) };
    let pacts = naming(&pacts, view.issuer);
    let run = listing.offerings.iter().find(|offering| offering.id == run);
    let day = ends_on(run, today).unwrap_or_else(|| foresee::assumed_on(listing, today));
    let outlook = foresee::foresee_on(&view, target, &pacts, day);
    let told = foresee::one(&view, &foresee::aim(&view, target, &outlook), outlook.purpose, &pacts, day);
    // With the less good purpose beside it, as it was shown.
    Ok(Some(Foreseen { outlook, ..told }))
}

/// The days of a university by its criteria of that day.
async fn own_limits(db: &impl ConnectionTrait, institution: InstitutionId, today: Day) -> Result<LimitDays, Error> {
    Ok(criteria::query::in_force(db, Some(institution), today).await?.criteria.limits.by_route())
}

fn ends_on(run: Option<&Offering>, today: Day) -> Option<Day> {
    run.and_then(|run| run.ends_on).filter(|end| today <= *end)
}

/// Every version of an agreement that can reach a request of these issuers' credentials to this recogniser.
pub(crate) async fn pacts_between(
    db: &impl ConnectionTrait,
    recogniser: InstitutionId,
    issuers: &[InstitutionId],
) -> Result<Vec<Pact>, Error> {
    let records = agreement::query::between(db, recogniser, issuers).await?;
    Ok(records.into_iter().map(pact).collect())
}

/// The version that a promise names, as it was then: what has become of the agreement since does not matter (R-O3).
pub(crate) async fn promised_pact(db: &impl ConnectionTrait, id: AgreementVersionId) -> Result<Option<Pact>, Error> {
    Ok(promised_pacts(db, &[id]).await?.pop())
}

/// The same for several, in no order.
pub(crate) async fn promised_pacts(db: &impl ConnectionTrait, ids: &[AgreementVersionId]) -> Result<Vec<Pact>, Error> {
    let records = agreement::query::by_version_ids(db, &Actor::System, ids).await?;
    let as_then = records.into_iter().map(|record| {
        let body = record.version.body.clone();
        let mut pact = pact(record);
        pact.terms.valid_to = body.valid_to;
        pact.terms.status = Status::InForce;
        pact.terms.suspended_on = None;
        pact
    });
    Ok(as_then.collect())
}

pub(super) fn pact(record: AgreementRecord) -> Pact {
    let reference = AgreementRef {
        id: record.agreement.id,
        version_id: record.version.id,
        reference: record.agreement.reference,
        name: record.agreement.name,
        language: record.terms.language,
        number: record.version.number,
    };
    Pact { reference, terms: record.terms }
}

/// Those that name the issuer at all.
pub(super) fn naming<'a>(pacts: &'a [Pact], issuer: &Institution) -> Vec<&'a Pact> {
    pacts.iter().filter(|pact| pact.terms.role_of(&issuer.slug).is_some()).collect()
}
