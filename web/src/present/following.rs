//! What follows a decision, as the learner and the office read it: conditions, appeals, and why things were done.

use evaluation::{
    Appeal, DecisionCondition,
    request::{query::Detail, remark::RemarkKind},
};
use i18n::Locale;

use crate::view::{Fact, Tag, Tone};

/// Where a condition stands.
pub(crate) fn standing(locale: Locale, condition: &DecisionCondition) -> Tag {
    let (key, tone) = match (condition.met_on, condition.failed_on) {
        (Some(_), _) => ("met", Tone::Ok),
        (None, Some(_)) => ("failed", Tone::Bad),
        (None, None) if condition.waits_for_office() => ("checked", Tone::Info),
        (None, None) => ("open", Tone::Warn),
    };
    Tag::new(locale.text(&format!("after-condition-{key}")), tone)
}

/// Its days, what was said and what was found.
pub(crate) fn facts(locale: Locale, condition: &DecisionCondition) -> Vec<Fact> {
    let fact = |key: &str, value: String| Fact::new(locale.text(key), Some(value));
    let rows = [
        Some(fact("after-due", locale.day(condition.due_on))),
        condition.met_on.map(|day| fact("after-met_on", locale.day(day))),
        condition.said.clone().map(|said| fact("after-said", said)),
        condition.answer.clone().map(|answer| fact("after-answer", answer)),
    ];
    rows.into_iter().flatten().collect()
}

/// An appeal with its day, its grounds and what came of it.
pub(crate) fn heard(locale: Locale, appeal: &Appeal) -> Vec<Fact> {
    let fact = |key: &str, value: String| Fact::new(locale.text(key), Some(value));
    let ruling = match appeal.ruling {
        Some(ruling) => fact("after-ruling", locale.text(&format!("after-ruling-{ruling}"))),
        None => fact("after-ruling-due", locale.day(appeal.due_on)),
    };
    let rows = [
        Some(fact("after-lodged", locale.instant(appeal.lodged_at))),
        Some(fact("after-grounds", appeal.grounds.clone())),
        Some(ruling),
        appeal.reasons.clone().map(|reasons| fact("word-reason", reasons)),
    ];
    rows.into_iter().flatten().collect()
}

/// Why the decision comes later, or why the case was opened again; newest first.
pub(crate) fn remarks(locale: Locale, detail: &Detail) -> Vec<Fact> {
    let mut remarks: Vec<_> = detail.remarks.iter().collect();
    remarks.sort_by_key(|remark| std::cmp::Reverse(remark.written_at));
    let label = |kind: RemarkKind| locale.text(&format!("after-remark-{kind}"));
    let told = remarks.into_iter().map(|remark| {
        Fact::new(label(remark.kind), Some(remark.words.clone())).about(locale.instant(remark.written_at))
    });
    told.collect()
}
