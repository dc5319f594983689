//! The outlook as a verdict (UX §5): the same on card, listing and enrolment.

use catalogue::{Listing, Version};
use consortium::Institution;
use evaluation::outlook::{Basis, Exclusion, Outlook, PrecedentRef, Supplier};
use i18n::{Arg, Locale};
use recognition::{route::Route, rule::Field};

use super::{rule, text, why};
use crate::{
    paths,
    view::{Fact, Link, Verdict, VerdictKind},
};

/// Whose answer is wanted, and what it is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked<'a> {
    pub university: Option<&'a Institution>,
    pub outlook: Option<&'a Outlook>,
    /// False: the address names a university that is no member.
    pub is_member: bool,
}

/// How much is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// One line, on a card and in a comparison.
    Line,
    /// All of it, on a listing.
    Panel,
}

/// The verdict on a listing, whoever reads.
pub(crate) fn of(locale: Locale, found: &Listing, asked: Asked<'_>, shape: Shape) -> Verdict {
    match (asked.university, asked.outlook) {
        (Some(university), Some(outlook)) if shape == Shape::Line => line(locale, university, outlook),
        (Some(university), Some(outlook)) => panel(locale, university, outlook),
        (Some(university), None) if university.id == found.opportunity.institution_id => own(locale),
        (None, _) if !asked.is_member => not_member(locale, found),
        (Some(_) | None, _) => unknown(locale),
    }
}

/// The question that it answers.
pub(crate) fn heading(locale: Locale, university: Option<&Institution>) -> String {
    match university {
        Some(university) => {
            locale.with("verdict-heading", &[("institution", Arg::from(text::plain(locale, &university.name)))])
        }
        None => locale.text("verdict-heading-open"),
    }
}

/// One line for a card.
pub(crate) fn line(locale: Locale, university: &Institution, outlook: &Outlook) -> Verdict {
    let institution = Arg::from(text::plain(locale, &university.name));
    if let Some(day) = outlook.counted_on {
        let args = [("institution", institution), ("day", locale.day(day).into())];
        return Verdict::new(locale, VerdictKind::Counted, &args);
    }
    let days = Arg::from(i64::from(outlook.limit_days.unwrap_or(0)));
    if let Some(exclusion) = &outlook.basis.excluded_by {
        let reason = left_out(locale, exclusion);
        let args = [("institution", institution), ("reason", reason.into())];
        return Verdict::new(locale, VerdictKind::LeftOut, &args);
    }
    let kind = match outlook.route {
        Route::Automatic => VerdictKind::Automatic,
        Route::FastTrack => VerdictKind::FastTrack,
        Route::Individual => VerdictKind::Individual,
    };
    let purpose = locale.text(&format!("purpose-{}", outlook.purpose));
    let args = [
        ("institution", institution),
        ("credits", credits(locale, outlook).into()),
        ("purpose", purpose.into()),
        ("days", days),
    ];
    Verdict::new(locale, kind, &args)
}

/// The agreement's own words where they are in the reader's language, else the rule by its id: the line is one sentence in
/// one language. The words stand under «Why?», marked.
fn left_out(locale: Locale, exclusion: &Exclusion) -> String {
    let own = exclusion.text.clone().filter(|_| exclusion.agreement.language == locale.language());
    own.unwrap_or_else(|| locale.with("why-rule", &[("rule", Arg::from(&exclusion.rule))]))
}

/// The panel: credits, agreement, rules, what is missing and who can say.
pub(crate) fn panel(locale: Locale, university: &Institution, outlook: &Outlook) -> Verdict {
    let mut verdict = line(locale, university, outlook);
    if verdict.kind == VerdictKind::Counted {
        return verdict;
    }
    verdict.facts = facts(locale, outlook);
    verdict.missing = outlook
        .missing
        .iter()
        .map(|missing| missing_line(locale, (missing.field, missing.supplier), Reader::Learner))
        .collect();
    if outlook.route == Route::Individual {
        verdict.prepare =
            ["evidence", "criteria"].iter().map(|what| locale.text(&format!("verdict-prepare-{what}"))).collect();
    }
    verdict.as_of = Some(locale.with("verdict-as_of", &[("day", locale.day(outlook.as_of).into())]));
    verdict.rights = Some(Link::new(paths::rights(&university.slug), locale.text("verdict-rights")));
    verdict.why = why::is_there(&outlook.basis).then(|| Link::new("#why", locale.text("verdict-why")));
    verdict
}

/// The university itself offers it.
pub(crate) fn own(locale: Locale) -> Verdict {
    Verdict::new(locale, VerdictKind::Own, &[])
}

