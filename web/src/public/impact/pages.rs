//! The page of the figures: each with its definition, the period in the address (UX-27).

use askama::Template;
use i18n::{Arg, Locale};
use impact::{Figures, Share};
use kernel::{Day, Ects};

use crate::{
    app::App,
    error::Error,
    extract::Pairs,
    frame::Frame,
    framing,
    posted::FieldErrors,
    view::{ErrorLink, Field, Figure},
    viewer::Viewer,
};

/// A period as the address names it, both days inclusive.
pub(crate) struct Period {
    pub from: Day,
    pub to: Day,
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
        Self { from: begin, to: end, typed, wrong }
    }
}

/// The figures; of a period that is wrong there are none.
#[derive(Template)]
#[template(path = "public/impact/page.html")]
pub(crate) struct ImpactPage {
    page: Frame,
    from: Field,
    to: Field,
    counted: Option<Counted>,
}

/// What was counted in a period.
pub(crate) struct Counted {
    period: String,
    figures: Vec<Figure>,
    is_quiet: bool,
}

/// The page of a period.
pub(crate) async fn page(
    app: &App,
    viewer: &Viewer,
    period: &Period,
    counted: Option<&Figures>,
    exact: bool,
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
    page.errors = ErrorLink::of(&[&from, &to]);
    Ok(ImpactPage {
        from,
        to,
        counted: counted.map(|counted| Counted {
            period: locale.days(period.from, period.to),
            figures: figures(locale, counted, exact),
            is_quiet: *counted == Figures::default(),
        }),
        page,
    })
}

/// MT-1, MT-2, MT-4, MT-5, MT-7, MT-8, as the public sees them or exactly.
pub(crate) fn figures(locale: Locale, counted: &Figures, exact: bool) -> Vec<Figure> {
    let public = counted.public();
    let number = |cell: Option<u64>, exactly: u64| {
        let shown = if exact { Some(exactly) } else { cell };
        shown.map_or_else(
            || locale.text("impact-few"),
            |count| locale.with("impact-number", &[("count", Arg::from(count))]),
        )
    };
    let credits = |cell: Option<Ects>| {
        let shown = if exact { Some(counted.credits_transferred) } else { cell };
        shown.map_or_else(|| locale.text("impact-few"), |credits| locale.ects(credits))
    };
    let share = |cell: Option<Share>, exactly: Share| match if exact { Some(exactly) } else { cell } {
        None => locale.text("impact-few"),
        Some(share) => share.per_cent().map_or_else(|| locale.text("impact-none"), |share| locale.percent(share)),
    };
    let cells = [
        ("students_exposed", number(public.students_exposed, counted.students_exposed)),
        ("students_enrolled", number(public.students_enrolled, counted.students_enrolled)),
        ("virtual_mobilities", number(public.virtual_mobilities, counted.virtual_mobilities)),
        ("credits_transferred", credits(public.credits_transferred)),
        ("automatic_share", share(public.automatic_share, counted.automatic_share())),
        ("recognition_rate", share(public.recognition_rate, counted.recognition_rate())),
        ("full_rate", share(public.full_rate, counted.full_rate())),
    ];
    let figure = |(name, value): (&str, String)| Figure {
        question: locale.text(&format!("impact-{name}-question")),
        value,
        sentence: None,
        change: None,
        definition: locale.text(&format!("impact-{name}-definition")),
    };
    cells.into_iter().map(figure).collect()
}
