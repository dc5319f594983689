//! Whose rule something is: law, default of the consortium, or a university's own. A default is never shown as law.

use evaluation::assess::Origin;
use i18n::{Arg, Locale};

use crate::view::{Clause, Tag, Tone};

/// The mark of a rule.
pub(crate) fn mark(locale: Locale, origin: Origin) -> Tag {
    let tone = match origin {
        Origin::Law => Tone::Info,
        Origin::Default => Tone::Neutral,
        Origin::Own => Tone::Ok,
    };
    Tag::new(locale.text(&format!("origin-{origin}")), tone)
}

/// What each mark means, with the mark.
pub(crate) fn legend(locale: Locale) -> Vec<(Tag, String)> {
    let says = |origin: &Origin| (mark(locale, *origin), locale.text(&format!("origin-{origin}-text")));
    Origin::ALL.iter().map(says).collect()
}

/// A sentence of the rules.
pub(crate) fn clause(locale: Locale, (id, origin): (Option<&str>, Origin), key: &str, args: &[(&str, Arg)]) -> Clause {
    Clause { id: id.map(ToOwned::to_owned), mark: mark(locale, origin), text: locale.with(key, args), link: None }
}
