//! Rights and duties in sentences, with the figures that the rules themselves read.

use consortium::Institution;
use evaluation::{
    assess::{Limits, Origin},
    request::clock::CAP_MONTHS,
};
use i18n::{Arg, Locale};
use recognition::AgreementRecord;

use crate::{
    paths,
    present::{origin::clause, text},
    view::{Clause, Link},
};

/// What the university owes the student.
pub(super) fn owed(
    locale: Locale,
    university: &Institution,
    (usual, limits): (&Limits, &Limits),
    agreements: &[&AgreementRecord],
) -> Vec<Clause> {
    let args = figures(locale, university, *limits);
    let whose = |read: fn(&Limits) -> u16| if read(usual) == read(limits) { Origin::Default } else { Origin::Own };
    let says = |id, origin, name: &str| clause(locale, (id, origin), &format!("rights-owed-{name}"), &args);
    let criteria = Link::new(paths::criteria_of(&university.slug), locale.text("footer-criteria"));
    let mut owed = vec![
        says(Some("L-1"), Origin::Law, "assessment"),
        Clause { link: Some(criteria), ..says(Some("L-2"), Origin::Law, "criteria") },
        says(Some("L-3"), Origin::Law, "difference"),
        says(Some("L-6"), Origin::Law, "cap"),
        says(Some("R-R4"), Origin::Default, "automatic"),
        says(Some("R-S2"), whose(|limits| limits.fast_track_days), "fast_track"),
        says(Some("R-S2"), whose(|limits| limits.individual_days), "individual"),
    ];
    owed.extend(agreements.iter().filter_map(|record| shorter(locale, *limits, record)));
    owed.push(says(Some("L-7"), Origin::Law, "reasons"));
    owed.push(says(Some("L-8"), Origin::Law, "appeal"));
    owed.push(says(Some("R-S2"), whose(|limits| limits.appeal_days), "window"));
    owed
}

/// What the student must do.
pub(super) fn duties(locale: Locale, university: &Institution, (usual, limits): (&Limits, &Limits)) -> Vec<Clause> {
    let args = figures(locale, university, *limits);
    let whose = |read: fn(&Limits) -> u16| if read(usual) == read(limits) { Origin::Default } else { Origin::Own };
    let says = |id, origin, name: &str| clause(locale, (id, origin), &format!("rights-duty-{name}"), &args);
    vec![
        says(None, Origin::Default, "consent"),
        says(None, Origin::Default, "truth"),
        says(Some("R-B12"), whose(|limits| limits.condition_days), "conditions"),
        says(Some("R-S2"), whose(|limits| limits.appeal_days), "appeal"),
        says(Some("R-H4"), Origin::Default, "twice"),
    ]
}

/// The university's own figures, as far as it states them.
pub(super) fn own(locale: Locale, university: &Institution) -> Vec<Clause> {
    let ects = university.elective_ects.map(|ects| ("ects", Arg::from(locale.ects(ects))));
    let level = university.elective_eqf.map(|level| ("level", Arg::from(locale.eqf_level(level))));
    let says = |name: &str, arg| clause(locale, (None, Origin::Own), &format!("rights-own-{name}"), &[arg]);
    ects.map(|arg| says("ects", arg)).into_iter().chain(level.map(|arg| says("level", arg))).collect()
}

/// The limits of an agreement, where one of them is shorter than the university's; both are said, because both hold.
fn shorter(locale: Locale, own: Limits, record: &AgreementRecord) -> Option<Clause> {
    let (usual, limits) = (own.by_route(), record.terms.limits);
    let is_shorter = limits.fast_track_days < usual.fast_track_days || limits.individual_days < usual.individual_days;
    is_shorter.then(|| {
        let address = paths::agreement_version(record.agreement.id, record.version.number);
        let days = |count: u16| Arg::from(locale.with("agreement-fact-days", &[("count", u32::from(count).into())]));
        let args = [("fast_track", days(limits.fast_track_days)), ("individual", days(limits.individual_days))];
        let says = clause(locale, (Some("R-S2"), Origin::Own), "rights-owed-agreement", &args);
        Clause { link: Some(Link::new(address, &record.agreement.name)), ..says }
    })
}

fn figures(locale: Locale, university: &Institution, limits: Limits) -> Vec<(&'static str, Arg)> {
    vec![
        ("institution", text::plain(locale, &university.name).into()),
        ("months", i64::from(CAP_MONTHS).into()),
        ("appeal", u32::from(limits.appeal_days).into()),
        ("conditions", u32::from(limits.condition_days).into()),
        ("fast_track", u32::from(limits.fast_track_days).into()),
        ("individual", u32::from(limits.individual_days).into()),
    ]
}
