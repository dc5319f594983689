//! What a typed text finds, marks and suggests.

use super::*;
use crate::{Error, Text, highlight::Marker, reading::Reading, thesaurus::Thesaurus};

fn titled(titles: &[&str]) -> Shelf {
    Shelf::of((1..).zip(titles).map(|(number, title)| document(number, title)))
}

#[test]
fn ux8_accents_case_and_script_never_matter() {
    let shelf = titled(&[
        "Πρόγραμμα σπουδών λόγος",
        "İstanbul ve Işık",
        "Une é\u{301}thique de\u{301}compose\u{301}e",
        "Straße und Größe",
        "Łódź, Ørsted, œuvre",
        "Ёлка и йод",
    ]);
    for (text, number) in [
        ("ΠΡΟΓΡΑΜΜΑ", 1),
        ("προγραμμα", 1),
        ("ΛΌΓΟΣ", 1),
        ("istanbul", 2),
        ("ISTANBUL isik", 2),
        ("décomposée", 3),
        ("ethique", 3),
        ("STRASSE", 4),
        ("straße grosse", 4),
        ("lodz orsted oeuvre", 5),
        ("елка ИОД", 6),
    ] {
        assert_eq!(shelf.by_text(text), [number], "{text}");
    }
}

#[test]
fn pitfall8_signs_apostrophes_and_characters() {
    let shelf = titled(&[
        "Programming in C++",
        "Programming in C#",
        "C for beginners",
        "L'économie de l’eau",
        "人工智能导论",
        "人的智力",
        "Node.js workshop",
        "Micro-credential design",
    ]);
    assert_eq!(shelf.by_text("c++"), [1]);
    assert_eq!(shelf.by_text("C#"), [2]);
    assert_eq!(shelf.by_text("C"), [3]);
    assert_eq!(shelf.by_text("economie eau"), [4]);
    assert_eq!(shelf.by_text("d'économie"), [4], "an elided article is no word");
    assert_eq!(shelf.by_text("beginner's"), [3], "nor is a possessive ending");
    assert_eq!(shelf.by_text("人工"), [5], "characters that were typed together stand together");
    assert_eq!(shelf.by_text("人"), [5, 6]);
    assert_eq!(shelf.by_text("nodejs"), [7]);
    for text in ["microcredential", "micro-credential", "micro credentials", "Micro‑Credentials"] {
        assert_eq!(shelf.by_text(text), [8], "{text}");
    }
}

#[test]
fn ux8_codes_are_the_same_with_hyphen_slash_and_blank() {
    let coded = |number, identifier: &str| Document { identifier: identifier.to_owned(), ..document(number, "Course") };
    let mut shelf = Shelf::of([coded(1, "LINFO-2275"), coded(2, "LINFO-2276"), document(3, "All about LINFO 2275")]);
    for text in ["LINFO-2275", "linfo 2275", "LINFO/2275", "linfo2275"] {
        assert_eq!(numbers(&shelf.find(&typed(text))).first(), Some(&1), "{text}");
    }
    shelf.put([coded(1, "CS101")]);
    assert_eq!(shelf.by_text("CS-101"), [1]);
}

#[test]
fn ux8_one_query_searches_all_languages() {
    let mut listing = document(1, "Data science");
    listing.title.insert(language("de"), "Datenwissenschaft");
    listing.outcomes = vec![LocalizedText::of(language("fr"), "Évaluer des modèles statistiques")];
    listing.isced_f = Some("0611".to_owned());
    listing.keywords = words(&["strojové učení"]);
    let shelf = Shelf::of([listing, document(2, "Other")]);
    let texts =
        ["data", "Datenwissenschaften", "modele statistique", "Informatik", "strojove", "data Informatik évaluer"];
    for text in texts {
        assert_eq!(shelf.by_text(text), [1], "{text}");
    }
}

