//! The page of a request.

use std::collections::HashMap;

use askama::Template;
use consortium::Institution;
use evaluation::{
    RecognitionRequest,
    booking::{self, Gives, Standing as Register},
    condition::Standing,
    evidence::{self, service::ADDABLE},
    precedent::reference,
    request::{
        State,
        awaited::{self, Whose},
        query::Detail,
    },
};
use i18n::Locale;
use kernel::{Day, Subject};
use recognition::{Component, programme};

use super::{
    after::{After, Spoken, after},
    second::{Second, second},
};
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    framing, paths,
    present::{
        document,
        earlier::{self, Earlier},
        graded::{self, Standing as Grade},
        letter::{self, Around, Letter, Ruled},
        office::{Office, office},
        prior_learning, state, text,
        timeline::{self, People},
        verdict::Reader,
        why::{self, Why},
    },
    view::{Fact, Link, StateLine, Step},
    viewer::Viewer,
};

/// State, decision, facts, timeline.
#[derive(Template)]
#[template(path = "learner/request/page.html")]
pub(crate) struct RequestPage {
    page: Frame,
    line: StateLine,
    letter: Option<Letter>,
    /// Letters of decisions that were replaced.
    earlier: Vec<Earlier>,
    /// What the office adds for everybody who sees the decision.
    note: Option<String>,
    /// What is asked, taking back, taking up again.
    ways_out: Link,
    facts: Vec<Fact>,
    /// What the learner added.
    documents: Vec<Fact>,
    /// Where more can be added, as long as it can.
    add: Option<String>,
    why: Option<Why>,
    after: After,
    second: Option<Second>,
    steps: Vec<Step>,
    /// All that happened, also what the steps do not tell.
    history: String,
}

/// The page.
pub(super) async fn page(app: &App, viewer: &Viewer, detail: &Detail, spoken: &Spoken) -> Result<RequestPage, Error> {
    let (locale, request) = (viewer.locale, &detail.request);
    let db = app.db().reads();
    let heading = locale.with("request-page-title", &[("title", state::title(locale, request).into())]);
    let mut page = framing::frame(app, viewer, heading).await?;
    page.crumbs = vec![Link::new(paths::MY, locale.text("nav-my"))];
    let home = consortium::institution::by_id(db, request.institution_id).await?;
    let office = office(app, viewer, &home).await?;
    let component = component(app, request).await?;
    let target = component.as_ref().map(|component| (&component.title, component.ects));
    let files = evidence::query::of_request(db, request.id).await?;
    let learner = &viewer.signed_in()?.name;
    let around = Around { request, learner, home: &home, office: office.as_ref(), target };
    let name = text::plain(locale, &home.name);
    let people = People { learner: request.learner_id, home: &name, names: HashMap::new() };
    let title = component.as_ref().map(|component| text::plain(locale, &component.title));
    let answer =
        detail.decision.as_ref().map(|decision| letter::answer(&decision.detail.evaluation, &around, title.as_deref()));
    let why = match &request.basis {
        Some(basis) => why::of(app, viewer, basis, (asked_on(request, &home, viewer), Reader::Learner)).await?,
        None => None,
    };
    let after = after(app, viewer, detail, spoken).await?;
    let tracks = evaluation::prior_learning::query::of_request(db, request.id).await?;
    let second = second(locale, request, &tracks, (after.appeal_until.clone(), spoken));
    page.errors = after.errors();
    page.errors.extend(second.iter().flat_map(Second::errors));
    let awaited = awaited::one(db, request).await?;
    let decided = answer.as_ref().map(|answer| (answer, Standing::of(&detail.conditions)));
    let mut line = state::learner(locale, request, awaited, decided, &name);
    line = prior_learning::line(locale, request, (tracks.first(), awaited.day), line, (&name, after.today));
    if request.state == State::InformationRequested && awaited.whose == Whose::Learner {
        line.act = Some(Link::new(paths::questions(request.id), locale.text("question-act-answer")));
    }
    let earlier = earlier::letters(app, (locale, locale), detail.decision.as_ref(), &around).await?;
    let ways_out = Link::new(paths::questions(request.id), locale.text("question-request-link"));
    Ok(RequestPage {
        ways_out,
        earlier,
        line,
        letter: own_letter(locale, detail, &around),
        note: match &detail.decision {
            Some(decision) => reference::note_of(db, &viewer.actor, request, decision.id).await?,
            None => None,
        }
        .and_then(|note| note.public_note),
        facts: facts(locale, request, &home, office.as_ref())
            .into_iter()
            .chain(booked(app, locale, detail).await?)
            .collect(),
        documents: document::listed(locale, &files, |file| paths::request_document(request.id, file)),
        add: ADDABLE.contains(&request.state).then(|| paths::request_part(request.id, "documents")),
        why,
        after,
        second,
        steps: timeline::steps(locale, &detail.timeline, &people),
        history: paths::audit::history(Subject::Request(request.id)),
        page,
    })
}

