//! Institutions. Everybody may read them; here they are made by the command line only.

use kernel::{
    Day, Denied, Ects, Event, InstitutionId, LocalizedText, OrganisationalUnitId, Subject, Timestamp, Work, Zone,
    denied,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, Set,
    sea_query::{Expr, OnConflict},
};
use serde::Serialize;

use crate::{
    Error, Institution, NationalLevels,
    entity::{
        institution::{ActiveModel, COLUMN, Column, Entity},
        organisational_unit,
    },
    person, zone,
};

/// What a new institution is made from.
#[derive(Clone, Debug)]
pub struct NewInstitution {
    /// Lower-case letters, digits and hyphens.
    pub slug: String,
    /// Its name; at least one language.
    pub name: LocalizedText,
    /// ISO 3166-1 alpha-2, capital letters.
    pub country: String,
    /// Free elective credits where no programme says otherwise.
    pub elective_ects: Option<Ects>,
    /// EQF level of those electives.
    pub elective_eqf: Option<i16>,
}

#[derive(Serialize)]
struct InstitutionJoined {
    institution: InstitutionId,
}

impl Event for InstitutionJoined {
    const KIND: &'static str = "consortium.institution_joined";
}

/// Whether [`create`] would take it: an import asks before it writes anything.
pub fn check(new: &NewInstitution) -> Result<(), Error> {
    slug(&new.slug)?;
    named(&new.name)?;
    country(&new.country)?;
    Ok(())
}

/// Adds a member. The slug is checked; taking one that is there is a conflict.
pub async fn create(work: &mut Work, new: NewInstitution) -> Result<InstitutionId, Error> {
    may_create(work)?;
    let id: InstitutionId = work.new_id();
    let country = country(&new.country)?;
    let row = ActiveModel {
        id: Set(id),
        slug: Set(slug(&new.slug)?),
        name: Set(named(&new.name)?),
        time_zone: Set(zone::of_country(&country)),
        country: Set(country),
        recognition_email: Set(None),
        courses_email: Set(None),
        elective_ects: Set(new.elective_ects),
        elective_eqf: Set(new.elective_eqf),
        deqar_id: Set(None),
        eter_id: Set(None),
        erasmus_code: Set(None),
        national_levels: Set(NationalLevels::default()),
        created_at: Set(work.now),
        version: Set(1),
    };
    Entity::insert(row).exec_without_returning(work.db()).await?;
    work.record(Subject::Institution(id), &InstitutionJoined { institution: id });
    Ok(id)
}

/// Says where anybody asks its offices; addresses of offices, never of a person.
pub async fn keep_offices(
    work: &mut Work,
    id: InstitutionId,
    recognition: Option<&str>,
    courses: Option<&str>,
) -> Result<(), Error> {
    may_create(work)?;
    let kept = Entity::update_many()
        .col_expr(Column::RecognitionEmail, Expr::value(recognition.map(person::email).transpose()?))
        .col_expr(Column::CoursesEmail, Expr::value(courses.map(person::email).transpose()?))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(COLUMN.id.eq(id));
    if kept.exec(work.db()).await?.rows_affected == 1 { Ok(()) } else { Err(Error::NotFound) }
}

/// Says which zone the institution's days and deadlines are in, where it is not the one of its country's capital (I-12).
pub async fn keep_time_of(work: &mut Work, id: InstitutionId, zone: &Zone) -> Result<(), Error> {
    may_create(work)?;
    let kept = Entity::update_many()
        .col_expr(Column::TimeZone, Expr::value(zone.clone()))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(COLUMN.id.eq(id));
    if kept.exec(work.db()).await?.rows_affected == 1 { Ok(()) } else { Err(Error::NotFound) }
}

