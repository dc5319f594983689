//! What undoes the last act, beside its message (UX-23).

use crate::{frame::Undo, paths::saved};

/// The form that undoes an act, by the code of its message and what it was about; none where the act has none.
pub(crate) fn undo(code: &str, about: &str, back: &str, token: String) -> Option<Undo> {
    let listing = || vec![("listing", about.to_owned()), ("back", back.to_owned())];
    let (action, fields) = match code {
        "saved_listing" => (saved::REMOVAL.to_owned(), listing()),
        "saved_listing_removed" => (saved::SAVED.to_owned(), listing()),
        "search_removed" => (saved::search_act(about.parse().ok()?, "return"), Vec::new()),
        _ => return None,
    };
    Some(Undo { action, fields, token })
}
