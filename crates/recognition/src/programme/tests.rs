//! Which programmes make sense.

use kernel::{Actor, Ects, Grant, InstitutionId, Language, LocalizedText, PersonActor, Role};

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
fn the_institutions_administrator_keeps_its_programmes() {
    let (own, other) = (
        "0192f000-0000-7000-8000-000000000000".parse().unwrap(),
        "0192f000-0000-7000-8000-000000000009".parse::<InstitutionId>().unwrap(),
    );
    let grant = |role| Grant { role, institution: Some(own), rights: vec![] };
    let person = |role| {
        let id = "0192f000-0000-7000-8000-000000000001".parse().unwrap();
        Actor::Person(PersonActor { id, home: Some(own), grants: vec![grant(role)] })
    };
    assert!(policy::may_keep(&Actor::System, own).is_ok());
    assert!(policy::may_keep(&person(Role::ProviderAdmin), own).is_ok());
    assert!(policy::may_keep(&person(Role::ProviderAdmin), other).is_err());
    assert!(policy::may_keep(&person(Role::RecognitionOfficer), own).is_err());
    assert!(policy::may_keep(&Actor::Anonymous, own).is_err());
}

fn typed(title: &str) -> typed::ProgrammeFields {
    let title = typed::Texts::from([(Language::ENGLISH, title.to_owned())]);
    typed::ProgrammeFields { code: "BSC".to_owned(), title, ..typed::ProgrammeFields::default() }
}

#[test]
fn what_is_not_typed_is_unknown() {
    let read = typed("Data").read("0192f000-0000-7000-8000-000000000000".parse().unwrap()).unwrap();
    assert_eq!((read.ects, read.eqf, read.elective_eqf, read.regulated_profession), (None, None, None, None));
}

#[test]
fn h031_each_field_says_what_is_wrong_with_it() {
    let mut fields = typed(" ");
    fields.ects = "-3".to_owned();
    fields.eqf = "9".to_owned();
    fields.elective_ects = "1000.5".to_owned();
    fields.regulated_profession = "perhaps".to_owned();
    let wrong = fields.read("0192f000-0000-7000-8000-000000000000".parse().unwrap()).unwrap_err();
    let found: Vec<_> = wrong.iter().map(|wrong| (wrong.field, wrong.code)).collect();
    assert_eq!(
        found,
        [
            ("title", "required"),
            ("ects", "ects"),
            ("eqf", "eqf"),
            ("elective_ects", "ects"),
            ("regulated_profession", "choice")
        ]
    );
}

#[test]
fn l4_outcomes_are_lines_and_know_whether_they_are_essential() {
    let german: Language = "de".parse().unwrap();
    let texts = |lines: &[(Language, &str)]| lines.iter().map(|(at, text)| (*at, (*text).to_owned())).collect();
    let mut fields = typed::ComponentFields {
        code: "STAT".to_owned(),
        title: texts(&[(Language::ENGLISH, "Statistics")]),
        essential_outcomes: texts(&[(Language::ENGLISH, "Fit a model\n\nRead a plot"), (german, "Passen\nLesen")]),
        other_outcomes: texts(&[(Language::ENGLISH, "Cite data")]),
        ..typed::ComponentFields::default()
    };
    let read = fields.read().unwrap();
    let essential: Vec<_> = read.outcomes.iter().map(|outcome| outcome.essential).collect();
    assert_eq!(essential, [true, true, false]);
    assert_eq!(read.outcomes[1].text.get(german), Some("Lesen"));
    fields.essential_outcomes.insert(german, "Eins".to_owned());
    let wrong = fields.read().unwrap_err();
    assert_eq!((wrong[0].field, wrong[0].code), ("essential_outcomes", "outcomes-differ"));
}
