//! What was searched for and not found: words and numbers, nobody's.

use kernel::Day;
use sea_orm::entity::prelude::*;

/// One text in one week.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "missed_search")]
pub struct Model {
    /// The Monday of the week.
    #[sea_orm(primary_key, auto_increment = false)]
    pub week: Day,
    /// The words, folded.
    #[sea_orm(primary_key, auto_increment = false)]
    pub text: String,
    /// How often.
    pub count: i32,
}

impl ActiveModelBehavior for ActiveModel {}
