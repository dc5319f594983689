//! Programmes with their components; agreements with their versions, parties and signatures; equivalencies; tables of
//! grades; our copy of DEQAR.

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
        for table in [
            programme(),
            component(),
            component_outcome(),
            agreement(),
            agreement_version(),
            agreement_party(),
            signature(),
            equivalency(),
            equivalency_source(),
            equivalency_target(),
            equivalency_approval(),
            grade_table(),
            grade_policy(),
            deqar_provider(),
            deqar_code(),
            deqar_report(),
            deqar_report_provider(),
        ] {
            manager.create_table(table).await?;
        }
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            "grade_policy",
            "grade_table",
            "deqar_report_provider",
            "deqar_report",
            "deqar_code",
            "deqar_provider",
            "equivalency_approval",
            "equivalency_target",
            "equivalency_source",
            "equivalency",
            "signature",
            "agreement_party",
            "agreement_version",
            "agreement",
            "component_outcome",
            "component",
            "programme",
        ] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }
}

fn credits(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).integer().check(Expr::col(name).gte(0)).take()
}

fn level(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).small_integer().check(Expr::col(name).between(1, 8)).take()
}

fn programme() -> TableCreateStatement {
    Table::create()
        .table("programme")
        .col(id("id").primary_key())
        .col(id("institution_id"))
        .col(ColumnDef::new("code").text().not_null())
        .col(ColumnDef::new("title").text().not_null())
        .col(credits("ects"))
        .col(level("eqf"))
        .col(credits("elective_ects"))
        .col(level("elective_eqf"))
        .col(ColumnDef::new("regulated_profession").boolean())
        .col(ColumnDef::new("version").integer().not_null())
        .foreign_key(&mut refers("programme", "institution_id", "institution"))
        .take()
}

fn component() -> TableCreateStatement {
    Table::create()
        .table("component")
        .col(id("id").primary_key())
        .col(id("programme_id"))
        .col(ColumnDef::new("code").text().not_null())
        .col(ColumnDef::new("title").text().not_null())
        .col(credits("ects"))
        .col(level("eqf"))
        .foreign_key(&mut refers("component", "programme_id", "programme"))
        .take()
}

fn component_outcome() -> TableCreateStatement {
    Table::create()
        .table("component_outcome")
        .col(id("id").primary_key())
        .col(id("component_id"))
        .col(ColumnDef::new("position").small_integer().not_null().check(Expr::col("position").gte(1)))
        .col(ColumnDef::new("text").text().not_null())
        .col(ColumnDef::new("essential").boolean().not_null())
        .foreign_key(&mut refers("component_outcome", "component_id", "component"))
        .take()
}

fn agreement() -> TableCreateStatement {
    let states = ["in_preparation", "active", "suspended", "terminating", "terminated"];
    Table::create()
        .table("agreement")
        .col(id("id").primary_key())
        .col(ColumnDef::new("reference").text().not_null().unique_key())
        .col(ColumnDef::new("name").text().not_null())
        .col(ColumnDef::new("state").text().not_null().check(one_of("state", &states)))
        .col(ColumnDef::new("suspended_on").text())
        .col(ColumnDef::new("created_at").big_integer().not_null())
        .col(ColumnDef::new("version").integer().not_null())
        .take()
}

fn agreement_version() -> TableCreateStatement {
    let states = ["draft", "in_negotiation", "out_for_signature", "signed", "in_force", "superseded", "expired"];
    Table::create()
        .table("agreement_version")
        .col(id("id").primary_key())
        .col(id("agreement_id"))
        .col(ColumnDef::new("number").integer().not_null().check(Expr::col("number").gte(1)))
        .col(ColumnDef::new("state").text().not_null().check(one_of("state", &states)))
        .col(ColumnDef::new("valid_from").text().not_null())
        .col(ColumnDef::new("valid_to").text().not_null())
        .col(ColumnDef::new("body").text().not_null())
        .col(ColumnDef::new("created_at").big_integer().not_null())
        .foreign_key(&mut refers("agreement_version", "agreement_id", "agreement"))
        .take()
}

fn agreement_party() -> TableCreateStatement {
    let roles = ["issuer", "recogniser", "both"];
    Table::create()
        .table("agreement_party")
        .col(id("id").primary_key())
        .col(id("version_id"))
        .col(id("institution_id"))
        .col(ColumnDef::new("role").text().not_null().check(one_of("role", &roles)))
        .foreign_key(&mut refers("agreement_party", "version_id", "agreement_version"))
        .foreign_key(&mut refers("agreement_party", "institution_id", "institution"))
        .take()
}

