//! Decisions of a university's own archive, from before the platform: brought in, found again, listed.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use kernel::{Actor, ComponentId, Day, Ects, InstitutionId, PastDecisionId, ProgrammeId, Subject, Work};
use recognition::purpose::Purpose;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Elements, policy, reference::containing, store};
use crate::{
    Error, PastDecision,
    assess::{Ground, Outcome},
    entity::past_decision::{COLUMN, Column, Entity},
    event::PrecedentsChanged,
    request::query::CHUNK,
};
use kernel::Role;

/// A decision as an archive has it; texts are clean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WantedPast {
    /// By what the archive knows it.
    pub source_reference: String,
    /// Who awarded.
    pub provider: InstitutionId,
    /// The provider's own name for the micro-credential.
    pub identifier: String,
    /// In which version, if that is known.
    pub version_number: Option<i32>,
    /// What for.
    pub purpose: Purpose,
    /// The programme it counted in.
    pub programme: Option<ProgrammeId>,
    /// The component it replaced.
    pub component: Option<ComponentId>,
    /// What was decided.
    pub outcome: Outcome,
    /// Credits recorded.
    pub credits: Option<Ects>,
    /// Why refused.
    pub ground: Option<Ground>,
    /// In which elements it differed.
    pub elements: Elements,
    /// When.
    pub decided_on: Day,
    /// For everybody who sees it.
    pub public_note: Option<String>,
    /// For colleagues.
    pub private_note: Option<String>,
}

/// What became of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// New.
    Created,
    /// There with other contents.
    Changed,
    /// As it was.
    Unchanged,
}

impl WantedPast {
    /// As in a request: what makes two decisions be about the same target.
    fn target_key(&self) -> String {
        match (self.component, self.programme) {
            (Some(component), _) if self.purpose == Purpose::Exemption => component.to_string(),
            (_, Some(programme)) => programme.to_string(),
            (_, None) => "institution".to_owned(),
        }
    }

    fn row(&self, work: &mut Work, institution: InstitutionId, id: Option<PastDecisionId>) -> PastDecision {
        PastDecision {
            id: id.unwrap_or_else(|| work.new_id()),
            institution_id: institution,
            source_reference: self.source_reference.clone(),
            provider_id: self.provider,
            identifier: self.identifier.clone(),
            version_number: self.version_number,
            purpose: self.purpose,
            programme_id: self.programme,
            component_id: self.component,
            target_key: self.target_key(),
            outcome: self.outcome,
            credits: self.credits,
            ground: self.ground,
            elements: self.elements.clone(),
            decided_on: self.decided_on,
            public_note: self.public_note.clone(),
            private_note: self.private_note.clone(),
            words: format!("{}\n{}", self.identifier, self.source_reference).to_lowercase(),
            imported_by: work.actor.person(),
            imported_at: work.now,
        }
    }
}

/// Brings decisions of an archive up to date, each known by its reference: in the order given, what became of each. The
/// search index follows the log of each listing whose decisions changed.
pub async fn keep(work: &mut Work, institution: InstitutionId, all: &[WantedPast]) -> Result<Vec<Kept>, Error> {
    policy::may_import(&work.actor, institution)?;
    let there = by_references(work, institution, all).await?;
    let (mut kept, mut rows, mut dropped) = (Vec::with_capacity(all.len()), Vec::new(), Vec::new());
    let mut touched: BTreeMap<InstitutionId, BTreeSet<String>> = BTreeMap::new();
    for wanted in all {
        let old = there.get(&wanted.source_reference);
        let row = wanted.row(work, institution, old.map(|old| old.id));
        let same = |old: &PastDecision| {
            *old == PastDecision { imported_by: old.imported_by, imported_at: old.imported_at, ..row.clone() }
        };
        if old.is_some_and(same) {
            kept.push(Kept::Unchanged);
            continue;
        }
        kept.push(if old.is_some() { Kept::Changed } else { Kept::Created });
        for (provider, identifier) in
            old.map(|old| (old.provider_id, &old.identifier)).into_iter().chain([(row.provider_id, &row.identifier)])
        {
            touched.entry(provider).or_default().insert(identifier.clone());
        }
        dropped.extend(old.map(|old| old.id));
        rows.push(row);
    }
    store::drop_past(work.db(), &dropped).await?;
    store::add_past(work.db(), rows).await?;
    for (provider, identifiers) in touched {
        tell_listings(work, institution, (provider, identifiers)).await?;
    }
    Ok(kept)
}

async fn by_references(
    work: &Work,
    institution: InstitutionId,
    all: &[WantedPast],
) -> Result<HashMap<String, PastDecision>, Error> {
    let mut there = HashMap::new();
    for all in all.chunks(CHUNK) {
        let wanted = Entity::find()
            .filter(COLUMN.institution_id.eq(institution))
            .filter(COLUMN.source_reference.is_in(all.iter().map(|wanted| wanted.source_reference.clone())));
        let found = wanted.all(work.db()).await?;
        there.extend(found.into_iter().map(|row| (row.source_reference.clone(), row)));
    }
    Ok(there)
}

async fn tell_listings(
    work: &mut Work,
    institution: InstitutionId,
    (provider, identifiers): (InstitutionId, BTreeSet<String>),
) -> Result<(), Error> {
    let names: Vec<String> = identifiers.into_iter().collect();
    for listing in catalogue::listing::by_identifiers(work.db(), provider, &names).await? {
        work.record(Subject::Opportunity(listing.opportunity.id), &PrecedentsChanged { institution });
    }
    Ok(())
}

/// The archive of the actor's universities, newest decision first (M26).
pub async fn page_of_past(
    db: &impl ConnectionTrait,
    actor: &Actor,
    words: Option<&str>,
    (skip, limit): (u64, u64),
) -> Result<Vec<PastDecision>, Error> {
    let mut wanted = Entity::find().filter(visible_to(actor));
    if let Some(words) = words {
        wanted = wanted.filter(Expr::col(Column::Words).like(containing(words)));
    }
    let wanted = wanted.order_by_desc(Column::DecidedOn).order_by_desc(Column::Id).offset(skip).limit(limit);
    let found = wanted.all(db).await?;
    let reads = |row: &PastDecision| policy::reads_private(actor, row.institution_id);
    Ok(found
        .into_iter()
        .map(|row| PastDecision { private_note: row.private_note.clone().filter(|_| reads(&row)), ..row })
        .collect())
}

fn visible_to(actor: &Actor) -> Condition {
    if policy::sees_all(actor) {
        return Condition::all();
    }
    Condition::all().add(COLUMN.institution_id.is_in(actor.institutions(&[Role::RecognitionOfficer])))
}
