//! The mail about what is new for a saved search.

use catalogue::{Listing, listing};
use consortium::{Institution, Person, institution, membership};
use enrolment::{SavedSearch, event::SearchAnswered, saved_search::look};
use evaluation::outlook::{self, Outlook};
use i18n::Locale;
use kernel::{Actor, Day, SavedSearchId, Timestamp, log, outbox::Job};
use notifications::{FoundListing, Mail, Message, NewListings, Reader};

use crate::{Context, Error};

/// The mail, with what is still published; nothing of it left, or no mail wanted any more: none.
pub(crate) async fn write(
    context: &Context,
    job: &Job,
    person: &Person,
    id: SavedSearchId,
    now: Timestamp,
) -> Result<Mail, Error> {
    let db = context.db.reads();
    let entry = log::by_id(db, job.entry_id).await?.ok_or(Error::Gone)?;
    let told: SearchAnswered = serde_json::from_str(&entry.body)?;
    let search = look::to_tell(db, id).await.map_err(gone)?;
    let listings = listing::published_by_ids(db, &told.listings).await?;
    if listings.is_empty() {
        return Err(Error::Gone);
    }
    let words = Locale::of(person.language);
    let members = institution::all(db).await?;
    let found = cards(context, &members, person, &listings, now.day()).await?;
    let stop = context.links.unsubscribe(&search.secret);
    let mail = NewListings {
        name: person.name.clone(),
        search: search.name.clone(),
        criteria: criteria(context, &search, words, &members),
        found,
        more: told.count.saturating_sub(told.listings.len()),
        link: link(context, &search),
        saved: context.links.saved(),
        stop: stop.clone(),
    };
    let reader = Reader { name: person.name.clone(), email: person.email.clone() };
    Ok(Mail::build(job.id, now, &reader, mail.render(words)?)?.stopped_by(stop))
}

fn gone(error: enrolment::Error) -> Error {
    match error {
        enrolment::Error::NotFound => Error::Gone,
        other => other.into(),
    }
}

/// The search in words; who waits for the dates of one listing has none.
fn criteria(context: &Context, search: &SavedSearch, words: Locale, members: &[Institution]) -> Vec<String> {
    match search.opportunity_id {
        Some(_) => Vec::new(),
        None => context.wording.criteria(words, &search.criteria, members),
    }
}

/// Where all of it stands: the search, run again, or the one listing.
fn link(context: &Context, search: &SavedSearch) -> String {
    match search.opportunity_id {
        Some(id) => context.links.opportunity(id),
        None => context.links.search(&search.criteria),
    }
}

/// Each listing as its card says it, with the verdict of the reader's own university (R-O1).
async fn cards(
    context: &Context,
    members: &[Institution],
    person: &Person,
    listings: &[Listing],
    today: Day,
) -> Result<Vec<FoundListing>, Error> {
    let words = Locale::of(person.language);
    let home = members.iter().find(|member| Some(member.id) == person.home_institution_id);
    let outlooks = match home {
        Some(home) => outlooks(context, person, home, listings, today).await?,
        None => Vec::new(),
    };
    let shown = listings.iter().filter_map(|listing| {
        let owner = members.iter().find(|member| member.id == listing.opportunity.institution_id)?;
        let outlook = outlooks.iter().find(|outlook| outlook.opportunity == listing.opportunity.id);
        let verdict = home.map(|home| (home, outlook));
        let card = context.wording.found(words, listing, owner, verdict, today);
        Some(FoundListing { link: context.links.opportunity(listing.opportunity.id), ..card })
    });
    Ok(shown.collect())
}

async fn outlooks(
    context: &Context,
    person: &Person,
    home: &Institution,
    listings: &[Listing],
    today: Day,
) -> Result<Vec<Outlook>, Error> {
    let db = context.db.reads();
    let actor = membership::actor(db, person.id, today).await?.unwrap_or(Actor::Anonymous);
    let target = outlook::target(db, home.clone(), person.programme_id, None).await?;
    let usage = outlook::own_usage(db, &actor, &target).await?;
    Ok(outlook::of_listings(db, &target, &usage, listings, today).await?)
}
