//! All that the evaluation of a stored request needs, read once.

use kernel::{Actor, Ects, Right};
use kernel::{Day, RequestId};
use recognition::{programme, purpose::Purpose, route::Route};
use sea_orm::ConnectionTrait;

use super::{
    findings::{Findings, Situation},
    query,
};
use crate::{
    Error, RecognitionRequest,
    assess::{Evaluation, Ratings, evaluate},
    outlook::{self, Target, Usage},
};

/// A request with its ratings, its target, and what the learner has had already.
pub(super) struct Dossier {
    ratings: Ratings,
    target: Target,
    usage: Usage,
    /// How many essential outcomes a comparison must cover.
    essential: usize,
}

impl Dossier {
    /// Reads it: the stored ratings, never those of a form.
    pub(super) async fn of(db: &impl ConnectionTrait, request: &RecognitionRequest) -> Result<Self, Error> {
        let home = consortium::institution::by_id(db, request.institution_id).await?;
        let ratings = query::ratings_of(db, request.id).await?;
        let usage = outlook::of_learner(db, request.learner_id, request.institution_id, request.programme_id).await?;
        let essential = match request.component_id {
            Some(id) if request.purpose == Purpose::Exemption => {
                programme::component(db, id).await?.outcomes.iter().filter(|outcome| outcome.essential).count()
            }
            _ => 0,
        };
        Ok(Self {
            ratings: ratings.iter().map(|rating| (rating.criterion, rating.robustness)).collect(),
            target: outlook::target(db, home, request.programme_id, request.component_id).await?,
            usage,
            essential,
        })
    }

    /// What the function makes of the stored ratings and these findings. Other priorities count on the individual route
    /// only, where a second person looks (R-A5).
    pub(super) fn evaluate(
        &self,
        request: &RecognitionRequest,
        findings: &Findings,
        today: Day,
    ) -> Result<Evaluation, Error> {
        findings.checked(self.essential)?;
        Ok(evaluate(&self.situation(request, today).facts(findings)))
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
            elective_space: self.space(request),
            already_credited: self.usage.counted.contains(&request.opportunity_id),
            second_person: second,
            today,
        }
    }

    /// What is left of the electives, and under the caps of the agreement that gave the route (R-G5).
    fn space(&self, request: &RecognitionRequest) -> Option<Ects> {
        let left = self.target.elective_ects().map(|all| (all - self.usage.elective).max(Ects::ZERO));
        let proposed = request.basis.as_ref().and_then(|basis| basis.propose);
        left.into_iter().chain(proposed).min()
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
    Dossier::of(db, &request).await?.evaluate(&request, findings, today)
}
