use super::*;
use crate::conversion::{Reason, Wrong};

fn exact(text: &str) -> Option<Exact> {
    let read: Result<Exact, _> = text.parse();
    assert!(read.is_ok(), "{text}");
    read.ok()
}

fn of_system(credits: &str, system: &str) -> Stated {
    Stated { credits: exact(credits), system: Some(system.to_owned()), ..Stated::default() }
}

fn of_hours(hours: &str, each: Option<&str>) -> Stated {
    Stated { notional_hours: exact(hours), recogniser_hours_per_ects: each.and_then(exact), ..Stated::default() }
}

/// Shown and recorded.
fn sizes(stated: &Stated) -> (String, String) {
    let found = stated.convert().unwrap();
    (found.shown.unwrap().to_string(), found.recorded.unwrap().to_string())
}

fn are(shown: &str, recorded: &str) -> (String, String) {
    (shown.to_owned(), recorded.to_owned())
}

#[test]
fn vector_vc1_15_cats() {
    assert_eq!(sizes(&of_system("15", "UK CATS")), are("7.5", "7.5"));
}

#[test]
fn vector_vc2_40_new_zealand() {
    assert_eq!(sizes(&of_system("40", "New Zealand")), are("20", "20"));
}

#[test]
fn vector_vc3_3_us_semester() {
    assert_eq!(sizes(&of_system("3", "US semester")), are("6", "6"));
}

#[test]
fn vector_vc4_10_us_quarter() {
    let stated = of_system("10", "US quarter");
    assert_eq!(sizes(&stated), are("13.33", "13.5"));
    assert_eq!(stated.convert().unwrap().exact, Exact::ratio(40, 3));
    assert_eq!(stated.convert().unwrap().rules, ["CR-3", "CR-1", "CR-4"]);
}

#[test]
fn vector_vc5_100_hours_at_28() {
    assert_eq!(sizes(&of_hours("100", Some("28"))), are("3.57", "3.5"));
}

#[test]
fn vector_vc6_125_hours_at_25() {
    assert_eq!(sizes(&of_hours("125", Some("25"))), are("5", "5"));
    assert_eq!(of_hours("125", None).convert(), of_hours("125", Some("25")).convert(), "25 is the default");
}

#[test]
fn vector_vc7_2_south_african() {
    assert_eq!(sizes(&of_system("2", "South Africa")), are("1", "1"));
}

#[test]
fn vector_vc8_3_ects_with_40_hours_do_not_fit() {
    let found = Stated { stated_ects: exact("3"), ..of_hours("40", None) }.convert().unwrap();
    assert_eq!((found.method, found.flags), (Method::Stated, vec![Flag::WorkloadInconsistent]));
    assert_eq!(found.rules, ["CR-3", "CR-4", "CR-5", "R-C5"]);
}

#[test]
fn vector_vc9_one_of_8_australian_units() {
    let stated = Stated { units: exact("1"), units_per_full_time_year: exact("8"), ..Stated::default() };
    assert_eq!(sizes(&stated), are("7.5", "7.5"));
}

#[test]
fn cr_3_stated_ects_come_before_credits_before_hours() {
    let all = Stated { stated_ects: exact("4"), notional_hours: exact("100"), ..of_system("10", "SCQF") };
    let found = all.convert().unwrap();
    assert_eq!((found.method, found.shown), (Method::Stated, Some(Ects::from_hundredths(400))));
    let without = Stated { stated_ects: None, ..all };
    assert_eq!(without.convert().unwrap().method, Method::System);
    assert_eq!(Stated::default().convert().unwrap().method, Method::Unknown);
}

#[test]
fn cr_2_contact_video_and_calendar_time_is_not_workload() {
    let stated = Stated { contact_hours: exact("30"), weeks: exact("6"), video_hours: exact("0"), ..Stated::default() };
    let found = stated.convert().unwrap();
    assert_eq!((found.method, found.exact, found.recorded), (Method::Unknown, None, None));
    assert_eq!((found.flags, found.rules), (vec![Flag::TimeIsNotWorkload], vec!["CR-3", "CR-2"]));
}

#[test]
fn cr_4_the_nearest_half_is_taken_from_the_exact_value() {
    // 3.2499 is shown as 3.25, but lies below the tie.
    let stated = |ects| Stated { stated_ects: exact(ects), ..Stated::default() };
    assert_eq!(sizes(&stated("3.2499")), are("3.25", "3"));
    assert_eq!(sizes(&stated("3.25")), are("3.25", "3.5"));
    assert_eq!(sizes(&stated("3.745")), are("3.75", "3.5"));
    assert_eq!(sizes(&stated("0.2")), are("0.2", "0"));
}

#[test]
fn cr_5_25_to_30_hours_fit_and_other_systems_are_not_asked() {
    for (hours, is_fitting) in [("74.9", false), ("75", true), ("90", true), ("90.1", false)] {
        assert_eq!(fits(exact(hours).unwrap(), Exact::whole(3), FITTING_HOURS), is_fitting, "{hours}");
    }
    let cats = Stated { notional_hours: exact("150"), ..of_system("15", "UK CATS") };
    assert_eq!(cats.convert().unwrap().flags, []);
}

#[test]
fn what_is_wrong_is_named_with_its_field() {
    let wrong = |stated: &Stated| stated.convert().unwrap_err();
    assert_eq!(wrong(&of_system("-3", "SCQF")), [Wrong::new("credits", Reason::NotPositive)]);
    assert_eq!(wrong(&of_system("3", "Klingon")), [Wrong::new("system", Reason::UnknownSystem)]);
    assert_eq!(wrong(&of_system("3", "")), [Wrong::new("system", Reason::Required)]);
    assert_eq!(wrong(&of_hours("100", Some("0"))), [Wrong::new("recogniser_hours_per_ects", Reason::NotPositive)]);
    assert_eq!(wrong(&of_hours("100001", None)), [Wrong::new("notional_hours", Reason::TooLarge)]);
    let weeks = Stated { weeks: exact("-1"), ..of_hours("100", None) };
    assert_eq!(wrong(&weeks), [Wrong::new("weeks", Reason::Negative)]);
    let none = Stated { units: exact("1"), units_per_full_time_year: exact("0"), ..Stated::default() };
    assert_eq!(wrong(&none), [Wrong::new("units_per_full_time_year", Reason::NotPositive)]);
    let half = Stated { units: exact("1"), ..Stated::default() };
    assert_eq!(wrong(&half), [Wrong::new("units_per_full_time_year", Reason::Required)]);
    let much = Stated { units: exact("100000"), units_per_full_time_year: exact("0.000001"), ..Stated::default() };
    assert_eq!(wrong(&much), [Wrong::new("units", Reason::TooLarge)]);
}

#[test]
fn every_factor_follows_from_the_full_time_year() {
    for system in SYSTEMS {
        let year = Exact::whole(system.full_time_year).times(Exact::ratio(system.factor.0, system.factor.1).unwrap());
        assert_eq!(year, Some(Exact::whole(60)), "{}", system.code);
    }
}
