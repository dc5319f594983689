//! The boxes of a section, with what was typed and what is wrong with it.

use catalogue::{Mode, Stackability, Supervision};
use kernel::Language;

use super::{
    forms::{TEACHING, text_name},
    groups,
    section::Section,
    typed::{TEXTS, Typed},
};
use crate::{
    frame::Frame,
    posted::FieldErrors,
    staff::provider::listing::state,
    view::{Choice, Field, FormBox},
};

/// The name of a text's field in a further language.
pub(super) fn label_in(page: &Frame, name: &str, code: &str) -> String {
    let args = [("field", state::field(page.locale, name).into()), ("language", language_name(page, code).into())];
    page.locale.with("listing-field-in_language", &args)
}

/// The languages with a two-letter code (ISO 639-1), as the columns of an import name them; hundreds more would bury them.
fn common_languages() -> impl Iterator<Item = Language> {
    i18n::languages().filter(|language| language.as_str().len() == 2)
}

/// A language by its code, as its speakers and the reader call it.
pub(crate) fn language_name(page: &Frame, code: &str) -> String {
    code.parse::<Language>().map_or_else(|_| code.to_owned(), |language| page.locale.language_label(language))
}

/// The boxes of a section; with those of other sections that do not go with what was typed, so that every error has its
/// box on the page.
pub(crate) fn of(page: &Frame, section: Section, typed: &Typed, errors: &FieldErrors) -> Vec<FormBox> {
    let make = Maker { page, typed, errors };
    let mut boxes: Vec<FormBox> = match section {
        Section::Languages if !typed.shown.is_empty() => make.translations(),
        Section::Languages => make.teaching_languages().into_iter().chain([make.then()]).collect(),
        section => section.fields().iter().map(|name| make.named(name)).collect(),
    };
    for (name, _) in errors.0.iter().filter(|(name, _)| !groups::is_member(name)) {
        if !boxes.iter().any(|shown| shown.field().name == *name) {
            boxes.push(make.named(name));
        }
    }
    boxes
}

/// Fields that must be filled in before anything can be kept.
const REQUIRED: &[&str] = &["identifier", "language", "title"];
/// Fields with a sentence on how to fill them in.
const HINTS: &[&str] = &[
    "identifier",
    "language",
    "description",
    "learning_outcomes",
    "assessment",
    "ects",
    "quality_assurance",
    "keywords",
    "stacks_into",
    "price",
    "currency",
    "then",
    "need",
    "employers",
    "review_due_on",
    "provider_awards",
];

struct Maker<'a> {
    page: &'a Frame,
    typed: &'a Typed,
    errors: &'a FieldErrors,
}

