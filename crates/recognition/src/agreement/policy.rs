//! Who may see and keep agreements (SECURITY §2, M01, M30).

use kernel::{Actor, Denied, Role, denied};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use super::{AgreementRecord, VersionState};
use crate::entity::{agreement_party, agreement_version};

const PARTY_ROLES: &[Role] = &[Role::ProviderAdmin, Role::RecognitionOfficer, Role::Signatory];

fn sees_all(actor: &Actor) -> bool {
    actor.is_system() || actor.has_network_role(Role::ConsortiumAdmin) || actor.has_network_role(Role::Auditor)
}

/// The versions that an actor may know of: what is or was in force is public (M01), the rest belongs to its parties.
pub(super) fn visible_to(actor: &Actor) -> Condition {
    if sees_all(actor) {
        return Condition::all();
    }
    let public = agreement_version::COLUMN.state.is_in(VersionState::EFFECTIVE.iter().copied());
    let own = actor.institutions(PARTY_ROLES);
    if own.is_empty() {
        return Condition::all().add(public);
    }
    let versions = agreement_party::Entity::find()
        .select_only()
        .column(agreement_party::Column::VersionId)
        .filter(agreement_party::COLUMN.institution_id.is_in(own))
        .into_query();
    Condition::any().add(public).add(agreement_version::COLUMN.id.in_subquery(versions))
}

/// Whether the full text may be shown, and not only the summary (M30).
pub fn may_read_text(actor: &Actor, record: &AgreementRecord) -> Result<(), Denied> {
    let party = record.parties.iter().any(|party| actor.has_any_role(PARTY_ROLES, party.institution_id));
    denied(sees_all(actor) || party, "agreement-not-yours")
}

/// In this issue agreements come from the seed file only.
pub(super) fn may_adopt(actor: &Actor) -> Result<(), Denied> {
    denied(actor.is_system(), "agreement-not-yours")
}
