use proptest::prelude::*;

use super::*;
use crate::{
    agreement::{GradeMethod, GradePolicy},
    conversion::{Exact, Reason, Wrong},
};

fn table(rows: &[(&str, u32)]) -> Table {
    Table::new(rows.iter().map(|(grade, count)| ((*grade).to_owned(), *count)).collect(), "host_table").unwrap()
}

fn refused(rows: &[(&str, u32)]) -> Reason {
    let rows = rows.iter().map(|(grade, count)| ((*grade).to_owned(), *count)).collect();
    Table::new(rows, "host_table").unwrap_err().reason
}

fn source() -> Table {
    table(&[("A", 20), ("B", 50), ("C", 60), ("D", 50), ("E", 20)])
}

fn host() -> Table {
    table(&[("10", 5), ("9", 45), ("8", 150), ("7", 200), ("6", 100)])
}

fn vector(grade: &str, expected: [&str; 4]) {
    let found = candidates(&source(), &host(), grade).unwrap();
    assert_eq!([found.minimum, found.average, found.maximum, found.best_overlap], expected);
}

#[test]
fn vector_vg1_a() {
    vector("A", ["9", "10", "10", "9"]);
}

#[test]
fn vector_vg2_b() {
    vector("B", ["8", "8", "8", "8"]);
}

#[test]
fn vector_vg3_c() {
    vector("C", ["7", "8", "8", "7"]);
}

#[test]
fn vector_vg4_d() {
    vector("D", ["6", "7", "7", "7"]);
}

#[test]
fn vector_vg5_e() {
    vector("E", ["6", "6", "6", "6"]);
}

fn exact(text: &str) -> Exact {
    text.parse().unwrap()
}

fn scale(best: &str, lowest: &str) -> Scale {
    Scale::source(exact(best), exact(lowest)).unwrap()
}

/// Hundredths cut, tenths cut, step in tenths.
fn german(best: &str, lowest: &str, grade: &str) -> (i64, i64, i64) {
    let found = bavarian(scale(best, lowest), exact(grade)).unwrap();
    (found.exact.parts(100).unwrap(), found.cut, found.step)
}

#[test]
fn vector_vg6_82_of_100() {
    assert_eq!(german("100", "50", "82"), (208, 20, 20));
}

#[test]
fn vector_vg7_14_of_20() {
    assert_eq!(german("20", "10", "14"), (280, 28, 27));
}

#[test]
fn vector_vg8_27_of_30() {
    assert_eq!(german("30", "18", "27"), (175, 17, 17));
}

#[test]
fn vector_vg9_8_of_10() {
    assert_eq!(german("10", "6", "8"), (250, 25, 23));
}

#[test]
fn vector_vg10_a_descending_scale() {
    assert_eq!(german("1", "4", "2.3"), (230, 23, 23));
}

#[test]
fn vector_vg11_14_on_10_to_20_is_22_8_on_18_to_30() {
    let host = Scale::host(exact("30"), exact("18")).unwrap();
    assert_eq!(linear(scale("20", "10"), host, exact("14")), Ok(exact("22.8")));
}

#[test]
fn gr_1_touching_intervals_do_not_overlap() {
    let halves = table(&[("high", 1), ("low", 1)]);
    let found = candidates(&halves, &table(&[("1", 1), ("2", 1)]), "high").unwrap();
    assert_eq!((found.minimum, found.maximum), ("1".to_owned(), "1".to_owned()));
}

#[test]
fn gr_1_ties_go_to_the_better_grade() {
    let one = table(&[("pass", 1)]);
    let found = candidates(&one, &table(&[("1", 5), ("2", 5)]), "pass").unwrap();
    assert_eq!((found.best_overlap.as_str(), found.average.as_str()), ("1", "1"));
    let letters = candidates(&one, &table(&[("A", 2), ("B", 3), ("C", 3), ("D", 2)]), "pass").unwrap();
    assert_eq!((letters.best_overlap.as_str(), letters.average.as_str()), ("B", "B"));
}

