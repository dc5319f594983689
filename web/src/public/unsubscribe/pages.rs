//! The page for who has had enough of the mails of a search.

use askama::Template;
use enrolment::{Frequency, SavedSearch};
use i18n::Arg;

use crate::{frame::Frame, framing, layers::reader::Reader, paths};

/// Whether to end the mails, or that there are none.
#[derive(Template)]
#[template(path = "public/unsubscribe/page.html")]
pub(crate) struct UnsubscribePage {
    page: Frame,
    words: String,
    /// Where the button leads; none: there is nothing left to end.
    action: Option<String>,
    saved: &'static str,
}

/// Nothing is opened by this link.
#[derive(Template)]
#[template(path = "public/unsubscribe/gone.html")]
pub(crate) struct GonePage {
    page: Frame,
}

/// The page of a search.
pub(super) fn page(reader: &Reader, search: &SavedSearch) -> UnsubscribePage {
    let address = paths::saved::unsubscribe(&search.secret);
    let is_over = search.frequency == Frequency::Never;
    let (title, words) = if is_over {
        ("unsubscribe-done-title", "unsubscribe-done")
    } else {
        ("unsubscribe-title", "unsubscribe-lead")
    };
    let page = framing::bare(reader, &address, title);
    let words = page.locale.with(words, &[("search", Arg::from(&search.name))]);
    UnsubscribePage { words, action: (!is_over).then_some(address), saved: paths::saved::SAVED, page }
}

/// The page for a link that opens nothing.
pub(super) fn gone(reader: &Reader) -> GonePage {
    GonePage { page: framing::bare(reader, &reader.path, "unsubscribe-gone-title") }
}
