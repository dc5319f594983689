//! What a file of tables says.

use super::*;

const HEAD: &str = "field,cycle,from_year,to_year,grade,count,best,lowest_pass,source";

/// Tables with the lines they stand on, and refusals: line, column, code.
type Read = (Vec<(String, Vec<u64>)>, Vec<(u64, String, &'static str)>);

fn read_all(rows: &str) -> Read {
    let sheet = read(format!("{HEAD}\n{rows}").as_bytes(), Limits::UPLOAD).unwrap();
    let mut report = Report::default();
    let tables = tables(sheet, &mut report);
    let tables = tables.into_iter().map(|(table, lines)| (named(table.field(), table.cycle().as_str()), lines));
    let refused = report
        .rows
        .into_iter()
        .flat_map(|row| row.refusals.into_iter().map(move |refusal| (row.line, refusal.column, refusal.code)));
    (tables.collect(), refused.collect())
}

#[test]
fn lines_of_one_field_and_cycle_are_one_table() {
    let (tables, refused) = read_all(
        "061,first,2023,2025,10,5,10,6,Registry\n061,FIRST,,,9,45,,,\n,,2023,2025,10,50,,,Registry\n061,first,2023,2025,8,0,10,6,Registry\n",
    );
    assert!(refused.is_empty(), "{refused:?}");
    assert_eq!(tables, [("061 first".to_owned(), vec![2, 3, 5]), ("all every".to_owned(), vec![4])]);
}

#[test]
fn h007_a_line_that_says_something_else_is_refused_with_its_column() {
    let (tables, refused) = read_all("061,,2023,2025,10,5,,,Registry\n061,,2022,2025,9,5,,,Registry\n061,,,,10,7,,,\n");
    assert_eq!(refused, [(3, "from_year".to_owned(), "grades-differ"), (4, "grade".to_owned(), "grade-twice")]);
    assert!(tables.is_empty());
}

#[test]
fn a_bad_count_is_told_of_its_own_line_and_a_bad_fact_of_the_first() {
    let (_, refused) = read_all("061,,2023,2025,10,five,,,Registry\n061,,,,9,5,,,\n");
    assert!(refused.contains(&(2, "count".to_owned(), "grade-count")), "{refused:?}");
    let (_, refused) = read_all("611,,2023,2023,10,5,,,\n611,,,,9,5,,,\n");
    let wrong: Vec<_> = refused.iter().map(|(line, column, code)| (*line, column.as_str(), *code)).collect();
    assert_eq!(wrong, [(2, "field", "isced-f"), (2, "to_year", "grade-years"), (2, "source", "required")]);
}

#[test]
fn what_every_table_needs_must_be_a_column() {
    let fault = read("grade,count\nA,5\n".as_bytes(), Limits::UPLOAD).unwrap_err();
    assert_eq!((fault.code, fault.columns.len()), ("missing-column", 3));
}
