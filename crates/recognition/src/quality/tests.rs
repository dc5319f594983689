//! The vectors of our synthetic set, typed again as facts, and the borders of the rules.

use kernel::{Day, LocalizedText};

use super::{
    Activity::{self, Institutional, JointProgramme, Programme},
    Body, Certification, Copied,
    Decision::{self, Negative, NotApplicable, Positive, PositiveWithConditions},
    Flag, Identifier, Known, Listed, Parent, Provider, Question, Report, Scope,
    Status::{self, Obligatory, Voluntary},
    number_of, permalink, quality, rate, same_name, testing,
};
use crate::criterion::{Criterion, Robustness};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn robust(number: i16) -> Option<Robustness> {
    Robustness::new(number).ok()
}

fn report(
    id: i64,
    activity: Activity,
    bodies: &[(i64, bool)],
    (from, to): (&str, &str),
    (status, decision): (Status, Decision),
) -> Report {
    let body = |(id, other): &(i64, bool)| Body { id: *id, name: String::new(), is_other_provider: Some(*other) };
    Report {
        id,
        agency: "SYNQA".to_owned(),
        activity,
        institutions: bodies.iter().map(body).collect(),
        programmes: Vec::new(),
        status,
        decision,
        valid_from: day(from),
        valid_to: to.parse().ok(),
        flag: Flag::None,
    }
}

fn listing(mut report: Report, identifier: &str, name: &str, certification: Certification) -> Report {
    report.programmes.push(Listed {
        identifiers: vec![identifier.to_owned()],
        names: vec![same_name(name)],
        certification: Some(certification),
        full_degree: Some(false),
    });
    report
}

/// The ten reports.
fn synthetic() -> Vec<Report> {
    let assessed = Certification::Assessed;
    let six = ("2024-05-01", "");
    let academy = &[(9003, true)];
    vec![
        report(90101, Institutional, &[(9001, false)], ("2021-03-01", "2027-02-28"), (Obligatory, Positive)),
        listing(
            report(90102, Programme, academy, six, (Voluntary, Positive)),
            "MC-DE-01",
            "Data Ethics for Practitioners",
            assessed,
        ),
        report(90103, Institutional, academy, ("2023-01-01", "2028-12-31"), (Voluntary, Positive)),
        report(90104, Institutional, &[(9004, false)], ("2012-01-01", ""), (Obligatory, Positive)),
        listing(
            report(90105, Programme, academy, ("2024-05-01", "2029-04-30"), (Voluntary, Negative)),
            "MC-QB-01",
            "Quantum Basics",
            assessed,
        ),
        report(90106, Institutional, &[(9002, false)], ("2020-06-01", ""), (Voluntary, NotApplicable)),
        listing(
            report(
                90107,
                JointProgramme,
                &[(9001, false), (9002, false)],
                ("2023-09-01", "2026-08-31"),
                (Voluntary, PositiveWithConditions),
            ),
            "MC-CE-07",
            "Circular Economy in Ports",
            assessed,
        ),
        Report {
            flag: Flag::High,
            ..report(90108, Institutional, &[(9005, false)], ("2022-01-01", "2028-01-01"), (Obligatory, Positive))
        },
        listing(
            report(90109, Programme, &[(9002, false)], ("2022-01-01", "2028-01-01"), (Obligatory, Positive)),
            "OP-LG-02",
            "Professional Programme in Logistics",
            assessed,
        ),
        listing(
            report(90110, Programme, academy, ("2025-02-01", ""), (Voluntary, Positive)),
            "MC-WW-03",
            "Workplace Wellbeing Days",
            Certification::Attendance,
        ),
    ]
}

/// Body, whether an institution of higher education, parents.
type Who<'a> = (Option<i64>, Option<bool>, &'a [i64]);

fn rated(reports: &[Report], who: Who<'_>, (identifier, name): (&str, &str), on: &str) -> (Option<i16>, Option<i64>) {
    let (body, is_hei, parents) = who;
    let names = [same_name(name)];
    let question = Question {
        body,
        is_known: body.is_some(),
        is_hei,
        parents,
        identifiers: &[identifier],
        names: if name.is_empty() { &[] } else { &names },
        awarded_on: day(on),
    };
    let rated = rate(&question, reports);
    (rated.rating.map(Robustness::get), rated.report.map(|report| report.id))
}

