//! Reads an agreement from JSON and checks that it makes sense, each mistake with its place.

use std::collections::BTreeSet;

use serde_json::Value as Json;

use super::{Rule, Status, Terms};
use crate::{
    route::LimitDays,
    rule::{Fault, FaultKind, Node, pointer},
};

/// Words that a finding uses for reasons of its own, so that no rule may be called so.
const RESERVED: &[&str] = &[
    "time",
    "purpose",
    "party",
    "scope",
    "cap_exceeded",
    "cap_exhausted",
    "cap_unknown",
    "no_rule",
    // Those of the home university's own limits (R-H4, R-B11).
    "duplicate",
    "credits_unknown",
    "elective_space_exceeded",
    "elective_space_exhausted",
];

/// How long the JSON of an agreement may be: as long as a body of the API (LIM-2). So what is kept, evaluated and shown is
/// bounded, however its parts are cut.
const LONGEST: usize = 256 * 1024;
/// How many rules it may have.
const MOST_RULES: usize = 200;
/// How many parties.
const MOST_PARTIES: usize = 200;

impl Terms {
    /// The agreement that this JSON is, or everything that is wrong with it.
    pub fn parse(json: &Json) -> Result<Self, Vec<Fault>> {
        let nodes = faulty_nodes(json);
        if !nodes.is_empty() {
            return Err(nodes);
        }
        if json.to_string().len() > LONGEST {
            return Err(vec![FaultKind::TooLarge.at("")]);
        }
        let terms: Self = serde_path_to_error::deserialize(json).map_err(|error| {
            let place = pointer(error.path());
            vec![FaultKind::Json(error.into_inner().to_string()).at(place)]
        })?;
        let faults = terms.faults();
        if faults.is_empty() { Ok(terms) } else { Err(faults) }
    }

    /// What is wrong with it although it is well-formed.
    fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut check = |right: bool, place: &str, sentence: &'static str| {
            if !right {
                faults.push(FaultKind::Outside(sentence).at(place));
            }
        };
        check(is_id(&self.id), "/id", "an id has 1 to 60 letters, digits, points, hyphens or underscores");
        check(self.version >= 1, "/version", "versions are counted from 1");
        check(self.valid_from <= self.valid_to, "/valid_to", "the last day is before the first");
        check(self.transition_months <= 120, "/transition_months", "at most 120 months");
        check(
            self.status != Status::Suspended || self.suspended_on.is_some(),
            "/suspended_on",
            "a suspended agreement says from when",
        );
        check(self.parties.len() >= 2, "/parties", "an agreement has at least two parties");
        check(self.parties.iter().any(|party| party.role.issues()), "/parties", "no party is an issuer");
        check(self.parties.iter().any(|party| party.role.recognises()), "/parties", "no party is a recogniser");
        check(self.parties.len() <= MOST_PARTIES, "/parties", "an agreement has at most 200 parties");
        check(self.rules.len() <= MOST_RULES, "/rules", "an agreement has at most 200 rules");
        check(!self.purposes.is_empty(), "/purposes", "an agreement names at least one purpose");
        let share = self.caps.per_programme_share.map(crate::rule::Number::get);
        check(share.is_none_or(|share| (0.0..=1.0).contains(&share)), "/caps/per_programme_share", "a share is 0 to 1");
        let days = 1..=LimitDays::MOST;
        let limits = [
            (self.limits.fast_track_days, "/limits/fast_track_days"),
            (self.limits.individual_days, "/limits/individual_days"),
        ];
        for (limit, place) in limits {
            check(days.contains(&limit), place, "a limit is 1 to 120 days: nothing may take longer than four months");
        }
        if let Some(name) = &self.name {
            faults.extend(text_fault(name, 120, "/name"));
        }
        faults.extend(twice(self.parties.iter().map(|party| party.id.as_str()), |at| format!("/parties/{at}/id")));
        faults.extend(twice(self.purposes.iter().map(|purpose| purpose.as_str()), |at| format!("/purposes/{at}")));
        faults.extend(twice(self.rules.iter().map(|rule| rule.id.as_str()), |at| format!("/rules/{at}/id")));
        for (at, rule) in self.rules.iter().enumerate() {
            faults.extend(rule.faults().into_iter().map(|fault| fault.under(&format!("/rules/{at}"))));
        }
        faults
    }
}

impl Rule {
    fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        if !is_id(&self.id) {
            let sentence = "an id has 1 to 60 letters, digits, points, hyphens or underscores";
            faults.push(FaultKind::Outside(sentence).at("/id"));
        }
        if RESERVED.contains(&self.id.as_str()) {
            faults.push(FaultKind::Outside("this word is a reason of its own; call the rule otherwise").at("/id"));
        }
        faults.extend(text_fault(&self.reason, 300, "/reason"));
        faults
    }
}

/// What is wrong with the rules, seen before the rest: their faults know their place exactly.
fn faulty_nodes(json: &Json) -> Vec<Fault> {
    let scope = json.get("scope").map(|node| (node, "/scope".to_owned()));
    let rules = json.get("rules").and_then(Json::as_array).into_iter().flatten().enumerate();
    let conditions = rules.filter_map(|(at, rule)| Some((rule.get("when")?, format!("/rules/{at}/when"))));
    scope
        .into_iter()
        .chain(conditions)
        .filter_map(|(node, place)| Node::parse(node).err().map(|fault| fault.under(&place)))
        .collect()
}

fn is_id(text: &str) -> bool {
    (1..=60).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
}

fn text_fault(text: &str, limit: usize, place: &str) -> Option<Fault> {
    kernel::clean(text, limit, false).err().map(|error| FaultKind::Text(error).at(place))
}

fn twice<'a>(words: impl Iterator<Item = &'a str>, place: impl Fn(usize) -> String) -> Vec<Fault> {
    let mut seen = BTreeSet::new();
    let again = words.enumerate().filter(|(_, word)| !seen.insert(*word));
    again.map(|(at, word)| FaultKind::Twice(word.to_owned()).at(place(at))).collect()
}
