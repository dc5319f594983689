//! What pages say and mails of saved searches repeat. The web knows how an address is read and what a card says; the worker
//! only asks, as it asks [`notifications::Links`] where things are.

use catalogue::Listing;
use consortium::Institution;
use evaluation::outlook::Outlook;
use i18n::Locale;
use kernel::{Day, ProgrammeId};
use notifications::FoundListing;
use search::{Query, Search};

/// A saved search with what makes it somebody's.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// Parameters of the search page.
    pub criteria: &'a str,
    /// Where the person studies.
    pub home: Option<&'a Institution>,
    /// The person's programme there.
    pub programme: Option<ProgrammeId>,
    /// All members.
    pub members: &'a [Institution],
    /// The day.
    pub today: Day,
}

/// The words of pages.
pub trait Wording: Send + Sync {
    /// What an address asks of an index; none where a part of it means nothing any more: the rest would find too much.
    fn query(&self, asked: &Asked<'_>, index: &Search) -> Option<Query>;
    /// The address in words, as the chips of the page say it.
    fn criteria(&self, locale: Locale, criteria: &str, members: &[Institution]) -> Vec<String>;
    /// What the card of a listing says, with the verdict of the reader's university.
    fn found(
        &self,
        locale: Locale,
        listing: &Listing,
        owner: &Institution,
        verdict: Option<(&Institution, Option<&Outlook>)>,
        today: Day,
    ) -> FoundListing;
}
