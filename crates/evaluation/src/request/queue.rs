//! The desk's list by due day (UX-24): its pages, what its counts say, and which case is next for somebody.

use std::collections::BTreeMap;

use kernel::{Actor, Day, InstitutionId, RequestId};
use recognition::route::Route;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select,
    sea_query::{CaseStatement, Expr, ExprTrait},
};

use super::{query::desk_of, state::State};
use crate::{
    Error, RecognitionRequest, condition,
    entity::recognition_request::{COLUMN, Column, Entity},
    routing::{Desk, desk::Held, turn},
};

/// What the list is narrowed to; nothing is everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only in these states.
    pub states: Vec<State>,
    /// Only on this route.
    pub route: Option<Route>,
    /// Only held like this.
    pub held: Option<Held>,
    /// Only due like this.
    pub due: Option<Due>,
}

/// When cases of a list are due; each institution counts its own days (I-12).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Due {
    /// Before today there.
    Overdue(BTreeMap<InstitutionId, Day>),
    /// Today there, or within seven days.
    Soon(BTreeMap<InstitutionId, Day>),
}

/// A place in the list, for paging.
pub type Place = (Day, RequestId);

/// How many days are soon.
const SOON: i64 = 7;

/// How many cases stand where, at the institutions where somebody is an officer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All of the list.
    pub all: u64,
    /// Due before today.
    pub overdue: u64,
    /// Due today or within seven days.
    pub soon: u64,
    /// Waiting for an answer.
    pub waiting: u64,
    /// Proposed by a colleague, or by oneself.
    pub to_decide: u64,
    /// On the second track.
    pub prior_learning: u64,
    /// The officer's own, and those of whom the officer stands in for.
    pub mine: u64,
    /// Nobody has them.
    pub unassigned: u64,
    /// The officer may act on them now.
    pub yours: u64,
}

impl Counts {
    /// What waits for others.
    pub const fn others(&self) -> u64 {
        self.all.saturating_sub(self.yours)
    }
}

/// A page of the list: requests whose clock runs, at the institutions where the actor is an officer.
pub async fn page(
    db: &impl ConnectionTrait,
    actor: &Actor,
    filter: &Filter,
    after: Option<Place>,
    limit: u64,
) -> Result<Vec<RecognitionRequest>, Error> {
    let mut wanted = ordered(narrowed(actor, filter)).limit(limit);
    if let Some((due_on, id)) = after {
        let later = Condition::all().add(COLUMN.due_on.eq(due_on)).add(COLUMN.id.gt(id));
        wanted = wanted.filter(Condition::any().add(COLUMN.due_on.gt(due_on)).add(later));
    }
    Ok(wanted.all(db).await?)
}

/// All counts, by one look through the list.
pub async fn counts(db: &impl ConnectionTrait, actor: &Actor, desk: &Desk) -> Result<Counts, Error> {
    type Row = (i64, i64, i64, i64, i64, i64, i64, i64, i64);
    let state = |state: State| Condition::all().add(COLUMN.state.eq(state));
    let (mine, unassigned) = match actor.person() {
        Some(person) => (turn::held(&desk.own(person)), turn::held(&desk.unassigned())),
        None => return Ok(Counts::default()),
    };
    let found: Option<Row> = listed(actor)
        .select_only()
        .column_as(Column::Id.count(), "whole")
        .column_as(how_many(due(&desk.overdue())), "overdue")
        .column_as(how_many(due(&desk.soon())), "soon")
        .column_as(how_many(state(State::InformationRequested)), "waiting")
        .column_as(how_many(state(State::DecisionProposed)), "to_decide")
        .column_as(how_many(state(State::ReferredRpl)), "prior_learning")
        .column_as(how_many(mine), "mine")
        .column_as(how_many(unassigned), "unassigned")
        .column_as(how_many(turn::yours(actor, desk)), "yours")
        .into_tuple()
        .one(db)
        .await?;
    let (all, overdue, soon, waiting, to_decide, prior_learning, mine, unassigned, yours) = found.unwrap_or_default();
    let count = |count: i64| u64::try_from(count).unwrap_or_default();
    Ok(Counts {
        all: count(all),
        overdue: count(overdue),
        soon: count(soon),
        waiting: count(waiting),
        to_decide: count(to_decide),
        prior_learning: count(prior_learning),
        mine: count(mine),
        unassigned: count(unassigned),
        yours: count(yours),
    })
}

fn how_many(condition: Condition) -> Expr {
    let counted: Expr = CaseStatement::new().case(condition, 1).into();
    counted.count()
}

/// The next case by due day on which the officer may act, other than this one («Next case»).
pub async fn next(
    db: &impl ConnectionTrait,
    actor: &Actor,
    desk: &Desk,
    other_than: Option<RequestId>,
) -> Result<Option<RecognitionRequest>, Error> {
    let mut wanted = ordered(listed(actor)).filter(turn::yours(actor, desk)).limit(1);
    if let Some(id) = other_than {
        wanted = wanted.filter(COLUMN.id.ne(id));
    }
    Ok(wanted.one(db).await?)
}

fn ordered(wanted: Select<Entity>) -> Select<Entity> {
    wanted.order_by_asc(Column::DueOn).order_by_asc(Column::Id)
}

fn listed(actor: &Actor) -> Select<Entity> {
    narrowed(actor, &Filter::default())
}

fn narrowed(actor: &Actor, filter: &Filter) -> Select<Entity> {
    let states = if filter.states.is_empty() { State::IN_QUEUE } else { &filter.states };
    let mut wanted = Entity::find()
        .filter(desk_of(actor))
        .filter(COLUMN.state.is_in(states.iter().copied()))
        .filter(at_office())
        .filter(of_others(actor))
        .filter(COLUMN.due_on.is_not_null());
    if let Some(route) = filter.route {
        wanted = wanted.filter(COLUMN.route.eq(route));
    }
    if let Some(held) = &filter.held {
        wanted = wanted.filter(turn::held(held));
    }
    if let Some(wish) = &filter.due {
        wanted = wanted.filter(due(wish));
    }
    wanted
}

/// Cases due like this.
fn due(due: &Due) -> Condition {
    let (days, is_over) = match due {
        Due::Overdue(days) => (days, true),
        Due::Soon(days) => (days, false),
    };
    let there = |(at, today): (&InstitutionId, &Day)| {
        let here = Condition::all().add(COLUMN.institution_id.eq(*at));
        if is_over {
            return here.add(COLUMN.due_on.lt(*today));
        }
        here.add(COLUMN.due_on.gte(*today)).add(COLUMN.due_on.lte(today.plus_days(SOON)))
    };
    days.iter().map(there).fold(Condition::any().add(turn::nothing()), Condition::add)
}

/// The own request is not the officer's to handle, so it is in no list of what there is to do (S-7). Figures count it.
pub(crate) fn of_others(actor: &Actor) -> Condition {
    let others = actor.person().map(|person| COLUMN.learner_id.ne(person));
    others.into_iter().fold(Condition::all(), Condition::add)
}

/// Conditions wait for the learner, until the learner has said something that nobody has answered.
fn at_office() -> Condition {
    Condition::any()
        .add(COLUMN.state.ne(State::ConditionsPending))
        .add(Column::Id.in_subquery(condition::query::to_check()))
}
