//! The rubric: the question of a criterion and its four levels in the published wording (RECOGNITION §4): the own words
//! of the criteria that apply, else those of the words files.

use evaluation::assess::Wording;
use i18n::Locale;
use recognition::criterion::{Criterion, Robustness};

use super::text;
use crate::view::{Rating, RatingLevel};

/// A rating as read: «2 – Listed, not mapped to the assessment».
pub(crate) fn level(locale: Locale, wording: &Wording, criterion: Criterion, robustness: Robustness) -> String {
    format!("{} – {}", robustness.get(), worded(locale, wording, criterion, robustness))
}

/// The wording of a level.
fn worded(locale: Locale, wording: &Wording, criterion: Criterion, robustness: Robustness) -> String {
    match wording.of(criterion, robustness) {
        Some(own) => text::plain(locale, own),
        None => usual(locale, criterion, robustness),
    }
}

/// The same where nobody has set another.
pub(crate) fn usual(locale: Locale, criterion: Criterion, robustness: Robustness) -> String {
    locale.text(&format!("rubric-{criterion}-{}", robustness.get()))
}

/// The four levels, the strongest first.
pub(crate) fn levels() -> impl Iterator<Item = Robustness> {
    (0..=3).rev().filter_map(|number| Robustness::new(number).ok())
}

/// The rating of a criterion in a form, under this name, with what was chosen and what is wrong.
pub(crate) fn rating(
    locale: Locale,
    wording: &Wording,
    criterion: Criterion,
    name: String,
    chosen: Option<i16>,
    error: Option<String>,
) -> Rating {
    let levels = levels().map(|level| RatingLevel {
        level: level.get(),
        wording: worded(locale, wording, criterion, level),
        is_chosen: chosen == Some(level.get()),
    });
    Rating {
        label: locale.text(&format!("criterion-{criterion}")),
        hint: Some(locale.text(&format!("rubric-{criterion}-question"))),
        levels: levels.collect(),
        error,
        name,
    }
}
