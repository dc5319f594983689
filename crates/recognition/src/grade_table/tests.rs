//! Which tables make sense, and whose they are.

use kernel::{Actor, Grant, InstitutionId, PersonActor, Role};

use super::*;
use crate::programme::typed::Wrong;

fn typed() -> TableFields {
    let text = |text: &str| text.to_owned();
    TableFields {
        field: text("0613"),
        cycle: text("first"),
        from_year: text("2023"),
        to_year: text("2025"),
        grades: [("10", "5"), ("9", "45"), ("8", "150")].map(|(grade, count)| (text(grade), text(count))).to_vec(),
        best: text("10"),
        lowest_pass: text("6,0"),
        source: text("Registry, winter 2025"),
        status: text("confirmed"),
        valid_from: text("2026-01-01"),
    }
}

fn wrong(change: impl FnOnce(&mut TableFields)) -> (&'static str, &'static str) {
    let mut fields = typed();
    change(&mut fields);
    let Wrong { field, code } = fields.read().unwrap_err().remove(0);
    assert!(CODES.contains(&code), "{code}");
    (field, code)
}

#[test]
fn a_table_is_read_as_it_was_typed() {
    let read = typed().read().unwrap();
    assert_eq!((read.field(), read.cycle().as_str(), read.years), ("0613", "first", (2023, 2025)));
    assert_eq!(read.counts.0[1], ("9".to_owned(), 45));
    assert_eq!((read.best.as_deref(), read.lowest_pass.as_deref()), (Some("10"), Some("6")));
}

#[test]
fn what_is_left_open_is_the_whole_institution_every_cycle_and_not_confirmed() {
    let mut fields = typed();
    for open in [&mut fields.field, &mut fields.cycle, &mut fields.status, &mut fields.valid_from] {
        open.clear();
    }
    fields.best.clear();
    fields.lowest_pass.clear();
    let read = fields.read().unwrap();
    assert_eq!((read.field(), read.cycle().as_str(), read.status), ("all", "every", TableStatus::Provisional));
    assert_eq!((read.valid_from, read.best), (None, None));
    assert_eq!(fields.about(), ("all".to_owned(), "every".to_owned()));
}

#[test]
fn gr_1_a_table_counts_at_least_two_years() {
    assert_eq!(wrong(|table| table.to_year = "2023".into()), ("to_year", "grade-years"));
    assert_eq!(wrong(|table| table.to_year = "2022".into()), ("to_year", "grade-years"));
    assert_eq!(wrong(|table| table.from_year = "23".into()), ("from_year", "grade-years"));
    assert_eq!(wrong(|table| table.from_year = " ".into()), ("from_year", "required"));
    let mut two = typed();
    two.to_year = "2024".into();
    assert!(two.read().is_ok());
}

#[test]
fn what_makes_no_sense_is_named_with_its_field() {
    assert_eq!(wrong(|table| table.field = "611".into()), ("field", "isced-f"));
    assert_eq!(wrong(|table| table.cycle = "bachelor".into()), ("cycle", "choice"));
    assert_eq!(wrong(|table| table.status = "sure".into()), ("status", "choice"));
    assert_eq!(wrong(|table| table.source = " ".into()), ("source", "required"));
    assert_eq!(wrong(|table| table.valid_from = "soon".into()), ("valid_from", "date"));
    assert_eq!(wrong(|table| table.grades[0].1 = "many".into()), ("grades", "grade-count"));
    assert_eq!(wrong(|table| table.grades[0].1 = "-1".into()), ("grades", "grade-count"));
    assert_eq!(wrong(|table| table.grades[0].0 = " ".into()), ("grades", "required"));
    assert_eq!(wrong(|table| table.grades[0].0 = "9".into()), ("grades", "grade-twice"));
    assert_eq!(wrong(|table| table.grades.clear()), ("grades", "grades-empty"));
    assert_eq!(wrong(|table| table.grades = vec![("A".into(), "1".into()); 501]), ("grades", "too-long"));
    assert_eq!(wrong(|table| table.best = "A".into()), ("best", "grade-ends"));
    assert_eq!(wrong(|table| table.best = String::new()), ("best", "grade-ends"));
    assert_eq!(wrong(|table| table.best = "6".into()), ("lowest_pass", "grade-ends"));
}

#[test]
fn gr_6_tables_are_kept_and_read_by_the_own_staff_only() {
    let own: InstitutionId = "0192f000-0000-7000-8000-000000000001".parse().unwrap();
    let other: InstitutionId = "0192f000-0000-7000-8000-000000000002".parse().unwrap();
    let with = |role: Role, institution: Option<InstitutionId>| {
        let person = "0192f000-0000-7000-8000-000000000009".parse().unwrap();
        let grants = vec![Grant { role, institution, rights: vec![] }];
        Actor::Person(PersonActor { id: person, home: Some(own), grants })
    };
    for role in [Role::ProviderAdmin, Role::RecognitionOfficer] {
        assert!(policy::may_keep(&with(role, Some(own)), own).is_ok(), "{role}");
        assert!(policy::may_keep(&with(role, Some(other)), own).is_err(), "{role}");
    }
    for role in [Role::ProviderEditor, Role::Signatory] {
        assert!(policy::may_keep(&with(role, Some(own)), own).is_err(), "{role}");
    }
    for role in [Role::ConsortiumAdmin, Role::Auditor] {
        assert!(policy::may_keep(&with(role, None), own).is_err(), "{role}");
    }
    assert!(policy::may_keep(&Actor::Anonymous, own).is_err());
    assert!(policy::may_keep(&Actor::System, own).is_ok());
}
