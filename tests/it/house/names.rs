//! Text rules that the compiler does not know.

use std::{
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
