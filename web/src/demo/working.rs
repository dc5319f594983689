//! Samples for `/demo/components`: facts, states, tables, ratings, figures.

use i18n::{Arg, Locale};
use kernel::{Day, Ects};

use super::finding::{LINDHOLM, ects};
use crate::{
    present::task::{Progress, task},
    view::{
        Cell, Column, Fact, Figure, Link, PairRow, Rating, RatingLevel, StateLine, Step, SummaryRow, Table, Tag, Task,
        Text, Tone, Trend,
    },
};

pub(super) fn facts(locale: Locale, today: Day) -> Vec<Fact> {
    let fact = |key: &str, value: Option<String>| Fact::new(locale.text(key), value);
    let outcomes = ["Explain how a sample was taken", "Clean a table of measurements", "Map uncertainty"];
    vec![
        Fact { values: outcomes.map(str::to_owned).to_vec(), ..fact("annex-m6", None) },
        fact("annex-m7", Some(ects(locale, 500))).about(locale.with("count-hours", &[("count", Arg::Number(125))])),
        fact("annex-m8", Some(locale.eqf_level(6))),
        fact("annex-m9", None),
        fact("annex-m5", None).about(locale.text("annex-m5-about")),
        fact("fact-enrol_by", Some(locale.day(today.plus_days(12)))),
    ]
}

pub(super) fn tags(locale: Locale) -> Vec<Tag> {
    let tag = |key: &str, tone| Tag::new(locale.text(key), tone);
    vec![
        tag("outcome-recognise", Tone::Ok),
        tag("state-officer-waits-learner", Tone::Warn),
        tag("outcome-refuse", Tone::Bad),
        tag("state-officer-under_assessment", Tone::Info),
        tag("state-learner-draft", Tone::Neutral),
        tag("state-learner-closed", Tone::Plain),
    ]
}

pub(super) fn states(locale: Locale, today: Day) -> Vec<StateLine> {
    let day = || ("day", Arg::from(locale.day(today.plus_days(20))));
    let next = locale.with("state_line-next", &[("who", LINDHOLM.into()), day()]);
    let needed = locale.with("state-learner-information_requested", &[day()]);
    let credits = ("credits", Arg::from(ects(locale, 350)));
    let counted = locale.with("outcome-recognise_partially-full", &[credits, ("total", "6".into())]);
    vec![
        StateLine {
            text: locale.with("state-learner-under_assessment", &[day()]),
            tone: Tone::Info,
            next: Some(next),
            act: None,
        },
        StateLine {
            text: needed,
            tone: Tone::Warn,
            next: None,
            act: Some(Link::new("#", locale.text("action-upload"))),
        },
        StateLine { text: counted, tone: Tone::Ok, next: None, act: None },
    ]
}

pub(super) fn tasks(locale: Locale) -> Vec<Task> {
    let sections = [("what", Progress::Done), ("outcomes", Progress::Begun), ("price", Progress::New)];
    let one = |(section, progress): &(&str, Progress)| {
        task(locale, Link::new("#", locale.text(&format!("listing-section-{section}"))), *progress)
    };
    sections.iter().map(one).collect()
}

pub(super) fn steps(locale: Locale) -> Vec<Step> {
    let officer = locale.text("role-recognition_officer");
    let step = |datetime: &str, who: &str, what: String| Step {
        datetime: datetime.to_owned(),
        when: datetime.replace('T', ", ").replace('Z', " UTC"),
        who: format!("{who}, {officer}"),
        what,
        ..Step::default()
    };
    let noted = Step {
        note: Some("R-B11: min(4, 6 × 0.625) = 3.75, down to 3.5".to_owned()),
        ..step("2026-03-02T14:02Z", "Ana Silva", locale.text("outcome-recognise_partially"))
    };
    let private = Step {
        is_private: true,
        ..step("2026-02-20T09:30Z", "Bo Lind", locale.text("state-officer-under_assessment"))
    };
    vec![noted, private, step("2026-02-18T08:00Z", "Mira Okafor", locale.text("state-officer-submitted"))]
}

pub(super) fn answers(locale: Locale, today: Day) -> Vec<SummaryRow> {
    let row = |key: &str, values: Vec<Text>| SummaryRow {
        label: locale.text(key),
        values,
        change: Some("#title".to_owned()),
    };
    vec![
        row("word-micro_credential", vec![Text::in_language("Droit du numérique", "fr", None)]),
        row("fact-dates", vec![Text::new(locale.days(today, today.plus_days(60)))]),
        row("word-programme", vec![]),
    ]
}

pub(super) fn table(locale: Locale, today: Day) -> Table {
    let row = |name: &str, tag: Tag, credits: i32, days: i64| {
        vec![
            Cell { about: Some(LINDHOLM.to_owned()), ..Cell::link("#", name) },
            Cell::tag(tag),
            Cell::new(locale.credits(Ects::from_hundredths(credits))),
            Cell::new(locale.day_short(today.plus_days(days))),
        ]
    };
    let [ready, open] = ["state-officer-complete", "state-officer-decision_proposed"].map(|key| locale.text(key));
    Table {
        caption: locale.text("nav-desk-queue"),
        columns: vec![
            Column::new(locale.text("word-micro_credential")),
            Column::new(locale.text("state_line-heading")),
            Column { sort: Some("?sort=ects".to_owned()), ..Column::number("ECTS") },
            Column {
                sort: Some("?sort=due".to_owned()),
                sorted: Some(true),
                ..Column::new(locale.text("fact-enrol_by"))
            },
        ],
        rows: vec![
            row("Reading soil, reading data", Tag::new(open, Tone::Warn), 500, 3),
            row("Droit du numérique", Tag::new(ready, Tone::Info), 250, 11),
        ],
    }
}

pub(super) fn rating(locale: Locale) -> Rating {
    let level = |level: i16| RatingLevel {
        level,
        wording: locale.text(&format!("rubric-testing-{level}")),
        is_chosen: level == 2,
    };
    Rating {
        name: "testing".to_owned(),
        label: locale.text("criterion-testing"),
        hint: Some(locale.text("rubric-testing-question")),
        levels: vec![level(3), level(2), level(1), level(0)],
        error: None,
    }
}

pub(super) fn pairs(locale: Locale) -> Vec<PairRow> {
    let found = |key: &str, tone| Some(Tag::new(locale.text(key), tone));
    vec![
        PairRow {
            here: Text::new("Describe and summarise data"),
            there: Some(Text::new("Clean a table of measurements")),
            tag: found("coverage-covered", Tone::Ok),
        },
        PairRow {
            here: Text::new("Judge the uncertainty of an estimate"),
            there: Some(Text::new("Map uncertainty")),
            tag: found("coverage-partly", Tone::Warn),
        },
        PairRow { here: Text::new("Plan a survey"), there: None, tag: found("coverage-not", Tone::Bad) },
    ]
}

pub(super) fn figures(locale: Locale) -> Vec<Figure> {
    let figure = |key: &str, value: String, change: Option<(Trend, &str)>| Figure {
        question: locale.text(&format!("impact-{key}-question")),
        value,
        sentence: None,
        change: change.map(|(trend, key)| (trend, locale.with(key, &[("change", "4".into())]))),
        definition: locale.text(&format!("impact-{key}-definition")),
    };
    vec![
        figure("students_enrolled", locale.number(1312), Some((Trend::Up, "figure-up"))),
        figure("automatic_share", locale.percent(64), Some((Trend::Down, "figure-down"))),
        figure("credits_transferred", locale.text("figure-few"), Some((Trend::Same, "figure-same"))),
    ]
}
