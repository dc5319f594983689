//! Writing opportunities: draft, edit, publish, archive. What is published is never changed: an edit begins the next
//! version beside it.

use std::collections::{BTreeSet, HashMap};

use kernel::{Day, InstitutionId, OpportunityId, Subject, TextError, Work, clean};

use super::{
    policy, query,
    state::Action,
    store::{self, NewVersion, Touch},
};
use crate::{
    Content, Draft, Error, Listing, Opportunity, OpportunityArchived, OpportunityDrafted, OpportunityEdited,
    OpportunityKind, OpportunityPublished, OpportunityRevised, OpportunityState, Run, VersionState,
    listing::{self, annex},
    offering,
};

/// What an edit came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Something is different now.
    Changed,
    /// It said the same before: nothing was written.
    Unchanged,
}

/// Drafts an opportunity.
pub async fn draft(work: &mut Work, institution: InstitutionId, draft: Draft) -> Result<OpportunityId, Error> {
    let ids = draft_many(work, institution, vec![(draft, Vec::new())], false).await?;
    ids.into_iter().next().ok_or(Error::NotFound)
}

/// Drafts many at once with their runs, and publishes them if asked: few statements, however many there are. The runs
/// need no event of their own: the opportunity is new.
pub async fn draft_many(
    work: &mut Work,
    institution: InstitutionId,
    drafts: Vec<(Draft, Vec<Run>)>,
    publish: bool,
) -> Result<Vec<OpportunityId>, Error> {
    make_many(work, institution, drafts, Making { publish, is_imported: false }).await
}

/// The same for listings that a file of the provider brings.
pub async fn bring_many(
    work: &mut Work,
    institution: InstitutionId,
    drafts: Vec<(Draft, Vec<Run>)>,
    publish: bool,
) -> Result<Vec<OpportunityId>, Error> {
    make_many(work, institution, drafts, Making { publish, is_imported: true }).await
}

/// How listings are made.
#[derive(Clone, Copy)]
struct Making {
    publish: bool,
    is_imported: bool,
}

async fn make_many(
    work: &mut Work,
    institution: InstitutionId,
    drafts: Vec<(Draft, Vec<Run>)>,
    making: Making,
) -> Result<Vec<OpportunityId>, Error> {
    let publish = making.publish;
    policy::may_edit(&work.actor, institution)?;
    if publish {
        policy::may_publish(&work.actor, institution)?;
    }
    let today = consortium::institution::today(work.db(), institution, work.now).await?;
    let mut opportunities = Vec::with_capacity(drafts.len());
    let mut versions = Vec::with_capacity(drafts.len());
    let mut runs = Vec::new();
    for (draft, dated) in drafts {
        if publish {
            annex::publishable(&draft.content).map_err(Error::Invalid)?;
        }
        let opportunity = new_opportunity(work, institution, &draft, making);
        let version = new_version(work, &opportunity, 1, publish.then_some(today));
        work.record(Subject::Opportunity(opportunity.id), &OpportunityDrafted { institution, version: version.id });
        if publish {
            let published = OpportunityPublished { version: version.id, number: 1 };
            work.record(Subject::Opportunity(opportunity.id), &published);
        }
        runs.extend(dated.into_iter().map(|run| (opportunity.id, run)));
        versions.push((version.row(&draft.content), draft.content.outcomes));
        opportunities.push(opportunity);
    }
    let ids = opportunities.iter().map(|opportunity| opportunity.id).collect();
    store::add(work.db(), opportunities).await?;
    store::add_versions(work, versions).await?;
    offering::store::add(work, runs).await?;
    Ok(ids)
}

fn new_opportunity(work: &mut Work, institution: InstitutionId, draft: &Draft, making: Making) -> Opportunity {
    let publish = making.publish;
    Opportunity {
        id: work.new_id(),
        institution_id: institution,
        unit_id: None,
        identifier: draft.identifier.clone(),
        kind: draft.kind.unwrap_or(OpportunityKind::MicroCredential),
        state: if publish { OpportunityState::Published } else { OpportunityState::Draft },
        created_by: work.actor.person(),
        published_at: publish.then_some(work.now),
        archived_at: None,
        archive_reason: None,
        is_imported: making.is_imported,
        vanished_at: None,
        created_at: work.now,
        updated_at: work.now,
        version: 1,
    }
}

