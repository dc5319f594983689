//! Addresses of what a person keeps.

use kernel::{OpportunityId, SavedSearchId};

use super::{SEARCH, query};

/// Saved listings and searches.
pub const SAVED: &str = "/my/saved";
/// Takes a listing off the list.
pub const REMOVAL: &str = "/my/saved/removal";
/// Keeps a search.
pub const SEARCHES: &str = "/my/saved/searches";
/// The form of a search to keep.
pub const NEW_SEARCH: &str = "/my/saved/searches/new";

/// The note on a saved listing.
pub fn note(id: OpportunityId) -> String {
    format!("/my/saved/listings/{id}/note")
}

/// The form that keeps the search with these parameters.
pub fn new_search(criteria: &str) -> String {
    format!("{NEW_SEARCH}?{}", query(&[("search", criteria)]))
}

/// The form that waits for new dates of a listing.
pub fn new_dates(id: OpportunityId) -> String {
    format!("{NEW_SEARCH}?{}", query(&[("listing", &id.to_string())]))
}

/// A saved search, to change it.
pub fn search(id: SavedSearchId) -> String {
    format!("{SEARCHES}/{id}")
}

/// An act on a saved search: `removal`, `return`.
pub fn search_act(id: SavedSearchId, act: &str) -> String {
    format!("{SEARCHES}/{id}/{act}")
}

/// The results of a saved search.
pub fn run(criteria: &str) -> String {
    if criteria.is_empty() { SEARCH.to_owned() } else { format!("{SEARCH}?{criteria}") }
}

/// The page that ends the mails of one search, by its secret.
pub fn unsubscribe(secret: &str) -> String {
    format!("/unsubscribe/{secret}")
}
