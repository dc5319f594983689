//! The SQL of writes. Each update names the version and the state it comes from: of two at once the second changes no
//! row (H075).

use kernel::{Day, DecisionId, InstitutionId, PersonId, RequestId, Timestamp, Work};
use recognition::route::Route;
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::NotSet,
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, IntoActiveModel, QueryFilter,
    sea_query::{Expr, OnConflict},
};

use super::{clock, query, state::State};
use crate::{
    Decision, DecisionCondition, Difference, Error, Proposal, Rating, RecognitionRequest, Remark,
    entity::{
        condition, credit_account, decision, difference, proposal, rating,
        recognition_request::{COLUMN, Column, Entity},
        remark,
    },
    outlook::Basis,
    routing,
};

/// Writes the row unless the learner has an open request for the same credential, purpose and target (I-4); whether it did.
pub(super) async fn insert(db: &impl ConnectionTrait, row: RecognitionRequest) -> Result<bool, Error> {
    // No target: the unique key is a partial index, which a target would have to repeat word for word.
    let once = OnConflict::new().do_nothing().to_owned();
    Ok(Entity::insert(row.into_active_model()).on_conflict(once).exec_without_returning(db).await? == 1)
}

/// Takes the learner's turn at the home university, before usage is read: caps, elective space and duplicates are
/// counted by one decision at a time (I-3).
pub(crate) async fn take_turn(
    db: &impl ConnectionTrait,
    learner: PersonId,
    institution: InstitutionId,
) -> Result<(), Error> {
    use credit_account::{Column, Entity, Model};
    let row = Model { learner_id: learner, institution_id: institution, turn: 1 };
    let next = OnConflict::columns([Column::LearnerId, Column::InstitutionId])
        .value(Column::Turn, Expr::col((Entity, Column::Turn)).add(1))
        .to_owned();
    Entity::insert(row.into_active_model()).on_conflict(next).exec_without_returning(db).await?;
    Ok(())
}

