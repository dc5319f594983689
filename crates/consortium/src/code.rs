//! By which codes others know an institution. Which of them are real only a person can say.

use kernel::{Actor, Denied, Event, InstitutionId, Role, Subject, Work, denied};
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, sea_query::Expr};
use serde::Serialize;

use crate::{
    Error,
    entity::institution::{COLUMN, Column, Entity},
    institution,
    national_levels::NationalLevels,
};

/// The codes by which others know an institution; none is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Codes {
    /// In DEQAR, as written there: `DEQARINST0042`.
    pub deqar_id: Option<String>,
    /// In ETER.
    pub eter_id: Option<String>,
    /// The Erasmus code.
    pub erasmus_code: Option<String>,
    /// National levels.
    pub national_levels: NationalLevels,
}

#[derive(Serialize)]
struct InstitutionIdentified {
    institution: InstitutionId,
}

impl Event for InstitutionIdentified {
    const KIND: &'static str = "consortium.institution_identified";
}

/// Writes down by which codes others know it, each in its one form; `seen` is the version that was looked at. A code that
/// another member has is refused.
pub async fn identify(work: &mut Work, id: InstitutionId, seen: i32, codes: Codes) -> Result<(), Error> {
    may_identify(&work.actor)?;
    let codes = Codes {
        deqar_id: code(codes.deqar_id, "deqar_id")?.map(|code| deqar_id(&code)).transpose()?,
        eter_id: code(codes.eter_id, "eter_id")?,
        erasmus_code: code(codes.erasmus_code, "erasmus_code")?,
        national_levels: codes.national_levels,
    };
    taken(work, id, &codes).await?;
    let done = Entity::update_many()
        .col_expr(Column::DeqarId, Expr::value(codes.deqar_id))
        .col_expr(Column::EterId, Expr::value(codes.eter_id))
        .col_expr(Column::ErasmusCode, Expr::value(codes.erasmus_code))
        .col_expr(Column::NationalLevels, Expr::value(codes.national_levels))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(COLUMN.id.eq(id))
        .filter(COLUMN.version.eq(seen))
        .exec(work.db())
        .await?;
    if done.rows_affected == 0 {
        return Err(Error::Stale);
    }
    work.record(Subject::Institution(id), &InstitutionIdentified { institution: id });
    Ok(())
}

/// The consortium's administrators and the command line.
pub fn may_identify(actor: &Actor) -> Result<(), Denied> {
    denied(actor.is_system() || actor.has_network_role(Role::ConsortiumAdmin), "not_allowed")
}

/// None where nothing was said. Inner spaces and case do not tell two codes apart (DQ-1).
fn code(typed: Option<String>, field: &'static str) -> Result<Option<String>, Error> {
    let typed = typed.filter(|typed| !typed.trim().is_empty());
    let typed = typed.map(|typed| kernel::clean(&typed, 60, false).map_err(|_| Error::Invalid(field, "code")));
    Ok(typed.transpose()?.map(|typed| typed.split_whitespace().collect::<Vec<_>>().join(" ").to_uppercase()))
}

/// As DEQAR writes it: four digits at least.
fn deqar_id(code: &str) -> Result<String, Error> {
    let digits = code.strip_prefix("DEQARINST").unwrap_or_default();
    let fits = (1..=12).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    let number: Option<i64> = digits.parse().ok().filter(|number| fits && *number > 0);
    number.map(|number| format!("DEQARINST{number:04}")).ok_or(Error::Invalid("deqar_id", "deqar_id"))
}

async fn taken(work: &Work, id: InstitutionId, codes: &Codes) -> Result<(), Error> {
    for other in institution::all(work.db()).await?.into_iter().filter(|other| other.id != id) {
        let shared = |one: &Option<String>, other: &Option<String>| one.is_some() && one == other;
        let fields = [
            ("deqar_id", shared(&codes.deqar_id, &other.deqar_id)),
            ("eter_id", shared(&codes.eter_id, &other.eter_id)),
            ("erasmus_code", shared(&codes.erasmus_code, &other.erasmus_code)),
        ];
        if let Some((field, _)) = fields.into_iter().find(|(_, shared)| *shared) {
            return Err(Error::Invalid(field, "codes-taken"));
        }
    }
    Ok(())
}
