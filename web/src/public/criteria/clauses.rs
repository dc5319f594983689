//! The rules in sentences. Every figure in them comes from the criteria that the rule itself reads.

use evaluation::{
    assess::{Ground, HARD_STOPS, Origin, Part, RULES},
    request::clock::CAP_MONTHS,
};
use i18n::{Arg, Locale};
use recognition::quality::DEFAULT_MONTHS;

use super::shown::Shown;
use crate::{
    present::origin::clause,
    view::{Clause, Link},
};

/// The rules of one part of the examination, in its order.
pub(super) fn of(locale: Locale, shown: &Shown, part: Part) -> Vec<Clause> {
    let figures = figures(locale, shown);
    let rules = RULES.iter().filter(|rule| rule.part == part);
    rules
        .map(|rule| {
            let key = format!("criteria-rule-{}", rule.id.to_lowercase());
            let origin = if rule.origin == Origin::Law { Origin::Law } else { whose(shown, rule.id) };
            let mut clause = clause(locale, (Some(rule.id), origin), &key, &figures);
            if let Some(outcome) = stopped(locale, rule.id) {
                clause.text = format!("{} {outcome}", clause.text);
            }
            clause
        })
        .collect()
}

/// Whose a rule is, by the figures that it reads.
fn whose(shown: &Shown, rule: &str) -> Origin {
    match rule {
        "R-C5" => shown.origin(|criteria| (criteria.thresholds.fewest_hours, criteria.thresholds.most_hours)),
        "R-A3" => shown.origin(|criteria| criteria.thresholds.most_shortfalls),
        "R-B1" => shown.origin(|criteria| criteria.thresholds.max_level_gap),
        "R-B2" => shown.origin(|criteria| criteria.thresholds.outcomes),
        "R-B3" => shown.origin(|criteria| criteria.thresholds.workload),
        "R-B12" => shown.origin(|criteria| criteria.limits.condition_days),
        _ => Origin::Default,
    }
}

/// What comes out of a hard stop.
fn stopped(locale: Locale, rule: &str) -> Option<String> {
    let stop = HARD_STOPS.iter().find(|stop| stop.rule == rule)?;
    let outcome = locale.text(&format!("outcome-{}", stop.outcome));
    Some(locale.with("criteria-outcome", &[("outcome", outcome.into())]))
}

/// Limits of time (R-S2, R-B12).
pub(super) fn limits(locale: Locale, shown: &Shown) -> Vec<Clause> {
    let figures = figures(locale, shown);
    let says = |id, origin, name: &str| clause(locale, (Some(id), origin), &format!("criteria-limit-{name}"), &figures);
    vec![
        says("L-6", Origin::Law, "cap"),
        says("R-S2", shown.origin(|criteria| criteria.limits.fast_track_days), "fast_track"),
        says("R-S2", shown.origin(|criteria| criteria.limits.individual_days), "individual"),
        says("R-B12", whose(shown, "R-B12"), "conditions"),
        says("R-S2", shown.origin(|criteria| criteria.limits.appeal_days), "appeal"),
        clause(locale, (None, shown.origin(|criteria| criteria.limits.reply_days)), "criteria-limit-reply", &figures),
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
fn figures(locale: Locale, shown: &Shown) -> Vec<(&'static str, Arg)> {
    let (thresholds, limits) = (shown.applied.criteria.thresholds, shown.applied.criteria.limits);
    let days = |days: u16| Arg::from(u32::from(days));
    vec![
        ("years", i64::from(DEFAULT_MONTHS / 12).into()),
        ("outcomes_ok", locale.percent(thresholds.outcomes.ok).into()),
        ("outcomes_partial", locale.percent(thresholds.outcomes.partial).into()),
        ("workload_ok", locale.percent(thresholds.workload.ok).into()),
        ("workload_partial", locale.percent(thresholds.workload.partial).into()),
        ("gap", i64::from(thresholds.max_level_gap).into()),
        ("minors", u32::from(thresholds.most_shortfalls).into()),
        ("fewest", thresholds.fewest_hours.into()),
        ("most", thresholds.most_hours.into()),
        ("months", i64::from(CAP_MONTHS).into()),
        ("appeal", days(limits.appeal_days)),
        ("reply", days(limits.reply_days)),
        ("conditions", days(limits.condition_days)),
        ("fast_track", days(limits.fast_track_days)),
        ("individual", days(limits.individual_days)),
    ]
}
