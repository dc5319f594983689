//! Reading reference cases and notes.

use std::collections::HashMap;

use kernel::{Actor, Day, DecisionId, ReferenceCaseId};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, JoinType, Order, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, RelationTrait as _, Select,
    sea_query::{Expr, ExprTrait, LikeExpr, SimpleExpr},
};

use super::{ReferenceState, policy};
use crate::{
    Decision, DecisionNote, Error, RecognitionRequest, ReferenceCase,
    entity::{
        decision, decision_note, recognition_request,
        reference_case::{COLUMN, Column, Entity, Relation},
    },
    request::query::CHUNK,
};

kernel::text_enum! {
    /// What a list of reference cases is narrowed to.
    pub enum Standing {
        /// Waits for a second person.
        Proposed = "proposed",
        /// Is an example today.
        Active = "active",
        /// Its last day is over.
        Expired = "expired",
        /// Set aside.
        Inactive = "inactive",
        /// Was not wanted.
        Rejected = "rejected",
    }
}

/// What a list is narrowed to; nothing is everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words of its title, or of the micro-credential.
    pub words: Option<String>,
    /// Only those that stand so.
    pub standing: Option<Standing>,
}

/// A reference case with what it rests on. Nothing in it is for showing but what is no one's name.
#[derive(Clone, Debug)]
pub struct ReferenceRecord {
    /// The reference case; its private note only for officers of the university.
    pub reference: ReferenceCase,
    /// The decision.
    pub decision: Decision,
    /// Its request.
    pub request: RecognitionRequest,
    /// Like cases that were decided since it was approved: with each of them it was shown.
    pub used: i64,
}

/// A reference case, its decision and the request of that.
pub(super) type Told = (ReferenceCase, Decision, RecognitionRequest);

impl ReferenceCase {
    /// Whether its last day is over.
    pub fn is_expired(&self, today: Day) -> bool {
        self.expires_on.is_some_and(|last| last < today)
    }

    /// How it stands on a day.
    pub fn standing(&self, today: Day) -> Standing {
        match self.state {
            ReferenceState::Proposed => Standing::Proposed,
            ReferenceState::Rejected => Standing::Rejected,
            ReferenceState::Approved if self.inactive => Standing::Inactive,
            ReferenceState::Approved if self.is_expired(today) => Standing::Expired,
            ReferenceState::Approved => Standing::Active,
        }
    }
}

/// One that the actor may see (M26), with what it rests on.
pub async fn by_id(db: &impl ConnectionTrait, actor: &Actor, id: ReferenceCaseId) -> Result<ReferenceRecord, Error> {
    let found = row(db, actor, id).await?;
    records(db, actor, vec![found]).await?.pop().ok_or(Error::NotFound)
}

pub(super) async fn row(db: &impl ConnectionTrait, actor: &Actor, id: ReferenceCaseId) -> Result<ReferenceCase, Error> {
    let wanted = Entity::find().filter(COLUMN.id.eq(id)).filter(policy::visible_to(actor));
    wanted.one(db).await?.ok_or(Error::NotFound)
}

/// The desk's list: what is an example today first, newest first; what is over comes last.
pub async fn page_of_references(
    db: &impl ConnectionTrait,
    actor: &Actor,
    filter: &Filter,
    today: Day,
    (skip, limit): (u64, u64),
) -> Result<Vec<ReferenceRecord>, Error> {
    let wanted = narrowed(actor, filter, today)
        .order_by(last_if_over(today), Order::Asc)
        .order_by_desc(Column::Id)
        .offset(skip)
        .limit(limit);
    records(db, actor, wanted.all(db).await?).await
}

/// 1 for what is over or set aside.
fn last_if_over(today: Day) -> SimpleExpr {
    let over = Condition::any()
        .add(COLUMN.expires_on.lt(today))
        .add(COLUMN.inactive.eq(true))
        .add(COLUMN.state.eq(ReferenceState::Rejected));
    Expr::case(over, 1).finally(0).into()
}

fn narrowed(actor: &Actor, filter: &Filter, today: Day) -> Select<Entity> {
    let mut wanted = Entity::find().filter(policy::visible_to(actor));
    if let Some(words) = &filter.words {
        wanted = wanted.filter(Expr::col(Column::Words).like(containing(words)));
    }
    let approved = || COLUMN.state.eq(ReferenceState::Approved);
    let over = || COLUMN.expires_on.lt(today);
    let condition = match filter.standing {
        None => return wanted,
        Some(Standing::Proposed) => Condition::all().add(COLUMN.state.eq(ReferenceState::Proposed)),
        Some(Standing::Rejected) => Condition::all().add(COLUMN.state.eq(ReferenceState::Rejected)),
        Some(Standing::Inactive) => Condition::all().add(approved()).add(COLUMN.inactive.eq(true)),
        Some(Standing::Expired) => Condition::all().add(approved()).add(COLUMN.inactive.eq(false)).add(over()),
        Some(Standing::Active) => {
            let coming = Condition::any().add(COLUMN.expires_on.is_null()).add(COLUMN.expires_on.gte(today));
            Condition::all().add(approved()).add(COLUMN.inactive.eq(false)).add(coming)
        }
    };
    wanted.filter(condition)
}

