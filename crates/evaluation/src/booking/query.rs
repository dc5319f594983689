//! Reading what the register is to be told. Everything starts from the desks of the actor, without the actor's own
//! requests.

use std::collections::HashMap;

use kernel::{Actor, BookingId, DecisionId, Ects, InstitutionId, RequestId, Timestamp};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
    sea_query::{Expr, ExprTrait, Query, SelectStatement, SimpleExpr},
};

use super::{Gives, Standing};
use crate::{
    Booking, Decision, Error, RecognitionRequest,
    assess::Outcome,
    condition::query as conditions,
    entity::{
        booking, condition,
        decision::{COLUMN, Column, Entity},
        recognition_request,
    },
    request::{
        query::{CHUNK, desk_of},
        queue,
    },
};

/// A decision that stands, and what the register knows of its case.
#[derive(Clone, Debug)]
pub struct Line {
    /// The request.
    pub request: RecognitionRequest,
    /// The decision that stands.
    pub decision: Decision,
    /// Its number: that of the case and its place among the decisions on it.
    pub number: String,
    /// What it gives.
    pub gives: Gives,
    /// What the register was told last.
    pub told: Option<Told>,
}

/// What the register was told.
#[derive(Clone, Debug)]
pub struct Told {
    /// The entry.
    pub booking: Booking,
    /// The decision that it is of.
    pub decision: Decision,
    /// The number of that decision.
    pub number: String,
}

impl Line {
    /// What is to be done about it.
    pub fn standing(&self) -> Option<Standing> {
        Standing::of(self.decision.id, self.gives, self.told.as_ref().map(|told| &told.booking))
    }

    /// Whether credits count now.
    pub fn counts(&self) -> bool {
        self.gives == Gives::Credits
    }
}

/// One page of what stands so: what waits oldest first, what is entered newest first.
pub async fn page(
    db: &impl ConnectionTrait,
    actor: &Actor,
    standing: Standing,
    after: Option<DecisionId>,
    limit: u64,
) -> Result<Vec<Line>, Error> {
    let wanted = at_desk(actor).filter(so(standing)).limit(limit);
    let wanted = if standing == Standing::Booked {
        let wanted = wanted.order_by_desc(Column::Id);
        after.into_iter().fold(wanted, |wanted, id| wanted.filter(COLUMN.id.lt(id)))
    } else {
        let wanted = wanted.order_by_asc(Column::Id);
        after.into_iter().fold(wanted, |wanted, id| wanted.filter(COLUMN.id.gt(id)))
    };
    lines(db, wanted.all(db).await?).await
}

/// How many stand so.
pub async fn count(db: &impl ConnectionTrait, actor: &Actor, standing: Standing) -> Result<u64, Error> {
    Ok(at_desk(actor).filter(so(standing)).count(db).await?)
}

/// The lines of these decisions, in no order: without those that no longer stand, and without what is not the actor's.
pub async fn by_decisions(db: &impl ConnectionTrait, actor: &Actor, ids: &[DecisionId]) -> Result<Vec<Line>, Error> {
    let mut found = Vec::with_capacity(ids.len());
    for ids in ids.chunks(CHUNK) {
        found.extend(at_desk(actor).filter(COLUMN.id.is_in(ids.iter().copied())).all(db).await?);
    }
    lines(db, found).await
}

/// The lines of these case numbers at one university, in no order.
pub(super) async fn by_references(
    db: &impl ConnectionTrait,
    actor: &Actor,
    home: InstitutionId,
    references: &[&str],
) -> Result<Vec<Line>, Error> {
    use recognition_request::{Column as Request, Entity as Requests};
    let mut found = Vec::with_capacity(references.len());
    for some in references.chunks(CHUNK) {
        let named = Query::select()
            .column(Request::Id)
            .from(Requests)
            .and_where(Expr::col(Request::Reference).is_in(some.iter().copied()))
            .and_where(Expr::col(Request::InstitutionId).eq(home))
            .take();
        found.extend(at_desk(actor).filter(Column::RequestId.in_subquery(named)).all(db).await?);
    }
    lines(db, found).await
}

/// What the register knows of a request, whoever asks; for callers that have settled who may see it.
pub async fn of_request(db: &impl ConnectionTrait, id: RequestId) -> Result<Option<Booking>, Error> {
    Ok(standing_of(db, &[id]).await?.into_iter().next())
}

/// What the actor entered by one press and nobody has changed since.
pub async fn entered_at(db: &impl ConnectionTrait, actor: &Actor, at: Timestamp) -> Result<Vec<Booking>, Error> {
    let Some(person) = actor.person() else { return Ok(Vec::new()) };
    let wanted = booking::Entity::find()
        .filter(booking::COLUMN.booked_by.eq(person))
        .filter(booking::COLUMN.booked_at.eq(at))
        .filter(booking::COLUMN.standing.eq(true))
        .order_by_asc(booking::Column::Id)
        .limit(u64::try_from(CHUNK).unwrap_or(u64::MAX));
    Ok(wanted.all(db).await?)
}

/// Entries by their ids, also those that were taken back; without what is not the actor's.
pub async fn by_ids(db: &impl ConnectionTrait, actor: &Actor, ids: &[BookingId]) -> Result<Vec<Booking>, Error> {
    let wanted = booking::Entity::find()
        .filter(booking::COLUMN.id.is_in(ids.iter().copied()))
        .filter(booking::Column::RequestId.in_subquery(of_others(actor)));
    Ok(wanted.all(db).await?)
}

