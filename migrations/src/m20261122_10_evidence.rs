//! Documents that stand behind recognition requests, and their octets.

use sea_orm_migration::prelude::*;

use crate::{id, instant, one_of, refers, text};

const KINDS: &[&str] = &["application/pdf", "image/png", "image/jpeg", "application/json", "application/xml"];

/// See the module.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(evidence_file()).await?;
        manager.create_table(evidence_content()).await?;
        let on = |name: &'static str| Index::create().name(name).table("evidence_file").take();
        manager.create_index(on("evidence_file_request").col("request_id").col("sha256").unique().take()).await?;
        manager.create_index(on("evidence_file_learner").col("uploaded_by").take()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["evidence_content", "evidence_file"] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }
}

fn evidence_file() -> TableCreateStatement {
    Table::create()
        .table("evidence_file")
        .col(id("id").primary_key())
        .col(id("request_id"))
        .col(text("name"))
        .col(text("media_type").check(one_of("media_type", KINDS)).take())
        .col(ColumnDef::new("size").big_integer().not_null().check(Expr::col("size").gt(0)))
        .col(text("sha256"))
        .col(id("uploaded_by"))
        .col(instant("uploaded_at"))
        .foreign_key(&mut refers("evidence_file", "request_id", "recognition_request"))
        .foreign_key(&mut refers("evidence_file", "uploaded_by", "person"))
        .take()
}

// The octets apart, so that lists of files never carry them; in the database, so that a backup has them.
fn evidence_content() -> TableCreateStatement {
    Table::create()
        .table("evidence_content")
        .col(id("file_id").primary_key())
        .col(ColumnDef::new("content").blob().not_null())
        .foreign_key(&mut refers("evidence_content", "file_id", "evidence_file"))
        .take()
}
