//! Words that students type, in five languages, find the listings of the demo they mean (UX-7, UX-8).

use std::{collections::BTreeSet, fs, path::Path};

use serde_json::{Value, json};
use testkit::World;

/// Language, words, and the identifier of a listing that must be among the first three.
const WORDS: &str = include_str!("words.tsv");

/// The universities and listings of the demo.
async fn demo() -> World {
    let (mut institutions, mut opportunities, mut known) = (Vec::new(), Vec::new(), BTreeSet::new());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../web/demo");
    let universities = fs::read_dir(folder.join("universities")).unwrap().map(|entry| entry.unwrap().path());
    for path in std::iter::once(folder.join("consortium.json")).chain(universities) {
        let file: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        institutions.extend(file["institutions"].as_array().into_iter().flatten().cloned());
        for row in file["opportunities"].as_array().into_iter().flatten().filter(|row| row.get("draft").is_none()) {
            let mut row = row.clone();
            let fields = row.as_object_mut().unwrap();
            fields.remove("runs");
            fields.retain(|_, value| value.as_str().is_none_or(|text| !text.starts_with('@')));
            // Its dates are of no concern here, so a listing of two stands once.
            if known.insert(fields["identifier"].to_string()) {
                opportunities.push(row);
            }
        }
    }
    let world = World::new().await;
    let seed = json!({"institutions": institutions, "opportunities": opportunities});
    web::seeding::apply(&world.db, &world.doors, &seed.to_string()).await.unwrap();
    world.follow().await;
    world
}

#[tokio::test]
async fn ux_8_words_in_five_languages_find_what_the_demo_offers() {
    let world = demo().await;
    let client = world.stranger();
    let mut missed = Vec::new();
    for row in WORDS.lines() {
        let [language, words, wanted] = row.split('\t').collect::<Vec<_>>()[..] else { panic!("{row}") };
        let address = format!("/api/v1/micro-credentials?q={}&limit=3", encoded(words));
        let found = client.get(&address).await.is(200).json;
        let found: Vec<&str> =
            found["items"].as_array().unwrap().iter().filter_map(|one| one["identifier"].as_str()).collect();
        if !found.contains(&wanted) {
            missed.push(format!("{language} {words}: {wanted} is not in {found:?}"));
        }
    }
    assert!(WORDS.lines().count() >= 60 && missed.is_empty(), "{missed:#?}");
}

/// As an address has it.
fn encoded(words: &str) -> String {
    words
        .bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}
