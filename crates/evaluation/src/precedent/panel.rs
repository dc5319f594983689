//! What a case on the desk shows of earlier decisions: reference cases, the university's own decisions without names, and
//! other universities' as counts (WORKFLOWS B3, UX-25, M26).

use std::collections::{BTreeMap, HashMap};

use kernel::{Actor, Day, DecisionId, Ects, RequestId, Zone};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect,
    RelationTrait as _,
};

use super::{
    Elements, Lesson, ReferenceState, Wording, instructive, is_about_the_credential, is_revised, lesson, of_listings,
    policy, reference, settled,
};
use crate::{
    Decision, DecisionNote, Error, PastDecision, RecognitionRequest, ReferenceCase,
    assess::{Element, Ground, Outcome, Reduction},
    entity::{decision, difference, past_decision, recognition_request, reference_case},
    outlook::{FEW, Target},
};

/// How many decisions of each kind are shown.
const MOST: u64 = 50;

/// An earlier decision, as colleagues may read it.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The case, for who may open it (M21); none where it is the reader's own, or of an archive.
    pub case: Option<(RequestId, String)>,
    /// Whether it comes from before the platform.
    pub is_past: bool,
    /// When.
    pub decided_on: Day,
    /// What.
    pub outcome: Outcome,
    /// In what way it is partial.
    pub mode: Option<Reduction>,
    /// Credits recorded.
    pub credits: Option<Ects>,
    /// Why refused.
    pub ground: Option<Ground>,
    /// In which elements it differed.
    pub elements: Elements,
    /// In which version, if that is known.
    pub version: Option<i32>,
    /// Outcomes, credits, level or assessment were others then (R-E5).
    pub is_revised: bool,
    /// Whether it says something about the credential, not about one person.
    pub is_instructive: bool,
    /// For everybody who sees it.
    pub public_note: Option<String>,
    /// For colleagues.
    pub private_note: Option<String>,
}

/// A reference case in the panel.
#[derive(Clone, Debug)]
pub struct ShownReference {
    /// The reference case itself.
    pub reference: ReferenceCase,
    /// Its decision.
    pub decision: Shown,
    /// Whether it is about the same target.
    pub is_same_target: bool,
}

/// All of it.
#[derive(Clone, Debug)]
pub struct Panel {
    /// Whether the last 24 months agree (R-R2).
    pub lesson: Lesson,
    /// Curated examples, those that are over last.
    pub references: Vec<ShownReference>,
    /// Like decisions, newest first.
    pub decisions: Vec<Shown>,
    /// Whether there are more than are shown.
    pub has_more: bool,
    /// Decisions of other universities on it: all, and the positive ones where that says nothing of one person (MT-12).
    pub elsewhere: Option<(usize, Option<usize>)>,
}

/// For a case of this officer; none for a credential from outside, whose wording no two share.
pub async fn panel(
    db: &impl ConnectionTrait,
    actor: &Actor,
    request: &RecognitionRequest,
    target: &Target,
    today: Day,
) -> Result<Option<Panel>, Error> {
    policy::may_search(actor, request.institution_id)?;
    let (Some(opportunity), Some(version)) = (request.opportunity_id, request.version_id) else {
        return Ok(None);
    };
    let held = catalogue::listing::at_versions(db, &[version]).await?;
    let precedents = of_listings(db, &held, today).await?.remove(&opportunity).unwrap_or_default();
    let versions = catalogue::listing::versions_of(db, &[opportunity]).await?;
    let held = held.into_iter().next().ok_or(Error::NotFound)?;
    let revised = |number: i32| is_revised(&held, Wording::Number(number), &versions);
    let zone = consortium::institution::by_id(db, request.institution_id).await?.time_zone;
    let eyes = Eyes { db, actor, request, today, zone, revised };
    let (references, marked) = eyes.references().await?;
    let mut decisions = eyes.decided(&marked).await?;
    decisions.extend(eyes.past().await?);
    decisions.sort_by_key(|shown| std::cmp::Reverse(shown.decided_on));
    let most = usize::try_from(MOST).unwrap_or(usize::MAX);
    let has_more = decisions.len() > most;
    decisions.truncate(most);
    Ok(Some(Panel {
        lesson: lesson(&precedents, target, request.purpose, today),
        references,
        decisions,
        has_more,
        elsewhere: eyes.elsewhere().await?,
    }))
}

