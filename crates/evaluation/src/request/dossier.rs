//! All that the evaluation of a stored request needs, read once.

use kernel::{Actor, Ects, Right};
use kernel::{Day, OpportunityId, RequestId};
use recognition::{programme, purpose::Purpose, route::Route};
use sea_orm::ConnectionTrait;

use super::{
    cap,
    findings::{Findings, Situation},
    query,
};
use crate::{
    Error, RecognitionRequest, appeal,
    assess::{Evaluation, Facts, Ratings, evaluate},
    course_rating::Given,
    criteria::{self, Applied},
    outlook::{self, Target, Usage},
};

/// A request with its ratings, its target, and what the learner has had already.
pub(crate) struct Dossier {
    ratings: Ratings,
    target: Target,
    usage: Usage,
    /// What is left under the caps of the agreement that gave the fast track, at this moment.
    agreement_space: Option<Ects>,
    /// How many essential outcomes a comparison must cover.
    essential: usize,
    /// The criteria that were in force when the request became complete.
    pub(crate) applied: Applied,
}

impl Dossier {
    /// Reads it: the stored ratings, never those of a form, and what is left now, not when the request was filed. Who
    /// decides takes the learner's turn before (I-3).
    pub(crate) async fn of(db: &impl ConnectionTrait, request: &RecognitionRequest, today: Day) -> Result<Self, Error> {
        let home = consortium::institution::by_id(db, request.institution_id).await?;
        let ratings = query::ratings_of(db, request.id).await?;
        let whose = (request.learner_id, request.institution_id, request.programme_id);
        let usage = outlook::beside(db, whose, Some(request.id)).await?;
        let essential = match request.component_id {
            Some(id) if request.purpose == Purpose::Exemption => {
                programme::component(db, id).await?.outcomes.iter().filter(|outcome| outcome.essential).count()
            }
            _ => 0,
        };
        let target = outlook::target(db, home, request.programme_id, request.component_id).await?;
        let size = target.programme.as_ref().and_then(|programme| programme.ects);
        Ok(Self {
            applied: criteria::query::of_request(db, request, today).await?,
            agreement_space: cap::space(db, request, size, &usage).await?,
            ratings: ratings.iter().map(|rating| (rating.criterion, rating.robustness)).collect(),
            target,
            usage,
            essential,
        })
    }

    /// The same with ratings that are not stored yet: the appeals body sees what they would come to.
    fn rated(mut self, given: &[Given]) -> Self {
        self.ratings.extend(given.iter().map(|given| (given.criterion, given.robustness)));
        self
    }

    /// The same where so many outcomes were handed over to the second track: what its component asks for today is none of
    /// what the person was assessed in.
    pub(crate) fn handed_over(self, outcomes: usize) -> Self {
        Self { essential: outcomes, ..self }
    }

    /// What the function makes of the stored ratings and these findings. Other priorities count on the individual route
    /// only, where a second person looks (R-A5).
    pub(crate) fn evaluate(
        &self,
        request: &RecognitionRequest,
        findings: &Findings,
        today: Day,
    ) -> Result<Evaluation, Error> {
        Ok(evaluate(&self.facts(request, findings, today)?, &self.applied.criteria))
    }

    /// What it looks at. Other priorities count on the individual route only, where a second person looks (R-A5).
    pub(crate) fn facts(&self, request: &RecognitionRequest, findings: &Findings, today: Day) -> Result<Facts, Error> {
        findings.checked(self.essential)?;
        Ok(self.situation(request, today).facts(findings))
    }

    fn situation<'a>(&self, request: &'a RecognitionRequest, today: Day) -> Situation<'a> {
        let second = (request.route == Some(Route::Individual)).then(|| "the person who decides".to_owned());
        Situation {
            purpose: request.purpose,
            presented: &request.presented,
            ratings: self.ratings.clone(),
            eqf: self.target.eqf(request.purpose),
            ects: self.target.ects(request.purpose),
            elective_eqf: self.target.elective_eqf(),
            elective_space: self.elective_space(),
            agreement_space: self.agreement_space.filter(|left| !cap::is_nothing(*left)),
            already_credited: request.purpose.records_credits() && self.counts(request.opportunity_id),
            second_person: second,
            today,
        }
    }

    /// Whether it gives credits already (R-H4); of a credential from outside that is not known.
    fn counts(&self, learnt: Option<OpportunityId>) -> bool {
        learnt.is_some_and(|learnt| self.usage.counted.contains_key(&learnt))
    }

    /// Whether the agreement of the fast track has nothing left: then no officer confirms it (R-G5).
    pub(super) fn is_exhausted(&self) -> bool {
        self.agreement_space.is_some_and(cap::is_nothing)
    }

    /// What is left of the electives.
    fn elective_space(&self) -> Option<Ects> {
        self.target.elective_ects().map(|all| (all - self.usage.elective).max(Ects::ZERO))
    }
}

/// What the function would make of a request with these findings: for the desk, before anything is proposed.
pub async fn preview(
    db: &impl ConnectionTrait,
    actor: &Actor,
    id: RequestId,
    findings: &Findings,
    today: Day,
) -> Result<Evaluation, Error> {
    let request = query::by_id(db, actor, id).await?;
    let officer =
        [Right::Evaluate, Right::Decide].iter().any(|right| actor.may_as_officer(*right, request.institution_id));
    kernel::denied(officer, "not_allowed")?;
    Dossier::of(db, &request, today).await?.evaluate(&request, findings, today)
}

/// The same for the appeals body, which rates and compares for itself and asks no agreement.
pub async fn preview_of_appeal(
    db: &impl ConnectionTrait,
    actor: &Actor,
    id: RequestId,
    (given, findings): (&[Given], &Findings),
    today: Day,
) -> Result<Evaluation, Error> {
    let mut request = query::by_id(db, actor, id).await?;
    appeal::query::may_hear(db, actor, &request).await?;
    request.route = Some(Route::Individual);
    Dossier::of(db, &request, today).await?.rated(given).evaluate(&request, findings, today)
}
