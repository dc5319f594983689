//! Who may do what with an enrolment (SECURITY §2, M14 to M16).

use kernel::{Actor, Denied, InstitutionId, PersonId, Role, denied};

use crate::Enrolment;

/// Roles of a provider that see its participants and enter results.
pub const STAFF: &[Role] = &[Role::ProviderEditor, Role::ProviderAdmin];

/// M14: learners enrol themselves, nobody else. Staff are learners too where they study somewhere.
pub fn may_enrol(actor: &Actor) -> Result<PersonId, Denied> {
    let learns = actor.grants().is_empty() || actor.home().is_some();
    actor.person().filter(|_| learns).ok_or(Denied("not_allowed"))
}

/// Whoever is signed in keeps listings and searches, for oneself (UX-15, UX-16).
pub fn may_save(actor: &Actor) -> Result<PersonId, Denied> {
    actor.person().ok_or(Denied("not_allowed"))
}

/// M20: only the learner lets a result be passed on.
pub fn may_consent(actor: &Actor, enrolment: &Enrolment) -> Result<(), Denied> {
    denied(actor.person() == Some(enrolment.person_id), "not_allowed")
}

/// M14: only the learner withdraws.
pub fn may_withdraw(actor: &Actor, enrolment: &Enrolment) -> Result<(), Denied> {
    denied(actor.person() == Some(enrolment.person_id), "not_allowed")
}

/// M15: the provider sees the participants of its runs.
pub fn may_list_participants(actor: &Actor, provider: InstitutionId) -> Result<(), Denied> {
    denied(actor.has_any_role(STAFF, provider), "not_allowed")
}

/// M15: the provider sees what it entered, and everybody the own result; a list shows others no more than name and
/// state.
pub fn may_see_result(actor: &Actor, enrolment: &Enrolment) -> Result<(), Denied> {
    let own = actor.person() == Some(enrolment.person_id);
    denied(own || actor.has_any_role(STAFF, enrolment.provider_id), "not_allowed")
}

/// M16: the provider enters results, nobody one's own (S-7).
pub fn may_record_result(actor: &Actor, enrolment: &Enrolment) -> Result<PersonId, Denied> {
    denied(actor.has_any_role(STAFF, enrolment.provider_id), "not_allowed")?;
    let person = actor.person().ok_or(Denied("not_allowed"))?;
    denied(person != enrolment.person_id, "conflict_of_interest")?;
    Ok(person)
}

#[cfg(test)]
mod tests {
    use kernel::{Chance, Grant, PersonActor, Timestamp};

    use super::*;
    use crate::State;

    fn enrolment(chance: &Chance) -> Enrolment {
        let now = Timestamp::from_micros(0);
        Enrolment {
            id: chance.id(now, 1),
            offering_id: chance.id(now, 2),
            opportunity_id: chance.id(now, 3),
            version_id: chance.id(now, 4),
            person_id: chance.id(now, 5),
            provider_id: chance.id(now, 6),
            home_institution_id: Some(chance.id(now, 7)),
            programme_id: None,
            state: State::Enrolled,
            promise: None,
            consent_at: None,
            enrolled_at: now,
            withdrawn_at: None,
            version: 1,
        }
    }

    fn with(id: PersonId, role: Role, at: InstitutionId) -> Actor {
        let grant = Grant { role, institution: Some(at), rights: Vec::new() };
        Actor::Person(PersonActor { id, home: None, grants: vec![grant] })
    }

    #[test]
    fn m16_staff_of_the_provider_enter_results_of_others_only() {
        let chance = Chance::seeded(1);
        let enrolment = enrolment(&chance);
        let other: PersonId = chance.id(enrolment.enrolled_at, 8);
        for role in Role::ALL {
            let may = may_record_result(&with(other, *role, enrolment.provider_id), &enrolment);
            assert_eq!(may.is_ok(), STAFF.contains(role), "{role}");
            let elsewhere = may_record_result(&with(other, *role, chance.id(enrolment.enrolled_at, 9)), &enrolment);
            assert_eq!(elsewhere, Err(Denied("not_allowed")));
            let own = may_record_result(&with(enrolment.person_id, *role, enrolment.provider_id), &enrolment);
            assert!(own.is_err(), "{role}");
        }
        let own = may_record_result(&with(enrolment.person_id, Role::ProviderAdmin, enrolment.provider_id), &enrolment);
        assert_eq!(own, Err(Denied("conflict_of_interest")));
    }

    #[test]
    fn m14_staff_enrol_only_where_they_study_themselves() {
        let chance = Chance::seeded(3);
        let at = enrolment(&chance);
        let staff = with(at.person_id, Role::ProviderEditor, at.provider_id);
        assert!(may_enrol(&staff).is_err());
        let Actor::Person(person) = staff else { unreachable!("a person") };
        assert!(may_enrol(&Actor::Person(PersonActor { home: at.home_institution_id, ..person.clone() })).is_ok());
        assert!(may_enrol(&Actor::Person(PersonActor { grants: Vec::new(), ..person })).is_ok());
        assert!(may_enrol(&Actor::System).is_err() && may_enrol(&Actor::Anonymous).is_err());
    }

    #[test]
    fn m14_only_the_learner_withdraws() {
        let chance = Chance::seeded(2);
        let enrolment = enrolment(&chance);
        let other: PersonId = chance.id(enrolment.enrolled_at, 8);
        assert!(may_withdraw(&with(enrolment.person_id, Role::Auditor, enrolment.provider_id), &enrolment).is_ok());
        for actor in [with(other, Role::ProviderAdmin, enrolment.provider_id), Actor::System, Actor::Anonymous] {
            assert!(may_withdraw(&actor, &enrolment).is_err() && may_consent(&actor, &enrolment).is_err());
        }
    }
}
