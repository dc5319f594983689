//! The rubric: the question of a criterion and its four levels in the published wording (RECOGNITION §4). The words
//! files are its one source, for the desk and for the micro-evaluator.

use i18n::Locale;
use recognition::criterion::{Criterion, Robustness};

use crate::view::{Rating, RatingLevel};

/// A rating as read: «2 – Listed, not mapped to the assessment».
pub(crate) fn level(locale: Locale, criterion: Criterion, robustness: Robustness) -> String {
    let number = robustness.get();
    format!("{number} – {}", locale.text(&format!("rubric-{criterion}-{number}")))
}

/// The rating of a criterion in a form, under this name, with what was chosen and what is wrong.
pub(crate) fn rating(
    locale: Locale,
    criterion: Criterion,
    name: String,
    chosen: Option<i16>,
    error: Option<String>,
) -> Rating {
    let levels = (0..=3).rev().map(|level| RatingLevel {
        level,
        wording: locale.text(&format!("rubric-{criterion}-{level}")),
        is_chosen: chosen == Some(level),
    });
    Rating {
        label: locale.text(&format!("criterion-{criterion}")),
        hint: Some(locale.text(&format!("rubric-{criterion}-question"))),
        levels: levels.collect(),
        error,
        name,
    }
}
