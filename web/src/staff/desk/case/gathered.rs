//! All that the page of a case needs, read once.

use std::collections::{BTreeSet, HashMap};

use consortium::{Institution, Person};
use evaluation::{
    Proposal, RecognitionRequest,
    assess::applies,
    course_rating::{self, Given, suggestion},
    criteria::{self, Applied},
    request::{
        State,
        awaited::{self, Awaited},
        policy,
        query::Detail,
    },
    routing::Desk,
};
use kernel::{Day, LocalizedText, PersonId, RequestId};
use recognition::{
    ComponentOutcome, EquivalencyRecord, Programme,
    criterion::Criterion,
    programme::{self, ComponentRecord},
    purpose::Purpose,
    quality::Snapshot,
    route::Route,
};

use super::{
    following::{self, Following},
    prior_learning::pages::{self as prior_learning, Second},
};
use crate::{
    app::App,
    error::Error,
    present::{
        letter::Around,
        office::{Office, office},
    },
    staff::desk::{Next, access, next},
    viewer::Viewer,
};

/// A case on the desk.
pub(super) struct Case {
    pub detail: Detail,
    pub home: Institution,
    /// Today where it is decided.
    pub today: Day,
    pub learner: Person,
    pub office: Option<Office>,
    pub programme: Option<Programme>,
    pub component: Option<ComponentRecord>,
    /// Names of colleagues who had it in hand.
    pub names: HashMap<PersonId, String>,
    /// The last proposal that was sent back.
    pub returned: Option<Proposal>,
    /// Ratings of the version, with their evidence, where the request has none of its own (R-C3).
    pub published: Vec<evaluation::CourseRating>,
    /// The day that its state is about, and whose turn it is.
    pub awaited: Awaited,
    /// The desk as it is now.
    pub desk: Desk,
    pub next: Next,
    /// The criteria by which it is examined.
    pub applied: Applied,
    /// Stored answers that there is no equivalency (R-E6).
    pub warnings: Vec<EquivalencyRecord>,
    /// What our copy of DEQAR suggests (DQ-5, DQ-7).
    pub suggested: Option<Snapshot>,
    /// What the learner added.
    pub files: Vec<evaluation::EvidenceFile>,
    pub may: May,
    pub following: Following,
    /// The second track.
    pub second: Second,
}

/// What the officer may do with it now.
#[expect(clippy::struct_excessive_bools, reason = "six acts, each allowed or not by policy and state")]
#[derive(Clone, Copy, Debug)]
pub(super) struct May {
    pub complete: bool,
    pub rate: bool,
    pub propose: bool,
    pub take_back: bool,
    pub send_back: bool,
    pub decide: bool,
}

/// Reads a case that this officer may handle.
pub(super) async fn gather(app: &App, viewer: &Viewer, id: RequestId) -> Result<Case, Error> {
    let detail = access::detail(app, viewer, id).await?;
    let (db, request) = (app.db().reads(), &detail.request);
    let names = names(app, &detail).await?;
    let desk = Desk::around(db, &viewer.actor, viewer.now).await?;
    let home = consortium::institution::by_id(db, request.institution_id).await?;
    let today = home.time_zone.day_at(viewer.now);
    let second = prior_learning::second(app, viewer, (request, today)).await?;
    let awaited = awaited::one(db, request).await?;
    let next = next::after(app, viewer, &desk, (request, awaited), second.track()).await?;
    let rated = course_rating::of_versions(db, request.version_id.as_slice()).await?;
    Ok(Case {
        learner: consortium::person::by_id(db, request.learner_id).await?,
        office: office(app, viewer, &home).await?,
        today,
        home,
        programme: match request.programme_id {
            Some(id) => Some(programme::by_id(db, id).await?),
            None => None,
        },
        component: match request.component_id {
            Some(id) => Some(programme::component(db, id).await?),
            None => None,
        },
        returned: evaluation::request::query::returned_proposal(db, &viewer.actor, id).await?,
        published: rated.into_values().flatten().collect(),
        warnings: warnings(app, request).await?,
        suggested: suggestion::of_request(db, request).await?,
        files: evaluation::evidence::query::of_request(db, id).await?,
        may: may(viewer, &detail),
        applied: criteria::query::of_request(db, request, today).await?,
        following: following::following(app, viewer, &detail, today).await?,
        second,
        awaited,
        names,
        desk,
        next,
        detail,
    })
}

