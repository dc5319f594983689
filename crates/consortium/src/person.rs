//! People: their names, addresses and language.

use kernel::{Actor, Denied, InstitutionId, Language, PersonId, ProgrammeId, Work, denied};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, Set, sea_query::Expr};

use crate::{
    Error, Person,
    entity::person::{ActiveModel, COLUMN, Column, Entity},
};

/// What a new person is made from.
#[derive(Clone, Debug)]
pub struct NewPerson {
    /// Where mails go.
    pub email: String,
    /// The name as the person writes it.
    pub name: String,
    /// The language for pages and mails.
    pub language: Language,
    /// Where the person studies.
    pub home: Option<InstitutionId>,
    /// What the person studies there.
    pub programme: Option<ProgrammeId>,
}

/// Adds a person; from the command line only.
pub async fn create(work: &mut Work, new: NewPerson) -> Result<PersonId, Error> {
    denied(work.actor.is_system(), "not_allowed")?;
    let id: PersonId = work.new_id();
    let row = ActiveModel {
        id: Set(id),
        name: Set(name(&new.name)?),
        email: Set(email(&new.email)?),
        language: Set(new.language),
        home_institution_id: Set(new.home),
        programme_id: Set(new.programme),
        created_at: Set(work.now),
        version: Set(1),
    };
    Entity::insert(row).exec_without_returning(work.db()).await?;
    Ok(id)
}

/// Changes the language of pages and mails; the person's own act (M50).
pub async fn speak(work: &mut Work, id: PersonId, language: Language) -> Result<(), Error> {
    may_change(&work.actor, id)?;
    Entity::update_many()
        .col_expr(Column::Language, Expr::value(language))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(COLUMN.id.eq(id))
        .exec(work.db())
        .await?;
    Ok(())
}

/// What the person studies at home; the person's own act (M50). Whoever calls has looked whether it is taught there.
pub async fn study(work: &mut Work, id: PersonId, programme: Option<ProgrammeId>) -> Result<(), Error> {
    may_change(&work.actor, id)?;
    Entity::update_many()
        .col_expr(Column::ProgrammeId, Expr::value(programme))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(COLUMN.id.eq(id))
        .exec(work.db())
        .await?;
    Ok(())
}

fn may_change(actor: &Actor, id: PersonId) -> Result<(), Denied> {
    denied(actor.person() == Some(id), "not_allowed")
}

/// A name of at most 120 characters that cannot be taken for an address or break a mail header (LIM-9, H083).
pub fn name(text: &str) -> Result<String, Error> {
    let cleaned = kernel::clean(text, 120, false).map_err(|_| Error::Invalid("name", "name"))?;
    let lower = cleaned.to_lowercase();
    let suspicious = cleaned.contains(['<', '>', '@', '/', '\\']) || lower.contains("http") || lower.contains("www.");
    if suspicious { Err(Error::Invalid("name", "name")) } else { Ok(cleaned) }
}

/// An address: dot-atom at a domain with a dot, at most 254 bytes, folded to lower case (LIM-10).
pub fn email(text: &str) -> Result<String, Error> {
    let atom = |part: &str| {
        !part.is_empty()
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&byte))
    };
    let label = |part: &str| {
        !part.is_empty()
            && !part.starts_with('-')
            && !part.ends_with('-')
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let fits = text.len() <= 254
        && text.split_once('@').is_some_and(|(local, domain)| {
            local.len() <= 64 && local.split('.').all(atom) && domain.contains('.') && domain.split('.').all(label)
        });
    if fits { Ok(text.to_ascii_lowercase()) } else { Err(Error::Invalid("email", "email")) }
}

/// One person.
pub async fn by_id(db: &impl ConnectionTrait, id: PersonId) -> Result<Person, Error> {
    Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// Several, in no order; unknown ids are left out.
pub async fn by_ids(db: &impl ConnectionTrait, ids: &[PersonId]) -> Result<Vec<Person>, Error> {
    Ok(Entity::find().filter(COLUMN.id.is_in(ids.iter().copied())).all(db).await?)
}

/// The person with this address, however it is written (H038).
pub async fn find_by_email(db: &impl ConnectionTrait, email: &str) -> Result<Option<Person>, Error> {
    Ok(Entity::find().filter(COLUMN.email.eq(email.trim().to_ascii_lowercase())).one(db).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn h083_names_cannot_break_a_mail_header() {
        for wrong in ["Ann\r\nBcc: x@y.example", "Ann <x@y.example>", "http://x", "www.x.example", ""] {
            assert!(name(wrong).is_err(), "{wrong}");
        }
        assert_eq!(name(" Åsa Öberg ").ok().as_deref(), Some("Åsa Öberg"));
    }

    #[test]
    fn lim10_addresses_are_dot_atoms_at_a_domain() {
        for wrong in [
            "ana",
            "ana@uni",
            "ana@[127.0.0.1]",
            ".ana@uni.example",
            "a na@uni.example",
            "ana@-uni.example",
            "Ána@uni.example",
        ] {
            assert!(email(wrong).is_err(), "{wrong}");
        }
        assert_eq!(email("ANA@uni.example").ok().as_deref(), Some("ana@uni.example"));
    }
}