impl Maker<'_> {
    fn field(&self, name: &str, value: &str) -> Field {
        let mut field = Field::new(name, state::field(self.page.locale, name)).value(value).error(self.error(name));
        if HINTS.contains(&name) {
            field = field.hint(self.page.t(&format!("listing-hint-{name}")));
        }
        field.is_optional = !REQUIRED.contains(&name);
        field
    }

    fn error(&self, name: &str) -> Option<String> {
        self.errors.of(name).map(|code| self.page.t(&format!("field-{code}")))
    }

    /// The box of a field, by its name in the form.
    fn named(&self, name: &str) -> FormBox {
        if let Some((base, code)) = text_name(name) {
            return if code.is_empty() { self.wording(base) } else { self.wording_in(base, code) };
        }
        let value = self.typed.value(name);
        match name {
            "language" => self.own_language(),
            "isced_f" => self.field_of_study(),
            "eqf_level" => self.level(),
            "mode" => self.words(name, Mode::ALL),
            "supervision" => self.words(name, Supervision::ALL),
            "stackability" => self.words(name, Stackability::ALL),
            "ects" => FormBox::Number(self.field(name, value).unit("ECTS")),
            "hours" => FormBox::Number(self.field(name, value).unit(self.page.t("listing-unit-hours"))),
            "review_due_on" => FormBox::Day(self.field(name, value)),
            "provider_awards" => self.choice(name, value, groups::answers(self.page)),
            "price" => FormBox::Number(self.field(name, value)),
            name if name.starts_with(TEACHING) => self.teaching_language(1, self.typed.value("teaching_languages")),
            name => FormBox::Line(self.field(name, value)),
        }
    }

    /// A text in the listing's own language.
    fn wording(&self, name: &str) -> FormBox {
        let mut field = self.field(name, self.typed.wording(name, ""));
        field.language = Some(self.typed.fields.language.clone()).filter(|code| !code.is_empty());
        area(name, field)
    }

    /// A text in a further language.
    fn wording_in(&self, name: &str, code: &str) -> FormBox {
        let named = format!("{name}_{code}");
        let mut field = Field::new(&named, label_in(self.page, name, code))
            .value(self.typed.wording(name, code))
            .error(self.error(&named))
            .optional();
        field.language = Some(code.to_owned());
        area(name, field)
    }

    /// The texts in the further languages that the page shows.
    fn translations(&self) -> Vec<FormBox> {
        let codes = &self.typed.shown;
        codes.iter().flat_map(|code| TEXTS.iter().map(|name| self.wording_in(name, code))).collect()
    }

    fn choice(&self, name: &str, value: &str, options: Vec<(String, String)>) -> FormBox {
        FormBox::Select(self.field(name, value).choices(choices(self.page, value, options)))
    }

    /// A closed list of words, with their labels; the field has the name of the list.
    fn words<T: ToString>(&self, name: &str, words: &[T]) -> FormBox {
        let labelled = |word: &T| (word.to_string(), self.page.t(&format!("{name}-{}", word.to_string())));
        self.choice(name, self.typed.value(name), words.iter().map(labelled).collect())
    }

    fn level(&self) -> FormBox {
        let levels = (1_i16..=8).map(|level| (level.to_string(), self.page.locale.eqf_level(level))).collect();
        self.choice("eqf_level", self.typed.value("eqf_level"), levels)
    }

    fn field_of_study(&self) -> FormBox {
        let named = |code: &str| format!("{code} {}", self.page.locale.field_of_study(code).unwrap_or_default());
        let fields = i18n::fields().map(|field| (field.code.to_owned(), named(field.code))).collect();
        self.choice("isced_f", self.typed.value("isced_f"), fields)
    }

    /// A box for each language, and one for one more.
    fn teaching_languages(&self) -> Vec<FormBox> {
        let taught: Vec<&str> =
            self.typed.value("teaching_languages").split('|').filter(|code| !code.is_empty()).collect();
        let all = taught.iter().chain(&["", ""]).take((taught.len() + 1).max(2)).enumerate();
        all.map(|(place, code)| self.teaching_language(place + 1, code)).collect()
    }

    fn teaching_language(&self, place: usize, code: &str) -> FormBox {
        let name = format!("{TEACHING}{place}");
        let label =
            if place == 1 { "listing-field-teaching_language_1" } else { "listing-field-teaching_language_more" };
        let field = Field::new(&name, self.page.t(label)).value(code).error(self.error(&name)).optional();
        FormBox::Select(field.choices(choices(self.page, code, languages(self.page))))
    }

    fn own_language(&self) -> FormBox {
        let stated = self.typed.value("language");
        let code = if stated.is_empty() { self.page.locale.language().to_string() } else { stated.to_owned() };
        self.choice("language", &code, languages(self.page))
    }

    /// In which language to go on after saving: those already written come first, then those of the pages.
    fn then(&self) -> FormBox {
        let mut codes = self.typed.languages();
        codes.extend(i18n::Locale::offered(false).iter().map(|locale| locale.code().to_owned()));
        codes.extend(common_languages().map(|language| language.to_string()));
        let own = self.typed.value("language");
        let mut options: Vec<(String, String)> = Vec::with_capacity(codes.len());
        for code in codes.into_iter().filter(|code| code != own) {
            if !options.iter().any(|(known, _)| *known == code) {
                let name = language_name(self.page, &code);
                options.push((code, name));
            }
        }
        self.choice("then", &self.typed.then, options)
    }
}

/// A title is one line, everything else several.
fn area(name: &str, field: Field) -> FormBox {
    if name == "title" {
        return FormBox::Line(field);
    }
    let lines = if matches!(name, "description" | "learning_outcomes") { 8 } else { 3 };
    FormBox::Lines(Field { lines, ..field })
}

fn languages(page: &Frame) -> Vec<(String, String)> {
    let mut named: Vec<(String, String)> =
        common_languages().map(|language| (language.to_string(), page.locale.language_label(language))).collect();
    named.sort_by_cached_key(|(_, name)| name.to_lowercase());
    named
}

/// Nothing, then the options; whatever else was typed or stored stays to be seen.
pub(super) fn choices(page: &Frame, value: &str, options: Vec<(String, String)>) -> Vec<Choice> {
    let known = value.is_empty() || options.iter().any(|(option, _)| option == value);
    let other = (!known).then(|| Choice::new(value, value, true));
    let none = Choice::new("", page.t("field-choose"), value.is_empty());
    let options = options.into_iter().map(|(option, label)| {
        let is_chosen = option == value;
        Choice::new(option, label, is_chosen)
    });
    std::iter::once(none).chain(other).chain(options).collect()
}
