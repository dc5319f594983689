//! Where a request stands, in one line (UX-18, UX §7): for the learner who waits, and as a tag for the officer.

use evaluation::{
    Decision, RecognitionRequest,
    assess::{Outcome, Reduction},
    condition::Standing,
    request::{
        State,
        awaited::{Awaited, Whose},
    },
};
use i18n::{Arg, Locale};
use kernel::Ects;
use recognition::purpose::Purpose;

use super::text;
use crate::view::{StateLine, Tag, Tone};

/// What was or would be decided, as far as one line says it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Answer<'a> {
    pub outcome: Outcome,
    pub reduction: Option<Reduction>,
    pub credits: Option<Ects>,
    /// The credits that were asked for.
    pub asked: Option<Ects>,
    pub purpose: Purpose,
    /// What it replaces, where it replaces something.
    pub target: Option<&'a str>,
}

impl Answer<'_> {
    /// Of a decision on a request; the target is not known in lists.
    pub(crate) fn of(request: &RecognitionRequest, decision: &Decision) -> Self {
        Self {
            outcome: decision.outcome,
            reduction: decision.mode,
            credits: decision.credits,
            asked: request.presented.ects,
            purpose: request.purpose,
            target: None,
        }
    }

    /// «Recognised: 5 ECTS for Statistics I», «Recognised in part: 3.5 of 6 ECTS».
    pub(crate) fn words(&self, locale: Locale) -> String {
        let Some(credits) = self.credits else { return locale.text(&format!("outcome-{}", self.outcome)) };
        let full = ("credits", Arg::from(locale.ects(credits)));
        let elective = self.purpose == Purpose::ElectiveCredit;
        match (self.outcome, self.target, self.asked) {
            (Outcome::Recognise, Some(target), _) => {
                locale.with("outcome-recognise-full", &[full, ("target", target.into())])
            }
            (Outcome::Recognise, None, _) if elective => locale.with("outcome-recognise-elective", &[full]),
            (Outcome::Recognise, None, _) => locale.with("request-outcome-recognise", &[full]),
            (Outcome::RecogniseWithConditions, ..) => locale.with("request-outcome-conditions", &[full]),
            (Outcome::RecognisePartially, ..) if self.reduction == Some(Reduction::Alternative) => {
                locale.with("request-outcome-alternative", &[full])
            }
            (Outcome::RecognisePartially, _, Some(asked)) => {
                let part = [("credits", locale.credits(credits).into()), ("total", locale.ects(asked).into())];
                locale.with("outcome-recognise_partially-full", &part)
            }
            (Outcome::RecognisePartially, _, None) => locale.with("request-outcome-part", &[full]),
            (outcome, ..) => locale.text(&format!("outcome-{outcome}")),
        }
    }

    /// Its colour.
    pub(crate) const fn tone(&self) -> Tone {
        match self.outcome {
            Outcome::Recognise | Outcome::RecognisePartially => Tone::Ok,
            Outcome::RecogniseWithConditions | Outcome::NeedsInput => Tone::Warn,
            Outcome::ReferToRpl => Tone::Info,
            Outcome::Refuse => Tone::Bad,
        }
    }

    /// The same as a tag.
    pub(crate) fn tag(&self, locale: Locale) -> Tag {
        Tag::new(self.words(locale), self.tone())
    }
}

/// The colour of a state (UX §7).
pub(crate) const fn tone(state: State) -> Tone {
    match state {
        State::Draft => Tone::Neutral,
        State::InformationRequested | State::ConditionsPending => Tone::Warn,
        State::Lapsed | State::Withdrawn | State::Closed => Tone::Plain,
        State::Submitted
        | State::Complete
        | State::UnderAssessment
        | State::DecisionProposed
        | State::Decided
        | State::ReferredRpl
        | State::Appealed => Tone::Info,
    }
}

/// The tag that officers read.
pub(crate) fn officer(locale: Locale, state: State, awaited: Awaited) -> Tag {
    let key = match (state, awaited.whose) {
        (State::InformationRequested, Whose::Issuer) => "state-officer-waits-issuer".to_owned(),
        (State::InformationRequested, _) => "state-officer-waits-learner".to_owned(),
        _ => format!("state-officer-{state}"),
    };
    Tag::new(locale.text(&key), tone(state))
}

