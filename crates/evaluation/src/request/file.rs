//! A passed result files the request at home by itself (M20), and an agreement may decide it at once (R-R4).

use catalogue::Listing;
use consortium::Institution;
use enrolment::{CourseResult, Enrolment, Outcome};
use kernel::{Day, EnrolmentId, InstitutionId, RequestId, Subject, Work};
use recognition::{
    grade_table::{Learnt, Least},
    purpose::Purpose,
    quality,
    route::{Gates, Route},
};

use super::{
    clock,
    graded::Graded,
    grading, policy,
    presented::Presented,
    query, same, service,
    state::{Action, State},
    store,
};
use crate::{
    CourseRating, Error, Rating, RecognitionRequest, course_rating,
    criteria::{self, Applied},
    event::{AssessmentBegun, RequestCompleted, RequestSubmitted},
    outlook::{
        self, Ruling, Target, Usage,
        case::{Case, Credential, case},
        ruling::{Pact, on_grades, rule},
    },
    precedent,
    promise::Promise,
    routing,
};

/// A passed result with all that its request needs.
struct Passed {
    enrolment: Enrolment,
    result: CourseResult,
    listing: Listing,
    issuer: Institution,
    target: Target,
    purpose: Purpose,
    promise: Option<Promise>,
    /// The criteria of the home university today: the request is complete at once, and keeps them.
    applied: Applied,
}

/// Files the request of a passed result: submitted, complete, and decided or on the desk, in one unit of work. None
/// where there is nothing to file: not passed, no consent, no home university, or the provider itself. Called twice it
/// finds the first request; another pass is another credential with a request of its own (I-4).
pub async fn file_from_result(work: &mut Work, enrolment: EnrolmentId) -> Result<Option<RequestId>, Error> {
    policy::may_file(&work.actor)?;
    let enrolled = enrolment::query::by_id(work.db(), &work.actor, enrolment).await?;
    let Some(home) = enrolled.home_institution_id else { return Ok(None) };
    // Before anything is read that it rests on: consent may be taken back at this moment.
    store::take_turn(work.db(), enrolled.person_id, home).await?;
    if let Some(there) = query::of_enrolment(work.db(), enrolment).await? {
        return Ok(Some(there.id));
    }
    match passed(work, enrolment).await? {
        Some(passed) => Box::pin(file(work, passed)).await.map(Some),
        None => Ok(None),
    }
}

impl Passed {
    /// R-R3a: the provider's staff finalised the result here, so it is verified, active and the enrolled person's.
    fn gates(&self) -> Gates {
        Gates { passed: Some(self.result.outcome == Outcome::Passed), ..Gates::OPEN }
    }

    /// The day at the provider on which it wrote the result down.
    fn issued_on(&self) -> Day {
        self.issuer.time_zone.day_at(self.result.recorded_at)
    }

    /// The day at the home university: its clock counts in its own days (I-12).
    fn today(&self, work: &Work) -> Day {
        self.target.institution.time_zone.day_at(work.now)
    }
}

async fn passed(work: &Work, id: EnrolmentId) -> Result<Option<Passed>, Error> {
    let enrolment = enrolment::query::by_id(work.db(), &work.actor, id).await?;
    match enrolment.home_institution_id.filter(|_| enrolment.consent_at.is_some()) {
        Some(home) => result(work, id, home).await,
        None => Ok(None),
    }
}

/// A passed result as this university would look at it; none where it is the provider itself.
async fn result(work: &Work, id: EnrolmentId, home: InstitutionId) -> Result<Option<Passed>, Error> {
    let db = work.db();
    let found = enrolment::query::by_ids(db, &[id]).await?;
    let enrolment = found.into_iter().next().ok_or(Error::NotFound)?;
    let results = enrolment::query::results_of(db, &[id]).await?;
    let result = results.into_iter().find(|result| result.outcome == Outcome::Passed);
    let (Some(result), true) = (result, home != enrolment.provider_id) else { return Ok(None) };
    let found = catalogue::listing::at_versions(db, &[enrolment.version_id]).await?;
    let listing = found.into_iter().next().ok_or(Error::NotFound)?;
    let promise: Option<Promise> = match &enrolment.promise {
        Some(text) => Some(text.parse().map_err(kernel::Error::from)?),
        None => None,
    };
    let home = consortium::institution::by_id(db, home).await?;
    let applied = criteria::query::in_force(db, Some(home.id), home.time_zone.day_at(work.now)).await?;
    let component = promise.as_ref().and_then(|promise| promise.outlook.component);
    let programme = enrolment.programme_id.filter(|_| enrolment.home_institution_id == Some(home.id));
    Ok(Some(Passed {
        issuer: consortium::institution::by_id(db, enrolment.provider_id).await?,
        target: outlook::target(db, home, programme, component.filter(|_| programme.is_some())).await?,
        purpose: promise.as_ref().map_or(Purpose::ElectiveCredit, |promise| promise.outlook.purpose),
        enrolment,
        result,
        listing,
        promise,
        applied,
    }))
}

