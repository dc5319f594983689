//! The page: what waits, what has changed, what must still wait, what is entered.

use askama::Template;
use evaluation::booking::{
    Standing,
    query::{Line, Told},
    service::Entry,
};
use i18n::{Arg, Locale};

use super::{
    asked,
    forms::value,
    handlers::Shown,
    row::{Around, issuer, original_grade},
};
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    framing, paths,
    present::{graded, state, text},
    view::{Button, Cell, Column, ErrorLink, Link, Table, Tag, Tick, Tone},
    viewer::Viewer,
};

/// Counts, lines, what was just entered.
#[derive(Template)]
#[template(path = "staff/desk/booking/all.html")]
pub(crate) struct BookingsPage {
    page: Frame,
    token: String,
    standing: &'static str,
    /// The place of this page, which the forms send along.
    after: String,
    /// How many stand how; each leads to its list.
    counts: Vec<Link>,
    lead: String,
    refused: Option<String>,
    /// What was entered by the last press, and can be taken back at once.
    entered: Vec<String>,
    entered_words: String,
    table: Option<Table>,
    /// Whether lines can be ticked and entered together.
    may_tick: bool,
    action: &'static str,
    file: String,
    import: &'static str,
    more: Option<String>,
}

/// The page.
pub(super) async fn page(app: &App, viewer: &Viewer, shown: &Shown) -> Result<BookingsPage, Error> {
    let (locale, standing) = (viewer.locale, shown.asked.standing);
    let mut page = framing::frame(app, viewer, locale.text("booking-title")).await?;
    let refused = shown.refused.map(|key| locale.text(key));
    page.errors = refused.iter().map(|words| ErrorLink::new("#lines", words.clone())).collect();
    let last = shown.lines.last().filter(|_| shown.has_more);
    Ok(BookingsPage {
        token: viewer.form_token(app).await?,
        standing: standing.as_str(),
        after: shown.asked.after.map(|place| place.to_string()).unwrap_or_default(),
        counts: counts(locale, shown),
        lead: locale.text(&format!("booking-lead-{standing}")),
        refused,
        entered: shown.entered.iter().map(|entry| entry.id.to_string()).collect(),
        entered_words: locale.with("booking-entered", &[("count", shown.entered.len().into())]),
        table: (!shown.lines.is_empty()).then(|| table(locale, shown)),
        may_tick: standing.is_due(),
        action: if standing.is_due() { paths::BOOKINGS } else { "/desk/bookings/undo" },
        file: format!("{}?standing={standing}", paths::BOOKINGS_FILE),
        import: paths::BOOKINGS_IMPORT,
        more: last.map(|line| shown.asked.page_after(line.decision.id)),
        page,
    })
}

fn counts(locale: Locale, shown: &Shown) -> Vec<Link> {
    let link = |(standing, count): &(Standing, u64)| {
        let what = locale.text(&format!("booking-standing-{standing}"));
        let words = locale.with("desk-queue-count", &[("what", Arg::from(what)), ("count", (*count).into())]);
        Link::new(asked::list(*standing), words).current(*standing == shown.asked.standing)
    };
    shown.counts.iter().map(link).collect()
}

fn table(locale: Locale, shown: &Shown) -> Table {
    let names = ["learner", "standing", "decision", "credential", "original", "grade", "credits", "target"];
    Table {
        caption: locale.text(&format!("booking-standing-{}", shown.asked.standing)),
        columns: names.iter().map(|name| Column::new(locale.text(&format!("booking-column-{name}")))).collect(),
        rows: shown.lines.iter().map(|line| row(locale, shown, line)).collect(),
    }
}

fn row(locale: Locale, shown: &Shown, line: &Line) -> Vec<Cell> {
    let (around, request, decision) = (&shown.around, &line.request, &line.decision);
    let learner = around.name(Some(request.learner_id));
    let made =
        [("day", Arg::from(locale.day_short(around.decided_on(line)))), ("by", around.organ(locale, decision).into())];
    let about = |text: String, about: Option<String>| Cell {
        about: about.filter(|about| !about.is_empty()),
        ..Cell::new(text)
    };
    let none = || locale.text("booking-none");
    let ects = request.presented.ects.map(|ects| locale.ects(ects));
    let original = match original_grade(locale, line) {
        Some((grade, scale)) => about(grade, Some([ects, scale].into_iter().flatten().collect::<Vec<_>>().join(" · "))),
        None => about(none(), ects),
    };
    let (programme, component) = around.target(line);
    let purpose = decision.alternative_purpose.unwrap_or(request.purpose);
    let component = component.map(|component| text::plain(locale, &component.title));
    let counts_for = component.unwrap_or_else(|| locale.text(&format!("purpose-{purpose}")));
    vec![
        about(learner.to_owned(), None).leading(paths::case(request.id), request.reference.clone()),
        standing(locale, (line, learner), &shown.ticked),
        about(line.number.clone(), Some(locale.with("booking-decided", &made))),
        Cell {
            language: state::title_language(locale, request),
            ..about(state::title(locale, request), Some(issuer(locale, line)))
        },
        original,
        grade(locale, around, line).unwrap_or_else(|| about(none(), None)),
        credits(locale, line),
        about(counts_for, programme.map(|programme| text::plain(locale, &programme.title))),
    ]
}

