//! The short lists of the European Learning Model that two columns may name: types of assessment and of quality
//! assurance (CONTRACT §6). A code becomes its label, a label stays, anything else stays with a warning.

use catalogue::draft::Texts;
use kernel::LocalizedText;

use crate::{Row, Warning};

/// A concept: the last part of its address, its English label, and labels in other languages.
type Concept = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

const ASSESSMENT: &[Concept] = &[
    ("19a2e5e671", "peer assessment", &[]),
    ("2939dae15f", "marked assignment", &[]),
    ("3484bd7e51", "continuous evaluation", &[]),
    ("4f03b91c0e", "portfolio", &[]),
    ("56539a6507", "group performance", &[]),
    ("6a4db9f11d", "practical assessment", &[]),
    ("6e6cb2cc78", "written examination", &[]),
    ("7331eb4762", "level of attendance", &[]),
    ("795dac4096", "project work", &[]),
    ("812e3b0ae1", "peer review", &[]),
    ("b1b68f6735", "quiz", &[]),
    ("c4256a2726", "problem based learning", &[]),
    ("d30284d7df", "oral examination", &[]),
    ("de4d165a6c", "artefact assessment", &[]),
];

const QUALITY: &[Concept] = &[
    ("003293d2ce", "Institutional License", &[("fr", "Licence institutionnelle"), ("de", "Institutionelle Lizenz")]),
    (
        "820101cba6",
        "Program Quality Assurance",
        &[("fr", "Assurance de la qualité d’un programme"), ("de", "Programmqualitätssicherung")],
    ),
    ("bb4618238e", "Institutional Quality Assurance", &[]),
    ("e57dddfcf3", "Program License", &[]),
];

/// Puts labels for codes in the two columns, and warns of what is in neither list.
pub(crate) fn resolve(row: &mut Row) {
    let line = row.line;
    let mut warnings = Vec::new();
    for (name, list, texts) in [
        ("assessment", ASSESSMENT, &mut row.fields.assessment),
        ("quality_assurance", QUALITY, &mut row.fields.quality_assurance),
    ] {
        for column in resolve_texts(name, list, texts) {
            warnings.push(Warning { line, column, code: "not-elm" });
        }
    }
    row.warnings.extend(warnings);
}

/// The columns whose text is neither label nor code.
fn resolve_texts(name: &str, list: &'static [Concept], texts: &mut Texts) -> Vec<String> {
    let mut unknown = Vec::new();
    let mut labels = Texts::new();
    texts.retain(|language, text| {
        let parts: Vec<&str> = text.split('|').map(str::trim).filter(|part| !part.is_empty()).collect();
        let found: Option<Vec<(&Concept, bool)>> = parts.iter().map(|part| find(list, part)).collect();
        match found {
            Some(found) if found.iter().any(|(_, by_code)| *by_code) => {
                add_labels(&mut labels, &found);
                false
            }
            Some(_) => true,
            None => {
                unknown.push(if language.is_empty() { name.to_owned() } else { format!("{name}@{language}") });
                true
            }
        }
    });
    for (language, label) in labels {
        texts.entry(language).or_insert(label);
    }
    unknown
}

/// The codes of the types of assessment that a stored text names; none of what it says in other words.
pub(crate) fn assessment_codes(text: &LocalizedText) -> Vec<&'static str> {
    codes(ASSESSMENT, text)
}

/// The codes of the types of quality assurance that a stored text names.
pub(crate) fn quality_codes(text: &LocalizedText) -> Vec<&'static str> {
    codes(QUALITY, text)
}

/// The English label of a type of assessment.
pub(crate) fn assessment_label(code: &str) -> Option<&'static str> {
    find(ASSESSMENT, code).map(|((_, label, _), _)| *label)
}

/// Whether typed texts name a type of assessment.
pub(crate) fn names_assessment(texts: &Texts, code: &str) -> bool {
    let named = |text: &String| {
        text.split(['|', ',']).filter_map(|part| find(ASSESSMENT, part.trim())).any(|((known, ..), _)| *known == code)
    };
    texts.values().any(named)
}

fn codes(list: &'static [Concept], text: &LocalizedText) -> Vec<&'static str> {
    let parts = text.iter().flat_map(|(_, words)| words.split(['|', ',']).map(str::trim));
    let mut codes: Vec<_> = parts.filter_map(|part| find(list, part).map(|((code, ..), _)| *code)).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

/// The concept, and whether it was named by its code.
fn find(list: &'static [Concept], text: &str) -> Option<(&'static Concept, bool)> {
    let code = text.rsplit('/').next().unwrap_or(text);
    if let Some(concept) = list.iter().find(|(known, ..)| *known == code) {
        return Some((concept, true));
    }
    let wanted = text.to_lowercase();
    let labelled = |(_, english, others): &&Concept| {
        english.to_lowercase() == wanted || others.iter().any(|(_, label)| label.to_lowercase() == wanted)
    };
    list.iter().find(labelled).map(|concept| (concept, false))
}

/// Labels in every language that all of the concepts have.
fn add_labels(labels: &mut Texts, found: &[(&Concept, bool)]) {
    for language in ["en", "fr", "de"] {
        let words: Option<Vec<&str>> = found
            .iter()
            .map(|((_, english, others), _)| {
                if language == "en" {
                    return Some(*english);
                }
                others.iter().find(|(code, _)| *code == language).map(|(_, label)| *label)
            })
            .collect();
        if let Some(words) = words {
            labels.insert(language.to_owned(), words.join(", "));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolved(text: &str) -> (Texts, Vec<String>) {
        let mut texts = Texts::from([(String::new(), text.to_owned())]);
        let unknown = resolve_texts("quality_assurance", QUALITY, &mut texts);
        (texts, unknown)
    }

    #[test]
    fn a_code_becomes_its_labels_and_a_label_stays() {
        let (texts, unknown) = resolved("http://data.europa.eu/snb/accreditation/820101cba6");
        assert_eq!(texts.get("de").map(String::as_str), Some("Programmqualitätssicherung"));
        assert_eq!(texts.get("en").map(String::as_str), Some("Program Quality Assurance"));
        assert!(unknown.is_empty());
        let (texts, unknown) = resolved("institutional quality assurance");
        assert_eq!(texts.get("").map(String::as_str), Some("institutional quality assurance"));
        assert!(unknown.is_empty());
    }

    #[test]
    fn anything_else_stays_with_a_warning() {
        let (texts, unknown) = resolved("Reviewed by the faculty");
        assert_eq!(texts.get("").map(String::as_str), Some("Reviewed by the faculty"));
        assert_eq!(unknown, ["quality_assurance"]);
    }
}