/// The one line for the learner: state, who acts next, by which day (`evaluation::request::awaited`).
pub(crate) fn learner(
    locale: Locale,
    request: &RecognitionRequest,
    awaited: Awaited,
    decided: Option<(&Answer<'_>, Option<Standing>)>,
    home: &str,
) -> StateLine {
    let shows_outcome = matches!(request.state, State::Decided | State::Closed | State::ReferredRpl);
    let (words, tone) = match decided.filter(|_| shows_outcome) {
        Some((answer, standing)) => came_to(locale, answer, standing),
        None => waiting(locale, request.state, awaited),
    };
    StateLine { text: words, tone, next: next(locale, request.state, home, awaited), act: None }
}

/// What became of a decision: its letter says «on conditions» for ever, the line what came of them.
fn came_to(locale: Locale, answer: &Answer<'_>, standing: Option<Standing>) -> (String, Tone) {
    match (standing, answer.outcome, answer.credits) {
        (Some(Standing::Failed), ..) => (locale.text("request-outcome-failed"), Tone::Plain),
        (Some(Standing::Met), Outcome::RecogniseWithConditions, Some(credits)) => {
            (locale.with("request-outcome-met", &[("credits", locale.ects(credits).into())]), Tone::Ok)
        }
        (Some(Standing::Met), Outcome::RecogniseWithConditions, None) => {
            (locale.text("request-outcome-met-plain"), Tone::Ok)
        }
        _ => (answer.words(locale), answer.tone()),
    }
}

/// Where nothing is decided in full.
fn waiting(locale: Locale, state: State, awaited: Awaited) -> (String, Tone) {
    let day = awaited.day.map_or_else(|| locale.text("word-unknown"), |day| locale.day(day));
    let (key, tone) = match (state, awaited.whose) {
        // Where only the issuer is asked there is nothing to do for the learner (UX-18).
        (State::InformationRequested, Whose::Issuer) => ("question-line-issuer".to_owned(), Tone::Info),
        (State::ConditionsPending, Whose::Office) => ("state-learner-conditions_checked".to_owned(), Tone::Info),
        _ => (format!("state-learner-{state}"), tone(state)),
    };
    (locale.with(&key, &[("day", day.into())]), tone)
}

/// «Next: Lindholm University, by Monday 2 March 2026»; none where nobody has to act.
fn next(locale: Locale, state: State, home: &str, awaited: Awaited) -> Option<String> {
    let who = match awaited.whose {
        Whose::Learner => locale.text("request-who-you"),
        Whose::Office => home.to_owned(),
        Whose::Issuer => return Some(locale.text("question-line-issuer-next")),
        Whose::Nobody => return None,
    };
    // The day is that of the condition; the office has none for looking at it.
    Some(match awaited.day.filter(|_| state != State::ConditionsPending || awaited.whose == Whose::Learner) {
        Some(day) => locale.with("state_line-next", &[("who", who.into()), ("day", locale.day(day).into())]),
        None => locale.with("state_line-next-open", &[("who", who.into())]),
    })
}

/// The title of the credential in the reader's language.
pub(crate) fn title(locale: Locale, request: &RecognitionRequest) -> String {
    let original = Some(request.presented.original_language);
    request
        .presented
        .title
        .pick(&[locale.language()], original)
        .map(|(_, words)| words.to_owned())
        .or_else(|| request.presented.identifier.clone())
        .unwrap_or_else(|| request.reference.clone())
}

/// The language of that title, where it is not the reader's.
pub(crate) fn title_language(locale: Locale, request: &RecognitionRequest) -> Option<String> {
    let original = Some(request.presented.original_language);
    let (language, _) = request.presented.title.pick(&[locale.language()], original)?;
    (language != locale.language()).then(|| language.to_string())
}

/// The name of an institution in the reader's language.
pub(crate) fn institution(locale: Locale, institution: &consortium::Institution) -> String {
    text::plain(locale, &institution.name)
}
