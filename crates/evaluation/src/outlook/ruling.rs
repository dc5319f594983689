//! The route of a case under the agreements, then what the home university's own limits make of it. Pure.

use kernel::Ects;
use recognition::{
    agreement::{Finding, Reason, Terms, before_gates},
    purpose::Purpose,
    route::{self, Candidate, Route},
    rule::{Context, Field},
};

use crate::promise::Promise;

use super::{
    AgreementRef, Basis, Exclusion, PrecedentRef, Ruling, Step,
    case::Case,
    reason::{CREDITS_UNKNOWN, DUPLICATE, NEEDS_REVIEW, PRECEDENT, SPACE_EXCEEDED, SPACE_EXHAUSTED},
    standing::Met,
};

/// One version of an agreement with what it says.
#[derive(Clone, Debug)]
pub(crate) struct Pact {
    pub reference: AgreementRef,
    pub terms: Terms,
}

/// Asks every agreement, each with the learner's usage under it, the equivalencies that are met, and earlier like decisions;
/// takes the best, and lets it through the gates (R-R1, R-G4, R-G6).
pub(crate) fn rule(case: &Case<'_>, pacts: &[&Pact]) -> Ruling {
    let findings: Vec<Finding> = pacts.iter().map(|pact| before_gates(&pact.terms, &facts(case, pact))).collect();
    let applicable: Vec<_> = pacts
        .iter()
        .zip(&findings)
        .filter_map(|(pact, found)| Some((*pact, found, candidate(pact, found.route?))))
        .collect();
    let agreed = applicable.iter().map(|(.., candidate)| *candidate);
    let preceded = case.precedent.map(|_| route::precedent());
    let candidates: Vec<_> = agreed.chain(case.met.iter().map(standing)).chain(preceded).collect();
    let choice = route::choose(&candidates, case.gates);
    let by_agreement = choice.winner.and_then(|place| applicable.get(place));
    let by_equivalency = choice.winner.and_then(|place| case.met.get(place.checked_sub(applicable.len())?));
    let by_precedent = case.precedent.as_ref().filter(|_| choice.basis == route::Basis::Precedent);
    let ruling = match (by_agreement, by_equivalency, by_precedent) {
        (Some((pact, finding, _)), ..) => {
            let finding = (*finding).clone().through(case.gates);
            let said = said(case, pact, &finding);
            let basis = Basis { agreement: Some(pact.reference.clone()), limits: pact.terms.limits, ..said };
            Ruling { route: choice.route, credits: case.credits, basis }
        }
        (None, Some(met), _) => equivalent(case, met, choice.route),
        (None, None, Some(precedent)) => preceding(case, precedent, choice.route),
        (None, None, None) => uncovered(case, pacts, &findings),
    };
    settle(case, ruling)
}

/// The agreement whose words on grades count: of those that apply and have any, the one that comes first (R-G4).
pub(crate) fn on_grades<'p>(case: &Case<'_>, pacts: &[&'p Pact]) -> Option<&'p Pact> {
    let speaking = pacts.iter().filter(|pact| pact.terms.grade.is_some());
    let applicable: Vec<_> =
        speaking.filter_map(|pact| Some((*pact, before_gates(&pact.terms, &facts(case, pact)).route?))).collect();
    let candidates: Vec<_> = applicable.iter().map(|(pact, route)| candidate(pact, *route)).collect();
    let winner = route::choose(&candidates, case.gates).winner?;
    applicable.get(winner).map(|(pact, _)| *pact)
}

/// An equivalency is between two.
fn standing(met: &Met) -> Candidate<'_> {
    Candidate {
        route: met.route,
        basis: route::Basis::Equivalency,
        parties: 2,
        signed_on: met.approved_on,
        id: &met.reference.reference,
    }
}

/// A route by an equivalency, after the gates. Its own credits count where the software recognises; an officer's evaluation gives those of
/// the component (R-B11).
fn equivalent(case: &Case<'_>, met: &Met, route: Route) -> Ruling {
    let gate = (route != met.route).then(|| case.gates.answer().to_string());
    let rule = Some(met.reference.reference.clone());
    Ruling {
        route,
        credits: met.credits.filter(|_| route == Route::Automatic).or(case.credits),
        basis: Basis {
            equivalency: Some(met.reference.clone()),
            reason: gate.or_else(|| met.reason.map(ToOwned::to_owned)).or_else(|| rule.clone()),
            rule,
            text: met.text.clone(),
            missing: met.missing.clone(),
            limits: case.limits,
            ..Basis::default()
        },
    }
}

/// A route by earlier like decisions: an officer looks at each case, the credits are those of the request.
fn preceding(case: &Case<'_>, precedent: &PrecedentRef, route: Route) -> Ruling {
    let reason = if precedent.needs_review { NEEDS_REVIEW } else { PRECEDENT };
    Ruling {
        route,
        credits: case.credits,
        basis: Basis {
            precedent: Some(*precedent),
            rule: Some(PRECEDENT.to_owned()),
            reason: Some(reason.to_owned()),
            limits: case.limits,
            ..Basis::default()
        },
    }
}

