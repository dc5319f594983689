//! Every key that pages and mails use exists, and none is left over. That each exists in every language is tested beside
//! the words.

use std::{collections::BTreeSet, fs, path::Path};

use super::names::{files, root};

/// Sources that name keys.
fn sources() -> Vec<String> {
    let mut texts = Vec::new();
    for (folder, ending) in [("web/src", "rs"), ("web/templates", "html"), ("crates/notifications", "rs"), ("crates/notifications", "txt"), ("crates/notifications", "html"), ("crates/i18n/src", "rs")] {
        let folder = root().join(folder);
        texts.extend(files(&folder, ending).iter().map(|path| read(path)));
    }
    texts
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}

/// What stands in double quotes and looks like a key: small letters, digits, `-`, `_`, and `{` where a part is filled in.
fn quoted(text: &str) -> BTreeSet<String> {
    text.split('"')
        .filter(|part| {
            part.contains('-')
                && part.starts_with(|c: char| c.is_ascii_lowercase())
                && part.chars().all(|c| c.is_ascii_alphanumeric() || "-_{}:.#?".contains(c))
        })
        .map(ToOwned::to_owned)
        .collect()
}

#[test]
fn every_key_is_used() {
    let words: BTreeSet<String> = sources().iter().flat_map(|text| quoted(text)).collect();
    // `verdict-{}-line` stands for every key of that shape.
    let shapes: Vec<(String, String)> = words
        .iter()
        .filter_map(|word| {
            let (start, rest) = word.split_once('{')?;
            let end = rest.rsplit_once('}').map_or("", |(_, end)| end);
            start.contains('-').then(|| (start.to_owned(), end.to_owned()))
        })
        .collect();
    let unused: Vec<&str> = i18n::keys()
        .into_iter()
        .filter(|key| !words.contains(*key))
        .filter(|key| !shapes.iter().any(|(start, end)| key.starts_with(start.as_str()) && key.ends_with(end.as_str())))
        .collect();
    assert!(unused.is_empty(), "keys that nothing uses: {unused:#?}");
}

/// The first argument of the functions that look a key up.
fn looked_up(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for call in ["page.t(\"", "page.tn(\"", "page.tx(\"", "page.th(\"", "locale.text(\"", "locale.with(\"", "locale.html(\""] {
        for part in text.split(call).skip(1) {
            if let Some((key, _)) = part.split_once('"') {
                found.insert(key.to_owned());
            }
        }
    }
    found
}

#[test]
fn every_key_that_is_looked_up_exists() {
    let keys: BTreeSet<&str> = i18n::keys().into_iter().collect();
    let missing: BTreeSet<String> =
        sources().iter().flat_map(|text| looked_up(text)).filter(|key| !key.contains('{') && !keys.contains(key.as_str())).collect();
    assert!(missing.is_empty(), "keys that do not exist: {missing:#?}");
}

/// Codes reach the reader as `error-<code>`, `field-<code>` and `flash-<code>`.
#[test]
fn every_code_has_its_words() {
    let keys: BTreeSet<&str> = i18n::keys().into_iter().collect();
    for code in catalogue::draft::CODES {
        assert!(keys.contains(format!("field-{code}").as_str()), "field-{code}");
    }
    let missing: BTreeSet<String> = sources()
        .iter()
        .flat_map(|text| {
            let flashes = text.split("see_other(").skip(1).filter_map(|part| part.split(';').next()?.rsplit('"').nth(1).map(ToOwned::to_owned));
            flashes.map(|code| format!("flash-{code}")).collect::<Vec<_>>()
        })
        .filter(|key| !keys.contains(key.as_str()))
        .collect();
    assert!(missing.is_empty(), "flashes without words: {missing:#?}");
}