/// Signs with a meaning in LIKE stand for themselves.
pub(super) fn containing(words: &str) -> LikeExpr {
    let small = words.to_lowercase();
    let signs = small.chars().flat_map(|sign| matches!(sign, '%' | '_' | '!').then_some('!').into_iter().chain([sign]));
    LikeExpr::new(format!("%{}%", signs.collect::<String>())).escape('!')
}

/// The reference case of a decision, however it stands; without scope, for who has settled it.
pub async fn of_decision(db: &impl ConnectionTrait, id: DecisionId) -> Result<Option<ReferenceCase>, Error> {
    Ok(Entity::find().filter(COLUMN.decision_id.eq(id)).one(db).await?)
}

/// The notes of these decisions; without scope, for who has settled it.
pub(super) async fn notes(
    db: &impl ConnectionTrait,
    ids: &[DecisionId],
) -> Result<HashMap<DecisionId, DecisionNote>, Error> {
    let wanted = decision_note::Entity::find().filter(decision_note::COLUMN.decision_id.is_in(ids.iter().copied()));
    Ok(wanted.all(db).await?.into_iter().map(|note| (note.decision_id, note)).collect())
}

/// The note of a decision whose request this officer may see; the learner never sees a private one.
pub async fn note_of(
    db: &impl ConnectionTrait,
    actor: &Actor,
    request: &RecognitionRequest,
    decision: DecisionId,
) -> Result<Option<DecisionNote>, Error> {
    let private = policy::may_annotate(actor, request).is_ok();
    let found = notes(db, &[decision]).await?.remove(&decision);
    Ok(found.map(|note| DecisionNote { private_note: note.private_note.filter(|_| private), ..note }))
}

/// With decision and request, the private note only for officers of the university: two queries, however many.
pub(super) async fn told(
    db: &impl ConnectionTrait,
    actor: &Actor,
    found: Vec<ReferenceCase>,
) -> Result<Vec<Told>, Error> {
    let ids: Vec<DecisionId> = found.iter().map(|reference| reference.decision_id).collect();
    let mut pairs = with_requests(db, &ids).await?;
    let told = found.into_iter().filter_map(|reference| {
        let (decision, request) = pairs.remove(&reference.decision_id)?;
        let private = policy::reads_private(actor, reference.institution_id)
            && actor.person().is_some_and(|person| person != request.learner_id);
        let private_note = reference.private_note.clone().filter(|_| private);
        Some((ReferenceCase { private_note, ..reference }, decision, request))
    });
    Ok(told.collect())
}

async fn records(
    db: &impl ConnectionTrait,
    actor: &Actor,
    found: Vec<ReferenceCase>,
) -> Result<Vec<ReferenceRecord>, Error> {
    let used = uses(db, found.iter().map(|reference| reference.id)).await?;
    let record = |(reference, decision, request): Told| {
        let used = used.get(&reference.id).copied().unwrap_or_default();
        ReferenceRecord { reference, decision, request, used }
    };
    Ok(told(db, actor, found).await?.into_iter().map(record).collect())
}

/// Decisions with their requests.
pub(super) async fn with_requests(
    db: &impl ConnectionTrait,
    ids: &[DecisionId],
) -> Result<HashMap<DecisionId, (Decision, RecognitionRequest)>, Error> {
    let mut pairs = HashMap::with_capacity(ids.len());
    for ids in ids.chunks(CHUNK) {
        let wanted = decision::Entity::find().filter(decision::COLUMN.id.is_in(ids.iter().copied()));
        let found = wanted.find_both_related(recognition_request::Entity).all(db).await?;
        pairs.extend(found.into_iter().map(|(decision, request)| (decision.id, (decision, request))));
    }
    Ok(pairs)
}

/// How many like cases were decided since each was approved; counted by the database.
async fn uses(
    db: &impl ConnectionTrait,
    ids: impl Iterator<Item = ReferenceCaseId>,
) -> Result<HashMap<ReferenceCaseId, i64>, Error> {
    use recognition_request::Column as Of;
    let later = "later";
    let own = |column: Of| Expr::col((recognition_request::Entity, column));
    let others = |column: Of| Expr::col((later, column));
    let shared = [Of::InstitutionId, Of::OpportunityId, Of::Purpose, Of::TargetKey];
    let alike = shared.into_iter().fold(Condition::all(), |all, column| all.add(others(column).eq(own(column))));
    let since = others(Of::DecidedAt).gte(Expr::col((Entity, Column::SettledAt)));
    let mut wanted = Entity::find()
        .select_only()
        .column(Column::Id)
        .column_as(others(Of::Id).count(), "used")
        .join(JoinType::InnerJoin, Relation::Decision.def())
        .join(JoinType::InnerJoin, decision::Relation::RecognitionRequest.def())
        .filter(COLUMN.id.is_in(ids))
        .filter(COLUMN.state.eq(ReferenceState::Approved))
        .group_by(Column::Id);
    let alike = alike.add(since).add(others(Of::Id).ne(own(Of::Id)));
    QueryTrait::query(&mut wanted).join_as(JoinType::InnerJoin, recognition_request::Entity, later, alike);
    let rows: Vec<(ReferenceCaseId, i64)> = wanted.into_tuple().all(db).await?;
    Ok(rows.into_iter().collect())
}
