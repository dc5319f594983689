//! Whose turn a case is, as seen by one officer (UX-24): in words for a row, and as a condition for lists. The policies say
//! who may; this says who is meant to.

use std::collections::BTreeSet;

use kernel::{Actor, InstitutionId, PersonId, Right, Role};
use recognition::route::Route;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect, QueryTrait,
    sea_query::{Expr, ExprTrait, SelectStatement},
};

use super::{Desk, desk::Held, service::assignable};
use crate::{
    PriorLearning, RecognitionRequest,
    appeal::AppealRuling,
    condition,
    entity::{
        appeal, decision,
        recognition_request::{COLUMN, Column},
    },
    prior_learning::{self, State as Standing},
    request::{
        State,
        awaited::{Awaited, Whose},
        policy,
    },
};

/// Whose turn it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// The officer's own.
    You,
    /// The learner's.
    Learner,
    /// The issuer's.
    Issuer,
    /// A colleague's who has it.
    Colleague(PersonId),
    /// Whoever may rate and propose.
    Evaluator,
    /// Whoever may decide.
    Decider,
    /// Nobody's.
    Nobody,
}

impl Turn {
    /// For this officer at this desk.
    pub fn of(
        actor: &Actor,
        desk: &Desk,
        (request, awaited): (&RecognitionRequest, Awaited),
        track: Option<&PriorLearning>,
    ) -> Self {
        let open = |mine: bool, others: Self| Self::held(holder(actor, desk, request), mine, others);
        let evaluates = || policy::may_evaluate(actor, request).is_ok();
        let confirms = || policy::may_decide(actor, request, None).is_ok();
        match request.state {
            State::InformationRequested if awaited.whose == Whose::Issuer => Self::Issuer,
            // Who confirmed a case alone need not be one who evaluates, and then it is nobody's to check.
            State::ConditionsPending if awaited.to_check => {
                let rates = |officer: &PersonId| desk.may(*officer, Right::Evaluate, request.institution_id);
                Self::held(holder(actor, desk, request).filter(rates), evaluates(), Self::Evaluator)
            }
            State::InformationRequested | State::ConditionsPending => Self::Learner,
            State::Submitted => open(evaluates(), Self::Evaluator),
            State::UnderAssessment if request.route == Some(Route::Individual) => open(evaluates(), Self::Evaluator),
            State::UnderAssessment => open(confirms(), Self::Decider),
            // Who proposed has it assigned, and is not who decides (R-R5).
            State::DecisionProposed if policy::may_decide(actor, request, request.assigned_to).is_ok() => Self::You,
            State::DecisionProposed => Self::Decider,
            State::Complete => Self::Evaluator,
            State::ReferredRpl => track.map_or(Self::Nobody, |track| Self::on(actor, desk, request, track)),
            _ => Self::Nobody,
        }
    }

    const fn held(by: Option<PersonId>, mine: bool, others: Self) -> Self {
        match by {
            Some(colleague) => Self::Colleague(colleague),
            None if mine => Self::You,
            None => others,
        }
    }

    /// On the second track. Who recorded the result does not decide on it, nor who has the assessor's name (R-R5).
    fn on(actor: &Actor, desk: &Desk, request: &RecognitionRequest, track: &PriorLearning) -> Self {
        let individual = || RecognitionRequest { route: Some(Route::Individual), ..request.clone() };
        let decides = || policy::may_decide(actor, &individual(), track.recorded_by).is_ok();
        match track.state {
            Standing::HandedOver => Self::Learner,
            Standing::Accepted | Standing::Scheduled => {
                let mine = policy::may_evaluate(actor, request).is_ok();
                Self::held(holder(actor, desk, request), mine, Self::Evaluator)
            }
            Standing::Assessed if decides() && !desk.assessed.contains(&request.id) => Self::You,
            Standing::Assessed => Self::Decider,
            Standing::Decided | Standing::Declined | Standing::Superseded => Self::Nobody,
        }
    }
}

/// The colleague who has it, if somebody has: who is no officer any more has nothing, and whom the actor stands in for has
/// it together with the actor.
fn holder(actor: &Actor, desk: &Desk, request: &RecognitionRequest) -> Option<PersonId> {
    let (officer, at) = (request.assigned_to?, request.institution_id);
    let me = actor.person();
    let shared = me.is_some_and(|me| me == officer || desk.stands_in(me, officer, at));
    (desk.holds(officer, at) && !shared).then_some(officer)
}

