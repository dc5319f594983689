//! Evaluation's tables: course ratings, requests, ratings, proposals, decisions, differences, conditions, appeals, remarks.

use sea_orm_migration::prelude::*;

use crate::{id, instant, one_of, refers, text};

const CRITERIA: &[&str] =
    &["quality", "verification", "level", "learning_outcomes", "workload", "testing", "identification"];
const PURPOSES: &[&str] = &["exemption", "admission", "elective_credit", "stack", "employment"];
const ROUTES: &[&str] = &["automatic", "fast_track", "individual"];
const STATES: &[&str] = &[
    "draft",
    "submitted",
    "information_requested",
    "lapsed",
    "complete",
    "under_assessment",
    "decision_proposed",
    "decided",
    "conditions_pending",
    "referred_rpl",
    "appealed",
    "closed",
    "withdrawn",
];
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
const ELEMENTS: &[&str] = &["level", "workload", "quality", "profile", "learning_outcomes"];
const CONDITIONS: &[&str] = &[
    "provide_qa_evidence",
    "issuer_confirmation",
    "issuer_level_statement",
    "provide_syllabus",
    "provide_workload_statement",
    "supplementary_assessment",
    "identity_check",
    "recency_check",
    "bridging_component",
];

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
            course_rating(),
            credit_account(),
            recognition_request(),
            information_request(),
            rating(),
            proposal(),
            decision(),
            difference(),
            condition(),
            appeal(),
            remark(),
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
            "remark",
            "appeal",
            "condition",
            "difference",
            "decision",
            "proposal",
            "rating",
            "information_request",
            "recognition_request",
            "credit_account",
            "course_rating",
        ] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }
}

fn word(name: &'static str, words: &[&'static str]) -> ColumnDef {
    text(name).check(one_of(name, words)).take()
}

fn optional_word(name: &'static str, words: &[&'static str]) -> ColumnDef {
    ColumnDef::new(name).text().check(one_of(name, words)).take()
}

fn robustness() -> ColumnDef {
    ColumnDef::new("robustness").small_integer().not_null().check(Expr::col("robustness").between(0, 3)).take()
}

fn course_rating() -> TableCreateStatement {
    Table::create()
        .table("course_rating")
        .col(id("id").primary_key())
        .col(id("version_id"))
        .col(word("criterion", CRITERIA))
        .col(robustness())
        .col(text("evidence"))
        .col(id("rated_by"))
        .col(instant("rated_at"))
        .col(text("rubric_version"))
        .col(ColumnDef::new("register").text())
        .foreign_key(&mut refers("course_rating", "version_id", "opportunity_version"))
        .foreign_key(&mut refers("course_rating", "rated_by", "person"))
        .take()
}

fn credit_account() -> TableCreateStatement {
    Table::create()
        .table("credit_account")
        .col(id("learner_id"))
        .col(id("institution_id"))
        .col(ColumnDef::new("turn").big_integer().not_null())
        .primary_key(Index::create().col("learner_id").col("institution_id"))
        .foreign_key(&mut refers("credit_account", "learner_id", "person"))
        .foreign_key(&mut refers("credit_account", "institution_id", "institution"))
        .take()
}

fn recognition_request() -> TableCreateStatement {
    const NAME: &str = "recognition_request";
    Table::create()
        .table(NAME)
        .col(id("id").primary_key())
        .col(text("reference").unique_key())
        .col(id("learner_id"))
        .col(id("institution_id"))
        // None of the four for a credential from outside the network.
        .col(ColumnDef::new("provider_id").uuid())
        .col(ColumnDef::new("opportunity_id").uuid())
        .col(ColumnDef::new("version_id").uuid())
        .col(ColumnDef::new("enrolment_id").uuid())
        .col(word("purpose", PURPOSES))
        .col(ColumnDef::new("programme_id").uuid())
        .col(ColumnDef::new("component_id").uuid())
        .col(text("target_key"))
        .col(text("credential_key"))
        .col(ColumnDef::new("filing").text())
        .col(word("state", STATES))
        .col(optional_word("route", ROUTES))
        .col(ColumnDef::new("basis").text())
        .col(text("presented"))
        .col(ColumnDef::new("graded").text())
        .col(ColumnDef::new("submitted_at").big_integer())
        .col(ColumnDef::new("completed_on").text())
        .col(ColumnDef::new("due_on").text())
        .col(ColumnDef::new("cap_on").text())
        .col(ColumnDef::new("delayed_until").text())
        .col(ColumnDef::new("overdue_on").text())
        .col(ColumnDef::new("warned_on").text())
        .col(ColumnDef::new("decided_at").big_integer())
        .col(ColumnDef::new("criteria_version").text())
        .col(ColumnDef::new("assigned_to").uuid())
        .col(ColumnDef::new("version").integer().not_null())
        .foreign_key(&mut refers(NAME, "learner_id", "person"))
        .foreign_key(&mut refers(NAME, "institution_id", "institution"))
        .foreign_key(&mut refers(NAME, "provider_id", "institution"))
        .foreign_key(&mut refers(NAME, "opportunity_id", "opportunity"))
        .foreign_key(&mut refers(NAME, "version_id", "opportunity_version"))
        .foreign_key(&mut refers(NAME, "enrolment_id", "enrolment"))
        .foreign_key(&mut refers(NAME, "programme_id", "programme"))
        .foreign_key(&mut refers(NAME, "component_id", "component"))
        .foreign_key(&mut refers(NAME, "assigned_to", "person"))
        .take()
}

