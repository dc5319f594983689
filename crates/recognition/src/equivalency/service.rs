//! Writes of equivalencies: adopt from a file, propose, approve, reject, confirm, retire.

use std::collections::BTreeMap;

use catalogue::Listing;
use consortium::institution;
use kernel::{Day, Ects, EquivalencyId, InstitutionId, Subject, Work};
use serde_json::Value as Json;

use super::{
    Action, Aim, ApprovalTerms, EquivalencyBasis, EquivalencyRecord, EquivalencyState, Terms, Tree, Visibility, policy,
    query, store, terms::NOTE,
};
use crate::{
    Component, Equivalency, EquivalencyApproval, EquivalencySource, Error,
    event::{EquivalencyAdopted, EquivalencyReviewWanted, EquivalencySettled, RoutesChanged},
    rule::{Fault, FaultKind},
};

/// An equivalency to be proposed. Its texts are not cleaned yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Whose micro-credentials.
    pub issuer: InstitutionId,
    /// Who recognises them.
    pub recogniser: InstitutionId,
    /// What must be held.
    pub from: Tree,
    /// What it replaces.
    pub to: Vec<Component>,
    /// The credits that it gives, if not those of the component.
    pub credits: Option<Ects>,
    /// Whether the software may recognise by it.
    pub binding: bool,
    /// The first day on which a credential may be issued.
    pub effective_from: Day,
    /// The last one.
    pub effective_to: Option<Day>,
    /// Who may read it.
    pub visibility: Visibility,
    /// For everybody.
    pub public_note: Option<String>,
    /// For the university alone.
    pub private_note: Option<String>,
    /// What it rests on.
    pub basis: Option<EquivalencyBasis>,
    /// Why there is no equivalency (R-E6).
    pub no_equivalency_reason: Option<String>,
}

/// What adopting one came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adopted {
    /// Which it is.
    pub id: EquivalencyId,
    /// Micro-credentials that it names and that are not listed here (yet).
    pub unlisted: Vec<String>,
}

/// Writes an equivalency down as a file has it (JSON of RECOGNITION §8; institutions by slug). One that is there already
/// stays as it is.
pub async fn adopt(
    work: &mut Work,
    json: &Json,
    institutions: &BTreeMap<String, InstitutionId>,
) -> Result<Adopted, Error> {
    policy::may_adopt(&work.actor)?;
    let terms = Terms::parse(json).map_err(Error::Equivalency)?;
    if let Some(there) = store::by_reference(work.db(), &terms.id).await? {
        return Ok(Adopted { id: there.id, unlisted: Vec::new() });
    }
    let wanted = resolved(work, &terms, institutions).await?;
    let (row, unlisted) = write(work, wanted, Some(terms.id.clone()), terms.status).await?;
    for approval in terms.approvals {
        add_approval(work, row.equivalency.id, approval).await?;
    }
    work.record(Subject::Equivalency(row.equivalency.id), &EquivalencyAdopted { state: terms.status });
    tell_listings(work, &row);
    Ok(Adopted { id: row.equivalency.id, unlisted })
}

async fn resolved(work: &Work, terms: &Terms, institutions: &BTreeMap<String, InstitutionId>) -> Result<Wanted, Error> {
    let known = |slug: &String, place: &'static str| {
        let fault = FaultKind::Outside("no such institution").at(place);
        institutions.get(slug).copied().ok_or_else(|| Error::Equivalency(vec![fault]))
    };
    let recogniser = known(&terms.recogniser, "/recogniser")?;
    let kept = store::components(work.db(), recogniser).await?;
    let mut to = Vec::new();
    for (at, aim) in terms.to.iter().enumerate() {
        let before = to.len();
        let fits = kept.iter().filter(|(programme, component)| match aim {
            Aim::Code(code) => component.code == *code,
            Aim::In { programme: of, component: code } => programme.code == *of && component.code == *code,
        });
        to.extend(fits.map(|(_, component)| component.clone()));
        if to.len() == before {
            let fault = FaultKind::Outside("no such component there").at(format!("/to/{at}"));
            return Err(Error::Equivalency(vec![fault]));
        }
    }
    Ok(Wanted {
        issuer: known(&terms.issuer, "/issuer")?,
        recogniser,
        from: terms.from.clone(),
        to,
        credits: terms.credits,
        binding: terms.binding,
        effective_from: terms.effective_from,
        effective_to: terms.effective_to,
        visibility: terms.visibility,
        public_note: terms.public_note.clone(),
        private_note: terms.private_note.clone(),
        basis: terms.basis,
        no_equivalency_reason: terms.no_equivalency_reason.clone(),
    })
}

async fn add_approval(work: &mut Work, id: EquivalencyId, terms: ApprovalTerms) -> Result<(), Error> {
    let person = consortium::person::find_by_email(work.db(), &terms.person).await?;
    let approval = EquivalencyApproval {
        id: work.new_id(),
        equivalency_id: id,
        role: terms.role,
        name: person.is_none().then_some(terms.person),
        person_id: person.map(|person| person.id),
        approved_on: terms.date,
    };
    store::add_approval(work.db(), approval).await
}