impl Ruling {
    /// This one, or that of the promised facts under what was promised, if it is better (R-O3).
    pub(crate) fn or_promised(self, promise: &Promise, case: &Case<'_>, pacts: &[&Pact]) -> Self {
        let Some(promised) = case.as_promised(promise) else { return self };
        let mut then = rule(&promised, pacts);
        then.basis.promised = true;
        self.or_better(then)
    }
}

fn candidate(pact: &Pact, route: Route) -> Candidate<'_> {
    Candidate {
        route,
        basis: route::Basis::Agreement,
        parties: pact.terms.parties.len(),
        signed_on: pact.terms.signed_on,
        id: &pact.terms.id,
    }
}

/// What is known under this agreement: with what the learner has had under it.
fn facts(case: &Case<'_>, pact: &Pact) -> Context {
    case.context.clone().with(Field::UsageEctsUnderAgreement, case.usage.under(pact.reference.id))
}

/// The facts that the agreement asks for, and those that say who can supply a missing one: never more than the language
/// of rules has fields.
fn seen(case: &Case<'_>, pact: &Pact) -> Context {
    let mut fields = pact.terms.fields();
    fields.extend([Field::TargetProgramme, Field::CredentialEqf]);
    facts(case, pact).only(&fields)
}

fn said(case: &Case<'_>, pact: &Pact, finding: &Finding) -> Basis {
    Basis {
        asked: Some(Box::new(pact.reference.clone())),
        facts: seen(case, pact),
        rule: finding.rule.clone(),
        reason: Some(finding.reason.to_string()),
        text: finding.text.clone(),
        propose: finding.propose,
        missing: finding.missing.clone(),
        trace: finding.trace.iter().map(Step::from).collect(),
        ..Basis::default()
    }
}

/// No agreement applies: individual (duty L-1), with the rule that excludes it or else why the nearest one does not fit.
fn uncovered(case: &Case<'_>, pacts: &[&Pact], findings: &[Finding]) -> Ruling {
    let asked = || pacts.iter().zip(findings);
    let excluded = asked().find(|(_, finding)| finding.is_excluded());
    let nearest = excluded.or_else(|| asked().find(|(_, finding)| finding.reason != Reason::Party));
    let mut basis = nearest.map_or_else(Basis::default, |(pact, finding)| said(case, pact, finding));
    basis.limits = case.limits;
    basis.excluded_by = excluded.map(|(pact, finding)| {
        Box::new(Exclusion {
            agreement: pact.reference.clone(),
            rule: finding.reason.to_string(),
            text: finding.text.clone(),
        })
    });
    Ruling { route: Route::Individual, credits: case.credits, basis }
}

/// What the software may not promise by itself: learning that counts already (R-H4), credits that nobody knows, more
/// than the free elective space (R-B11; lowered as R-G5 lowers for the caps of an agreement).
fn settle(case: &Case<'_>, mut ruling: Ruling) -> Ruling {
    if case.counted {
        lower(&mut ruling, Route::Individual, DUPLICATE);
        ruling.credits = None;
        return ruling;
    }
    if let Some(unknown) = unknown_size(case.purpose, ruling.credits) {
        lower(&mut ruling, Route::FastTrack, CREDITS_UNKNOWN);
        if !ruling.basis.missing.contains(&unknown) {
            ruling.basis.missing.push(unknown);
        }
    }
    match (case.space, ruling.credits) {
        (Some(space), _) if space <= Ects::ZERO => {
            lower(&mut ruling, Route::Individual, SPACE_EXHAUSTED);
            ruling.basis.propose = None;
        }
        (Some(space), Some(credits)) if space < credits => {
            lower(&mut ruling, Route::FastTrack, SPACE_EXCEEDED);
            ruling.basis.propose = Some(ruling.basis.propose.map_or(space, |left| left.min(space)));
        }
        _ => {}
    }
    ruling.credits = match (ruling.basis.propose, ruling.credits) {
        (Some(left), Some(credits)) => Some(left.min(credits)),
        (_, credits) => credits,
    };
    ruling
}

fn unknown_size(purpose: Purpose, credits: Option<Ects>) -> Option<Field> {
    match purpose {
        _ if credits.is_some() => None,
        Purpose::Exemption => Some(Field::TargetEcts),
        Purpose::ElectiveCredit | Purpose::Stack => Some(Field::CredentialEcts),
        Purpose::Admission | Purpose::Employment => None,
    }
}

fn lower(ruling: &mut Ruling, to: Route, reason: &str) {
    if ruling.route < to {
        ruling.route = to;
        ruling.basis.reason = Some(reason.to_owned());
    }
}
