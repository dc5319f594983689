//! An outcome is worked out in one place: nothing else computes one, and its words are said in one place.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The sources of a folder without their tests.
fn sources(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy();
        if path.is_dir() && name != "tests" {
            sources(&path, found);
        } else if !name.contains("tests") && (name.ends_with(".rs") || name.ends_with(".html")) {
            let text = fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap().to_owned();
            found.push((path, code));
        }
    }
}

/// The files that hold one of these pieces.
fn holding(pieces: &[&str]) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut all = Vec::new();
    for folder in ["crates", "web/src", "web/templates"] {
        sources(&root.join(folder), &mut all);
    }
    let holds = |text: &str| pieces.iter().any(|piece| text.contains(piece));
    let files = all.into_iter().filter(|(_, text)| holds(text)).map(|(path, _)| path);
    let mut files: Vec<String> = files.map(|path| path.strip_prefix(root).unwrap().display().to_string()).collect();
    files.sort();
    files
}

#[test]
fn an_evaluation_is_made_by_the_function_of_assess_only() {
    assert_eq!(
        holding(&["outcome: Outcome::Recognise", "outcome: Outcome::NeedsInput"]),
        ["crates/evaluation/src/assess/mod.rs",]
    );
}

#[test]
fn the_function_is_called_by_the_desk_the_effect_of_criteria_the_toolbox_and_the_micro_evaluator_only() {
    assert_eq!(
        holding(&["assess::evaluate(", "(evaluate(&self", "assess::by_agreement("]),
        [
            "crates/evaluation/src/criteria/effect.rs",
            "crates/evaluation/src/request/dossier.rs",
            "crates/evaluation/src/request/service.rs",
            "web/src/api/tool/evaluation.rs",
            "web/src/public/micro_evaluator/pages.rs",
        ]
    );
}

#[test]
fn the_words_of_an_evaluation_and_of_the_rubric_are_said_in_one_place() {
    assert_eq!(holding(&["\"evaluation-text-{}", "\"evaluation-colour-{}"]), ["web/src/present/evaluated.rs"]);
    assert_eq!(holding(&["rubric-{criterion}-question"]), ["web/src/present/rubric.rs"]);
}
