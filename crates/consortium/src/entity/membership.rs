//! Who may do what where.

use kernel::{Day, InstitutionId, MembershipId, OrganisationalUnitId, PersonId, Role, RoleState, Timestamp};
use sea_orm::entity::prelude::*;

use crate::rights::Rights;

/// One role of one person.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "membership")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: MembershipId,
    /// Who.
    pub person_id: PersonId,
    /// Where; none for the consortium's own roles.
    pub institution_id: Option<InstitutionId>,
    /// In which unit, if only there.
    pub unit_id: Option<OrganisationalUnitId>,
    /// What.
    pub role: Role,
    /// What an officer may do.
    pub rights: Rights,
    /// Where it stands.
    pub state: RoleState,
    /// In force from this day.
    pub valid_from: Option<Day>,
    /// In force to this day, inclusive.
    pub valid_to: Option<Day>,
    /// When it was written.
    pub created_at: Timestamp,
    /// The person.
    #[sea_orm(belongs_to, from = "person_id", to = "id")]
    pub person: BelongsTo<super::person::Entity>,
    /// The institution.
    #[sea_orm(belongs_to, from = "institution_id", to = "id")]
    pub institution: BelongsTo<Option<super::institution::Entity>>,
}

impl ActiveModelBehavior for ActiveModel {}
