//! The forms of the sections: fields as typed, then what is asked of the service.

use catalogue::Mode;
use evaluation::{
    RecognitionRequest,
    request::{
        Section, Source,
        draft::{Chosen, Details},
    },
};
use kernel::{ComponentId, Language, LocalizedText, ProgrammeId};
use recognition::purpose::Purpose;
use serde::Deserialize;

use crate::posted::{FieldErrors, Fields};

/// The fields of every section; each section has some of them.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct SectionForm {
    /// The version of the draft that was seen.
    pub version: String,
    /// `file`, `link`, `typed`, or the enrolment of a result.
    pub source: String,
    pub link: String,
    pub purpose: String,
    /// Empty: none.
    pub programme: String,
    pub component: String,
    pub title: String,
    pub issuer: String,
    pub country: String,
    pub issued_on: String,
    pub grade: String,
    /// One a line.
    pub outcomes: String,
    pub ects: String,
    pub hours: String,
    pub eqf: String,
    pub assessment: String,
    pub mode: String,
    pub quality_assurance: String,
    /// What the learner does not have.
    pub absent: Vec<String>,
    /// `yes`.
    pub consent: String,
}

/// What a section says.
pub(super) enum Said {
    Chosen(Chosen),
    Purpose(Purpose),
    Target(Option<ProgrammeId>, Option<ComponentId>),
    Details(Box<Details>),
    Consent(bool),
}

// What is asked depends on the section, which the address names: `SectionForm::say`.
impl Fields for SectionForm {
    type Command = Self;
    const REPEATED: &'static [&'static str] = &["absent"];
    fn read(&self) -> Result<Self, FieldErrors> {
        Ok(self.clone())
    }
}

/// A button with the version that was seen.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct SeenForm {
    pub version: String,
}

impl Fields for SeenForm {
    type Command = i32;
    fn read(&self) -> Result<i32, FieldErrors> {
        Ok(seen(&self.version))
    }
}

/// A version that cannot be read was never there.
pub(super) fn seen(version: &str) -> i32 {
    version.parse().unwrap_or(0)
}

impl SectionForm {
    /// The draft as it stands, in the fields.
    pub(super) fn of(draft: &RecognitionRequest) -> Self {
        let presented = &draft.presented;
        let filing = draft.filing.as_ref();
        let said = |text: &LocalizedText| text.pick(&[], None).map(|(_, words)| words.to_owned()).unwrap_or_default();
        let number = |value: Option<String>| value.unwrap_or_default();
        let source = filing.and_then(|filing| filing.source);
        let source = match (source, draft.enrolment_id) {
            (Some(Source::Result), Some(enrolment)) => enrolment.to_string(),
            (Some(source), _) => source.to_string(),
            (None, _) => String::new(),
        };
        let has = |section| filing.is_some_and(|filing| filing.has(section));
        Self {
            version: draft.version.to_string(),
            source,
            link: filing.and_then(|filing| filing.link.clone()).unwrap_or_default(),
            purpose: if has(Section::Purpose) { draft.purpose.to_string() } else { String::new() },
            programme: number(draft.programme_id.map(|id| id.to_string())),
            component: number(draft.component_id.map(|id| id.to_string())),
            title: said(&presented.title),
            issuer: said(&presented.issuer_name),
            country: presented.country.clone().unwrap_or_default(),
            issued_on: number(presented.issued_on.map(|day| day.to_string())),
            grade: presented.grade.clone().unwrap_or_default(),
            outcomes: presented.outcomes.iter().map(said).collect::<Vec<_>>().join("\n"),
            ects: number(presented.ects.map(|ects| ects.to_string())),
            hours: number(presented.hours.map(|hours| hours.to_string())),
            eqf: number(presented.eqf.map(|level| level.to_string())),
            assessment: said(&presented.assessment),
            mode: presented.mode.clone().unwrap_or_default(),
            quality_assurance: said(&presented.quality_assurance),
            absent: filing.iter().flat_map(|filing| &filing.absent).map(ToString::to_string).collect(),
            consent: if filing.is_some_and(|filing| filing.consented_at.is_some()) { "yes" } else { "" }.to_owned(),
        }
    }

