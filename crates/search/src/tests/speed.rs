//! How fast many listings are written and found; by hand, in an optimised build.

use std::time::Instant;

use super::{
    shared::{listing, records},
    *,
};
use crate::Text;

/// The real records, over and over, each time as listings of their own.
const LISTINGS: usize = 300_000;
/// Staged at once, as the follower does.
const BATCH: usize = 200;

#[test]
#[ignore = "by hand: cargo test --release -p search --lib -- --ignored --nocapture speed"]
fn speed_of_many_listings() {
    let Some(records) = records() else { return };
    let mut shelf = Shelf::of([]);
    let mut numbered = (1..).zip(records.iter().cycle().take(LISTINGS));
    let begun = Instant::now();
    loop {
        let batch: Vec<_> = numbered.by_ref().take(BATCH).collect();
        if batch.is_empty() {
            break;
        }
        let changed = batch.into_iter().map(|(number, record)| (id(number), Some(listing(number, record))));
        shelf.writer.stage(changed.collect()).unwrap();
    }
    shelf.writer.apply(Vec::new(), 1, None).unwrap();
    let files = std::fs::read_dir(shelf.directory.path().join("index")).unwrap();
    let bytes: u64 = files.map(|file| file.unwrap().metadata().unwrap().len()).sum();
    println!("{LISTINGS} listings in {:?}, {} MB", begun.elapsed(), bytes / 1_000_000);
    for text in [
        "bioinformatics",
        "AI",
        "droit",
        "Informatik",
        "data protection",
        "machine learning for health",
        "history of art in europe",
        "langue des signes",
        "astronmy",
        "bio",
        "management",
    ] {
        let query = Query { limit: 20, ..typed(text) };
        let found = shelf.find(&query);
        let begun = Instant::now();
        for _ in 0..20 {
            shelf.find(&query);
        }
        println!("{text:30} {:7} listings, {:?} each", found.total, begun.elapsed() / 20);
    }
    for text in ["da", "in", "ux", "manag", "data pro", "history of a", "introduction to s", "machine learning for hea"]
    {
        let text: Text = text.parse().unwrap();
        let mut each: Vec<_> = (0..200)
            .map(|_| {
                let begun = Instant::now();
                shelf.search.begun(&text, language("en"), day("2026-03-02"), 4).unwrap();
                begun.elapsed()
            })
            .collect();
        each.sort_unstable();
        println!("while typing {text:26} {:?} in the middle, 99 % within {:?}", each[100], each[197]);
    }
}
