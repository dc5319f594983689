use kernel::{Ects, Language, Right, Role};

use super::*;

fn refused(text: &str) -> (String, String) {
    let error = read(text).unwrap_err();
    (error.path, error.message)
}

#[test]
fn every_list_may_be_absent_or_empty() {
    let seed = read(r#"{"institutions": [], "people": null}"#).unwrap();
    assert!(seed.institutions.is_empty() && seed.opportunities.is_empty() && seed.agreements.is_empty());
}

#[test]
fn a_whole_file_is_read() {
    let seed = read(
        r#"{
        "institutions": [{"slug": "u1", "name": {"en": "North", "fr": "Nord"}, "country": "FR",
            "time_zone": "Europe/Paris", "units": []}],
        "programmes": [{"institution": "u1", "code": "BSC", "title": "Science", "ects": 180, "eqf": 6,
            "elective": {"ects": 30, "eqf": 6}, "regulated_profession": false,
            "components": [{"code": "C1", "title": {"en": "Data"}, "ects": 2.5, "eqf": 6,
                "outcomes": [{"text": "Explain", "essential": false}, {"text": "Build"}]}]}],
        "opportunities": [{"identifier": "DS-1", "title": "Data", "title@fr": "Données", "institution": "u1",
            "ects": 2.5, "learning_outcomes": ["One", "Two"], "teaching_languages": "en|fr",
            "description": {"de": "Daten"}}],
        "people": [{"email": "a@example.org", "name": "A", "language": "fr", "home": "u1", "programme": "BSC",
            "password": "correct horse", "roles": [
                {"role": "RO", "institution": "u1", "rights": ["evaluate", "decide"]},
                {"role": "consortium_admin", "institution": null}, {"role": "ST"}]}],
        "agreements": [{"id": "mra-7"}], "equivalencies": [{"id": "e1"}]}"#,
    )
    .unwrap();
    assert_eq!(seed.institutions[0].name.get("fr".parse().unwrap()), Some("Nord"));
    let programme = &seed.programmes[0];
    assert_eq!(programme.components[0].ects, Some(Ects::from_hundredths(250)));
    let essential: Vec<_> = programme.components[0].outcomes.iter().map(|outcome| outcome.essential).collect();
    assert_eq!(essential, [false, true]);
    let roles: Vec<_> = seed.people[0].roles.iter().map(|role| role.role).collect();
    assert_eq!(roles, [Some(Role::RecognitionOfficer), Some(Role::ConsortiumAdmin), None]);
    assert_eq!(seed.people[0].roles[0].rights, [Right::Evaluate, Right::Decide]);
    let draft = seed.opportunities[0].fields.read().unwrap();
    assert_eq!(draft.content.title.get(Language::ENGLISH), Some("Data"));
    assert_eq!(draft.content.outcomes.len(), 2);
    assert_eq!(draft.content.ects, Some(Ects::from_hundredths(250)));
    assert_eq!(draft.content.description.get("de".parse().unwrap()), Some("Daten"));
    assert_eq!((seed.agreements.len(), seed.equivalencies.len()), (1, 1));
}

#[test]
fn h042_unknown_members_are_refused_with_their_place() {
    let person = r#"{"people": [{"email": "a@b.c", "name": "A", "admin": true}]}"#;
    let (path, message) = refused(person);
    assert_eq!(path, "people[0]");
    assert!(message.starts_with("unknown field `admin`"), "{message}");
    assert_eq!(refused(r#"{"opportunities": [{"state": "published"}]}"#).0, "opportunities[0].state");
    assert_eq!(refused(r#"{"accounts": []}"#), ("$".into(), "unknown field `accounts`".into()));
    assert_eq!(refused(r#"{"people": {}}"#), ("people".into(), "must be a list".into()));
    assert_eq!(refused(r#"{"opportunities": [{"ects": {"en": "5"}}]}"#).1, "takes no languages");
}

#[test]
fn a_listing_has_the_members_of_the_api_beside_the_columns() {
    let seed = read(
        r#"{"opportunities": [{"identifier": "DS-1", "title": "Data", "learning_outcomes": ["One"],
            "outcome_details": [{"essential": true, "skills": [
                {"uri": "http://data.europa.eu/esco/skill/5fd5c985-eaaa-47aa-8314-62359c54505a", "label": "write"}]}],
            "provider_awards": true, "awarding_bodies": [{"name": {"fi": "Ranta"}, "country": "FI"}],
            "accreditations": [{"kind": "820101cba6", "title": "Review", "agency": {"name": "Board", "country": "IE"}}],
            "grants": [{"title": {"en": "Voucher"}}], "need": {"en": "Few write", "fr": "Peu écrivent"},
            "employers@de": "Drei Verlage", "review_due_on": "2027-01-01"}]}"#,
    )
    .unwrap();
    let content = seed.opportunities[0].fields.read().unwrap().content;
    assert_eq!((content.outcomes[0].essential, content.outcomes[0].skills.0.len()), (Some(true), 1));
    assert!(content.awarding_bodies.includes_provider());
    assert_eq!((content.accreditations.0.len(), content.grants.0.len(), content.need.iter().count()), (1, 1, 2));
    let (path, _) = refused(r#"{"opportunities": [{"grants": [{"sum": "5"}]}]}"#);
    assert_eq!(path, "opportunities[0].grants");
}