#[test]
fn vector_dq_the_synthetic_table() {
    let hei = |id: i64| -> Who<'static> { (Some(id), Some(true), &[]) };
    let academy: Who<'_> = (Some(9003), Some(false), &[]);
    let any = ("MC-XX-00", "Something else");
    for (who, course, on, rating, decided) in [
        (hei(9001), any, "2024-06-01", Some(3), Some(90101)),
        (hei(9001), any, "2027-06-01", Some(1), None),
        (academy, ("MC-DE-01", ""), "2025-01-10", Some(3), Some(90102)),
        (academy, ("MC-DE-01", ""), "2024-04-30", Some(2), Some(90103)),
        (academy, ("MC-QB-01", ""), "2025-01-10", Some(0), Some(90105)),
        (academy, any, "2025-01-10", Some(2), Some(90103)),
        (hei(9004), any, "2017-12-31", Some(3), Some(90104)),
        (hei(9004), any, "2019-01-01", Some(1), None),
        (hei(9005), any, "2023-01-01", Some(1), None),
        ((Some(9007), Some(true), &[9001][..]), any, "2024-06-01", Some(2), Some(90101)),
        (hei(9002), any, "2024-06-01", Some(2), Some(90106)),
        (hei(9002), ("", " circular economy in ports "), "2024-06-01", Some(3), Some(90107)),
        ((Some(9006), Some(false), &[]), ("MC-DE-01", ""), "2025-01-10", Some(1), None),
        ((None, None, &[]), any, "2024-06-01", None, None),
    ] {
        assert_eq!(rated(&synthetic(), who, course, on), (rating, decided), "{who:?} {course:?} {on}");
    }
}

#[test]
fn vector_dq_3_first_and_last_day_count_and_so_do_six_years() {
    let who: Who<'_> = (Some(9001), Some(true), &[]);
    for (on, rating) in [("2021-02-28", 1), ("2021-03-01", 3), ("2027-02-28", 3), ("2027-03-01", 1)] {
        assert_eq!(rated(&synthetic(), who, ("", ""), on).0, Some(rating), "{on}");
    }
    let open: Who<'_> = (Some(9004), Some(true), &[]);
    for (on, rating) in [("2011-12-31", 1), ("2012-01-01", 3), ("2018-01-01", 3), ("2018-01-02", 1)] {
        assert_eq!(rated(&synthetic(), open, ("", ""), on).0, Some(rating), "{on}");
    }
    let leap = [report(1, Institutional, &[(7, false)], ("2016-02-29", ""), (Obligatory, Positive))];
    let who: Who<'_> = (Some(7), Some(true), &[]);
    assert_eq!(rated(&leap, who, ("", ""), "2022-02-28").0, Some(3));
    assert_eq!(rated(&leap, who, ("", ""), "2022-03-01").0, Some(1));
}

#[test]
fn vector_dq_7_an_attendance_certificate_is_no_testing() {
    let names = [same_name("Workplace Wellbeing Days")];
    let question = Question {
        body: Some(9003),
        is_known: true,
        is_hei: Some(false),
        parents: &[],
        identifiers: &[],
        names: &names,
        awarded_on: day("2025-03-01"),
    };
    let reports = synthetic();
    let rated = rate(&question, &reports);
    assert_eq!((rated.rating, rated.certified), (robust(3), Some((90110, Certification::Attendance))));
    assert_eq!(testing(Some(Certification::Attendance), robust(3)), robust(0));
    assert_eq!(testing(Some(Certification::None), None), robust(0));
    assert_eq!(testing(Some(Certification::Assessed), robust(2)), robust(2));
    assert_eq!(testing(None, None), None);
}

#[test]
fn dq_6_the_better_evidence_counts_and_a_negative_report_leaves_one() {
    for (deqar, other, quality_is) in [
        (Some(3), Some(1), Some(3)),
        (Some(1), Some(2), Some(2)),
        (Some(0), Some(3), Some(1)),
        (Some(0), None, Some(0)),
        (None, Some(2), Some(2)),
        (None, None, None),
    ] {
        let rating = |number: Option<i16>| number.and_then(|number| Robustness::new(number).ok());
        assert_eq!(quality(rating(deqar), rating(other)), rating(quality_is), "{deqar:?} {other:?}");
    }
}

#[test]
fn dq_2_a_report_on_the_body_or_its_parent_counts_unless_it_is_flagged_high() {
    let on = |body: i64, flag: Flag| {
        let valid = ("2020-01-01", "2026-01-01");
        [Report { flag, ..report(1, Institutional, &[(body, false)], valid, (Obligatory, Positive)) }]
    };
    let who: Who<'_> = (Some(7), Some(true), &[8]);
    for (body, flag, expected) in [
        (7, Flag::None, (Some(3), Some(1))),
        (7, Flag::Low, (Some(3), Some(1))),
        (7, Flag::High, (Some(1), None)),
        (8, Flag::None, (Some(2), Some(1))),
        (8, Flag::High, (Some(1), None)),
        (9, Flag::None, (Some(1), None)),
    ] {
        assert_eq!(rated(&on(body, flag), who, ("", ""), "2022-01-01"), expected, "{body} {flag:?}");
    }
}

