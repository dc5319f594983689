//! For whom a case waits, in words, as seen by one officer (UX-24).

use std::collections::HashMap;

use evaluation::{
    PriorLearning, RecognitionRequest,
    routing::{Desk, Turn, service::is_assignable},
};
use i18n::Locale;
use kernel::PersonId;

/// The words.
pub(super) fn words(locale: Locale, turn: Turn, names: &HashMap<PersonId, String>) -> String {
    let key = match turn {
        Turn::Colleague(person) => {
            return names.get(&person).cloned().unwrap_or_else(|| locale.text("desk-waits-evaluator"));
        }
        Turn::You => "desk-waits-you",
        Turn::Learner => "desk-waits-learner",
        Turn::Issuer => "desk-waits-issuer",
        Turn::Evaluator => "desk-waits-evaluator",
        Turn::Decider => "desk-waits-decider",
        Turn::Nobody => "desk-waits-nobody",
    };
    locale.text(key)
}

/// Who has it, where that is not said yet: nobody, or a colleague who is away.
pub(super) fn held(
    locale: Locale,
    desk: &Desk,
    (request, track): (&RecognitionRequest, Option<&PriorLearning>),
    names: &HashMap<PersonId, String>,
) -> Option<String> {
    let at = request.institution_id;
    match request.assigned_to.filter(|officer| desk.holds(*officer, at)) {
        None => is_assignable(request, track).then(|| locale.text("routing-nobody_has_it")),
        Some(officer) => {
            let absence = desk.absence(officer, at)?;
            let name = names.get(&officer).cloned().unwrap_or_default();
            let args = [("name", name.into()), ("day", locale.day_short(absence.to_on).into())];
            Some(locale.with("routing-away", &args))
        }
    }
}