/// Writes the row if it is still as it was read; what is written is one version further. Who has it and whether it is overdue
/// raise no version, so those two are left as they are now, not as they were read.
pub(super) async fn save(
    db: &impl ConnectionTrait,
    read: &RecognitionRequest,
    next: RecognitionRequest,
) -> Result<(), Error> {
    let mut next = RecognitionRequest { version: read.version + 1, ..next }.into_active_model().reset_all();
    (next.assigned_to, next.overdue_on) = (NotSet, NotSet);
    let done = Entity::update_many()
        .set(next)
        .filter(COLUMN.id.eq(read.id))
        .filter(COLUMN.version.eq(read.version))
        .filter(COLUMN.state.eq(read.state))
        .exec(db)
        .await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Gives a request to an officer if nobody has it; whether nobody had.
pub(super) async fn give(db: &impl ConnectionTrait, id: RequestId, officer: PersonId) -> Result<bool, Error> {
    let given = Entity::update_many().col_expr(Column::AssignedTo, Expr::value(officer)).filter(COLUMN.id.eq(id));
    Ok(given.filter(COLUMN.assigned_to.is_null()).exec(db).await?.rows_affected == 1)
}

/// Another clock begins: what was late on the one before is not late on this one.
pub(super) async fn clear_overdue(db: &impl ConnectionTrait, id: RequestId) -> Result<(), Error> {
    let cleared = Entity::update_many().col_expr(Column::OverdueOn, Expr::value(None::<Day>)).filter(COLUMN.id.eq(id));
    cleared.exec(db).await?;
    Ok(())
}

/// Deletes what was never sent, if it is still as it was read: a new document moves its last day and raises no version.
pub(super) async fn delete_draft(db: &impl ConnectionTrait, draft: &RecognitionRequest) -> Result<(), Error> {
    let done = Entity::delete_many()
        .filter(COLUMN.id.eq(draft.id))
        .filter(COLUMN.version.eq(draft.version))
        .filter(COLUMN.due_on.eq(draft.due_on))
        .filter(COLUMN.state.eq(State::Draft))
        .exec(db)
        .await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// A draft is kept until this day from now on; nobody was warned of it. Documents change no section, so no version either.
pub(crate) async fn keep_draft(db: &impl ConnectionTrait, id: RequestId, until: Day) -> Result<(), Error> {
    let kept = Entity::update_many()
        .col_expr(Column::DueOn, Expr::value(until))
        .col_expr(Column::WarnedOn, Expr::value(None::<Day>))
        .filter(COLUMN.id.eq(id))
        .filter(COLUMN.state.eq(State::Draft));
    kept.exec(db).await?;
    Ok(())
}

/// Notes that the learner was told until when a draft is kept, once; whether it did.
pub(super) async fn mark_warned(
    db: &impl ConnectionTrait,
    draft: &RecognitionRequest,
    (today, until): (Day, Day),
) -> Result<bool, Error> {
    let marked = Entity::update_many()
        .col_expr(Column::WarnedOn, Expr::value(today))
        .col_expr(Column::DueOn, Expr::value(until))
        .filter(COLUMN.id.eq(draft.id))
        .filter(COLUMN.version.eq(draft.version))
        .filter(COLUMN.due_on.eq(draft.due_on))
        .filter(COLUMN.state.eq(State::Draft))
        .filter(COLUMN.warned_on.is_null());
    Ok(marked.exec(db).await?.rows_affected == 1)
}

/// What changes beside the state.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Change {
    /// The officer who has the case from now on, whoever had it.
    pub officer: Option<PersonId>,
    /// The officer who has it from now on where nobody has: also not since it was read.
    pub otherwise: Option<PersonId>,
    /// When it was decided.
    pub decided_at: Option<Timestamp>,
    /// The route, where it changes.
    pub route: Option<Route>,
    /// The days of its clock, where they change.
    pub days: Option<Days>,
    /// Until when a delay was announced.
    pub delayed_until: Option<Day>,
}

/// The days of a clock, all of them.
#[expect(clippy::struct_field_names, reason = "as the columns are called")]
#[derive(Clone, Copy, Debug)]
pub(crate) struct Days {
    /// When all was there.
    pub completed_on: Option<Day>,
    /// When the next thing must have happened.
    pub due_on: Option<Day>,
    /// When it must be decided at the latest.
    pub cap_on: Option<Day>,
}

impl Days {
    /// Those that a request has.
    pub const fn of(request: &RecognitionRequest) -> Self {
        Self { completed_on: request.completed_on, due_on: request.due_on, cap_on: request.cap_on }
    }
}

/// Moves a request to `next` if it is still as it was read; else says who was faster.
pub(crate) async fn advance(
    db: &impl ConnectionTrait,
    request: &RecognitionRequest,
    next: State,
    change: Change,
) -> Result<(), Error> {
    let Days { completed_on, due_on, cap_on } = change.days.unwrap_or(Days::of(request));
    // The cap is the limit of the second track: another day of the next thing there makes nothing less late (R-S6).
    let second = next == State::ReferredRpl && request.state == next;
    let later = if second { cap_on != request.cap_on } else { due_on != request.due_on };
    let mut changed = Entity::update_many()
        .col_expr(Column::State, Expr::value(next))
        .col_expr(Column::Route, Expr::value(change.route.or(request.route)))
        .col_expr(Column::CompletedOn, Expr::value(completed_on))
        .col_expr(Column::DueOn, Expr::value(due_on))
        .col_expr(Column::CapOn, Expr::value(cap_on))
        .col_expr(Column::DelayedUntil, Expr::value(change.delayed_until.or(request.delayed_until)))
        .col_expr(Column::DecidedAt, Expr::value(change.decided_at.or(request.decided_at)))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1));
    // These two raise no version: written only where they change, else what came in between would be undone.
    if later {
        changed = changed.col_expr(Column::OverdueOn, Expr::value(None::<Day>));
    }
    if let Some(officer) = change.officer {
        changed = changed.col_expr(Column::AssignedTo, Expr::value(officer));
    } else if let Some(officer) = change.otherwise {
        let kept = Expr::col(Column::AssignedTo).if_null(Expr::value(officer));
        changed = changed.col_expr(Column::AssignedTo, kept);
    }
    let done = changed
        .filter(COLUMN.id.eq(request.id))
        .filter(COLUMN.version.eq(request.version))
        .filter(COLUMN.state.eq(request.state))
        .exec(db)
        .await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(too_late(db, request.id, request.version).await?) }
}

