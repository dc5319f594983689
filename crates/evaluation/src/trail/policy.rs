//! Who reads what of the audit trail (SECURITY §2, M56).

use kernel::{Actor, Denied, InstitutionId, PersonId, Role, Subject, denied, log::Scope};
use recognition::{agreement, equivalency};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait, sea_query::SelectStatement};

use crate::{
    RecognitionRequest,
    entity::{criteria_version, recognition_request, reference_case},
};

/// Whose institution's agreements these are.
const PARTY: &[Role] = &[Role::ProviderAdmin, Role::Signatory];

/// What the office notes for itself. An attempt that was refused is above all not shown to who made it: it would say that
/// the thing exists.
const OFFICE_ONLY: &[&str] = &[
    "access.denied",
    "evaluation.case_assigned",
    "evaluation.decision_annotated",
    "evaluation.reference_proposed",
    "evaluation.reference_changed",
];

/// Whether this actor reads everything.
pub fn reads_all(actor: &Actor) -> bool {
    actor.has_network_role(Role::ConsortiumAdmin) || actor.has_network_role(Role::Auditor)
}

/// Whether this actor reads what happened to a listing of this institution.
pub fn may_trace_listing(actor: &Actor, owner: InstitutionId) -> Result<(), Denied> {
    denied(reads_all(actor) || actor.has_role(Role::ProviderAdmin, owner), "not_allowed")
}

/// Whether this actor reads what happened to an agreement of these parties.
pub fn may_trace_agreement(actor: &Actor, parties: &[InstitutionId]) -> Result<(), Denied> {
    denied(reads_all(actor) || parties.iter().any(|party| actor.has_any_role(PARTY, *party)), "not_allowed")
}

/// Whether this actor reads what happened to a request: who asked, and the office that decides.
pub fn may_trace_request(actor: &Actor, request: &RecognitionRequest) -> Result<(), Denied> {
    let own = actor.person() == Some(request.learner_id);
    let office = actor.has_role(Role::RecognitionOfficer, request.institution_id) && request.submitted_at.is_some();
    denied(own || office || reads_all(actor), "not_allowed")
}

/// The entries that this actor may know of: one's own acts and affairs, and what the roles in force give; of one institution
/// only, if one is asked for.
pub(super) fn scope(actor: &Actor, at: Option<InstitutionId>) -> Scope {
    let Some(person) = actor.person() else { return Scope::nothing() };
    let all = reads_all(actor);
    if all && at.is_none() {
        return Scope::everything();
    }
    let places = |roles: &[Role]| match at {
        Some(place) if all => vec![place],
        _ => {
            let own = actor.institutions(roles).into_iter();
            own.filter(|place| at.is_none_or(|only| only == *place)).collect()
        }
    };
    let own = match at {
        Some(_) => Scope::nothing(),
        None => Scope::nothing()
            .by(person)
            .of(Subject::Person(person))
            .about("enrolment", enrolment::query::ids_of(person))
            .about("request", requests_of(person))
            .without(OFFICE_ONLY),
    };
    let (admin, office, party) = (places(&[Role::ProviderAdmin]), places(&[Role::RecognitionOfficer]), places(PARTY));
    let scope = admin.iter().fold(own, |scope, place| scope.of(Subject::Institution(*place)));
    let scope = if admin.is_empty() {
        scope
    } else {
        scope
            .about("opportunity", catalogue::opportunity::query::ids_at(&admin))
            .about("offering", catalogue::offering::ids_at(&admin))
            .about("enrolment", enrolment::query::ids_at(&admin))
            .about("equivalency", equivalency::query::ids_at(&admin))
            .about("criteria", criteria_of(&admin))
    };
    let scope = if office.is_empty() {
        scope
    } else {
        scope.about("request", requests_at(&office, person)).about("reference_case", references_at(&office))
    };
    if party.is_empty() { scope } else { scope.about("agreement", agreement::query::ids_of_parties(&party)) }
}

fn requests_of(person: PersonId) -> SelectStatement {
    use recognition_request::{COLUMN, Column, Entity};
    Entity::find().select_only().column(Column::Id).filter(COLUMN.learner_id.eq(person)).into_query()
}

/// What was sent to these offices; of the own request an officer knows as much as every learner (S-7).
fn requests_at(offices: &[InstitutionId], person: PersonId) -> SelectStatement {
    use recognition_request::{COLUMN, Column, Entity};
    Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(COLUMN.institution_id.is_in(offices.iter().copied()))
        .filter(COLUMN.submitted_at.is_not_null())
        .filter(COLUMN.learner_id.ne(person))
        .into_query()
}

fn references_at(offices: &[InstitutionId]) -> SelectStatement {
    use reference_case::{COLUMN, Column, Entity};
    let here = COLUMN.institution_id.is_in(offices.iter().copied());
    Entity::find().select_only().column(Column::Id).filter(here).into_query()
}

fn criteria_of(institutions: &[InstitutionId]) -> SelectStatement {
    use criteria_version::{COLUMN, Column, Entity};
    let here = COLUMN.institution_id.is_in(institutions.iter().copied());
    Entity::find().select_only().column(Column::Id).filter(here).into_query()
}
