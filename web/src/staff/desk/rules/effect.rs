//! What a draft would have made of the last cases, as a table.

use evaluation::{
    assess::{Evaluation, Outcome},
    criteria::{Change, Effect},
};
use i18n::{Arg, Locale};
use kernel::Role;

use super::owner::Owner;
use crate::{
    paths,
    present::state::Answer,
    view::{Cell, Column, Table},
    viewer::Viewer,
};

/// How many cases come out how, before and after.
pub(super) fn counts(locale: Locale, effect: &Effect) -> Option<Table> {
    let count = |all: &std::collections::BTreeMap<Outcome, usize>, outcome| {
        Cell::new(all.get(&outcome).copied().unwrap_or_default().to_string())
    };
    let met = |outcome: &&Outcome| effect.before.contains_key(outcome) || effect.after.contains_key(outcome);
    let rows = Outcome::ALL.iter().filter(met).map(|outcome| {
        let words = Cell::new(locale.text(&format!("outcome-{outcome}")));
        vec![words, count(&effect.before, *outcome), count(&effect.after, *outcome)]
    });
    let rows: Vec<_> = rows.collect();
    let columns = vec![
        Column::new(locale.text("rules-effect-outcome")),
        Column::number(locale.text("rules-effect-before")),
        Column::number(locale.text("rules-effect-after")),
    ];
    (!rows.is_empty()).then(|| Table { caption: locale.text("rules-effect-counts"), columns, rows })
}

/// Case by case what changes. Who is no officer there learns no case number (M21).
pub(super) fn changes(viewer: &Viewer, owner: &Owner, effect: &Effect) -> Option<Table> {
    let locale = viewer.locale;
    let reads = owner.id().is_some_and(|owner| viewer.actor.has_role(Role::RecognitionOfficer, owner));
    let rows = effect.changes.iter().enumerate().map(|(place, change)| {
        let number = locale.with("rules-effect-case", &[("number", Arg::from(place.saturating_add(1).to_string()))]);
        let case = if reads { Cell::link(paths::case(change.request), &change.reference) } else { Cell::new(number) };
        let purpose = Cell::new(locale.text(&format!("purpose-{}", change.purpose)));
        vec![case, purpose, told(locale, change, &change.before), told(locale, change, &change.after)]
    });
    let rows: Vec<_> = rows.collect();
    let columns = ["number", "purpose", "before", "after"];
    let columns = columns.iter().map(|name| Column::new(locale.text(&format!("rules-effect-{name}")))).collect();
    (!rows.is_empty()).then(|| Table { caption: locale.text("rules-effect-changes"), columns, rows })
}

/// An outcome as a state, with its conditions below.
fn told(locale: Locale, change: &Change, found: &Evaluation) -> Cell {
    let answer = Answer {
        outcome: found.outcome,
        reduction: found.mode,
        credits: found.credits,
        asked: found.source_ects,
        purpose: change.purpose,
        target: None,
    };
    let conditions = found.conditions.iter().map(|kind| locale.text(&format!("condition-{kind}")));
    let conditions: Vec<_> = conditions.collect();
    Cell { about: (!conditions.is_empty()).then(|| conditions.join("; ")), ..Cell::tag(answer.tag(locale)) }
}