fn new_version(work: &mut Work, opportunity: &Opportunity, number: i32, published_on: Option<Day>) -> NewVersion {
    NewVersion {
        id: work.new_id(),
        opportunity: opportunity.id,
        number,
        published_on,
        by: work.actor.person(),
        now: work.now,
    }
}

/// Edits it; `seen` is the row's version that the editor has seen.
pub async fn edit(work: &mut Work, id: OpportunityId, seen: i32, draft: Draft) -> Result<Edit, Error> {
    let listing = listing::to_edit(work.db(), &work.actor, id).await?;
    policy::may_edit(&work.actor, listing.opportunity.institution_id)?;
    if listing.opportunity.version != seen {
        return Err(Error::Stale);
    }
    edit_listing(work, &listing, draft).await
}

/// Edits a listing that was just read with its newest version.
async fn edit_listing(work: &mut Work, listing: &Listing, draft: Draft) -> Result<Edit, Error> {
    let opportunity = &listing.opportunity;
    policy::may_edit(&work.actor, opportunity.institution_id)?;
    let next = opportunity.state.after(Action::Edit)?;
    if !listing.differs_from(&draft) {
        return Ok(Edit::Unchanged);
    }
    let kind = draft.kind.unwrap_or(opportunity.kind);
    if opportunity.published_at.is_some() && (draft.identifier != opportunity.identifier || kind != opportunity.kind) {
        return Err(Error::field("identifier", "identifier-fixed"));
    }
    if draft.identifier != opportunity.identifier {
        let others =
            query::by_identifiers(work.db(), opportunity.institution_id, std::slice::from_ref(&draft.identifier))
                .await?;
        if !others.is_empty() {
            return Err(Error::IdentifierTaken);
        }
    }
    let touch = Touch { state: next, identifier: &draft.identifier, kind, now: work.now };
    store::touch(work.db(), opportunity, touch).await?;
    write(work, listing, &draft.content).await?;
    Ok(Edit::Changed)
}

/// Edits many that were just read with their newest versions, as an import does: few statements for those whose published
/// wording is followed by the next one.
pub async fn edit_many(work: &mut Work, edits: Vec<(&Listing, Draft)>) -> Result<(), Error> {
    let (mut touched, mut versions) = (Vec::new(), Vec::new());
    for (listing, draft) in edits {
        let opportunity = &listing.opportunity;
        let is_next = listing.version.state != VersionState::Draft
            && draft.identifier == opportunity.identifier
            && draft.kind.is_none_or(|kind| kind == opportunity.kind);
        if !is_next || !listing.differs_from(&draft) {
            edit_listing(work, listing, draft).await?;
            continue;
        }
        policy::may_edit(&work.actor, opportunity.institution_id)?;
        touched.push((opportunity, opportunity.state.after(Action::Edit)?));
        let version = new_version(work, opportunity, listing.version.number + 1, None);
        let edited = OpportunityEdited { version: version.id, number: version.number };
        work.record(Subject::Opportunity(opportunity.id), &edited);
        versions.push((version.row(&draft.content), draft.content.outcomes));
    }
    store::touch_many(work.db(), &touched, work.now).await?;
    store::add_versions(work, versions).await
}

/// Into the draft version if there is one, else into the next version.
async fn write(work: &mut Work, listing: &Listing, content: &Content) -> Result<(), Error> {
    let current = &listing.version;
    let written = if current.state == VersionState::Draft {
        store::rewrite(work, current, content).await?;
        OpportunityEdited { version: current.id, number: current.number }
    } else {
        let version = new_version(work, &listing.opportunity, current.number + 1, None);
        let written = OpportunityEdited { version: version.id, number: version.number };
        store::add_versions(work, vec![(version.row(content), content.outcomes.clone())]).await?;
        written
    };
    work.record(Subject::Opportunity(listing.opportunity.id), &written);
    Ok(())
}