async fn file(work: &mut Work, passed: Passed) -> Result<RequestId, Error> {
    let ruled = rule_on(work, &passed).await?;
    let mut request = request(work, &passed, &ruled)?;
    if request.state == State::UnderAssessment {
        request.assigned_to = routing::query::officer_for(work.db(), &request, work.now).await?;
    }
    if !store::insert(work.db(), request.clone()).await? {
        // The learner asked for the very same by hand, or somebody filed it in this very moment (I-4).
        let there = same::asked_already(work.db(), &request).await?;
        return there.map(|there| there.id).ok_or(Error::Stale);
    }
    announce(work, &request, ruled.ruling.route);
    routing::service::note_assigned(work, &request);
    settle(work, &request, &ruled).await?;
    Ok(request.id)
}

/// What makes two requests for results the same (I-4).
pub(super) fn key(enrolment: EnrolmentId) -> String {
    format!("enrolment:{enrolment}")
}

/// The route of a result, with the ratings that it rests on.
pub(super) struct Ruled {
    pub(super) ruling: Ruling,
    /// What the grade is at home (GR-5).
    pub(super) graded: Option<Graded>,
    /// The label of the criteria that it was ruled by.
    pub(super) criteria_version: String,
    rated: Vec<CourseRating>,
    gates: Gates,
}

/// The same for a request that a learner sent by hand: its own purpose and target, and the promise only where it was
/// given for just these.
pub(super) async fn ruled(work: &Work, request: &RecognitionRequest, id: EnrolmentId) -> Result<Ruled, Error> {
    let mut passed = result(work, id, request.institution_id).await?.ok_or(Error::NotFound)?;
    let same = |promise: &Promise| {
        let outlook = &promise.outlook;
        outlook.purpose == request.purpose && outlook.component == request.component_id
    };
    let same = passed.enrolment.programme_id == request.programme_id && passed.promise.as_ref().is_some_and(same);
    passed.promise = passed.promise.filter(|_| same);
    passed.purpose = request.purpose;
    let home = passed.target.institution.clone();
    passed.target = outlook::target(work.db(), home, request.programme_id, request.component_id).await?;
    rule_on(work, &passed).await
}

/// All that follows at once from a stored request: its ratings, the use of an equivalency, the software's decision.
pub(super) async fn settle(work: &mut Work, request: &RecognitionRequest, ruled: &Ruled) -> Result<(), Error> {
    let rows = copied(work, request, &ruled.rated, ruled.gates);
    // Taken up again after a lapse, it keeps the ratings of its officers, and its use of an equivalency is counted.
    let is_first = store::begin_ratings(work.db(), rows).await?;
    if let Some(equivalency) = ruled.ruling.basis.equivalency.as_ref().filter(|_| is_first) {
        recognition::equivalency::service::count_use(work, equivalency.id).await?;
    }
    if ruled.ruling.route == Route::Automatic {
        service::decide_automatically(work, request, &ruled.ruling).await?;
    }
    Ok(())
}

