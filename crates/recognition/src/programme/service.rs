//! Writes of programmes.

use kernel::{PersonId, ProgrammeId, Subject, Work};

use super::{WantedProgramme, policy, query, store};
use crate::{
    Error, Programme,
    event::ProgrammeKept,
    rule::{Fault, FaultKind},
};

/// A programme that was kept, and what that changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its id.
    pub id: ProgrammeId,
    /// What happened.
    pub change: Change,
}

kernel::text_enum! {
    /// What keeping something did.
    pub enum Change {
        /// It is new.
        Created = "created",
        /// It was there with other contents.
        Changed = "changed",
        /// It was there like this.
        Unchanged = "unchanged",
    }
}

/// Creates the programme with its components and outcomes, or brings the one with the same code up to date. The same
/// programme twice changes nothing.
pub async fn keep(work: &mut Work, wanted: &WantedProgramme) -> Result<Kept, Error> {
    policy::may_keep(&work.actor, wanted.institution_id)?;
    let wanted = wanted.checked().map_err(Error::Programme)?;
    let known = with_code(work, &wanted).await?;
    let (id, change) = match known {
        None => {
            let id = store::create(work, &wanted).await?;
            store::keep_components(work, id, &wanted.components).await?;
            (id, Change::Created)
        }
        Some(known) => {
            let parts = store::keep_components(work, known.id, &wanted.components).await?;
            let changed = parts || store::differs(&known, &wanted);
            if changed {
                store::update(work.db(), &known, &wanted).await?;
            }
            (known.id, if changed { Change::Changed } else { Change::Unchanged })
        }
    };
    if change != Change::Unchanged {
        work.record(Subject::Institution(wanted.institution_id), &ProgrammeKept { programme: id });
    }
    Ok(Kept { id, change })
}

/// Adds a programme whose code is free. The same programme twice is the same programme (H073).
pub async fn add(work: &mut Work, wanted: &WantedProgramme) -> Result<ProgrammeId, Error> {
    policy::may_keep(&work.actor, wanted.institution_id)?;
    match with_code(work, wanted).await? {
        Some(known) if store::differs(&known, wanted) => {
            let twice: Fault = FaultKind::Twice(wanted.code.clone()).at("/code");
            Err(Error::Programme(vec![twice]))
        }
        _ => Ok(keep(work, wanted).await?.id),
    }
}

/// Changes a programme that still is as its editor saw it. What is not the actor's to keep is not there (S-1).
pub async fn change(work: &mut Work, id: ProgrammeId, seen: i32, wanted: &WantedProgramme) -> Result<(), Error> {
    let known = query::to_keep(work.db(), &work.actor, id).await?;
    let wanted = WantedProgramme { institution_id: known.institution_id, code: known.code.clone(), ..wanted.clone() };
    if known.version != seen && is_other(work, &known, &wanted).await? {
        return Err(Error::Stale);
    }
    keep(work, &wanted).await?;
    Ok(())
}

/// Whether saving would change anything: the same press again is no conflict.
async fn is_other(work: &Work, known: &Programme, wanted: &WantedProgramme) -> Result<bool, Error> {
    let wanted = wanted.checked().map_err(Error::Programme)?;
    Ok(store::differs(known, &wanted) || store::parts_differ(work.db(), known.id, &wanted.components).await?)
}

async fn with_code(work: &Work, wanted: &WantedProgramme) -> Result<Option<Programme>, Error> {
    Ok(query::by_codes(work.db(), wanted.institution_id, std::slice::from_ref(&wanted.code)).await?.pop())
}

/// What a learner studies, said by the learner: a programme of the home university, or none (M50).
pub async fn study(work: &mut Work, person: PersonId, programme: Option<ProgrammeId>) -> Result<(), Error> {
    let home = consortium::person::by_id(work.db(), person).await?.home_institution_id;
    if let Some(id) = programme {
        let found = query::by_id(work.db(), id).await?;
        if Some(found.institution_id) != home {
            return Err(Error::NotFound);
        }
    }
    Ok(consortium::person::study(work, person, programme).await?)
}
