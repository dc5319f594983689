//! The participants of a run, with the table in which results are entered.

use std::collections::HashMap;

use askama::Template;
use catalogue::{Listing, Offering, listing, offering};
use enrolment::{
    Action, Outcome, State, policy,
    query::{self, Participant},
};
use i18n::Arg;
use kernel::{OfferingId, PersonId};

use super::forms::TypedRow;
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    paths,
    posted::FieldErrors,
    present::text,
    staff::provider::{
        offering::dates,
        office::{self},
    },
    view::{Choice, ErrorLink, Link, PageLinks, Tag, Tone},
    viewer::Viewer,
};

/// People on one page: three fields each stay below the limit of a form (LIM-3).
const PAGE: usize = 50;

/// A run with everybody in it, as far as the viewer may see them (M15).
pub(crate) struct Course {
    pub listing: Listing,
    pub run: Offering,
    pub participants: Vec<Participant>,
    /// Names of those who entered results.
    recorders: HashMap<PersonId, String>,
}

/// The run, if the viewer may see anybody in it.
pub(crate) async fn course(app: &App, viewer: &Viewer, id: OfferingId) -> Result<Course, Error> {
    viewer.signed_in()?;
    let db = app.db().reads();
    let participants = query::participants(db, &viewer.actor, id).await?;
    let run = offering::by_id(db, id).await?;
    let listing = listing::by_id(db, &viewer.actor, run.opportunity_id).await?;
    let mut ids: Vec<PersonId> =
        participants.iter().filter_map(|one| one.result.as_ref()).map(|result| result.recorded_by).collect();
    ids.sort_unstable();
    ids.dedup();
    let people = consortium::person::by_ids(db, &ids).await?;
    let recorders = people.into_iter().map(|person| (person.id, person.name)).collect();
    Ok(Course { listing, run, participants, recorders })
}

/// One person.
struct Row {
    id: String,
    name: String,
    tag: Tag,
    /// The result that was entered, with its grade.
    result: Option<String>,
    /// By whom and when; or why none can be entered.
    note: Option<String>,
    /// The boxes, where a result can be entered.
    entry: Option<Entry>,
}

struct Entry {
    outcomes: Vec<Choice>,
    outcome_error: Option<String>,
    grade: String,
    grade_error: Option<String>,
}

/// Everybody in a run, a page at a time.
#[derive(Template)]
#[template(path = "staff/provider/participant/page.html")]
pub(crate) struct ParticipantsPage {
    page: Frame,
    token: String,
    action: String,
    listing: Link,
    rows: Vec<Row>,
    has_entries: bool,
    links: PageLinks,
    is_stale: bool,
}

/// What was typed, and what became of it.
#[derive(Default)]
pub(crate) struct Typing {
    pub rows: Vec<TypedRow>,
    pub errors: FieldErrors,
    /// Somebody else entered some of it meanwhile.
    pub is_stale: bool,
}

/// The frame of a page about a run.
pub(crate) async fn frame(app: &App, viewer: &Viewer, course: &Course, key: &str) -> Result<Frame, Error> {
    let owner = office::owner(app, &course.listing).await?;
    let heading = viewer.locale.with(key, &[("dates", dates(viewer.locale, &course.run).into())]);
    office::frame(app, viewer, heading, &owner, office::way(viewer, &owner, Some(&course.listing))).await
}

/// The table, with what was typed.
pub(crate) async fn participants(
    app: &App,
    viewer: &Viewer,
    course: &Course,
    number: usize,
    typing: &Typing,
) -> Result<ParticipantsPage, Error> {
    let mut page = frame(app, viewer, course, "participant-page-title").await?;
    let total = course.participants.len().div_ceil(PAGE).max(1);
    let number = number.clamp(1, total);
    let base = paths::participants(course.run.id);
    let here = course.participants.iter().skip((number - 1) * PAGE).take(PAGE);
    let rows: Vec<Row> = here.map(|one| row(&page, viewer, course, one, typing)).collect();
    page.errors = error_links(&page, &rows, &typing.errors);
    let of = |number: u64| format!("{base}?page={number}");
    Ok(ParticipantsPage {
        token: viewer.form_token(app).await?,
        action: if number > 1 { format!("{base}?page={number}") } else { base.clone() },
        listing: Link::new(
            paths::listing(course.listing.opportunity.id),
            text::plain(viewer.locale, &course.listing.version.title),
        ),
        has_entries: rows.iter().any(|row| row.entry.is_some()),
        links: PageLinks::new(count(number), count(total), of),
        rows,
        is_stale: typing.is_stale,
        page,
    })
}

fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

fn row(page: &Frame, viewer: &Viewer, course: &Course, one: &Participant, typing: &Typing) -> Row {
    let id = one.enrolment.id.to_string();
    let may = policy::may_record_result(&viewer.actor, &one.enrolment);
    let is_open = one.enrolment.state.after(Action::Pass).is_ok();
    let typed = typing.rows.iter().find(|row| row.enrolment == id).cloned().unwrap_or_default();
    let entry = (is_open && may.is_ok()).then(|| entry(page, &id, typed, &typing.errors));
    let note = match (&one.result, may) {
        (Some(result), _) => {
            let name = course.recorders.get(&result.recorded_by).cloned().unwrap_or_default();
            let args = [("name", Arg::from(name)), ("when", page.locale.instant(result.recorded_at).into())];
            Some(page.locale.with("participant-result-by", &args))
        }
        (None, Err(denied)) if is_open && denied.0 == "conflict_of_interest" => Some(page.t("participant-own")),
        (None, _) => None,
    };
    Row {
        name: one.name.clone(),
        tag: tag(page, one.enrolment.state),
        result: one.result.as_ref().map(|result| outcome(page, result.outcome, result.grade.as_deref())),
        note,
        entry,
        id,
    }
}

fn entry(page: &Frame, id: &str, typed: TypedRow, errors: &FieldErrors) -> Entry {
    let error = |name: &str| errors.of(&format!("{name}-{id}")).map(|code| page.t(&format!("field-{code}")));
    let choice = |value: &str, label: String| Choice::new(value, label, typed.outcome == value);
    let mut outcomes = vec![choice("", page.t("participant-outcome-none"))];
    outcomes.extend(Outcome::ALL.iter().map(|outcome| choice(outcome.as_str(), word(page, *outcome))));
    Entry { outcome_error: error("outcome"), grade_error: error("grade"), outcomes, grade: typed.grade }
}

/// «Passed, grade 1,7».
pub(crate) fn outcome(page: &Frame, outcome: Outcome, grade: Option<&str>) -> String {
    match grade {
        Some(grade) => {
            let args = [("outcome", word(page, outcome).into()), ("grade", Arg::from(grade))];
            page.locale.with("participant-outcome-grade", &args)
        }
        None => word(page, outcome),
    }
}

fn word(page: &Frame, outcome: Outcome) -> String {
    page.t(&format!("state-enrolment-{outcome}"))
}

fn tag(page: &Frame, state: State) -> Tag {
    let tone = match state {
        State::Enrolled => Tone::Info,
        State::Passed => Tone::Ok,
        State::Failed => Tone::Bad,
        State::Withdrawn | State::Cancelled => Tone::Plain,
    };
    Tag::new(page.t(&format!("state-enrolment-{state}")), tone)
}

/// Of the table as a whole, then of the rows; each names its person.
fn error_links(page: &Frame, rows: &[Row], errors: &FieldErrors) -> Vec<ErrorLink> {
    let whole = errors.of("results").map(|code| ErrorLink::new("#results", page.t(&format!("field-{code}"))));
    let of_row = |row: &Row| {
        let entry = row.entry.as_ref();
        let named = |field: &str, text: Option<&String>| {
            let text = text?;
            let args = [("name", Arg::from(&row.name)), ("error", text.into())];
            let text = page.locale.with("participant-error", &args);
            Some(ErrorLink::new(format!("#{field}-{}", row.id), text))
        };
        [
            named("outcome", entry.and_then(|entry| entry.outcome_error.as_ref())),
            named("grade", entry.and_then(|entry| entry.grade_error.as_ref())),
        ]
    };
    whole.into_iter().chain(rows.iter().flat_map(of_row).flatten()).collect()
}
