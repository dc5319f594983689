//! People in offerings, what came out, and what people keep for later.

use sea_orm_migration::prelude::*;

use crate::{id, instant, one_of, refers, text};

/// See the module.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [enrolment(), course_result(), saved_listing(), saved_search()] {
            manager.create_table(table).await?;
        }
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["saved_search", "saved_listing", "course_result", "enrolment"] {
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

/// Goes with the person, and with what it is about.
fn falls_with(table: &'static str, column: &'static str, to: &'static str) -> ForeignKeyCreateStatement {
    refers(table, column, to).on_delete(ForeignKeyAction::Cascade).take()
}

fn saved_listing() -> TableCreateStatement {
    Table::create()
        .table("saved_listing")
        .col(id("person_id"))
        .col(id("opportunity_id"))
        .col(ColumnDef::new("note").text())
        .col(instant("saved_at"))
        .col(ColumnDef::new("removed_at").big_integer())
        .primary_key(Index::create().col("person_id").col("opportunity_id"))
        .foreign_key(&mut falls_with("saved_listing", "person_id", "person"))
        .foreign_key(&mut falls_with("saved_listing", "opportunity_id", "opportunity"))
        .take()
}

fn saved_search() -> TableCreateStatement {
    Table::create()
        .table("saved_search")
        .col(id("id").primary_key())
        .col(id("person_id"))
        .col(ColumnDef::new("opportunity_id").uuid())
        .col(text("criteria"))
        .col(text("name"))
        .col(text("frequency").check(one_of("frequency", &["never", "daily", "weekly"])))
        // Opens the page that ends its mails, and nothing else.
        .col(text("secret").unique_key())
        .col(instant("looked_until"))
        .col(ColumnDef::new("next_at").big_integer())
        .col(ColumnDef::new("told_on").text())
        .col(instant("saved_at"))
        .col(ColumnDef::new("removed_at").big_integer())
        .foreign_key(&mut falls_with("saved_search", "person_id", "person"))
        .foreign_key(&mut falls_with("saved_search", "opportunity_id", "opportunity"))
        .take()
}

/// The same search is saved once; so is the wish for new dates of a listing.
fn saved_once() -> [IndexCreateStatement; 2] {
    let kept = || Expr::col("removed_at").is_null();
    let search =
        Index::create().name("saved_search_once").table("saved_search").col("person_id").col("criteria").take();
    let dates =
        Index::create().name("saved_search_dates").table("saved_search").col("person_id").col("opportunity_id").take();
    [
        search.clone().unique().and_where(kept()).and_where(Expr::col("opportunity_id").is_null()).take(),
        dates.clone().unique().and_where(kept()).and_where(Expr::col("opportunity_id").is_not_null()).take(),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    let [search, dates] = saved_once();
    vec![
        search,
        dates,
        // What is due, by when.
        Index::create().name("saved_search_next").table("saved_search").col("next_at").take(),
        Index::create().name("saved_listing_removed").table("saved_listing").col("removed_at").take(),
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
