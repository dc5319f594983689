//! Samples for `/demo/components`: forms, filters, results, verdicts.

use i18n::{Arg, Locale};
use kernel::{Day, Ects};

use super::components::Fields;
use crate::view::{Card, Chip, Choice, Facet, FacetValue, Fact, Field, Link, Range, Save, Text, Verdict, VerdictKind};

pub(super) const LINDHOLM: &str = "Lindholm University";

pub(super) fn ects(locale: Locale, hundredths: i32) -> String {
    locale.ects(Ects::from_hundredths(hundredths))
}

pub(super) fn fields(locale: Locale) -> Fields {
    let mode = |code: &str, chosen| Choice::new(code, locale.text(&format!("mode-{code}")), chosen);
    let language = |code: &str, chosen| {
        let label = code.parse().map_or_else(|_| code.to_owned(), |language| locale.language_label(language));
        Choice::new(code, label, chosen)
    };
    let barred = Choice { barred: Some(locale.text("word-unknown")), ..Choice::new("8", locale.eqf_level(8), false) };
    let levels = [5, 6, 7].map(|level: i16| Choice::new(level.to_string(), locale.eqf_level(level), level == 6));
    Fields {
        title: Field::new("title", locale.text("annex-m2")).value("Reading soil, reading data"),
        email: Field::new("email", locale.text("field-email-label")).autocomplete("email"),
        ects: Field::new("ects", locale.text("fact-ects"))
            .hint(locale.text("ects-explained"))
            .unit("ECTS")
            .value("-5")
            .error(Some(locale.text("field-ects"))),
        about: Field::new("about", locale.text("annex-m6")).optional(),
        level: Field::new("level", locale.text("fact-level")).choices(levels.into_iter().chain([barred]).collect()),
        day: Field::new("starts_on", locale.text("fact-starts_on")).value("2026-03-02"),
        languages: Field::new("languages", locale.text("fact-language")).choices(vec![
            language("de", true),
            language("en", false),
            language("pl", false),
        ]),
        mode: Field::new("mode", locale.text("fact-mode"))
            .choices(vec![mode("online", false), mode("blended", false), mode("on_site", false)])
            .error(Some(locale.text("field-choice"))),
        consent: Field::new("consent", locale.text("nav-universities")).value("yes"),
    }
}

pub(super) fn facets(locale: Locale) -> Vec<Facet> {
    let value = |code: &str, label: String, count: i64, is_chosen| FacetValue {
        value: code.to_owned(),
        label,
        count: Some(locale.number(count)),
        is_empty: count == 0,
        is_chosen,
    };
    let level = |level: i16, count, chosen| value(&level.to_string(), locale.eqf_level(level), count, chosen);
    let fields = i18n::fields().filter(|field| field.broader.is_none()).enumerate().map(|(position, field)| {
        let count = 400 - 37 * i64::try_from(position).unwrap_or(0);
        value(field.code, locale.field_of_study(field.code).unwrap_or_default().to_owned(), count.max(0), position == 9)
    });
    vec![
        Facet {
            label: locale.text("facet-level"),
            name: "level".to_owned(),
            values: vec![level(5, 0, false), level(6, 1312, true), level(7, 48, false)],
            is_open: true,
            note: None,
        },
        Facet {
            label: locale.text("facet-field"),
            name: "field".to_owned(),
            values: fields.collect(),
            is_open: true,
            note: None,
        },
    ]
}

pub(super) fn range(locale: Locale) -> Range {
    Range {
        label: locale.text("facet-ects"),
        from: Field::new("ects_min", locale.text("facet-ects_min")).value("2.5"),
        to: Field::new("ects_max", locale.text("facet-ects_max")),
        is_open: true,
    }
}

pub(super) fn university(locale: Locale) -> Facet {
    let value = |code: &str, label: &str| FacetValue {
        value: code.to_owned(),
        label: label.to_owned(),
        is_chosen: code == "lindholm",
        ..FacetValue::default()
    };
    Facet {
        label: locale.text("facet-recognised_by"),
        name: "recognised_by".to_owned(),
        values: vec![value("lindholm", LINDHOLM), value("arcadie", "Université d’Arcadie")],
        is_open: true,
        note: None,
    }
}

