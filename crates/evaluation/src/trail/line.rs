//! A line of the trail: an entry, by which code people know the thing, and who acted as far as the reader may know.

use std::collections::{BTreeSet, HashMap};

use kernel::{
    Actor, AgreementId, EnrolmentId, EquivalencyId, OpportunityId, PersonId, RequestId, Role, Subject, log::Entry,
};
use recognition::{agreement, equivalency};
use sea_orm::ConnectionTrait;

use super::policy::reads_all;
use crate::{Error, request};

/// Whose colleagues have names.
const STAFF: &[Role] = &[Role::ProviderAdmin, Role::RecognitionOfficer, Role::Signatory];

/// Who acted, as the reader may know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// The software itself.
    Software,
    /// The reader.
    Oneself,
    /// A colleague; anybody for who reads everything.
    Named(PersonId, String),
    /// The person whose enrolment or request it is.
    Learner,
    /// Somebody else.
    Somebody,
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What happened, to what, when.
    pub entry: Entry,
    /// The thing's own code, if it has one.
    pub code: Option<String>,
    /// Who acted.
    pub who: Who,
}

/// Codes of things, and whose affair they are.
#[derive(Default)]
struct Known {
    codes: HashMap<Subject, String>,
    learners: HashMap<Subject, PersonId>,
}

pub(super) async fn of(db: &impl ConnectionTrait, actor: &Actor, entries: Vec<Entry>) -> Result<Vec<Line>, Error> {
    let people: BTreeSet<PersonId> = entries.iter().filter_map(|entry| entry.actor).collect();
    let people: Vec<PersonId> = people.into_iter().collect();
    let nameable: Vec<PersonId> = nameable(db, actor, &people).await?.into_iter().collect();
    let people = consortium::person::by_ids(db, &nameable).await?;
    let names: HashMap<PersonId, String> = people.into_iter().map(|person| (person.id, person.name)).collect();
    let known = known(db, &entries).await?;
    let lines = entries.into_iter().map(|entry| {
        let who = match entry.actor {
            None => Who::Software,
            Some(person) if actor.person() == Some(person) => Who::Oneself,
            Some(person) => match names.get(&person) {
                Some(name) => Who::Named(person, name.clone()),
                None if known.learners.get(&entry.subject) == Some(&person) => Who::Learner,
                None => Who::Somebody,
            },
        };
        Line { code: known.codes.get(&entry.subject).cloned(), who, entry }
    });
    Ok(lines.collect())
}

/// Whose names this actor may read among these people: one's own, those of colleagues, and all for who reads everything.
pub(super) async fn nameable(
    db: &impl ConnectionTrait,
    actor: &Actor,
    people: &[PersonId],
) -> Result<BTreeSet<PersonId>, Error> {
    if reads_all(actor) {
        return Ok(people.iter().copied().collect());
    }
    let own = actor.institutions(STAFF);
    let colleagues =
        if own.is_empty() { Vec::new() } else { consortium::membership::colleagues(db, people, &own).await? };
    Ok(colleagues.into_iter().chain(actor.person()).collect())
}

async fn known(db: &impl ConnectionTrait, entries: &[Entry]) -> Result<Known, Error> {
    let (mut listings, mut agreements, mut equivalencies) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let (mut requests, mut enrolments) = (BTreeSet::new(), BTreeSet::new());
    for entry in entries {
        match entry.subject {
            Subject::Opportunity(id) => drop(listings.insert(id)),
            Subject::Agreement(id) => drop(agreements.insert(id)),
            Subject::Equivalency(id) => drop(equivalencies.insert(id)),
            Subject::Request(id) => drop(requests.insert(id)),
            Subject::Enrolment(id) => drop(enrolments.insert(id)),
            _ => {}
        }
    }
    let mut known = Known::default();
    let listings: Vec<OpportunityId> = listings.into_iter().collect();
    for row in catalogue::opportunity::by_ids(db, &listings).await? {
        known.codes.insert(Subject::Opportunity(row.id), row.identifier);
    }
    let agreements: Vec<AgreementId> = agreements.into_iter().collect();
    for (id, reference) in agreement::query::references(db, &agreements).await? {
        known.codes.insert(Subject::Agreement(id), reference);
    }
    let equivalencies: Vec<EquivalencyId> = equivalencies.into_iter().collect();
    for (id, reference) in equivalency::query::references(db, &equivalencies).await? {
        known.codes.insert(Subject::Equivalency(id), reference);
    }
    let requests: Vec<RequestId> = requests.into_iter().collect();
    // The entries are the reader's to know: the scope has seen to that.
    for row in request::query::by_ids(db, &Actor::System, &requests).await? {
        known.learners.insert(Subject::Request(row.id), row.learner_id);
        known.codes.insert(Subject::Request(row.id), row.reference);
    }
    let enrolments: Vec<EnrolmentId> = enrolments.into_iter().collect();
    for row in enrolment::query::by_ids(db, &enrolments).await? {
        known.learners.insert(Subject::Enrolment(row.id), row.person_id);
    }
    Ok(known)
}