/// The same as a condition: [`Turn::You`], and not sent back from the officer's own decision (ADR 20).
pub(crate) fn yours(actor: &Actor, desk: &Desk) -> Condition {
    let mut yours = Condition::any().add(nothing());
    let Some(me) = actor.person() else { return yours };
    for at in actor.institutions(&[Role::RecognitionOfficer]) {
        let free_of = |people| free(desk, me, (at, people));
        let free = free_of(desk.holders(at));
        let under =
            |route: Route| Condition::all().add(COLUMN.state.eq(State::UnderAssessment)).add(COLUMN.route.eq(route));
        let mut turns = Condition::any().add(nothing());
        if actor.may_as_officer(Right::Evaluate, at) {
            let new = Condition::all().add(COLUMN.state.eq(State::Submitted));
            turns = turns.add(new.add(free.clone())).add(under(Route::Individual).add(free.clone()));
            let arranged = prior_learning::query::having(&[Standing::Accepted, Standing::Scheduled]);
            turns = turns.add(second_track(arranged).add(free.clone()));
            let checked = Condition::all().add(COLUMN.state.eq(State::ConditionsPending));
            let checked = checked.add(Column::Id.in_subquery(condition::query::to_check()));
            turns = turns.add(checked.add(free_of(desk.evaluators(at))));
        }
        if actor.may_as_officer(Right::Decide, at) {
            let others = Condition::any()
                .add(COLUMN.assigned_to.is_null())
                .add(COLUMN.assigned_to.ne(me))
                .add(COLUMN.route.ne(Route::Individual));
            let proposed = Condition::all().add(COLUMN.state.eq(State::DecisionProposed)).add(others);
            turns = turns.add(under(Route::FastTrack).add(free)).add(proposed.add(sent_back(me).not()));
            let assessed = second_track(prior_learning::query::recorded_by_others(me));
            turns = turns.add(assessed.add(COLUMN.id.is_not_in(desk.assessed.iter().copied())));
        }
        let here = Condition::all().add(COLUMN.institution_id.eq(at)).add(COLUMN.learner_id.ne(me));
        yours = yours.add(here.add(turns));
    }
    yours
}

/// On the second track, where it has one like this.
pub(super) fn second_track(having: SelectStatement) -> Condition {
    Condition::all().add(COLUMN.state.eq(State::ReferredRpl)).add(Column::Id.in_subquery(having))
}

/// None of these people has it, or the officer, or somebody whom the officer stands in for.
fn free(desk: &Desk, me: PersonId, (at, people): (InstitutionId, BTreeSet<PersonId>)) -> Condition {
    let own = match desk.own(me) {
        Held::By(own) | Held::ByNobody(own) => own.get(&at).cloned().unwrap_or_default(),
    };
    Condition::any()
        .add(COLUMN.assigned_to.is_null())
        .add(COLUMN.assigned_to.is_in(own))
        .add(COLUMN.assigned_to.is_not_in(people))
}

/// Cases held like this.
pub(crate) fn held(held: &Held) -> Condition {
    let (places, is_nobody) = match held {
        Held::By(places) => (places, false),
        Held::ByNobody(places) => (places, true),
    };
    let mut all = Condition::any().add(nothing());
    for (at, people) in places {
        let people = people.iter().copied();
        let by = if is_nobody {
            let nobody = Condition::any().add(COLUMN.assigned_to.is_null()).add(COLUMN.assigned_to.is_not_in(people));
            // What nobody can be given, nobody is missing for.
            Condition::all().add(nobody).add(assignable())
        } else {
            Condition::any().add(COLUMN.assigned_to.is_in(people))
        };
        all = all.add(Condition::all().add(COLUMN.institution_id.eq(*at)).add(by));
    }
    all
}

/// What the appeals body sent back after this person's own decision.
fn sent_back(me: PersonId) -> Condition {
    let remitted = appeal::Entity::find()
        .select_only()
        .column(appeal::Column::DecisionId)
        .filter(appeal::COLUMN.ruling.eq(AppealRuling::Remitted))
        .into_query();
    let own = decision::Entity::find()
        .select_only()
        .column(decision::Column::RequestId)
        .filter(decision::COLUMN.decided_by.eq(me))
        .filter(decision::COLUMN.superseded_by.is_null())
        .filter(decision::Column::Id.in_subquery(remitted))
        .into_query();
    Condition::all().add(Column::Id.in_subquery(own))
}

/// No row: what an empty list of alternatives means.
pub(crate) fn nothing() -> Expr {
    Expr::val(1).eq(0)
}
