//! The boxes of the form, section by section, with what was typed and what is wrong with it.

use catalogue::{Mode, Stackability, Supervision};
use kernel::Language;

use super::{
    forms::TEACHING,
    typed::{TEXTS, Typed},
};
use crate::{
    frame::Frame,
    posted::FieldErrors,
    view::{Choice, Field},
};

/// One box, by what it is filled with.
#[derive(Clone, Debug)]
pub(crate) enum FormBox {
    Line(Field),
    Lines(Field),
    Number(Field),
    Choice(Field),
}

impl FormBox {
    /// The field in it.
    pub(crate) const fn field(&self) -> &Field {
        match self {
            Self::Line(field) | Self::Lines(field) | Self::Number(field) | Self::Choice(field) => field,
        }
    }
}

/// Boxes that belong together.
#[derive(Clone, Debug)]
pub(crate) struct Section {
    pub legend: String,
    pub about: Option<String>,
    pub boxes: Vec<FormBox>,
}

/// The name of a field.
pub(crate) fn label(page: &Frame, name: &str) -> String {
    let name = if name == "teaching_languages" { "teaching_language_1" } else { name };
    page.t(&format!("listing-field-{name}"))
}

/// The name of a text's field in a further language.
pub(crate) fn label_in(page: &Frame, name: &str, code: &str) -> String {
    let args = [("field", label(page, name).into()), ("language", language_name(page, code).into())];
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

/// All sections of the form.
pub(crate) fn sections(page: &Frame, typed: &Typed, errors: &FieldErrors) -> Vec<Section> {
    let make = Maker { page, typed, errors };
    let mut sections = vec![
        make.section(
            "what",
            vec![
                make.line("identifier"),
                make.own_language(),
                make.wording("title"),
                make.wording("description"),
                make.line("keywords"),
                make.line("homepage"),
            ],
        ),
        make.section("outcomes", vec![make.wording("learning_outcomes")]),
        make.section(
            "assessment",
            vec![make.wording("assessment"), make.words("supervision", "supervision", Supervision::ALL)],
        ),
        make.section("workload", vec![make.number("ects"), make.number("hours"), make.level()]),
        make.section("quality", vec![make.wording("quality_assurance")]),
        make.section("form", make.form()),
        make.section("admission", vec![make.wording("prerequisites")]),
        make.section(
            "stack",
            vec![make.words("stackability", "stackability", Stackability::ALL), make.wording("stacks_into")],
        ),
        make.section("price", vec![make.number("price"), make.line("currency")]),
    ];
    sections.extend(typed.shown.iter().map(|code| make.translation(code)));
    sections.push(make.section("languages", vec![make.then()]));
    sections
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
];
/// Sections with a sentence under their heading.
const ABOUT: &[&str] = &["languages"];

struct Maker<'a> {
    page: &'a Frame,
    typed: &'a Typed,
    errors: &'a FieldErrors,
}

impl Maker<'_> {
    fn section(&self, name: &str, boxes: Vec<FormBox>) -> Section {
        Section {
            legend: self.page.t(&format!("listing-section-{name}")),
            about: ABOUT.contains(&name).then(|| self.page.t(&format!("listing-section-{name}-about"))),
            boxes,
        }
    }

    fn field(&self, name: &str, value: &str) -> Field {
        let mut field = Field::new(name, label(self.page, name)).value(value).error(self.error(name));
        if HINTS.contains(&name) {
            field = field.hint(self.page.t(&format!("listing-hint-{name}")));
        }
        field.is_optional = !REQUIRED.contains(&name);
        field
    }

    fn error(&self, name: &str) -> Option<String> {
        self.errors.of(name).map(|code| self.page.t(&format!("field-{code}")))
    }

    fn line(&self, name: &str) -> FormBox {
        FormBox::Line(self.field(name, self.typed.value(name)))
    }

    fn number(&self, name: &str) -> FormBox {
        let field = self.field(name, self.typed.value(name));
        FormBox::Number(match name {
            "ects" => field.unit("ECTS"),
            "hours" => field.unit(self.page.t("listing-unit-hours")),
            _ => field,
        })
    }

    /// A text in the listing's own language.
    fn wording(&self, name: &str) -> FormBox {
        let mut field = self.field(name, self.typed.wording(name, ""));
        field.language = Some(self.typed.fields.language.clone()).filter(|code| !code.is_empty());
        area(name, field)
    }

    /// The texts in a further language.
    fn translation(&self, code: &str) -> Section {
        let boxes = TEXTS
            .iter()
            .map(|name| {
                let named = format!("{name}_{code}");
                let mut field = Field::new(&named, label_in(self.page, name, code))
                    .value(self.typed.wording(name, code))
                    .error(self.error(&named))
                    .optional();
                field.language = Some(code.to_owned());
                area(name, field)
            })
            .collect();
        let legend = self.page.tx("listing-section-translation", "language", language_name(self.page, code));
        Section { legend, about: Some(self.page.t("listing-section-translation-about")), boxes }
    }

    fn choice(&self, name: &str, value: &str, options: Vec<(String, String)>) -> FormBox {
        FormBox::Choice(self.field(name, value).choices(choices(self.page, value, options)))
    }

    /// A closed list of words, with their labels.
    fn words<T: ToString>(&self, name: &str, key: &str, words: &[T]) -> FormBox {
        let labelled = |word: &T| (word.to_string(), self.page.t(&format!("{key}-{}", word.to_string())));
        self.choice(name, self.typed.value(name), words.iter().map(labelled).collect())
    }

    fn level(&self) -> FormBox {
        let levels = (1_i16..=8).map(|level| (level.to_string(), self.page.locale.eqf_level(level))).collect();
        self.choice("eqf_level", self.typed.value("eqf_level"), levels)
    }

    /// Form, teaching languages and field of study.
    fn form(&self) -> Vec<FormBox> {
        let mut boxes = vec![self.words("mode", "mode", Mode::ALL)];
        let taught: Vec<&str> =
            self.typed.value("teaching_languages").split('|').filter(|code| !code.is_empty()).collect();
        for (place, code) in taught.iter().chain(&["", ""]).take((taught.len() + 1).max(2)).enumerate() {
            boxes.push(self.teaching_language(place + 1, code));
        }
        let fields = i18n::fields()
            .map(|field| field.code)
            .map(|code| {
                (code.to_owned(), format!("{code} {}", self.page.locale.field_of_study(code).unwrap_or_default()))
            })
            .collect();
        boxes.push(self.choice("isced_f", self.typed.value("isced_f"), fields));
        boxes
    }

    fn teaching_language(&self, place: usize, code: &str) -> FormBox {
        let name = format!("{TEACHING}{place}");
        let label =
            if place == 1 { "listing-field-teaching_language_1" } else { "listing-field-teaching_language_more" };
        let field = Field::new(&name, self.page.t(label)).value(code).error(self.error(&name)).optional();
        FormBox::Choice(field.choices(choices(self.page, code, languages(self.page))))
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
fn choices(page: &Frame, value: &str, options: Vec<(String, String)>) -> Vec<Choice> {
    let known = value.is_empty() || options.iter().any(|(option, _)| option == value);
    let other = (!known).then(|| Choice::new(value, value, true));
    let none = Choice::new("", page.t("field-choose"), value.is_empty());
    let options = options.into_iter().map(|(option, label)| {
        let is_chosen = option == value;
        Choice::new(option, label, is_chosen)
    });
    std::iter::once(none).chain(other).chain(options).collect()
}
