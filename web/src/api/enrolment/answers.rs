//! Enrolments as JSON. What the home university promised is for the learner and for its officers, not for the provider.

use std::collections::HashMap;

use catalogue::Listing;
use consortium::{Institution, Person, institution, person};
use enrolment::{CourseResult, Enrolment, query::Participant};
use evaluation::{RecognitionRequest, promise::Promise, request};
use kernel::{
    Actor, Day, EnrolmentId, InstitutionId, LocalizedText, OfferingId, OpportunityId, PersonId, RequestId, Role,
};
use serde::Serialize;

use crate::{api::micro_credential::OutlookAnswer, app::App, error::Error};

/// One enrolment.
#[derive(Serialize)]
pub(super) struct EnrolmentAnswer {
    id: EnrolmentId,
    state: &'static str,
    learner: String,
    opportunity: OpportunityId,
    title: Option<LocalizedText>,
    offering: OfferingId,
    start: Option<Day>,
    end: Option<Day>,
    provider: Option<String>,
    home: Option<String>,
    consent: bool,
    enrolled_at: String,
    withdrawn_at: Option<String>,
    promise: Option<OutlookAnswer>,
    result: Option<ResultAnswer>,
    request: Option<RequestId>,
}

/// What came out.
#[derive(Serialize)]
struct ResultAnswer {
    outcome: &'static str,
    grade: Option<String>,
    recorded_at: String,
}

/// A row of a provider's list: only what M15 lets be seen.
#[derive(Serialize)]
pub(super) struct ParticipantAnswer {
    enrolment: EnrolmentId,
    name: String,
    state: &'static str,
    result: Option<ResultAnswer>,
}

impl ResultAnswer {
    fn new(result: &CourseResult) -> Self {
        Self {
            outcome: result.outcome.as_str(),
            grade: result.grade.clone(),
            recorded_at: result.recorded_at.to_string(),
        }
    }
}

impl ParticipantAnswer {
    pub(super) fn new(participant: &Participant) -> Self {
        Self {
            enrolment: participant.enrolment.id,
            name: participant.name.clone(),
            state: participant.enrolment.state.as_str(),
            result: participant.result.as_ref().map(ResultAnswer::new),
        }
    }
}

/// What enrolments are shown with, read in batches.
struct Around {
    listings: Vec<Listing>,
    people: HashMap<PersonId, Person>,
    institutions: HashMap<InstitutionId, Institution>,
    results: Vec<CourseResult>,
    requests: Vec<RecognitionRequest>,
}

impl Around {
    async fn read(app: &App, actor: &Actor, rows: &[Enrolment]) -> Result<Self, Error> {
        let db = app.db().reads();
        let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
        let people: Vec<_> = rows.iter().map(|row| row.person_id).collect();
        let versions: Vec<_> = rows.iter().map(|row| row.version_id).collect();
        let institutions: Vec<_> =
            rows.iter().flat_map(|row| [Some(row.provider_id), row.home_institution_id]).flatten().collect();
        Ok(Self {
            listings: catalogue::listing::at_versions(db, &versions).await?,
            people: person::by_ids(db, &people).await?.into_iter().map(|row| (row.id, row)).collect(),
            institutions: institution::by_ids(db, &institutions).await?.into_iter().map(|row| (row.id, row)).collect(),
            results: enrolment::query::results_of(db, &ids).await?,
            requests: request::query::of_enrolments(db, actor, &ids).await?,
        })
    }

    /// The result, for who may see it (M15).
    fn result(&self, actor: &Actor, row: &Enrolment) -> Option<ResultAnswer> {
        enrolment::policy::may_see_result(actor, row).ok()?;
        self.results.iter().find(|result| result.enrolment_id == row.id).map(ResultAnswer::new)
    }

    fn show(&self, actor: &Actor, row: &Enrolment) -> Result<EnrolmentAnswer, Error> {
        let listing = self.listings.iter().find(|listing| listing.version.id == row.version_id);
        let run = listing.and_then(|listing| listing.offerings.iter().find(|run| run.id == row.offering_id));
        let slug = |id: InstitutionId| self.institutions.get(&id).map(|row| row.slug.clone());
        Ok(EnrolmentAnswer {
            id: row.id,
            state: row.state.as_str(),
            learner: self.people.get(&row.person_id).map(|person| person.name.clone()).unwrap_or_default(),
            opportunity: row.opportunity_id,
            title: listing.map(|listing| listing.version.title.clone()),
            offering: row.offering_id,
            start: run.and_then(|run| run.starts_on),
            end: run.and_then(|run| run.ends_on),
            provider: slug(row.provider_id),
            home: row.home_institution_id.and_then(slug),
            consent: row.consent_at.is_some(),
            enrolled_at: row.enrolled_at.to_string(),
            withdrawn_at: row.withdrawn_at.map(|at| at.to_string()),
            promise: self.promise(actor, row)?,
            result: self.result(actor, row),
            request: self
                .requests
                .iter()
                .find(|request| request.enrolment_id == Some(row.id))
                .map(|request| request.id),
        })
    }

    fn promise(&self, actor: &Actor, row: &Enrolment) -> Result<Option<OutlookAnswer>, Error> {
        let home = row.home_institution_id.and_then(|home| self.institutions.get(&home));
        let (Some(home), Some(text)) = (home, &row.promise) else { return Ok(None) };
        let own = actor.person() == Some(row.person_id);
        if !own && !actor.has_role(Role::RecognitionOfficer, home.id) {
            return Ok(None);
        }
        let promise: Promise = text.parse().map_err(Error::bug)?;
        Ok(Some(OutlookAnswer::new(home, &promise.outlook)))
    }
}

/// Enrolments that this actor may see, as they are shown to it.
pub(super) async fn shown(app: &App, actor: &Actor, rows: &[Enrolment]) -> Result<Vec<EnrolmentAnswer>, Error> {
    let around = Around::read(app, actor, rows).await?;
    rows.iter().map(|row| around.show(actor, row)).collect()
}
