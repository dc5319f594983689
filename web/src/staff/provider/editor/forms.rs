//! The form of a listing as it comes in: named fields, texts also by language (`title_fr`).

use catalogue::{Draft, FieldError, Listing};
use serde::Deserialize;

use super::{
    groups,
    lines::{self, OUTCOMES, Overtaken},
    typed::{self, TEXTS, Typed},
};
use crate::posted::{FieldErrors, Fields};

/// Fields in the order of a section's form. Names that no field has are never looked at (H042).
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(transparent)]
pub(crate) struct ListingForm(Vec<(String, String)>);

impl Fields for ListingForm {
    type Command = Draft;
    /// A hundred outcomes with ten skills each are more than LIM-3 has room for; the body limits them too.
    const MOST: usize = 3_000;

    fn read(&self) -> Result<Draft, FieldErrors> {
        self.typed(None).fields.read().map_err(form_errors)
    }
}

impl ListingForm {
    /// The value of a field; empty if it did not come.
    pub(crate) fn one(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str())
    }

    fn came(&self, name: &str) -> bool {
        self.0.iter().any(|(key, _)| key == name)
    }

    /// What was typed over a stored listing: languages that the form does not show stay as they are stored, and what hangs
    /// on lines of outcomes stays with its line.
    pub(crate) fn typed(&self, stored: Option<&Listing>) -> Typed {
        let before = stored.map(Typed::of).unwrap_or_default();
        let mut typed = before.clone();
        let overtaken = Overtaken::lay_out(&mut typed, self.one("lines"));
        self.one("seen").clone_into(&mut typed.seen);
        self.one("then").clone_into(&mut typed.then);
        self.one("back").clone_into(&mut typed.back);
        for (name, value) in &self.0 {
            if let Some(field) = typed::value_mut(&mut typed.fields, name) {
                field.clone_from(value);
            } else if let Some((base, code)) = text_name(name) {
                typed.put_text(base, code, value);
            }
        }
        self.one("more").clone_into(&mut typed.more);
        groups::put(&mut typed.fields, &self.0);
        if let Some(languages) = self.teaching_languages() {
            typed.fields.teaching_languages = languages;
        }
        let came = |code: &str| self.came(&format!("{OUTCOMES}_{code}"));
        typed.was_moved = overtaken.is_some();
        if let Some(overtaken) = overtaken {
            overtaken.put_back(&mut typed, came);
        }
        lines::follow(&mut typed, &before, came);
        typed
    }

    /// The teaching languages of the numbered boxes, the main one first; none if there was no such box.
    fn teaching_languages(&self) -> Option<String> {
        let mut boxes = self.0.iter().filter(|(name, _)| name.starts_with(TEACHING)).peekable();
        boxes.peek()?;
        let codes: Vec<&str> = boxes.map(|(_, code)| code.trim()).filter(|code| !code.is_empty()).collect();
        Some(codes.join("|"))
    }
}

/// How the boxes of teaching languages begin.
pub(crate) const TEACHING: &str = "teaching_language_";

/// A text's field and its language: `title_fr` is the title in French, `title` has none.
pub(super) fn text_name(name: &str) -> Option<(&'static str, &str)> {
    TEXTS.iter().find_map(|base| {
        let rest = name.strip_prefix(base)?;
        if rest.is_empty() {
            return Some((*base, ""));
        }
        let code = rest.strip_prefix('_').filter(|code| code.parse::<kernel::Language>().is_ok())?;
        Some((*base, code))
    })
}

/// The catalogue's errors by the names that the form has.
pub(crate) fn form_errors(errors: Vec<FieldError>) -> FieldErrors {
    let mut named = FieldErrors::default();
    for FieldError { field, code } in errors {
        let name = if field == "teaching_languages" { format!("{TEACHING}1") } else { field.replace('@', "_") };
        // One message a field (UX-20).
        if named.of(&name).is_none() {
            named.add(name, code);
        }
    }
    named
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(pairs: &[(&str, &str)]) -> ListingForm {
        ListingForm(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn texts_have_a_language_and_teaching_languages_an_order() {
        let form = form(&[
            ("identifier", "DS-1"),
            ("language", "en"),
            ("title", "Data"),
            ("title_fr", "Données"),
            ("learning_outcomes_fr", ""),
            ("teaching_language_1", "fr"),
            ("teaching_language_2", ""),
            ("teaching_language_3", "en"),
        ]);
        let draft = form.read().unwrap();
        assert_eq!(draft.content.title.get("fr".parse().unwrap()), Some("Données"));
        assert_eq!(draft.content.teaching_languages.0, ["fr".parse().unwrap(), "en".parse().unwrap()]);
        assert_eq!(form.typed(None).shown, ["fr"]);
    }

    #[test]
    fn h042_fields_that_no_listing_has_are_not_read() {
        let form = form(&[
            ("identifier", "DS-1"),
            ("title", "Data"),
            ("state", "published"),
            ("institution_id", "x"),
            ("kind", "programme"),
            ("title_nonsense", "x"),
        ]);
        let draft = form.read().unwrap();
        assert_eq!(draft.kind, None);
        assert_eq!(draft.content.title.iter().count(), 1);
    }

    #[test]
    fn h029_h034_errors_have_the_names_of_the_boxes() {
        let form =
            form(&[("title", "\u{200B}"), ("ects", "2.3"), ("teaching_language_1", "x"), ("title_fr", "a\u{202E}b")]);
        let errors = form.read().unwrap_err();
        assert_eq!(errors.of("identifier"), Some("required"));
        assert_eq!(errors.of("ects"), Some("ects-step"));
        assert_eq!(errors.of("teaching_language_1"), Some("language"));
        assert_eq!(errors.of("title_fr"), Some("unprintable"));
    }
}
