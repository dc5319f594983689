//! What our copy of DEQAR says, in words: the quality entry of a listing and of an institution, and what it suggests to who
//! rates. Unknown is never shown as bad, and absence proves nothing (DQ-1).

use i18n::{Arg, Locale};
use recognition::{
    criterion::Criterion,
    quality::{Decision, Register, Report, Snapshot, permalink},
};

use crate::view::Fact;

/// The quality entry of a page; none where there is no copy at all.
pub(crate) fn entry(locale: Locale, register: &Register, found: Option<&Snapshot>) -> Option<Fact> {
    let label = locale.text("register-label");
    let copied_on = register.copied_on?;
    let Some(found) = found else {
        let absent = locale.with("register-absent", &[("day", Arg::from(locale.day(copied_on)))]);
        return Some(Fact::new(label, Some(absent)).about(locale.text("register-absent-about")));
    };
    Some(Fact { label, ..said(locale, found) })
}

/// One report, or that none is valid, with where and when it was found.
fn said(locale: Locale, found: &Snapshot) -> Fact {
    let day = ("day", Arg::from(locale.day(found.retrieved_on)));
    let Some(report) = &found.report else {
        let about = locale.with("register-none-about", &[day]);
        return Fact::new("", Some(locale.text("register-none"))).about(about);
    };
    let scope = found.scope.map(|scope| locale.text(&format!("register-scope-{scope}")));
    let about = [scope, Some(locale.with("register-copied", &[day]))];
    let about: Vec<String> = about.into_iter().flatten().collect();
    Fact { href: Some(permalink(report.id)), ..Fact::new("", Some(of_report(locale, report))).about(about.join(" ")) }
}

fn of_report(locale: Locale, report: &Report) -> String {
    let decision = locale.text(&format!("register-decision-{}", word(report)));
    let agency = ("agency", Arg::from(&report.agency));
    locale.with(
        "register-report",
        &[agency, ("decision", decision.into()), ("day", locale.day(report.last_day()).into())],
    )
}

/// The decision as the key of a message has it.
const fn word(report: &Report) -> &'static str {
    match report.decision {
        Decision::Positive => "positive",
        Decision::PositiveWithConditions => "conditions",
        Decision::Negative => "negative",
        Decision::NotApplicable => "none",
    }
}

/// What is suggested for a criterion, with the report, the rules and how to say otherwise; none where nothing is.
pub(crate) fn suggestion(locale: Locale, found: Option<&Snapshot>, criterion: Criterion) -> Option<Fact> {
    let found = found?;
    let rating = found.suggests(criterion)?;
    let label = locale.text("register-suggestion");
    let number = ("rating", Arg::from(rating.get()));
    if criterion == Criterion::Testing {
        let (report, _) = found.certified?;
        let words = locale.with("register-suggestion-testing", &[number]);
        return Some(Fact {
            href: Some(permalink(report)),
            ..Fact::new(label, Some(words)).about(said(locale, found).about?)
        });
    }
    let fact = said(locale, found);
    let rules = locale.with("register-suggestion-rules", &[("rules", Arg::from(found.rules.join(", ")))]);
    let words = locale.with("register-suggestion-rating", &[number]);
    let mut values = vec![words];
    values.extend(fact.values);
    let about = [fact.about, Some(rules)].into_iter().flatten().collect::<Vec<_>>().join(" ");
    Some(Fact { label, values: vec![values.join(" ")], href: fact.href, ..Fact::default() }.about(about))
}
