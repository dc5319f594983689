//! The catalogue's tables: opportunities, their versions with learning outcomes, their dated runs.

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
        for table in [opportunity(), opportunity_version(), learning_outcome(), offering()] {
            manager.create_table(table).await?;
        }
        for index in indexes() {
            manager.create_index(index).await?;
        }
        // NULLs differ from each other in a plain unique index, so two runs without dates would pass it.
        manager
            .get_connection()
            .execute_unprepared(
                "CREATE UNIQUE INDEX offering_run ON offering \
                 (opportunity_id, COALESCE(starts_on, ''), COALESCE(ends_on, ''))",
            )
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["offering", "learning_outcome", "opportunity_version", "opportunity"] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }
}

fn opportunity() -> TableCreateStatement {
    let kinds = ["micro_credential", "course", "module", "programme"];
    Table::create()
        .table("opportunity")
        .col(id("id").primary_key())
        .col(id("institution_id"))
        .col(ColumnDef::new("unit_id").uuid())
        .col(ColumnDef::new("identifier").text().not_null())
        .col(ColumnDef::new("kind").text().not_null().check(one_of("kind", &kinds)))
        .col(ColumnDef::new("state").text().not_null().check(one_of("state", &["draft", "published", "archived"])))
        .col(ColumnDef::new("created_by").uuid())
        .col(ColumnDef::new("published_at").big_integer())
        .col(ColumnDef::new("archived_at").big_integer())
        .col(ColumnDef::new("archive_reason").text())
        .col(ColumnDef::new("is_imported").boolean().not_null())
        .col(ColumnDef::new("vanished_at").big_integer())
        .col(ColumnDef::new("created_at").big_integer().not_null())
        .col(ColumnDef::new("updated_at").big_integer().not_null())
        .col(ColumnDef::new("version").integer().not_null())
        .foreign_key(&mut refers("opportunity", "institution_id", "institution"))
        .foreign_key(&mut refers("opportunity", "unit_id", "organisational_unit"))
        .foreign_key(&mut refers("opportunity", "created_by", "person"))
        .take()
}

fn opportunity_version() -> TableCreateStatement {
    let supervision = ["unsupervised_no_id", "unsupervised_id", "supervised_no_id", "supervised_id"];
    let mut table = Table::create();
    table
        .table("opportunity_version")
        .col(id("id").primary_key())
        .col(id("opportunity_id"))
        .col(ColumnDef::new("number").integer().not_null().check(Expr::col("number").gte(1)))
        .col(ColumnDef::new("state").text().not_null().check(one_of("state", &["draft", "published", "superseded"])))
        .col(ColumnDef::new("title").text().not_null())
        .col(ColumnDef::new("original_language").text().not_null())
        .col(ColumnDef::new("description").text().not_null())
        .col(ColumnDef::new("teaching_languages").text().not_null())
        .col(ColumnDef::new("ects").integer().check(Expr::col("ects").between(50, 6000)))
        .col(ColumnDef::new("hours").integer().check(Expr::col("hours").gte(1)))
        .col(ColumnDef::new("eqf").small_integer().check(Expr::col("eqf").between(1, 8)))
        .col(ColumnDef::new("isced_f").text())
        .col(ColumnDef::new("mode").text().check(one_of("mode", &["online", "blended", "on_site"])))
        .col(ColumnDef::new("assessment").text().not_null())
        .col(ColumnDef::new("supervision").text().check(one_of("supervision", &supervision)))
        .col(ColumnDef::new("quality_assurance").text().not_null())
        .col(ColumnDef::new("prerequisites").text().not_null());
    rest_of_version(&mut table)
        .foreign_key(&mut refers("opportunity_version", "opportunity_id", "opportunity"))
        .foreign_key(&mut refers("opportunity_version", "created_by", "person"))
        .take()
}

fn rest_of_version(table: &mut TableCreateStatement) -> &mut TableCreateStatement {
    table
        .col(ColumnDef::new("stackability").text().check(one_of("stackability", &["stand_alone", "integrated"])))
        .col(ColumnDef::new("stacks_into").text().not_null())
        .col(ColumnDef::new("homepage").text())
        .col(ColumnDef::new("keywords").text().not_null())
        .col(ColumnDef::new("price").big_integer().check(Expr::col("price").gte(0)))
        .col(ColumnDef::new("currency").text())
        // Lists with one owner that nobody searches are one column of JSON each.
        .col(ColumnDef::new("awarding_bodies").text().not_null())
        .col(ColumnDef::new("accreditations").text().not_null())
        .col(ColumnDef::new("need").text().not_null())
        .col(ColumnDef::new("employers").text().not_null())
        .col(ColumnDef::new("grants").text().not_null())
        .col(ColumnDef::new("review_stated_on").text())
        .col(ColumnDef::new("review_due_on").text())
        .col(ColumnDef::new("review_reminded").small_integer())
        .col(ColumnDef::new("created_by").uuid())
        .col(ColumnDef::new("created_at").big_integer().not_null())
        .col(ColumnDef::new("published_at").big_integer())
}

fn learning_outcome() -> TableCreateStatement {
    Table::create()
        .table("learning_outcome")
        .col(id("id").primary_key())
        .col(id("version_id"))
        .col(ColumnDef::new("position").integer().not_null())
        .col(ColumnDef::new("text").text().not_null())
        .col(ColumnDef::new("essential").boolean())
        .col(ColumnDef::new("skills").text().not_null())
        .foreign_key(&mut refers("learning_outcome", "version_id", "opportunity_version"))
        .take()
}

fn offering() -> TableCreateStatement {
    Table::create()
        .table("offering")
        .col(id("id").primary_key())
        .col(id("opportunity_id"))
        .col(ColumnDef::new("starts_on").text())
        .col(ColumnDef::new("ends_on").text())
        .col(ColumnDef::new("enrol_by").text())
        .col(ColumnDef::new("seats").integer().check(Expr::col("seats").between(1, 100_000)))
        .col(ColumnDef::new("taken").integer().not_null().default(0).check(Expr::col("taken").gte(0)))
        .col(ColumnDef::new("state").text().not_null().check(one_of("state", &["open", "cancelled"])))
        .col(ColumnDef::new("created_at").big_integer().not_null())
        .col(ColumnDef::new("version").integer().not_null())
        // I-3: whatever a statement tries, no more are taken than there are.
        .check(Expr::col("seats").is_null().or(Expr::col("taken").lte(Expr::col("seats"))))
        .foreign_key(&mut refers("offering", "opportunity_id", "opportunity"))
        .take()
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        unique("opportunity_identifier", "opportunity", &["institution_id", "identifier"]),
        Index::create().name("opportunity_state").table("opportunity").col("state").col("id").take(),
        unique("opportunity_version_number", "opportunity_version", &["opportunity_id", "number"]),
        one_version("opportunity_version_draft", "draft"),
        one_version("opportunity_version_published", "published"),
        Index::create().name("opportunity_version_review").table("opportunity_version").col("review_due_on").take(),
        unique("learning_outcome_position", "learning_outcome", &["version_id", "position"]),
        Index::create().name("offering_opportunity").table("offering").col("opportunity_id").take(),
    ]
}

fn unique(name: &str, table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut index = Index::create();
    index.name(name).table(table).unique();
    for column in columns {
        index.col(*column);
    }
    index
}

/// At most one version of an opportunity in this state.
fn one_version(name: &str, state: &'static str) -> IndexCreateStatement {
    let mut index = unique(name, "opportunity_version", &["opportunity_id"]);
    index.and_where(Expr::col("state").eq(state));
    index
}
