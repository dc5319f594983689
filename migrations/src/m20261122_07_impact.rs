//! Facts that the figures count, written from the events only.

use sea_orm_migration::prelude::*;

use crate::{id, one_of};

/// See the module.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [fact(), exposure(), sighting()] {
            manager.create_table(table).await?;
        }
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["sighting", "exposure", "fact"] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }
}

const KINDS: &[&str] = &["enrolment", "decision", "appeal", "ruling"];

// No foreign keys: a fact outlives what it was counted from.
fn fact() -> TableCreateStatement {
    Table::create()
        .table("fact")
        .col(id("id"))
        .col(ColumnDef::new("kind").text().not_null().check(one_of("kind", KINDS)))
        .col(id("person_id"))
        .col(ColumnDef::new("home_id").uuid())
        .col(ColumnDef::new("provider_id").uuid())
        .col(ColumnDef::new("opportunity_id").uuid())
        .col(ColumnDef::new("counted_on").text())
        .col(ColumnDef::new("ects").integer())
        .col(ColumnDef::new("virtual").boolean().not_null())
        .col(ColumnDef::new("outcome").text())
        .col(ColumnDef::new("positive").boolean().not_null())
        .col(ColumnDef::new("pending").boolean().not_null())
        .col(ColumnDef::new("automatic").boolean().not_null())
        .col(ColumnDef::new("void").boolean().not_null())
        .col(ColumnDef::new("days").integer())
        .col(ColumnDef::new("on_time").boolean())
        .col(ColumnDef::new("grounds").text())
        .primary_key(Index::create().col("kind").col("id"))
        .take()
}

fn exposure() -> TableCreateStatement {
    Table::create()
        .table("exposure")
        .col(id("person_id"))
        .col(ColumnDef::new("seen_on").text().not_null())
        .col(ColumnDef::new("home_id").uuid())
        .primary_key(Index::create().col("person_id").col("seen_on"))
        .take()
}

// Without a day: what somebody has looked at, when, is nobody's business (SEC-15).
fn sighting() -> TableCreateStatement {
    Table::create()
        .table("sighting")
        .col(id("person_id"))
        .col(id("opportunity_id"))
        .primary_key(Index::create().col("person_id").col("opportunity_id"))
        .take()
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        Index::create().name("fact_counted").table("fact").col("kind").col("counted_on").take(),
        Index::create().name("exposure_seen").table("exposure").col("seen_on").take(),
        Index::create().name("sighting_opportunity").table("sighting").col("opportunity_id").take(),
    ]
}
