//! The dates of a listing as iCalendar (RFC 5545): an event for each run and one for its last day to enrol.

use catalogue::{Listing, Offering, OfferingState};
use consortium::Institution;
use icalendar::{Calendar, Component, Event, EventStatus, Property};
use kernel::{Day, Timestamp, Zone};

/// Words of the reader's language.
#[derive(Clone, Debug)]
pub struct Words {
    /// What a run is called; the listing's title.
    pub title: String,
    /// What the last day to enrol is called.
    pub enrol_by: String,
}

/// All runs that say when they are. Days are days of the provider's university; the end of enrolment is an instant, so
/// every reader sees it at the own clock. `base` is where we are served, without a slash at the end.
pub fn calendar(listing: &Listing, provider: &Institution, base: &str, words: &Words) -> String {
    let page = format!("{base}/micro-credentials/{}", listing.opportunity.id);
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", "-//Passerelle//Passerelle//EN"));
    calendar.append_property(Property::new("CALSCALE", "GREGORIAN"));
    calendar.name(&words.title);
    for run in &listing.offerings {
        let about = About { run, page: &page, changed: listing.opportunity.updated_at.max(run.created_at) };
        calendar.extend(about.lasting(&words.title));
        calendar.extend(about.enrolling(&words.enrol_by, &provider.time_zone));
    }
    calendar.to_string()
}

struct About<'a> {
    run: &'a Offering,
    page: &'a str,
    changed: Timestamp,
}

impl About<'_> {
    /// The run itself, by whole days; the end is the day after the last.
    fn lasting(&self, summary: &str) -> Option<Event> {
        let first = self.run.starts_on.or(self.run.ends_on)?;
        let after = self.run.ends_on.unwrap_or(first).plus_days(1);
        let mut event = self.event("run", summary);
        event.append_property(on_day("DTSTART", first));
        event.append_property(on_day("DTEND", after));
        Some(event)
    }

    /// The last minute in which one can enrol.
    fn enrolling(&self, summary: &str, zone: &Zone) -> Option<Event> {
        let end = zone.end_of(self.run.enrol_by?);
        let mut event = self.event("enrol-by", summary);
        event.add_property("DTSTART", instant(end.plus_seconds(-60)));
        event.add_property("DTEND", instant(end));
        Some(event)
    }

    /// What both say: the same name for ever, and a number that each change of the run raises.
    fn event(&self, what: &str, summary: &str) -> Event {
        let mut event = Event::new();
        let changes = u32::try_from(self.run.version).unwrap_or(1).saturating_sub(1);
        event.uid(&format!("{}-{what}@{}", self.run.id, host(self.page))).sequence(changes).summary(summary);
        event.url(self.page).add_property("DTSTAMP", instant(self.changed));
        if self.run.state == OfferingState::Cancelled {
            event.status(EventStatus::Cancelled);
        }
        event.done()
    }
}

fn on_day(name: &str, day: Day) -> Property {
    Property::new(name, day.to_string().replace('-', "")).add_parameter("VALUE", "DATE").done()
}

/// An instant in UTC, to the second.
fn instant(at: Timestamp) -> String {
    let whole = Timestamp::from_micros(at.micros() - at.micros().rem_euclid(1_000_000));
    whole.to_string().replace(['-', ':'], "")
}

fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split(['/', ':']).next().unwrap_or(rest)
}