/// The one place that builds what a route of a result rests on.
async fn rule_on(work: &Work, passed: &Passed) -> Result<Ruled, Error> {
    let usage = usage(work, passed).await?;
    let rated = course_rating::of_versions(work.db(), &[passed.enrolment.version_id]).await?;
    let rated = rated.into_values().next().unwrap_or_default();
    let ratings = course_rating::as_ratings(&rated);
    let standing = outlook::standing_for(work.db(), std::slice::from_ref(&passed.listing)).await?;
    let today = passed.today(work);
    let pacts = Pacts::of(work, passed).await?;
    let precedents = precedent::of_listings(work.db(), std::slice::from_ref(&passed.listing), today).await?;
    let register = quality::register(work.db(), std::slice::from_ref(&passed.issuer)).await?;
    let credential = Credential {
        listing: &passed.listing,
        issuer: &passed.issuer,
        ratings: &ratings,
        issued_on: passed.issued_on(),
        submitted_on: today,
        grade: passed.result.grade.as_deref(),
        converted: None,
        least: None,
        gates: passed.gates(),
        standing: standing.get(&passed.listing.opportunity.id).map_or(&[][..], Vec::as_slice),
        precedents: precedents.get(&passed.listing.opportunity.id).map_or(&[][..], Vec::as_slice),
        register: register.of(passed.issuer.id),
        limits: passed.applied.criteria.limits.by_route(),
    };
    let graded = graded(work, passed, &case(&credential, &passed.target, passed.purpose, &usage), &pacts).await?;
    let credential = Credential { converted: graded.as_ref().and_then(Graded::number), ..credential };
    let case = case(&credential, &passed.target, passed.purpose, &usage);
    let ruling = ruling(work, passed, &credential, &case, &pacts).await?;
    let gates = case.gates;
    let criteria_version = passed.applied.label.clone();
    Ok(Ruled { ruling, graded, criteria_version, rated, gates })
}

/// The ratings of the version as those of the request, and verification by R-R3a: the platform itself knows.
fn copied(work: &mut Work, request: &RecognitionRequest, rated: &[CourseRating], gates: Gates) -> Vec<Rating> {
    let label = request.criteria_version.clone().unwrap_or_default();
    let ratings = outlook::case::with_verification(&course_rating::as_ratings(rated), gates);
    let rows = ratings.into_iter().map(|(criterion, robustness)| {
        let by = rated.iter().find(|row| row.criterion == criterion);
        Rating {
            id: work.new_id(),
            request_id: request.id,
            criterion,
            robustness,
            evidence: by.map_or_else(|| "R-R3a".to_owned(), |row| row.evidence.clone()),
            rated_by: by.map(|row| row.rated_by),
            rated_at: by.map_or(work.now, |row| row.rated_at),
            rubric_version: by.map_or_else(|| label.clone(), |row| row.rubric_version.clone()),
            register: by.and_then(|row| row.register.clone()),
        }
    });
    rows.collect()
}

async fn usage(work: &Work, passed: &Passed) -> Result<Usage, Error> {
    let (learner, home) = (passed.enrolment.person_id, passed.target.institution.id);
    let programme = passed.target.programme.as_ref().map(|programme| programme.id);
    outlook::of_learner(work.db(), learner, home, programme).await
}

/// The agreements that can reach the request: those of today, and the one that was promised as it was then (R-O3).
struct Pacts {
    today: Vec<Pact>,
    promised: Option<Pact>,
}

impl Pacts {
    async fn of(work: &Work, passed: &Passed) -> Result<Self, Error> {
        let (home, provider) = (passed.target.institution.id, passed.enrolment.provider_id);
        let promised = passed.promise.as_ref().and_then(|promise| promise.outlook.basis.agreement.as_ref());
        let promised = match promised {
            Some(agreement) => outlook::promised_pact(work.db(), agreement.version_id).await?,
            None => None,
        };
        Ok(Self { today: outlook::pacts_between(work.db(), home, &[provider]).await?, promised })
    }
}

/// What the grade is at home (GR-5), by the words of today's agreement, else of the promised one.
async fn graded(work: &Work, passed: &Passed, case: &Case<'_>, pacts: &Pacts) -> Result<Option<Graded>, Error> {
    let Some(grade) = passed.result.grade.as_deref() else { return Ok(None) };
    let version = &passed.listing.version;
    let learnt = Learnt {
        grade,
        issuer: passed.enrolment.provider_id,
        host: passed.target.institution.id,
        field: version.isced_f.as_deref(),
        eqf: version.eqf,
        day: passed.today(work),
    };
    let pact = on_grades(case, &pacts.today.iter().collect::<Vec<_>>());
    let pact = pact.or_else(|| on_grades(case, &pacts.promised.iter().collect::<Vec<_>>()));
    grading::suggested(work.db(), &learnt, pact).await.map(Some)
}

