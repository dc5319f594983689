//! The page of the figures: each with its definition, the period in the address (UX-27).

use askama::Template;
use consortium::Institution;
use evaluation::assess::Element;
use i18n::{Arg, Locale};
use impact::{Median, PublicFigures, Share};
use kernel::Day;

use crate::{
    app::App,
    error::Error,
    extract::Pairs,
    frame::Frame,
    framing, paths,
    posted::FieldErrors,
    present::text,
    view::{Cell, Choice, Column, ErrorLink, Field, Figure, Table},
    viewer::Viewer,
};

/// A period as the address names it, both days inclusive.
pub(crate) struct Period {
    pub from: Day,
    pub to: Day,
    /// Whose figures; empty for the whole consortium.
    pub university: String,
    /// What was typed, and what is wrong with which field.
    pub typed: [String; 2],
    pub wrong: FieldErrors,
}

impl Period {
    /// Reads it; a field left empty takes the last twelve months.
    pub(crate) fn read(pairs: &Pairs, today: Day) -> Self {
        let typed = ["from", "to"].map(|name| pairs.one(name).unwrap_or("").trim().to_owned());
        let [from, to] = &typed;
        let mut wrong = FieldErrors::default();
        let mut day = |name, text: &str, otherwise: Day| match text.parse() {
            Ok(day) => day,
            Err(_) if text.is_empty() => otherwise,
            Err(_) => {
                wrong.add(name, "date");
                otherwise
            }
        };
        let end = day("to", to, today);
        let begin = day("from", from, end.plus_days(-364));
        if wrong.is_empty() && end < begin {
            wrong.add("to", "ends-before-start");
        }
        let university = pairs.one("university").unwrap_or("").trim().to_owned();
        Self { from: begin, to: end, university, typed, wrong }
    }

    /// The figures of the same period as a file.
    fn file(&self) -> String {
        let (from, to) = (self.from.to_string(), self.to.to_string());
        let pairs = [("from", from.as_str()), ("to", &to), ("university", &self.university)];
        format!("{}?{}", paths::IMPACT_FILE, paths::query(&pairs))
    }
}

/// The figures; of a period that is wrong there are none.
#[derive(Template)]
#[template(path = "public/impact/page.html")]
pub(crate) struct ImpactPage {
    page: Frame,
    from: Field,
    to: Field,
    university: Field,
    counted: Option<Counted>,
}

/// What was counted in a period.
pub(crate) struct Counted {
    period: String,
    /// Whose figures, where it is one university's.
    whose: Option<String>,
    figures: Vec<Figure>,
    /// The same as a table.
    table: Table,
    grounds: Option<Table>,
    grounds_definition: String,
    file: String,
    is_quiet: bool,
    /// Small cells are not shown.
    is_public: bool,
}

/// Figures as the reader may see them.
pub(super) struct Seen {
    pub figures: PublicFigures,
    /// Nothing happened at all.
    pub is_quiet: bool,
    /// Every cell, however small.
    pub is_exact: bool,
}

/// The page of a period.
pub(super) async fn page(
    app: &App,
    viewer: &Viewer,
    period: &Period,
    seen: Option<&Seen>,
) -> Result<ImpactPage, Error> {
    let locale = viewer.locale;
    let mut page = framing::frame(app, viewer, locale.text("impact-page-title")).await?;
    page.indexable = true;
    let field = |name: &'static str, typed: &str, day: Day| {
        let shown = if typed.is_empty() { day.to_string() } else { typed.to_owned() };
        let error = period.wrong.of(name).map(|code| locale.text(&format!("field-{code}")));
        Field::new(name, locale.text(&format!("word-{name}"))).value(shown).error(error)
    };
    let [typed_from, typed_to] = &period.typed;
    let (from, to) = (field("from", typed_from, period.from), field("to", typed_to, period.to));
    let mut universities = consortium::institution::all(app.db().reads()).await?;
    universities.sort_by(|one, other| one.slug.cmp(&other.slug));
    let error = period.wrong.of("university").map(|code| locale.text(&format!("field-{code}")));
    let university = university(locale, &universities, &period.university).error(error);
    page.errors = ErrorLink::of(&[&from, &to, &university]);
    let whose = universities.iter().find(|found| found.slug == period.university);
    Ok(ImpactPage {
        from,
        to,
        university,
        counted: seen.map(|seen| Counted {
            period: locale.days(period.from, period.to),
            whose: whose.map(|found| text::plain(locale, &found.name)),
            figures: figures(locale, &seen.figures),
            table: table(locale, &seen.figures),
            grounds: grounds(locale, &seen.figures),
            grounds_definition: locale.text("impact-refusal_grounds-definition"),
            file: period.file(),
            is_quiet: seen.is_quiet,
            is_public: !seen.is_exact,
        }),
        page,
    })
}