fn signature() -> TableCreateStatement {
    Table::create()
        .table("signature")
        .col(id("id").primary_key())
        .col(id("version_id"))
        .col(id("institution_id"))
        .col(ColumnDef::new("person_id").uuid())
        .col(ColumnDef::new("signed_on").text())
        .foreign_key(&mut refers("signature", "version_id", "agreement_version"))
        .foreign_key(&mut refers("signature", "institution_id", "institution"))
        .foreign_key(&mut refers("signature", "person_id", "person"))
        .take()
}

fn equivalency() -> TableCreateStatement {
    let states = ["draft", "proposed", "approved", "rejected", "retired"];
    Table::create()
        .table("equivalency")
        .col(id("id").primary_key())
        .col(ColumnDef::new("reference").text().not_null().unique_key())
        .col(id("issuer_id"))
        .col(id("recogniser_id"))
        .col(ColumnDef::new("sources").text().not_null())
        .col(credits("credits"))
        .col(ColumnDef::new("binding").boolean().not_null())
        .col(ColumnDef::new("effective_from").text().not_null())
        .col(ColumnDef::new("effective_to").text())
        .col(ColumnDef::new("state").text().not_null().check(one_of("state", &states)))
        .col(ColumnDef::new("visibility").text().not_null().check(one_of("visibility", &["public", "private"])))
        .col(ColumnDef::new("public_note").text())
        .col(ColumnDef::new("private_note").text())
        .col(ColumnDef::new("basis").text().check(one_of("basis", &["agreement", "decision", "curriculum"])))
        .col(ColumnDef::new("no_equivalency_reason").text())
        .col(ColumnDef::new("needs_review").boolean().not_null())
        .col(ColumnDef::new("used").integer().not_null())
        .col(ColumnDef::new("proposed_by").uuid())
        .col(ColumnDef::new("words").text().not_null())
        .col(ColumnDef::new("created_at").big_integer().not_null())
        .col(ColumnDef::new("version").integer().not_null())
        .foreign_key(&mut refers("equivalency", "issuer_id", "institution"))
        .foreign_key(&mut refers("equivalency", "recogniser_id", "institution"))
        .foreign_key(&mut refers("equivalency", "proposed_by", "person"))
        .take()
}

fn equivalency_source() -> TableCreateStatement {
    Table::create()
        .table("equivalency_source")
        .col(id("id").primary_key())
        .col(id("equivalency_id"))
        .col(ColumnDef::new("identifier").text().not_null())
        .col(ColumnDef::new("opportunity_id").uuid())
        .foreign_key(&mut refers("equivalency_source", "equivalency_id", "equivalency"))
        .foreign_key(&mut refers("equivalency_source", "opportunity_id", "opportunity"))
        .take()
}

fn equivalency_target() -> TableCreateStatement {
    Table::create()
        .table("equivalency_target")
        .col(id("id").primary_key())
        .col(id("equivalency_id"))
        .col(id("component_id"))
        .foreign_key(&mut refers("equivalency_target", "equivalency_id", "equivalency"))
        .foreign_key(&mut refers("equivalency_target", "component_id", "component"))
        .take()
}

fn equivalency_approval() -> TableCreateStatement {
    Table::create()
        .table("equivalency_approval")
        .col(id("id").primary_key())
        .col(id("equivalency_id"))
        .col(ColumnDef::new("role").text().not_null())
        .col(ColumnDef::new("person_id").uuid())
        .col(ColumnDef::new("name").text())
        .col(ColumnDef::new("approved_on").text().not_null())
        .foreign_key(&mut refers("equivalency_approval", "equivalency_id", "equivalency"))
        .foreign_key(&mut refers("equivalency_approval", "person_id", "person"))
        .take()
}

fn grade_table() -> TableCreateStatement {
    let cycles = ["every", "short", "first", "second", "third"];
    let statuses = ["confirmed", "provisional", "withdrawn"];
    Table::create()
        .table("grade_table")
        .col(id("id").primary_key())
        .col(id("institution_id"))
        .col(ColumnDef::new("isced_f").text().not_null())
        .col(ColumnDef::new("cycle").text().not_null().check(one_of("cycle", &cycles)))
        .col(ColumnDef::new("number").integer().not_null().check(Expr::col("number").gte(1)))
        .col(ColumnDef::new("from_year").small_integer().not_null())
        .col(
            ColumnDef::new("to_year").small_integer().not_null().check(Expr::col("to_year").gt(Expr::col("from_year"))),
        )
        .col(ColumnDef::new("counts").text().not_null())
        .col(ColumnDef::new("best").text())
        .col(ColumnDef::new("lowest_pass").text())
        .col(ColumnDef::new("source").text().not_null())
        .col(ColumnDef::new("status").text().not_null().check(one_of("status", &statuses)))
        .col(ColumnDef::new("valid_from").text().not_null())
        .col(ColumnDef::new("kept_by").uuid())
        .col(ColumnDef::new("kept_at").big_integer().not_null())
        .col(ColumnDef::new("superseded_by").uuid())
        .foreign_key(&mut refers("grade_table", "institution_id", "institution"))
        .foreign_key(&mut refers("grade_table", "kept_by", "person"))
        .take()
}

