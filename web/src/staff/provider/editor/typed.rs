//! What stands in the form: what is stored, or what was typed over it.

use catalogue::{Draft, Fields, Listing, draft::Texts};
use kernel::Stamp;

use super::{groups, section::Section};

/// The texts that come in several languages, in the order of the form.
pub(crate) const TEXTS: &[&str] = &[
    "title",
    "description",
    "need",
    "learning_outcomes",
    "assessment",
    "quality_assurance",
    "employers",
    "prerequisites",
    "stacks_into",
];

/// The form's content. Texts in the listing's own language have no code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Typed {
    /// The fields, in all languages.
    pub fields: Fields,
    /// Codes of the further languages that the form shows.
    pub shown: Vec<String>,
    /// What the section said when it was opened ([`Typed::stamp`]); empty for a new listing.
    pub seen: String,
    /// The language to go on in after saving; empty is none.
    pub then: String,
    /// `check`: saving leads back there.
    pub back: String,
    /// The list that is to have one more group of boxes; empty is none.
    pub more: String,
}

impl Typed {
    /// What is stored. No further language shows.
    pub(crate) fn of(listing: &Listing) -> Self {
        let mut fields = Fields::of(&Draft::of(&listing.opportunity, &listing.version, &listing.outcomes));
        let own = fields.language.clone();
        for name in TEXTS {
            let Some(texts) = texts_mut(&mut fields, name) else { continue };
            if let Some(text) = texts.remove(&own) {
                texts.insert(String::new(), text);
            }
        }
        for texts in groups::texts_mut(&mut fields) {
            if let Some(text) = texts.remove(&own) {
                texts.insert(String::new(), text);
            }
        }
        fields.keywords = fields.keywords.replace('|', ", ");
        Self { fields, ..Self::default() }
    }

    /// What is stored, as one section has it. What is said of outcomes beside their texts stays with their lines; where the lines
    /// themselves are written, with the words it was said of ([`catalogue::draft::carry`]).
    pub(crate) fn in_section(listing: &Listing, section: Section) -> Self {
        let mut typed = Self::of(listing);
        if section == Section::Outcomes {
            typed.fields.outcome_details.clear();
        }
        typed
    }

    /// What this section says, with these further languages: whoever changed another one is in nobody's way. What goes by the
    /// lines of the outcomes says something only with these lines.
    pub(crate) fn stamp(&self, section: Section, shown: &[String]) -> Stamp {
        let names = match section {
            Section::Languages if !shown.is_empty() => TEXTS,
            section => section.fields(),
        };
        let codes = || std::iter::once("").chain(shown.iter().map(String::as_str));
        let own = |code: &str| section != Section::Languages || !code.is_empty();
        let wordings =
            names.iter().flat_map(|name| codes().filter(|code| own(code)).map(|code| self.wording(name, code)));
        let groups = groups::said(section, self);
        let by_line = section == Section::Skills || section == Section::Languages && !shown.is_empty();
        let lines = by_line.then(|| self.wording("learning_outcomes", ""));
        let said = names.iter().map(|name| self.value(name)).chain(wordings).chain(lines);
        Stamp::of(said.chain(groups.iter().map(String::as_str)))
    }

    /// Puts a text, and shows its language.
    pub(super) fn put_text(&mut self, name: &str, code: &str, text: &str) {
        if let Some(texts) = texts_mut(&mut self.fields, name) {
            texts.insert(code.to_owned(), text.to_owned());
        }
        self.show(code);
    }

    /// Shows a further language in the form.
    pub(crate) fn show(&mut self, code: &str) {
        if !code.is_empty() && !self.shown.iter().any(|shown| shown == code) {
            self.shown.push(code.to_owned());
        }
    }

    /// The text of a field in a language; the empty code is the listing's own.
    pub(crate) fn wording(&self, name: &str, code: &str) -> &str {
        texts(&self.fields, name).and_then(|texts| texts.get(code)).map_or("", String::as_str)
    }

