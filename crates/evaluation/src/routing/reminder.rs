//! Reminders of cases that are due (UX-24): three days before, one mail a day for each officer, each case once for each due
//! day (ADR 27).

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Day, PersonId, RequestId, Subject, Timestamp, Work};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, Select,
    sea_query::{Expr, Query},
};

use super::{Desk, event::CasesDue, query, store, turn::second_track};
use crate::{
    Error, RecognitionRequest,
    entity::{
        due_reminder,
        recognition_request::{COLUMN, Column, Entity},
    },
    prior_learning::{self, State as Standing},
    request::{State, clock, policy, query as requests},
};

/// Days before the due day.
pub const AHEAD: i64 = 3;

/// Where the officer who has the case is the one to act.
const REMINDED: &[State] = &[State::Submitted, State::Complete, State::UnderAssessment];

/// The same on the second track; once the result is recorded, somebody else decides.
const ARRANGED: &[Standing] = &[Standing::Accepted, Standing::Scheduled];

/// Up to so many officers who have cases that are due soon, or may be, and were not mentioned yet; by id, after one.
pub async fn due(
    db: &impl ConnectionTrait,
    now: Timestamp,
    after: Option<PersonId>,
    limit: u64,
) -> Result<Vec<PersonId>, Error> {
    let mut wanted = unmentioned(now).select_only().column(Column::AssignedTo).distinct();
    if let Some(last) = after {
        wanted = wanted.filter(COLUMN.assigned_to.gt(last));
    }
    let wanted = wanted.order_by_asc(Column::AssignedTo).limit(limit);
    Ok(wanted.into_tuple().all(db).await?)
}

/// Cases of anybody that are due soon, or may be somewhere.
fn near(now: Timestamp) -> Select<Entity> {
    let on_track = second_track(prior_learning::query::having(ARRANGED));
    let reminded = Condition::any().add(COLUMN.state.is_in(REMINDED.iter().copied())).add(on_track);
    Entity::find()
        .filter(reminded)
        .filter(COLUMN.assigned_to.is_not_null())
        .filter(COLUMN.due_on.lte(clock::latest_day(now).plus_days(AHEAD)))
}

/// Those of them that no mail has named for the due day that they have.
fn unmentioned(now: Timestamp) -> Select<Entity> {
    let noted = Query::select()
        .expr(Expr::val(1))
        .from(due_reminder::Entity)
        .and_where(Expr::col((due_reminder::Entity, due_reminder::Column::RequestId)).equals((Entity, Column::Id)))
        .and_where(Expr::col((due_reminder::Entity, due_reminder::Column::DueOn)).equals((Entity, Column::DueOn)))
        .to_owned();
    near(now).filter(Expr::exists(noted).not())
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
    let wanted = near(now).filter(COLUMN.assigned_to.is_in(held));
    let found = wanted.order_by_asc(Column::DueOn).order_by_asc(Column::Id).all(db).await?;
    let heard = heard(db, found, now).await?;
    Ok(heard.into_iter().filter(|case| case.by == officer).map(|case| (case.request, case.today)).collect())
}

/// A case that is due, who hears of it, and today at its institution.
struct Heard {
    request: RecognitionRequest,
    by: PersonId,
    today: Day,
}

/// Those that are due where they are decided, and that somebody hears of.
async fn heard(db: &impl ConnectionTrait, found: Vec<RecognitionRequest>, now: Timestamp) -> Result<Vec<Heard>, Error> {
    let places: BTreeSet<_> = found.iter().map(|request| request.institution_id).collect();
    let desk = Desk::of(db, &places.into_iter().collect::<Vec<_>>(), now).await?;
    let heard = found.into_iter().filter_map(|request| {
        let (today, by) = (*desk.days.get(&request.institution_id)?, desk.hears(&request)?);
        let is_due = request.due_on? <= today.plus_days(AHEAD);
        is_due.then_some(Heard { request, by, today })
    });
    Ok(heard.collect())
}

/// Reminds everybody who hears of this officer's cases of all that is due; whether it did. Who had a mail today has the next
/// one tomorrow.
pub async fn remind(work: &mut Work, holder: PersonId) -> Result<bool, Error> {
    policy::may_keep_time(&work.actor)?;
    let found = unmentioned(work.now).filter(COLUMN.assigned_to.eq(holder)).all(work.db()).await?;
    let heard = heard(work.db(), found, work.now).await?;
    let readers: BTreeMap<PersonId, Day> = heard.into_iter().map(|case| (case.by, case.today)).collect();
    let mut done = false;
    for (officer, today) in readers {
        if !has_had_mail(work.db(), officer, today).await? {
            tell(work, officer, today).await?;
            done = true;
        }
    }
    Ok(done)
}

/// Tells an officer of all that is due.
async fn tell(work: &mut Work, officer: PersonId, today: Day) -> Result<(), Error> {
    let cases = of_officer(work.db(), officer, work.now).await?;
    let noted = noted(work.db(), &cases).await?;
    let fresh = cases.iter().filter(|(case, _)| !noted.contains(&case.id)).filter_map(|(case, _)| {
        let due_on = case.due_on?;
        Some(due_reminder::Model { request_id: case.id, due_on, person_id: officer, reminded_on: today })
    });
    let fresh: Vec<_> = fresh.collect();
    let wanted = u64::try_from(fresh.len()).unwrap_or(u64::MAX);
    // Another process was here at this very moment: then the mail is its to send.
    if store::note_reminded(work.db(), fresh).await? < wanted {
        return Err(Error::Stale);
    }
    work.record(Subject::Person(officer), &CasesDue { officer, on: today });
    Ok(())
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
