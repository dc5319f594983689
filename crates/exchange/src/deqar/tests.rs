//! Records as they come, and broken ones. The synthetic set is ours.

use recognition::quality::{Activity, Certification, Decision, Flag, Identifier};
use serde_json::{Value, json};

use super::{Fault, Record, read, record};

fn report() -> Value {
    json!({"id": 1, "agency_name": "Agency", "agency_esg_activity_type": "institutional", "institutions": [{"id": 7}],
        "valid_from": "2021-03-01", "valid_to": null, "status": "voluntary", "decision": "positive", "flag": "none"})
}

fn changed(member: &str, value: Value) -> Value {
    let mut report = report();
    report[member] = value;
    report
}

fn fault(value: &Value) -> Fault {
    record(value).unwrap_err()
}

fn as_report(value: &Value) -> recognition::quality::ReportRecord {
    match record(value).unwrap().0 {
        Record::Report(report) => report,
        Record::Provider(_) => panic!("a report"),
    }
}

#[test]
fn details_and_search_results_are_the_same_report() {
    let mut found = report();
    let members = found.as_object_mut().unwrap();
    members.remove("flag");
    members.remove("valid_to");
    found["id"] = json!("1");
    found["flag_level"] = json!("High level");
    found["valid_from"] = json!("2021-03-01T00:00:00Z");
    found["valid_to_calculated"] = json!("2027-03-01T00:00:00Z");
    found["programmes"] = json!([{"name_primary": " Ethics ", "degree_outcome": false}]);
    let (brief, detail) = (as_report(&found), as_report(&report()));
    assert!(brief.is_brief && !detail.is_brief);
    assert_eq!((brief.report.id, brief.report.valid_from), (detail.report.id, detail.report.valid_from));
    assert_eq!((brief.report.flag, detail.report.flag), (Flag::High, Flag::None));
    assert_eq!(brief.report.valid_to.map(|day| day.to_string()).as_deref(), Some("2027-03-01"));
    assert_eq!(
        (brief.report.programmes[0].full_degree, brief.report.programmes[0].names[0].as_str()),
        (Some(false), "ethics")
    );
    let listed = json!([{"name_primary": "A", "degree_outcome": {"id": 1, "outcome": "Full degree"},
        "assessment_certification": "attendance certificate"}]);
    let listed = &as_report(&changed("programmes", listed)).report.programmes[0];
    assert_eq!((listed.full_degree, listed.certification), (Some(true), Some(Certification::Attendance)));
}

#[test]
fn broken_records_are_named_with_their_place() {
    for (value, place, code) in [
        (changed("valid_from", json!("2021-02-30")), "valid_from", "date"),
        (changed("valid_from", json!(2021)), "valid_from", "date"),
        (changed("valid_to", json!("2020-01-01")), "valid_to", "date"),
        (changed("decision", json!("maybe")), "decision", "unknown-code"),
        (changed("status", json!(null)), "status", "unknown-code"),
        (changed("flag", json!("medium level")), "flag", "unknown-code"),
        (changed("id", json!("one")), "id", "id"),
        (changed("id", json!(-1)), "id", "id"),
        (changed("institutions", json!([{"name_primary": "A"}])), "institutions[0].id", "required"),
        (changed("institutions", json!("7")), "institutions", "shape"),
        (changed("programmes", json!([{"degree_outcome": 3}])), "programmes[0].degree_outcome", "unknown-code"),
        (json!({"names": [{"name_official": "A"}]}), "id", "required"),
        (json!({"id": 7, "deqar_id": "DEQARINST0008", "name_primary": "A"}), "deqar_id", "id"),
        (json!({"id": 7, "names": [{"name_official": " "}]}), "names", "required"),
        (json!({"id": 7}), "", "unknown-record"),
        (json!([]), "", "unknown-record"),
    ] {
        assert_eq!(fault(&value), Fault::new(place, code), "{value}");
    }
    let mut without = report();
    without.as_object_mut().unwrap().remove("id");
    assert_eq!(fault(&without), Fault::new("id", "required"));
}

