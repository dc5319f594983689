//! The compose file starts what exists: our sub-commands, our settings, our port.

use std::{fs, path::Path};

use clap::Parser;
use web::{Config, command::Cli};

fn compose() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("docker-compose.yml")).unwrap()
}

#[test]
fn its_sub_commands_exist() {
    let text = compose();
    let commands: Vec<Vec<String>> = text
        .lines()
        .filter_map(|line| line.trim().strip_prefix("command: "))
        .map(|list| serde_json::from_str(list).expect("a command is a list"))
        .collect();
    assert_eq!(commands.len(), 4, "two nodes, a worker, a migration");
    for command in commands {
        let line = std::iter::once("passerelle".to_owned()).chain(command);
        Cli::try_parse_from(line).unwrap();
    }
}

#[test]
fn its_settings_are_ours_and_fit() {
    let text = compose();
    let settings: Vec<(String, String)> = text
        .lines()
        .filter_map(|line| line.trim().split_once(": "))
        .filter(|(name, _)| name.starts_with("PASSERELLE_"))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    assert!(settings.len() >= 6);
    let config = Config::read(Path::new("/nonexistent"), settings.into_iter()).unwrap();
    assert!(config.database().starts_with("postgres://"));
    let port = format!(":{}", config.listen.port());
    for node in ["web-1", "web-2"] {
        assert!(text.contains(&format!("server {node}{port}")), "the proxy leads to {node}{port}");
    }
}

#[test]
fn the_example_settings_fit() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let text = fs::read_to_string(root.join("passerelle.example.toml")).unwrap();
    let set: Vec<String> = text
        .lines()
        .filter_map(|line| line.strip_prefix("# "))
        .filter(|line| line.contains(" = "))
        .map(|line| format!("{line}\n"))
        .collect();
    let file = tempfile::NamedTempFile::new().unwrap();
    fs::write(file.path(), set.concat()).unwrap();
    Config::read(file.path(), std::iter::empty()).unwrap();
}