/// What is recorded, and by which method; where a person recorded another grade, who did and why.
fn grade(locale: Locale, around: &Around, line: &Line) -> Option<Cell> {
    let (value, how) = around.recorded_grade(locale, line)?;
    let suggested = line.decision.detail.graded.as_ref().filter(|graded| graded.recorded.is_none());
    let method = suggested.and_then(|graded| graded::method(locale, graded));
    Some(Cell { about: method.or(Some(how)).filter(|how| !how.is_empty()), ..Cell::new(value) })
}

impl Cell {
    fn leading(self, href: String, about: String) -> Self {
        Self { href: Some(href), about: Some(about), ..self }
    }
}

fn credits(locale: Locale, line: &Line) -> Cell {
    let gives = line.decision.credits.filter(|_| line.gives != evaluation::booking::Gives::Nothing);
    let level = line.request.presented.eqf.map(|level| locale.eqf_level(level));
    match gives {
        Some(credits) => Cell { about: level, ..Cell::new(locale.ects(credits)) },
        None => Cell::new(locale.text("booking-nothing")),
    }
}

/// How it stands, what the register knows, and what can be pressed.
fn standing(locale: Locale, (line, learner): (&Line, &str), ticked: &[String]) -> Cell {
    let Some(standing) = line.standing() else { return Cell::default() };
    let tone = match standing {
        Standing::Waiting => Tone::Info,
        Standing::Changed => Tone::Warn,
        Standing::Pending => Tone::Neutral,
        Standing::Booked => Tone::Ok,
    };
    let tag = Tag::new(locale.text(&format!("booking-tag-{standing}")), tone);
    let about = format!("{learner}, {}", line.request.reference);
    let press = |name, value, key: &str| Button { name, value, label: locale.text(key), about: about.clone() };
    let entry = value(Entry { decision: line.decision.id, counts: line.counts() });
    let mut cell = Cell { about: line.told.as_ref().map(|told| known(locale, told)), ..Cell::tag(tag) };
    match (standing, &line.told) {
        (Standing::Waiting | Standing::Changed, _) => {
            let key = if line.counts() { "booking-act-enter" } else { "booking-act-take_out" };
            cell.tick = Some(Tick {
                id: format!("line-{}", line.decision.id),
                name: "line",
                value: entry.clone(),
                label: format!("{}: {about}", locale.text("booking-tick")),
                is_chosen: ticked.contains(&entry),
                ..Tick::default()
            });
            cell.press = Some(press("one", entry, key));
        }
        (Standing::Booked, Some(told)) => {
            cell.press = Some(press("booking", told.booking.id.to_string(), "booking-act-undo"));
        }
        _ => {}
    }
    cell
}

/// What the register knows: credits and grade of which decision, since when, under which number.
fn known(locale: Locale, told: &Told) -> String {
    let booking = &told.booking;
    let day = ("day", Arg::from(locale.day_short(booking.booked_on)));
    let number = booking.register_number.as_ref();
    let number = number.map(|number| locale.with("booking-number", &[("number", number.as_str().into())]));
    let words = if booking.counts {
        let grade = told.decision.detail.graded.as_ref().and_then(|graded| graded.value());
        let credits = told.decision.credits.map(|credits| locale.ects(credits)).unwrap_or_default();
        let what = match grade {
            Some(grade) => locale.with("booking-what-grade", &[("credits", credits.into()), ("grade", grade.into())]),
            None => credits,
        };
        locale.with("booking-known", &[day, ("decision", told.number.as_str().into()), ("what", what.into())])
    } else {
        locale.with("booking-known-out", &[day])
    };
    std::iter::once(words).chain(number).collect::<Vec<_>>().join(" ")
}
