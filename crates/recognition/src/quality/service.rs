//! Bringing our copy of DEQAR up to date. The records come from files; nothing is fetched here.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Day, Subject, Work, denied};

use super::{Copied, Keeping, ProviderRecord, ReportRecord, codes, copy::keeping, store};
use crate::{Error, RegisterCopied};

/// What was read of some records: an id and what became of it, in their order.
pub type Written = Vec<(i64, Keeping)>;

/// Keeps some providers; asked in chunks, it asks the database once each time.
pub async fn keep_providers(work: &mut Work, new: Vec<ProviderRecord>, on: Day) -> Result<Written, Error> {
    denied(work.actor.is_system(), "not_allowed")?;
    let ids: Vec<i64> = new.iter().map(|record| record.id).collect();
    let mut stored = store::providers(work.db(), &ids).await?;
    let mut written = Written::with_capacity(new.len());
    let mut touched = BTreeSet::new();
    for record in new {
        let there = stored.get(&record.id);
        let id = record.id;
        let after = Copied { body: record.onto(there.map(|there| &there.body)), retrieved_on: on };
        written.push((id, settle(&mut stored, &mut touched, id, after)));
    }
    store::put_providers(work.db(), &changed(&stored, &touched)).await?;
    Ok(written)
}

/// The same with reports.
pub async fn keep_reports(work: &mut Work, new: Vec<ReportRecord>, on: Day) -> Result<Written, Error> {
    denied(work.actor.is_system(), "not_allowed")?;
    let ids: Vec<i64> = new.iter().map(|record| record.report.id).collect();
    let mut stored = store::reports(work.db(), &ids).await?;
    let mut written = Written::with_capacity(new.len());
    let mut touched = BTreeSet::new();
    for record in new {
        let id = record.report.id;
        let there = stored.get(&id);
        let after = Copied { body: record.onto(there.map(|there| &there.body)), retrieved_on: on };
        written.push((id, settle(&mut stored, &mut touched, id, after)));
    }
    store::put_reports(work.db(), &changed(&stored, &touched)).await?;
    Ok(written)
}

/// Takes a record among those that are there, and notes whether its row must be written: also where only the day of the
/// fetch is later.
fn settle<T: PartialEq>(
    stored: &mut BTreeMap<i64, Copied<T>>,
    touched: &mut BTreeSet<i64>,
    id: i64,
    after: Copied<T>,
) -> Keeping {
    let there = stored.get(&id);
    let keeping = keeping(there, &after);
    let is_same = there.is_some_and(|there| *there == after);
    if keeping != Keeping::Older && !is_same {
        stored.insert(id, after);
        touched.insert(id);
    }
    keeping
}

fn changed<'a, T>(stored: &'a BTreeMap<i64, Copied<T>>, touched: &BTreeSet<i64>) -> Vec<&'a Copied<T>> {
    stored.iter().filter(|(id, _)| touched.contains(id)).map(|(_, copied)| copied).collect()
}

/// Tells that the copy has changed: the routes of every institution that is looked up in it may have.
pub async fn announce(work: &mut Work, retrieved_on: Day) -> Result<(), Error> {
    for institution in consortium::institution::all(work.db()).await? {
        let (number, words) = codes(&institution);
        if number.is_some() || !words.is_empty() {
            work.record(Subject::Institution(institution.id), &RegisterCopied { retrieved_on });
        }
    }
    Ok(())
}
