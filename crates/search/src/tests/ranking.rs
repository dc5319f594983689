//! What comes first (ADR 37).

use super::*;

fn titled(titles: &[&str]) -> Shelf {
    Shelf::of((1..).zip(titles).map(|(number, title)| document(number, title)))
}

fn first(shelf: &Shelf, text: &str) -> Vec<u128> {
    numbers(&shelf.find(&typed(text)))
}

#[test]
fn title_before_outcomes_before_description() {
    let mut described = document(1, "Mapping");
    described.description = LocalizedText::of(Language::ENGLISH, "Glaciers in short");
    let mut outcome = document(2, "Mapping");
    outcome.outcomes = vec![LocalizedText::of(Language::ENGLISH, "Glaciers in short")];
    let shelf = Shelf::of([described, outcome, document(3, "Glaciers"), document(4, "Else"), document(5, "More")]);
    assert_eq!(numbers(&shelf.find(&typed("glaciers"))), [3, 2, 1]);
}

#[test]
fn words_that_stand_together_or_all_in_the_title_come_first() {
    let mut apart = document(1, "Theory");
    apart.description = LocalizedText::of(Language::ENGLISH, "How a board game grew old");
    let shelf = Shelf::of([apart, document(2, "Theory of the board, and a game"), document(3, "Board theory")]);
    assert_eq!(first(&shelf, "board theory"), [3, 2, 1]);
    let shelf = titled(&["Art and its long history", "History of art", "Art in history"]);
    assert_eq!(first(&shelf, "history of art")[0], 2, "grammar between the words is a place, not a word");
}

#[test]
fn of_three_words_one_may_be_missing_where_hardly_a_listing_has_all_and_those_come_last() {
    let mut elsewhere = document(2, "Usability for timber");
    elsewhere.country = "DE".to_owned();
    let rows = [document(1, "Timber workshop"), elsewhere, document(3, "Usability workshop with timber")];
    let mut shelf = Shelf::of(rows.into_iter().chain([document(4, "Usability"), document(5, "Timber")]));
    let found = first(&shelf, "usability timber workshop");
    assert_eq!((found[0], found.len()), (3, 3), "{found:?}");
    assert_eq!(first(&shelf, "usability workshop"), [3], "of two none may");
    let abroad = Query { country: words(&["DE"]), ..typed("usability timber workshop") };
    assert_eq!(counts(&shelf.find(&abroad), Parameter::Country), [("FR", 2), ("DE", 1)], "counts are of one search");
    assert_eq!(numbers(&shelf.find(&abroad)), [2]);
    let corrected = shelf.find(&typed("usability timber wrokshop"));
    assert_eq!((numbers(&corrected)[0], corrected.is_corrected), (3, true), "a typing error is no missing word");
    shelf.put((10..20).map(|number| document(number, "Usability workshop with timber")));
    assert_eq!(first(&shelf, "usability timber workshop").len(), 11, "enough say all of it");
}

#[test]
fn ux8_the_beginning_of_a_code_finds_its_kin() {
    let coded = |number, identifier: &str| Document { identifier: identifier.to_owned(), ..document(number, "Course") };
    let shelf =
        Shelf::of([coded(1, "LINFO-2275"), coded(2, "LINFO-2276"), coded(3, "MAT-22"), document(4, "Linfo 227")]);
    let found = first(&shelf, "LINFO-227");
    assert_eq!(found.len(), 3);
    assert!(found[..2].contains(&1) && found[..2].contains(&2), "{found:?}");
    assert_eq!(first(&shelf, "linfo 2276")[0], 2);
    assert_eq!(first(&shelf, "227")[0], 4, "a number alone begins no code, words only");
}

#[test]
fn open_and_new_listings_come_a_little_earlier_and_never_before_a_better_match() {
    let made = |number, title: &str, until: Option<&str>, published: &str| {
        let mut made = document(number, title);
        made.open_until = until.map(day);
        made.published_at = Timestamp::start_of(day(published));
        made
    };
    let mut shelf = Shelf::of([
        made(1, "Glaciers", None, "2020-01-01"),
        made(2, "Glaciers", Some("2026-02-28"), "2020-01-01"),
        made(3, "Glaciers", Some("2026-03-01"), "2020-01-01"),
        made(4, "Glaciers", Some("2026-09-01"), "2026-02-20"),
        made(5, "Glaciers", None, "2026-02-20"),
        made(6, "Rivers, lakes and glaciers of the far and cold north", Some("2026-09-01"), "2026-02-28"),
    ]);
    shelf.put((100..200).map(|number| document(number, "Rocks")));
    assert_eq!(first(&shelf, "glaciers"), [4, 3, 5, 1, 2, 6], "what is over or old is as it was");
    let later = Query { today: day("2026-10-01"), ..typed("glaciers") };
    assert_eq!(numbers(&shelf.find(&later)), [4, 5, 1, 2, 3, 6], "both pass with time");
    let page = shelf.find(&Query { limit: 2, ..typed("glaciers") });
    let rest = shelf.find(&Query { after: page.next, ..typed("glaciers") });
    assert_eq!((numbers(&rest), rest.total), (vec![5, 1, 2, 6], 6), "cursors and counts know of it");
}
