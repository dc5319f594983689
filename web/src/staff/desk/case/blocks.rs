//! The parts of the page that only show: what the case is, what is presented, what a colleague proposed, why a button is
//! missing, and who was faster.

use catalogue::Mode;
use evaluation::{
    request::{State, complete},
    routing::Turn,
    trail,
};
use i18n::{Arg, Locale};
use kernel::{Day, LocalizedText, PersonId, Subject};
use recognition::route::Route;

use super::gathered::Case;
use crate::{
    paths,
    present::{
        graded::{self, Standing},
        letter, state, text, timeline, verdict,
    },
    staff::desk::waits,
    view::{Fact, Text},
    viewer::Viewer,
};

/// Who asks for what, by when. The case number is the page's heading.
pub(super) fn header(viewer: &Viewer, case: &Case) -> Vec<Fact> {
    let (locale, request) = (viewer.locale, &case.detail.request);
    let fact = |key: &str, value: Option<String>| value.map(|value| Fact::new(locale.text(key), Some(value)));
    let mut listing = Fact::new(locale.text("desk-queue-column-credential"), Some(state::title(locale, request)));
    listing.href = request.opportunity_id.map(paths::listing);
    let target = case.target().map(|(title, _)| text::plain(locale, title));
    let programme = case.programme.as_ref().map(|programme| text::plain(locale, &programme.title));
    let turn = Turn::of(&viewer.actor, &case.desk, (request, case.awaited), case.second.track());
    let waits = Fact {
        about: waits::held(locale, &case.desk, (request, case.second.track()), &case.names),
        ..Fact::new(locale.text("desk-queue-column-waits"), Some(waits::words(locale, turn, &case.names)))
    };
    let basis = request.basis.as_ref();
    let rules = basis.map(verdict::rule_ids).filter(|ids| !ids.is_empty()).map(|ids| ids.join(", "));
    let rows = [
        fact("desk-queue-column-learner", Some(case.learner.name.clone())),
        Some(listing),
        fact("desk-queue-column-purpose", Some(locale.text(&format!("purpose-{}", request.purpose)))),
        fact("word-programme", programme),
        fact("desk-case-target", target),
        fact("desk-queue-column-route", request.route.map(|route| locale.text(&format!("route-{route}")))),
        basis.and_then(|basis| letter::agreement(locale, basis)),
        basis.and_then(|basis| basis.equivalency.as_ref()).map(|equivalency| Fact {
            href: Some(paths::equivalency(equivalency.id)),
            ..Fact::new(locale.text("verdict-equivalency"), Some(equivalency.reference.clone()))
        }),
        fact("word-rule", rules),
        fact("desk-queue-column-due", due(locale, request.due_on, case.today)),
        fact("request-cap", request.cap_on.map(|day| locale.day(day))),
        Some(waits),
    ];
    rows.into_iter().flatten().collect()
}

fn due(locale: Locale, due_on: Option<Day>, today: Day) -> Option<String> {
    let due_on = due_on?;
    let over = today.days_since(due_on);
    let day = locale.day(due_on);
    if over <= 0 {
        return Some(day);
    }
    Some(format!("{day} – {}", locale.with("desk-queue-overdue-by", &[("count", over.into())])))
}

/// The elements as they were presented; what is missing says so (UX-12).
pub(super) fn evidence(locale: Locale, case: &Case) -> Vec<Fact> {
    let presented = &case.detail.request.presented;
    let original = Some(presented.original_language);
    let said = |key: &str, words: &LocalizedText| match text::show(locale, words, original) {
        Some(shown) => Fact {
            values: vec![shown.pieces.into_iter().map(|(piece, _)| piece).collect()],
            language: shown.language,
            about: shown.note,
            label: locale.text(key),
            ..Fact::default()
        },
        None => Fact::new(locale.text(key), None),
    };
    let fact = |key: &str, value: Option<String>| Fact::new(locale.text(key), value);
    let hours = presented.hours.map(|hours| locale.with("count-hours", &[("count", hours.into())]));
    let workload: Vec<String> = presented.ects.map(|ects| locale.ects(ects)).into_iter().chain(hours).collect();
    let supervision = presented.supervision.as_deref().map(|word| locale.text(&format!("supervision-{word}")));
    let wording = presented.version.map(|number| fact("fact-version", None).with_version(locale, number));
    let identifier = presented.identifier.clone().map(|identifier| fact("fact-identifier", Some(identifier)));
    let (original, converted) = (presented.grade.as_deref(), case.detail.request.graded.as_ref());
    let mut grades = graded::facts(locale, original, converted, Standing::Suggested);
    if grades.is_empty() {
        grades.push(fact("letter-grade", None));
    }
    let stated = [
        said("annex-m2", &presented.title),
        // A university's name is its own in every language: nobody translated it for this page.
        fact("annex-m4", Some(text::plain(locale, &presented.issuer_name)).filter(|name| !name.is_empty())),
        fact("annex-m3", presented.country.as_deref().map(|country| locale.country(country))),
        fact("annex-m5", presented.issued_on.map(|day| locale.day(day))),
        Fact { label: locale.text("annex-m7"), values: workload, ..Fact::default() },
        fact("annex-m8", presented.eqf.map(|level| locale.eqf_level(level))),
        said("annex-m9", &presented.assessment),
        fact("fact-supervision", supervision),
        fact("annex-m10", presented.mode().map(|mode: Mode| locale.text(&format!("mode-{mode}")))),
        said("annex-m11", &presented.quality_assurance),
    ];
    let filing = case.detail.request.filing.as_ref();
    let link = filing
        .and_then(|filing| filing.link.clone())
        .map(|link| Fact { href: Some(link.clone()), ..fact("ask-field-link", Some(link)) });
    // No provider of the network could state it.
    let unstated = case.detail.request.provider_id.is_none().then(|| locale.text("word-not_stated-short"));
    let stated = stated.into_iter().chain(grades).map(|fact| Fact { unstated: unstated.clone(), ..fact });
    let source = filing.and_then(|filing| filing.source);
    let source =
        source.map(|source| fact("desk-case-source", Some(locale.text(&format!("desk-case-source-{source}")))));
    source.into_iter().chain(stated).chain(wording).chain(identifier).chain(link).collect()
}

