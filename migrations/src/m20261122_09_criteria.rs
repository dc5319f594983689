//! Versions of the criteria by which requests are examined.

use sea_orm_migration::prelude::*;

use crate::{id, instant, one_of, refers, text};

/// See the module.
#[derive(DeriveMigrationName)]
pub struct Migration;

const NAME: &str = "criteria_version";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(criteria_version()).await?;
        let of = Index::create().name("criteria_version_of").table(NAME).col("institution_id").col("number").take();
        manager.create_index(of).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table(NAME).take()).await
    }
}

fn criteria_version() -> TableCreateStatement {
    let whole = Expr::col("state").eq("draft").or(Expr::col("in_force_from").is_not_null());
    Table::create()
        .table(NAME)
        .col(id("id").primary_key())
        .col(ColumnDef::new("institution_id").uuid())
        .col(ColumnDef::new("number").integer().not_null())
        // The label names institution and number, also where there is no institution: one draft at a time.
        .col(text("label").unique_key())
        .col(text("body"))
        .col(text("state").check(one_of("state", &["draft", "published"])))
        .col(ColumnDef::new("in_force_from").text())
        .col(text("note"))
        .col(id("revised_by"))
        .col(instant("revised_at"))
        .col(ColumnDef::new("published_by").uuid())
        .col(ColumnDef::new("published_at").big_integer())
        .col(ColumnDef::new("version").integer().not_null())
        .check(whole)
        .foreign_key(&mut refers(NAME, "institution_id", "institution"))
        .foreign_key(&mut refers(NAME, "revised_by", "person"))
        .foreign_key(&mut refers(NAME, "published_by", "person"))
        .take()
}