/// The letter of the decision that stands.
fn own_letter(locale: Locale, detail: &Detail, around: &Around<'_>) -> Option<Letter> {
    let decision = detail.decision.as_ref()?;
    let ruled = Ruled::decided(decision, (&detail.differences, &detail.conditions), around.home);
    Some(letter::letter(locale, locale, &ruled, around))
}

/// What it would replace.
async fn component(app: &App, request: &RecognitionRequest) -> Result<Option<Component>, Error> {
    let Some(id) = request.component_id else { return Ok(None) };
    Ok(Some(programme::component(app.db().reads(), id).await?.component))
}

/// The day for which agreements were asked: that of the university (I-12).
fn asked_on(request: &RecognitionRequest, home: &Institution, viewer: &Viewer) -> Day {
    home.time_zone.day_at(request.submitted_at.unwrap_or(viewer.now))
}

fn facts(locale: Locale, request: &RecognitionRequest, home: &Institution, office: Option<&Office>) -> Vec<Fact> {
    let fact = |key: &str, value: String| Fact::new(locale.text(key), Some(value));
    let mut credential = fact("word-micro_credential", state::title(locale, request));
    credential.href = request.opportunity_id.map(paths::listing);
    let enrolment = request.enrolment_id.map(|id| Fact {
        href: Some(paths::enrolment(id)),
        ..fact("request-enrolment", locale.text("request-enrolment-link"))
    });
    let mut rights = fact("request-rights", locale.text("request-rights-link"));
    rights.href = Some(paths::rights(&home.slug));
    // Once decided, the notice says what is recorded.
    let open = request.decided_at.is_none();
    let grade = request.presented.grade.as_deref().filter(|_| open);
    let grades = graded::facts(locale, grade, request.graded.as_ref(), Grade::Suggested);
    let rows = [
        Some(credential),
        Some(fact("request-decides", text::plain(locale, &home.name))),
        Some(fact("letter-purpose", locale.text(&format!("purpose-{}", request.purpose)))),
        request.route.map(|route| fact("request-route", locale.text(&format!("route-{route}")))),
        request.submitted_at.map(|at| fact("request-submitted", locale.instant(at))),
        request.cap_on.map(|day| fact("request-cap", locale.day(day))),
        Some(fact("word-reference", request.reference.clone())),
        office.map(|office| fact("enrolment-office", format!("{}, {}", office.name, office.email))),
        enrolment,
        Some(rights),
    ];
    rows.into_iter().flatten().chain(grades).collect()
}

/// What the university's own register knows of it; nothing before anything was entered.
async fn booked(app: &App, locale: Locale, detail: &Detail) -> Result<Option<Fact>, Error> {
    let Some(booking) = booking::query::of_request(app.db().reads(), detail.request.id).await? else { return Ok(None) };
    let gives = detail.decision.as_ref().map(|decision| (decision.id, Gives::of(decision, &detail.conditions)));
    let standing = gives.and_then(|(decision, gives)| Register::of(decision, gives, Some(&booking)));
    let key = match (standing, booking.counts) {
        (Some(Register::Booked), true) => "booking-learner-entered",
        (Some(Register::Booked), false) => "booking-learner-out",
        _ => "booking-learner-changed",
    };
    let words = locale.with(key, &[("day", locale.day(booking.booked_on).into())]);
    Ok(Some(Fact::new(locale.text("booking-learner"), Some(words))))
}
