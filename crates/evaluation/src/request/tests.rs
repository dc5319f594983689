//! Who may do what with a request, for every role and right.

use kernel::{
    Actor, Chance, Denied, Grant, InstitutionId, Language, LocalizedText, PersonActor, PersonId, Right, Role, Timestamp,
};
use recognition::{purpose::Purpose, route::Route};

use super::{policy, presented::Presented, state::State};
use crate::RecognitionRequest;

pub(crate) fn request(chance: &Chance, route: Route) -> RecognitionRequest {
    let now = Timestamp::start_of("2026-03-02".parse().unwrap());
    RecognitionRequest {
        id: chance.id(now, 1),
        reference: "R-2026-00000000".to_owned(),
        learner_id: chance.id(now, 2),
        institution_id: chance.id(now, 3),
        provider_id: Some(chance.id(now, 4)),
        opportunity_id: Some(chance.id(now, 5)),
        version_id: Some(chance.id(now, 6)),
        enrolment_id: Some(chance.id(now, 7)),
        purpose: Purpose::ElectiveCredit,
        programme_id: None,
        component_id: None,
        target_key: "institution".to_owned(),
        credential_key: "enrolment:1".to_owned(),
        filing: None,
        state: State::UnderAssessment,
        route: Some(route),
        basis: None,
        presented: presented(),
        graded: None,
        submitted_at: Some(now),
        completed_on: None,
        due_on: None,
        cap_on: None,
        delayed_until: None,
        overdue_on: None,
        warned_on: None,
        decided_at: None,
        criteria_version: None,
        assigned_to: None,
        version: 1,
    }
}

fn presented() -> Presented {
    let none = LocalizedText::default;
    Presented {
        identifier: Some("DS-1".to_owned()),
        title: none(),
        original_language: Language::ENGLISH,
        issuer: Some("u2".to_owned()),
        issuer_name: none(),
        country: Some("FR".to_owned()),
        version: Some(1),
        issued_on: Some("2026-03-01".parse().unwrap()),
        grade: None,
        outcomes: vec![],
        ects: None,
        hours: None,
        eqf: None,
        isced_f: None,
        assessment: none(),
        mode: Some("on_site".to_owned()),
        supervision: None,
        quality_assurance: none(),
    }
}

fn acting(id: PersonId, role: Role, at: InstitutionId, rights: &[Right]) -> Actor {
    let grant = Grant { role, institution: Some(at), rights: rights.to_vec() };
    Actor::Person(PersonActor { id, home: None, grants: vec![grant] })
}

#[test]
fn m22_m23_only_officers_of_the_home_institution_with_the_right() {
    let chance = Chance::seeded(1);
    let request = request(&chance, Route::Individual);
    let other: PersonId = chance.id(request.submitted_at.unwrap(), 8);
    for role in Role::ALL {
        for right in Right::ALL {
            let actor = acting(other, *role, request.institution_id, &[*right]);
            let officer = *role == Role::RecognitionOfficer;
            assert_eq!(policy::may_evaluate(&actor, &request).is_ok(), officer && *right == Right::Evaluate);
            assert_eq!(policy::may_decide(&actor, &request, None).is_ok(), officer && *right == Right::Decide);
            let elsewhere = acting(other, *role, request.provider_id.unwrap(), Right::ALL);
            assert_eq!(policy::may_evaluate(&elsewhere, &request), Err(Denied("not_allowed")));
            assert_eq!(policy::may_decide(&elsewhere, &request, None), Err(Denied("not_allowed")));
        }
    }
    for nobody in [Actor::System, Actor::Anonymous] {
        assert!(policy::may_decide(&nobody, &request, None).is_err());
    }
}

#[test]
fn h056_s7_nobody_rates_proposes_or_decides_the_own_request() {
    let chance = Chance::seeded(2);
    let request = request(&chance, Route::FastTrack);
    let own = acting(request.learner_id, Role::RecognitionOfficer, request.institution_id, Right::ALL);
    assert_eq!(policy::may_evaluate(&own, &request), Err(Denied("conflict_of_interest")));
    assert_eq!(policy::may_decide(&own, &request, None), Err(Denied("conflict_of_interest")));
}

#[test]
fn h056_r_r5_the_proposer_does_not_decide_on_the_individual_route() {
    let chance = Chance::seeded(3);
    let individual = request(&chance, Route::Individual);
    let officer: PersonId = chance.id(individual.submitted_at.unwrap(), 8);
    let actor = acting(officer, Role::RecognitionOfficer, individual.institution_id, Right::ALL);
    assert_eq!(policy::may_decide(&actor, &individual, Some(officer)), Err(Denied("conflict_of_interest")));
    assert!(policy::may_decide(&actor, &individual, Some(individual.learner_id)).is_ok());
    let fast = RecognitionRequest { route: Some(Route::FastTrack), ..individual };
    assert!(policy::may_decide(&actor, &fast, Some(officer)).is_ok());
}

#[test]
fn m20_only_the_system_files_by_itself() {
    let chance = Chance::seeded(4);
    let request = request(&chance, Route::Individual);
    assert!(policy::may_file(&Actor::System).is_ok());
    let learner = acting(request.learner_id, Role::RecognitionOfficer, request.institution_id, Right::ALL);
    assert_eq!(policy::may_file(&learner), Err(Denied("not_allowed")));
}

#[test]
fn r_c1_the_mode_survives_as_its_word() {
    assert_eq!(presented().mode(), Some(catalogue::Mode::OnSite));
    let text = presented().to_string();
    assert_eq!(text.parse::<Presented>().unwrap(), presented());
}
