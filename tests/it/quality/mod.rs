//! Our copy of DEQAR: how it is brought in, and what pages, rules and ratings make of it.

mod codes;
mod copying;
mod covered;
mod suggested;

use consortium::{
    code::{self, Codes},
    institution,
};
use exchange::{
    Error,
    deqar::{self, Options},
    import::{Outcome, Report},
};
use kernel::InstitutionId;
use serde_json::{Value, json};
use testkit::World;

/// A provider with one report, by default the university's own, obligatory and positive.
fn records(decision: &str, from: &str, to: &str) -> Vec<Value> {
    let provider = json!({"id": 42, "deqar_id": "DEQARINST0042", "eter_id": "FR0042", "is_other_provider": false,
        "names": [{"name_official": "Vallombre", "name_english": "Vallombre University"}],
        "countries": [{"country": {"iso_3166_alpha2": "FR"}}],
        "identifiers": [{"resource": "Erasmus", "identifier": "F  VALLOM01"}]});
    let report = json!({"id": 5001, "agency_acronym": "SYNQA", "agency_esg_activity_type": "institutional",
        "institutions": [{"id": 42, "name_primary": "Vallombre University"}], "programmes": [], "valid_from": from,
        "valid_to": to, "status": "part of obligatory EQA system", "decision": decision, "flag": "none"});
    vec![provider, report]
}

/// A report on one programme that only attests attendance.
fn attendance(name: &str) -> Value {
    json!({"id": 5002, "agency_acronym": "SYNQA", "agency_esg_activity_type": "programme",
        "institutions": [{"id": 42}], "programmes": [{"name_primary": name,
        "assessment_certification": "Attendance certificate"}], "valid_from": "2025-01-01", "valid_to": null,
        "status": "voluntary", "decision": "positive", "flag": "none"})
}

/// Brings a file in, fetched on this day.
async fn import(world: &World, file: &str, on: &str, keep_going: bool) -> Result<Report, Error> {
    let options = Options { retrieved_on: on.parse().unwrap(), keep_going };
    let mut work = world.begin().await;
    let report = deqar::import(&mut work, deqar::read(file.as_bytes())?, options).await?;
    work.commit().await.unwrap();
    Ok(report)
}

/// Brings records in that must be right.
async fn copied(world: &World, records: Vec<Value>) {
    import(world, &json!({"results": records}).to_string(), "2026-02-20", false).await.unwrap();
}

fn outcomes(report: &Report) -> [usize; 4] {
    [Outcome::Created, Outcome::Changed, Outcome::Unchanged, Outcome::Refused].map(|outcome| report.count(outcome))
}

/// Says by which number DEQAR knows it.
async fn identified(world: &World, id: InstitutionId) {
    let seen = institution::by_id(world.db.reads(), id).await.unwrap().version;
    let mut work = world.begin().await;
    let codes = Codes { deqar_id: Some("DEQARINST0042".to_owned()), ..Codes::default() };
    code::identify(&mut work, id, seen, codes).await.unwrap();
    work.commit().await.unwrap();
}
