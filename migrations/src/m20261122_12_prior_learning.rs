//! The second track of requests: recognition of prior learning.

use sea_orm_migration::prelude::*;

use crate::{id, one_of, refers, text};

const STATES: &[&str] = &["handed_over", "accepted", "scheduled", "assessed", "decided", "declined", "superseded"];
const OPEN: [&str; 4] = ["handed_over", "accepted", "scheduled", "assessed"];

/// See the module.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(prior_learning()).await?;
        let on = |name: &'static str| Index::create().name(name).table("prior_learning").take();
        // R-S6: a request has one second track at a time.
        let open = Expr::col("state").is_in(OPEN);
        manager.create_index(on("prior_learning_open").col("request_id").unique().and_where(open).take()).await?;
        manager.create_index(on("prior_learning_request").col("request_id").take()).await?;
        manager.create_index(on("prior_learning_decision").col("decision_id").take()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("prior_learning").take()).await
    }
}

fn prior_learning() -> TableCreateStatement {
    const NAME: &str = "prior_learning";
    Table::create()
        .table(NAME)
        .col(id("id").primary_key())
        .col(id("request_id"))
        .col(id("referral_id"))
        .col(text("state").check(one_of("state", STATES)).take())
        .col(text("handover"))
        .col(text("handed_on"))
        .col(text("cap_on"))
        .col(ColumnDef::new("answered_at").big_integer())
        .col(ColumnDef::new("appointment").text())
        .col(ColumnDef::new("arranged_by").uuid())
        .col(ColumnDef::new("assessment").text())
        .col(ColumnDef::new("recorded_by").uuid())
        .col(ColumnDef::new("decision_id").uuid())
        .col(ColumnDef::new("ended_on").text())
        .foreign_key(&mut refers(NAME, "request_id", "recognition_request"))
        .foreign_key(&mut refers(NAME, "referral_id", "decision"))
        .foreign_key(&mut refers(NAME, "decision_id", "decision"))
        .foreign_key(&mut refers(NAME, "arranged_by", "person"))
        .foreign_key(&mut refers(NAME, "recorded_by", "person"))
        .take()
}