/// Decisions that stand on requests at the actor's desks; one's own requests are nobody's desk (S-7).
fn at_desk(actor: &Actor) -> Select<Entity> {
    Entity::find().filter(COLUMN.superseded_by.is_null()).filter(Column::RequestId.in_subquery(of_others(actor)))
}

fn of_others(actor: &Actor) -> SelectStatement {
    use recognition_request::{Column, Entity};
    let seen = Condition::all().add(desk_of(actor)).add(queue::of_others(actor));
    Query::select().column(Column::Id).from(Entity).cond_where(seen).take()
}

/// What [`Standing::of`] says, asked of the database.
fn so(standing: Standing) -> Condition {
    let positive = Outcome::ALL.iter().copied().filter(|outcome| outcome.is_positive());
    let gives = || {
        Condition::all()
            .add(COLUMN.outcome.is_in(positive.clone()))
            .add(Column::Credits.is_not_null())
            .add(COLUMN.credits.gt(Ects::ZERO))
    };
    let now = || gives().add(Column::Id.not_in_subquery(unmet(None)));
    let later = gives().add(Column::Id.in_subquery(unmet(Some(Expr::col(condition::Column::FailedOn).is_null()))));
    let known = || Column::RequestId.in_subquery(told(booking::Column::RequestId, false));
    let counted = || Column::RequestId.in_subquery(told(booking::Column::RequestId, true));
    let same = || Column::Id.in_subquery(told(booking::Column::DecisionId, true));
    match standing {
        Standing::Waiting => now().add(known().not()),
        Standing::Pending => later.add(known().not()),
        Standing::Changed => Condition::any()
            .add(now().add(known()).add(same().not()))
            .add(Condition::all().add(now().not()).add(counted())),
        Standing::Booked => Condition::any()
            .add(now().add(same()))
            .add(Condition::all().add(now().not()).add(known()).add(counted().not())),
    }
}

/// Decisions with a condition that is not met.
fn unmet(more: Option<SimpleExpr>) -> SelectStatement {
    let mut unmet = Query::select()
        .column(condition::Column::DecisionId)
        .from(condition::Entity)
        .and_where(Expr::col(condition::Column::MetOn).is_null())
        .take();
    if let Some(more) = more {
        unmet.and_where(more);
    }
    unmet
}

/// What the register knows; all of it, or only where it has credits.
fn told(column: booking::Column, counts: bool) -> SelectStatement {
    let mut told = Query::select()
        .column(column)
        .from(booking::Entity)
        .and_where(Expr::col(booking::Column::Standing).eq(true))
        .take();
    if counts {
        told.and_where(Expr::col(booking::Column::Counts).eq(true));
    }
    told
}

async fn standing_of(db: &impl ConnectionTrait, ids: &[RequestId]) -> Result<Vec<Booking>, Error> {
    let mut found = Vec::new();
    for ids in ids.chunks(CHUNK) {
        let wanted = booking::Entity::find()
            .filter(booking::COLUMN.request_id.is_in(ids.iter().copied()))
            .filter(booking::COLUMN.standing.eq(true));
        found.extend(wanted.all(db).await?);
    }
    Ok(found)
}

/// Everything around these decisions: four queries, however many they are.
async fn lines(db: &impl ConnectionTrait, decisions: Vec<Decision>) -> Result<Vec<Line>, Error> {
    let requests: Vec<RequestId> = decisions.iter().map(|decision| decision.request_id).collect();
    let ids: Vec<DecisionId> = decisions.iter().map(|decision| decision.id).collect();
    let mut told: HashMap<RequestId, Booking> =
        standing_of(db, &requests).await?.into_iter().map(|booking| (booking.request_id, booking)).collect();
    let (mut named, mut every) = (HashMap::new(), Vec::new());
    for ids in requests.chunks(CHUNK) {
        let wanted =
            recognition_request::Entity::find().filter(recognition_request::COLUMN.id.is_in(ids.iter().copied()));
        named.extend(wanted.all(db).await?.into_iter().map(|request| (request.id, request)));
        every.extend(Entity::find().filter(COLUMN.request_id.is_in(ids.iter().copied())).all(db).await?);
    }
    let (of_request, of_decision) = (grouped(every), conditions::of_decisions(db, &ids).await?);
    let line = |decision: Decision| {
        let request = named.remove(&decision.request_id)?;
        let all = of_request.get(&request.id).map(Vec::as_slice).unwrap_or_default();
        let told = told.remove(&request.id).and_then(|booking| {
            let decision = all.iter().find(|decision| decision.id == booking.decision_id)?.clone();
            Some(Told { number: number(&request, all, decision.id), decision, booking })
        });
        let conditions = of_decision.get(&decision.id).map(Vec::as_slice).unwrap_or_default();
        let (number, gives) = (number(&request, all, decision.id), Gives::of(&decision, conditions));
        Some(Line { request, decision, number, gives, told })
    };
    Ok(decisions.into_iter().filter_map(line).collect())
}

/// The decisions of each request in their order; the one that stands comes last.
fn grouped(mut every: Vec<Decision>) -> HashMap<RequestId, Vec<Decision>> {
    every.sort_by_key(|decision| (decision.superseded_by.is_none(), decision.decided_at, decision.id));
    let mut found: HashMap<RequestId, Vec<Decision>> = HashMap::new();
    for decision in every {
        found.entry(decision.request_id).or_default().push(decision);
    }
    found
}

/// The number of a decision: the case and the how-manieth on it.
fn number(request: &RecognitionRequest, all: &[Decision], id: DecisionId) -> String {
    let place = all.iter().position(|decision| decision.id == id).unwrap_or_default();
    format!("{}/{}", request.reference, place + 1)
}
