//! The rating that reports give, on the day of the award (DQ-1 … DQ-7). Pure.

use kernel::Day;

use super::report::{Activity, Certification, Decision, Flag, Listed, Report, Status};
use crate::criterion::Robustness;

kernel::text_enum! {
    /// What a report covers of the micro-credential (DQ-4).
    pub enum Scope {
        /// This very micro-credential.
        Programme = "programme",
        /// Who awards it.
        Institution = "institution",
        /// What the awarding body is a part of.
        Parent = "parent",
    }
}
kernel::text_serde!(Scope);

/// What is asked about.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// The awarding body's number in DEQAR, else the provider's; none where nobody has identified it (DQ-1).
    pub body: Option<i64>,
    /// Whether the body is known there: without that nothing is said.
    pub is_known: bool,
    /// Whether it is a higher education institution; none is not known.
    pub is_hei: Option<bool>,
    /// What it is a part of.
    pub parents: &'a [i64],
    /// What the provider calls the micro-credential.
    pub identifiers: &'a [&'a str],
    /// Its names, each as [`super::same_name`] writes it.
    pub names: &'a [String],
    /// The day of the award.
    pub awarded_on: Day,
}

/// What the reports say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rated<'a> {
    /// The rating; none where the provider is unknown.
    pub rating: Option<Robustness>,
    /// The report that decided, if one did.
    pub report: Option<&'a Report>,
    /// What that report covers.
    pub scope: Option<Scope>,
    /// What the valid report on this very micro-credential says of its certificate, and which report that is.
    pub certified: Option<(i64, Certification)>,
    /// The rules that decided, in order.
    pub rules: Vec<&'static str>,
}

impl Rated<'_> {
    /// Nothing, since nobody knows the provider there.
    pub fn unknown() -> Self {
        Rated { rating: None, report: None, scope: None, certified: None, rules: vec!["DQ-1", "DQ-5"] }
    }
}

/// Rates by the reports (DQ-1 … DQ-5).
pub fn rate<'a>(question: &Question<'_>, reports: &'a [Report]) -> Rated<'a> {
    let Some(body) = question.body.filter(|_| question.is_known) else {
        return Rated::unknown();
    };
    let counted = || reports.iter().filter(|report| question.counts(body, report));
    let programme = latest(counted().filter(|report| question.listed(report).is_some()));
    let institutional = || counted().filter(|report| report.activity == Activity::Institutional);
    let own = latest(institutional().filter(|report| report.names(body)));
    let parent = latest(institutional().filter(|report| !report.names(body)));
    let decided = decide(question.is_hei(body, own), programme, own, parent);
    let (rating, decided) = decided.map_or((1, None), |(rating, report, scope)| (rating, Some((report, scope))));
    Rated {
        rating: Robustness::new(rating).ok(),
        report: decided.map(|(report, _)| report),
        scope: decided.map(|(_, scope)| scope),
        certified: programme.and_then(|report| Some((report.id, question.listed(report)?.certification?))),
        rules: vec!["DQ-1", "DQ-2", "DQ-3", "DQ-4", "DQ-5"],
    }
}

/// The first line of DQ-5 that fits. An own positive report that does not reach 3 is worth 2.
fn decide<'a>(
    is_hei: bool,
    programme: Option<&'a Report>,
    own: Option<&'a Report>,
    parent: Option<&'a Report>,
) -> Option<(i16, &'a Report, Scope)> {
    let positive = |report: &&Report| report.decision.is_positive();
    let says = |decision: Decision| move |report: &&Report| report.decision == decision;
    let by_programme = |rating: i16| move |report: &'a Report| (rating, report, Scope::Programme);
    let by_own = |rating: i16| move |report: &'a Report| (rating, report, Scope::Institution);
    let obliged = |report: &&Report| report.status == Status::Obligatory && is_hei;
    programme
        .filter(positive)
        .map(by_programme(3))
        .or_else(|| programme.filter(says(Decision::Negative)).map(by_programme(0)))
        .or_else(|| own.filter(positive).filter(obliged).map(by_own(3)))
        .or_else(|| own.filter(positive).map(by_own(2)))
        .or_else(|| programme.filter(says(Decision::NotApplicable)).map(by_programme(2)))
        .or_else(|| own.filter(says(Decision::NotApplicable)).map(by_own(2)))
        .or_else(|| parent.filter(positive).map(|report| (2, report, Scope::Parent)))
        .or_else(|| own.filter(says(Decision::Negative)).map(by_own(0)))
}

impl Question<'_> {
    /// DQ-2 and DQ-3: it names the body or what that is a part of, is published, and valid on the day, borders included.
    fn counts(&self, body: i64, report: &Report) -> bool {
        let is_valid = (report.valid_from..=report.last_day()).contains(&self.awarded_on);
        let concerns = || report.names(body) || self.parents.iter().any(|parent| report.names(*parent));
        is_valid && report.flag != Flag::High && concerns()
    }

    /// This micro-credential in a report that covers programmes. A full degree is none, whatever it is called.
    fn listed<'a>(&self, report: &'a Report) -> Option<&'a Listed> {
        let is_same = |listed: &&Listed| {
            let called = |identifier: &&str| listed.identifiers.iter().any(|known| known == identifier.trim());
            listed.full_degree != Some(true)
                && (self.identifiers.iter().any(called) || self.names.iter().any(|name| listed.names.contains(name)))
        };
        report.programmes.iter().find(is_same).filter(|_| report.activity != Activity::Institutional)
    }

    /// Who has not been called a higher education institution by anybody is not taken for one.
    fn is_hei(&self, body: i64, own: Option<&Report>) -> bool {
        let said = || {
            let named = own?.institutions.iter().find(|one| one.id == body)?;
            named.is_other_provider.map(|other| !other)
        };
        self.is_hei.or_else(said).unwrap_or(false)
    }
}

/// DQ-4: of a scope only the report that began last; of two that began together the one recorded later.
fn latest<'a>(reports: impl Iterator<Item = &'a Report>) -> Option<&'a Report> {
    reports.max_by_key(|report| (report.valid_from, report.id))
}

/// DQ-6: the better of DEQAR and other evidence; a 0 of DEQAR leaves at most 1.
pub fn quality(deqar: Option<Robustness>, other: Option<Robustness>) -> Option<Robustness> {
    let best = deqar.max(other)?;
    let capped = Robustness::new(1).unwrap_or_default();
    Some(if deqar == Some(Robustness::NONE) { best.min(capped) } else { best })
}

/// DQ-7: who only had to be there, or got nothing at all, was not assessed. Otherwise what is known stays.
pub fn testing(certification: Option<Certification>, known: Option<Robustness>) -> Option<Robustness> {
    match certification {
        Some(Certification::Attendance | Certification::None) => Some(Robustness::NONE),
        Some(Certification::Assessed) | None => known,
    }
}