/// Adds a unit, once per code.
pub async fn add_unit(
    work: &mut Work,
    institution_id: InstitutionId,
    code: &str,
    name: &LocalizedText,
) -> Result<(), Error> {
    may_create(work)?;
    let id: OrganisationalUnitId = work.new_id();
    let row = organisational_unit::ActiveModel {
        id: Set(id),
        institution_id: Set(institution_id),
        code: Set(code.to_owned()),
        name: Set(named(name)?),
    };
    let once = OnConflict::columns([organisational_unit::Column::InstitutionId, organisational_unit::Column::Code])
        .do_nothing()
        .to_owned();
    organisational_unit::Entity::insert(row).on_conflict(once).exec_without_returning(work.db()).await?;
    Ok(())
}

fn may_create(work: &Work) -> Result<(), Denied> {
    denied(work.actor.is_system(), "not_allowed")
}

fn slug(text: &str) -> Result<String, Error> {
    let fits = (2..=60).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-');
    if fits { Ok(text.to_owned()) } else { Err(Error::Invalid("slug", "slug")) }
}

fn country(text: &str) -> Result<String, Error> {
    let fits = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_alphabetic());
    if fits { Ok(text.to_ascii_uppercase()) } else { Err(Error::Invalid("country", "country")) }
}

fn named(name: &LocalizedText) -> Result<LocalizedText, Error> {
    let mut cleaned = LocalizedText::default();
    for (language, text) in name.iter() {
        cleaned.insert(language, kernel::clean(text, 300, false).map_err(|_| Error::Invalid("name", "name"))?);
    }
    if cleaned.is_empty() { Err(Error::Invalid("name", "required")) } else { Ok(cleaned) }
}

/// One institution.
pub async fn by_id(db: &impl ConnectionTrait, id: InstitutionId) -> Result<Institution, Error> {
    Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// The day at an institution: what its deadlines are compared with (I-12).
pub async fn today(db: &impl ConnectionTrait, id: InstitutionId, now: Timestamp) -> Result<Day, Error> {
    Ok(by_id(db, id).await?.time_zone.day_at(now))
}

/// The latest day that it is at any institution: what a period has to reach so that nothing of today is missing (I-12).
pub async fn latest_day(db: &impl ConnectionTrait, now: Timestamp) -> Result<Day, Error> {
    let days = all(db).await?.into_iter().map(|row| row.time_zone.day_at(now));
    Ok(days.fold(now.day(), Ord::max))
}

/// Several, in no order; unknown ids are left out.
pub async fn by_ids(db: &impl ConnectionTrait, ids: &[InstitutionId]) -> Result<Vec<Institution>, Error> {
    Ok(Entity::find().filter(COLUMN.id.is_in(ids.iter().copied())).all(db).await?)
}

/// One by its name in addresses.
pub async fn by_slug(db: &impl ConnectionTrait, slug: &str) -> Result<Institution, Error> {
    Entity::find().filter(COLUMN.slug.eq(slug)).one(db).await?.ok_or(Error::NotFound)
}

/// Several by slug; unknown ones are left out.
pub async fn by_slugs(db: &impl ConnectionTrait, slugs: &[String]) -> Result<Vec<Institution>, Error> {
    Ok(Entity::find().filter(COLUMN.slug.is_in(slugs.iter().cloned())).all(db).await?)
}

/// What no change of the members leaves as it is: how many there are, and how often their rows were changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    count: i64,
    changes: Option<i64>,
}

/// The members' stamp at this instant.
pub async fn stamp(db: &impl ConnectionTrait) -> Result<Stamp, Error> {
    let counted = Entity::find()
        .select_only()
        .column_as(COLUMN.id.count(), "count")
        .column_as(COLUMN.version.sum(), "changes")
        .into_tuple::<(i64, Option<i64>)>();
    let (count, changes) = counted.one(db).await?.unwrap_or_default();
    Ok(Stamp { count, changes })
}

/// All members, by slug. A consortium has tens of them, not thousands.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<Institution>, Error> {
    Ok(Entity::find().order_by_asc(Column::Slug).all(db).await?)
}
