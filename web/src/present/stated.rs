//! What a listing states, one fact at a time: the same words on its page, in a comparison and in a dossier. What is not
//! stated stays a fact without values (UX-12).

use catalogue::Listing;
use i18n::{Arg, Locale};
use kernel::{Day, LocalizedText};

use super::{
    listing::{languages, next_run, price},
    text,
};
use crate::view::Fact;

/// Something that a listing can state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stated {
    /// M6.
    Outcomes,
    /// M7.
    Workload,
    /// M8.
    Level,
    Language,
    /// M10.
    Mode,
    Field,
    Starts,
    EnrolBy,
    Price,
    /// M9.
    Assessment,
    Supervision,
    Prerequisites,
    Stackability,
    StacksInto,
    /// M11.
    Quality,
}

impl Stated {
    const fn label(self) -> &'static str {
        match self {
            Self::Outcomes => "annex-m6",
            Self::Workload => "annex-m7",
            Self::Level => "annex-m8",
            Self::Language => "fact-language",
            Self::Mode => "annex-m10",
            Self::Field => "fact-field",
            Self::Starts => "fact-starts",
            Self::EnrolBy => "fact-enrol_by",
            Self::Price => "fact-price",
            Self::Assessment => "annex-m9",
            Self::Supervision => "fact-supervision",
            Self::Prerequisites => "fact-prerequisites",
            Self::Stackability => "fact-stackability",
            Self::StacksInto => "fact-stacks_into",
            Self::Quality => "annex-m11",
        }
    }
}

/// These facts of a listing, in this order.
pub(crate) fn facts(locale: Locale, found: &Listing, today: Day, wanted: &[Stated]) -> Vec<Fact> {
    wanted.iter().map(|stated| fact(locale, found, today, *stated)).collect()
}

/// One fact of a listing.
pub(crate) fn fact(locale: Locale, found: &Listing, today: Day, stated: Stated) -> Fact {
    let version = &found.version;
    let next = || next_run(found, today);
    let value = match stated {
        Stated::Outcomes => return said(locale, found, stated, found.outcomes.iter().map(|outcome| &outcome.text)),
        Stated::Assessment => return said(locale, found, stated, [&version.assessment]),
        Stated::Prerequisites => return said(locale, found, stated, [&version.prerequisites]),
        Stated::StacksInto => return said(locale, found, stated, [&version.stacks_into]),
        Stated::Quality => return said(locale, found, stated, [&version.quality_assurance]),
        Stated::Workload => workload(locale, found),
        Stated::Level => version.eqf.map(|level| locale.eqf_level(level)),
        Stated::Language => languages(locale, found),
        Stated::Mode => version.mode.map(|mode| locale.text(&format!("mode-{mode}"))),
        Stated::Field => version.isced_f.as_deref().and_then(|code| locale.field_of_study(code)).map(ToOwned::to_owned),
        Stated::Starts => next().and_then(|run| run.starts_on).map(|day| locale.day(day)),
        Stated::EnrolBy => next().and_then(|run| run.enrol_by).map(|day| locale.day(day)),
        Stated::Price => price(locale, found),
        Stated::Supervision => version.supervision.map(|code| locale.text(&format!("supervision-{code}"))),
        Stated::Stackability => version.stackability.map(|code| locale.text(&format!("stackability-{code}"))),
    };
    Fact::new(locale.text(stated.label()), value)
}

fn workload(locale: Locale, found: &Listing) -> Option<String> {
    let hours = found.version.hours.map(|hours| locale.with("count-hours", &[("count", Arg::from(i64::from(hours)))]));
    match (found.version.ects.map(|ects| locale.ects(ects)), hours) {
        (Some(ects), Some(hours)) => Some(locale.list(&[ects, hours])),
        (ects, hours) => ects.or(hours),
    }
}

/// The provider's own words, one value for each text; marked where all are in one language that is not the page's.
fn said<'a>(
    locale: Locale,
    found: &Listing,
    stated: Stated,
    texts: impl IntoIterator<Item = &'a LocalizedText>,
) -> Fact {
    let original = Some(found.version.original_language);
    let shown: Vec<_> = texts.into_iter().filter_map(|text| text::show(locale, text, original)).collect();
    let language = shown.first().and_then(|text| text.language.clone());
    let is_one = shown.iter().all(|text| text.language == language);
    let words = shown.into_iter().map(|text| text.pieces.into_iter().map(|(piece, _)| piece).collect());
    Fact {
        values: words.collect(),
        language: language.filter(|_| is_one),
        ..Fact::new(locale.text(stated.label()), None)
    }
}
