//! Which package may know which: the arrows of `docs/architecture.md`, read from the `Cargo.toml`s.

use std::{collections::BTreeMap, fs, path::Path};

/// Each package and what it may depend on, of ours; bottom up.
const FLOORS: &[(&str, &[&str])] = &[
    ("kernel", &[]),
    ("i18n", &["kernel"]),
    ("search", &["kernel", "i18n"]),
    ("notifications", &["kernel", "i18n"]),
    ("migrations", &[]),
    ("consortium", &["kernel"]),
    ("catalogue", &["kernel", "consortium"]),
    ("recognition", &["kernel", "consortium", "catalogue"]),
    ("enrolment", &["kernel", "consortium", "catalogue"]),
    ("evaluation", &["kernel", "consortium", "catalogue", "recognition", "enrolment"]),
    ("exchange", &["kernel", "consortium", "catalogue", "recognition"]),
    ("impact", &["kernel", "consortium", "catalogue", "enrolment", "evaluation"]),
    (
        "worker",
        &[
            "kernel",
            "i18n",
            "search",
            "notifications",
            "consortium",
            "catalogue",
            "recognition",
            "enrolment",
            "evaluation",
            "exchange",
            "impact",
        ],
    ),
    (
        "web",
        &[
            "kernel",
            "i18n",
            "search",
            "notifications",
            "migrations",
            "consortium",
            "catalogue",
            "recognition",
            "enrolment",
            "evaluation",
            "exchange",
            "impact",
            "worker",
        ],
    ),
    (
        "tests",
        &[
            "kernel",
            "i18n",
            "search",
            "notifications",
            "migrations",
            "consortium",
            "catalogue",
            "recognition",
            "enrolment",
            "evaluation",
            "exchange",
            "impact",
            "worker",
            "web",
        ],
    ),
];

/// Foreign crates that only some of ours may name.
const RESERVED: &[(&str, &[&str])] = &[
    ("axum", &["web", "tests"]),
    ("tower", &["web", "tests"]),
    ("tower-http", &["web"]),
    ("tower-sessions", &["web", "tests"]),
    ("askama", &["web", "notifications"]),
    ("lettre", &["notifications"]),
    ("tantivy", &["search"]),
    ("sea-orm", &["kernel", "consortium", "catalogue", "recognition", "enrolment", "evaluation", "impact", "tests"]),
    ("sea-orm-migration", &["migrations"]),
];

fn manifests() -> BTreeMap<String, toml::Table> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let crates = fs::read_dir(root.join("crates")).unwrap().map(|entry| entry.unwrap().path());
    let others = ["migrations", "web", "tests"].map(|name| root.join(name));
    crates
        .chain(others)
        .map(|folder| {
            let text = fs::read_to_string(folder.join("Cargo.toml")).unwrap();
            let manifest: toml::Table = toml::from_str(&text).unwrap();
            (manifest["package"]["name"].as_str().unwrap().to_owned(), manifest)
        })
        .collect()
}

fn dependencies(manifest: &toml::Table) -> Vec<String> {
    ["dependencies", "dev-dependencies", "build-dependencies"]
        .iter()
        .filter_map(|table| manifest.get(*table)?.as_table())
        .flat_map(|table| table.keys().cloned())
        .collect()
}

#[test]
fn every_arrow_points_down() {
    let manifests = manifests();
    let known: Vec<&str> = FLOORS.iter().map(|(name, _)| *name).collect();
    for (name, manifest) in &manifests {
        let allowed =
            FLOORS.iter().find(|(package, _)| package == name).unwrap_or_else(|| panic!("{name} has no floor")).1;
        for dependency in dependencies(manifest).iter().filter(|dependency| known.contains(&dependency.as_str())) {
            assert!(allowed.contains(&dependency.as_str()), "{name} must not depend on {dependency}");
        }
    }
    assert_eq!(manifests.len(), FLOORS.len(), "a package is missing from the floors");
}

#[test]
fn foreign_crates_stay_where_they_belong() {
    for (name, manifest) in manifests() {
        for dependency in dependencies(&manifest) {
            if let Some((_, homes)) = RESERVED.iter().find(|(reserved, _)| *reserved == dependency) {
                assert!(homes.contains(&name.as_str()), "{name} must not name {dependency}");
            }
        }
    }
}

#[test]
fn every_package_has_the_lints_and_the_licence_of_the_workspace() {
    for (name, manifest) in manifests() {
        assert_eq!(manifest["lints"]["workspace"].as_bool(), Some(true), "{name}");
        assert_eq!(manifest["package"]["license"]["workspace"].as_bool(), Some(true), "{name}");
        if let Some(lib) = manifest.get("lib") {
            assert_eq!(lib["doctest"].as_bool(), Some(false), "{name}");
        }
    }
}