    /// The value of a field that has one.
    pub(crate) fn value(&self, name: &str) -> &str {
        value(&self.fields, name).map_or("", String::as_str)
    }

    /// The languages in which something is written, besides the listing's own.
    pub(crate) fn languages(&self) -> Vec<String> {
        let mut codes: Vec<String> = TEXTS
            .iter()
            .filter_map(|name| texts(&self.fields, name))
            .flat_map(|texts| texts.iter().filter(|(code, text)| !code.is_empty() && !text.is_empty()))
            .map(|(code, _)| code.clone())
            .collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    }
}

/// Two views of the same fields by name: to read, and to write.
macro_rules! by_name {
    ($read:ident, $write:ident -> $kind:ty { $($name:ident),+ $(,)? }) => {
        fn $read<'a>(fields: &'a Fields, name: &str) -> Option<&'a $kind> {
            match name {
                $(stringify!($name) => Some(&fields.$name),)+
                _ => None,
            }
        }

        pub(super) fn $write<'a>(fields: &'a mut Fields, name: &str) -> Option<&'a mut $kind> {
            match name {
                $(stringify!($name) => Some(&mut fields.$name),)+
                _ => None,
            }
        }
    };
}

by_name!(texts, texts_mut -> Texts {
    title, description, need, learning_outcomes, assessment, quality_assurance, employers, prerequisites, stacks_into,
});
by_name!(value, value_mut -> String {
    identifier, language, teaching_languages, ects, hours, eqf_level, isced_f, mode, supervision, stackability, homepage,
    keywords, price, currency, provider_awards, review_due_on,
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_of_the_form_has_its_place() {
        let mut fields = Fields::default();
        for name in Section::ALL.iter().flat_map(|section| section.fields()) {
            let is_text = texts(&fields, name).is_some() && texts_mut(&mut fields, name).is_some();
            let is_value = value(&fields, name).is_some() && value_mut(&mut fields, name).is_some();
            assert!(is_text != is_value && is_text == TEXTS.contains(name), "{name}");
        }
        assert!(value_mut(&mut fields, "kind").is_none());
    }

    #[test]
    fn ux_21_a_section_is_changed_by_its_own_fields_only() {
        let mut typed = Typed::default();
        let (what, languages) = (typed.stamp(Section::What, &[]), typed.stamp(Section::Languages, &[]));
        let french = ["fr".to_owned()];
        typed.put_text("learning_outcomes", "", "Read");
        let (skills, translated) = (typed.stamp(Section::Skills, &[]), typed.stamp(Section::Languages, &french));
        typed.fields.ects = "5".into();
        typed.put_text("title", "fr", "Données");
        assert_eq!(typed.stamp(Section::What, &[]), what, "another section, another language");
        assert_eq!(typed.stamp(Section::Languages, &[]), languages);
        assert_ne!(typed.stamp(Section::Languages, &french), translated);
        let translated = typed.stamp(Section::Languages, &french);
        typed.put_text("learning_outcomes", "", "Write\nRead");
        assert_ne!(typed.stamp(Section::Skills, &[]), skills, "what goes by the line is of that line");
        assert_ne!(typed.stamp(Section::Languages, &french), translated);
        assert_eq!(typed.stamp(Section::Languages, &[]), languages);
        typed.put_text("title", "", "Data");
        assert_ne!(typed.stamp(Section::What, &[]), what);
    }

    #[test]
    fn a_further_language_shows_once() {
        let mut typed = Typed::default();
        typed.put_text("title", "", "Data");
        typed.put_text("title", "fr", "Données");
        typed.put_text("description", "fr", "");
        typed.put_text("title", "de", "");
        assert_eq!(typed.shown, ["fr", "de"]);
        assert_eq!(typed.languages(), ["fr"]);
        assert_eq!((typed.wording("title", ""), typed.wording("title", "fr")), ("Data", "Données"));
    }
}
