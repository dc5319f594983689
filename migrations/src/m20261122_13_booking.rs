//! What the student register was told of decisions.

use sea_orm_migration::prelude::*;

use crate::{id, instant, refers, text};

const NAME: &str = "booking";

/// See the module.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(booking()).await?;
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table(NAME).take()).await
    }
}

fn booking() -> TableCreateStatement {
    Table::create()
        .table(NAME)
        .col(id("id").primary_key())
        .col(id("request_id"))
        .col(id("decision_id"))
        .col(ColumnDef::new("counts").boolean().not_null())
        .col(text("booked_on"))
        .col(ColumnDef::new("register_number").text())
        .col(id("booked_by"))
        .col(instant("booked_at"))
        // What it took the place of: taking it back brings that back. Hence no foreign key to its own table.
        .col(ColumnDef::new("before_id").uuid())
        .col(ColumnDef::new("standing").boolean().not_null())
        .col(ColumnDef::new("undone_by").uuid())
        .col(ColumnDef::new("undone_at").big_integer())
        .foreign_key(&mut refers(NAME, "request_id", "recognition_request"))
        .foreign_key(&mut refers(NAME, "decision_id", "decision"))
        .foreign_key(&mut refers(NAME, "booked_by", "person"))
        .foreign_key(&mut refers(NAME, "undone_by", "person"))
        .take()
}

fn indexes() -> Vec<IndexCreateStatement> {
    let standing = Expr::col("standing").eq(true);
    vec![
        // The register knows one thing of a case at a time.
        Index::create().name("booking_standing").table(NAME).col("request_id").unique().and_where(standing).take(),
        Index::create().name("booking_request").table(NAME).col("request_id").take(),
        Index::create().name("booking_decision").table(NAME).col("decision_id").take(),
        Index::create().name("booking_person").table(NAME).col("booked_by").col("booked_at").take(),
    ]
}
