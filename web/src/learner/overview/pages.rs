//! The page of the overview.

use askama::Template;
use catalogue::{Listing, Offering};
use enrolment::{Enrolment, State as EnrolmentState};
use evaluation::{
    Decision, RecognitionRequest, condition::Standing as Conditions, prior_learning::State as Standing,
    request::awaited::Whose,
};
use i18n::{Arg, Locale};
use kernel::{Day, Ects};

use super::gathered::Gathered;
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    framing, paths,
    present::{
        listing, prior_learning,
        state::{self, Answer},
        text,
    },
    view::{Card, Cell, Column, Link, Table, Tag, Tone},
    viewer::Viewer,
};

/// What needs me, enrolments, requests, credits.
#[derive(Template)]
#[template(path = "learner/overview/page.html")]
pub(crate) struct OverviewPage {
    page: Frame,
    acts: Vec<Act>,
    enrolments: Option<Table>,
    requests: Option<Table>,
    counted: Option<String>,
    suggestions: Vec<Card>,
    search: &'static str,
    ask: &'static str,
}

/// Something the person has to do.
pub(crate) struct Act {
    day: Day,
    text: String,
    link: Link,
}

/// The page.
pub(super) async fn page(app: &App, viewer: &Viewer, gathered: &Gathered) -> Result<OverviewPage, Error> {
    let locale = viewer.locale;
    let page = framing::frame(app, viewer, locale.text("my-page-title")).await?;
    let counted = counted(gathered);
    Ok(OverviewPage {
        acts: acts(locale, gathered),
        enrolments: (!gathered.enrolments.is_empty()).then(|| enrolments(locale, gathered)),
        requests: (!gathered.requests.is_empty()).then(|| requests(viewer, gathered)),
        counted: (!gathered.requests.is_empty())
            .then(|| locale.with("my-credits-counted", &[("credits", locale.ects(counted).into())])),
        suggestions: gathered
            .suggestions
            .iter()
            .filter_map(|found| suggestion(locale, gathered, found, viewer.today()))
            .collect(),
        search: paths::SEARCH,
        ask: paths::NEW_REQUEST,
        page,
    })
}

/// What is due, by day (UX-18).
fn acts(locale: Locale, gathered: &Gathered) -> Vec<Act> {
    let mut acts: Vec<Act> =
        gathered.requests.iter().filter_map(|(request, _)| act(locale, gathered, request)).collect();
    acts.sort_by_key(|act| act.day);
    acts
}

fn act(locale: Locale, gathered: &Gathered, request: &RecognitionRequest) -> Option<Act> {
    let awaited = gathered.awaited.get(&request.id)?;
    let handed_over = gathered.tracks.get(&request.id).is_some_and(|track| track.state == Standing::HandedOver);
    // What waits for the issuer, or for the office to check a condition, is nothing to do.
    if awaited.whose != Whose::Learner && !handed_over {
        return None;
    }
    let day = awaited.day?;
    let args = [("title", Arg::from(state::title(locale, request))), ("day", locale.day(day).into())];
    let text = locale.with(&format!("my-act-{}", request.state), &args);
    Some(Act { day, text, link: Link::new(paths::request(request.id), locale.text("my-act-link")) })
}

/// Credits of positive decisions that stand; conditions still open or failed do not count (MT-5).
fn counted(gathered: &Gathered) -> Ects {
    let standing = gathered.requests.iter().filter_map(|(_, decision)| decision.as_ref());
    let gives = |decision: &&Decision| {
        let conditions = gathered.conditions.get(&decision.id);
        decision.outcome.is_positive() && conditions.is_none_or(|standing| *standing == Conditions::Met)
    };
    standing.filter(gives).filter_map(|decision| decision.credits).fold(Ects::ZERO, |sum, credits| sum + credits)
}

fn enrolments(locale: Locale, gathered: &Gathered) -> Table {
    let columns = ["my-column-micro_credential", "my-column-provider", "my-column-dates", "my-column-state"];
    Table {
        caption: locale.text("my-enrolments-heading"),
        columns: columns.iter().map(|key| Column::new(locale.text(key))).collect(),
        rows: gathered.enrolments.iter().map(|enrolment| enrolled(locale, gathered, enrolment)).collect(),
    }
}

