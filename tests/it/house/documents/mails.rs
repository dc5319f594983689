//! Which mail, when, to whom: the one table of the worker.

use worker::subscriptions::{Reaction, Readers, SUBSCRIPTIONS};

use super::{head, root, row};

pub(super) const ABOUT: &str = "What follows from an event: mails with their English subject, and effects. Events that \
    are not here lead to nothing. A repeated event sends no second mail.";

pub(super) fn text() -> String {
    let rows = SUBSCRIPTIONS.iter().flat_map(|(event, reactions)| {
        reactions.iter().map(move |reaction| {
            let [what, subject, who] = says(reaction);
            row(&[format!("`{event}`"), what, subject, who])
        })
    });
    head(&["Event", "What follows", "Subject", "Who gets it"]) + &rows.collect::<String>()
}

fn says(reaction: &Reaction) -> [String; 3] {
    let effect = |words: &str| [words.to_owned(), "–".to_owned(), "–".to_owned()];
    match reaction {
        Reaction::Mail(message, readers) => [format!("mail `{message}`"), subject(message), whom(*readers).to_owned()],
        Reaction::FileRequest => effect("a passed result files the request, with the learner's consent"),
        Reaction::ReviewEquivalencies => effect("equivalencies that name the listing wait for a second look"),
        Reaction::Count => effect("the figures count it"),
    }
}

fn whom(readers: Readers) -> &'static str {
    match readers {
        Readers::Learner => "the learner whose enrolment or request it is",
        Readers::Participants => "everybody with a place in the run since before it happened",
        Readers::Desk => {
            "the officer who was given the case, or the deputy; where nobody was, officers of the home university who \
             can take it: evaluators case by case, decision-makers on the fast track; never the learner, and nobody on the second track"
        }
        Readers::AskedLearner => "the learner, where the question is for the learner",
        Readers::AskedIssuer => "the issuer's contact, where the question is for the issuer; by link, without account",
        Readers::Handler => "the officer who has the case, else the evaluators of the home university; never who acted",
        Readers::Evaluators => "officers of the home university who may evaluate, never the learner",
        Readers::AppealsBody => "officers who rule on appeals and never had the case in hand",
        Readers::Escalation => "officers who may decide there, and the university's administrators",
        Readers::ProviderStaff => "editors and administrators of the provider",
        Readers::Saver => "whose saved search it is",
        Readers::Officer => "the officer whom the event is about",
        Readers::SecondDeciders => {
            "where a recorded result of prior learning waits: officers who may decide on it, except the one who acted"
        }
        Readers::OtherDeciders => "officers who may decide there, except the one who acted and the learner",
    }
}

/// The subject as the message file has it.
fn subject(message: &str) -> String {
    if message.parse::<notifications::NoticeKind>().is_ok() {
        return english(&format!("notice-{message}-subject"));
    }
    let path = root().join("crates/notifications/templates").join(message).join("subject.txt");
    let template = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let key = template.split('"').nth(1).unwrap_or_else(|| panic!("{message} names no message: {template}"));
    english(key)
}

/// A message as the English file of mails has it.
fn english(key: &str) -> String {
    let file = std::fs::read_to_string(root().join("crates/i18n/locales/en/mail.ftl")).unwrap();
    let begin = format!("{key} = ");
    let line = file.lines().find_map(|line| line.strip_prefix(&begin));
    line.unwrap_or_else(|| panic!("{key} is not in mail.ftl")).replace('|', "/")
}
