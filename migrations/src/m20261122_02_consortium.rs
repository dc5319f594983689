//! Institutions, units, people, accounts, memberships, API tokens.

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
        for table in [institution(), organisational_unit(), person(), account(), membership(), api_token()] {
            manager.create_table(table).await?;
        }
        for table in [synonym(), missed_search()] {
            manager.create_table(table).await?;
        }
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["missed_search", "synonym"] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        for table in ["api_token", "membership", "account", "person", "organisational_unit", "institution"] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }
}

fn institution() -> TableCreateStatement {
    Table::create()
        .table("institution")
        .col(id("id").primary_key())
        .col(ColumnDef::new("slug").text().not_null().unique_key())
        .col(ColumnDef::new("name").text().not_null())
        .col(ColumnDef::new("country").text().not_null())
        .col(ColumnDef::new("time_zone").text().not_null())
        .col(ColumnDef::new("recognition_email").text())
        .col(ColumnDef::new("courses_email").text())
        .col(ColumnDef::new("elective_ects").integer().check(Expr::col("elective_ects").gte(0)))
        .col(ColumnDef::new("elective_eqf").small_integer().check(Expr::col("elective_eqf").between(1, 8)))
        .col(ColumnDef::new("deqar_id").text().unique_key())
        .col(ColumnDef::new("eter_id").text().unique_key())
        .col(ColumnDef::new("erasmus_code").text().unique_key())
        .col(ColumnDef::new("national_levels").text().not_null())
        .col(ColumnDef::new("created_at").big_integer().not_null())
        .col(ColumnDef::new("version").integer().not_null())
        .take()
}

fn organisational_unit() -> TableCreateStatement {
    Table::create()
        .table("organisational_unit")
        .col(id("id").primary_key())
        .col(id("institution_id"))
        .col(ColumnDef::new("code").text().not_null())
        .col(ColumnDef::new("name").text().not_null())
        .foreign_key(&mut refers("organisational_unit", "institution_id", "institution"))
        .take()
}

fn person() -> TableCreateStatement {
    Table::create()
        .table("person")
        .col(id("id").primary_key())
        .col(ColumnDef::new("name").text().not_null())
        .col(ColumnDef::new("email").text().not_null().unique_key())
        .col(ColumnDef::new("language").text().not_null())
        .col(ColumnDef::new("home_institution_id").uuid())
        .col(ColumnDef::new("programme_id").uuid())
        .col(ColumnDef::new("created_at").big_integer().not_null())
        .col(ColumnDef::new("version").integer().not_null())
        .foreign_key(&mut refers("person", "home_institution_id", "institution"))
        .take()
}

fn account() -> TableCreateStatement {
    Table::create()
        .table("account")
        .col(id("id").primary_key())
        .col(id("person_id").unique_key())
        .col(ColumnDef::new("password_hash").text().not_null())
        .col(ColumnDef::new("created_at").big_integer().not_null())
        .foreign_key(&mut refers("account", "person_id", "person"))
        .take()
}

fn membership() -> TableCreateStatement {
    let roles =
        ["provider_editor", "provider_admin", "recognition_officer", "signatory", "consortium_admin", "auditor"];
    Table::create()
        .table("membership")
        .col(id("id").primary_key())
        .col(id("person_id"))
        .col(ColumnDef::new("institution_id").uuid())
        .col(ColumnDef::new("unit_id").uuid())
        .col(ColumnDef::new("role").text().not_null().check(Expr::col("role").is_in(roles)))
        .col(ColumnDef::new("rights").text().not_null())
        .col(
            ColumnDef::new("state")
                .text()
                .not_null()
                .check(one_of("state", &["invited", "confirmed", "suspended", "ended"])),
        )
        .col(ColumnDef::new("valid_from").text())
        .col(ColumnDef::new("valid_to").text())
        .col(ColumnDef::new("created_at").big_integer().not_null())
        .foreign_key(&mut refers("membership", "person_id", "person"))
        .foreign_key(&mut refers("membership", "institution_id", "institution"))
        .foreign_key(&mut refers("membership", "unit_id", "organisational_unit"))
        .take()
}

fn api_token() -> TableCreateStatement {
    Table::create()
        .table("api_token")
        .col(id("id").primary_key())
        .col(id("person_id"))
        .col(ColumnDef::new("hash").text().not_null().unique_key())
        .col(ColumnDef::new("scope").text().not_null().check(one_of("scope", &["read", "write"])))
        .col(ColumnDef::new("created_at").big_integer().not_null())
        .col(ColumnDef::new("expires_at").big_integer().not_null())
        .col(ColumnDef::new("revoked_at").big_integer())
        .foreign_key(&mut refers("api_token", "person_id", "person"))
        .take()
}

fn synonym() -> TableCreateStatement {
    Table::create()
        .table("synonym")
        .col(id("id").primary_key())
        .col(ColumnDef::new("sayings").text().not_null().unique_key())
        .col(ColumnDef::new("changed_at").big_integer().not_null())
        .col(ColumnDef::new("version").integer().not_null())
        .take()
}

/// Words and numbers only: nothing here belongs to anybody.
fn missed_search() -> TableCreateStatement {
    Table::create()
        .table("missed_search")
        .col(ColumnDef::new("week").text().not_null())
        .col(ColumnDef::new("text").text().not_null())
        .col(ColumnDef::new("count").integer().not_null().check(Expr::col("count").gte(1)))
        .primary_key(Index::create().col("week").col("text"))
        .take()
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        Index::create()
            .name("organisational_unit_code")
            .table("organisational_unit")
            .col("institution_id")
            .col("code")
            .unique()
            .take(),
        Index::create().name("membership_person").table("membership").col("person_id").take(),
        Index::create().name("membership_institution").table("membership").col("institution_id").col("role").take(),
        Index::create().name("api_token_person").table("api_token").col("person_id").take(),
    ]
}
