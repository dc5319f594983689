//! Reading an archive.

use super::*;

const HEADER: &str = "source_reference,provider,identifier,purpose,outcome,decided_on";

fn read(text: &str) -> Result<Sheet, FileError> {
    super::read(text.as_bytes(), Limits::UPLOAD)
}

#[test]
fn lines_are_cut_by_comma_or_semicolon_and_known_by_their_columns() {
    let sheet =
        read(&format!("{HEADER},colour\nA-1,vallombre,STAT-1,elective_credit,recognise,2026-01-09,blue\n")).unwrap();
    assert_eq!((sheet.lines.len(), sheet.lines[0].number), (1, 2));
    assert_eq!((sheet.lines[0].cell("identifier"), sheet.lines[0].cell("credits")), ("STAT-1", ""));
    assert_eq!(sheet.warnings.iter().map(|warning| warning.column.as_str()).collect::<Vec<_>>(), ["colour"]);
    let sheet = read(&format!("{}\nA-1;v;S;e;r;2026-01-09;x\n", HEADER.replace(',', ";"))).unwrap();
    assert_eq!(sheet.lines[0].refusals[0].code, "column-count");
}

#[test]
fn m26_a_column_that_says_who_somebody_was_is_refused_by_its_name() {
    for column in [
        "name",
        "Name",
        "student_name",
        "studentnumber",
        "E-Mail",
        "email",
        "Date of birth",
        "birth_date",
        "DOB",
        "matriculation",
        "Matrikelnummer",
        "Nachname",
        "prénom",
        "Nom",
        "numéro d’étudiant",
        "learner id",
        "phone",
    ] {
        let fault = read(&format!("{HEADER},{column}\n")).unwrap_err();
        assert_eq!((fault.code, fault.columns), ("personal-column", vec![column.to_owned()]));
    }
    for column in ["course_name", "Provider name", "component name", "colour", "faculty", "public_note"] {
        assert!(read(&format!("{HEADER},{column}\n")).is_ok(), "{column}");
    }
}

#[test]
fn needed_columns_are_named_and_none_stands_twice() {
    let fault = read("source_reference,provider\n").unwrap_err();
    assert_eq!((fault.code, fault.columns.len()), ("missing-column", 4));
    assert_eq!(read(&format!("{HEADER},Outcome\n")).unwrap_err().code, "column-twice");
    assert_eq!(read("").unwrap_err().code, "empty-file");
}
