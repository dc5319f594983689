//! Text rules that the compiler does not know.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|extension| extension == ending) {
            found.push(path);
        }
    }
    found
}

fn sources() -> Vec<PathBuf> {
    ["crates", "migrations", "web", "tests"].iter().flat_map(|folder| files(&root().join(folder), "rs")).collect()
}

/// Tables are written by their own crate only: rule 4 of the house.
#[test]
fn rows_are_changed_in_their_store_only() {
    for path in sources() {
        let text = fs::read_to_string(&path).unwrap();
        let inside = path.to_string_lossy().replace('\\', "/");
        let home = inside.contains("/kernel/") || inside.contains("/entity/") || inside.ends_with("/store.rs");
        let names =
            ["Model", "IntoActive"].map(|start| format!("{start}{}", if start == "Model" { "Trait" } else { "Model" }));
        if !home {
            for name in names {
                assert!(!text.contains(&name), "{inside} names {name}");
            }
        }
    }
}

#[test]
fn no_file_is_longer_than_400_lines() {
    for path in sources() {
        let lines = fs::read_to_string(&path).unwrap().lines().count();
        let limit = if path.starts_with(root().join("tests")) || path.ends_with("tests.rs") { 600 } else { 400 };
        assert!(lines <= limit, "{} has {lines} lines", path.display());
    }
}

#[test]
fn no_module_has_a_name_that_says_nothing() {
    for path in sources() {
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        for nothing in ["util", "utils", "helper", "helpers", "common", "misc"] {
            assert_ne!(stem, nothing, "{}", path.display());
        }
    }
}

/// `autotests` is off: a file that no `mod` names would never run.
#[test]
fn no_test_file_is_forgotten() {
    let it = root().join("tests/it");
    for path in files(&it, "rs") {
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        if stem == "main" || stem == "mod" {
            continue;
        }
        let parent = path.parent().unwrap();
        let index = if parent == it { it.join("main.rs") } else { parent.join("mod.rs") };
        let text = fs::read_to_string(&index).unwrap_or_default();
        assert!(text.contains(&format!("mod {stem};")), "{} is not named in {}", path.display(), index.display());
    }
}

/// The keys of messages that stand a second time, in the order of the files.
fn doubled(texts: &[String]) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let lines = texts.iter().flat_map(|text| text.lines());
    let keys = lines.filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase() || first == '-'));
    let keys = keys.filter_map(|line| Some(line.split_once('=')?.0.trim()));
    keys.filter(|key| !seen.insert(*key)).map(ToOwned::to_owned).collect()
}

/// Two files that land one after the other may bring the same message; the later wording would win without a word.
#[test]
fn no_message_has_two_wordings_in_one_language() {
    for language in fs::read_dir(root().join("crates/i18n/locales")).unwrap() {
        let folder = language.unwrap().path();
        let texts: Vec<String> = files(&folder, "ftl").iter().map(|path| fs::read_to_string(path).unwrap()).collect();
        assert!(texts.iter().any(|text| text.contains("\nword-")), "{} has messages", folder.display());
        assert_eq!(doubled(&texts), Vec::<String>::new(), "{}", folder.display());
    }
    let texts = ["a-one = A\n    a-one = no key\n# a-one = said\n", "b = B\na-one   = again\n"].map(ToOwned::to_owned);
    assert_eq!(doubled(&texts), ["a-one"], "across files");
}
