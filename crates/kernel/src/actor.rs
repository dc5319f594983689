//! Who acts, with what in hand. Roles are read from the database on every request (S-3), so an actor is never stored.

use crate::{Day, InstitutionId, PersonId};

crate::text_enum! {
    /// What a member may do at an institution (SECURITY §2).
    pub enum Role {
        /// PE: edits listings and enters results.
        ProviderEditor = "provider_editor",
        /// PA: the institution's administrator.
        ProviderAdmin = "provider_admin",
        /// RO: recognition officer of the home institution.
        RecognitionOfficer = "recognition_officer",
        /// SG: signs agreements.
        Signatory = "signatory",
        /// CA: consortium admin; belongs to no institution.
        ConsortiumAdmin = "consortium_admin",
        /// AU: auditor, data protection officer; belongs to no institution.
        Auditor = "auditor",
    }
}

crate::text_enum! {
    /// What an officer may do inside the role.
    pub enum Right {
        /// Rates and proposes.
        Evaluate = "evaluate",
        /// Decides.
        Decide = "decide",
        /// Decides appeals.
        Appeals = "appeals",
    }
}

crate::text_enum! {
    /// Where a membership stands. A role counts only while it is confirmed and in force.
    pub enum RoleState {
        /// Invited, not yet confirmed.
        Invited = "invited",
        /// Confirmed by the person.
        Confirmed = "confirmed",
        /// Set aside for a time.
        Suspended = "suspended",
        /// Over.
        Ended = "ended",
    }
}

/// One role in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// The role.
    pub role: Role,
    /// Where; none for the consortium's own roles.
    pub institution: Option<InstitutionId>,
    /// What an officer may do.
    pub rights: Vec<Right>,
}

/// A person who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonActor {
    /// The person.
    pub id: PersonId,
    /// Where the person studies, if anywhere.
    pub home: Option<InstitutionId>,
    /// Roles in force now.
    pub grants: Vec<Grant>,
}

/// Who does something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Nobody is signed in.
    Anonymous,
    /// A person.
    Person(PersonActor),
    /// The software itself, on an event or a date.
    System,
}

impl Actor {
    /// The person, if one acts.
    pub const fn person(&self) -> Option<PersonId> {
        match self {
            Self::Person(person) => Some(person.id),
            Self::Anonymous | Self::System => None,
        }
    }

    /// Whether it is the software itself.
    pub const fn is_system(&self) -> bool {
        matches!(self, Self::System)
    }

    /// Where this person studies.
    pub const fn home(&self) -> Option<InstitutionId> {
        match self {
            Self::Person(person) => person.home,
            Self::Anonymous | Self::System => None,
        }
    }

    /// The roles in force.
    pub fn grants(&self) -> &[Grant] {
        match self {
            Self::Person(person) => &person.grants,
            Self::Anonymous | Self::System => &[],
        }
    }

    /// Whether the person has this role at this institution.
    pub fn has_role(&self, role: Role, at: InstitutionId) -> bool {
        self.grants().iter().any(|grant| grant.role == role && grant.institution == Some(at))
    }

    /// Whether the person has one of these roles at this institution.
    pub fn has_any_role(&self, roles: &[Role], at: InstitutionId) -> bool {
        roles.iter().any(|role| self.has_role(*role, at))
    }

    /// Whether the person has this consortium-wide role.
    pub fn has_network_role(&self, role: Role) -> bool {
        self.grants().iter().any(|grant| grant.role == role && grant.institution.is_none())
    }

    /// Whether the person is a recognition officer there with this right.
    pub fn may_as_officer(&self, right: Right, at: InstitutionId) -> bool {
        self.grants().iter().any(|grant| {
            grant.role == Role::RecognitionOfficer && grant.institution == Some(at) && grant.rights.contains(&right)
        })
    }

    /// The institutions where the person has one of these roles.
    pub fn institutions(&self, roles: &[Role]) -> Vec<InstitutionId> {
        let mut found: Vec<_> = self
            .grants()
            .iter()
            .filter(|grant| roles.contains(&grant.role))
            .filter_map(|grant| grant.institution)
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}

impl RoleState {
    /// Whether a membership in this state and span counts on this day (S-3, H049).
    pub fn in_force(self, from: Option<Day>, to: Option<Day>, today: Day) -> bool {
        self == Self::Confirmed && from.is_none_or(|from| from <= today) && to.is_none_or(|to| today <= to)
    }
}