/// Puts a decided request back on the desk: two people look at it, by a new clock, and the table says who has it. What was proposed before is done with.
pub(crate) async fn restart(
    work: &mut Work,
    request: &RecognitionRequest,
    next: State,
    today: Day,
) -> Result<(), Error> {
    let mut anew = RecognitionRequest { route: Some(Route::Individual), ..request.clone() };
    anew.assigned_to = routing::query::officer_for(work.db(), &anew, work.now).await?;
    routing::service::note_assigned(work, &anew);
    let db = work.db();
    let limits = request.basis.as_ref().map(|basis| basis.limits).unwrap_or_default();
    let done = Entity::update_many()
        .col_expr(Column::State, Expr::value(next))
        .col_expr(Column::Route, Expr::value(Route::Individual))
        .col_expr(Column::CompletedOn, Expr::value(today))
        .col_expr(Column::DueOn, Expr::value(clock::due_on(today, Route::Individual, limits)))
        .col_expr(Column::CapOn, Expr::value(clock::cap_on(today)))
        .col_expr(Column::DelayedUntil, Expr::value(None::<Day>))
        .col_expr(Column::OverdueOn, Expr::value(None::<Day>))
        .col_expr(Column::AssignedTo, Expr::value(anew.assigned_to))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(COLUMN.id.eq(request.id))
        .filter(COLUMN.version.eq(request.version))
        .filter(COLUMN.state.eq(request.state))
        .exec(db)
        .await?;
    if done.rows_affected != 1 {
        return Err(too_late(db, request.id, request.version).await?);
    }
    proposal::Entity::update_many()
        .col_expr(proposal::Column::Standing, Expr::value(false))
        .filter(proposal::COLUMN.request_id.eq(request.id))
        .filter(proposal::COLUMN.standing.eq(true))
        .exec(db)
        .await?;
    Ok(())
}

/// Notes that the cap has passed, once; an officer who works on the case at this moment is not disturbed.
pub(super) async fn mark_overdue(
    db: &impl ConnectionTrait,
    request: &RecognitionRequest,
    today: Day,
) -> Result<bool, Error> {
    let marked = Entity::update_many()
        .col_expr(Column::OverdueOn, Expr::value(today))
        .filter(COLUMN.id.eq(request.id))
        .filter(COLUMN.state.eq(request.state))
        .filter(COLUMN.overdue_on.is_null());
    Ok(marked.exec(db).await?.rows_affected == 1)
}

/// Keeps the reason of an act.
pub(crate) async fn add_remark(db: &impl ConnectionTrait, row: Remark) -> Result<(), Error> {
    remark::Entity::insert(row.into_active_model()).exec_without_returning(db).await?;
    Ok(())
}

