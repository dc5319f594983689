//! Where the sections of a saved draft stand (UX-21): one rule for whoever fills one in. Pure.

use i18n::Locale;

use crate::view::{Link, Tag, Task, Tone};

/// Where a section stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Progress {
    New,
    Begun,
    Done,
}

impl Progress {
    /// By whether anything was said in it, and whether anything still lacks.
    pub(crate) const fn of(is_touched: bool, lacks: bool) -> Self {
        match (is_touched, lacks) {
            (false, _) => Self::New,
            (true, true) => Self::Begun,
            (true, false) => Self::Done,
        }
    }
}

/// The line of a section; what is completed has no coloured tag.
pub(crate) fn task(locale: Locale, link: Link, progress: Progress) -> Task {
    let (key, tone) = match progress {
        Progress::New => ("task-new", Tone::Neutral),
        Progress::Begun => ("task-begun", Tone::Warn),
        Progress::Done => ("task-done", Tone::Plain),
    };
    Task { link, tag: Tag::new(locale.text(key), tone) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ux_21_only_what_is_not_completed_has_a_coloured_tag() {
        let line = |is_touched, lacks| task(Locale::En, Link::default(), Progress::of(is_touched, lacks)).tag;
        assert_eq!(line(false, true), Tag::new("Not started", Tone::Neutral));
        assert_eq!(line(false, false), Tag::new("Not started", Tone::Neutral));
        assert_eq!(line(true, true), Tag::new("In progress", Tone::Warn));
        assert_eq!(line(true, false), Tag::new("Completed", Tone::Plain));
    }
}