#[test]
fn words_are_all_needed_and_phrases_stand_together() {
    let shelf = titled(&["Game theory", "Theory of the game", "Game design"]);
    assert_eq!(shelf.by_text("game theory"), [1, 2]);
    assert_eq!(shelf.by_text("\"game theory\""), [1]);
    assert_eq!(shelf.by_text("„Game Theory“"), [1]);
    assert_eq!(shelf.by_text("\"game theory"), [1, 2], "a quote nobody closes");
    assert_eq!(shelf.by_text("games theories"), [1, 2], "by their stems");
    assert_eq!(shelf.by_text("\"games\""), [0; 0], "quoted is exact");
    assert_eq!(shelf.by_text("\"theori\""), [0; 0], "a stem is no word");
}

#[test]
fn the_last_word_may_be_unfinished() {
    let shelf = titled(&["Bioinformatics basics", "Biology"]);
    assert_eq!(shelf.by_text("bioinf"), [1]);
    assert_eq!(shelf.by_text("basics bio"), [1]);
    assert_eq!(shelf.by_text("bioinf basics"), [0; 0], "only the last");
    assert_eq!(shelf.by_text("bi"), [0; 0], "two letters begin too many words");
}

#[test]
fn lim14_hostile_texts_neither_fail_nor_reach_anything() {
    let shelf = titled(&["Ordinary title", "Another and one"]);
    for text in [
        "title:(",
        "foo AND",
        "-",
        "*",
        "\"",
        "\"\"",
        "\u{0}",
        "a\u{0}b",
        "key:*",
        "[a TO z]",
        "^^~~",
        "\\",
        "\u{1}ordinari",
        "\u{1}",
        "+-&&||!(){}[]^\"~*?:\\/",
        "'",
        "''''",
        "c'c'c",
        "\u{301}\u{301}",
        "ﷺ",
        "💥🎓",
        "\u{202E}abc",
        "a/b/c/d/e/f/g",
        "...",
        "++",
        "#",
        "C+++",
        "ı̇",
        "\u{10FFFF}",
    ] {
        let found = shelf.find(&typed(text));
        assert!(found.hits.len() < 2, "{text:?} found everything");
    }
    assert_eq!(shelf.by_text("*"), [0; 0]);
    assert_eq!(shelf.by_text("title:ordinary"), [1], "a colon is a blank");
    assert_eq!(shelf.find(&typed("  ")).total, 2, "nothing typed, nothing filtered");
}

#[test]
fn lim14_at_most_200_characters_and_16_words() {
    let parse = |text: &str| text.parse::<Text>();
    assert!(matches!(parse(&"x".repeat(100_000)), Err(Error::TextTooLong)));
    assert!(matches!(parse(&"é".repeat(201)), Err(Error::TextTooLong)));
    assert!(parse(&"é".repeat(200)).is_ok());
    assert!(matches!(parse(&"a ".repeat(17)), Err(Error::TooManyWords)));
    assert!(parse(&"a ".repeat(16)).is_ok());
    assert!(matches!(parse(&format!("\"{}\"", "a ".repeat(17))), Err(Error::TooManyWords)));
}

#[test]
fn lim14_long_listings_are_indexed_whole() {
    let mut long = document(1, &"word ".repeat(20_000));
    long.description =
        LocalizedText::of(Language::ENGLISH, format!("{} \0 {} needle", "x".repeat(100_000), "\u{301}".repeat(999)));
    let shelf = Shelf::of([long]);
    assert_eq!(shelf.by_text("needle"), [1]);
}

#[test]
fn lim14_a_search_without_time_is_cut_short_and_says_so() {
    let shelf = Shelf::of((1..=600).map(|number| document(number, "Same")));
    let found = shelf.find(&Query { budget: std::time::Duration::ZERO, ..all() });
    assert!(!found.total_is_exact && found.total < 600 && found.suggestion.is_none());
    let found = shelf.find(&all());
    assert!(found.total_is_exact && found.total == 600);
}