fn information_request() -> TableCreateStatement {
    const NAME: &str = "information_request";
    Table::create()
        .table(NAME)
        .col(id("id").primary_key())
        .col(id("request_id"))
        .col(word("addressee", &["learner", "issuer"]))
        .col(ColumnDef::new("contact_name").text())
        .col(ColumnDef::new("contact_email").text())
        .col(text("language"))
        .col(text("items"))
        .col(text("question"))
        .col(id("asked_by"))
        .col(instant("asked_at"))
        .col(text("asked_on"))
        .col(ColumnDef::new("pauses").boolean().not_null())
        .col(text("reply_by"))
        .col(ColumnDef::new("extended_at").big_integer())
        .col(ColumnDef::new("reminded_at").big_integer())
        .col(ColumnDef::new("answer").text())
        .col(ColumnDef::new("ended_at").big_integer())
        .col(ColumnDef::new("ended_on").text())
        .col(ColumnDef::new("lapsed_on").text())
        .col(optional_word("ending", &["answered", "closed", "lapsed", "withdrawn"]))
        .col(ColumnDef::new("token_hash").text().unique_key())
        .col(ColumnDef::new("token_expires_at").big_integer())
        .foreign_key(&mut refers(NAME, "request_id", "recognition_request"))
        .foreign_key(&mut refers(NAME, "asked_by", "person"))
        .take()
}

fn rating() -> TableCreateStatement {
    Table::create()
        .table("rating")
        .col(id("id").primary_key())
        .col(id("request_id"))
        .col(word("criterion", CRITERIA))
        .col(robustness())
        .col(text("evidence"))
        .col(ColumnDef::new("rated_by").uuid())
        .col(instant("rated_at"))
        .col(text("rubric_version"))
        .col(ColumnDef::new("register").text())
        .foreign_key(&mut refers("rating", "request_id", "recognition_request"))
        .foreign_key(&mut refers("rating", "rated_by", "person"))
        .take()
}

fn proposal() -> TableCreateStatement {
    Table::create()
        .table("proposal")
        .col(id("id").primary_key())
        .col(id("request_id"))
        .col(text("findings"))
        .col(text("outcome"))
        .col(text("note"))
        .col(id("proposed_by"))
        .col(instant("proposed_at"))
        .col(ColumnDef::new("standing").boolean().not_null())
        .col(ColumnDef::new("return_reason").text())
        .col(ColumnDef::new("returned_by").uuid())
        .foreign_key(&mut refers("proposal", "request_id", "recognition_request"))
        .foreign_key(&mut refers("proposal", "returned_by", "person"))
        .foreign_key(&mut refers("proposal", "proposed_by", "person"))
        .take()
}

fn decision() -> TableCreateStatement {
    Table::create()
        .table("decision")
        .col(id("id").primary_key())
        .col(id("request_id"))
        .col(ColumnDef::new("proposal_id").uuid().unique_key())
        .col(word("outcome", OUTCOMES))
        .col(optional_word("mode", &["partial", "alternative", "cap"]))
        .col(ColumnDef::new("credits").integer())
        .col(optional_word("ground", GROUNDS))
        .col(optional_word("alternative_purpose", PURPOSES))
        .col(text("reasons"))
        .col(text("rules"))
        .col(text("detail"))
        .col(text("criteria_version"))
        .col(word("route", ROUTES))
        .col(ColumnDef::new("proposed_by").uuid())
        .col(ColumnDef::new("decided_by").uuid())
        .col(instant("decided_at"))
        .col(ColumnDef::new("request_version").integer().not_null())
        .col(text("notified_on"))
        .col(text("appeal_until"))
        // What it answers; an appeal names the decision that it is about, hence no foreign key here.
        .col(ColumnDef::new("appeal_id").uuid())
        // Set before its successor is written, so that only one stands at any time: hence no foreign key.
        .col(ColumnDef::new("superseded_by").uuid())
        .col(text("words"))
        .foreign_key(&mut refers("decision", "request_id", "recognition_request"))
        .foreign_key(&mut refers("decision", "proposal_id", "proposal"))
        .foreign_key(&mut refers("decision", "proposed_by", "person"))
        .foreign_key(&mut refers("decision", "decided_by", "person"))
        .take()
}