#[test]
fn gr_1_the_mean_is_one_of_values_where_grades_are_numbers() {
    let one = table(&[("pass", 1)]);
    let found = candidates(&one, &table(&[("30", 1), ("29", 1), ("28", 1), ("18", 1)]), "pass").unwrap();
    assert_eq!(found.average, "28", "24 lies nearer to 28 than to 18");
    let found = candidates(&one, &table(&[("1,0", 1), ("1,3", 1), ("4,0", 1)]), "pass").unwrap();
    assert_eq!(found.average, "1,3", "2.5 lies nearer to 1.3 than to 4.0");
}

#[test]
fn gr_1_a_policy_takes_one_and_the_longest_overlap_is_the_default() {
    let found = candidates(&source(), &host(), "A").unwrap();
    assert_eq!(found.by(None), "9");
    assert_eq!(found.by(Some(GradePolicy::Maximum)), "10");
    assert_eq!(found.by(Some(GradePolicy::Minimum)), "9");
    assert_eq!(found.by(Some(GradePolicy::Average)), "10");
}

#[test]
fn gr_1_grades_that_nobody_had_take_no_place() {
    let sparse = table(&[("1", 0), ("2", 10), ("3", 0)]);
    let wrong = |grade| candidates(&sparse, &host(), grade).unwrap_err();
    assert_eq!(wrong("1"), Wrong::new("grade", Reason::NobodyHadIt));
    let found = candidates(&source(), &sparse, "A").unwrap();
    assert_eq!((found.minimum.as_str(), found.maximum.as_str()), ("2", "2"));
}

#[test]
fn gr_1_tables_make_sense() {
    assert_eq!(refused(&[]), Reason::EmptyTable);
    assert_eq!(refused(&[("A", 0), ("B", 0)]), Reason::EmptyTable);
    assert_eq!(refused(&[("A", 1), (" A", 2)]), Reason::DoubledGrade);
    assert_eq!(refused(&[("  ", 1)]), Reason::BadGrade);
    let many: Vec<(String, u32)> = (0..501).map(|number| (number.to_string(), 1)).collect();
    assert_eq!(Table::new(many, "source_table"), Err(Wrong::new("source_table", Reason::TooLarge)));
    let full = table(&[("A", u32::MAX), ("B", u32::MAX)]);
    assert_eq!(candidates(&full, &full, "B").unwrap().best_overlap, "B");
}

#[test]
fn gr_2_best_and_lowest_pass_are_the_ends() {
    assert_eq!(german("20", "10", "20"), (100, 10, 10));
    assert_eq!(german("20", "10", "10"), (400, 40, 40));
    assert_eq!(german("100", "50", "82.99"), (202, 20, 20), "cut, not rounded");
    assert_eq!(german("100", "0", "90.4"), (128, 12, 10), "the next better step");
}

#[test]
fn gr_2_impossible_grades_and_scales_are_refused() {
    assert_eq!(Scale::source(exact("10"), exact("10")), Err(Wrong::new("nmax", Reason::NoScale)));
    assert_eq!(Scale::host(exact("3"), exact("3.0")), Err(Wrong::new("hmax", Reason::NoScale)));
    let wrong = |best, lowest, grade| bavarian(scale(best, lowest), exact(grade)).unwrap_err();
    assert_eq!(wrong("20", "10", "21"), Wrong::new("nd", Reason::BetterThanBest));
    assert_eq!(wrong("1", "4", "0.9"), Wrong::new("nd", Reason::BetterThanBest));
}

#[test]
fn gr_3_a_host_scale_may_descend() {
    let host = Scale::host(exact("1"), exact("4")).unwrap();
    assert_eq!(linear(scale("20", "10"), host, exact("15")), Ok(exact("2.5")));
    assert_eq!(linear(scale("20", "10"), host, exact("20")), Ok(exact("1")));
}

#[test]
fn gr_4_the_old_ects_scale_is_read_as_a_source() {
    let found = candidates(&ects_scale(), &host(), "A").unwrap();
    assert_eq!(found, candidates(&source(), &host(), "A").unwrap(), "A is the best tenth in both");
    assert_eq!(ects_scale().total(), 100);
}