/// Gives a request on the fast track another route. It names no version: rating it at the same moment does no harm, and
/// whoever decides waits for the learner's turn (I-3). Whether it was still on the fast track.
pub(super) async fn reroute(
    db: &impl ConnectionTrait,
    request: &RecognitionRequest,
    route: Route,
    basis: Basis,
    due_on: Option<Day>,
) -> Result<bool, Error> {
    let done = Entity::update_many()
        .col_expr(Column::Route, Expr::value(route))
        .col_expr(Column::Basis, Expr::value(basis))
        .col_expr(Column::DueOn, Expr::value(due_on))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(COLUMN.id.eq(request.id))
        .filter(COLUMN.state.eq(request.state))
        .filter(COLUMN.route.eq(Route::FastTrack))
        .exec(db)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Why an action came too late for who saw this version: somebody has decided since, who and when; or something else
/// changed.
pub(super) async fn too_late(db: &impl ConnectionTrait, id: RequestId, seen: i32) -> Result<Error, Error> {
    let request = Entity::find_by_id(id).one(db).await?;
    if !request.is_some_and(|request| State::DECIDED.contains(&request.state)) {
        return Ok(Error::Stale);
    }
    let since = query::standing_decision(db, id).await?.filter(|decision| seen < decision.request_version);
    Ok(since.map_or(Error::Stale, |decision| Error::AlreadyDecided {
        request: id,
        by: decision.decided_by,
        at: decision.decided_at,
    }))
}

/// Writes the ratings that a request begins with; those that are there already stay. Whether there were none.
pub(super) async fn begin_ratings(db: &impl ConnectionTrait, ratings: Vec<Rating>) -> Result<bool, Error> {
    use rating::Column;
    let there = OnConflict::columns([Column::RequestId, Column::Criterion]).do_nothing().to_owned();
    let all = ratings.len();
    let rows = ratings.into_iter().map(IntoActiveModel::into_active_model);
    let written = rating::Entity::insert_many(rows).on_conflict(there).exec_without_returning(db).await?;
    Ok(usize::try_from(written) == Ok(all))
}

/// Writes ratings; a later one of a criterion takes the place of the earlier one.
pub(crate) async fn keep_ratings(db: &impl ConnectionTrait, ratings: Vec<Rating>) -> Result<(), Error> {
    use rating::Column;
    if ratings.is_empty() {
        return Ok(());
    }
    let again = OnConflict::columns([Column::RequestId, Column::Criterion])
        .update_columns([
            Column::Robustness,
            Column::Evidence,
            Column::RatedBy,
            Column::RatedAt,
            Column::RubricVersion,
            Column::Register,
        ])
        .to_owned();
    let rows = ratings.into_iter().map(IntoActiveModel::into_active_model);
    rating::Entity::insert_many(rows).on_conflict(again).exec_without_returning(db).await?;
    Ok(())
}

/// Writes a proposal; the unique key lets one stand for each request.
pub(super) async fn add_proposal(db: &impl ConnectionTrait, row: Proposal) -> Result<(), Error> {
    proposal::Entity::insert(row.into_active_model()).exec_without_returning(db).await?;
    Ok(())
}

/// Sets a proposal aside; with the reason, if somebody else than its proposer did.
pub(super) async fn return_proposal(
    db: &impl ConnectionTrait,
    row: &Proposal,
    by: PersonId,
    reason: Option<String>,
) -> Result<(), Error> {
    use proposal::{COLUMN, Column, Entity};
    let done = Entity::update_many()
        .col_expr(Column::Standing, Expr::value(false))
        .col_expr(Column::ReturnedBy, Expr::value(by))
        .col_expr(Column::ReturnReason, Expr::value(reason))
        .filter(COLUMN.id.eq(row.id))
        .filter(COLUMN.standing.eq(true))
        .exec(db)
        .await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// The notice of a decision arrived on this day: from it the window counts, as long as it was.
pub(super) async fn notify(db: &impl ConnectionTrait, decision: &Decision, day: Day) -> Result<(), Error> {
    use decision::{COLUMN, Column, Entity};
    let id = decision.id;
    let moved = Entity::update_many()
        .col_expr(Column::NotifiedOn, Expr::value(day))
        .col_expr(
            Column::AppealUntil,
            Expr::value(clock::appeal_after(day, (decision.notified_on, decision.appeal_until))),
        )
        .filter(COLUMN.id.eq(id));
    moved.exec(db).await?;
    Ok(())
}

/// Writes a decision with its differences and conditions. One that stands is superseded first (I-5).
pub(super) async fn add_decision(
    db: &impl ConnectionTrait,
    row: Decision,
    differences: Vec<Difference>,
    conditions: Vec<DecisionCondition>,
) -> Result<DecisionId, Error> {
    use decision::{COLUMN, Column, Entity};
    let id = row.id;
    Entity::update_many()
        .col_expr(Column::SupersededBy, Expr::value(id))
        .filter(COLUMN.request_id.eq(row.request_id))
        .filter(COLUMN.superseded_by.is_null())
        .exec(db)
        .await?;
    Entity::insert(row.into_active_model()).exec_without_returning(db).await?;
    if !differences.is_empty() {
        let rows = differences.into_iter().map(IntoActiveModel::into_active_model);
        difference::Entity::insert_many(rows).exec_without_returning(db).await?;
    }
    if !conditions.is_empty() {
        let rows = conditions.into_iter().map(IntoActiveModel::into_active_model);
        condition::Entity::insert_many(rows).exec_without_returning(db).await?;
    }
    Ok(id)
}
