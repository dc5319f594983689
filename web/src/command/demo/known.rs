//! Who and what the demo's story speaks of, looked up once: a year has hundreds of steps.

use std::collections::BTreeMap;

use anyhow::Context as _;
use kernel::{Actor, Day, Db, OfferingId, OpportunityId, OpportunityVersionId};
use serde_json::Value;

use super::files::Files;

/// A published listing, as far as the story needs it.
pub(super) struct Place {
    pub opportunity: OpportunityId,
    pub version: OpportunityVersionId,
    pub runs: Vec<(Option<Day>, OfferingId)>,
}

impl Place {
    /// The run that starts on this day.
    pub(super) fn run(&self, start: Option<Day>) -> anyhow::Result<OfferingId> {
        let found = self.runs.iter().find(|(day, _)| *day == start);
        Ok(found.with_context(|| format!("no run on {start:?}"))?.1)
    }
}

/// People by address and listings by university and identifier. Neither roles nor runs change in the story.
pub(super) struct Known {
    actors: BTreeMap<String, Actor>,
    places: BTreeMap<(String, String), Place>,
}

impl Known {
    /// Looks everything up that the seed has written.
    pub(super) async fn of(db: &Db, files: &Files, today: Day) -> anyhow::Result<Self> {
        let mut actors = BTreeMap::new();
        for person in files.people() {
            let email = word(person, "email");
            let found = consortium::person::find_by_email(db.reads(), &email).await?;
            let id = found.with_context(|| format!("nobody is {email}"))?.id;
            let actor = consortium::membership::actor(db.reads(), id, today).await?;
            actors.insert(email, actor.context("a person is an actor")?);
        }
        Ok(Self { actors, places: places(db, files).await? })
    }

    /// The person with this address.
    pub(super) fn actor(&self, email: &str) -> anyhow::Result<Actor> {
        self.actors.get(email).cloned().with_context(|| format!("nobody is {email}"))
    }

    /// The listing of a university.
    pub(super) fn place(&self, institution: &str, identifier: &str) -> anyhow::Result<&Place> {
        let key = (institution.to_owned(), identifier.to_owned());
        self.places.get(&key).with_context(|| format!("no listing {identifier}"))
    }
}

async fn places(db: &Db, files: &Files) -> anyhow::Result<BTreeMap<(String, String), Place>> {
    let mut identifiers: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in files.seed.get("opportunities").and_then(Value::as_array).into_iter().flatten() {
        let of_owner = identifiers.entry(word(row, "institution")).or_default();
        of_owner.push(word(row, "identifier"));
        of_owner.dedup();
    }
    let mut places = BTreeMap::new();
    for (slug, identifiers) in identifiers {
        let owner = consortium::institution::by_slug(db.reads(), &slug).await?;
        for listing in catalogue::listing::by_identifiers(db.reads(), owner.id, &identifiers).await? {
            let place = Place {
                opportunity: listing.opportunity.id,
                version: listing.version.id,
                runs: listing.offerings.iter().map(|run| (run.starts_on, run.id)).collect(),
            };
            places.insert((slug.clone(), listing.opportunity.identifier), place);
        }
    }
    Ok(places)
}

fn word(value: &Value, name: &str) -> String {
    value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned()
}
