//! What an agreement says beside its rules, as facts.

use i18n::{Arg, Locale};
use kernel::Day;
use recognition::{
    AgreementRecord,
    agreement::{GradeTerms, Status, Terms},
    rule::Number,
};

use crate::view::{Fact, Tag, Tone};

/// Where a version stands on a day.
pub(super) fn state(locale: Locale, record: &AgreementRecord, day: Day) -> Tag {
    let status = record.status_on(day);
    let tone = match status {
        Status::InForce => Tone::Ok,
        Status::Suspended | Status::Terminating => Tone::Warn,
        Status::Signed => Tone::Info,
        _ => Tone::Plain,
    };
    Tag::new(locale.text(&format!("agreement-state-{status}")), tone)
}

/// Reference, time, transition.
pub(super) fn validity(locale: Locale, record: &AgreementRecord) -> Vec<Fact> {
    let fact = |key: &str, value: String| Fact::new(locale.text(key), Some(value));
    let (terms, version) = (&record.terms, &record.version);
    let ends = [("day", Arg::from(locale.day(terms.transition_ends_on())))];
    let rows = [
        Some(fact("agreement-fact-reference", record.agreement.reference.clone())),
        Some(fact("agreement-fact-valid", locale.days(version.valid_from, version.valid_to))),
        terms.suspended_on.map(|day| fact("agreement-fact-suspended", locale.day(day))),
        (terms.transition_months > 0)
            .then(|| fact("agreement-fact-transition", locale.with("agreement-fact-transition-text", &ends))),
    ];
    rows.into_iter().flatten().collect()
}

/// Caps, limits in days, grades.
pub(super) fn limits(locale: Locale, terms: &Terms) -> Vec<Fact> {
    let none = || locale.text("agreement-fact-cap-none");
    let days = |count: u16| locale.with("agreement-fact-days", &[("count", u32::from(count).into())]);
    let fact = |key: &str, value: String| Fact::new(locale.text(key), Some(value));
    let learner = terms.caps.per_learner_programme_ects.map_or_else(none, |ects| locale.ects(ects));
    let share = terms.caps.per_programme_share.map_or_else(none, |share| percent(locale, share));
    vec![
        fact("agreement-fact-cap_learner", learner),
        fact("agreement-fact-cap_share", share),
        fact("agreement-fact-fast_track", days(terms.limits.fast_track_days)),
        fact("agreement-fact-individual", days(terms.limits.individual_days)),
        fact("agreement-fact-grade", grade(locale, terms.grade.as_ref())),
    ]
}

/// `0.125` as 12.5 %.
fn percent(locale: Locale, share: Number) -> String {
    let written = format!("{:.1}", share.get() * 100.0);
    let short = written.strip_suffix(".0").unwrap_or(&written);
    locale.with("format-percent", &[("number", locale.decimal(short).into())])
}

fn grade(locale: Locale, grade: Option<&GradeTerms>) -> String {
    let Some(grade) = grade else { return locale.text("agreement-grade-none") };
    let method = locale.text(&format!("agreement-grade-{}", grade.method));
    match grade.policy {
        Some(policy) => {
            let policy = locale.text(&format!("agreement-policy-{policy}"));
            locale.with("agreement-grade-both", &[("method", method.into()), ("policy", policy.into())])
        }
        None => method,
    }
}