/// What the university has written down against this very replacement. It warns; nothing is refused by it (R-E6).
async fn warnings(app: &App, request: &RecognitionRequest) -> Result<Vec<EquivalencyRecord>, Error> {
    let source = request.provider_id.zip(request.presented.identifier.clone());
    let found = recognition::equivalency::query::of_sources(app.db().reads(), source.as_slice()).await?;
    let aims = |record: &EquivalencyRecord| {
        let named = |component| record.targets.iter().any(|target| target.id == component);
        record.targets.is_empty() || request.component_id.is_some_and(named)
    };
    let concerns = |record: &EquivalencyRecord| {
        record.is_warning() && record.equivalency.recogniser_id == request.institution_id && aims(record)
    };
    Ok(found.into_iter().filter(concerns).collect())
}

async fn names(app: &App, detail: &Detail) -> Result<HashMap<PersonId, String>, Error> {
    let request = &detail.request;
    let hands = detail.timeline.iter().filter_map(|entry| entry.actor).chain(request.assigned_to);
    let hands = hands
        .chain(detail.appeals.iter().filter_map(|appeal| appeal.ruled_by))
        .chain(detail.decision.as_ref().and_then(|decision| decision.decided_by));
    let people: BTreeSet<PersonId> = hands.filter(|person| *person != request.learner_id).collect();
    let people = consortium::person::by_ids(app.db().reads(), &people.into_iter().collect::<Vec<_>>()).await?;
    Ok(people.into_iter().map(|person| (person.id, person.name)).collect())
}

/// The policies and the table of states, asked before a button is shown.
fn may(viewer: &Viewer, detail: &Detail) -> May {
    let request = &detail.request;
    let proposed_by = detail.proposal.as_ref().map(|proposal| proposal.proposed_by);
    let evaluates = policy::may_evaluate(&viewer.actor, request).is_ok();
    let again = |person| policy::may_decide_again(person, detail.sent_back());
    let decides = policy::may_decide(&viewer.actor, request, proposed_by).and_then(again).is_ok();
    let examined = request.state == State::UnderAssessment;
    let individual = request.route == Some(Route::Individual);
    May {
        complete: evaluates && request.state == State::Submitted,
        rate: evaluates && examined,
        propose: evaluates && examined && individual,
        take_back: evaluates
            && request.state == State::DecisionProposed
            && proposed_by.is_some()
            && proposed_by == viewer.actor.person(),
        send_back: decides && request.state == State::DecisionProposed,
        decide: decides
            && (request.state == State::DecisionProposed || (examined && request.route == Some(Route::FastTrack))),
    }
}

impl May {
    /// Whether the comparison can be filled in: by who rates, and by who confirms on the fast track.
    pub(super) fn examine(self, case: &Case) -> bool {
        self.rate || (self.decide && case.detail.request.state == State::UnderAssessment)
    }
}

impl Case {
    /// The outcomes that a comparison must answer, one by one (L-4).
    pub(super) fn essential(&self) -> Vec<&ComponentOutcome> {
        let exempts = self.detail.request.purpose == Purpose::Exemption;
        let outcomes = self.component.iter().filter(|_| exempts).flat_map(|record| &record.outcomes);
        outcomes.filter(|outcome| outcome.essential).collect()
    }

    /// The criteria that are asked of this form of participation (R-C1).
    pub(super) fn criteria(&self) -> Vec<Criterion> {
        let mode = self.detail.request.presented.mode();
        Criterion::ALL.iter().copied().filter(|criterion| applies(*criterion, mode)).collect()
    }

    /// Only the ratings that are not stored as they are: one made once per version keeps its rater (R-C3, R-C4).
    pub(super) fn changed(&self, given: Vec<Given>) -> Vec<Given> {
        let is_stored = |given: &Given| {
            self.detail.ratings.iter().any(|rating| {
                rating.criterion == given.criterion
                    && rating.robustness == given.robustness
                    && rating.evidence.trim() == given.evidence
            })
        };
        given.into_iter().filter(|given| !is_stored(given)).collect()
    }

    /// What its notice is about.
    pub(super) fn around(&self) -> Around<'_> {
        Around {
            request: &self.detail.request,
            learner: &self.learner.name,
            home: &self.home,
            office: self.office.as_ref(),
            target: self.target(),
        }
    }

    /// What it should replace, if anything.
    pub(super) fn target(&self) -> Option<(&LocalizedText, Option<kernel::Ects>)> {
        self.component.as_ref().map(|record| (&record.component.title, record.component.ects))
    }

    /// The evidence of a criterion: the request's own, else the version's (R-C3).
    pub(super) fn rated(&self, criterion: Criterion) -> Option<(i16, &str)> {
        let own = self.detail.ratings.iter().find(|rating| rating.criterion == criterion);
        let own = own.map(|rating| (rating.robustness.get(), rating.evidence.as_str()));
        own.or_else(|| {
            let published = self.published.iter().find(|rating| rating.criterion == criterion)?;
            Some((published.robustness.get(), published.evidence.as_str()))
        })
    }
}
