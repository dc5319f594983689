//! The same lines as a file for the student register, read in parts and with an end.

use std::collections::BTreeMap;

use axum::{
    extract::State,
    http::{HeaderValue, header},
};
use evaluation::booking::{
    Gives,
    query::{self, Line},
    service,
};
use exchange::{booking::COLUMNS, csv::out};
use i18n::Locale;
use kernel::{Ects, InstitutionId};

use super::{
    asked::Asked,
    handlers,
    row::{Around, around, issuer, method},
};
use crate::{
    app::App,
    error::Error,
    extract::Pairs,
    present::state,
    reply::{self, Reply},
    staff::desk::access,
    viewer::Viewer,
};

/// Lines that are read at once.
const PART: usize = 500;

/// Lines of a file: as many as can come back at once (LIM-6).
const MOST: usize = 5_000;

/// What stands so, as CSV. Words of the platform are codes; only titles are in the reader's language.
pub(crate) async fn show(State(app): State<App>, viewer: Viewer, pairs: Pairs) -> Reply {
    access::officer(&viewer)?;
    let asked = Asked::read(&pairs);
    if asked.is_wrong {
        return handlers::wrong(&app, &viewer, asked).await;
    }
    let (text, taken) = lines(&app, &viewer, asked).await?;
    // Names, addresses and grades leave: that somebody took them stands in the log.
    if !taken.is_empty() {
        let mut work = app.begin(&viewer).await?;
        service::note_taken(&mut work, asked.standing, &taken)?;
        work.commit().await?;
    }
    let today = access::today(&app, &viewer).await?;
    let mut response = reply::csv(&format!("decisions-{}-{today}", asked.standing), text);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// The file, and of how many lines of which university it is.
async fn lines(app: &App, viewer: &Viewer, asked: Asked) -> Result<(String, BTreeMap<InstitutionId, u64>), Error> {
    let mut text = out::line(COLUMNS.iter().copied());
    let (mut after, mut written, mut taken) = (asked.after, 0, BTreeMap::new());
    loop {
        let limit = u64::try_from(PART.min(MOST - written)).unwrap_or(0);
        let lines = query::page(app.db().reads(), &viewer.actor, asked.standing, after, limit).await?;
        let around = around(app, &lines).await?;
        for line in &lines {
            let cells = cells(viewer.locale, &around, line);
            text.push_str(&out::line(cells.iter().map(String::as_str)));
            *taken.entry(line.request.institution_id).or_insert(0_u64) += 1;
        }
        written += lines.len();
        after = lines.last().map(|line| line.decision.id);
        if lines.len() < PART || written >= MOST {
            break;
        }
    }
    Ok((text, taken))
}

/// In the order of [`COLUMNS`].
fn cells(locale: Locale, around: &Around, line: &Line) -> Vec<String> {
    let (request, decision) = (&line.request, &line.decision);
    let (presented, graded) = (&request.presented, decision.detail.graded.as_ref());
    let learner = around.people.get(&request.learner_id);
    let ects = |ects: Option<Ects>| ects.map(|ects| ects.to_string()).unwrap_or_default();
    let grade = |value: Option<&str>| value.unwrap_or_default().to_owned();
    let scale = graded.and_then(|graded| graded.suggestion.scale.clone()).unwrap_or_default();
    let (programme, component) = around.target(line);
    let told = line.told.as_ref();
    let booked = told.map(|told| &told.booking);
    // What is still to be entered has no day yet: it is filled in and comes back.
    let is_due = line.standing().is_some_and(evaluation::booking::Standing::is_due);
    let before = told.filter(|told| is_due && told.booking.counts);
    let booked = booked.filter(|_| !is_due);
    let gives = line.gives != Gives::Nothing;
    vec![
        request.reference.clone(),
        line.number.clone(),
        around.decided_on(line).to_string(),
        around.organ(locale, decision),
        learner.map(|person| person.name.clone()).unwrap_or_default(),
        learner.map(|person| person.email.clone()).unwrap_or_default(),
        state::title(locale, request),
        issuer(locale, line),
        grade(presented.grade.as_deref()),
        scale.0,
        scale.1,
        ects(presented.ects),
        grade(graded.and_then(|graded| graded.value()).filter(|_| gives)),
        graded.map(method).unwrap_or_default().to_owned(),
        ects(decision.credits.filter(|_| gives)),
        presented.eqf.map(|level| level.to_string()).unwrap_or_default(),
        decision.alternative_purpose.unwrap_or(request.purpose).to_string(),
        programme.map(|programme| programme.code.clone()).unwrap_or_default(),
        component.map(|component| component.code.clone()).unwrap_or_default(),
        line.standing().map(|standing| standing.to_string()).unwrap_or_default(),
        before.map(|before| before.number.clone()).unwrap_or_default(),
        ects(before.and_then(|before| before.decision.credits)),
        grade(before.and_then(|before| before.decision.detail.graded.as_ref()?.value())),
        booked.map(|booked| booked.booked_on.to_string()).unwrap_or_default(),
        booked.and_then(|booked| booked.register_number.clone()).unwrap_or_default(),
    ]
}