#[test]
fn ux7_where_typed_words_find_nothing_corrected_ones_are_shown_and_said_so() {
    let shelf = titled(&["Astronomy for all", "Théorie des jeux", "Code A1234", "Bioinformatics", "Pathology"]);
    let corrected = |text: &str| {
        let found = shelf.find(&typed(text));
        assert_eq!((found.total > 0, found.suggestion.is_some()), (found.is_corrected, found.is_corrected), "{text}");
        found.suggestion
    };
    let found = shelf.find(&typed("astronmy"));
    assert_eq!((numbers(&found), found.total), (vec![1], 1));
    assert_eq!((found.suggestion.as_deref(), found.is_corrected), (Some("astronomy"), true));
    assert_eq!(corrected("astronoym all").as_deref(), Some("astronomy all"));
    assert_eq!(corrected("theroie des jeux").as_deref(), Some("théorie des jeux"), "as the listing writes it");
    assert_eq!(corrected("bioinfromatcs").as_deref(), Some("bioinformatics"), "two letters of a long word");
    assert_eq!(corrected("pahtolgy").as_deref(), Some("pathology"));
    for nothing in ["fot", "cdoe", "A1235", "xylophone", "astronmy xylophone"] {
        assert_eq!(corrected(nothing), None, "{nothing}");
    }
    let known = shelf.find(&typed("astronomy"));
    assert_eq!((known.suggestion, known.is_corrected), (None, false), "what finds something is left alone");
    let elsewhere = Query { country: words(&["DE"]), ..typed("astronmy") };
    assert_eq!(shelf.find(&elsewhere).suggestion, None, "it would find nothing here");
    let quoted = shelf.find(&typed("\"astronmy\""));
    assert_eq!((quoted.total, quoted.is_corrected), (0, false), "what stands in quotes is meant so");
    assert_eq!(quoted.suggestion.as_deref(), Some("\"astronomy\""), "and the other is offered");
}

#[test]
fn ux7_pages_of_corrected_words_go_on() {
    let shelf = Shelf::of((1..=9).map(|number| document(number, "Astronomy")));
    let whole = numbers(&shelf.find(&typed("astronmy")));
    let first = shelf.find(&Query { limit: 4, ..typed("astronmy") });
    let second = shelf.find(&Query { limit: 4, after: first.next.clone(), ..typed("astronmy") });
    let third = shelf.find(&Query { limit: 4, offset: 8, ..typed("astronmy") });
    assert_eq!([numbers(&first), numbers(&second), numbers(&third)].concat(), whole);
    assert!([first, second, third].iter().all(|page| page.total == 9 && page.is_corrected));
}

#[test]
fn ux9_what_was_typed_is_marked() {
    let mut listing = document(1, "Ethics of data");
    listing.title.insert(language("fr"), "L'éthique des données");
    listing.description = LocalizedText::of(
        Language::ENGLISH,
        format!("{} data ethics {}", "Lorem ipsum ".repeat(20), "dolor ".repeat(90)),
    );
    let shelf = Shelf::of([listing]);
    let marked = |pieces: &[crate::Piece]| -> Vec<String> {
        pieces.iter().filter(|piece| piece.is_match).map(|piece| piece.text.clone()).collect()
    };
    let found = shelf.find(&Query { reader: vec![language("fr"), Language::ENGLISH], ..typed("ETHIQUE") });
    let shown = &found.hits[0].highlights;
    assert_eq!(marked(&shown.title), ["éthique"]);
    let whole: String = shown.title.iter().map(|piece| piece.text.as_str()).collect();
    assert_eq!(whole, "L'éthique des données");

    let found = shelf.find(&typed("ethic data"));
    let description = &found.hits[0].highlights.description;
    assert_eq!(marked(description), ["data", "ethics"]);
    assert!(description[0].text == "…" && description.last().unwrap().text == "…");
    let length: usize = description.iter().map(|piece| piece.text.chars().count()).sum();
    assert!(length < 260, "{length}");
    assert_eq!(shelf.find(&all()).hits[0].highlights, crate::Highlights::default());
}

#[test]
fn ux9_marks_never_lose_a_character() {
    let text: Text = "micro-credential data 人工 c++".parse().unwrap();
    let reading = Reading::of(&text, &Thesaurus::shipped());
    let marker = Marker::new(&reading);
    for text in
        ["", "microcredential", "C++ 人工智能 Data—micro credentials", "e\u{301}data\u{301}", "💥data💥", "data"]
    {
        let pieces = marker.pieces(text, Language::ENGLISH);
        assert_eq!(pieces.iter().map(|piece| piece.text.as_str()).collect::<String>(), text);
        assert_eq!(marker.fragment(text, Language::ENGLISH).is_some(), pieces.iter().any(|piece| piece.is_match));
    }
}