fn counts(narrow: u64, broad: u64, institution: u64) -> Counts {
    Counts { narrow: Some(narrow), broad: Some(broad), institution: Some(institution) }
}

#[test]
fn gr_5_agreement_then_distribution_widened_then_the_hosts_formula_then_a_pass() {
    let (full, none) = (counts(30, 90, 900), Counts::default());
    let of = |choice: Choice| (choice.method, choice.group);
    assert_eq!(of(choose(Some(GradeMethod::Linear), &full, &full, None)), (GradeMethod::Linear, None));
    assert_eq!(of(choose(Some(GradeMethod::Pass), &full, &full, None)), (GradeMethod::Pass, None));
    let narrow = (GradeMethod::Distribution, Some(Group::Narrow));
    assert_eq!(of(choose(None, &full, &full, Some(GradeMethod::Linear))), narrow);
    let broad = (GradeMethod::Distribution, Some(Group::Broad));
    assert_eq!(of(choose(None, &counts(29, 90, 900), &full, None)), broad);
    let widest = (GradeMethod::Distribution, Some(Group::Institution));
    assert_eq!(of(choose(None, &counts(100, 29, 900), &counts(29, 100, 30), None)), widest);
    assert_eq!(of(choose(None, &none, &full, Some(GradeMethod::Bavarian))), (GradeMethod::Bavarian, None));
    assert_eq!(of(choose(None, &counts(29, 29, 29), &full, None)), (GradeMethod::Pass, None));
    assert_eq!(of(choose(None, &none, &full, Some(GradeMethod::Distribution))), (GradeMethod::Pass, None));
}

#[test]
fn gr_5_an_agreement_on_distributions_takes_small_tables_but_makes_none() {
    let agreed = Some(GradeMethod::Distribution);
    let found = choose(agreed, &counts(5, 12, 20), &counts(100, 100, 100), Some(GradeMethod::Linear));
    assert_eq!((found.method, found.group), (GradeMethod::Distribution, Some(Group::Institution)));
    let found = choose(agreed, &counts(0, 0, 0), &counts(100, 100, 100), Some(GradeMethod::Linear));
    assert_eq!((found.method, found.group), (GradeMethod::Linear, None));
}

#[test]
fn gr_7_failing_grades_are_never_converted() {
    let wrong = candidates(&source(), &host(), "F").unwrap_err();
    assert_eq!(wrong, Wrong::new("grade", Reason::NotInTable));
    let host = Scale::host(exact("30"), exact("18")).unwrap();
    for (best, lowest, grade) in [("20", "10", "9.999"), ("1", "4", "4.1")] {
        let failing = Wrong::new("nd", Reason::Failing);
        assert_eq!(bavarian(scale(best, lowest), exact(grade)), Err(failing.clone()));
        assert_eq!(linear(scale(best, lowest), host, exact(grade)), Err(failing));
    }
}

fn any_table(first: char) -> impl Strategy<Value = Table> {
    prop::collection::vec(1_u32..1_000, 1..12).prop_map(move |counts| {
        let rows = counts.into_iter().enumerate().map(|(place, count)| (format!("{first}{place:02}"), count)).collect();
        Table::new(rows, "host_table").unwrap()
    })
}

proptest! {
    #[test]
    fn gr_1_a_better_grade_never_becomes_a_worse_one(source in any_table('s'), host in any_table('h')) {
        let mut before = ["h00".to_owned(), "h00".to_owned(), "h00".to_owned()];
        for grade in source.grades() {
            let found = candidates(&source, &host, grade).unwrap();
            // Names sort like places: best first.
            prop_assert!(found.maximum <= found.best_overlap && found.best_overlap <= found.minimum);
            prop_assert!(found.maximum <= found.average && found.average <= found.minimum);
            let now = [found.maximum, found.best_overlap, found.minimum];
            prop_assert!(now.iter().zip(&before).all(|(now, before)| now >= before));
            before = now;
        }
    }
}
