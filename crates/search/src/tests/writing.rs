//! The writer: what survives, what is made anew.

use std::{fs, path::PathBuf};

use super::*;
use crate::Error;

impl Shelf {
    fn place(&self) -> PathBuf {
        self.directory.path().join("index")
    }

    /// Ends the writer as a stopped process does, and starts again.
    fn restart(self) -> Self {
        let Self { directory, writer, .. } = self;
        drop(writer);
        let writer = Writer::open(&directory.path().join("index"), &[language("en"), language("fr")]).unwrap();
        Self { directory, search: writer.search(), writer }
    }

    fn stop(self) -> TempDir {
        self.directory
    }

    fn start(directory: TempDir) -> Self {
        let writer = Writer::open(&directory.path().join("index"), &[language("en"), language("fr")]).unwrap();
        Self { directory, search: writer.search(), writer }
    }
}

#[test]
fn position_and_day_survive() {
    let mut shelf = Shelf::of([]);
    shelf.writer.apply(vec![(id(1), Some(document(1, "One")))], 42, Some(day("2026-03-02"))).unwrap();
    let mut shelf = shelf.restart();
    assert_eq!(shelf.writer.applied().unwrap(), (42, Some(day("2026-03-02"))));
    assert_eq!(shelf.search.applied().unwrap(), (42, Some(day("2026-03-02"))));
    assert_eq!(shelf.by_text("one"), [1]);
}

#[test]
fn i7_changes_and_removals_are_seen_at_once() {
    let mut shelf = Shelf::of([document(1, "First"), document(2, "Second")]);
    shelf.put([document(1, "Changed"), document(1, "Changed twice")]);
    assert_eq!(shelf.find(&all()).total, 2, "one listing per id, also twice in a batch");
    assert_eq!((shelf.by_text("first"), shelf.by_text("twice")), (vec![], vec![1]));
    shelf.writer.apply(vec![(id(2), None), (id(9), None)], 7, None).unwrap();
    assert_eq!(numbers(&shelf.find(&all())), [1]);
    assert_eq!(shelf.search.count().unwrap(), 1);
    shelf.writer.clear().unwrap();
    assert_eq!((shelf.find(&all()).total, shelf.writer.applied().unwrap()), (0, (0, None)));
    shelf.put([document(3, "Third")]);
    assert_eq!(numbers(&shelf.find(&all())), [3], "the handle lives on");
}

#[test]
fn i7_what_is_staged_is_seen_with_the_next_commit_or_never() {
    let mut shelf = Shelf::of([document(1, "First")]);
    shelf.writer.stage(vec![(id(1), Some(document(1, "Changed"))), (id(2), Some(document(2, "Second")))]).unwrap();
    assert_eq!((shelf.by_text("first"), shelf.find(&all()).total), (vec![1], 1), "nobody sees half of it");
    let mut shelf = shelf.restart();
    assert_eq!((shelf.by_text("first"), shelf.find(&all()).total), (vec![1], 1), "a process that ends loses it");
    shelf.writer.stage(vec![(id(1), Some(document(1, "Changed"))), (id(2), Some(document(2, "Second")))]).unwrap();
    shelf.writer.apply(vec![(id(2), None)], 9, None).unwrap();
    assert_eq!((shelf.by_text("changed"), shelf.find(&all()).total), (vec![1], 1), "what came later counts");
    assert_eq!(shelf.writer.applied().unwrap(), (9, None));
}

#[test]
fn one_writer_per_directory() {
    let shelf = Shelf::of([document(1, "One")]);
    assert!(matches!(Writer::open(&shelf.place(), &[language("en"), language("fr")]), Err(Error::Busy)));
    assert_eq!(shelf.find(&all()).total, 1, "and the first goes on");
}

#[test]
fn f22_a_damaged_index_is_made_anew() {
    let damages: [fn(&PathBuf); 6] = [
        |place| fs::remove_dir_all(place).unwrap(),
        |place| fs::remove_file(place.join("meta.json")).unwrap(),
        |place| cut_in_half(&place.join("meta.json")),
        |place| fs::remove_file(largest(place)).unwrap(),
        |place| cut_in_half(&largest(place)),
        |place| flip(&largest(place)),
    ];
    for (number, damage) in damages.into_iter().enumerate() {
        let place = Shelf::of((1..50).map(|number| document(number, "Title of it"))).stop();
        damage(&place.path().join("index"));
        let mut shelf = Shelf::start(place);
        assert_eq!(shelf.writer.applied().unwrap(), (0, None), "damage {number}: start from the log's beginning");
        assert_eq!(shelf.find(&all()).total, 0);
        shelf.put([document(1, "One")]);
        assert_eq!(shelf.restart().by_text("one"), [1], "damage {number}");
    }
}

