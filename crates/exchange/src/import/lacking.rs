//! What a file that is said to be everything its institutions offer does not have, although an earlier one brought it: it is
//! named, and marked where the file is imported (ADR 35).

use std::collections::HashMap;

use catalogue::opportunity::vanished;
use kernel::{InstitutionId, Work};

use super::{Outcome, Report, check::Checker};
use crate::Error;

/// Marks what the file lacks, or only names it. A file with a refused row is not known whole: the row may be the very listing
/// that seems to be gone. Nor is one without any row, and an institution that it does not name is none of its.
pub(super) async fn mark(
    work: &mut Work,
    ids: &HashMap<String, InstitutionId>,
    checker: &Checker,
    report: &mut Report,
    dry_run: bool,
) -> Result<(), Error> {
    if report.count(Outcome::Refused) > 0 {
        return Ok(());
    }
    for (institution, named) in checker.identifiers() {
        let Some(id) = ids.get(institution) else { continue };
        let lacking = vanished::lacking(work.db(), *id, &named).await?;
        if !dry_run {
            let gone: Vec<_> = lacking.iter().map(|one| one.id).collect();
            vanished::mark(work, *id, &gone).await?;
        }
        report.vanished.extend(lacking);
    }
    Ok(())
}
