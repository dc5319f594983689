//! What the overview is made from: a handful of queries, whatever the number of enrolments.

use std::collections::{BTreeSet, HashMap};

use catalogue::{Listing, Offering};
use consortium::Institution;
use enrolment::Enrolment;
use evaluation::{
    Decision, PriorLearning, RecognitionRequest,
    condition::{self, Standing},
    prior_learning,
    request::{
        self,
        awaited::{self, Awaited},
    },
};
use kernel::{DecisionId, InstitutionId, OfferingId, OpportunityVersionId, RequestId};
use search::Query;

use crate::{app::App, error::Error, viewer::Viewer};

/// How many suggestions an empty overview has.
const SUGGESTIONS: u16 = 2;

/// A person's own affairs.
pub(super) struct Gathered {
    pub enrolments: Vec<Enrolment>,
    pub listings: HashMap<OpportunityVersionId, Listing>,
    pub offerings: HashMap<OfferingId, Offering>,
    pub requests: Vec<(RecognitionRequest, Option<Decision>)>,
    /// Where the conditions of each decision stand; nothing for one without.
    pub conditions: HashMap<DecisionId, Standing>,
    /// The day that the state of each is about, and whose turn it is.
    pub awaited: HashMap<RequestId, Awaited>,
    /// Second tracks that are open, by request.
    pub tracks: HashMap<RequestId, PriorLearning>,
    pub institutions: HashMap<InstitutionId, Institution>,
    /// What somebody without enrolments might take.
    pub suggestions: Vec<Listing>,
}

/// Reads them.
pub(super) async fn gather(app: &App, viewer: &Viewer) -> Result<Gathered, Error> {
    let person = viewer.signed_in()?;
    let db = app.db().reads();
    let enrolments = enrolment::query::of_person(db, &viewer.actor, person.id).await?;
    let requests = request::query::of_learner(db, &viewer.actor).await?;
    let ids: Vec<RequestId> = requests.iter().map(|(request, _)| request.id).collect();
    let decided: Vec<DecisionId> = requests.iter().filter_map(|(_, decision)| Some(decision.as_ref()?.id)).collect();
    let conditions = condition::query::of_decisions(db, &decided).await?;
    let tracks = prior_learning::query::open_of_requests(db, &ids).await?;
    let versions: BTreeSet<_> = enrolments.iter().map(|enrolment| enrolment.version_id).collect();
    let listings = catalogue::listing::at_versions(db, &versions.into_iter().collect::<Vec<_>>()).await?;
    let runs: BTreeSet<_> = enrolments.iter().map(|enrolment| enrolment.offering_id).collect();
    let runs = catalogue::offering::by_ids(db, &runs.into_iter().collect::<Vec<_>>()).await?;
    let suggestions =
        if enrolments.is_empty() && requests.is_empty() { suggestions(app, viewer).await? } else { Vec::new() };
    let institutions: BTreeSet<_> = enrolments
        .iter()
        .map(|enrolment| enrolment.provider_id)
        .chain(requests.iter().map(|(request, _)| request.institution_id))
        .chain(suggestions.iter().map(|listing| listing.opportunity.institution_id))
        .collect();
    let institutions = consortium::institution::by_ids(db, &institutions.into_iter().collect::<Vec<_>>()).await?;
    let all: Vec<RecognitionRequest> = requests.iter().map(|(request, _)| request.clone()).collect();
    Ok(Gathered {
        awaited: awaited::of(db, &all).await?,
        listings: listings.into_iter().map(|listing| (listing.version.id, listing)).collect(),
        offerings: runs.into_iter().map(|run| (run.id, run)).collect(),
        institutions: institutions.into_iter().map(|institution| (institution.id, institution)).collect(),
        conditions: conditions.into_iter().filter_map(|(id, rows)| Some((id, Standing::of(&rows)?))).collect(),
        enrolments,
        requests,
        tracks,
        suggestions,
    })
}

/// What counts at the own university without examination, soonest first. An index that is away suggests nothing.
async fn suggestions(app: &App, viewer: &Viewer) -> Result<Vec<Listing>, Error> {
    let Some(home) = viewer.actor.home() else { return Ok(Vec::new()) };
    let home = consortium::institution::by_id(app.db().reads(), home).await?;
    let query = Query {
        recognised_by: Some(home.slug),
        route: vec!["automatic".to_owned()],
        limit: SUGGESTIONS,
        ..Query::new(viewer.today())
    };
    let Ok(found) = app.search().search(&query) else { return Ok(Vec::new()) };
    let ids: Vec<_> = found.hits.iter().map(|hit| hit.id).collect();
    Ok(catalogue::listing::published_by_ids(app.db().reads(), &ids).await?)
}
