//! One wording of an opportunity.

use kernel::{Day, Ects, Language, LocalizedText, OpportunityId, OpportunityVersionId, PersonId, Timestamp};
use sea_orm::entity::prelude::*;

use crate::{
    Accreditations, AwardingBodies, Grants, Keywords, Languages, Mode, Stackability, Supervision, VersionState,
};

/// What an opportunity says. Immutable once published, because promises and decisions rest on it.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "opportunity_version")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: OpportunityVersionId,
    /// Of what.
    pub opportunity_id: OpportunityId,
    /// 1, 2, 3 …
    pub number: i32,
    /// Where it stands.
    pub state: VersionState,
    /// M2.
    pub title: LocalizedText,
    /// The language in which it was written first.
    pub original_language: Language,
    /// What it is about, as given: HTML is cleaned when shown (SEC-7).
    pub description: LocalizedText,
    /// In which it is taught.
    pub teaching_languages: Languages,
    /// M7: credits.
    pub ects: Option<Ects>,
    /// M7: hours of work.
    pub hours: Option<i32>,
    /// M8: EQF level, 1 to 8.
    pub eqf: Option<i16>,
    /// Field of study: ISCED-F 2013, two to four digits.
    pub isced_f: Option<String>,
    /// M10.
    pub mode: Option<Mode>,
    /// M9.
    pub assessment: LocalizedText,
    /// Supervision and identity check during the assessment.
    pub supervision: Option<Supervision>,
    /// M11.
    pub quality_assurance: LocalizedText,
    /// What one must bring.
    pub prerequisites: LocalizedText,
    /// Stand-alone or part of something.
    pub stackability: Option<Stackability>,
    /// Of what it can be a part.
    pub stacks_into: LocalizedText,
    /// The provider's page about it.
    pub homepage: Option<String>,
    /// Words under which it is to be found.
    pub keywords: Keywords,
    /// Price in minor units; 0 is free, none is not stated.
    pub price: Option<i64>,
    /// ISO 4217 of the price.
    pub currency: Option<String>,
    /// M4: who awards it.
    pub awarding_bodies: AwardingBodies,
    /// By whom it or its provider is accredited.
    pub accreditations: Accreditations,
    /// The need it answers.
    pub need: LocalizedText,
    /// Employers who have had a part in it.
    pub employers: LocalizedText,
    /// What helps to pay for it.
    pub grants: Grants,
    /// The day of the next review as its writer states it.
    pub review_stated_on: Option<Day>,
    /// By when it is to be looked at again; there from its publication on.
    pub review_due_on: Option<Day>,
    /// How many days before that day its provider was last reminded; none if never.
    pub review_reminded: Option<i16>,
    /// Who wrote it last; none for an import by command. Everybody who wrote it: `opportunity::writers`.
    pub created_by: Option<PersonId>,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When it was published.
    pub published_at: Option<Timestamp>,
    /// Of what.
    #[sea_orm(belongs_to, from = "opportunity_id", to = "id")]
    pub opportunity: BelongsTo<super::opportunity::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
