//! What a learner has had recognised already: caps, elective space and duplicates count from it.

use std::collections::{BTreeMap, BTreeSet};

use consortium::institution;
use kernel::{AgreementId, Day, Ects, InstitutionId, OpportunityId, PersonId, ProgrammeId, RequestId, Zone};
use recognition::{grade::Better, purpose::Purpose, route::Route, rule::Number};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::{
    Decision, Error, RecognitionRequest,
    entity::recognition_request::{COLUMN, Entity},
    request::{Graded, query},
};

/// Recognised so far at one university, in one programme; nothing for who has had nothing (R-O1).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// Credits that each agreement gave, whatever its version (R-G5).
    pub by_agreement: BTreeMap<AgreementId, Ects>,
    /// Credits that took elective space.
    pub elective: Ects,
    /// What gives credits already, and since when (R-H4).
    pub counted: BTreeMap<OpportunityId, Day>,
    /// What was recognised and has served no component yet: it may still meet an equivalency (R-E3).
    pub earlier: Vec<Earlier>,
}

/// A credential that was recognised before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// What was learnt.
    pub opportunity: OpportunityId,
    /// Slug of the issuer.
    pub issuer: String,
    /// The provider's own name for it.
    pub identifier: String,
    /// In which version.
    pub version: i32,
    /// When it was issued.
    pub issued_on: Day,
    /// Whether it has given credits.
    pub is_credited: bool,
    /// Its grade here as a number, if it was converted (R-E1).
    pub converted: Option<(Number, Better)>,
}

impl Usage {
    /// Under this agreement.
    pub fn under(&self, agreement: AgreementId) -> Ects {
        self.by_agreement.get(&agreement).copied().unwrap_or_default()
    }

    /// Sums decisions that stand. What counts already counts in every programme, credits only in this one. An
    /// individual decision asks no agreement, so it takes nothing from the cap of the one that its request names (R-G5).
    /// Days are those of the university (I-12).
    pub fn of(decided: &[(RecognitionRequest, Decision)], programme: Option<ProgrammeId>, zone: &Zone) -> Self {
        let mut usage = Self::default();
        let positive = decided.iter().filter(|(_, decision)| decision.outcome.is_positive());
        for (request, decision) in positive {
            let day = zone.day_at(decision.decided_at);
            let purpose = decision.alternative_purpose.unwrap_or(request.purpose);
            if let Some(learnt) = request.opportunity_id.filter(|_| purpose.records_credits()) {
                usage.counted.entry(learnt).and_modify(|since| *since = day.min(*since)).or_insert(day);
            }
            let credits = decision.credits.filter(|_| request.programme_id == programme).unwrap_or_default();
            if purpose == Purpose::ElectiveCredit {
                usage.elective = usage.elective + credits;
            }
            let agreement = decision.detail.basis.as_ref().and_then(|basis| basis.agreement.as_ref());
            if let Some(agreement) = agreement.filter(|_| decision.route != Route::Individual) {
                let sum = usage.by_agreement.entry(agreement.id).or_default();
                *sum = *sum + credits;
            }
        }
        usage.earlier = earlier(decided);
        usage
    }
}

/// What is recognised and not used up: by replacing a component itself, or by an equivalency for another one (R-E3). No
/// equivalency names a credential from outside.
fn earlier(decided: &[(RecognitionRequest, Decision)]) -> Vec<Earlier> {
    let positive = || decided.iter().filter(|(_, decision)| decision.outcome.is_positive());
    let bases = positive().filter_map(|(_, decision)| decision.detail.basis.as_ref()?.equivalency.as_ref());
    let used: BTreeSet<OpportunityId> = bases.flat_map(|equivalency| equivalency.uses.iter().copied()).collect();
    let serves = |(request, decision): &&(RecognitionRequest, Decision)| {
        let purpose = decision.alternative_purpose.unwrap_or(request.purpose);
        matches!(purpose, Purpose::Exemption | Purpose::Stack)
            || request.opportunity_id.is_some_and(|learnt| used.contains(&learnt))
    };
    let free = positive().filter(|pair| !serves(pair));
    free.filter_map(|(request, decision)| {
        let presented = &request.presented;
        Some(Earlier {
            opportunity: request.opportunity_id?,
            issuer: presented.issuer.clone()?,
            identifier: presented.identifier.clone()?,
            version: presented.version?,
            issued_on: presented.issued_on?,
            is_credited: decision.credits.is_some_and(|credits| credits > Ects::ZERO),
            converted: decision.detail.graded.as_ref().and_then(Graded::number),
        })
    })
    .collect()
}

/// A learner's usage at an institution in a programme: four queries.
pub async fn of_learner(
    db: &impl ConnectionTrait,
    learner: PersonId,
    institution: InstitutionId,
    programme: Option<ProgrammeId>,
) -> Result<Usage, Error> {
    beside(db, (learner, institution, programme), None).await
}

/// The same without one request: a second decision on it does not meet the first one as credits of somebody else's.
pub(crate) async fn beside(
    db: &impl ConnectionTrait,
    (learner, at, programme): (PersonId, InstitutionId, Option<ProgrammeId>),
    except: Option<RequestId>,
) -> Result<Usage, Error> {
    // Whatever state a request is in: while it is looked at again, its earlier decision stands.
    let mut requests = Entity::find()
        .filter(COLUMN.learner_id.eq(learner))
        .filter(COLUMN.institution_id.eq(at))
        .filter(COLUMN.decided_at.is_not_null())
        .all(db)
        .await?;
    requests.retain(|request| Some(request.id) != except);
    let ids: Vec<_> = requests.iter().map(|request| request.id).collect();
    let standing = query::standing_decisions(db, &ids).await?;
    let failed = query::failed(db, &standing).await?;
    let mut decisions: BTreeMap<_, _> = standing
        .into_iter()
        .filter(|decision| !failed.contains(&decision.id))
        .map(|decision| (decision.request_id, decision))
        .collect();
    let decided: Vec<_> = requests
        .into_iter()
        .filter_map(|request| decisions.remove(&request.id).map(|decision| (request, decision)))
        .collect();
    let home = institution::by_id(db, at).await?;
    Ok(Usage::of(&decided, programme, &home.time_zone))
}