#[test]
fn lim_5_a_record_may_be_32_levels_deep() {
    let nested = |levels: usize| -> Value {
        serde_json::from_str(&format!("{}{}", "[".repeat(levels), "]".repeat(levels))).unwrap()
    };
    assert!(record(&changed("summary", nested(31))).is_ok());
    assert_eq!(fault(&changed("summary", nested(32))), Fault::new("", "too-deep"), "33 with the record itself");
    let bomb = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(read(bomb.as_bytes()).unwrap_err().code, "not-json");
}

#[test]
fn unknown_members_are_reported_and_not_refused() {
    let file = read(json!({"count": 1, "results": [changed("colour", json!("blue"))]}).to_string().as_bytes()).unwrap();
    assert!(file.records[0].record.is_ok());
    let warning = &file.warnings[0];
    assert_eq!((warning.column.as_str(), warning.code, file.warnings.len()), ("colour", "unknown-member", 1));
}

#[test]
fn the_synthetic_set_is_read_whole() {
    let file = read(include_bytes!("synthetic/reports.json")).unwrap();
    assert_eq!(file.warnings, []);
    let reports = file.records.into_iter().map(|read| match read.record.unwrap() {
        Record::Report(report) => report.report,
        Record::Provider(_) => panic!("a report"),
    });
    let reports: Vec<_> = reports.collect();
    assert_eq!(reports.len(), 10);
    assert!(reports.iter().any(|report| report.activity == Activity::JointProgramme));
    assert!(reports.iter().any(|report| report.decision == Decision::PositiveWithConditions));
    assert!(reports.iter().all(|report| !report.names(9006)), "DQ-1: a platform is not among the institutions");
    let file = read(include_bytes!("synthetic/institutions.json")).unwrap();
    assert_eq!((file.records.len(), file.warnings.len()), (7, 0));
    let school = file.records.into_iter().last().unwrap().record.unwrap();
    let Record::Provider(school) = school else { panic!("a provider") };
    assert_eq!((school.id, school.parents.unwrap().first().unwrap().id), (9007, 9001));
}

#[test]
fn providers_come_as_search_results_and_as_csv_too() {
    let found = json!({"id": "42", "deqar_id": "DEQARINST0042", "eter_id": "DE0042", "name_primary": "Aix", "score": 3.1,
        "country": ["Germany"], "hierarchical_relationships": {"includes": [], "part_of": [
            {"institution": {"id": 9}, "relationship_type": "Educational platform"}]}});
    let Record::Provider(found) = record(&found).unwrap().0 else { panic!("a provider") };
    assert_eq!((found.id, found.eter.as_deref(), found.countries), (42, Some("DE0042"), None));
    assert_eq!(found.parents.unwrap().len(), 0, "DQ-1: a platform is no parent");
    let sheet = "\u{feff}deqar_id;eter_id;name_primary;country;is_other_provider;city\nDEQARINST0042;DE0042;Aix;de;false;X\n\
        DEQARINST;;Nobody;DE;;\nDEQARINST0043;;Two;DE;perhaps;\n";
    let file = read(sheet.as_bytes()).unwrap();
    assert_eq!(file.warnings[0].column, "city");
    let Ok(Record::Provider(first)) = &file.records[0].record else { panic!("a provider") };
    assert_eq!((first.id, first.is_other_provider, first.countries.clone().unwrap().len()), (42, Some(false), 1));
    assert_eq!(file.records[1].record, Err(Fault::new("deqar_id", "id")));
    assert_eq!(file.records[2].record, Err(Fault::new("is_other_provider", "unknown-code")));
    assert_eq!(read(b"name;country\nA;DE\n").unwrap_err().code, "missing-column");
    assert_eq!(Identifier::new("ETER", "de0042").identifier, "DE0042");
}