impl Fact {
    fn with_version(self, locale: Locale, number: i32) -> Self {
        let words = locale.with("fact-version", &[("number", number.into())]);
        Self { label: locale.text("desk-case-wording"), values: vec![words], ..self }
    }
}

/// What the learner says not to have, and so is not there.
pub(super) fn absent(locale: Locale, case: &Case) -> Vec<String> {
    let request = &case.detail.request;
    if request.filing.is_none() {
        return Vec::new();
    }
    let missing = complete::missing(request, case.files.len());
    missing.into_iter().map(|element| locale.text(&format!("ask-element-{element}"))).collect()
}

/// M6: what the learner can do.
pub(super) fn outcomes(locale: Locale, case: &Case) -> Vec<Text> {
    let presented = &case.detail.request.presented;
    let original = Some(presented.original_language);
    presented.outcomes.iter().filter_map(|outcome| text::show(locale, outcome, original)).collect()
}

/// What a colleague proposed, or sent back.
pub(super) struct Said {
    pub heading: String,
    pub words: String,
}

/// The proposal that stands with its note; else the reason for which the last one came back.
pub(super) fn said(locale: Locale, case: &Case) -> Option<Said> {
    let name = |person: Option<PersonId>| {
        let found = person.and_then(|person| case.names.get(&person).cloned());
        Arg::from(found.unwrap_or_else(|| locale.text("role-recognition_officer")))
    };
    if let Some(proposal) = &case.detail.proposal {
        let heading = locale.with("desk-case-proposed", &[("person", name(Some(proposal.proposed_by)))]);
        return Some(Said { heading, words: proposal.note.clone() });
    }
    let returned = case.returned.as_ref().filter(|_| case.detail.request.state == State::UnderAssessment)?;
    let heading = locale.with("desk-case-returned", &[("person", name(returned.returned_by))]);
    Some(Said { heading, words: returned.return_reason.clone()? })
}

/// Why there is nothing to press: what the rules forbid says why.
pub(super) fn barred(locale: Locale, viewer: &Viewer, case: &Case) -> Option<String> {
    let request = &case.detail.request;
    if case.may.decide || case.may.propose || case.may.rate {
        return None;
    }
    let proposed_by = case.detail.proposal.as_ref().map(|proposal| proposal.proposed_by);
    let key = match (request.state, request.route) {
        (State::DecisionProposed, _) if proposed_by == viewer.actor.person() => "desk-barred-own_proposal",
        (State::DecisionProposed, _) | (State::UnderAssessment, Some(Route::FastTrack)) => "desk-barred-decide",
        (State::UnderAssessment, _) => "desk-barred-evaluate",
        (State::InformationRequested, _) => "desk-barred-information",
        _ => return None,
    };
    Some(locale.text(key))
}

/// «Ana Silva decided this on … at 10:12», where nobody had when the page was opened; else «… changed this on …» (H075).
pub(super) fn faster(locale: Locale, case: &Case, seen: i32) -> String {
    let since = case.detail.decision.as_ref().filter(|decision| seen < decision.request_version);
    let decided = since.map(|decision| (decision.decided_by, decision.decided_at));
    let changed = timeline::newest(&case.detail.timeline).map(|entry| (entry.actor, entry.at));
    let key = if decided.is_some() { "desk-case-decided_by" } else { "desk-case-changed_by" };
    let Some((person, at)) = decided.or(changed) else { return locale.text("error-409-title") };
    let name = match person {
        Some(person) => case.names.get(&person).cloned().unwrap_or_else(|| locale.text("role-recognition_officer")),
        None => locale.text("role-system"),
    };
    locale.with(key, &[("person", Arg::from(name)), ("time", locale.instant(at).into())])
}

/// Why there is no equivalency, with the address where that stands (R-E6).
pub(super) fn warnings(case: &Case) -> Vec<(String, String)> {
    let told = case.warnings.iter().filter_map(|record| {
        Some((paths::equivalency(record.equivalency.id), record.equivalency.no_equivalency_reason.clone()?))
    });
    told.collect()
}

/// Where all of the case's history stands, for who may read it.
pub(super) fn history(viewer: &Viewer, case: &Case) -> Option<String> {
    let request = &case.detail.request;
    let may = trail::policy::may_trace_request(&viewer.actor, request).is_ok();
    may.then(|| paths::audit::history(Subject::Request(request.id)))
}
