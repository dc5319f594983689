use super::*;

fn fields(change: impl FnOnce(&mut Fields)) -> Fields {
    let mut fields = Fields { identifier: "DS-1".into(), ..Fields::default() };
    fields.title.insert(String::new(), "Data for all".into());
    change(&mut fields);
    fields
}

fn refused(change: impl FnOnce(&mut Fields)) -> Vec<(String, &'static str)> {
    let errors = fields(change).read().unwrap_err();
    assert!(errors.iter().all(|error| CODES.contains(&error.code)), "{errors:?}");
    errors.into_iter().map(|error| (error.field, error.code)).collect()
}

fn read(change: impl FnOnce(&mut Fields)) -> Draft {
    fields(change).read().unwrap()
}

fn language(code: &str) -> Language {
    code.parse().unwrap()
}

fn one(field: &str, code: &'static str) -> Vec<(String, &'static str)> {
    vec![(field.to_owned(), code)]
}

#[test]
fn h029_credits_from_half_to_sixty_in_half_steps() {
    for (text, code) in [("-5", "ects"), ("0", "ects-range"), ("61", "ects-range"), ("2.3", "ects-step")] {
        assert_eq!(refused(|fields| fields.ects = text.into()), one("ects", code), "{text}");
    }
    assert_eq!(read(|fields| fields.ects = "2,5".into()).content.ects, Some(Ects::from_hundredths(250)));
    assert_eq!(read(|_| {}).content.ects, None, "not stated stays not stated");
}

#[test]
fn h034_a_title_of_nothing_is_required() {
    for nothing in ["", "   ", "\u{200B}", "\u{FEFF}"] {
        assert_eq!(refused(|fields| *fields.title.get_mut("").unwrap() = nothing.into()), one("title", "required"));
    }
}

#[test]
fn h035_limits_count_characters() {
    assert_eq!(refused(|fields| *fields.title.get_mut("").unwrap() = "é".repeat(301)), one("title", "too-long"));
    read(|fields| *fields.title.get_mut("").unwrap() = "é".repeat(300));
    let long = |length| move |fields: &mut Fields| drop(fields.description.insert("fr".into(), "é".repeat(length)));
    assert_eq!(refused(long(20_001)), one("description@fr", "too-long"));
    read(long(20_000));
}

#[test]
fn h008_h090_text_is_kept_as_given() {
    for text in ["=cmd|' /C calc'!A0", "<script>alert(1)</script>", "+1", "-1", "@x"] {
        let draft = read(|fields| drop(fields.description.insert(String::new(), text.into())));
        assert_eq!(draft.content.description.get(Language::ENGLISH), Some(text));
    }
}

#[test]
fn bare_text_is_in_the_stated_language_else_the_first_of_teaching_else_english() {
    let of = |language: &str, teaching: &str| {
        read(|fields| {
            fields.language = language.into();
            fields.teaching_languages = teaching.into();
        })
        .content
        .original_language
        .to_string()
    };
    assert_eq!(of("", ""), "en");
    assert_eq!(of("", "fr|de"), "fr");
    assert_eq!(of("de", "fr"), "de");
    assert_eq!(of("pt-BR", ""), "pt");
    assert_eq!(refused(|fields| fields.language = "German".into()), one("language", "language"));
}

#[test]
fn a_title_in_another_language_satisfies_the_title() {
    let draft = read(|fields| {
        fields.title.clear();
        fields.title.insert("fr".into(), "Données".into());
    });
    assert_eq!(draft.content.original_language, language("fr"));
    assert_eq!(
        refused(|fields| drop(fields.title.insert("en".into(), "Another".into()))),
        one("title@en", "language-twice")
    );
}

#[test]
fn outcomes_are_lines_and_each_translation_has_as_many() {
    let draft = read(|fields| {
        fields.learning_outcomes.insert(String::new(), "Explain a model\nBuild one | Test it\n\n".into());
        fields.learning_outcomes.insert("fr".into(), "Expliquer|Construire|Tester".into());
    });
    assert_eq!(draft.content.outcomes.len(), 3);
    assert_eq!(draft.content.outcomes[2].text.get(language("fr")), Some("Tester"));
    let differ = refused(|fields| {
        fields.learning_outcomes.insert(String::new(), "One".into());
        fields.learning_outcomes.insert("fr".into(), "Un|Deux".into());
    });
    assert_eq!(differ, one("learning_outcomes@fr", "outcomes-differ"));
}

