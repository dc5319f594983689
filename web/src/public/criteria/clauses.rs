//! The rules in sentences. Every figure in them comes from the constant that the rule itself reads.

use evaluation::{
    assess::{CONDITION_DAYS, Ground, HARD_STOPS, MOST_SHORTFALLS, Origin, Part, RULES, Target, Thresholds},
    request::clock::{APPEAL_DAYS, CAP_MONTHS},
};
use i18n::{Arg, Locale};
use recognition::{
    credit::FITTING_HOURS,
    quality::DEFAULT_MONTHS,
    route::{LimitDays, Route},
};

use crate::{
    present::origin::clause,
    view::{Clause, Link},
};

/// The rules of one part of the examination, in its order.
pub(super) fn of(locale: Locale, part: Part) -> Vec<Clause> {
    let figures = figures(locale);
    let rules = RULES.iter().filter(|rule| rule.part == part);
    rules
        .map(|rule| {
            let key = format!("criteria-rule-{}", rule.id.to_lowercase());
            let mut clause = clause(locale, (Some(rule.id), rule.origin), &key, &figures);
            if let Some(outcome) = stopped(locale, rule.id) {
                clause.text = format!("{} {outcome}", clause.text);
            }
            clause
        })
        .collect()
}

/// What comes out of a hard stop.
fn stopped(locale: Locale, rule: &str) -> Option<String> {
    let stop = HARD_STOPS.iter().find(|stop| stop.rule == rule)?;
    let outcome = locale.text(&format!("outcome-{}", stop.outcome));
    Some(locale.with("criteria-outcome", &[("outcome", outcome.into())]))
}

/// Limits of time (R-S2, R-B12).
pub(super) fn limits(locale: Locale) -> Vec<Clause> {
    let figures = figures(locale);
    let says = |id, origin, name: &str| clause(locale, (Some(id), origin), &format!("criteria-limit-{name}"), &figures);
    vec![
        says("L-6", Origin::Law, "cap"),
        says("R-S2", Origin::Default, "fast_track"),
        says("R-S2", Origin::Default, "individual"),
        says("R-B12", Origin::Default, "conditions"),
        says("R-S2", Origin::Default, "appeal"),
    ]
}

/// Grounds for which no substantial difference has to be shown (R-B13).
pub(super) fn grounds(locale: Locale) -> Vec<String> {
    let free = Ground::ALL.iter().filter(|ground| !ground.needs_difference());
    free.map(|ground| locale.text(&format!("ground-{ground}"))).collect()
}

/// Where an agreement's own limits stand.
pub(super) fn agreements(locale: Locale) -> Clause {
    let link = Link::new(crate::paths::AGREEMENTS, locale.text("footer-agreements"));
    Clause { link: Some(link), ..clause(locale, (None, Origin::Own), "criteria-own-agreements", &[]) }
}

/// The figures that sentences may name.
fn figures(locale: Locale) -> Vec<(&'static str, Arg)> {
    let limits = LimitDays::default();
    let thresholds = Thresholds::default();
    let days = |route| Arg::from(i64::from(limits.of(route).unwrap_or_default()));
    vec![
        ("ok", locale.percent(thresholds.ok).into()),
        ("partial", locale.percent(thresholds.partial).into()),
        ("gap", i64::from(Target::LEVEL_GAP).into()),
        ("minors", i64::try_from(MOST_SHORTFALLS).unwrap_or(i64::MAX).into()),
        ("fewest", FITTING_HOURS.0.into()),
        ("most", FITTING_HOURS.1.into()),
        ("years", i64::from(DEFAULT_MONTHS / 12).into()),
        ("months", i64::from(CAP_MONTHS).into()),
        ("appeal", APPEAL_DAYS.into()),
        ("conditions", CONDITION_DAYS.into()),
        ("fast_track", days(Route::FastTrack)),
        ("individual", days(Route::Individual)),
    ]
}
