//! Orders and pages.

use super::*;
use crate::{Cursor, Error};

fn many() -> Vec<Document> {
    let titles = ["Éthique", "ethics", "Zoology", "Astronomy", "biology", "Ökologie", "Data"];
    let later = ["Botany", "Ethnology", "Zoology", "Yoga"];
    (1..=60u128)
        .map(|number| {
            let place = usize::try_from(number).unwrap();
            let mut listing =
                document(number, if place > 40 { later[place % later.len()] } else { titles[place % titles.len()] });
            listing.description = LocalizedText::of(Language::ENGLISH, "common word ".repeat(place % 4 + 1));
            listing.ects = (place % 3 > 0).then(|| Ects::from_hundredths(i32::try_from(place % 5).unwrap() * 50));
            listing.starts = (0..place % 3)
                .map(|step| day("2026-02-20").plus_days(i64::try_from(5 * step + place % 7).unwrap()))
                .collect();
            listing.published_at = Timestamp::from_micros(i64::try_from(place % 11).unwrap());
            listing
        })
        .collect()
}

#[test]
fn orders() {
    let mut rows = [document(1, "Zebra"), document(2, "échelle"), document(3, "Apple")];
    rows[0].title.insert(language("fr"), "Abeille");
    rows[0].ects = ects("10");
    rows[1].ects = ects("2.5");
    rows[0].starts = vec![day("2026-02-01"), day("2026-05-01")];
    rows[2].starts = vec![day("2026-03-01")];
    rows[1].starts = vec![day("2026-02-28")];
    let shelf = Shelf::of(rows);
    let order = |sort| numbers(&shelf.find(&sorted(sort)));
    assert_eq!(order(Sort::Newest), [3, 2, 1]);
    assert_eq!(order(Sort::Relevance), [3, 2, 1], "without a text the newest first");
    assert_eq!(order(Sort::Ects), [2, 1, 3], "not stated last");
    assert_eq!(order(Sort::Start), [3, 1, 2], "what is over comes last");
    assert_eq!(order(Sort::Title), [3, 2, 1], "é is e");
    let french = Query { reader: vec![language("fr")], ..sorted(Sort::Title) };
    assert_eq!(numbers(&shelf.find(&french)), [1, 3, 2], "as the reader sees the titles");
    let greek = Query { reader: vec![language("el")], ..sorted(Sort::Title) };
    assert_eq!(numbers(&shelf.find(&greek)), [3, 2, 1], "no interface language: by the original");
}

#[test]
fn pages_have_no_double_and_no_hole() {
    // Three commits make three segments: titles and their ordinals differ between them, and ids run backwards.
    let mut rows = many();
    rows.reverse();
    let last = rows.split_off(40);
    let middle = rows.split_off(20);
    let mut shelf = Shelf::of(rows);
    shelf.put(middle);
    shelf.put(last);
    for sort in Sort::ALL {
        for text in [None, Some("common word")] {
            let query = Query { sort: *sort, text: text.map(|text| text.parse().unwrap()), ..all() };
            let whole = numbers(&shelf.find(&query));
            assert_eq!(whole.len(), 60);
            let mut walked = Vec::new();
            let mut after: Option<Cursor> = None;
            loop {
                let page = shelf.find(&Query { limit: 7, after: after.clone(), ..query.clone() });
                assert_eq!(page.total, 60, "the total is of all pages");
                walked.extend(numbers(&page));
                let Some(next) = page.next else { break };
                after = Some(next.to_string().parse().unwrap());
            }
            assert_eq!(walked, whole, "{sort} {text:?} by cursor");
            let by_offset: Vec<_> = (0..60)
                .step_by(7)
                .flat_map(|offset| numbers(&shelf.find(&Query { offset, limit: 7, ..query.clone() })))
                .collect();
            assert_eq!(by_offset, whole, "{sort} {text:?} by offset");
        }
    }
}

#[test]
fn a_cursor_holds_while_listings_come_and_go() {
    for sort in [Sort::Title, Sort::Newest, Sort::Ects, Sort::Start] {
        let mut shelf = Shelf::of(many());
        let first = shelf.find(&Query { limit: 20, ..sorted(sort) });
        let gone: Vec<_> = first.hits.iter().map(|hit| (hit.id, None)).collect();
        let before: Vec<_> = numbers(&shelf.find(&sorted(sort)));
        shelf.writer.apply(gone, 9, None).unwrap();
        let rest = shelf.find(&Query { after: first.next, ..sorted(sort) });
        assert_eq!(numbers(&rest), before[20..], "{sort}");
    }
}

#[test]
fn lim13_foreign_cursors_and_far_pages_are_refused() {
    let shelf = Shelf::of(many());
    for wrong in ["", "x", "dGl0bGV8", "💥", "dGl0bGV8MXw", &"A".repeat(100_000)] {
        assert!(matches!(wrong.parse::<Cursor>(), Err(Error::Cursor)) || wrong == "dGl0bGV8MXw", "{wrong}");
    }
    let title = shelf.find(&Query { limit: 1, ..sorted(Sort::Title) }).next;
    assert!(matches!(shelf.search.search(&Query { after: title, ..sorted(Sort::Ects) }), Err(Error::Cursor)));
    assert!(matches!(shelf.search.search(&Query { offset: 10_001, ..all() }), Err(Error::TooFar)));
    let far = shelf.find(&Query { offset: 10_000, ..all() });
    assert!(far.hits.is_empty() && far.total == 60 && far.next.is_none());
}