/// Proposes one for the own university (M34). It counts once somebody else has approved it.
pub async fn propose(work: &mut Work, wanted: Wanted) -> Result<EquivalencyId, Error> {
    policy::may_propose(&work.actor, wanted.recogniser)?;
    let kept = store::components(work.db(), wanted.recogniser).await?;
    let own = |target: &Component| kept.iter().any(|(_, component)| component.id == target.id);
    let mut faults = faults(&wanted);
    if !wanted.to.iter().all(own) {
        faults.push(FaultKind::Outside("is no component there").at("/to"));
    }
    if !faults.is_empty() {
        return Err(Error::Equivalency(faults));
    }
    let (row, unlisted) = write(work, wanted, None, EquivalencyState::Proposed).await?;
    if !unlisted.is_empty() {
        return Err(Error::Equivalency(vec![FaultKind::Outside("is not listed there").at("/from")]));
    }
    let id = row.equivalency.id;
    sign(work, &row.equivalency, Action::Propose).await?;
    work.record(Subject::Equivalency(id), &EquivalencySettled { action: Action::Propose });
    Ok(id)
}

fn faults(wanted: &Wanted) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut check = |right: bool, place: &str, sentence: &'static str| {
        if !right {
            faults.push(FaultKind::Outside(sentence).at(place));
        }
    };
    let warns = wanted.no_equivalency_reason.is_some();
    check(wanted.issuer != wanted.recogniser, "/from", "nobody needs an equivalency with itself");
    check(
        wanted.effective_to.is_none_or(|last| wanted.effective_from <= last),
        "/effective_to",
        "ends before it begins",
    );
    check(!wanted.to.is_empty(), "/to", "names no component");
    check(!(warns && wanted.binding), "/binding", "what is no equivalency cannot be binding");
    let notes = [
        (&wanted.public_note, "/public_note"),
        (&wanted.private_note, "/private_note"),
        (&wanted.no_equivalency_reason, "/no_equivalency_reason"),
    ];
    let texts = notes.iter().filter_map(|(note, place)| {
        kernel::clean(note.as_ref()?, NOTE, true).err().map(|error| FaultKind::Text(error).at(*place))
    });
    faults.extend(texts);
    faults
}

/// Puts a draft of a file forward.
pub async fn put_forward(work: &mut Work, id: EquivalencyId, seen: i32) -> Result<(), Error> {
    let record = query::by_id(work.db(), &work.actor, id).await?;
    policy::may_propose(&work.actor, record.equivalency.recogniser_id)?;
    settle(work, &record, seen, Action::Propose).await?;
    store::put_forward_by(work, id).await
}

/// Makes it count; never by who has proposed it (R-E4).
pub async fn approve(work: &mut Work, id: EquivalencyId, seen: i32) -> Result<(), Error> {
    let record = query::by_id(work.db(), &work.actor, id).await?;
    policy::may_approve(&work.actor, &record.equivalency)?;
    settle(work, &record, seen, Action::Approve).await
}

/// Turns it down.
pub async fn reject(work: &mut Work, id: EquivalencyId, seen: i32) -> Result<(), Error> {
    let record = query::by_id(work.db(), &work.actor, id).await?;
    policy::may_approve(&work.actor, &record.equivalency)?;
    settle(work, &record, seen, Action::Reject).await
}

/// Says that it is still right after a change (R-E5).
pub async fn confirm(work: &mut Work, id: EquivalencyId, seen: i32) -> Result<(), Error> {
    let record = query::by_id(work.db(), &work.actor, id).await?;
    policy::may_approve(&work.actor, &record.equivalency)?;
    settle(work, &record, seen, Action::Confirm).await
}

/// Ends it. Promises that rest on it are kept (R-O3).
pub async fn retire(work: &mut Work, id: EquivalencyId, seen: i32) -> Result<(), Error> {
    let record = query::by_id(work.db(), &work.actor, id).await?;
    policy::may_retire(&work.actor, &record.equivalency)?;
    settle(work, &record, seen, Action::Retire).await
}

async fn settle(work: &mut Work, record: &EquivalencyRecord, seen: i32, action: Action) -> Result<(), Error> {
    let row = &record.equivalency;
    if row.version != seen {
        return Err(Error::Stale);
    }
    let next = row.state.after(action)?;
    store::advance(work.db(), row, next).await?;
    sign(work, row, action).await?;
    work.record(Subject::Equivalency(row.id), &EquivalencySettled { action });
    if matches!(action, Action::Approve | Action::Confirm | Action::Retire) {
        tell_listings(work, record);
    }
    Ok(())
}