#[test]
fn dq_4_only_the_latest_report_of_a_scope_speaks() {
    let both = |first: Decision, second: Decision| {
        [
            report(1, Institutional, &[(7, false)], ("2020-01-01", "2026-01-01"), (Obligatory, first)),
            report(2, Institutional, &[(7, false)], ("2021-01-01", "2026-01-01"), (Obligatory, second)),
        ]
    };
    let who: Who<'_> = (Some(7), Some(true), &[]);
    assert_eq!(rated(&both(Positive, Negative), who, ("", ""), "2022-01-01"), (Some(0), Some(2)));
    assert_eq!(rated(&both(Negative, Positive), who, ("", ""), "2022-01-01"), (Some(3), Some(2)));
    assert_eq!(rated(&both(Negative, Positive), who, ("", ""), "2020-06-01"), (Some(0), Some(1)), "not yet begun");
}

#[test]
fn dq_5_a_report_on_some_programmes_does_not_cover_the_institution() {
    let of = |activity| {
        let report = report(1, activity, &[(7, false)], ("2020-01-01", "2026-01-01"), (Obligatory, Positive));
        [listing(report, "MC-1", "One", Certification::Assessed)]
    };
    let who: Who<'_> = (Some(7), Some(true), &[]);
    assert_eq!(rated(&of(Activity::InstitutionalProgramme), who, ("MC-2", "Two"), "2022-01-01"), (Some(1), None));
    assert_eq!(rated(&of(Activity::InstitutionalProgramme), who, ("MC-1", ""), "2022-01-01"), (Some(3), Some(1)));
    assert_eq!(
        rated(&of(Institutional), (Some(7), None, &[]), ("", ""), "2022-01-01").0,
        Some(3),
        "the report says it"
    );
    let other = [report(1, Institutional, &[(7, true)], ("2020-01-01", ""), (Obligatory, Positive))];
    assert_eq!(rated(&other, (Some(7), None, &[]), ("", ""), "2022-01-01").0, Some(2), "no institution of that kind");
}

#[test]
fn dq_8_what_is_kept_names_report_day_and_rules() {
    let provider = Provider {
        id: 9007,
        names: vec!["Synthetic North Business School".to_owned()],
        is_other_provider: Some(false),
        parents: [Parent { id: 9001, valid_from: Some(day("2015-01-01")), valid_to: None }].into(),
        ..Provider::default()
    };
    let copied = |body| Copied { body, retrieved_on: day("2026-02-20") };
    let known =
        Known::new(Copied { body: provider, retrieved_on: day("2026-02-01") }, synthetic().into_iter().map(copied));
    let kept = known.about(Some("MC-1"), &LocalizedText::default(), day("2024-06-01"));
    assert_eq!((kept.rating.get(), kept.scope, kept.is_covered()), (2, Some(Scope::Parent), false));
    assert_eq!(kept.retrieved_on, day("2026-02-20"), "the day of the report");
    assert_eq!(permalink(90101), "https://data.deqar.eu/report/90101");
    let evidence = kept.evidence(Criterion::Quality);
    let expected = "DEQAR 2026-02-20: https://data.deqar.eu/report/90101 (SYNQA); DQ-1 DQ-2 DQ-3 DQ-4 DQ-5";
    assert_eq!(evidence, expected);
    let two = Robustness::new(2).unwrap();
    assert!(kept.allows(Criterion::Quality, two, &evidence) && kept.allows(Criterion::Testing, two, &evidence));
    assert!(!kept.allows(Criterion::Quality, Robustness::STRONG, &format!(" {evidence}\n")), "no reason of its own");
    assert!(kept.allows(Criterion::Quality, Robustness::STRONG, "National accreditation until 2027"));
    let again: super::Snapshot = kept.to_string().parse().unwrap();
    assert_eq!(again, kept);
    assert_eq!(known.itself(day("2014-12-31")).rating.get(), 1, "it was no part of it then");
}

#[test]
fn dq_1_numbers_and_codes_are_compared_as_they_are_meant() {
    assert_eq!((number_of("DEQARINST0042"), number_of(" 42 "), number_of("DEQARINST")), (Some(42), Some(42), None));
    assert_eq!((number_of("-1"), number_of("0"), number_of("4x")), (None, None, None));
    assert_eq!(Identifier::new("Erasmus", "E  Synth01"), Identifier::new("Erasmus", " E SYNTH01 "));
}
