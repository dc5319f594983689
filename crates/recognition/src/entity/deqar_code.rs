//! By what a provider of DEQAR is found: identifiers, and names for proposals.

use sea_orm::entity::prelude::*;

/// One word for one provider.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "deqar_code")]
pub struct Model {
    /// The provider's number.
    #[sea_orm(primary_key, auto_increment = false)]
    pub provider_id: i64,
    /// The list that the word is of, or `name`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub resource: String,
    /// The word.
    #[sea_orm(primary_key, auto_increment = false)]
    pub code: String,
}

impl ActiveModelBehavior for ActiveModel {}