/// Who did what, on which day.
async fn sign(work: &mut Work, row: &Equivalency, action: Action) -> Result<(), Error> {
    let today = institution::today(work.db(), row.recogniser_id, work.now).await?;
    let approval = EquivalencyApproval {
        id: work.new_id(),
        equivalency_id: row.id,
        role: action.to_string(),
        person_id: work.actor.person(),
        name: None,
        approved_on: today,
    };
    store::add_approval(work.db(), approval).await
}

/// A new version says something else in substance: what rests on the old one waits for a second look (R-E5). How many.
pub async fn review_after_change(work: &mut Work, issuer: InstitutionId, identifier: &str) -> Result<usize, Error> {
    policy::may_adopt(&work.actor)?;
    let affected = query::approved_naming(work.db(), issuer, identifier).await?;
    let affected: Vec<_> = affected.into_iter().filter(|record| !record.equivalency.needs_review).collect();
    for record in &affected {
        store::ask_for_review(work.db(), record.equivalency.id).await?;
        work.record(Subject::Equivalency(record.equivalency.id), &EquivalencyReviewWanted {});
        tell_listings(work, record);
    }
    Ok(affected.len())
}

/// One more request rests on it.
pub async fn count_use(work: &mut Work, id: EquivalencyId) -> Result<(), Error> {
    store::count_use(work.db(), id).await
}

/// The search index follows the log of each listing: its routes are others now.
fn tell_listings(work: &mut Work, record: &EquivalencyRecord) {
    for listing in record.sources.iter().filter_map(|source| source.opportunity_id) {
        work.record(Subject::Opportunity(listing), &RoutesChanged { equivalency: record.equivalency.id });
    }
}

/// Writes the rows; what is not listed is named.
async fn write(
    work: &mut Work,
    wanted: Wanted,
    reference: Option<String>,
    state: EquivalencyState,
) -> Result<(EquivalencyRecord, Vec<String>), Error> {
    let names = named(&wanted.from);
    let listings = catalogue::listing::by_identifiers(work.db(), wanted.issuer, &names).await?;
    let id: EquivalencyId = work.new_id();
    let listed = |name: &String| listings.iter().find(|listing| listing.opportunity.identifier == *name);
    let sources: Vec<_> = names
        .iter()
        .map(|name| EquivalencySource {
            id: work.new_id(),
            equivalency_id: id,
            identifier: name.clone(),
            opportunity_id: listed(name).map(|listing| listing.opportunity.id),
        })
        .collect();
    let unlisted = names.iter().filter(|name| listed(name).is_none()).cloned().collect();
    let proposed_by = work.actor.person();
    let today = institution::today(work.db(), wanted.recogniser, work.now).await?;
    let row = Equivalency {
        id,
        reference: reference.unwrap_or_else(|| reference_of(id, today)),
        issuer_id: wanted.issuer,
        recogniser_id: wanted.recogniser,
        words: words(&listings, &names, &wanted.to),
        sources: wanted.from,
        credits: wanted.credits,
        binding: wanted.binding,
        effective_from: wanted.effective_from,
        effective_to: wanted.effective_to,
        state,
        visibility: wanted.visibility,
        public_note: cleaned(wanted.public_note),
        private_note: cleaned(wanted.private_note),
        basis: wanted.basis,
        no_equivalency_reason: cleaned(wanted.no_equivalency_reason),
        needs_review: false,
        used: 0,
        proposed_by,
        created_at: work.now,
        version: 1,
    };
    store::add(work, row.clone(), sources.clone(), &wanted.to).await?;
    Ok((EquivalencyRecord { equivalency: row, sources, targets: wanted.to, approvals: Vec::new() }, unlisted))
}

/// Each micro-credential once, in the order of the tree.
fn named(tree: &Tree) -> Vec<String> {
    tree.leaves().into_iter().fold(Vec::new(), |mut names, leaf| {
        if !names.contains(&leaf.mc_id) {
            names.push(leaf.mc_id.clone());
        }
        names
    })
}

/// What the list is searched by: titles in every language, names and codes.
fn words(listings: &[Listing], names: &[String], targets: &[Component]) -> String {
    let titles = listings.iter().map(|listing| &listing.version.title);
    let titles = titles.chain(targets.iter().map(|component| &component.title));
    let mut words: Vec<&str> = titles.flat_map(kernel::LocalizedText::iter).map(|(_, title)| title).collect();
    words.extend(names.iter().map(String::as_str));
    words.extend(targets.iter().map(|component| component.code.as_str()));
    words.join("\n").to_lowercase()
}

fn cleaned(text: Option<String>) -> Option<String> {
    text.and_then(|text| kernel::clean(&text, NOTE, true).ok())
}

/// `E-2026-` and the last ten signs of its id: what people call one that no file has named.
fn reference_of(id: EquivalencyId, today: Day) -> String {
    let text = id.to_string().to_uppercase();
    format!("E-{}-{}", today.date().year(), text.get(text.len().saturating_sub(10)..).unwrap_or_default())
}
