//! GR-5 from end to end: which tables and which formula a grade goes through, and what comes out.

use kernel::GradeTableId;

use super::*;
use crate::agreement::{GradeMethod, GradePolicy, GradeTerms};

const SOURCE: [(&str, u32); 5] = [("A", 20), ("B", 50), ("C", 60), ("D", 50), ("E", 20)];
const HOST: [(&str, u32); 5] = [("10", 5), ("9", 45), ("8", 150), ("7", 200), ("6", 100)];

fn table(field: &str, cycle: Cycle, rows: &[(&str, u32)]) -> Reference {
    let id: GradeTableId = "0192f000-0000-7000-8000-000000000001".parse().unwrap();
    let field = (!field.is_empty()).then(|| field.to_owned());
    let named = Named { id, number: 1, field, cycle, from_year: 2023, to_year: 2025, provisional: false };
    let rows = rows.iter().map(|(grade, count)| ((*grade).to_owned(), *count)).collect();
    Reference { named, table: Table::new(rows, "rows").unwrap(), ends: None }
}

fn with_ends(mut reference: Reference, best: &str, lowest_pass: &str) -> Reference {
    reference.ends = Some(Ends { best: best.parse().unwrap(), lowest_pass: lowest_pass.parse().unwrap() });
    reference
}

fn asked(grade: &str) -> Asked<'_> {
    let host = HostPolicy::default();
    Asked { grade, field: Some("0613"), cycle: Some(Cycle::First), terms: None, host }
}

fn terms(method: GradeMethod, policy: Option<GradePolicy>) -> GradeTerms {
    GradeTerms { method, policy }
}

/// So many results, all of one grade or of two.
fn of(field: &str, count: u32) -> Reference {
    table(field, Cycle::First, &[("A", count - 1), ("B", 1)])
}

fn whole(source: &str, host: &str, grade: &str) -> (GradeMethod, Option<Group>) {
    let tables = |text: &str| -> Vec<Reference> {
        let parts = text.split_whitespace().map(|part| part.split_once(':').unwrap());
        parts.map(|(field, count)| of(field, count.parse().unwrap())).collect()
    };
    let found = convert(&asked(grade), &tables(source), &tables(host)).unwrap();
    (found.method, found.group)
}

#[test]
fn gr_5_thirty_results_on_both_sides_are_enough_and_29_are_not() {
    let (tables, pass) = (GradeMethod::Distribution, GradeMethod::Pass);
    assert_eq!(whole("061:30", "061:30", "A"), (tables, Some(Group::Narrow)));
    assert_eq!(whole("061:29", "061:300", "A"), (pass, None));
    assert_eq!(whole("061:300", "061:29", "A"), (pass, None));
    assert_eq!(whole("", "061:300", "A"), (pass, None));
}

#[test]
fn gr_5_the_group_widens_until_both_sides_have_enough() {
    let tables = GradeMethod::Distribution;
    assert_eq!(whole("061:29 06:30 :90", "061:90 06:90 :90", "A"), (tables, Some(Group::Broad)));
    assert_eq!(whole("061:90 06:90 :90", "061:29 06:29 :30", "A"), (tables, Some(Group::Institution)));
    assert_eq!(whole("061:90 06:29 :29", "061:29 06:90 :90", "A"), (GradeMethod::Pass, None));
    // Detailed and narrow are one group: the closer one that holds enough.
    assert_eq!(whole("0613:29 061:30", "0613:30", "A"), (tables, Some(Group::Narrow)));
    // Other fields are not about it.
    assert_eq!(whole("0612:90 07:90", "061:90 06:90", "A"), (GradeMethod::Pass, None));
}

#[test]
fn gr_1_a_table_of_another_cycle_is_not_about_it_and_one_of_every_cycle_comes_after_its_own() {
    let (every, second) = (table("061", Cycle::Every, &HOST), table("061", Cycle::Second, &HOST));
    let own = table("061", Cycle::First, &[("10", 0), ("6", 60)]);
    let source = [table("061", Cycle::First, &SOURCE)];
    let by = |host: &[Reference]| convert(&asked("A"), &source, host).unwrap().value;
    assert_eq!(by(&[second]), None);
    assert_eq!(by(std::slice::from_ref(&every)).as_deref(), Some("9"));
    assert_eq!(by(&[every, own]).as_deref(), Some("6"));
}

#[test]
fn vg_1_to_5_come_out_of_kept_tables_by_each_policy() {
    let (source, host) = ([table("061", Cycle::First, &SOURCE)], [table("061", Cycle::First, &HOST)]);
    for (grade, minimum, average, maximum, overlap) in
        [("A", "9", "10", "10", "9"), ("B", "8", "8", "8", "8"), ("C", "7", "8", "8", "7"), ("D", "6", "7", "7", "7")]
    {
        for (policy, value) in [
            (GradePolicy::Minimum, minimum),
            (GradePolicy::Average, average),
            (GradePolicy::Maximum, maximum),
            (GradePolicy::BestOverlap, overlap),
        ] {
            let agreed = terms(GradeMethod::Distribution, Some(policy));
            let found = convert(&Asked { terms: Some(&agreed), ..asked(grade) }, &source, &host).unwrap();
            assert_eq!((found.value.as_deref(), found.policy, found.agreed), (Some(value), Some(policy), true));
            // Without an agreement the host's own policy counts.
            let chosen = HostPolicy { which: policy, ..HostPolicy::default() };
            let found = convert(&Asked { host: chosen, ..asked(grade) }, &source, &host).unwrap();
            assert_eq!((found.value.as_deref(), found.agreed), (Some(value), false));
        }
    }
}

