use std::collections::{HashMap, HashSet};

use super::{check::Checker, decide, *};
use crate::csv::{Limits, rows};

fn checked(file: &str, target: &Target, known: &[&str]) -> (Vec<Item>, Report, Checker) {
    let known: HashSet<String> = known.iter().map(|slug| (*slug).to_owned()).collect();
    let mut checker = Checker::new(target, known);
    let mut report = Report::default();
    let rows: Vec<Row> = rows(file.as_bytes(), Limits::UPLOAD).unwrap().map(Result::unwrap).collect();
    let items = checker.check(rows, &mut report);
    (items, report, checker)
}

fn plan_of(file: &str, target: &Target, known: &[&str]) -> Report {
    let (items, mut report, mut checker) = checked(file, target, known);
    decide::steps(items, &HashMap::new(), false, &mut checker, &mut report);
    report
}

fn own() -> Target {
    Target::Institution(Box::new(Institution {
        id: format!("{:032x}", 1).parse().unwrap(),
        slug: "u1".into(),
        name: kernel::LocalizedText::default(),
        country: "FR".into(),
        time_zone: kernel::Zone::utc(),
        recognition_email: None,
        courses_email: None,
        elective_ects: None,
        elective_eqf: None,
        deqar_id: None,
        eter_id: None,
        erasmus_code: None,
        national_levels: consortium::NationalLevels::default(),
        created_at: kernel::Timestamp::from_micros(0),
        version: 1,
    }))
}

fn refusals(report: &Report) -> Vec<(u64, &str, &str, Option<u64>)> {
    let known = |code| crate::REFUSALS.contains(&code) || catalogue::draft::CODES.contains(&code);
    assert!(report.rows.iter().flat_map(|row| &row.refusals).all(|refusal| known(refusal.code)));
    report
        .rows
        .iter()
        .flat_map(|row| row.refusals.iter().map(|refusal| (row.line, refusal)))
        .map(|(line, refusal)| (line, refusal.column.as_str(), refusal.code, refusal.other_line))
        .collect()
}

#[test]
fn h007_the_same_identifier_with_other_texts_or_the_same_dates_names_both_lines() {
    let texts = "identifier,title\nA,One\nB,Two\nA,Other\n";
    assert_eq!(refusals(&plan_of(texts, &own(), &["u1"])), [(4, "identifier", "duplicate", Some(2))]);
    let dates = "identifier,title,start\nA,One,2027-01-01\nA,One,2027-02-01\nA,One,2027-01-01\n";
    let report = plan_of(dates, &own(), &["u1"]);
    assert_eq!(refusals(&report), [(4, "identifier", "duplicate", Some(2))]);
    assert_eq!(report.count(Outcome::Created), 2, "other dates are a second run");
}

#[test]
fn a_second_run_belongs_to_the_listing_of_the_first() {
    let file = "identifier,title,start\nA,One,2027-01-01\nA,One,2027-02-01\n";
    let (items, mut report, mut checker) = checked(file, &own(), &["u1"]);
    let stored = HashMap::new();
    let steps = decide::steps(items, &stored, false, &mut checker, &mut report);
    assert_eq!(steps.creations.len(), 1);
    assert_eq!(steps.creations[0].runs.len(), 2);
}

#[test]
fn h028_another_institution_is_refused() {
    let file = "identifier,title,institution\nA,One,u1\nB,Two,u2\nC,Three,\n";
    let report = plan_of(file, &own(), &["u1"]);
    assert_eq!(refusals(&report), [(3, "institution", "other-institution", None)]);
    assert_eq!(report.count(Outcome::Created), 2);
}

#[test]
fn a_new_slug_takes_name_and_country_once() {
    let file = "identifier,title,institution,institution_name,country\n\
        A,One,north,University of the North,no\nB,Two,north,,\nC,Three,south,South,\nD,Four,,,\nE,Five,So,So,FR\nF,Six,a b,X,FR\n";
    let report = plan_of(file, &Target::Rows, &[]);
    assert_eq!(
        refusals(&report),
        [
            (4, "country", "required", None),
            (5, "institution", "required", None),
            (6, "institution", "slug", None),
            (7, "institution", "slug", None),
        ]
    );
    assert_eq!(report.count(Outcome::Created), 2);
}

#[test]
fn every_wrong_field_of_a_row_is_named() {
    let file = "identifier,title,ects,start,end,seats\nA,,61,2027-02-01,2027-01-01,0\n";
    let report = plan_of(file, &own(), &["u1"]);
    assert_eq!(
        refusals(&report),
        [
            (2, "title", "required", None),
            (2, "ects", "ects-range", None),
            (2, "seats", "seats", None),
            (2, "start", "ends-before-start", None),
            (2, "end", "ends-before-start", None),
        ]
    );
}

#[test]
fn h001_a_ragged_row_is_refused_for_that_alone() {
    let report = plan_of("identifier,title\nA,One,x\n", &own(), &["u1"]);
    assert_eq!(refusals(&report), [(2, "identifier, title", "column-count", None)]);
}

#[test]
fn h035_a_cell_too_long_is_not_also_missing() {
    let file = format!("identifier,title\nA,{}\n", "x".repeat(20_001));
    assert_eq!(refusals(&plan_of(&file, &own(), &["u1"])), [(2, "title", "too-long", None)]);
}
