//! What happened to a request, in words by kind, newest first (UX-19). Who acted is a role; colleagues also read names.

use std::collections::HashMap;

use i18n::{Arg, Locale};
use kernel::{PersonId, log::Entry};

use crate::view::Step;

/// Kinds that are told; what else stands in the log is not the reader's business.
const TOLD: &[&str] = &[
    "evaluation.request_submitted",
    "evaluation.completeness_awaited",
    "evaluation.evidence_added",
    "evaluation.request_completed",
    "evaluation.assessment_begun",
    "evaluation.request_rerouted",
    "evaluation.request_rated",
    "evaluation.outcome_proposed",
    "evaluation.proposal_taken_back",
    "evaluation.proposal_returned",
    "evaluation.request_decided",
    "evaluation.information_asked",
    "evaluation.information_asked_again",
    "evaluation.information_extended",
    "evaluation.information_received",
    "evaluation.information_closed",
    "evaluation.information_unanswered",
    "evaluation.request_lapsed",
    "evaluation.request_reopened",
    "evaluation.request_withdrawn",
    "evaluation.decision_notified",
    "evaluation.request_closed",
    "evaluation.condition_said",
    "evaluation.condition_answered",
    "evaluation.condition_met",
    "evaluation.conditions_met",
    "evaluation.conditions_failed",
    "evaluation.conditions_reminded",
    "evaluation.appeal_lodged",
    "evaluation.appeal_upheld",
    "evaluation.appeal_overturned",
    "evaluation.appeal_remitted",
    "evaluation.decision_reopened",
    "evaluation.decision_delayed",
    "evaluation.request_overdue",
    "evaluation.decision_booked",
    "evaluation.booking_undone",
    "evaluation.prior_learning_opened",
    "evaluation.prior_learning_accepted",
    "evaluation.prior_learning_declined",
    "evaluation.prior_learning_expired",
    "evaluation.prior_learning_scheduled",
    "evaluation.prior_learning_rescheduled",
    "evaluation.prior_learning_assessed",
    "evaluation.prior_learning_superseded",
];

/// Who may be behind an entry.
pub(crate) struct People<'a> {
    pub learner: PersonId,
    /// The university whose officers act.
    pub home: &'a str,
    /// Names of officers, for their colleagues; empty for the learner.
    pub names: HashMap<PersonId, String>,
}

/// The last thing that is told; entries stand newest first.
pub(crate) fn newest(entries: &[Entry]) -> Option<&Entry> {
    entries.iter().find(|entry| TOLD.contains(&entry.kind.as_str()))
}

/// What happened, in words: those of the page of a request, or of the audit trail.
pub(crate) fn words(locale: Locale, kind: &str) -> String {
    let name = kind.rsplit('.').next().unwrap_or_default();
    if TOLD.contains(&kind) { locale.text(&format!("timeline-{name}")) } else { locale.text(&format!("event-{name}")) }
}

/// The entries as steps.
pub(crate) fn steps(locale: Locale, entries: &[Entry], people: &People<'_>) -> Vec<Step> {
    let told = entries.iter().filter(|entry| TOLD.contains(&entry.kind.as_str()));
    told.map(|entry| Step {
        datetime: entry.at.to_string(),
        when: locale.instant(entry.at),
        who: who(locale, entry.actor, people),
        what: words(locale, &entry.kind),
        note: None,
        is_private: false,
    })
    .collect()
}

fn who(locale: Locale, actor: Option<PersonId>, people: &People<'_>) -> String {
    match actor {
        None => locale.text("role-system"),
        Some(person) if person == people.learner => locale.text("role-learner"),
        Some(person) => {
            let home = ("institution", Arg::from(people.home));
            match people.names.get(&person) {
                Some(name) => locale.with("timeline-who-named", &[("name", name.into()), home]),
                None => locale.with("timeline-who-officer", &[home]),
            }
        }
    }
}
