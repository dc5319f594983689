//! The rows of a listing, once everything has been read: what its fields cannot take is left out and named, and what good
//! data would state is counted.

use std::{
    collections::{BTreeSet, HashSet},
    sync::Arc,
};

use catalogue::{Fields, RunFields, draft::Texts};

use super::reading::Reading;
use crate::Row;

/// Where an opportunity says what is learnt.
pub(super) const LEARNT: &str = "learningAchievementSpecification";

/// Columns of a row, where the model has them, and whether good data states them.
const PATHS: &[(&str, &str, bool)] = &[
    ("institution", "providedBy", false),
    ("institution_name", "providedBy.legalName", false),
    ("country", "providedBy.location.address.countryCode", false),
    ("identifier", "learningAchievementSpecification.identifier.notation", false),
    ("kind", "dcType", false),
    ("language", "defaultLanguage", true),
    ("homepage", "homepage.contentURL", true),
    ("description", "description", true),
    ("start", "temporal.startDate", false),
    ("end", "temporal.endDate", false),
    ("enrol_by", "applicationDeadline", false),
    ("price", "priceDetail.amount.value", false),
    ("currency", "priceDetail.amount.unit", false),
    ("mode", "mode", true),
    ("learning_outcomes", "learningAchievementSpecification.learningOutcome", true),
    ("teaching_languages", "learningAchievementSpecification.language", true),
    ("ects", "learningAchievementSpecification.creditPoint.point", true),
    ("hours", "learningAchievementSpecification.volumeOfLearning", false),
    ("eqf_level", "learningAchievementSpecification.eqfLevel", true),
    ("isced_f", "learningAchievementSpecification.thematicArea", true),
    ("assessment", "learningAchievementSpecification.provenBy", true),
    ("supervision", "learningAchievementSpecification.provenBy.additionalNote", false),
    ("quality_assurance", "learningAchievementSpecification.additionalNote", true),
    ("stackability", "learningAchievementSpecification.additionalNote", false),
    ("stacks_into", "learningAchievementSpecification.additionalNote", false),
    ("prerequisites", "learningAchievementSpecification.entryRequirement", false),
];

/// Where the model has what a column says; anything else is a place already.
pub fn path_of(column: &str) -> String {
    let (base, language) = column.split_once('@').map_or((column, None), |(base, language)| (base, Some(language)));
    let path = PATHS.iter().find(|(known, ..)| *known == base).map_or(base, |(_, path, _)| path);
    language.map_or_else(|| path.to_owned(), |language| format!("{path}@{language}"))
}

/// The rows of a listing: what its fields cannot take is left out and named, all but what makes it one.
pub(super) fn finish(mut reading: Reading<'_>, mut row: Row, runs: Vec<(u64, RunFields)>) -> Vec<Row> {
    // Leaving one out may bring another to light, twice at most.
    for _ in 0..3 {
        let Err(errors) = row.fields.read() else { break };
        for error in errors {
            let base = error.field.split('@').next().unwrap_or_default();
            // One title too many is left out; without any it is no listing.
            if base == "identifier" || base == "title" && error.code != "language-twice" {
                continue;
            }
            reading.warn(&path_of(&error.field), error.code);
            leave_out(&mut row.fields, &error.field);
        }
    }
    row.present = Arc::new(stated(&row.fields));
    let lacking = PATHS.iter().filter(|(column, _, wanted)| *wanted && !row.present.contains(column));
    reading
        .facts
        .lacking
        .extend(lacking.map(|(_, path, _)| path.rsplit_once("pecification.").map_or(*path, |(_, path)| path)));
    let mut rows: Vec<Row> = Vec::new();
    // Each run has all the texts of its listing.
    let weight = format!("{row:?}").len();
    let mut dates = HashSet::new();
    for (line, mut run) in runs {
        reading.line = line;
        if let Err(errors) = run.read() {
            for error in errors {
                run.set(&error.field, "");
                reading.warn(&path_of(&error.field), error.code);
            }
        }
        if dates.insert((run.start.clone(), run.end.clone())) {
            if !reading.weigh(weight) {
                break;
            }
            let mut present = stated(&row.fields);
            present.extend((!run.enrol_by.is_empty()).then_some("enrol_by"));
            rows.push(Row { line, run, present: Arc::new(present), ..row.clone() });
        } else {
            reading.warn("", "run-twice");
        }
    }
    if rows.is_empty() {
        reading.weigh(weight);
        rows.push(row);
    }
    // A record that was not read to its end is none, at whatever date.
    for row in &mut rows {
        row.refusals.clone_from(&reading.refusals);
    }
    if let Some(first) = rows.first_mut() {
        (first.warnings, first.untold) = (reading.warnings, reading.untold);
        first.facts = Some(Box::new(reading.facts));
    }
    rows
}

/// Leaves a field out; of a list that is wrong somewhere all of it.
fn leave_out(fields: &mut Fields, field: &str) {
    if field.starts_with("awarding_bod") || field == "provider_awards" {
        fields.awarding_bodies.clear();
        fields.provider_awards.clear();
    } else if field.starts_with("accreditation") {
        fields.accreditations.clear();
    } else if field.starts_with("grant") {
        fields.grants.clear();
    } else if field.starts_with("outcome_") {
        fields.outcome_details.clear();
    } else {
        fields.set(field, "");
    }
}

/// The columns that a record states: what it does not speak of stays as it is stored.
fn stated(fields: &Fields) -> BTreeSet<&'static str> {
    let text = |texts: &Texts| texts.values().any(|text| !text.trim().is_empty());
    [
        ("language", !fields.language.is_empty()),
        ("description", text(&fields.description)),
        ("learning_outcomes", text(&fields.learning_outcomes)),
        ("teaching_languages", !fields.teaching_languages.is_empty()),
        ("ects", !fields.ects.is_empty()),
        ("hours", !fields.hours.is_empty()),
        ("eqf_level", !fields.eqf_level.is_empty()),
        ("isced_f", !fields.isced_f.is_empty()),
        ("mode", !fields.mode.is_empty()),
        ("assessment", text(&fields.assessment)),
        ("supervision", !fields.supervision.is_empty()),
        ("quality_assurance", text(&fields.quality_assurance)),
        ("prerequisites", text(&fields.prerequisites)),
        ("stackability", !fields.stackability.is_empty()),
        ("stacks_into", text(&fields.stacks_into)),
        ("homepage", !fields.homepage.is_empty()),
        ("price", !fields.price.is_empty()),
        ("awarding_bodies", !fields.awarding_bodies.is_empty()),
        ("accreditations", !fields.accreditations.is_empty()),
        ("grants", !fields.grants.is_empty()),
        ("outcome_details", !fields.outcome_details.is_empty()),
        ("need", text(&fields.need)),
        ("employers", text(&fields.employers)),
    ]
    .into_iter()
    .filter_map(|(column, is_stated)| is_stated.then_some(column))
    .collect()
}
