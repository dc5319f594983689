//! The second track as the learner and the office read it: where it stands, what was weak, how it is assessed, what was found.

use evaluation::{
    PriorLearning, RecognitionRequest,
    prior_learning::{Appointment, Assessed, Assessment, Handover, State, suggested},
    request::State as RequestState,
};
use i18n::{Arg, Locale};
use kernel::Day;

use super::text;
use crate::{
    paths,
    view::{Fact, Link, StateLine, Tag, Tone},
};

/// A second track with ready words.
#[derive(Clone, Debug)]
pub(crate) struct Shown {
    pub state: Tag,
    /// Its days, and why it is there.
    pub facts: Vec<Fact>,
    /// What was weak, with what is suggested for it.
    pub weak: Vec<Fact>,
    pub appointment: Vec<Fact>,
    pub result: Vec<Fact>,
}

/// Says it.
pub(crate) fn shown(locale: Locale, track: &PriorLearning) -> Shown {
    let fact = |key: &str, value: String| Fact::new(locale.text(key), Some(value));
    let days = [
        Some(fact("prior-handed_on", locale.day(track.handed_on))),
        track.state.is_open().then(|| fact("prior-cap_on", locale.day(track.cap_on))),
        track.ended_on.map(|day| fact("prior-ended_on", locale.day(day))),
    ];
    let assessment = track.assessment.as_ref();
    Shown {
        state: tag(locale, track),
        facts: days.into_iter().flatten().collect(),
        weak: weak(locale, &track.handover),
        appointment: track.appointment.iter().flat_map(|set| arranged(locale, set)).collect(),
        result: assessment.iter().flat_map(|found| result(locale, &track.handover, found)).collect(),
    }
}

fn tag(locale: Locale, track: &PriorLearning) -> Tag {
    let tone = match track.state {
        State::HandedOver => Tone::Warn,
        State::Accepted | State::Scheduled | State::Assessed => Tone::Info,
        State::Decided => Tone::Ok,
        State::Declined | State::Superseded => Tone::Plain,
    };
    // Silence ends it like a no, but is none.
    let silent = track.state == State::Declined && track.answered_at.is_none();
    let word = if silent { "unanswered" } else { track.state.as_str() };
    Tag::new(locale.text(&format!("prior-state-{word}")), tone)
}

/// «Assessment: 0 (needs at least 2)», and under it what is suggested.
fn weak(locale: Locale, handover: &Handover) -> Vec<Fact> {
    let one = |weak: &evaluation::prior_learning::Weak| {
        let args = [("rating", Arg::from(weak.rating.get())), ("need", weak.need.into())];
        let methods = suggested(weak.criterion).iter().map(|method| locale.text(&format!("prior-method-{method}")));
        let methods = methods.collect::<Vec<_>>().join(", ");
        Fact::new(locale.text(&format!("criterion-{}", weak.criterion)), Some(locale.with("prior-rating", &args)))
            .about(locale.with("prior-suggested", &[("methods", methods.into())]))
    };
    handover.weak.iter().map(one).collect()
}

/// The parts that an assessment answers, in their order (L-4).
pub(crate) fn parts(locale: Locale, handover: &Handover) -> Vec<String> {
    if handover.outcomes.is_empty() {
        return handover.weak.iter().map(|weak| locale.text(&format!("criterion-{}", weak.criterion))).collect();
    }
    handover.outcomes.iter().map(|outcome| text::plain(locale, outcome)).collect()
}

/// Method, assessor, day, place, what to bring.
fn arranged(locale: Locale, set: &Appointment) -> Vec<Fact> {
    let fact = |key: &str, value: String| Fact::new(locale.text(key), Some(value));
    vec![
        fact("prior-method", locale.text(&format!("prior-method-{}", set.method))),
        fact("prior-assessor", set.assessor.clone()),
        fact("prior-set_for", locale.day(set.set_for)),
        fact("prior-place", set.place.clone()),
        fact("prior-bring", set.bring.clone()),
    ]
}

fn result(locale: Locale, handover: &Handover, found: &Assessment) -> Vec<Fact> {
    let fact = |label: String, value: String| Fact::new(label, Some(value));
    let answers = parts(locale, handover).into_iter().zip(&found.found);
    let answers = answers.map(|(part, shown)| fact(part, locale.text(&format!("prior-shown-{shown}"))));
    let rest = [
        fact(locale.text("prior-held_on"), locale.day(found.held_on)),
        fact(locale.text("prior-report"), found.report.clone()),
    ];
    answers.chain(rest).collect()
}

/// What a decision on prior learning rested on, for its letter.
pub(crate) fn rested_on(locale: Locale, assessed: &Assessed) -> Vec<Fact> {
    let fact = |key: &str, value: String| Fact::new(locale.text(key), Some(value));
    let (set, found) = (&assessed.appointment, &assessed.assessment);
    let mut facts = vec![
        fact("prior-method", locale.text(&format!("prior-method-{}", set.method))),
        fact("prior-assessor", set.assessor.clone()),
    ];
    facts.extend(result(locale, &assessed.handover, found));
    facts
}

/// The one line of a referred request: who acts next on its second track, by when (UX-18). Where none is open nobody does;
/// until the day of the assessment nothing is to be done but to come.
pub(crate) fn line(
    locale: Locale,
    request: &RecognitionRequest,
    (track, due): (Option<&PriorLearning>, Option<Day>),
    line: StateLine,
    (home, today): (&str, Day),
) -> StateLine {
    if request.state != RequestState::ReferredRpl {
        return line;
    }
    let Some(track) = track.filter(|track| track.state.is_open()) else { return StateLine { next: None, ..line } };
    let set_for = track.appointment.as_ref().filter(|_| track.state == State::Scheduled).map(|set| set.set_for);
    let was_held = set_for.is_some_and(|day| day < today);
    let asked = track.state == State::HandedOver;
    let who = if asked { locale.text("request-who-you") } else { home.to_owned() };
    let by = if was_held { track.cap_on } else { due.unwrap_or(track.cap_on) };
    let next = || locale.with("state_line-next", &[("who", who.into()), ("day", locale.day(by).into())]);
    let word = if was_held { "held" } else { track.state.as_str() };
    let on = set_for.map(|day| ("day", Arg::from(locale.day(day))));
    let to = format!("{}#prior-learning", paths::request(request.id));
    StateLine {
        text: locale.with(&format!("prior-line-{word}"), on.as_slice()),
        tone: if asked { Tone::Warn } else { Tone::Info },
        next: (set_for.is_none() || was_held).then(next),
        act: asked.then(|| Link::new(to, locale.text("prior-act-answer"))),
    }
}

/// The steps of it for the learner, each with whether it is done.
pub(crate) fn steps(locale: Locale, track: &PriorLearning) -> Vec<(String, Tag)> {
    let now = match track.state {
        State::HandedOver => 0,
        State::Accepted => 1,
        State::Scheduled => 2,
        State::Assessed => 3,
        State::Decided | State::Declined | State::Superseded => return Vec::new(),
    };
    let step = |(place, name): (usize, &str)| {
        let (word, tone) = match place.cmp(&now) {
            std::cmp::Ordering::Less => ("done", Tone::Plain),
            std::cmp::Ordering::Equal => ("now", Tone::Info),
            std::cmp::Ordering::Greater => ("later", Tone::Neutral),
        };
        (locale.text(&format!("prior-step-{name}")), Tag::new(locale.text(&format!("prior-step-is-{word}")), tone))
    };
    ["answer", "arrange", "assess", "decide"].into_iter().enumerate().map(step).collect()
}
