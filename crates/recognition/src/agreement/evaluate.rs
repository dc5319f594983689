//! What an agreement says of a request: R-G1 … R-G6, pure.

use super::{
    Effect, Finding, Reason, Rule, Terms, Traced, applies,
    cap::{Room, room},
};
use crate::{
    route::{Answer, Gates, Route},
    rule::{self, Context, Field, Truth, Verdict},
};

/// The route this agreement gives, with the reason. Every fact that is not in the context is unknown.
pub fn evaluate(terms: &Terms, context: &Context, gates: Gates) -> Finding {
    before_gates(terms, context).through(gates)
}

/// The same before the gates, which come last of all: after the best of several agreements is chosen (R-R3, R-G6).
pub fn before_gates(terms: &Terms, context: &Context) -> Finding {
    let conditions = applies::conditions(terms, context);
    if let Some(failed) = conditions.iter().find(|condition| condition.truth == Truth::False) {
        return not_applicable(failed.reason.clone(), failed.missing.clone());
    }
    let scope = rule::evaluate(&terms.scope, context);
    let rules: Vec<(&Rule, Verdict<'_>)> =
        terms.rules.iter().map(|rule| (rule, rule::evaluate(&rule.when, context))).collect();
    let mut case = by_rules(&scope, &rules);
    if case.route.is_some() {
        for condition in conditions.iter().filter(|condition| condition.truth == Truth::Unknown) {
            case.doubt(&condition.reason, &condition.missing);
        }
        for (rule, verdict) in with(&rules, Effect::Exclude, Truth::Unknown) {
            case.doubt(&Reason::Rule(rule.id.clone()), &verdict.missing);
        }
        if scope.truth == Truth::Unknown {
            case.doubt(&Reason::Scope, &scope.missing);
        }
        case.cap(terms, context);
    }
    case.text = text(terms, &case);
    case.trace = trace(&scope, &rules);
    case
}

fn not_applicable(reason: Reason, missing: Vec<Field>) -> Finding {
    let rules = vec!["R-G1".to_owned()];
    Finding { route: None, rule: None, reason, text: None, propose: None, missing, trace: Vec::new(), rules }
}

/// R-G1 holds, so that R-G2 decides.
fn applicable(route: Option<Route>, reason: Reason) -> Finding {
    Finding { route, ..not_applicable(reason, Vec::new()) }.by("R-G2")
}

fn by_rule(route: Option<Route>, rule: &Rule) -> Finding {
    let found = applicable(route, Reason::Rule(rule.id.clone()));
    Finding { rule: Some(rule.id.clone()), ..found }.by(&rule.id)
}

fn with<'a, 'v>(
    rules: &'a [(&'v Rule, Verdict<'v>)],
    effect: Effect,
    truth: Truth,
) -> impl Iterator<Item = &'a (&'v Rule, Verdict<'v>)> {
    rules.iter().filter(move |(rule, verdict)| rule.effect == effect && verdict.truth == truth)
}

/// R-G2: the first line that fits.
fn by_rules(scope: &Verdict<'_>, rules: &[(&Rule, Verdict<'_>)]) -> Finding {
    let first = |effect, truth| with(rules, effect, truth).next();
    if let Some((rule, _)) = first(Effect::Exclude, Truth::True) {
        return by_rule(None, rule);
    }
    if scope.truth == Truth::False {
        return applicable(None, Reason::Scope);
    }
    if let Some((rule, _)) = first(Effect::Individual, Truth::True) {
        return by_rule(Some(Route::Individual), rule);
    }
    if let Some((rule, _)) = first(Effect::Automatic, Truth::True) {
        return by_rule(Some(Route::Automatic), rule);
    }
    let perhaps = with(rules, Effect::Automatic, Truth::Unknown);
    if let Some((rule, _)) = first(Effect::Automatic, Truth::Unknown) {
        let mut case = by_rule(Some(Route::FastTrack), rule);
        perhaps.for_each(|(_, verdict)| case.miss(&verdict.missing));
        return case;
    }
    if let Some((rule, _)) = first(Effect::FastTrack, Truth::True) {
        return by_rule(Some(Route::FastTrack), rule);
    }
    if let Some((rule, verdict)) = first(Effect::FastTrack, Truth::Unknown) {
        let mut case = by_rule(Some(Route::FastTrack), rule);
        case.miss(&verdict.missing);
        return case;
    }
    applicable(Some(Route::Individual), Reason::NoRule)
}

impl Finding {
    /// R-G6: the gates of R-R3 come last, for an automatic result only.
    #[must_use]
    pub fn through(mut self, gates: Gates) -> Self {
        let answer = gates.answer();
        let reason = match answer {
            Answer::Open => return self,
            Answer::Failed(gate) => Reason::GateFailed(gate),
            Answer::Unknown(gate) => Reason::GateUnknown(gate),
        };
        if let Some(route) = self.route {
            self.lower(answer.applied(route), &reason, "R-R3");
        }
        self
    }

    fn by(mut self, rule: &str) -> Self {
        self.ruled(rule);
        self
    }

    fn ruled(&mut self, rule: &str) {
        if !self.rules.iter().any(|known| known == rule) {
            self.rules.push(rule.to_owned());
        }
    }

    fn miss(&mut self, fields: &[Field]) {
        for field in fields {
            if !self.missing.contains(field) {
                self.missing.push(*field);
            }
        }
    }

    fn lower(&mut self, to: Route, reason: &Reason, rule: &str) {
        if self.route.is_some_and(|route| route < to) {
            self.route = Some(to);
            self.reason = reason.clone();
            self.ruled(rule);
        }
    }

    /// R-G3: what is not sure is at best fast track.
    fn doubt(&mut self, reason: &Reason, missing: &[Field]) {
        self.lower(Route::FastTrack, reason, "R-G3");
        self.miss(missing);
    }

    /// R-G5. A case that is individual already keeps its own reason.
    fn cap(&mut self, terms: &Terms, context: &Context) {
        if self.route == Some(Route::Individual) {
            return;
        }
        match room(&terms.caps, context) {
            Room::Enough => {}
            Room::None => self.lower(Route::Individual, &Reason::CapExhausted, "R-G5"),
            Room::Unknown(field) => {
                self.lower(Route::FastTrack, &Reason::CapUnknown, "R-G5");
                self.miss(&[field]);
            }
            Room::Only(remaining) => {
                self.route = Some(Route::FastTrack);
                self.reason = Reason::CapExceeded;
                self.propose = Some(remaining);
                self.ruled("R-G5");
            }
        }
    }
}

/// The words of the rule that the reason names, else of the rule that gave the route.
fn text(terms: &Terms, case: &Finding) -> Option<String> {
    let named = match &case.reason {
        Reason::Rule(id) => Some(id),
        _ => case.rule.as_ref(),
    };
    named.and_then(|id| terms.rule(id)).map(|rule| rule.reason.clone())
}

fn trace(scope: &Verdict<'_>, rules: &[(&Rule, Verdict<'_>)]) -> Vec<Traced> {
    let line = |id: &str, verdict: &Verdict<'_>| Traced {
        id: id.to_owned(),
        value: verdict.truth,
        why: verdict.because.iter().map(ToString::to_string).collect(),
    };
    let rules = rules.iter().map(|(rule, verdict)| line(&rule.id, verdict));
    std::iter::once(line("scope", scope)).chain(rules).collect()
}