    /// What it says in this section.
    pub(super) fn say(&self, section: Section, language: Language) -> Result<Said, FieldErrors> {
        let mut errors = FieldErrors::default();
        let said = match section {
            Section::Credential => self.chosen(&mut errors).map(Said::Chosen),
            Section::Purpose => parsed(&self.purpose, ("purpose", "choice"), &mut errors).map(Said::Purpose),
            Section::Target => Some(Said::Target(
                parsed(&self.programme, ("programme", "choice"), &mut errors),
                parsed(&self.component, ("component", "choice"), &mut errors),
            )),
            Section::Details => Some(Said::Details(Box::new(self.details(language, &mut errors)))),
            Section::Consent => Some(Said::Consent(self.consent == "yes")),
        };
        match said {
            Some(said) if errors.is_empty() => Ok(said),
            None if errors.is_empty() => {
                errors.add(if section == Section::Purpose { "purpose" } else { "source" }, "choice");
                Err(errors)
            }
            _ => Err(errors),
        }
    }

    fn chosen(&self, errors: &mut FieldErrors) -> Option<Chosen> {
        match self.source.parse::<Source>() {
            Ok(Source::File) => Some(Chosen::File),
            Ok(Source::Typed) => Some(Chosen::Typed),
            Ok(Source::Link) => {
                let link = text(&self.link, ("link", 2_000), errors);
                let is_web = |link: &String| link.starts_with("https://") && !link.contains(char::is_whitespace);
                let link = link.filter(is_web);
                if link.is_none() && errors.is_empty() {
                    errors.add("link", "url");
                }
                link.map(Chosen::Link)
            }
            _ => parsed(&self.source, ("source", "choice"), errors).map(Chosen::Result),
        }
    }

    fn details(&self, language: Language, errors: &mut FieldErrors) -> Details {
        let country = text(&self.country, ("country", 2), errors);
        if country.as_deref().is_some_and(|country| !i18n::countries().any(|known| known == country)) {
            errors.add("country", "choice");
        }
        let lines: Vec<&str> = self.outcomes.lines().filter(|line| !line.trim().is_empty()).collect();
        if lines.len() > 50 {
            errors.add("outcomes", "too-many");
        }
        let eqf = parsed::<i16>(&self.eqf, ("eqf", "eqf"), errors);
        if eqf.is_some_and(|level| !(1..=8).contains(&level)) {
            errors.add("eqf", "eqf");
        }
        let hours = parsed::<i32>(&self.hours, ("hours", "hours"), errors);
        if hours.is_some_and(|hours| !(1..=10_000).contains(&hours)) {
            errors.add("hours", "hours");
        }
        Details {
            language,
            title: text(&self.title, ("title", 300), errors),
            issuer: text(&self.issuer, ("issuer", 300), errors),
            country,
            issued_on: parsed(&self.issued_on, ("issued_on", "date"), errors),
            grade: text(&self.grade, ("grade", 120), errors),
            outcomes: lines.iter().filter_map(|line| text(line, ("outcomes", 2_000), errors)).collect(),
            ects: parsed(&self.ects.replace(',', "."), ("ects", "ects"), errors),
            hours,
            eqf,
            assessment: text(&self.assessment, ("assessment", 4_000), errors),
            mode: parsed::<Mode>(&self.mode, ("mode", "mode"), errors),
            quality_assurance: text(&self.quality_assurance, ("quality_assurance", 4_000), errors),
            absent: self.absent.iter().filter_map(|word| word.parse().ok()).collect(),
        }
    }
}

/// A value, or nothing where nothing was typed.
fn parsed<T: std::str::FromStr>(
    typed: &str,
    (field, code): (&str, &'static str),
    errors: &mut FieldErrors,
) -> Option<T> {
    let typed = typed.trim();
    if typed.is_empty() {
        return None;
    }
    let value = typed.parse().ok();
    if value.is_none() {
        errors.add(field, code);
    }
    value
}

/// A text that may stay away (LIM-9).
fn text(typed: &str, (field, limit): (&str, usize), errors: &mut FieldErrors) -> Option<String> {
    match kernel::clean(typed, limit, true) {
        Ok(text) => Some(text),
        Err(kernel::TextError::Empty) => None,
        Err(error) => {
            if errors.of(field).is_none() {
                errors.add(field, error.code());
            }
            None
        }
    }
}