#[test]
fn h031_dates_in_order_and_both_fields_named() {
    let run = |start: &str, end: &str, enrol_by: &str, seats: &str| {
        RunFields { start: start.into(), end: end.into(), enrol_by: enrol_by.into(), seats: seats.into() }
            .read()
            .map_err(|errors| errors.into_iter().map(|error| (error.field, error.code)).collect::<Vec<_>>())
    };
    let both = |a: &str, b: &str, code| Err(vec![(a.to_owned(), code), (b.to_owned(), code)]);
    assert_eq!(run("2027-03-02", "2027-03-01", "", ""), both("start", "end", "ends-before-start"));
    assert_eq!(run("", "2027-03-01", "2027-03-02", ""), both("enrol_by", "end", "deadline-after-end"));
    assert_eq!(run("9-10-204", "", "", ""), Err(one("start", "date")));
    assert_eq!(run("", "", "", "0"), Err(one("seats", "seats")));
    assert_eq!(run("", "", "", "100001"), Err(one("seats", "seats")));
    assert_eq!(run("", " ", "", ""), Ok(None));
    assert!(run("2027-03-01", "2027-03-01", "2027-03-01", "10").unwrap().is_some());
}

#[test]
fn lim11_lim12_codes_and_numbers_are_closed() {
    type Case = (fn(&mut Fields), &'static str, &'static str);
    let bad: [Case; 9] = [
        (|fields| fields.hours = "37.5".into(), "hours", "hours"),
        (|fields| fields.eqf_level = "9".into(), "eqf_level", "eqf"),
        (|fields| fields.isced_f = "611".into(), "isced_f", "isced-f"),
        (|fields| fields.mode = "onsite".into(), "mode", "mode"),
        (|fields| fields.supervision = "exam".into(), "supervision", "supervision"),
        (|fields| fields.homepage = "javascript:alert(1)".into(), "homepage", "url"),
        (|fields| fields.teaching_languages = "English".into(), "teaching_languages", "language"),
        (|fields| fields.kind = "badge".into(), "kind", "kind"),
        (|fields| fields.identifier = " ".into(), "identifier", "required"),
    ];
    for (change, field, code) in bad {
        assert_eq!(refused(change), vec![(field.to_owned(), code)]);
    }
    for code in ["06", "061", "0613"] {
        assert_eq!(read(|fields| fields.isced_f = code.into()).content.isced_f.as_deref(), Some(code));
    }
}

#[test]
fn a_price_of_zero_is_free_and_none_is_not_stated() {
    let price = |amount: &str, currency: &str| {
        read(|fields| {
            fields.price = amount.into();
            fields.currency = currency.into();
        })
        .content
        .price
    };
    assert_eq!(price("", "EUR"), None);
    assert_eq!(price("0", ""), Some(Price { minor: 0, currency: None }));
    assert_eq!(price("12.5", "eur"), Some(Price { minor: 1250, currency: Some("EUR".into()) }));
    assert_eq!(price("500", "JPY"), Some(Price { minor: 500, currency: Some("JPY".into()) }));
    assert_eq!(refused(|fields| fields.price = "12".into()), one("currency", "required"));
    for wrong in ["-1", "1.234,50", "FREE", "1e3", "1."] {
        let errors = refused(|fields| {
            fields.price = wrong.into();
            fields.currency = "EUR".into();
        });
        assert_eq!(errors, one("price", "price"), "{wrong}");
    }
}

#[test]
fn every_error_is_named_at_once() {
    let errors = refused(|fields| {
        fields.title.clear();
        fields.ects = "61".into();
        fields.eqf_level = "0".into();
    });
    let named: Vec<_> = errors.iter().map(|(field, _)| field.as_str()).collect();
    assert_eq!(named, ["title", "ects", "eqf_level"]);
}

#[test]
fn fields_of_a_draft_read_back_to_the_same_draft() {
    let draft = read(|fields| {
        fields.kind = "course".into();
        fields.language = "de".into();
        fields.teaching_languages = "de|en".into();
        fields.learning_outcomes.insert(String::new(), "Eins|Zwei".into());
        fields.learning_outcomes.insert("en".into(), "One|Two".into());
        fields.ects = "2.5".into();
        fields.hours = "60".into();
        fields.eqf_level = "6".into();
        fields.isced_f = "0613".into();
        fields.mode = "blended".into();
        fields.supervision = "supervised_id".into();
        fields.stackability = "integrated".into();
        fields.homepage = "https://example.org/a".into();
        fields.keywords = "data, law".into();
        fields.price = "0.05".into();
        fields.currency = "EUR".into();
    });
    assert_eq!(Fields::of(&draft).read(), Ok(draft));
}

