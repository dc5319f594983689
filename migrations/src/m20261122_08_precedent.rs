//! What earlier decisions teach: notes on decisions, reference cases, decisions from before the platform (L-11).

use sea_orm_migration::prelude::*;

use crate::{id, instant, one_of, refers, text};

const PURPOSES: &[&str] = &["exemption", "admission", "elective_credit", "stack", "employment"];
const OUTCOMES: &[&str] = &["recognise", "recognise_partially", "recognise_with_conditions", "refer_to_rpl", "refuse"];
const GROUNDS: &[&str] = &[
    "not_authentic",
    "identity_mismatch",
    "fail_grade",
    "duplicate",
    "cap_exceeded",
    "awarding_body_not_recognised",
    "substantial_difference",
];
const STATES: &[&str] = &["proposed", "approved", "rejected"];

/// See the module.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [decision_note(), reference_case(), past_decision()] {
            manager.create_table(table).await?;
        }
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_index(Index::drop().name(BY_LISTING).table("recognition_request").to_owned()).await?;
        for table in ["past_decision", "reference_case", "decision_note"] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }
}

const BY_LISTING: &str = "recognition_request_opportunity";

fn optional(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).text().take()
}

fn version() -> ColumnDef {
    ColumnDef::new("version").integer().not_null().take()
}

fn decision_note() -> TableCreateStatement {
    const NAME: &str = "decision_note";
    Table::create()
        .table(NAME)
        .col(id("decision_id").primary_key())
        .col(optional("public_note"))
        .col(optional("private_note"))
        .col(id("written_by"))
        .col(instant("written_at"))
        .col(version())
        .foreign_key(&mut refers(NAME, "decision_id", "decision"))
        .foreign_key(&mut refers(NAME, "written_by", "person"))
        .take()
}

fn reference_case() -> TableCreateStatement {
    const NAME: &str = "reference_case";
    Table::create()
        .table(NAME)
        .col(id("id").primary_key())
        .col(id("institution_id"))
        .col(id("decision_id").unique_key())
        .col(text("title"))
        .col(optional("public_note"))
        .col(optional("private_note"))
        .col(optional("expires_on"))
        .col(ColumnDef::new("inactive").boolean().not_null())
        .col(text("state").check(one_of("state", STATES)))
        .col(id("proposed_by"))
        .col(instant("proposed_at"))
        .col(ColumnDef::new("settled_by").uuid())
        .col(ColumnDef::new("settled_at").big_integer())
        .col(text("words"))
        .col(version())
        .foreign_key(&mut refers(NAME, "institution_id", "institution"))
        .foreign_key(&mut refers(NAME, "decision_id", "decision"))
        .foreign_key(&mut refers(NAME, "proposed_by", "person"))
        .foreign_key(&mut refers(NAME, "settled_by", "person"))
        .take()
}

fn past_decision() -> TableCreateStatement {
    const NAME: &str = "past_decision";
    Table::create()
        .table(NAME)
        .col(id("id").primary_key())
        .col(id("institution_id"))
        .col(text("source_reference"))
        .col(id("provider_id"))
        .col(text("identifier"))
        .col(ColumnDef::new("version_number").integer())
        .col(text("purpose").check(one_of("purpose", PURPOSES)))
        .col(ColumnDef::new("programme_id").uuid())
        .col(ColumnDef::new("component_id").uuid())
        .col(text("target_key"))
        .col(text("outcome").check(one_of("outcome", OUTCOMES)))
        .col(ColumnDef::new("credits").integer())
        .col(optional("ground").check(one_of("ground", GROUNDS)))
        .col(text("elements"))
        .col(text("decided_on"))
        .col(optional("public_note"))
        .col(optional("private_note"))
        .col(text("words"))
        .col(ColumnDef::new("imported_by").uuid())
        .col(instant("imported_at"))
        .foreign_key(&mut refers(NAME, "institution_id", "institution"))
        .foreign_key(&mut refers(NAME, "provider_id", "institution"))
        .foreign_key(&mut refers(NAME, "programme_id", "programme"))
        .foreign_key(&mut refers(NAME, "component_id", "component"))
        .foreign_key(&mut refers(NAME, "imported_by", "person"))
        .take()
}

fn indexes() -> Vec<IndexCreateStatement> {
    let on = |name: &'static str, table: &'static str| Index::create().name(name).table(table).take();
    vec![
        // A file that comes twice finds its lines again.
        on("past_decision_source", "past_decision").col("institution_id").col("source_reference").unique().take(),
        on("past_decision_credential", "past_decision").col("provider_id").col("identifier").take(),
        on("reference_case_institution", "reference_case").col("institution_id").col("id").take(),
        // R-R2: earlier decisions are looked up by what was learnt.
        on(BY_LISTING, "recognition_request").col("opportunity_id").col("institution_id").take(),
    ]
}
