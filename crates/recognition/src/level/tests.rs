use std::collections::BTreeSet;

use super::*;
use crate::conversion::{Mark, Reason, Wrong};

fn eqf(framework: &str, level: &str) -> Option<i16> {
    mapping(framework, level).unwrap().eqf
}

#[test]
fn vector_vl1_irish_level_8_is_eqf_6_and_isced_6() {
    let found = mapping("IE-NFQ", "8").unwrap();
    assert_eq!((found.eqf, found.isced_2011, found.cycle()), (Some(6), Some(6), Some(Cycle::First)));
    assert!(found.usable_in_automatic_rules());
}

#[test]
fn vector_vl2_scottish_level_11_is_eqf_7() {
    assert_eq!(eqf("UK-SCQF", "11"), Some(7));
}

#[test]
fn vector_vl3_new_zealand_level_8_has_no_eqf_level() {
    let found = mapping("NZ-NZQCF", "8").unwrap();
    assert_eq!((found.eqf, found.isced_2011, found.status), (None, Some(6), LevelStatus::Unlevelled));
    assert_eq!((found.usable_in_automatic_rules(), found.cycle()), (false, None));
    assert_eq!(found.rules(), ["LV-2", "R-B6"]);
}

#[test]
fn vector_vl4_dutch_level_6_is_eqf_6() {
    assert_eq!(eqf("NL-NLQF", "6"), Some(6));
}

#[test]
fn vector_vl5_spanish_level_3_is_eqf_7() {
    assert_eq!(eqf("ES-MECES", "3"), Some(7));
}

#[test]
fn vector_vl6_australian_level_9_is_inferred_and_not_automatic() {
    let found = mapping("AU-AQF", "9").unwrap();
    assert_eq!((found.eqf, found.status), (Some(7), LevelStatus::Inferred));
    assert!(!found.usable_in_automatic_rules());
}

#[test]
fn lv_1_cycles_and_isced_follow_from_5_on() {
    let of = |level| {
        let found = mapping("EQF", level).unwrap();
        (found.isced_2011, found.cycle())
    };
    assert_eq!(of("5"), (Some(5), Some(Cycle::Short)));
    assert_eq!(of("8"), (Some(8), Some(Cycle::Third)));
    assert_eq!(of("4"), (None, None), "EQF 4 is ISCED 3 or 4");
    assert_eq!(of("1"), (None, None));
}

#[test]
fn lv_2_the_whole_table_is_that_of_the_reference() {
    let columns: [(&str, [&str; 8]); 7] = [
        ("IE-NFQ", ["1,2", "3", "4", "5", "6", "7,8", "9", "10"]),
        ("UK-RQF", ["Entry 3", "1", "2", "3", "4,5", "6", "7", "8"]),
        ("UK-SCQF", ["3", "4", "5", "6", "7,8", "9,10", "11", "12"]),
        ("NZ-NZQCF", ["", "1", "2", "3,4", "5,6", "7", "9", "10"]),
        ("AU-AQF", ["", "", "", "", "5,6", "7", "9", "10"]),
        ("SI-SQF", ["1", "2", "3", "4,5", "6", "7", "8", "9,10"]),
        ("IS-ISQF", ["1", "", "2", "3", "4", "5", "6", "7"]),
    ];
    for (name, column) in columns {
        for (wanted, levels) in (1..).zip(column) {
            for level in levels.split(',').filter(|level| !level.is_empty()) {
                assert_eq!(eqf(name, level), Some(wanted), "{name} {level}");
            }
        }
    }
    for (name, level) in
        [("UK-RQF", "entry 1"), ("UK-RQF", "Entry 2"), ("UK-SCQF", "1"), ("UK-SCQF", "2"), ("AU-AQF", "8")]
    {
        let found = mapping(name, level).unwrap();
        assert_eq!((found.eqf, found.status), (None, LevelStatus::Unlevelled), "{name} {level}");
    }
    for name in ["US", "ZA-NQF", "ACQF"] {
        assert_eq!(mapping(name, "7").unwrap().status, LevelStatus::Unlevelled, "{name}");
    }
    assert_eq!(eqf("HK-HKQF", "4"), Some(5));
    assert!(mapping("NO-NKR", "1").is_err());
}