#[test]
fn gr_5_an_agreement_comes_first_and_what_it_cannot_be_done_with_counts_as_not_said() {
    let source = [with_ends(table("061", Cycle::First, &[("14", 60), ("10", 40)]), "20", "10")];
    let host = [with_ends(table("061", Cycle::First, &[("30", 60), ("18", 40)]), "30", "18")];
    let by = |method: GradeMethod, source: &[Reference], host: &[Reference]| {
        let agreed = terms(method, None);
        let found = convert(&Asked { terms: Some(&agreed), ..asked("14") }, source, host).unwrap();
        (found.method, found.value.unwrap_or_default(), found.agreed)
    };
    assert_eq!(by(GradeMethod::Linear, &source, &host), (GradeMethod::Linear, "22.8".into(), true));
    assert_eq!(by(GradeMethod::Bavarian, &source, &host), (GradeMethod::Bavarian, "2.8".into(), true));
    assert_eq!(by(GradeMethod::Pass, &source, &host), (GradeMethod::Pass, String::new(), true));
    // The host states no scale: the formula cannot be reckoned, the tables can be compared.
    let mut bare = host.clone();
    bare[0].ends = None;
    assert_eq!(by(GradeMethod::Linear, &source, &bare), (GradeMethod::Distribution, "30".into(), false));
    assert_eq!(by(GradeMethod::Distribution, &source, &[]), (GradeMethod::Pass, String::new(), false));
}

#[test]
fn gr_5_the_host_s_formula_stands_in_where_tables_are_too_small_and_a_pass_where_there_is_no_scale() {
    let source = [with_ends(table("", Cycle::Every, &[("14", 9)]), "20", "10")];
    let host = [with_ends(table("", Cycle::Every, &[("30", 9)]), "30", "18")];
    let by = |instead: GradeMethod, source: &[Reference]| {
        let chosen = HostPolicy { instead, ..HostPolicy::default() };
        let found = convert(&Asked { host: chosen, ..asked("14") }, source, &host).unwrap();
        (found.method, found.value)
    };
    assert_eq!(by(GradeMethod::Linear, &source), (GradeMethod::Linear, Some("22.8".into())));
    assert_eq!(by(GradeMethod::Bavarian, &source), (GradeMethod::Bavarian, Some("2.8".into())));
    assert_eq!(by(GradeMethod::Pass, &source), (GradeMethod::Pass, None));
    assert_eq!(by(GradeMethod::Linear, &[]), (GradeMethod::Pass, None));
}

#[test]
fn gr_2_the_next_better_step_is_taken_where_the_host_knows_only_steps() {
    let source = [with_ends(table("", Cycle::Every, &[("8", 9)]), "10", "6")];
    let by = |labels: &[(&str, u32)]| {
        let chosen = HostPolicy { instead: GradeMethod::Bavarian, ..HostPolicy::default() };
        convert(&Asked { host: chosen, ..asked("8") }, &source, &[table("", Cycle::Every, labels)]).unwrap().value
    };
    assert_eq!(by(&[("2,3", 9), ("2,7", 9)]).as_deref(), Some("2,3"));
    assert_eq!(by(&[("2.5", 9), ("2.3", 9)]).as_deref(), Some("2.5"));
    assert_eq!(by(&[("good", 9)]).as_deref(), Some("2.5"));
}

#[test]
fn gr_7_a_failing_or_absent_grade_has_no_counterpart() {
    let source = [with_ends(table("061", Cycle::First, &SOURCE), "20", "10")];
    let host = [with_ends(table("061", Cycle::First, &HOST), "10", "6")];
    let refused = |grade: &str, method: Option<GradeMethod>| {
        let agreed = method.map(|method| terms(method, None));
        convert(&Asked { terms: agreed.as_ref(), ..asked(grade) }, &source, &host).unwrap_err()
    };
    assert_eq!(refused("F", None), Obstacle::NotInTable);
    assert_eq!(refused("9", Some(GradeMethod::Linear)), Obstacle::Failing);
    assert_eq!(refused("9", Some(GradeMethod::Bavarian)), Obstacle::Failing);
    assert_eq!(refused("21", Some(GradeMethod::Linear)), Obstacle::BetterThanBest);
    assert_eq!(refused("good", Some(GradeMethod::Linear)), Obstacle::NotANumber);
    let unused = [table("061", Cycle::First, &[("A", 60), ("B", 0)])];
    assert_eq!(convert(&asked("B"), &unused, &host).unwrap_err(), Obstacle::NobodyHadIt);
}

#[test]
fn r_e1_a_number_is_compared_the_way_its_scale_goes() {
    let source = [table("061", Cycle::First, &SOURCE)];
    let number = |host: Reference| {
        let found = convert(&asked("A"), &source, &[host]).unwrap();
        found.number().map(|(number, better)| (number.get(), better))
    };
    let host = |rows: &[(&str, u32)]| table("061", Cycle::First, rows);
    assert_eq!(number(host(&HOST)), Some((9.0, Better::Higher)));
    assert_eq!(number(host(&[("1,0", 60), ("2,0", 40)])), Some((1.0, Better::Lower)));
    // Words are no numbers; of one grade alone nobody knows which way is better, unless the scale is stated.
    assert_eq!(number(host(&[("good", 60), ("fair", 40)])), None);
    assert_eq!(number(host(&[("1", 60)])), None);
    assert_eq!(number(with_ends(host(&[("1", 60)]), "1", "4")), Some((1.0, Better::Lower)));
}