/// Publishes the draft version; what was published before is superseded.
pub async fn publish(work: &mut Work, id: OpportunityId, seen: i32) -> Result<(), Error> {
    let listing = listing::to_edit(work.db(), &work.actor, id).await?;
    policy::may_publish(&work.actor, listing.opportunity.institution_id)?;
    if listing.opportunity.version != seen {
        return Err(Error::Stale);
    }
    publish_many(work, &[listing]).await
}

/// Publishes the draft versions of these, in few statements; what they said before is read for all of them at once.
pub async fn publish_many(work: &mut Work, drafts: &[Listing]) -> Result<(), Error> {
    let later = drafts.iter().filter(|draft| draft.version.number > 1).map(|draft| draft.opportunity.id);
    let published = listing::published_by_ids(work.db(), &later.collect::<Vec<_>>()).await?;
    let published: HashMap<_, _> = published.iter().map(|listing| (listing.opportunity.id, listing)).collect();
    let days = days_of(work, drafts).await?;
    let mut touched = Vec::with_capacity(drafts.len());
    let mut dated = Vec::with_capacity(drafts.len());
    for draft in drafts {
        let (opportunity, version) = (&draft.opportunity, &draft.version);
        policy::may_publish(&work.actor, opportunity.institution_id)?;
        touched.push((opportunity, opportunity.state.after(Action::Publish)?));
        if version.state != VersionState::Draft {
            return Err(Error::NothingToPublish);
        }
        annex::publishable(&Content::of(version, &draft.outcomes)).map_err(Error::Invalid)?;
        dated.push((version, *days.get(&opportunity.institution_id).ok_or(Error::NotFound)?));
    }
    store::touch_many(work.db(), &touched, work.now).await?;
    store::publish(work.db(), &dated, work.now).await?;
    for draft in drafts {
        note_published(work, draft, published.get(&draft.opportunity.id).copied());
    }
    Ok(())
}

/// Today at the provider of each (I-12).
async fn days_of(work: &Work, listings: &[Listing]) -> Result<HashMap<InstitutionId, Day>, Error> {
    let providers: BTreeSet<_> = listings.iter().map(|listing| listing.opportunity.institution_id).collect();
    let providers = consortium::institution::by_ids(work.db(), &providers.into_iter().collect::<Vec<_>>()).await?;
    Ok(providers.iter().map(|one| (one.id, one.time_zone.day_at(work.now))).collect())
}

fn note_published(work: &mut Work, draft: &Listing, before: Option<&Listing>) {
    let (subject, version) = (Subject::Opportunity(draft.opportunity.id), &draft.version);
    if before.is_some_and(|before| revises(draft, before)) {
        work.record(subject, &OpportunityRevised { version: version.id, number: version.number });
    }
    work.record(subject, &OpportunityPublished { version: version.id, number: version.number });
}

/// Whether the draft says something else in substance than what is published (R-E5).
fn revises(draft: &Listing, published: &Listing) -> bool {
    let before = Content::of(&published.version, &published.outcomes);
    before.differs_in_substance(&Content::of(&draft.version, &draft.outcomes))
}

/// Archives it. What was published stays readable by its address.
pub async fn archive(work: &mut Work, id: OpportunityId, seen: i32, reason: &str) -> Result<(), Error> {
    let opportunity = query::within_reach(work.db(), &work.actor, id).await?;
    policy::may_archive(&work.actor, opportunity.institution_id)?;
    if opportunity.version != seen {
        return Err(Error::Stale);
    }
    opportunity.state.after(Action::Archive)?;
    let reason = match clean(reason, 2_000, true) {
        Ok(reason) => Some(reason),
        Err(TextError::Empty) if policy::must_give_reason(&work.actor, opportunity.institution_id) => {
            return Err(Error::field("reason", "required"));
        }
        Err(TextError::Empty) => None,
        Err(error) => return Err(Error::field("reason", error.code())),
    };
    store::archive(work.db(), &opportunity, reason, work.now).await?;
    work.record(Subject::Opportunity(id), &OpportunityArchived {});
    Ok(())
}
