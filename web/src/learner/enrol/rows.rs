//! The answers to check before enrolling (UX-17), and who will see what.

use consortium::Person;
use i18n::{Arg, Locale};

use super::sought::Sought;
use crate::{
    learner::overview::{dates, title},
    paths,
    present::{listing, text},
    view::{SummaryRow, Text},
};

/// Each question with its answer; what can be chosen otherwise leads back to where it is chosen.
pub(super) fn rows(locale: Locale, sought: &Sought, person: &Person) -> Vec<SummaryRow> {
    let (run, version) = (&sought.run, &sought.listing.version);
    let back = || Some(paths::listing(sought.listing.opportunity.id));
    let home = sought.target.as_ref().map(|target| text::plain(locale, &target.institution.name));
    let programme = sought.target.as_ref().and_then(|target| target.programme.as_ref());
    let places = run
        .seats
        .map(|seats| locale.with("count-places", &[("count", Arg::from(i64::from((seats - run.taken).max(0))))]));
    vec![
        row(locale, "word-micro_credential", Some(title(locale, &sought.listing)), back()),
        row(locale, "enrol-row-provider", Some(text::plain(locale, &sought.provider.name)), None),
        row(locale, "enrol-row-dates", Some(dates(locale, Some(run))), back()),
        fact(locale, "fact-enrol_by", run.enrol_by.map(|day| locale.day(day))),
        fact(locale, "fact-places", places),
        fact(locale, "fact-price", listing::price(locale, &sought.listing)),
        fact(locale, "fact-mode", version.mode.map(|mode| locale.text(&format!("mode-{mode}")))),
        fact(locale, "fact-language", listing::languages(locale, &sought.listing)),
        fact(locale, "fact-prerequisites", text::show(locale, &version.prerequisites, None).map(words)),
        row(locale, "enrol-row-person", Some(format!("{}, {}", person.name, person.email)), None),
        row(locale, "enrol-row-home", home, None),
        row(locale, "word-programme", programme.map(|programme| text::plain(locale, &programme.title)), None),
    ]
}

fn row(locale: Locale, key: &str, value: Option<String>, change: Option<String>) -> SummaryRow {
    SummaryRow { label: locale.text(key), values: value.into_iter().map(Text::new).collect(), change }
}

fn words(shown: Text) -> String {
    shown.pieces.into_iter().map(|(piece, _)| piece).collect()
}

/// What the provider states, or that it does not (UX-12).
fn fact(locale: Locale, key: &str, value: Option<String>) -> SummaryRow {
    row(locale, key, Some(value.unwrap_or_else(|| locale.text("word-not_stated"))), None)
}

/// Which data goes to whom.
pub(super) fn passed_on(locale: Locale, sought: &Sought) -> Vec<String> {
    let provider = ("provider", Arg::from(text::plain(locale, &sought.provider.name)));
    let mut lines = vec![locale.with("enrol-data-provider", &[provider])];
    if let (Some(target), true) = (&sought.target, sought.can_count()) {
        let home = text::plain(locale, &target.institution.name);
        lines.push(locale.with("enrol-data-home", &[("home", home.into())]));
    }
    lines.push(locale.text("enrol-data-nobody"));
    lines
}
