//! An evaluation in words: the same on the desk, on the micro-evaluator, and from the toolbox.

use evaluation::assess::{Element, Evaluation, Outcome, Shortfall, remedy};
use i18n::{Arg, Locale};

use crate::view::{Evaluated, Fact, Tag, Tone};

/// What the traffic light means (RECOGNITION §4, result texts).
pub(crate) fn text(locale: Locale, evaluation: &Evaluation) -> String {
    locale.text(&format!("evaluation-text-{}", colour(evaluation)))
}

/// The whole with ready words; `tag` is its outcome in one line.
pub(crate) fn shown(locale: Locale, evaluation: &Evaluation, tag: Tag) -> Evaluated {
    let needs = evaluation.needs.map(|need| locale.text(&format!("evaluation-need-{need}")));
    let missing = || Tag::new(locale.text("outcome-needs_input"), Tone::Warn);
    Evaluated {
        tag: if needs.is_some() { missing() } else { tag },
        colour: colour(evaluation),
        light: locale.text(&format!("evaluation-colour-{}", colour(evaluation))),
        text: text(locale, evaluation),
        facts: facts(locale, evaluation),
        needs,
        help: help(locale, evaluation),
    }
}

/// What can be done to have more recognised later, and the other way (L-5, L-7).
pub(crate) fn help(locale: Locale, evaluation: &Evaluation) -> Vec<String> {
    if !evaluation.outcome.is_reduced_or_adverse() {
        return Vec::new();
    }
    let remedies = evaluation.shortfalls.iter().map(|shortfall| format!("condition-{}", remedy(shortfall.criterion)));
    let elements = evaluation.differences.iter().map(|element: &Element| format!("letter-help-{element}"));
    let ground =
        evaluation.ground.filter(|ground| !ground.needs_difference()).map(|ground| format!("letter-help-{ground}"));
    // Nothing was compared, so neither a shortfall nor a difference says what is missing (R-H5).
    let assessment = evaluation.is_unassessed().then(|| "letter-help-not_assessed".to_owned());
    let mut lines: Vec<String> =
        remedies.chain(elements).chain(ground).chain(assessment).map(|key| locale.text(&key)).collect();
    // Where that is what was decided, it is asked already.
    if !evaluation.is_on_prior_learning() && evaluation.outcome != Outcome::ReferToRpl {
        lines.push(locale.text("letter-help-rpl"));
    }
    lines
}

fn colour(evaluation: &Evaluation) -> String {
    evaluation.colour.as_str().to_lowercase()
}

fn facts(locale: Locale, evaluation: &Evaluation) -> Vec<Fact> {
    let many = |key: &str, values: Vec<String>| {
        (!values.is_empty()).then(|| Fact { label: locale.text(key), values, ..Fact::default() })
    };
    let one = |key: &str, value: Option<String>| many(key, value.into_iter().collect());
    let words = |key: String| locale.text(&key.to_lowercase());
    let shortfalls = evaluation.shortfalls.iter().map(|found| shortfall(locale, *found)).collect();
    let conditions = evaluation.conditions.iter().map(|kind| words(format!("condition-{kind}"))).collect();
    let differences = evaluation.differences.iter().map(|element| words(format!("element-{element}"))).collect();
    let flags = evaluation.flags.iter().map(|flag| words(format!("evaluation-flag-{flag}"))).collect();
    let rows = [
        one("evaluation-track", evaluation.track.map(|track| words(format!("evaluation-track-{track}")))),
        one("letter-credits", evaluation.credits.map(|credits| locale.ects(credits))),
        one("letter-source", evaluation.source_ects.map(|credits| locale.ects(credits))),
        one("letter-ground", evaluation.ground.map(|ground| words(format!("ground-{ground}")))),
        one("letter-counts_as", evaluation.alternative_purpose.map(|purpose| words(format!("purpose-{purpose}")))),
        many("evaluation-shortfalls", shortfalls),
        many("letter-conditions", conditions),
        many("letter-differences", differences),
        many("evaluation-flags", flags),
        one("evaluation-rules", Some(evaluation.rules.join(", "))),
    ];
    rows.into_iter().flatten().collect()
}

/// «Assessment: 1, minor (essential: needs at least 2)».
fn shortfall(locale: Locale, found: Shortfall) -> String {
    let priority = locale.text(&format!("desk-priority-{}", found.priority.as_str().to_lowercase()));
    let args = [
        ("criterion", Arg::from(locale.text(&format!("criterion-{}", found.criterion)))),
        ("rating", found.rating.get().into()),
        ("priority", priority.into()),
        ("weight", locale.text(&format!("evaluation-weight-{}", found.weight)).into()),
    ];
    locale.with("evaluation-shortfall", &args)
}