fn difference() -> TableCreateStatement {
    Table::create()
        .table("difference")
        .col(id("id").primary_key())
        .col(id("decision_id"))
        .col(word("element", ELEMENTS))
        .col(text("found"))
        .col(text("required"))
        .col(text("why"))
        .col(text("evidence"))
        .foreign_key(&mut refers("difference", "decision_id", "decision"))
        .take()
}

fn condition() -> TableCreateStatement {
    Table::create()
        .table("condition")
        .col(id("id").primary_key())
        .col(id("decision_id"))
        .col(word("kind", CONDITIONS))
        .col(text("due_on"))
        .col(ColumnDef::new("said").text())
        .col(ColumnDef::new("said_at").big_integer())
        .col(ColumnDef::new("answer").text())
        .col(ColumnDef::new("answered_by").uuid())
        .col(ColumnDef::new("answered_at").big_integer())
        .col(ColumnDef::new("met_on").text())
        .col(ColumnDef::new("failed_on").text())
        .col(ColumnDef::new("reminded").small_integer())
        .foreign_key(&mut refers("condition", "decision_id", "decision"))
        .foreign_key(&mut refers("condition", "answered_by", "person"))
        .take()
}

fn appeal() -> TableCreateStatement {
    Table::create()
        .table("appeal")
        .col(id("id").primary_key())
        .col(id("request_id"))
        .col(id("decision_id").unique_key())
        .col(text("grounds"))
        .col(instant("lodged_at"))
        .col(text("lodged_on"))
        .col(word("lodged_from", STATES))
        .col(text("due_on"))
        .col(optional_word("ruling", &["upheld", "overturned", "remitted"]))
        .col(ColumnDef::new("reasons").text())
        .col(ColumnDef::new("ruled_by").uuid())
        .col(ColumnDef::new("ruled_at").big_integer())
        .foreign_key(&mut refers("appeal", "request_id", "recognition_request"))
        .foreign_key(&mut refers("appeal", "decision_id", "decision"))
        .foreign_key(&mut refers("appeal", "ruled_by", "person"))
        .take()
}

fn remark() -> TableCreateStatement {
    Table::create()
        .table("remark")
        .col(id("id").primary_key())
        .col(id("request_id"))
        .col(word("kind", &["delay", "reopening", "rescheduling"]))
        .col(text("words"))
        .col(id("written_by"))
        .col(instant("written_at"))
        .foreign_key(&mut refers("remark", "request_id", "recognition_request"))
        .foreign_key(&mut refers("remark", "written_by", "person"))
        .take()
}

fn indexes() -> Vec<IndexCreateStatement> {
    let open = Expr::col("state").is_not_in(["closed", "withdrawn", "lapsed"]);
    let on = |name: &'static str, table: &'static str| Index::create().name(name).table(table).take();
    vec![
        on("course_rating_version", "course_rating").col("version_id").col("criterion").unique().take(),
        // I-4: one open request of a learner for each credential, purpose and target.
        on("recognition_request_open", "recognition_request")
            .col("learner_id")
            .col("credential_key")
            .col("purpose")
            .col("target_key")
            .unique()
            .and_where(open)
            .take(),
        // What a learner has had decided is asked for with every proposal and decision.
        on("recognition_request_learner", "recognition_request").col("learner_id").col("institution_id").take(),
        // What time alone brings about is looked for by state.
        on("recognition_request_state", "recognition_request").col("state").col("id").take(),
        on("recognition_request_enrolment", "recognition_request").col("enrolment_id").take(),
        on("information_request_request", "information_request").col("request_id").take(),
        on("information_request_open", "information_request")
            .col("reply_by")
            .and_where(Expr::col("ending").is_null())
            .take(),
        on("rating_request", "rating").col("request_id").col("criterion").unique().take(),
        on("proposal_standing", "proposal").col("request_id").unique().and_where(Expr::col("standing").eq(true)).take(),
        // I-4: one standing decision for each request.
        on("decision_standing", "decision")
            .col("request_id")
            .unique()
            .and_where(Expr::col("superseded_by").is_null())
            .take(),
        on("decision_request", "decision").col("request_id").take(),
        on("difference_decision", "difference").col("decision_id").take(),
        on("condition_decision", "condition").col("decision_id").take(),
        on("appeal_request", "appeal").col("request_id").take(),
        on("appeal_open", "appeal").col("due_on").col("id").and_where(Expr::col("ruling").is_null()).take(),
        on("remark_request", "remark").col("request_id").take(),
    ]
}
