//! `docs/generated`: written from the code, and never by hand (STYLE §2).

mod mails;
mod permissions;
mod states;
mod subjects;

use std::{fs, path::PathBuf};

const COMMAND: &str = "cargo test -p tests --test it -- --ignored write_generated_docs";

/// The files with what they should say.
fn documents() -> [(PathBuf, String); 3] {
    let folder = root().join("docs/generated");
    let head = |title: &str, about: &str| format!("# {title}\n\n{about}\n\nWritten by `{COMMAND}`. Do not edit.\n\n");
    let permissions = head("Permissions", permissions::ABOUT) + &permissions::text();
    let states = head("States", states::ABOUT) + &states::text();
    let mails = head("Mails", mails::ABOUT) + &mails::text();
    [("permissions", permissions), ("states", states), ("mails", mails)]
        .map(|(name, text)| (folder.join(format!("{name}.md")), text))
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// One row of a table.
fn row(cells: &[String]) -> String {
    format!("| {} |\n", cells.join(" | "))
}

/// The head of a table.
fn head(columns: &[&str]) -> String {
    let names: Vec<_> = columns.iter().map(|column| (*column).to_owned()).collect();
    row(&names) + &format!("|{}\n", "---|".repeat(columns.len()))
}

/// The doc sentences of the variants of an enum in a source file, as one line each.
fn sentence(source: &str, variant: &str) -> String {
    let lines: Vec<&str> = source.lines().map(str::trim).collect();
    let names = |line: &str| {
        let name = line.strip_prefix(variant).unwrap_or("-");
        name == "," || name.starts_with(" = ")
    };
    let at = lines.iter().position(|line| names(line)).unwrap_or_else(|| panic!("{variant} is not in the source"));
    let docs: Vec<&str> =
        lines[..at].iter().rev().take_while(|line| line.starts_with("/// ")).map(|line| &line[4..]).collect();
    assert!(!docs.is_empty(), "{variant} says nothing");
    docs.into_iter().rev().collect::<Vec<_>>().join(" ").replace('|', "/")
}

#[test]
fn what_is_generated_is_what_the_code_says() {
    for (path, expected) in documents() {
        let found = fs::read_to_string(&path).unwrap_or_default();
        assert!(found == expected, "{} is not what the code says. Write it again: {COMMAND}", path.display());
    }
}

#[test]
#[ignore = "writes docs/generated"]
fn write_generated_docs() {
    for (path, text) in documents() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}
