//! Writes of tables. A version is never changed: another wording is the next version.

use kernel::{GradeTableId, InstitutionId, Subject, Work};

use super::{WantedTable, policy, query, store};
use crate::{
    Error, GradeTable,
    agreement::GradeMethod,
    event::{GradeRulesChosen, GradeTableKept},
    grade::HostPolicy,
    programme::Change,
};

/// A table that was kept, and what that changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The version that says this.
    pub id: GradeTableId,
    /// What happened.
    pub change: Change,
}

impl WantedTable {
    /// Whether a version says the same. A day that was left open is no difference.
    fn is_like(&self, kept: &GradeTable) -> bool {
        self.years == (kept.from_year, kept.to_year)
            && self.counts == kept.counts
            && self.best == kept.best
            && self.lowest_pass == kept.lowest_pass
            && self.source == kept.source
            && self.status == kept.status
            && self.valid_from.is_none_or(|day| day == kept.valid_from)
    }
}

/// Keeps a table as the next version for its field and cycle; the same again changes nothing (H073). `seen` is the number
/// of the version that its editor saw, 0 for none; a file saw none.
pub async fn keep(
    work: &mut Work,
    institution: InstitutionId,
    wanted: &WantedTable,
    seen: Option<i32>,
) -> Result<Kept, Error> {
    policy::may_keep(&work.actor, institution)?;
    let latest = query::latest(work.db(), institution, &wanted.field, wanted.cycle).await?;
    if let Some(same) = latest.as_ref().filter(|latest| wanted.is_like(latest)) {
        return Ok(Kept { id: same.id, change: Change::Unchanged });
    }
    if seen.is_some_and(|seen| seen != latest.as_ref().map_or(0, |latest| latest.number)) {
        return Err(Error::Stale);
    }
    let id = store::add(work, institution, wanted, latest.as_ref()).await?;
    work.record(Subject::Institution(institution), &GradeTableKept { table: id });
    Ok(Kept { id, change: if latest.is_some() { Change::Changed } else { Change::Created } })
}

/// Chooses what the institution does where no agreement says it (GR-5). What stands in for want of tables cannot be tables.
pub async fn choose(work: &mut Work, institution: InstitutionId, chosen: HostPolicy, seen: i32) -> Result<(), Error> {
    policy::may_keep(&work.actor, institution)?;
    if chosen.instead == GradeMethod::Distribution {
        return Err(Error::Stale);
    }
    let known = query::rules(work.db(), institution).await?;
    if known.as_ref().is_some_and(|known| (known.instead, known.which) == (chosen.instead, chosen.which)) {
        return Ok(());
    }
    store::choose(work, institution, chosen, seen).await?;
    work.record(Subject::Institution(institution), &GradeRulesChosen {});
    Ok(())
}