struct Eyes<'a, D, R> {
    db: &'a D,
    actor: &'a Actor,
    request: &'a RecognitionRequest,
    today: Day,
    /// Of the university that decides.
    zone: Zone,
    revised: R,
}

impl<D: ConnectionTrait, R: Fn(i32) -> bool> Eyes<'_, D, R> {
    /// Examples on the same micro-credential, and the decisions that they are.
    async fn references(&self) -> Result<(Vec<ShownReference>, Vec<DecisionId>), Error> {
        use recognition_request::COLUMN as OF;
        use reference_case::{COLUMN, Entity, Relation};
        let wanted = Entity::find()
            .join(JoinType::InnerJoin, Relation::Decision.def())
            .join(JoinType::InnerJoin, decision::Relation::RecognitionRequest.def())
            .filter(COLUMN.institution_id.eq(self.request.institution_id))
            .filter(COLUMN.state.eq(ReferenceState::Approved))
            .filter(COLUMN.inactive.eq(false))
            .filter(decision::COLUMN.superseded_by.is_null())
            .filter(OF.opportunity_id.eq(self.request.opportunity_id))
            .filter(OF.id.ne(self.request.id))
            .order_by_desc(reference_case::Column::Id)
            .limit(MOST);
        let here = reference::told(self.db, self.actor, wanted.all(self.db).await?).await?;
        let ids: Vec<DecisionId> = here.iter().map(|(_, decision, _)| decision.id).collect();
        let elements = self.elements(&ids).await?;
        let mut shown: Vec<ShownReference> = here
            .into_iter()
            .map(|(reference, decision, request)| ShownReference {
                is_same_target: request.purpose == self.request.purpose
                    && request.target_key == self.request.target_key,
                decision: self.shown(&decision, &request, (None, &elements)),
                reference,
            })
            .collect();
        let rank = |one: &ShownReference| (one.reference.is_expired(self.today), !one.is_same_target);
        shown.sort_by_key(|one| (rank(one), std::cmp::Reverse(one.reference.id)));
        Ok((shown, ids))
    }

    /// Final decisions of the same university on the same micro-credential, for the same purpose and target.
    async fn decided(&self, marked: &[DecisionId]) -> Result<Vec<Shown>, Error> {
        use recognition_request::COLUMN;
        let wanted = settled(self.today)
            .filter(COLUMN.institution_id.eq(self.request.institution_id))
            .filter(COLUMN.opportunity_id.eq(self.request.opportunity_id))
            .filter(COLUMN.purpose.eq(self.request.purpose))
            .filter(COLUMN.target_key.eq(self.request.target_key.clone()))
            .filter(COLUMN.id.ne(self.request.id))
            .filter(decision::COLUMN.id.is_not_in(marked.iter().copied()))
            .order_by_desc(decision::Column::DecidedAt)
            .limit(MOST + 1);
        let decisions = wanted.all(self.db).await?;
        let ids: Vec<DecisionId> = decisions.iter().map(|decision| decision.id).collect();
        let (pairs, notes) = (reference::with_requests(self.db, &ids).await?, reference::notes(self.db, &ids).await?);
        let elements = self.elements(&ids).await?;
        let shown = ids.iter().filter_map(|id| {
            let (decision, request) = pairs.get(id)?;
            Some(self.shown(decision, request, (notes.get(id), &elements)))
        });
        Ok(shown.collect())
    }

    async fn past(&self) -> Result<Vec<Shown>, Error> {
        use past_decision::{COLUMN, Column, Entity};
        let (provider, identifier) = (self.request.provider_id, self.request.presented.identifier.clone());
        let (Some(provider), Some(identifier)) = (provider, identifier) else { return Ok(Vec::new()) };
        let wanted = Entity::find()
            .filter(COLUMN.institution_id.eq(self.request.institution_id))
            .filter(COLUMN.provider_id.eq(provider))
            .filter(COLUMN.identifier.eq(identifier))
            .filter(COLUMN.purpose.eq(self.request.purpose))
            .filter(COLUMN.target_key.eq(self.request.target_key.clone()))
            .order_by_desc(Column::DecidedOn)
            .limit(MOST + 1);
        Ok(wanted.all(self.db).await?.into_iter().map(|row| self.shown_past(row)).collect())
    }

    /// The elements of differences, by decision.
    async fn elements(&self, ids: &[DecisionId]) -> Result<HashMap<DecisionId, Vec<Element>>, Error> {
        let mut by_decision: HashMap<DecisionId, Vec<Element>> = HashMap::new();
        let wanted = difference::Entity::find().filter(difference::COLUMN.decision_id.is_in(ids.iter().copied()));
        for found in wanted.all(self.db).await? {
            by_decision.entry(found.decision_id).or_default().push(found.element);
        }
        Ok(by_decision)
    }

    fn shown(
        &self,
        decision: &Decision,
        request: &RecognitionRequest,
        (note, elements): (Option<&DecisionNote>, &HashMap<DecisionId, Vec<Element>>),
    ) -> Shown {
        // M21, S-7: the own case is not the officer's to open.
        let is_own = self.actor.person() == Some(request.learner_id);
        let private = policy::reads_private(self.actor, request.institution_id) && !is_own;
        Shown {
            case: private.then(|| (request.id, request.reference.clone())),
            is_past: false,
            decided_on: self.zone.day_at(decision.decided_at),
            outcome: decision.outcome,
            mode: decision.mode,
            credits: decision.credits,
            ground: decision.ground,
            elements: Elements(elements.get(&decision.id).cloned().unwrap_or_default()),
            version: request.presented.version,
            is_revised: request.presented.version.is_some_and(&self.revised),
            is_instructive: is_about_the_credential(decision.ground, decision.mode)
                && !decision.detail.evaluation.is_on_prior_learning(),
            public_note: note.and_then(|note| note.public_note.clone()),
            private_note: note.and_then(|note| note.private_note.clone()).filter(|_| private),
        }
    }

    fn shown_past(&self, row: PastDecision) -> Shown {
        let private = policy::reads_private(self.actor, row.institution_id);
        Shown {
            case: None,
            is_past: true,
            decided_on: row.decided_on,
            outcome: row.outcome,
            mode: None,
            credits: row.credits,
            ground: row.ground,
            elements: row.elements,
            version: row.version_number,
            is_revised: row.version_number.is_some_and(&self.revised),
            is_instructive: is_about_the_credential(row.ground, None),
            public_note: row.public_note,
            private_note: row.private_note.filter(|_| private),
        }
    }

    /// What partners decided, as counts that say nothing of one person (MT-12).
    async fn elsewhere(&self) -> Result<Option<(usize, Option<usize>)>, Error> {
        use recognition_request::COLUMN;
        let wanted = instructive(settled(self.today))
            .filter(COLUMN.opportunity_id.eq(self.request.opportunity_id))
            .filter(Condition::all().add(COLUMN.institution_id.ne(self.request.institution_id)))
            .select_only()
            .column(decision::Column::Outcome)
            .column_as(decision::Column::Id.count(), "decisions")
            .group_by(decision::Column::Outcome);
        let rows: Vec<(Outcome, i64)> = wanted.into_tuple().all(self.db).await?;
        let counts: BTreeMap<bool, usize> = rows.into_iter().fold(BTreeMap::new(), |mut counts, (outcome, count)| {
            *counts.entry(outcome.is_positive()).or_default() += usize::try_from(count).unwrap_or_default();
            counts
        });
        let [positive, negative] = [true, false].map(|key| counts.get(&key).copied().unwrap_or_default());
        let tells = |count: usize| count == 0 || count >= FEW;
        Ok((positive + negative >= FEW)
            .then(|| (positive + negative, Some(positive).filter(|_| tells(positive) && tells(negative)))))
    }
}