fn enrolled(locale: Locale, gathered: &Gathered, enrolment: &Enrolment) -> Vec<Cell> {
    let title = gathered.listings.get(&enrolment.version_id).map(|found| title(locale, found)).unwrap_or_default();
    let provider = gathered.institutions.get(&enrolment.provider_id).map(|found| text::plain(locale, &found.name));
    let run = gathered.offerings.get(&enrolment.offering_id);
    vec![
        Cell::link(paths::enrolment(enrolment.id), title),
        Cell::new(provider.unwrap_or_default()),
        Cell::new(dates(locale, run)),
        Cell::tag(enrolment_tag(locale, enrolment.state)),
    ]
}

/// The title of a listing, in the reader's language if it is there.
pub(crate) fn title(locale: Locale, listing: &Listing) -> String {
    let original = Some(listing.version.original_language);
    let picked = listing.version.title.pick(&[locale.language()], original);
    picked.map_or_else(|| listing.opportunity.identifier.clone(), |(_, words)| words.to_owned())
}

/// From when to when a run lasts, as far as it is stated.
pub(crate) fn dates(locale: Locale, run: Option<&Offering>) -> String {
    match run.map(|run| (run.starts_on, run.ends_on)) {
        Some((Some(start), Some(end))) => locale.days(start, end),
        Some((Some(start), None)) => locale.day_short(start),
        Some((None, Some(end))) => format!("– {}", locale.day_short(end)),
        Some((None, None)) | None => locale.text("word-not_stated-short"),
    }
}

/// The state of an enrolment as a tag.
pub(crate) fn enrolment_tag(locale: Locale, state: EnrolmentState) -> Tag {
    let tone = match state {
        EnrolmentState::Enrolled => Tone::Info,
        EnrolmentState::Passed => Tone::Ok,
        EnrolmentState::Failed => Tone::Bad,
        EnrolmentState::Withdrawn | EnrolmentState::Cancelled => Tone::Plain,
    };
    Tag::new(locale.text(&format!("state-enrolment-{state}")), tone)
}

fn requests(viewer: &Viewer, gathered: &Gathered) -> Table {
    let locale = viewer.locale;
    let columns = ["my-column-recognition", "my-column-at", "my-column-state", "my-column-next"];
    Table {
        caption: locale.text("my-requests-heading"),
        columns: columns.iter().map(|key| Column::new(locale.text(key))).collect(),
        rows: gathered
            .requests
            .iter()
            .map(|(request, decision)| requested(viewer, gathered, request, decision.as_ref()))
            .collect(),
    }
}

fn requested(
    viewer: &Viewer,
    gathered: &Gathered,
    request: &RecognitionRequest,
    decision: Option<&Decision>,
) -> Vec<Cell> {
    let locale = viewer.locale;
    let home = gathered.institutions.get(&request.institution_id);
    let today = home.map_or_else(|| viewer.today(), |found| found.time_zone.day_at(viewer.now));
    let home = home.map(|found| text::plain(locale, &found.name)).unwrap_or_default();
    let answer = decision.map(|decision| Answer::of(request, decision));
    let awaited = gathered.awaited.get(&request.id).copied().unwrap_or_default();
    let conditions = decision.and_then(|decision| gathered.conditions.get(&decision.id).copied());
    let decided = answer.as_ref().map(|answer| (answer, conditions));
    let line = state::learner(locale, request, awaited, decided, &home);
    let line =
        prior_learning::line(locale, request, (gathered.tracks.get(&request.id), awaited.day), line, (&home, today));
    vec![
        Cell::link(paths::request(request.id), state::title(locale, request)),
        Cell::new(home),
        Cell::tag(Tag::new(line.text, line.tone)),
        // Where nothing is to come, the phone shows no line for it.
        Cell::new(line.next.unwrap_or_default()),
    ]
}

fn suggestion(locale: Locale, gathered: &Gathered, found: &Listing, today: Day) -> Option<Card> {
    let owner = gathered.institutions.get(&found.opportunity.institution_id)?;
    Some(listing::card(locale, found, owner, today))
}
