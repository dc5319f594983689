//! Where a request stands, in one line (UX-18, UX §7): for the learner who waits, and as a tag for the officer.

use evaluation::{
    Decision, RecognitionRequest,
    assess::{Outcome, Reduction},
    request::State,
};
use i18n::{Arg, Locale};
use kernel::{Day, Ects};
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
pub(crate) fn officer(locale: Locale, state: State) -> Tag {
    Tag::new(locale.text(&format!("state-officer-{state}")), tone(state))
}

/// The one line for the learner: state, who acts next, by which day (`evaluation::request::awaited`).
pub(crate) fn learner(
    locale: Locale,
    request: &RecognitionRequest,
    due: Option<Day>,
    decided: Option<(&Decision, &Answer<'_>)>,
    home: &str,
) -> StateLine {
    let day = ("day", Arg::from(due.map_or_else(|| locale.text("word-unknown"), |day| locale.day(day))));
    let shows_outcome = matches!(request.state, State::Decided | State::Closed | State::ReferredRpl);
    let (words, tone) = match decided {
        // Such a decision comes to this state only when every condition is met (ADR 20).
        Some((_, Answer { outcome, credits: Some(credits), .. }))
            if *outcome == Outcome::RecogniseWithConditions && request.state == State::Decided =>
        {
            (locale.with("request-outcome-met", &[("credits", locale.ects(*credits).into())]), Tone::Ok)
        }
        Some((_, result)) if shows_outcome => (result.words(locale), result.tone()),
        _ => {
            (locale.with(&format!("state-learner-{}", request.state), std::slice::from_ref(&day)), tone(request.state))
        }
    };
    StateLine { text: words, tone, next: next(locale, request.state, home, due), act: None }
}

/// «Next: Lindholm University, by Monday 2 March 2026»; none where nobody has to act.
fn next(locale: Locale, state: State, home: &str, due: Option<Day>) -> Option<String> {
    let who = match state {
        State::InformationRequested | State::ConditionsPending => locale.text("request-who-you"),
        State::Submitted | State::Complete | State::UnderAssessment | State::DecisionProposed | State::Appealed => {
            home.to_owned()
        }
        // Nobody has to send a draft; who acts next on the second track says `prior_learning::line`.
        State::Draft | State::ReferredRpl | State::Decided | State::Closed | State::Lapsed | State::Withdrawn => {
            return None;
        }
    };
    Some(match due {
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