#[test]
fn h042_fields_are_set_by_name_and_others_are_not_there() {
    let mut fields = Fields::default();
    assert!(fields.set("title@fr", "Données") && fields.set("ects", "3"));
    assert_eq!((fields.title["fr"].as_str(), fields.ects.as_str()), ("Données", "3"));
    for name in ["institution_id", "state", "version", "ects@fr", ""] {
        assert!(!fields.set(name, "x"), "{name}");
    }
    assert!(RunFields::default().set("seats", "3") && !RunFields::default().set("taken", "3"));
}

const SKILL: &str = "http://data.europa.eu/esco/skill/5fd5c985-eaaa-47aa-8314-62359c54505a";

/// Everything that a list may hold, by the names of a form.
fn with_members(fields: &mut Fields) {
    fields.learning_outcomes.insert(String::new(), "One|Two".into());
    for (name, value) in [
        ("provider_awards", "true"),
        ("awarding_body_1_name", "Shore University"),
        ("awarding_body_1_name@fr", "Université du Rivage"),
        ("awarding_body_1_country", "fi"),
        ("awarding_body_1_homepage", "https://shore.example"),
        ("accreditation_1_kind", "http://data.europa.eu/snb/accreditation/820101cba6"),
        ("accreditation_1_title", "Programme review"),
        ("accreditation_1_agency_name", "Quality Board"),
        ("accreditation_1_agency_country", "IE"),
        ("accreditation_1_report", "https://board.example/7"),
        ("accreditation_1_issued_on", "2025-01-01"),
        ("accreditation_1_expires_on", "2030-12-31"),
        ("grant_1_title@de", "Bildungsscheck"),
        ("grant_1_url", "https://scheck.example"),
        ("outcome_2_essential", "false"),
        ("outcome_2_skill_1_uri", SKILL),
        ("outcome_2_skill_1_label", "develop digital content"),
        ("need", "Few people write for the web."),
        ("employers@de", "Drei Verlage"),
        ("review_due_on", "2027-09-01"),
    ] {
        assert!(fields.set(name, value), "{name}");
    }
}

#[test]
fn members_of_lists_are_set_by_number_and_read() {
    let content = read(with_members).content;
    let body = &content.awarding_bodies.others[0];
    assert!(content.awarding_bodies.includes_provider());
    assert_eq!((body.name.get(language("fr")), body.country.as_str()), (Some("Université du Rivage"), "FI"));
    let accreditation = &content.accreditations.0[0];
    assert_eq!(accreditation.kind, crate::AccreditationKind::ProgrammeQuality);
    assert_eq!(accreditation.agency.country, "IE");
    assert_eq!(content.grants.0[0].title.get(language("de")), Some("Bildungsscheck"));
    let details: Vec<_> = content.outcomes.iter().map(|outcome| (outcome.essential, outcome.skills.0.len())).collect();
    assert_eq!(details, [(None, 0), (Some(false), 1)], "what is not stated is not stated");
    assert_eq!(content.review_due_on, "2027-09-01".parse().ok());
}

#[test]
fn members_read_back_to_the_same_draft() {
    let draft = read(with_members);
    assert_eq!(Fields::of(&draft).read(), Ok(draft));
}

#[test]
fn h042_a_list_has_numbers_from_one_and_its_own_fields() {
    let mut fields = Fields::default();
    for name in [
        "awarding_body_0_name",
        "awarding_body_01_name",
        "awarding_body_101_name",
        "awarding_body_+1_name",
        "awarding_body__name",
        "awarding_body_1",
        "awarding_body_1_nam",
        "awarding_body_1_country@fr",
        "awarding_bodys_1_name",
        "outcome_1_skill_0_uri",
        "outcome_1_skill_1_essential",
        "accreditation_1_agency",
    ] {
        assert!(!fields.set(name, "x"), "{name}");
    }
}

