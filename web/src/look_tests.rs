//! The look keeps its promises: contrast of every pair of UX §8, no left or right, no style too heavy, words that exist.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use super::*;

/// Light and dark value of every token.
fn tokens() -> BTreeMap<String, (String, String)> {
    let mut tokens = BTreeMap::new();
    for line in STYLE.lines() {
        let Some((name, value)) = line.trim().strip_prefix("--").and_then(|line| line.split_once(": light-dark("))
        else {
            continue;
        };
        let (light, dark) = value.trim_end_matches(");").split_once(", ").unwrap();
        tokens.insert(name.to_owned(), (light.to_owned(), dark.to_owned()));
    }
    tokens
}

/// WCAG 2.2: relative luminance.
fn luminance(colour: &str) -> f64 {
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn ux_8_every_pair_has_its_contrast() {
    const TEXT: f64 = 4.5;
    const EDGE: f64 = 3.0;
    let tokens = tokens();
    let grounds = ["page", "band", "sunk"];
    let mut pairs: Vec<(&str, &str, f64)> = Vec::new();
    for ground in grounds {
        for text in ["ink", "soft", "link", "visited", "ok", "warn", "bad", "info", "neu"] {
            pairs.push((text, ground, TEXT));
        }
        pairs.push(("edge", ground, EDGE));
    }
    for text in ["series-1", "series-2", "series-3", "series-4", "series-5", "series-6"] {
        pairs.push((text, "page", TEXT));
    }
    for tone in ["ok", "warn", "bad", "info", "neu"] {
        pairs.push((tone, Box::leak(format!("{tone}bg").into_boxed_str()), TEXT));
    }
    pairs.extend([
        ("on-act", "act", TEXT),
        ("on-act", "act-hover", TEXT),
        ("page", "bad", TEXT),
        ("page", "ink", TEXT),
        ("ink", "markbg", TEXT),
        ("focus-line", "focus-halo", EDGE),
        ("focus-line", "page", EDGE),
        ("act", "page", EDGE),
        ("act", "sunk", EDGE),
    ]);
    for (text, ground, least) in pairs {
        let (a, b) = (&tokens[text], &tokens[ground]);
        for (theme, value) in [("light", contrast(&a.0, &b.0)), ("dark", contrast(&a.1, &b.1))] {
            assert!(value >= least, "{text} on {ground}, {theme}: {value:.2} < {least}");
        }
    }
}

#[test]
fn ux_10_the_style_knows_no_left_and_right() {
    for (number, line) in STYLE.lines().enumerate() {
        let words: Vec<&str> = line.split(|c: char| !c.is_ascii_alphabetic() && c != '_').collect();
        assert!(!words.contains(&"left") && !words.contains(&"right"), "line {}: {line}", number + 1);
    }
}

#[test]
fn ux_8_style_and_script_stay_in_their_budgets() {
    // 20 and 15 kB packed; text like ours packs to less than a third.
    assert!(STYLE.len() <= 45_000, "{} bytes of CSS", STYLE.len());
    let script = ASSETS.iter().find(|asset| asset.name == "app.js").unwrap();
    assert!(script.bytes.len() <= 15_000);
}

#[test]
fn every_style_file_is_served() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/css");
    for file in fs::read_dir(folder).unwrap() {
        let name = file.unwrap().file_name().into_string().unwrap();
        assert!(STYLE_FILES.contains(&name.trim_end_matches(".css")), "{name} is in no stylesheet");
    }
}

#[test]
fn assets_are_found_by_hashed_address_and_fonts_by_the_stylesheet() {
    let style = by_file(asset_url("app.css").trim_start_matches(PREFIX)).unwrap();
    let text = String::from_utf8(style.bytes.to_vec()).unwrap();
    assert_eq!(style.mime, "text/css; charset=utf-8");
    assert!(text.contains(asset_url("source-serif-4-latin.woff2")));
    assert!(!text.contains("/static/source-serif-4-latin.woff2"));
    assert!(by_file("app.css").is_none());
    assert_eq!(asset_url("no.such"), "");
}

/// Every quoted piece of pages and mails that has the shape of a key; `{…}` in it stands for a code.
fn quoted(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            quoted(&path, found);
        } else if !path.to_string_lossy().contains("test") {
            let text = fs::read_to_string(&path).unwrap();
            found.extend(text.split('"').filter(|piece| is_key(piece)).map(ToOwned::to_owned));
        }
    }
}

fn is_key(piece: &str) -> bool {
    piece.contains('-')
        && piece.starts_with(|first: char| first.is_ascii_lowercase())
        && piece.chars().all(|c| c.is_ascii_alphanumeric() || "-_{}().".contains(c))
}

/// Keys that are asked for by a literal: `page.t("…")`, `words.text("…")` and their kin.
fn asked_for(folder: &Path, keys: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            asked_for(&path, keys);
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        for call in [".t(\"", ".tn(\"", ".tx(\"", ".th(\"", ".text(\"", ".with(\"", ".html(\""] {
            let literals = text.split(call).skip(1).filter_map(|rest| rest.split('"').next());
            // Every key has a hyphen; what has none is a field of a form or a parameter.
            let literals = literals.filter(|key| key.contains('-'));
            keys.extend(literals.map(|key| (key.to_owned(), path.display().to_string())));
        }
    }
}

const SPEAKERS: &[&str] =
    &["templates", "src", "../crates/notifications/templates", "../crates/notifications/src", "../crates/i18n/src"];

#[test]
fn every_word_that_pages_and_mails_ask_for_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut asked = Vec::new();
    // The files of i18n itself ask for keys that do not exist, to see what happens.
    for folder in SPEAKERS.iter().filter(|folder| !folder.contains("i18n")) {
        asked_for(&root.join(folder), &mut asked);
    }
    let known = i18n::keys();
    let missing: Vec<_> = asked.iter().filter(|(key, _)| !known.contains(&key.as_str())).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_word_is_said_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut pieces = BTreeSet::new();
    for folder in SPEAKERS {
        quoted(&root.join(folder), &mut pieces);
    }
    // A key put together around a code: its beginning and its end are known.
    let around: Vec<(&str, &str)> = pieces
        .iter()
        .filter_map(|piece| Some((piece.split_once('{')?.0, piece.rsplit_once('}')?.1)))
        .filter(|(begin, _)| begin.contains('-'))
        .collect();
    let silent: Vec<_> = i18n::keys()
        .into_iter()
        .filter(|key| !pieces.contains(*key))
        .filter(|key| !around.iter().any(|(begin, end)| key.starts_with(begin) && key.ends_with(end)))
        .collect();
    assert!(silent.is_empty(), "{silent:#?}");
}