#[test]
fn f22_damage_while_running_is_healed_by_the_next_look() {
    let mut shelf = Shelf::of([document(1, "One")]);
    fs::remove_dir_all(shelf.place()).unwrap();
    assert_eq!(shelf.find(&all()).total, 1, "still answers");
    assert!(shelf.writer.apply(vec![(id(2), Some(document(2, "Two")))], 2, None).is_err());
    assert_eq!(shelf.writer.applied().unwrap(), (0, None), "the follower begins again");
    shelf.put([document(1, "One"), document(2, "Two")]);
    assert_eq!(shelf.find(&all()).total, 2);

    shelf.writer.verify().unwrap();
    assert_eq!(shelf.find(&all()).total, 2, "nothing is wrong");
    flip(&largest(&shelf.place()));
    shelf.writer.verify().unwrap();
    assert_eq!((shelf.find(&all()).total, shelf.writer.applied().unwrap()), (0, (0, None)));
    assert!(shelf.directory.path().join("index.damaged").exists(), "kept aside to look at");
}

#[test]
fn another_schema_or_version_is_made_anew() {
    let place = Shelf::of([document(1, "One")]).stop();
    let at = place.path().join("index");
    let mut writer = Writer::open(&at, &[language("en")]).unwrap();
    assert_eq!(writer.applied().unwrap(), (0, None), "readers of other languages");
    writer.apply(Vec::new(), 5, None).unwrap();
    drop(writer);
    let meta = fs::read_to_string(at.join("meta.json")).unwrap();
    let old = format!("{} 5 -", crate::schema::VERSION);
    assert!(meta.contains(&old));
    fs::write(at.join("meta.json"), meta.replace(&old, "0 5 -")).unwrap();
    let mut writer = Writer::open(&at, &[language("en")]).unwrap();
    assert_eq!(writer.applied().unwrap(), (0, None), "another version");
    writer.apply(Vec::new(), 57, None).unwrap();
    drop(writer);
    let meta = fs::read_to_string(at.join("meta.json")).unwrap();
    fs::write(at.join("meta.json"), meta.replacen("57", "59", 1)).unwrap();
    assert_eq!(Writer::open(&at, &[language("en")]).unwrap().applied().unwrap(), (0, None), "a flipped digit");
}

#[test]
fn f22_a_flipped_byte_in_any_file_is_noticed() {
    let files = |place: &PathBuf| {
        let names = fs::read_dir(place).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<_> = names.filter(|name| !name.starts_with('.') && !name.starts_with("meta")).collect();
        names.sort_by_key(|name| name.split('.').next_back().map(ToOwned::to_owned));
        names
    };
    let made = || Shelf::of((1..20).map(|number| document(number, "Title of it"))).stop();
    let many = files(&made().path().join("index")).len();
    assert!(many > 4);
    for number in 0..many {
        let place = made();
        let at = place.path().join("index");
        let file = files(&at)[number].clone();
        flip(&at.join(&file));
        assert_eq!(Shelf::start(place).writer.applied().unwrap(), (0, None), "{file}");
    }
}

fn largest(place: &PathBuf) -> PathBuf {
    // meta.json names the fields: with few listings it is the largest, but its damage is another test's.
    let files =
        fs::read_dir(place).unwrap().map(|file| file.unwrap().path()).filter(|file| !file.ends_with("meta.json"));
    files.max_by_key(|path| fs::metadata(path).unwrap().len()).unwrap()
}

fn cut_in_half(path: &PathBuf) {
    let bytes = fs::read(path).unwrap();
    fs::write(path, &bytes[..bytes.len() / 2]).unwrap();
}

fn flip(path: &PathBuf) {
    let mut bytes = fs::read(path).unwrap();
    let middle = bytes.len() / 3;
    bytes[middle] ^= 0x10;
    fs::write(path, bytes).unwrap();
}
