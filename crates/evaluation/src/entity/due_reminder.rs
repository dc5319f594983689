//! Which case was mentioned in a reminder, for which due day: once for each.

use kernel::{Day, PersonId, RequestId};
use sea_orm::entity::prelude::*;

/// A case in a mail.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "due_reminder")]
pub struct Model {
    /// The case.
    #[sea_orm(primary_key, auto_increment = false)]
    pub request_id: RequestId,
    /// Its due day then; another due day is another reminder.
    #[sea_orm(primary_key, auto_increment = false)]
    pub due_on: Day,
    /// Who was reminded.
    pub person_id: PersonId,
    /// On which day at the deciding institution.
    pub reminded_on: Day,
}

impl ActiveModelBehavior for ActiveModel {}
