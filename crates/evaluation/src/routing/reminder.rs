//! Reminders of cases that are due (UX-24): three days before, one mail a day for each officer, each case once for each due
//! day (ADR 27).

use std::collections::BTreeSet;

use kernel::{Day, PersonId, RequestId, Subject, Timestamp, Work};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder,
    sea_query::{Expr, Query},
};

use super::{Desk, event::CasesDue, query, store};
use crate::{
    Error, RecognitionRequest,
    entity::{
        due_reminder,
        recognition_request::{COLUMN, Column, Entity},
    },
    request::{State, clock, policy, query as requests},
};

/// Days before the due day.
pub const AHEAD: i64 = 3;

/// Where the officer who has the case is the one to act.
const REMINDED: &[State] = &[State::Submitted, State::Complete, State::UnderAssessment];

/// Up to so many cases that are due soon, or may be, and were not mentioned yet; by id, after one.
pub async fn due(
    db: &impl ConnectionTrait,
    now: Timestamp,
    after: Option<RequestId>,
    limit: u64,
) -> Result<Vec<RequestId>, Error> {
    let noted = Query::select()
        .expr(Expr::val(1))
        .from(due_reminder::Entity)
        .and_where(Expr::col((due_reminder::Entity, due_reminder::Column::RequestId)).equals((Entity, Column::Id)))
        .and_where(Expr::col((due_reminder::Entity, due_reminder::Column::DueOn)).equals((Entity, Column::DueOn)))
        .to_owned();
    let wanted = requests::in_order(after, limit)
        .filter(COLUMN.state.is_in(REMINDED.iter().copied()))
        .filter(COLUMN.assigned_to.is_not_null())
        .filter(COLUMN.due_on.lte(clock::latest_day(now).plus_days(AHEAD)))
        .filter(Expr::exists(noted).not());
    Ok(wanted.into_tuple().all(db).await?)
}

/// The cases that an officer hears of now, the own ones and those of whom the officer stands in for, by due day: overdue
/// first. Each counts in the days of its institution (I-12).
pub async fn of_officer(
    db: &impl ConnectionTrait,
    officer: PersonId,
    now: Timestamp,
) -> Result<Vec<(RecognitionRequest, Day)>, Error> {
    let mut held = query::covered_by(db, officer, now.day()).await?;
    held.push(officer);
    let found = Entity::find()
        .filter(COLUMN.state.is_in(REMINDED.iter().copied()))
        .filter(COLUMN.assigned_to.is_in(held))
        .filter(COLUMN.due_on.lte(clock::latest_day(now).plus_days(AHEAD)))
        .order_by_asc(Column::DueOn)
        .order_by_asc(Column::Id)
        .all(db)
        .await?;
    let places: BTreeSet<_> = found.iter().map(|request| request.institution_id).collect();
    let desk = Desk::of(db, &places.into_iter().collect::<Vec<_>>(), now).await?;
    let due = found.into_iter().filter_map(|request| {
        let (today, due_on) = (*desk.days.get(&request.institution_id)?, request.due_on?);
        let is_due = due_on <= today.plus_days(AHEAD) && desk.hears(&request) == Some(officer);
        is_due.then_some((request, today))
    });
    Ok(due.collect())
}

/// Reminds whoever hears of this case of all that is due; whether it did. Who had a mail today has the next one tomorrow.
pub async fn remind(work: &mut Work, id: RequestId) -> Result<bool, Error> {
    policy::may_keep_time(&work.actor)?;
    let request = requests::by_id(work.db(), &work.actor, id).await?;
    let desk = Desk::of(work.db(), &[request.institution_id], work.now).await?;
    let Some(officer) = desk.hears(&request) else { return Ok(false) };
    let cases = of_officer(work.db(), officer, work.now).await?;
    let Some(today) = cases.iter().find(|(case, _)| case.id == id).map(|(_, today)| *today) else { return Ok(false) };
    let noted = noted(work.db(), &cases).await?;
    if noted.contains(&id) || has_had_mail(work.db(), officer, today).await? {
        return Ok(false);
    }
    let fresh = cases.iter().filter(|(case, _)| !noted.contains(&case.id)).filter_map(|(case, _)| {
        let due_on = case.due_on?;
        Some(due_reminder::Model { request_id: case.id, due_on, person_id: officer, reminded_on: today })
    });
    let fresh: Vec<_> = fresh.collect();
    let wanted = u64::try_from(fresh.len()).unwrap_or(u64::MAX);
    // Another process was here at this very moment: then the mail is its to send.
    if store::note_reminded(work.db(), fresh).await? < wanted {
        return Ok(false);
    }
    work.record(Subject::Person(officer), &CasesDue { officer, on: today });
    Ok(true)
}

/// Those of the cases that were mentioned for the due day that they have now.
async fn noted(db: &impl ConnectionTrait, cases: &[(RecognitionRequest, Day)]) -> Result<BTreeSet<RequestId>, Error> {
    let mut noted = BTreeSet::new();
    for some in cases.chunks(requests::CHUNK) {
        let ids = some.iter().map(|(case, _)| case.id);
        let rows = due_reminder::Entity::find().filter(due_reminder::COLUMN.request_id.is_in(ids)).all(db).await?;
        let now = |row: &due_reminder::Model| {
            some.iter().any(|(case, _)| case.id == row.request_id && case.due_on == Some(row.due_on))
        };
        noted.extend(rows.into_iter().filter(now).map(|row| row.request_id));
    }
    Ok(noted)
}

async fn has_had_mail(db: &impl ConnectionTrait, officer: PersonId, today: Day) -> Result<bool, Error> {
    use due_reminder::{COLUMN, Entity};
    let wanted = Entity::find().filter(COLUMN.person_id.eq(officer)).filter(COLUMN.reminded_on.eq(today));
    Ok(wanted.one(db).await?.is_some())
}
