//! What happened to an enrolment and to the days of its run, in words by kind, newest first (UX-19).

use catalogue::{OfferingMoved, RunDays};
use enrolment::event::{Enrolled, ResultRecorded, Withdrawn};
use i18n::Locale;
use kernel::{Event, log::Entry};

use super::gathered::Gathered;
use crate::{error::Error, present::text, view::Step};

/// Kinds that are told.
const TOLD: &[&str] = &[Enrolled::KIND, Withdrawn::KIND, ResultRecorded::KIND, OfferingMoved::KIND];

/// The steps.
pub(super) fn steps(locale: Locale, gathered: &Gathered) -> Result<Vec<Step>, Error> {
    let told = gathered.timeline.iter().filter(|entry| TOLD.contains(&entry.kind.as_str()));
    told.map(|entry| {
        Ok(Step {
            datetime: entry.at.to_string(),
            when: locale.instant(entry.at),
            who: who(locale, entry, gathered),
            what: locale.text(&format!("timeline-{}", entry.kind.rsplit('.').next().unwrap_or_default())),
            note: note(locale, entry)?,
            is_private: false,
        })
    })
    .collect()
}

fn who(locale: Locale, entry: &Entry, gathered: &Gathered) -> String {
    match entry.actor {
        None => locale.text("role-system"),
        Some(person) if person == gathered.enrolment.person_id => locale.text("role-learner"),
        Some(_) => text::plain(locale, &gathered.provider.name),
    }
}

/// The days before and after.
fn note(locale: Locale, entry: &Entry) -> Result<Option<String>, Error> {
    if entry.kind != OfferingMoved::KIND {
        return Ok(None);
    }
    let moved: OfferingMoved = serde_json::from_str(&entry.body).map_err(kernel::Error::from)?;
    let span = |days: RunDays| locale.span(days.starts_on, days.ends_on);
    let args = [("before", span(moved.before).into()), ("now", span(moved.now).into())];
    Ok(Some(locale.with("timeline-moved-note", &args)))
}
