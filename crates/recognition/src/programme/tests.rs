//! Which programmes make sense.

use kernel::{Actor, Ects, Language, LocalizedText};

use super::*;

fn title(text: &str) -> LocalizedText {
    LocalizedText::of(Language::ENGLISH, text)
}

fn component(code: &str) -> WantedComponent {
    WantedComponent {
        code: code.to_owned(),
        title: title("Statistics"),
        ects: Some(Ects::from_hundredths(500)),
        eqf: Some(6),
        outcomes: vec![WantedOutcome { text: title("Fit a model"), essential: true }],
    }
}

fn programme(components: Vec<WantedComponent>) -> WantedProgramme {
    WantedProgramme {
        institution_id: "0192f000-0000-7000-8000-000000000000".parse().unwrap(),
        code: " BSC-DATA ".to_owned(),
        title: title("Data"),
        ects: None,
        eqf: Some(6),
        elective_ects: None,
        elective_eqf: None,
        regulated_profession: None,
        components,
    }
}

#[test]
fn codes_and_titles_are_cleaned() {
    assert_eq!(programme(vec![component("STAT")]).checked().unwrap().code, "BSC-DATA");
}

#[test]
fn each_mistake_has_its_place() {
    let mut wrong = programme(vec![component("STAT"), component("STAT ")]);
    wrong.eqf = Some(9);
    wrong.title = LocalizedText::default();
    wrong.components[0].outcomes[0].text = title("\u{200B}");
    let places: Vec<_> = wrong.checked().unwrap_err().into_iter().map(|fault| fault.place).collect();
    assert_eq!(places, ["/eqf", "/components/0/outcomes/0/text/en", "/components/1/code", "/title"]);
}

#[test]
fn only_the_command_line_keeps_programmes() {
    assert!(policy::may_keep(&Actor::System).is_ok());
    assert!(policy::may_keep(&Actor::Anonymous).is_err());
}
