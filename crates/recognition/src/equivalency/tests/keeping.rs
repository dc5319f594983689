//! Where it may go, who may, and what a file may say.

use kernel::{Actor, Failure, Grant, InstitutionId, PersonActor, PersonId, Right, Role, Timestamp};
use serde_json::json;

use super::*;
use crate::{Equivalency, equivalency::policy};

const ID: &str = "0192f000-0000-7000-8000-000000000000";
const OTHER: &str = "0192f000-0000-7000-8000-000000000001";

fn officer(person: &str, at: &str, rights: &[Right]) -> Actor {
    let grant = Grant { role: Role::RecognitionOfficer, institution: at.parse().ok(), rights: rights.to_vec() };
    Actor::Person(PersonActor { id: person.parse().unwrap(), home: None, grants: vec![grant] })
}

fn proposed_by(person: &str) -> Equivalency {
    Equivalency {
        id: ID.parse().unwrap(),
        reference: "e-1".to_owned(),
        issuer_id: OTHER.parse().unwrap(),
        recogniser_id: ID.parse().unwrap(),
        sources: tree(&json!("A")),
        credits: None,
        binding: true,
        effective_from: "2026-01-01".parse().unwrap(),
        effective_to: None,
        state: EquivalencyState::Proposed,
        visibility: Visibility::Private,
        public_note: None,
        private_note: None,
        basis: None,
        no_equivalency_reason: None,
        needs_review: false,
        used: 0,
        proposed_by: person.parse::<PersonId>().ok(),
        words: String::new(),
        created_at: Timestamp::from_micros(0),
        version: 1,
    }
}

#[test]
fn every_state_and_action_has_its_answer() {
    let mut steps = 0;
    for state in EquivalencyState::ALL {
        for action in Action::ALL {
            let listed = TRANSITIONS.iter().find(|(from, by, _)| (from, by) == (state, action));
            match (state.after(*action), listed) {
                (Ok(to), Some((.., listed))) => assert_eq!(to, *listed),
                (Err(error), None) => assert_eq!(error.code(), "stale"),
                (found, _) => panic!("{state} {action}: {found:?}"),
            }
            steps += usize::from(listed.is_some());
        }
    }
    assert_eq!(steps, TRANSITIONS.len());
}

#[test]
fn r_e4_m34_who_proposes_does_not_approve() {
    let home: InstitutionId = ID.parse().unwrap();
    let decider = |person: &str, at: &str| officer(person, at, &[Right::Decide]);
    assert!(policy::may_approve(&decider(OTHER, ID), &proposed_by(ID)).is_ok());
    assert_eq!(policy::may_approve(&decider(ID, ID), &proposed_by(ID)).unwrap_err().code(), "equivalency-own-proposal");
    assert!(policy::may_retire(&decider(ID, ID), &proposed_by(ID)).is_ok(), "one's own may be ended");
    assert!(policy::may_approve(&officer(OTHER, ID, &[Right::Evaluate]), &proposed_by(ID)).is_err());
    assert!(policy::may_approve(&decider(OTHER, OTHER), &proposed_by(ID)).is_err(), "another university's");
    assert!(policy::may_propose(&officer(OTHER, ID, &[]), home).is_ok());
    for nobody in [Actor::Anonymous, officer(OTHER, OTHER, Right::ALL)] {
        assert!(policy::may_propose(&nobody, home).is_err());
    }
}

fn whole() -> Json {
    json!({"id": "e-1", "issuer": "u2", "recogniser": "u1", "from": {"or": ["A", "B"]}, "to": ["STAT"], "credits": 6,
        "binding": true, "effective_from": "2026-01-01", "effective_to": null, "status": "approved",
        "approvals": [{"role": "proposer", "person": "a@u1.example", "date": "2026-01-02"},
            {"role": "approver", "person": "b@u1.example", "date": "2026-01-03"}],
        "visibility": "public", "public_note": "For all.", "private_note": null, "basis": "agreement"})
}

fn refused(member: &str, value: Json) -> Vec<String> {
    let mut json = whole();
    json[member] = value;
    Terms::parse(&json).unwrap_err().into_iter().map(|fault| fault.place).collect()
}

#[test]
fn h042_a_file_is_read_whole_or_refused_with_the_place() {
    let terms = Terms::parse(&whole()).unwrap();
    assert_eq!((terms.to.len(), terms.approvals.len(), terms.binding), (1, 2, true));
    assert_eq!(refused("from", json!({"or": ["A", []]})), ["/from/or/1"]);
    assert_eq!(refused("to", json!([])), ["/to"]);
    assert_eq!(refused("effective_to", json!("2025-01-01")), ["/effective_to"]);
    assert_eq!(refused("status", json!("agreed")), ["/status"]);
    assert_eq!(refused("recogniser", json!("u2")), ["/recogniser"]);
    assert_eq!(refused("no_equivalency_reason", json!("another level")), ["/binding"]);
    assert_eq!(refused("surprise", json!(1)), ["/surprise"]);
}

#[test]
fn r_e4_a_file_names_two_people() {
    let twice = json!([{"role": "proposer", "person": "a@u1.example", "date": "2026-01-02"},
        {"role": "approver", "person": "A@u1.example", "date": "2026-01-02"}]);
    assert_eq!(refused("approvals", twice), ["/approvals/1/person"]);
}
