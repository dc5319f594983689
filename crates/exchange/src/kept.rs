//! What a row does not speak of stays as it is stored: a column that is absent, and of a text each language that no column
//! and no record states.

use std::collections::{BTreeMap, BTreeSet};

use catalogue::{
    Content, Fields,
    draft::{Outcome, Texts, carry},
};
use kernel::{Language, LocalizedText};

/// What a row speaks of.
pub(crate) struct Spoken<'a> {
    present: &'a BTreeSet<&'static str>,
    /// The languages of each text.
    languages: BTreeMap<&'static str, BTreeSet<Language>>,
}

impl<'a> Spoken<'a> {
    /// `own` is the language of texts without one.
    pub(crate) fn of(fields: &Fields, own: Language, present: &'a BTreeSet<&'static str>) -> Self {
        let languages = |texts: &Texts| texts.keys().filter_map(|code| language(code, own)).collect();
        let texts = [
            ("title", &fields.title),
            ("description", &fields.description),
            ("learning_outcomes", &fields.learning_outcomes),
            ("assessment", &fields.assessment),
            ("quality_assurance", &fields.quality_assurance),
            ("prerequisites", &fields.prerequisites),
            ("stacks_into", &fields.stacks_into),
            ("need", &fields.need),
            ("employers", &fields.employers),
        ];
        Self { present, languages: texts.map(|(column, texts)| (column, languages(texts))).into() }
    }

    fn is_stated(&self, column: &str, language: Language) -> bool {
        let speaks = column == "title" || self.present.contains(column);
        speaks && self.languages.get(column).is_some_and(|languages| languages.contains(&language))
    }

    /// Keeps the rest of what is stored. Gives the languages of outcomes that could not be kept, because there are more or
    /// fewer outcomes now.
    pub(crate) fn keep_rest(&self, content: &mut Content, stored: &Content) -> Vec<Language> {
        let present = self.present;
        macro_rules! keep {
            ($($column:literal => $field:ident),+ $(,)?) => {
                $(if !present.contains($column) { content.$field.clone_from(&stored.$field); })+
            };
        }
        keep! {
            "teaching_languages" => teaching_languages,
            "ects" => ects,
            "hours" => hours,
            "eqf_level" => eqf,
            "isced_f" => isced_f,
            "mode" => mode,
            "supervision" => supervision,
            "homepage" => homepage,
            "keywords" => keywords,
            "price" => price,
            // No column of a table speaks of these.
            "stackability" => stackability,
            "awarding_bodies" => awarding_bodies,
            "accreditations" => accreditations,
            "grants" => grants,
            "review_due_on" => review_due_on,
        }
        macro_rules! keep_texts {
            ($($column:literal => $field:ident),+ $(,)?) => {
                $(self.keep_text($column, &mut content.$field, &stored.$field);)+
            };
        }
        keep_texts! {
            "title" => title,
            "description" => description,
            "assessment" => assessment,
            "quality_assurance" => quality_assurance,
            "prerequisites" => prerequisites,
            "stacks_into" => stacks_into,
            "need" => need,
            "employers" => employers,
        }
        if !present.contains("language") && content.title.get(stored.original_language).is_some() {
            content.original_language = stored.original_language;
        }
        self.keep_outcomes(&mut content.outcomes, &stored.outcomes)
    }

    fn keep_text(&self, column: &str, text: &mut LocalizedText, stored: &LocalizedText) {
        for (language, words) in stored.iter().filter(|(language, _)| !self.is_stated(column, *language)) {
            text.insert(language, words);
        }
    }

    fn keep_outcomes(&self, outcomes: &mut Vec<Outcome>, stored: &[Outcome]) -> Vec<Language> {
        if !self.present.contains("learning_outcomes") {
            *outcomes = stored.to_vec();
            return Vec::new();
        }
        let languages: BTreeSet<Language> =
            stored.iter().flat_map(|outcome| outcome.text.iter().map(|(language, _)| language)).collect();
        let mut rest: Vec<Language> =
            languages.into_iter().filter(|language| !self.is_stated("learning_outcomes", *language)).collect();
        // A language is in every outcome or in none.
        if outcomes.len() == stored.len() {
            for (outcome, known) in pairs(outcomes, stored) {
                for language in &rest {
                    if let Some(words) = known.text.get(*language) {
                        outcome.text.insert(*language, words);
                    }
                }
            }
            rest.clear();
        } else if outcomes.is_empty() {
            rest.clear();
        }
        if !self.present.contains("outcome_details") {
            carry(outcomes, stored);
        }
        rest
    }
}

/// Which stored outcome each is, where there are as many: one of the same words, else the next that nobody has.
fn pairs<'a>(outcomes: &'a mut [Outcome], stored: &'a [Outcome]) -> Vec<(&'a mut Outcome, &'a Outcome)> {
    let mut left: Vec<&Outcome> = stored.iter().collect();
    let mut found: Vec<(&mut Outcome, Option<&Outcome>)> = Vec::with_capacity(stored.len());
    for outcome in outcomes {
        let same = left.iter().position(|known| outcome.shares_words_with(known));
        let same = same.map(|place| left.remove(place));
        found.push((outcome, same));
    }
    let mut left = left.into_iter();
    found.into_iter().filter_map(|(outcome, same)| Some((outcome, same.or_else(|| left.next())?))).collect()
}

/// The language of a text by its code; without one it is the row's own.
pub(crate) fn language(code: &str, own: Language) -> Option<Language> {
    if code.is_empty() { Some(own) } else { code.split(['-', '_']).next()?.trim().parse().ok() }
}
