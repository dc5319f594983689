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
    /// What is left under the caps of the agreement that gave the fast track, at this moment.
    agreement_space: Option<Ects>,
    /// How many essential outcomes a comparison must cover.
    essential: usize,
}

impl Dossier {
    /// Reads it: the stored ratings, never those of a form, and what is left now, not when the request was filed. Who
    /// decides takes the learner's turn before (I-3).
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
        let target = outlook::target(db, home, request.programme_id, request.component_id).await?;
        Ok(Self {
            agreement_space: agreement_space(db, request, &target, &usage).await?,
            ratings: ratings.iter().map(|rating| (rating.criterion, rating.robustness)).collect(),
            target,
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
            elective_space: self.elective_space(),
            agreement_space: self.agreement_space,
            already_credited: self.usage.counted.contains_key(&request.opportunity_id),
            second_person: second,
            today,
        }
    }

    /// What is left of the electives.
    fn elective_space(&self) -> Option<Ects> {
        self.target.elective_ects().map(|all| (all - self.usage.elective).max(Ects::ZERO))
    }
}

/// What the agreement leaves that the fast track confirms (R-G5). The individual route asks no agreement.
async fn agreement_space(
    db: &impl ConnectionTrait,
    request: &RecognitionRequest,
    target: &Target,
    usage: &Usage,
) -> Result<Option<Ects>, Error> {
    let agreement = request.basis.as_ref().and_then(|basis| basis.agreement.as_ref());
    let Some(agreement) = agreement.filter(|_| request.route == Some(Route::FastTrack)) else { return Ok(None) };
    let Some(pact) = outlook::promised_pact(db, agreement.version_id).await? else { return Ok(None) };
    let programme = target.programme.as_ref().and_then(|programme| programme.ects);
    Ok(pact.terms.caps.remaining(usage.under(agreement.id), programme).map(|left| left.max(Ects::ZERO)))
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
