//! Who may see and change opportunities (SECURITY §2, M01–M06).

use kernel::{Actor, Denied, InstitutionId, Role, denied};
use sea_orm::{ColumnTrait, Condition};

use crate::entity::opportunity::COLUMN;

const STAFF: &[Role] = &[Role::ProviderEditor, Role::ProviderAdmin];

/// M03: may draft and edit there, runs and seats included.
pub fn may_edit(actor: &Actor, institution: InstitutionId) -> Result<(), Denied> {
    denied(actor.is_system() || actor.has_any_role(STAFF, institution), "provider-staff-only")
}

/// M04: may publish there.
pub fn may_publish(actor: &Actor, institution: InstitutionId) -> Result<(), Denied> {
    denied(actor.is_system() || actor.has_role(Role::ProviderAdmin, institution), "provider-admin-only")
}

/// M04: may archive there; the consortium's admin too, with a reason.
pub fn may_archive(actor: &Actor, institution: InstitutionId) -> Result<(), Denied> {
    denied(
        may_publish(actor, institution).is_ok() || actor.has_network_role(Role::ConsortiumAdmin),
        "provider-admin-only",
    )
}

/// M04: whether archiving needs a reason from this actor.
pub fn must_give_reason(actor: &Actor, institution: InstitutionId) -> bool {
    may_publish(actor, institution).is_err()
}

/// M06: an editor may see what an import would do, the admin may do it.
pub fn may_import(actor: &Actor, institution: InstitutionId, dry_run: bool) -> Result<(), Denied> {
    if dry_run { may_edit(actor, institution) } else { may_publish(actor, institution) }
}

/// M02: whether drafts of this institution are shown to the actor.
pub fn sees_drafts(actor: &Actor, institution: InstitutionId) -> bool {
    sees_all(actor) || actor.has_any_role(STAFF, institution)
}

fn sees_all(actor: &Actor) -> bool {
    actor.is_system() || actor.has_network_role(Role::ConsortiumAdmin) || actor.has_network_role(Role::Auditor)
}

/// M01, M02: what the actor may read: what was ever published, and drafts of the own institution.
pub(crate) fn visible_to(actor: &Actor) -> Condition {
    if sees_all(actor) {
        return Condition::all();
    }
    Condition::any().add(COLUMN.published_at.is_not_null()).add(COLUMN.institution_id.is_in(actor.institutions(STAFF)))
}

/// What the actor may know of as something to change. Another institution's opportunity is not there (H045), although
/// everybody can read it; who belongs to the institution but not to its staff hears 403 for what is published (H051).
pub(crate) fn within_reach_of(actor: &Actor) -> Condition {
    if sees_all(actor) {
        return Condition::all();
    }
    let of_members = COLUMN.institution_id.is_in(actor.institutions(Role::ALL));
    Condition::any()
        .add(COLUMN.institution_id.is_in(actor.institutions(STAFF)))
        .add(Condition::all().add(COLUMN.published_at.is_not_null()).add(of_members))
}

#[cfg(test)]
mod tests {
    use kernel::{Grant, PersonActor, PersonId};

    use super::*;

    fn institution(number: u128) -> InstitutionId {
        format!("{number:032x}").parse().unwrap()
    }

    fn actor(role: Role, institution: Option<InstitutionId>) -> Actor {
        let id: PersonId = format!("{:032x}", 9).parse().unwrap();
        let grants = vec![Grant { role, institution, rights: Vec::new() }];
        Actor::Person(PersonActor { id, home: None, grants })
    }

    #[test]
    fn m03_m04_m06_by_role_at_the_own_institution_only() {
        let (own, other) = (institution(1), institution(2));
        let row = |actor: &Actor, at| {
            [
                may_edit(actor, at).is_ok(),
                may_publish(actor, at).is_ok(),
                may_archive(actor, at).is_ok(),
                may_import(actor, at, true).is_ok(),
                may_import(actor, at, false).is_ok(),
                sees_drafts(actor, at),
            ]
        };
        let (yes, no) = (true, false);
        let editor = actor(Role::ProviderEditor, Some(own));
        let admin = actor(Role::ProviderAdmin, Some(own));
        assert_eq!(row(&editor, own), [yes, no, no, yes, no, yes]);
        assert_eq!(row(&admin, own), [yes; 6]);
        assert_eq!(row(&editor, other), [no; 6]);
        assert_eq!(row(&admin, other), [no; 6]);
        assert_eq!(row(&actor(Role::RecognitionOfficer, Some(own)), own), [no; 6]);
        assert_eq!(row(&actor(Role::ConsortiumAdmin, None), own), [no, no, yes, no, no, yes]);
        assert_eq!(row(&actor(Role::Auditor, None), own), [no, no, no, no, no, yes]);
        assert_eq!(row(&Actor::Anonymous, own), [no; 6]);
        assert_eq!(row(&Actor::System, own), [yes; 6]);
    }

    #[test]
    fn m04_the_consortium_archives_with_a_reason() {
        assert!(must_give_reason(&actor(Role::ConsortiumAdmin, None), institution(1)));
        assert!(!must_give_reason(&actor(Role::ProviderAdmin, Some(institution(1))), institution(1)));
    }
}
