//! Where a listing stands, and how much of it is stated, as its provider sees it.

use catalogue::{Listing, OfferingState, OpportunityState, VersionState, annex};
use i18n::{Arg, Locale};
use kernel::Day;

use crate::view::{Tag, Tone};

/// The state in a word.
pub(crate) fn tag(locale: Locale, state: OpportunityState) -> Tag {
    let tone = match state {
        OpportunityState::Draft => Tone::Neutral,
        OpportunityState::Published => Tone::Ok,
        OpportunityState::Archived => Tone::Plain,
    };
    Tag::new(locale.text(&format!("state-opportunity-{state}")), tone)
}

/// Whether students see an older wording than the one that is edited.
pub(crate) fn has_changes(listing: &Listing) -> bool {
    listing.opportunity.state == OpportunityState::Published && listing.version.state == VersionState::Draft
}

/// «9 of 11».
pub(crate) fn completeness(locale: Locale, missing: usize) -> String {
    let total = annex::AnnexElement::ALL.len();
    let stated = total.saturating_sub(missing);
    locale.with("count-of", &[("count", Arg::from(stated)), ("total", total.into())])
}

/// What its state means for the reader; `listing-about-…` in the words files.
pub(crate) fn standing(listing: &Listing, may_publish: bool) -> &'static str {
    match listing.opportunity.state {
        OpportunityState::Draft if may_publish => "draft",
        OpportunityState::Draft => "draft_editor",
        OpportunityState::Published if has_changes(listing) && may_publish => "changed",
        OpportunityState::Published if has_changes(listing) => "changed_editor",
        OpportunityState::Published => "published",
        OpportunityState::Archived => "archived",
    }
}

/// The name of a field.
pub(crate) fn field(locale: Locale, name: &str) -> String {
    let name = if name == "teaching_languages" { "teaching_language_1" } else { name };
    locale.text(&format!("listing-field-{name}"))
}

/// The name of an element of Annex I.
pub(crate) fn element(locale: Locale, element: annex::AnnexElement) -> String {
    let place = annex::AnnexElement::ALL.iter().position(|other| *other == element).unwrap_or_default();
    locale.text(&format!("annex-m{}", place + 1))
}

/// People and places in the dates that are not over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Places {
    /// How many dates there are.
    pub dates: usize,
    /// Places taken.
    pub taken: i64,
    /// Places there are; none where one of the dates states no limit.
    pub seats: Option<i64>,
}

/// Adds up the dates that take place and are not over.
pub(crate) fn places(listing: &Listing, today: Day) -> Places {
    let current = listing.offerings.iter().filter(|run| {
        run.state == OfferingState::Open && run.ends_on.or(run.starts_on).is_none_or(|last| today <= last)
    });
    let mut places = Places { seats: Some(0), ..Places::default() };
    for run in current {
        places.dates += 1;
        places.taken += i64::from(run.taken);
        places.seats = places.seats.zip(run.seats).map(|(sum, seats)| sum + i64::from(seats));
    }
    places
}

/// «12 of 30»; «12» where no limit is stated.
pub(crate) fn places_text(locale: Locale, places: Places) -> String {
    match (places.dates, places.seats) {
        (0, _) => locale.text("fact-dates-none"),
        (_, Some(seats)) => {
            locale.with("count-of", &[("count", Arg::Number(places.taken)), ("total", Arg::Number(seats))])
        }
        (_, None) => locale.with("listing-places-unlimited", &[("count", Arg::Number(places.taken))]),
    }
}