/// The route under today's agreements and equivalencies, or under what was promised if that is better (R-O3).
async fn ruling(
    work: &Work,
    passed: &Passed,
    credential: &Credential<'_>,
    today: &Case<'_>,
    pacts: &Pacts,
) -> Result<Ruling, Error> {
    let mut ruling = rule(today, &pacts.today.iter().collect::<Vec<_>>());
    let Some(promise) = &passed.promise else { return Ok(ruling) };
    if let Some(pact) = &pacts.promised {
        ruling = ruling.or_promised(promise, today, &[pact]);
    }
    if let Some(equivalency) = &promise.outlook.basis.equivalency
        && let Some(record) = outlook::promised_equivalency(work.db(), equivalency).await?
    {
        // What every pass was worth on that day counts for this one, whatever tables have come since.
        let least = promise.least.as_ref().filter(|least| least.covers(credential.grade));
        let least = least.map(Least::converted);
        let then = Credential { standing: std::slice::from_ref(&record), least, ..*credential };
        ruling = ruling.or_promised(promise, &case(&then, &passed.target, passed.purpose, today.usage), &[]);
    }
    if let Some(precedent) = promise.outlook.basis.precedent {
        // What was decided otherwise since does not matter (R-O3).
        let then = Case { met: Vec::new(), precedent: Some(precedent), ..today.clone() };
        ruling = ruling.or_promised(promise, &then, &[]);
    }
    if promise.outlook.basis.agreement.is_none() && ruling.basis.agreement.is_none() {
        // Own days that were shown before enrolling do not grow (R-O3).
        ruling.basis.limits = ruling.basis.limits.shorter(promise.outlook.basis.limits);
    }
    Ok(ruling)
}

/// The row as it stands after all that happens at once: submitted, complete, and on the desk unless it is automatic.
fn request(work: &mut Work, passed: &Passed, ruled: &Ruled) -> Result<RecognitionRequest, Error> {
    let ruling = &ruled.ruling;
    let id: RequestId = work.new_id();
    let today = passed.today(work);
    let complete = State::Draft.after(Action::Submit)?.after(Action::MarkComplete)?;
    let state = match ruling.route {
        Route::Automatic => complete,
        Route::FastTrack | Route::Individual => complete.after(Action::BeginAssessment)?,
    };
    let enrolment = &passed.enrolment;
    Ok(RecognitionRequest {
        id,
        reference: clock::reference(id, today),
        learner_id: enrolment.person_id,
        institution_id: passed.target.institution.id,
        provider_id: Some(enrolment.provider_id),
        opportunity_id: Some(enrolment.opportunity_id),
        version_id: Some(enrolment.version_id),
        enrolment_id: Some(enrolment.id),
        purpose: passed.purpose,
        programme_id: enrolment.programme_id,
        component_id: passed.target.component.as_ref().map(|component| component.id),
        target_key: passed.target.key(passed.purpose),
        credential_key: key(enrolment.id),
        filing: None,
        state,
        route: Some(ruling.route),
        basis: Some(ruling.basis.clone()),
        presented: Presented::new(&passed.listing, &passed.issuer, passed.issued_on(), passed.result.grade.clone()),
        graded: ruled.graded.clone(),
        submitted_at: Some(work.now),
        completed_on: Some(today),
        due_on: Some(clock::due_on(today, ruling.route, ruling.basis.limits)),
        cap_on: Some(clock::cap_on(today)),
        delayed_until: None,
        overdue_on: None,
        warned_on: None,
        decided_at: None,
        criteria_version: Some(ruled.criteria_version.clone()),
        assigned_to: None,
        version: 1,
    })
}

fn announce(work: &mut Work, request: &RecognitionRequest, route: Route) {
    let submitted = RequestSubmitted {
        request: request.id,
        enrolment: request.enrolment_id,
        learner: request.learner_id,
        institution: request.institution_id,
        purpose: request.purpose,
    };
    work.record(Subject::Request(request.id), &submitted);
    work.record(Subject::Request(request.id), &RequestCompleted { request: request.id, route });
    if route != Route::Automatic {
        work.record(Subject::Request(request.id), &AssessmentBegun { request: request.id, route });
    }
}
