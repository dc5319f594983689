//! An evaluation in words: the same on the desk, on the micro-evaluator, and from the toolbox.

use evaluation::assess::Evaluation;
use i18n::Locale;

/// What the traffic light means (RECOGNITION §4, result texts).
pub(crate) fn text(locale: Locale, evaluation: &Evaluation) -> String {
    locale.text(&format!("evaluation-text-{}", evaluation.colour.as_str().to_lowercase()))
}
