//! Members of the consortium.

use kernel::{Ects, InstitutionId, LocalizedText, Timestamp, Zone};
use sea_orm::entity::prelude::*;

use crate::national_levels::NationalLevels;

/// A member of the consortium: home university, provider, or both.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "institution")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: InstitutionId,
    /// Its name in addresses and agreements; never changes.
    #[sea_orm(unique)]
    pub slug: String,
    /// Its name, in several languages.
    pub name: LocalizedText,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// The zone of its days and deadlines (I-12).
    pub time_zone: Zone,
    /// Where anybody asks its recognition office, whoever works there.
    pub recognition_email: Option<String>,
    /// Where anybody asks about what it offers.
    pub courses_email: Option<String>,
    /// Free elective credits that it grants where no programme says otherwise; none is not known.
    pub elective_ects: Option<Ects>,
    /// EQF level of those electives; none is not known.
    pub elective_eqf: Option<i16>,
    /// Its number in DEQAR as written there, for example `DEQARINST0042`; none is not known.
    #[sea_orm(unique)]
    pub deqar_id: Option<String>,
    /// Its number in ETER.
    #[sea_orm(unique)]
    pub eter_id: Option<String>,
    /// Its Erasmus code.
    #[sea_orm(unique)]
    pub erasmus_code: Option<String>,
    /// Which national level each European one is.
    pub national_levels: NationalLevels,
    /// When it joined.
    pub created_at: Timestamp,
    /// Raised by each change.
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}
