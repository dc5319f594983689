//! Real words of many languages: the names of ISCED-F as a bridge (UX-8), and the list of words of one meaning (UX-7).

use std::collections::BTreeMap;

use super::*;
use crate::{
    Text,
    thesaurus::{Saying, Thesaurus},
};

#[test]
fn ux8_a_field_is_found_by_its_name_in_any_language() {
    let codes: Vec<_> = i18n::fields().map(|field| field.code).collect();
    let numbered: BTreeMap<_, u128> = codes.iter().copied().zip(1..).collect();
    let shelf = Shelf::of(
        (1..)
            .zip(&codes)
            .map(|(number, code)| Document { isced_f: Some((*code).to_owned()), ..document(number, "English only") }),
    );
    let mut tried = 0;
    for (code, language, name) in i18n::field_names().filter(|(code, ..)| numbered[code] % 15 == 0) {
        // Upper case costs Greek its accents and German its ß, and all must stay the same.
        for typed in [name.to_owned(), name.to_uppercase()] {
            let Ok(text) = typed.parse::<Text>() else { continue };
            let found = shelf.find(&Query { text: Some(text), ..all() });
            assert!(numbers(&found).contains(&numbered[code]), "{language}: {typed}");
            tried += 1;
        }
    }
    assert!(tried > 500, "{tried}");
}

#[test]
fn ux8_a_name_finds_everything_below_its_field_and_nothing_beside() {
    let of = |number, code: &str| Document { isced_f: Some(code.to_owned()), ..document(number, "English only") };
    let shelf = Shelf::of([of(1, "0611"), of(2, "061"), of(3, "0912"), of(4, "0511")]);
    assert_eq!(shelf.by_text("Informatik"), [1, 2]);
    assert_eq!(shelf.by_text("medycyna"), [3]);
    assert_eq!(shelf.by_text("Βιολογία"), [4]);
    assert_eq!(shelf.by_text("biologie english"), [4], "beside words of the listing");
    assert_eq!(shelf.by_text("biologie informatik"), [0; 0]);
}

#[test]
fn ux7_the_list_ships_filled_and_every_line_is_read() {
    let table = include_str!("../../data/words.txt");
    let lines = table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut many = 0;
    for line in lines {
        let parts: Vec<_> = line.split('|').map(str::trim).collect();
        let terms = parts.iter().flat_map(|part| part.split_once(' ').unwrap().1.split(',')).map(str::trim);
        assert!(terms.clone().count() > 1, "says nothing: {line}");
        for part in parts.clone() {
            let (code, rest) = part.split_once(' ').unwrap();
            if code == "field" {
                assert!(i18n::fields().any(|field| field.code == rest), "{line}");
                continue;
            }
            for term in rest.split(',').map(str::trim) {
                let language = code.parse().unwrap();
                let saying = Saying::of(language, term).unwrap();
                let words: Vec<_> = saying.words.iter().map(|(_, word)| word.as_str()).collect();
                assert!(!Thesaurus::shipped().groups(&words).is_empty(), "{term}: {line}");
            }
        }
        many += 1;
    }
    assert!(many >= 150, "{many}");
}

#[test]
fn ux7_abbreviations_and_their_long_forms_find_each_other_in_any_language() {
    let titles = [
        "Designing the user experience",
        "Analyse du cycle de vie des produits",
        "Datenschutz-Grundverordnung in der Praxis",
        "Sign languages of the world",
        "Künstliche Intelligenz verstehen",
        "Aiming high",
        "Uxbridge walks",
        "Customer relationship management",
    ];
    let shelf = Shelf::of((1..).zip(titles).map(|(number, title)| {
        let mut made = document(number, title);
        let code = ["en", "fr", "de", "en", "de", "en", "en", "en"][usize::try_from(number - 1).unwrap()];
        made.title = LocalizedText::of(language(code), title);
        made
    }));
    for (text, number) in [
        ("UX", 1),
        ("LCA", 2),
        ("Ökobilanz", 2),
        ("GDPR", 3),
        ("RGPD", 3),
        ("data protection", 3),
        ("ASL", 4),
        ("langue des signes", 4),
        ("AI", 5),
        ("intelligenza artificiale", 5),
        ("CRM", 8),
    ] {
        assert_eq!(shelf.by_text(text), [number], "{text}");
    }
}

#[test]
fn ux7_two_letters_find_their_long_form_first() {
    let mut french = document(3, "Histoire");
    french.description = LocalizedText::of(language("fr"), "Ce que j'ai appris: ai");
    let shelf = Shelf::of([
        document(1, "Aikido for all"),
        document(2, "Foundations of artificial intelligence"),
        french,
        document(4, "It is what it is"),
        document(5, "Information technology at work"),
    ]);
    assert_eq!(numbers(&shelf.find(&typed("ai")))[0], 2);
    assert!(!shelf.by_text("AI").contains(&1), "not every word that starts so");
    assert_eq!(numbers(&shelf.find(&typed("IT")))[0], 5);
    assert_eq!(shelf.by_text("how it is at work"), [5], "in a sentence it is grammar");
}

#[test]
fn ux7_a_table_of_a_consortium_lies_over_ours() {
    let both = Thesaurus::of(&[include_str!("../../data/words.txt"), "en open passage, OPX | de offene Passage, AI"]);
    let says = |typed: &[&str], said: &str| {
        let words = |saying: &Saying| saying.words.iter().map(|(_, word)| word.clone()).collect::<Vec<_>>().join(" ");
        both.groups(typed).into_iter().flat_map(|group| &group.sayings).any(|saying| words(saying) == said)
    };
    assert!(says(&["opx"], "offene passage") && says(&["offene", "passage"], "open passage"));
    assert!(says(&["ai"], "artificial intelligence") && says(&["ai"], "open passage"), "both meanings");
    assert!(Thesaurus::shipped().groups(&["opx"]).is_empty());
}