/// No university is chosen.
pub(crate) fn unknown(locale: Locale) -> Verdict {
    Verdict::new(locale, VerdictKind::NoUniversity, &[])
}

/// The university that was asked for is not a member: how to ask there, and the tool to rate it by oneself, with what the
/// listing says filled in (UX-22).
fn not_member(locale: Locale, found: &Listing) -> Verdict {
    let mut verdict = Verdict::new(locale, VerdictKind::NotMember, &[]);
    verdict.prepare = vec![locale.text("verdict-not_member-advice")];
    verdict.why = Some(Link::new(micro_evaluator(&found.version), locale.text("verdict-not_member-evaluate")));
    verdict.ask = Some(Link::new(paths::dossier(found.opportunity.id), locale.text("verdict-not_member-dossier")));
    verdict
}

/// The micro-evaluator with what a listing says filled in.
pub(crate) fn micro_evaluator(version: &Version) -> String {
    let known = [
        ("mode", version.mode.map(|mode| mode.to_string())),
        ("source_eqf", version.eqf.map(|level| level.to_string())),
        ("source_ects", version.ects.map(|ects| ects.to_string())),
    ];
    let known: Vec<(&str, &str)> = known.iter().filter_map(|(name, value)| Some((*name, value.as_deref()?))).collect();
    format!("{}?{}", paths::MICRO_EVALUATOR, paths::query(&known))
}

fn credits(locale: Locale, outlook: &Outlook) -> String {
    outlook.credits.map_or_else(|| locale.text("word-not_stated-short"), |credits| locale.ects(credits))
}

fn facts(locale: Locale, outlook: &Outlook) -> Vec<Fact> {
    let mut facts = vec![
        Fact::new(locale.text("verdict-credits"), Some(credits(locale, outlook))),
        Fact::new(locale.text("verdict-purpose"), Some(locale.text(&format!("purpose-{}", outlook.purpose)))),
    ];
    let excluded = outlook.basis.excluded_by.as_ref();
    if let Some(agreement) = excluded.map(|exclusion| &exclusion.agreement).or(outlook.basis.agreement.as_ref()) {
        let link = why::link(locale, agreement);
        facts.push(Fact { href: Some(link.href), ..Fact::new(locale.text("verdict-agreement"), Some(link.label)) });
    }
    if let Some(equivalency) = &outlook.basis.equivalency {
        let replaces = text::plain(locale, &equivalency.replaces);
        let args = [("reference", Arg::from(&equivalency.reference)), ("component", replaces.into())];
        facts.push(Fact::new(locale.text("verdict-equivalency"), Some(locale.with("verdict-equivalency-text", &args))));
    }
    if let Some(precedent) = &outlook.basis.precedent {
        facts.push(Fact::new(locale.text("verdict-precedent"), Some(precedent_line(locale, precedent))));
    }
    let rules = rule_ids(&outlook.basis);
    if !rules.is_empty() {
        facts.push(Fact::new(locale.text("verdict-rules"), Some(rules.join(", "))));
    }
    facts
}

/// «6 of 6: Recognised»; below five the number is not told (MT-12).
pub(crate) fn precedent_line(locale: Locale, precedent: &PrecedentRef) -> String {
    let outcome = Arg::from(locale.text(&format!("outcome-{}", precedent.outcome)));
    let line = match precedent.shown() {
        Some(count) => locale.with("verdict-precedent-all", &[("count", count.into()), ("outcome", outcome)]),
        None => locale.with("verdict-precedent-few", &[("outcome", outcome)]),
    };
    if precedent.needs_review { format!("{line}. {}", locale.text("verdict-precedent-review")) } else { line }
}

/// The ids that decided.
pub(crate) fn rule_ids(basis: &Basis) -> Vec<String> {
    let excluded = basis.excluded_by.as_ref().map(|exclusion| exclusion.rule.clone());
    let mut ids: Vec<String> = Vec::new();
    for id in excluded.into_iter().chain(basis.rule.clone()).chain(basis.reason.clone()) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

/// Who reads: the learner is addressed, the officer is not the student.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reader {
    /// The student.
    Learner,
    /// An officer of the university that decides.
    Officer,
}

/// «rating of the assessment – whoever rates the listing can say».
pub(crate) fn missing_line(locale: Locale, (field, supplier): (Field, Supplier), reader: Reader) -> String {
    let who = match (supplier, reader) {
        (Supplier::Learner, Reader::Officer) => locale.text("supplier-student"),
        _ => locale.text(&format!("supplier-{supplier}")),
    };
    let fact = rule::label(locale, field);
    locale.with("verdict-missing-item", &[("fact", fact.into()), ("who", who.into())])
}