#[test]
fn lv_3_equal_numbers_are_compared_by_way_of_the_eqf() {
    let found = compare(("IE-NFQ", "8"), ("UK-RQF", "6")).unwrap();
    assert_eq!((found.gap(), found.is_substantial()), (Some(0), Some(false)));
    let found = compare(("IE-NFQ", "8"), ("UK-RQF", "8")).unwrap();
    assert_eq!((found.gap(), found.is_substantial()), (Some(2), Some(true)));
    let found = compare(("NZ-NZQCF", "8"), ("UK-RQF", "6")).unwrap();
    assert_eq!((found.gap(), found.is_substantial(), found.usable_in_automatic_rules()), (None, None, false));
    let found = compare(("AU-AQF", "9"), ("EQF", "7")).unwrap();
    assert_eq!((found.gap(), found.usable_in_automatic_rules()), (Some(0), false));
}

#[test]
fn a_framework_is_known_by_code_name_or_country_where_that_is_enough() {
    let code = |name| framework(name).map(|found| found.code);
    assert_eq!(code("ie-nfq"), Some("IE-NFQ"));
    assert_eq!(code(" NFQ "), Some("IE-NFQ"));
    assert_eq!(code("DE"), Some("DE-DQR"));
    assert_eq!(code("NZ"), Some("NZ-NZQCF"));
    for unclear in ["GB", "QNQ", "BE", "", "XY", "NQF"] {
        assert_eq!(code(unclear), None, "{unclear}");
    }
}

#[test]
fn what_is_wrong_is_named_with_its_field() {
    let wrong = |name, level| mapping(name, level).unwrap_err();
    assert_eq!(wrong("XY", "6"), Wrong::new("framework", Reason::UnknownFramework));
    assert_eq!(wrong("", "6"), Wrong::new("framework", Reason::Required));
    assert_eq!(wrong("EQF", " "), Wrong::new("level", Reason::Required));
    for level in ["0", "9", "-1", "06", "6.0", "six"] {
        assert_eq!(wrong("EQF", level), Wrong::new("level", Reason::UnknownLevel), "{level}");
    }
    assert_eq!(wrong("US", &"x".repeat(41)), Wrong::new("level", Reason::UnknownLevel));
    let both = compare(("EQF", "6"), ("EQF", "99")).unwrap_err();
    assert_eq!(both, Wrong::new("target.level", Reason::UnknownLevel));
}

#[test]
fn every_entry_has_a_source_and_a_code_of_its_own() {
    let codes: BTreeSet<_> = FRAMEWORKS.iter().map(|framework| framework.code).collect();
    assert_eq!(codes.len(), FRAMEWORKS.len());
    for framework in FRAMEWORKS {
        assert!(!framework.source.name.is_empty() || framework.source.mark == Mark::Own, "{}", framework.code);
        assert_eq!(framework.levels().is_empty(), framework.status == LevelStatus::Unlevelled, "{}", framework.code);
    }
}

#[test]
fn lv2_only_referenced_and_compared_levels_can_be_compared() {
    assert_eq!(gap((Some(6), "DE"), (Some(7), "NZ")), Some(1));
    assert_eq!(gap((Some(7), "ES"), (Some(6), "PL")), Some(-1));
    assert_eq!(gap((Some(7), "GB"), (Some(7), "HK")), Some(0));
    assert_eq!(gap((Some(7), "AU"), (Some(7), "IE")), None);
    assert_eq!(gap((Some(7), "US"), (Some(7), "IE")), None);
    assert_eq!(gap((Some(7), "XX"), (Some(7), "IE")), None);
    assert_eq!(gap((Some(6), "BE"), (Some(6), "FR")), None);
    assert_eq!(gap((Some(6), ""), (Some(6), "FR")), None);
}

#[test]
fn r_g7_a_level_nobody_stated_has_no_gap() {
    assert_eq!(gap((None, "DE"), (Some(7), "DE")), None);
    assert_eq!(gap((Some(7), "DE"), (None, "DE")), None);
}
