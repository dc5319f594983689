//! The SQL of second tracks. Each change names the state it comes from: of two at once the second changes no row.

use kernel::{Day, DecisionId, PersonId, Timestamp};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, sea_query::Expr};

use super::{appointment::Appointment, assessment::Assessment, state::State};
use crate::{
    Error, PriorLearning,
    entity::{
        prior_learning::{COLUMN, Column, Entity},
        recognition_request,
    },
    request::State as RequestState,
};

/// What changes with a step; nothing else stays as it is.
pub(super) struct Step {
    pub to: State,
    pub cap_on: Option<Day>,
    pub answered_at: Option<Timestamp>,
    pub appointment: Option<(Appointment, PersonId)>,
    pub assessment: Option<(Assessment, PersonId)>,
    pub decision: Option<DecisionId>,
    pub ended_on: Option<Day>,
}

impl Step {
    pub(super) const fn to(to: State) -> Self {
        Self {
            to,
            cap_on: None,
            answered_at: None,
            appointment: None,
            assessment: None,
            decision: None,
            ended_on: None,
        }
    }
}

/// Opens one, and begins its clock: from now on the days of the request are those of the second track (R-S6).
pub(super) async fn open(db: &impl ConnectionTrait, row: PriorLearning) -> Result<(), Error> {
    use recognition_request::{COLUMN, Column, Entity as Request};
    let (request, handed_on, cap_on) = (row.request_id, row.handed_on, row.cap_on);
    Entity::insert(row.into_active_model()).exec_without_returning(db).await?;
    let begun = Request::update_many()
        .col_expr(Column::CompletedOn, Expr::value(handed_on))
        .col_expr(Column::DueOn, Expr::value(cap_on))
        .col_expr(Column::CapOn, Expr::value(cap_on))
        .col_expr(Column::OverdueOn, Expr::value(None::<Day>))
        .col_expr(Column::AssignedTo, Expr::value(None::<PersonId>))
        .filter(COLUMN.id.eq(request))
        .filter(COLUMN.state.eq(RequestState::ReferredRpl));
    one(begun.exec(db).await?.rows_affected)
}

/// Goes a step.
pub(super) async fn step(db: &impl ConnectionTrait, track: &PriorLearning, step: Step) -> Result<(), Error> {
    let (appointment, arranged_by) = step.appointment.unzip();
    let (assessment, recorded_by) = step.assessment.unzip();
    let done = Entity::update_many()
        .col_expr(Column::State, Expr::value(step.to))
        .col_expr(Column::CapOn, Expr::value(step.cap_on.unwrap_or(track.cap_on)))
        .col_expr(Column::AnsweredAt, Expr::value(step.answered_at.or(track.answered_at)))
        .col_expr(Column::Appointment, Expr::value(appointment.or_else(|| track.appointment.clone())))
        .col_expr(Column::ArrangedBy, Expr::value(arranged_by.or(track.arranged_by)))
        .col_expr(Column::Assessment, Expr::value(assessment.or_else(|| track.assessment.clone())))
        .col_expr(Column::RecordedBy, Expr::value(recorded_by.or(track.recorded_by)))
        .col_expr(Column::DecisionId, Expr::value(step.decision.or(track.decision_id)))
        .col_expr(Column::EndedOn, Expr::value(step.ended_on.or(track.ended_on)))
        .filter(COLUMN.id.eq(track.id))
        .filter(COLUMN.state.eq(track.state));
    one(done.exec(db).await?.rows_affected)
}

/// Another decision takes the place of the one that a track came to.
pub(super) async fn decided_anew(db: &impl ConnectionTrait, before: DecisionId, now: DecisionId) -> Result<(), Error> {
    let moved =
        Entity::update_many().col_expr(Column::DecisionId, Expr::value(now)).filter(COLUMN.decision_id.eq(before));
    moved.exec(db).await?;
    Ok(())
}

const fn one(rows: u64) -> Result<(), Error> {
    if rows == 1 { Ok(()) } else { Err(Error::Stale) }
}
