//! Writes of programmes.

use kernel::{ProgrammeId, Subject, Work};

use super::{WantedProgramme, policy, query, store};
use crate::{Error, event::ProgrammeKept};

/// Creates the programme with its components and outcomes, or brings the one with the same code up to date. The same
/// programme twice changes nothing.
pub async fn keep(work: &mut Work, wanted: &WantedProgramme) -> Result<ProgrammeId, Error> {
    policy::may_keep(&work.actor)?;
    let wanted = wanted.checked().map_err(Error::Programme)?;
    let codes = std::slice::from_ref(&wanted.code);
    let kept = query::by_codes(work.db(), wanted.institution_id, codes).await?.pop();
    let (id, changed) = match kept {
        None => {
            let id = store::create(work, &wanted).await?;
            store::keep_components(work, id, &wanted.components).await?;
            (id, true)
        }
        Some(kept) => {
            let parts = store::keep_components(work, kept.id, &wanted.components).await?;
            let changed = parts || store::differs(&kept, &wanted);
            if changed {
                store::update(work.db(), &kept, &wanted).await?;
            }
            (kept.id, changed)
        }
    };
    if changed {
        work.record(Subject::Institution(wanted.institution_id), &ProgrammeKept { programme: id });
    }
    Ok(id)
}
