//! What a file of programmes says.

use kernel::InstitutionId;
use recognition::programme::WantedProgramme;

use super::*;
use crate::{FileError, Refusal, csv::Limits};

const HEAD: &str = "programme,programme_title,programme_ects,elective_ects,elective_eqf,regulated_profession,component,title,ects,essential_outcomes,other_outcomes";

fn sheet(text: &str) -> Result<Sheet, FileError> {
    read(text.as_bytes(), Limits::UPLOAD)
}

/// Every line as read, with nothing stored.
fn lines(rows: &str) -> (Vec<WantedProgramme>, Vec<(u64, Vec<Refusal>)>) {
    let institution: InstitutionId = "0192f000-0000-7000-8000-000000000000".parse().unwrap();
    let sheet = sheet(&format!("{HEAD}\n{rows}")).unwrap();
    let (mut groups, mut report) = (Vec::new(), Report::default());
    for line in sheet.lines {
        take(line, institution, None, &sheet.present, &mut groups, &mut report);
    }
    let refused = report.rows.into_iter().map(|row| (row.line, row.refusals)).collect();
    (groups.into_iter().map(|(wanted, _)| wanted).collect(), refused)
}

#[test]
fn a_line_for_each_component() {
    let (programmes, refused) =
        lines("BSC,Data,180,20,6,no,STAT,Statistics,5,Fit a model|Read a plot,Cite\nBSC,,,,,,ALG,Algebra,6,,\n");
    assert_eq!(refused, []);
    let [programme] = programmes.as_slice() else { panic!("{programmes:?}") };
    assert_eq!(programme.regulated_profession, Some(false));
    let codes: Vec<_> = programme.components.iter().map(|component| component.code.as_str()).collect();
    assert_eq!(codes, ["STAT", "ALG"]);
    let essential: Vec<_> = programme.components[0].outcomes.iter().map(|outcome| outcome.essential).collect();
    assert_eq!(essential, [true, true, false]);
}

#[test]
fn h007_two_lines_that_contradict_each_other_are_both_named() {
    let (_, refused) = lines("BSC,Data,180,,,,,,,,\nBSC,Data,240,,,,STAT,Statistics,5,,\n");
    let [(3, refusals)] = refused.as_slice() else { panic!("{refused:?}") };
    assert_eq!((refusals[0].code, refusals[0].other_line), ("programme-differs", Some(2)));
    let (_, refused) = lines("BSC,Data,180,,,,STAT,Statistics,5,,\nBSC,,,,,,STAT,Statistics,6,,\n");
    assert_eq!(refused[0].1[0].code, "component-twice");
}

#[test]
fn each_wrong_cell_has_its_column() {
    let (_, refused) = lines("BSC,,a lot,,9,maybe,STAT,,-5,,\n");
    let found: Vec<_> = refused[0].1.iter().map(|refusal| (refusal.column.as_str(), refusal.code)).collect();
    assert_eq!(
        found,
        [
            ("programme_title", "required"),
            ("programme_ects", "ects"),
            ("elective_eqf", "eqf"),
            ("regulated_profession", "choice"),
            ("title", "required"),
            ("ects", "ects")
        ]
    );
}

#[test]
fn a_file_without_its_columns_says_which() {
    let missing = sheet("title,ects\nStatistics,5\n").unwrap_err();
    assert_eq!((missing.code, missing.columns), ("missing-column", vec!["programme".into(), "programme_title".into()]));
    assert_eq!(sheet("programme,programme_title,programme\n").unwrap_err().code, "column-twice");
    assert_eq!(sheet("programme,programme_title,colour\n").unwrap().warnings[0].column, "colour");
}