fn grade_policy() -> TableCreateStatement {
    let instead = ["bavarian", "linear", "pass"];
    let which = ["minimum", "maximum", "average", "best_overlap"];
    Table::create()
        .table("grade_policy")
        .col(id("institution_id").primary_key())
        .col(ColumnDef::new("instead").text().not_null().check(one_of("instead", &instead)))
        .col(ColumnDef::new("which").text().not_null().check(one_of("which", &which)))
        .col(ColumnDef::new("version").integer().not_null())
        .foreign_key(&mut refers("grade_policy", "institution_id", "institution"))
        .take()
}

fn unique(name: &'static str, table: &'static str, columns: [&'static str; 2]) -> IndexCreateStatement {
    let [first, second] = columns;
    Index::create().name(name).table(table).col(first).col(second).unique().take()
}

/// A record of DEQAR under its number there, as it was fetched.
fn deqar(name: &'static str) -> TableCreateStatement {
    Table::create()
        .table(name)
        .col(ColumnDef::new("id").big_integer().not_null().primary_key())
        .col(ColumnDef::new("body").text().not_null())
        .col(ColumnDef::new("retrieved_on").text().not_null())
        .take()
}

fn deqar_provider() -> TableCreateStatement {
    deqar("deqar_provider")
}

fn deqar_code() -> TableCreateStatement {
    Table::create()
        .table("deqar_code")
        .col(ColumnDef::new("provider_id").big_integer().not_null())
        .col(ColumnDef::new("resource").text().not_null())
        .col(ColumnDef::new("code").text().not_null())
        .primary_key(Index::create().col("provider_id").col("resource").col("code"))
        .foreign_key(&mut refers("deqar_code", "provider_id", "deqar_provider"))
        .take()
}

fn deqar_report() -> TableCreateStatement {
    deqar("deqar_report")
}

/// A report may come before the provider that it names.
fn deqar_report_provider() -> TableCreateStatement {
    Table::create()
        .table("deqar_report_provider")
        .col(ColumnDef::new("report_id").big_integer().not_null())
        .col(ColumnDef::new("provider_id").big_integer().not_null())
        .primary_key(Index::create().col("report_id").col("provider_id"))
        .foreign_key(&mut refers("deqar_report_provider", "report_id", "deqar_report"))
        .take()
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        unique("programme_code", "programme", ["institution_id", "code"]),
        unique("component_code", "component", ["programme_id", "code"]),
        unique("component_outcome_position", "component_outcome", ["component_id", "position"]),
        unique("agreement_version_number", "agreement_version", ["agreement_id", "number"]),
        unique("agreement_party_once", "agreement_party", ["version_id", "institution_id"]),
        unique("signature_once", "signature", ["version_id", "institution_id"]),
        unique("equivalency_source_once", "equivalency_source", ["equivalency_id", "identifier"]),
        unique("equivalency_target_once", "equivalency_target", ["equivalency_id", "component_id"]),
        Index::create()
            .name("grade_table_version")
            .table("grade_table")
            .col("institution_id")
            .col("isced_f")
            .col("cycle")
            .col("number")
            .unique()
            .take(),
        Index::create().name("equivalency_source_identifier").table("equivalency_source").col("identifier").take(),
        Index::create().name("equivalency_target_component").table("equivalency_target").col("component_id").take(),
        Index::create().name("equivalency_recogniser").table("equivalency").col("recogniser_id").take(),
        Index::create().name("equivalency_approval_of").table("equivalency_approval").col("equivalency_id").take(),
        Index::create().name("deqar_code_found").table("deqar_code").col("code").col("resource").take(),
        Index::create().name("deqar_report_of").table("deqar_report_provider").col("provider_id").take(),
        Index::create().name("agreement_party_institution").table("agreement_party").col("institution_id").take(),
    ]
}
