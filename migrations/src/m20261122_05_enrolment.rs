//! People in offerings, and what came out.

use sea_orm_migration::prelude::*;

use crate::{id, one_of, refers};

/// See the module.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [enrolment(), course_result()] {
            manager.create_table(table).await?;
        }
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["course_result", "enrolment"] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }
}

fn enrolment() -> TableCreateStatement {
    let states = ["enrolled", "withdrawn", "passed", "failed", "cancelled"];
    Table::create()
        .table("enrolment")
        .col(id("id").primary_key())
        .col(id("offering_id"))
        .col(id("opportunity_id"))
        .col(id("version_id"))
        .col(id("person_id"))
        .col(id("provider_id"))
        .col(ColumnDef::new("home_institution_id").uuid())
        .col(ColumnDef::new("programme_id").uuid())
        .col(ColumnDef::new("state").text().not_null().check(one_of("state", &states)))
        .col(ColumnDef::new("promise").text())
        .col(ColumnDef::new("consent_at").big_integer())
        .col(ColumnDef::new("enrolled_at").big_integer().not_null())
        .col(ColumnDef::new("withdrawn_at").big_integer())
        .col(ColumnDef::new("version").integer().not_null())
        .foreign_key(&mut refers("enrolment", "offering_id", "offering"))
        .foreign_key(&mut refers("enrolment", "opportunity_id", "opportunity"))
        .foreign_key(&mut refers("enrolment", "version_id", "opportunity_version"))
        .foreign_key(&mut refers("enrolment", "person_id", "person"))
        .foreign_key(&mut refers("enrolment", "provider_id", "institution"))
        .foreign_key(&mut refers("enrolment", "home_institution_id", "institution"))
        .foreign_key(&mut refers("enrolment", "programme_id", "programme"))
        .take()
}

fn course_result() -> TableCreateStatement {
    Table::create()
        .table("course_result")
        .col(id("id").primary_key())
        .col(id("enrolment_id").unique_key())
        .col(ColumnDef::new("outcome").text().not_null().check(one_of("outcome", &["passed", "failed"])))
        .col(ColumnDef::new("grade").text())
        .col(id("recorded_by"))
        .col(ColumnDef::new("recorded_at").big_integer().not_null())
        .foreign_key(&mut refers("course_result", "enrolment_id", "enrolment"))
        .foreign_key(&mut refers("course_result", "recorded_by", "person"))
        .take()
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        // I-3: one place per person and offering among those not ended.
        Index::create()
            .name("enrolment_place")
            .table("enrolment")
            .col("offering_id")
            .col("person_id")
            .unique()
            .and_where(Expr::col("state").is_not_in(["withdrawn", "cancelled"]))
            .take(),
        Index::create().name("enrolment_person").table("enrolment").col("person_id").take(),
        Index::create().name("enrolment_provider").table("enrolment").col("provider_id").take(),
        Index::create().name("enrolment_home").table("enrolment").col("home_institution_id").take(),
    ]
}
