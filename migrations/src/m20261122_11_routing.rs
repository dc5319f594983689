//! Who gets which cases: the table of fields, absences with their deputies, and what was reminded of.

use sea_orm_migration::prelude::*;

use crate::{id, instant, refers, text};

/// See the module.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [routing_rule(), absence(), due_reminder()] {
            manager.create_table(table).await?;
        }
        let on = |name: &'static str, table: &'static str| Index::create().name(name).table(table).take();
        for index in [
            on("absence_deputy", "absence").col("deputy_id").take(),
            on("due_reminder_person", "due_reminder").col("person_id").col("reminded_on").take(),
            queue(),
        ] {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_index(Index::drop().name(QUEUE).table("recognition_request").to_owned()).await?;
        for table in ["due_reminder", "absence", "routing_rule"] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }
}

const QUEUE: &str = "recognition_request_queue";

/// The desk's order, with all that it counts by, so that counting ten thousand cases reads no wide row.
fn queue() -> IndexCreateStatement {
    let mut index = Index::create().name(QUEUE).table("recognition_request").take();
    for column in ["institution_id", "due_on", "id", "state", "route", "learner_id", "assigned_to", "submitted_at"] {
        index.col(column);
    }
    index
}

fn routing_rule() -> TableCreateStatement {
    const NAME: &str = "routing_rule";
    Table::create()
        .table(NAME)
        .col(id("institution_id"))
        // Empty: every field that no other line names.
        .col(text("field"))
        .col(id("evaluator_id"))
        .col(id("kept_by"))
        .col(instant("kept_at"))
        .primary_key(Index::create().col("institution_id").col("field"))
        .foreign_key(&mut refers(NAME, "institution_id", "institution"))
        .foreign_key(&mut refers(NAME, "evaluator_id", "person"))
        .foreign_key(&mut refers(NAME, "kept_by", "person"))
        .take()
}

fn absence() -> TableCreateStatement {
    const NAME: &str = "absence";
    Table::create()
        .table(NAME)
        .col(id("institution_id"))
        .col(id("person_id"))
        .col(text("from_on"))
        .col(text("to_on"))
        .col(id("deputy_id"))
        .col(id("kept_by"))
        .col(instant("kept_at"))
        .primary_key(Index::create().col("institution_id").col("person_id").col("from_on"))
        .check(Expr::col("from_on").lte(Expr::col("to_on")))
        .check(Expr::col("deputy_id").ne(Expr::col("person_id")))
        .foreign_key(&mut refers(NAME, "institution_id", "institution"))
        .foreign_key(&mut refers(NAME, "person_id", "person"))
        .foreign_key(&mut refers(NAME, "deputy_id", "person"))
        .foreign_key(&mut refers(NAME, "kept_by", "person"))
        .take()
}

fn due_reminder() -> TableCreateStatement {
    const NAME: &str = "due_reminder";
    Table::create()
        .table(NAME)
        .col(id("request_id"))
        .col(text("due_on"))
        .col(id("person_id"))
        .col(text("reminded_on"))
        .primary_key(Index::create().col("request_id").col("due_on"))
        .foreign_key(&mut refers(NAME, "request_id", "recognition_request"))
        .foreign_key(&mut refers(NAME, "person_id", "person"))
        .take()
}