#[test]
fn members_are_whole_and_their_codes_are_known() {
    type Case = (&'static str, &'static str, &'static str);
    let bad: [Case; 11] = [
        ("awarding_body_1_country", "XX", "country"),
        ("awarding_body_1_name", "", "required"),
        ("awarding_body_1_homepage", "shore.example", "url"),
        ("accreditation_1_kind", "good", "accreditation-kind"),
        ("accreditation_1_agency_name", " ", "required"),
        ("accreditation_1_issued_on", "1/1/2025", "date"),
        ("grant_1_title@de", "", "required"),
        ("outcome_2_skill_1_uri", "https://esco.example/1", "esco-skill"),
        ("outcome_2_essential", "maybe", "yes-or-no"),
        ("provider_awards", "perhaps", "yes-or-no"),
        ("review_due_on", "soon", "date"),
    ];
    for (name, value, code) in bad {
        let errors = refused(|fields| {
            with_members(fields);
            fields.awarding_bodies[0].name.remove("fr");
            assert!(fields.set(name, value));
        });
        assert_eq!(errors, one(name.trim_end_matches("@de"), code), "{name}");
    }
    let backwards = refused(|fields| {
        with_members(fields);
        fields.set("accreditation_1_expires_on", "2024-12-31");
    });
    let both = ["accreditation_1_issued_on", "accreditation_1_expires_on"];
    assert_eq!(backwards, both.map(|name| (name.to_owned(), "expires-before-issued")));
    let twice = |fields: &mut Fields| {
        with_members(fields);
        fields.set("outcome_2_skill_3_uri", SKILL);
    };
    assert_eq!(refused(twice), one("outcome_2_skill_3_uri", "skill-twice"));
    assert_eq!(
        refused(|fields| fields.outcome_details = vec![OutcomeFields { essential: "true".into(), skills: vec![] }]),
        one("outcome_1_essential", "no-such-outcome")
    );
}

#[test]
fn ten_members_and_no_more_and_a_blank_one_is_nothing() {
    let named = |numbers: &[usize]| {
        let numbers = numbers.to_vec();
        move |fields: &mut Fields| {
            for number in numbers {
                fields.set(&format!("grant_{number}_title"), format!("Scheme {number}"));
            }
        }
    };
    assert_eq!(read(named(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 12])).content.grants.0.len(), 10);
    assert_eq!(refused(named(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])), one("grants", "too-many"));
    assert_eq!(read(|fields| assert!(fields.set("grant_2_url", " "))).content.grants.0.len(), 0);
}

#[test]
fn the_provider_alone_where_nobody_else_awards() {
    for stated in ["", "true"] {
        let bodies = read(|fields| fields.provider_awards = stated.into()).content.awarding_bodies;
        assert_eq!(bodies, AwardingBodies::default());
        assert!(bodies.includes_provider());
    }
    assert_eq!(
        refused(|fields| fields.provider_awards = "false".into()),
        one("provider_awards", "no-awarding-body"),
        "somebody must award it"
    );
    let others = read(|fields| {
        with_members(fields);
        fields.provider_awards.clear();
    });
    assert!(!others.content.awarding_bodies.includes_provider(), "the list is what it says");
}

#[test]
fn texts_alone_keep_what_was_said_of_the_same_outcomes() {
    let stored = read(with_members).content.outcomes;
    let texts = |lines: &str| read(|fields| drop(fields.learning_outcomes.insert(String::new(), lines.into())));
    for (lines, place) in [("One|Two", 1), ("Two", 0), ("New|One|Two", 2)] {
        let mut outcomes = texts(lines).content.outcomes;
        carry(&mut outcomes, &stored);
        for (at, outcome) in outcomes.iter().enumerate() {
            assert_eq!(outcome.skills.0.len(), usize::from(at == place), "{lines}");
        }
    }
}

#[test]
fn r_e5_saying_more_of_an_outcome_is_no_other_outcome() {
    let before = read(with_members).content;
    let after = |essential: &str| {
        read(|fields| {
            with_members(fields);
            fields.outcome_details[1].essential = essential.into();
            fields.outcome_details[1].skills.clear();
            fields.need.clear();
        })
        .content
    };
    assert!(!before.differs_in_substance(&after("false")));
    assert!(!before.differs_in_substance(&after("")), "no longer said is not otherwise");
    assert!(before.differs_in_substance(&after("true")));
}

#[test]
fn a_single_line_that_was_reworded_is_the_same_outcome_and_of_others_what_was_said_is_lost() {
    let stored = read(with_members).content.outcomes;
    let texts = |lines: &str| read(|fields| drop(fields.learning_outcomes.insert(String::new(), lines.into())));
    for (lines, skills, is_lost) in [
        ("One|Twoo", [0, 1].as_slice(), false),
        ("Twoo|One", &[0, 0], true),
        ("Un|Deux", &[0, 0], true),
        ("One", &[0], false),
    ] {
        let mut outcomes = texts(lines).content.outcomes;
        assert_eq!(carry(&mut outcomes, &stored), is_lost, "{lines}");
        assert_eq!(outcomes.iter().map(|outcome| outcome.skills.0.len()).collect::<Vec<_>>(), skills, "{lines}");
    }
}
