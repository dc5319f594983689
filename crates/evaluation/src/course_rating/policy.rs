//! Who may rate a version (M07).

use std::collections::BTreeSet;

use kernel::{Actor, Denied, InstitutionId, PersonId, Role, denied};

/// M07: provider staff at the owning institution or a consortium admin as quality officer, never one of those who wrote
/// what is rated.
pub fn may_rate(actor: &Actor, owner: InstitutionId, writers: &BTreeSet<PersonId>) -> Result<PersonId, Denied> {
    denied(rates_at(actor, owner), "not_allowed")?;
    let person = actor.person().ok_or(Denied("not_allowed"))?;
    denied(!writers.contains(&person), "conflict_of_interest")?;
    Ok(person)
}

/// Whether rating what others wrote there is among the actor's roles.
pub fn rates_at(actor: &Actor, owner: InstitutionId) -> bool {
    let staff = actor.has_any_role(&[Role::ProviderEditor, Role::ProviderAdmin], owner);
    staff || actor.has_network_role(Role::ConsortiumAdmin)
}

#[cfg(test)]
mod tests {
    use kernel::{Chance, Grant, PersonActor, Timestamp};

    use super::*;

    #[test]
    fn m07_staff_and_quality_officers_rate_what_others_wrote() {
        let (chance, now) = (Chance::seeded(1), Timestamp::from_micros(0));
        let (person, others): (PersonId, [PersonId; 2]) = (chance.id(now, 1), [chance.id(now, 2), chance.id(now, 5)]);
        let (others, nobody) = (BTreeSet::from(others), BTreeSet::new());
        let all: BTreeSet<_> = others.iter().copied().chain([person]).collect();
        let (owner, other): (InstitutionId, InstitutionId) = (chance.id(now, 3), chance.id(now, 4));
        for role in Role::ALL {
            let network = matches!(role, Role::ConsortiumAdmin | Role::Auditor);
            let grant = Grant { role: *role, institution: (!network).then_some(owner), rights: Vec::new() };
            let actor = Actor::Person(PersonActor { id: person, home: None, grants: vec![grant] });
            let expected = matches!(role, Role::ProviderEditor | Role::ProviderAdmin | Role::ConsortiumAdmin);
            assert_eq!(may_rate(&actor, owner, &others).is_ok(), expected, "{role}");
            assert_eq!(may_rate(&actor, other, &nobody).is_ok(), *role == Role::ConsortiumAdmin, "{role}");
            if expected {
                assert_eq!(may_rate(&actor, owner, &all), Err(Denied("conflict_of_interest")));
            }
        }
        assert!(may_rate(&Actor::System, owner, &nobody).is_err());
    }
}