pub(super) fn chips(locale: Locale) -> Vec<Chip> {
    let chip = |key: &str, value: String| Chip {
        label: locale.with(key, &[("value", value.into())]),
        href: "/micro-credentials?q=data".to_owned(),
    };
    vec![
        chip("chip-recognised_by", LINDHOLM.to_owned()),
        chip("chip-level", locale.eqf_level(6)),
        chip("chip-ects_min", ects(locale, 250)),
    ]
}

pub(super) fn cards(locale: Locale, today: Day) -> Vec<Card> {
    let marked = |before: &str, found: &str, after: &str| Text {
        pieces: vec![(before.to_owned(), false), (found.to_owned(), true), (after.to_owned(), false)],
        ..Text::default()
    };
    let text = |key: &str| Some(locale.text(key));
    let full = Card {
        title: marked("Reading soil, reading ", "data", ""),
        href: "/micro-credentials/1".to_owned(),
        save: Some(Save { id: "1".to_owned(), is_saved: true }),
        institution: "Halvard University of Applied Sciences".to_owned(),
        country: locale.country("NO"),
        verdict: verdicts(locale, today).into_iter().next(),
        fragment: Some(marked(
            "You measure, clean and map field ",
            "data",
            " from three sites and learn to say how sure you are.",
        )),
        ects: Some(ects(locale, 500)),
        level: Some(locale.eqf_level(6)),
        language: Some("English".to_owned()),
        mode: text("mode-online"),
        starts: Some(locale.day_short(today.plus_days(40))),
        enrol_by: Some(locale.day_short(today.plus_days(12))),
        price: text("word-free"),
        places: Some(locale.with("count-places", &[("count", Arg::Number(3))])),
        ..Card::default()
    };
    let gaps = Card {
        title: Text::in_language("Droit du numérique et des données", "fr", None),
        translation: Some(Text { note: text("text-translated"), ..Text::new("Digital and data law") }),
        href: "/micro-credentials/2".to_owned(),
        save: Some(Save { id: "2".to_owned(), is_saved: false }),
        institution: "Université d’Arcadie".to_owned(),
        country: locale.country("FR"),
        verdict: verdicts(locale, today).into_iter().nth(1),
        language: Some("français".to_owned()),
        mode: text("mode-blended"),
        starts: text("fact-dates-none"),
        price: Some(locale.money(12_050, "EUR")),
        ..Card::default()
    };
    vec![full, gaps]
}

pub(super) fn verdicts(locale: Locale, today: Day) -> Vec<Verdict> {
    let at = ("institution", Arg::from(LINDHOLM));
    let days = |days: i64| ("days", Arg::Number(days));
    let credits = ("credits", Arg::from(ects(locale, 500)));
    let purpose = ("purpose", Arg::from(locale.text("purpose-elective_credit")));
    let as_of = Some(locale.with("verdict-as_of", &[("day", locale.day(today).into())]));
    let why = Some(Link::new("#verdict-1", locale.text("verdict-why")));
    let agreement = Fact {
        href: Some("/agreements/1".to_owned()),
        ..Fact::new(locale.text("verdict-agreement"), Some("Northern Alliance, version 2".to_owned()))
    };
    let automatic = Verdict {
        as_of: as_of.clone(),
        why,
        facts: vec![
            Fact::new(locale.text("verdict-credits"), Some(ects(locale, 500))),
            Fact::new(locale.text("verdict-purpose"), Some(locale.text("purpose-elective_credit"))),
            agreement,
            Fact::new(locale.text("verdict-rules"), Some("a1, R-G2, R-R3".to_owned())),
        ],
        ..Verdict::new(locale, VerdictKind::Automatic, &[at.clone(), credits, purpose])
    };
    let missing = [("fact", Arg::from(locale.text("criterion-testing"))), ("who", Arg::from("Halvard"))];
    let fast = Verdict {
        as_of: as_of.clone(),
        missing: vec![locale.with("verdict-missing-item", &missing)],
        ..Verdict::new(locale, VerdictKind::FastTrack, &[at.clone(), days(14)])
    };
    let individual = Verdict { as_of, ..Verdict::new(locale, VerdictKind::Individual, &[at.clone(), days(60)]) };
    let reason = ("reason", Arg::from("regulated profession"));
    vec![
        automatic,
        fast,
        individual,
        Verdict::new(locale, VerdictKind::LeftOut, &[at, reason]),
        Verdict::new(locale, VerdictKind::Own, &[]),
        Verdict::new(locale, VerdictKind::NoUniversity, &[]),
        Verdict::new(locale, VerdictKind::NotMember, &[]),
    ]
}