fn university(locale: Locale, all: &[Institution], chosen: &str) -> Field {
    let each =
        all.iter().map(|found| Choice::new(found.slug.clone(), text::plain(locale, &found.name), found.slug == chosen));
    let network = Choice::new("", locale.text("impact-page-network"), chosen.is_empty());
    Field::new("university", locale.text("impact-page-university"))
        .choices(std::iter::once(network).chain(each).collect())
}

/// The figures with question and definition, in the order of RECOGNITION §15.
pub(crate) fn figures(locale: Locale, shown: &PublicFigures) -> Vec<Figure> {
    let figure = |(name, value): (&str, String)| Figure {
        question: locale.text(&format!("impact-{name}-question")),
        value,
        sentence: None,
        change: None,
        definition: locale.text(&format!("impact-{name}-definition")),
    };
    cells(locale, shown).into_iter().map(figure).collect()
}

/// MT-1, MT-2, MT-4 … MT-8, MT-10, MT-11 in words; what is too small to be shown says so (MT-12).
fn cells(locale: Locale, shown: &PublicFigures) -> Vec<(&'static str, String)> {
    let few = || locale.text("impact-few");
    let number =
        |cell: Option<u64>| cell.map_or_else(few, |count| locale.with("impact-number", &[("count", Arg::from(count))]));
    let share = |cell: Option<Share>, none: &str| {
        let per_cent = |share: Share| share.per_cent().map(|share| locale.percent(share));
        cell.map_or_else(few, |share| per_cent(share).unwrap_or_else(|| locale.text(none)))
    };
    let decided = |cell: Option<Share>| share(cell, "impact-none");
    let median = |name: &str, cell: Option<Median>| match cell {
        Some(median) => locale.with("impact-days", &[("count", Arg::Hundredths(median.hundredths()))]),
        None if shown.hidden.contains(&name) => few(),
        None => locale.text("impact-none"),
    };
    let by_people = "median_decision_days_without_automatic";
    vec![
        ("students_exposed", number(shown.students_exposed)),
        ("students_enrolled", number(shown.students_enrolled)),
        ("virtual_mobilities", number(shown.virtual_mobilities)),
        ("credits_transferred", shown.credits_transferred.map_or_else(few, |credits| locale.ects(credits))),
        ("automatic_share", decided(shown.automatic_share)),
        ("recognition_rate", decided(shown.recognition_rate)),
        ("full_rate", decided(shown.full_rate)),
        ("median_decision_days", median("median_decision_days", shown.median_decision_days)),
        (by_people, median(by_people, shown.median_decision_days_without_automatic)),
        ("on_time", decided(shown.on_time)),
        ("appeal_rate", decided(shown.appeal_rate)),
        ("overturn_rate", share(shown.overturn_rate, "impact-none-appeals")),
    ]
}

/// The same numbers as a table (UX-27).
fn table(locale: Locale, shown: &PublicFigures) -> Table {
    let row = |(name, value): (&str, String)| {
        vec![Cell::new(locale.text(&format!("impact-{name}-question"))), Cell::new(value)]
    };
    Table {
        caption: locale.text("impact-table-caption"),
        columns: vec![
            Column::new(locale.text("impact-table-question")),
            Column::number(locale.text("impact-table-figure")),
        ],
        rows: cells(locale, shown).into_iter().map(row).collect(),
    }
}

/// MT-9, the most frequent first; what is hidden comes last.
fn grounds(locale: Locale, shown: &PublicFigures) -> Option<Table> {
    let mut counted: Vec<_> = shown.refusal_grounds.iter().collect();
    counted.sort_by_key(|(word, count)| (std::cmp::Reverse(**count), (*word).clone()));
    let row = |(word, count): (&String, &Option<u64>)| {
        let kind = if word.parse::<Element>().is_ok() { "element" } else { "ground" };
        let count = count.map_or_else(
            || locale.text("impact-few"),
            |count| locale.with("impact-number", &[("count", Arg::from(count))]),
        );
        vec![Cell::new(locale.text(&format!("{kind}-{word}"))), Cell::new(count)]
    };
    let table = Table {
        caption: locale.text("impact-refusal_grounds-question"),
        columns: vec![
            Column::new(locale.text("impact-refusal_grounds-ground")),
            Column::number(locale.text("impact-refusal_grounds-count")),
        ],
        rows: counted.into_iter().map(row).collect(),
    };
    (!table.rows.is_empty()).then_some(table)
}
