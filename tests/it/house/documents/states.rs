//! What may happen to something, in which state: the declared tables, with the sentences of their actions.

use std::fmt::{Debug, Display};

use recognition::agreement::{AgreementState, Status, VersionState};

use super::{head, row, sentence};

pub(super) const ABOUT: &str = "Nothing else is possible. Who acts stands in the sentence of the action, where the \
    table knows it; who may is in [permissions](permissions.md).";

const REQUEST: &str = include_str!("../../../../crates/evaluation/src/request/state.rs");
const PRIOR_LEARNING: &str = include_str!("../../../../crates/evaluation/src/prior_learning/state.rs");
const ENROLMENT: &str = include_str!("../../../../crates/enrolment/src/enrolment/state.rs");
const OPPORTUNITY: &str = include_str!("../../../../crates/catalogue/src/opportunity/state.rs");
const EQUIVALENCY: &str = include_str!("../../../../crates/recognition/src/equivalency/state.rs");

pub(super) fn text() -> String {
    let equivalency = table(recognition::equivalency::TRANSITIONS, EQUIVALENCY);
    [
        section("Recognition request", &table(evaluation::request::state::TRANSITIONS, REQUEST)),
        section(
            "Recognition of prior learning",
            &table(evaluation::prior_learning::state::TRANSITIONS, PRIOR_LEARNING),
        ),
        section("Enrolment", &table(enrolment::TRANSITIONS, ENROLMENT)),
        section("Learning opportunity", &table(catalogue::opportunity::state::TRANSITIONS, OPPORTUNITY)),
        section("Equivalency", &equivalency),
        section("Recognition agreement", &agreement()),
    ]
    .join("\n")
}

fn section(title: &str, table: &str) -> String {
    format!("## {title}\n\n{table}")
}

fn table<S: Display, A: Debug>(transitions: &[(S, A, S)], source: &str) -> String {
    let rows = transitions.iter().map(|(from, action, to)| {
        let name = format!("{action:?}");
        row(&[from.to_string(), words(&name), sentence(source, &name), to.to_string()])
    });
    head(&["From", "Action", "What it is", "To"]) + &rows.collect::<String>()
}

/// `MarkComplete` as «mark complete».
fn words(variant: &str) -> String {
    let mut words = String::new();
    for (place, letter) in variant.chars().enumerate() {
        if letter.is_uppercase() && place > 0 {
            words.push(' ');
        }
        words.extend(letter.to_lowercase());
    }
    words
}

/// An agreement comes from a file with its state; what is shown follows from that of the version and its own.
fn agreement() -> String {
    let first = "Agreements are loaded with their state; nothing here changes it. What is shown of a version follows \
        from its own state (down) and that of the agreement (across):\n\n";
    let columns: Vec<&str> =
        std::iter::once("Version").chain(AgreementState::ALL.iter().map(|state| state.as_str())).collect();
    let rows = VersionState::ALL.iter().map(|version| {
        let shown = AgreementState::ALL.iter().map(|agreement| Status::of(*version, *agreement).to_string());
        row(&std::iter::once(version.to_string()).chain(shown).collect::<Vec<_>>())
    });
    format!("{first}{}{}", head(&columns), rows.collect::<String>())
}
