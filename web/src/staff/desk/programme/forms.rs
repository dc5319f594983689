//! The forms of a programme and of a component. Texts are written in one language at a time; the others stay.

use kernel::{InstitutionId, Language, LocalizedText};
use recognition::{
    Component, ComponentOutcome, Programme,
    programme::{
        WantedComponent, WantedOutcome, WantedProgramme,
        typed::{ComponentFields, ProgrammeFields, Texts, Wrong},
    },
};
use serde::Deserialize;

use crate::posted::{FieldErrors, Fields};

/// A programme as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ProgrammeForm {
    pub institution: String,
    pub code: String,
    pub language: String,
    pub title: String,
    pub ects: String,
    pub eqf: String,
    pub elective_ects: String,
    pub elective_eqf: String,
    pub regulated_profession: String,
    /// The version that was seen.
    pub version: String,
}

/// A component as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ComponentForm {
    pub code: String,
    pub language: String,
    pub title: String,
    pub ects: String,
    pub eqf: String,
    pub essential_outcomes: String,
    pub other_outcomes: String,
    /// The version of the programme that was seen.
    pub version: String,
}

/// What a form says, and in which language.
pub(crate) struct Spoken<T> {
    pub wanted: T,
    pub language: Language,
}

impl Fields for ProgrammeForm {
    type Command = ();

    fn read(&self) -> Result<(), FieldErrors> {
        Ok(())
    }
}

impl ProgrammeForm {
    /// The programme of this institution that the form describes.
    pub(crate) fn wanted(&self, institution: InstitutionId) -> Result<WantedProgramme, FieldErrors> {
        let mut errors = FieldErrors::default();
        let language = language(&self.language, &mut errors);
        let fields = ProgrammeFields {
            code: self.code.clone(),
            title: Texts::from([(language, self.title.clone())]),
            ects: self.ects.clone(),
            eqf: self.eqf.clone(),
            elective_ects: self.elective_ects.clone(),
            elective_eqf: self.elective_eqf.clone(),
            regulated_profession: self.regulated_profession.clone(),
        };
        Ok(done(fields.read(institution), language, errors)?.wanted)
    }
}

impl Fields for ComponentForm {
    type Command = Spoken<WantedComponent>;

    fn read(&self) -> Result<Self::Command, FieldErrors> {
        let mut errors = FieldErrors::default();
        let language = language(&self.language, &mut errors);
        let fields = ComponentFields {
            code: self.code.clone(),
            title: Texts::from([(language, self.title.clone())]),
            ects: self.ects.clone(),
            eqf: self.eqf.clone(),
            essential_outcomes: Texts::from([(language, self.essential_outcomes.clone())]),
            other_outcomes: Texts::from([(language, self.other_outcomes.clone())]),
        };
        done(fields.read(), language, errors)
    }
}

fn done<T>(read: Result<T, Vec<Wrong>>, language: Language, mut errors: FieldErrors) -> Result<Spoken<T>, FieldErrors> {
    match read {
        Ok(wanted) if errors.is_empty() => Ok(Spoken { wanted, language }),
        Ok(_) => Err(errors),
        Err(wrong) => {
            for wrong in wrong {
                errors.add(wrong.field, wrong.code);
            }
            Err(errors)
        }
    }
}

fn language(typed: &str, errors: &mut FieldErrors) -> Language {
    typed.parse().unwrap_or_else(|_| {
        errors.add("language", "language");
        Language::ENGLISH
    })
}

fn number<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn in_language(text: &LocalizedText, language: Language) -> String {
    text.get(language).unwrap_or_default().to_owned()
}

impl ProgrammeForm {
    /// What is stored, with its texts in this language.
    pub(crate) fn of(programme: &Programme, language: Language) -> Self {
        let regulated = programme.regulated_profession.map(|is| if is { "yes" } else { "no" });
        Self {
            institution: String::new(),
            code: programme.code.clone(),
            language: language.to_string(),
            title: in_language(&programme.title, language),
            ects: number(programme.ects),
            eqf: number(programme.eqf),
            elective_ects: number(programme.elective_ects),
            elective_eqf: number(programme.elective_eqf),
            regulated_profession: regulated.unwrap_or_default().to_owned(),
            version: programme.version.to_string(),
        }
    }
}

impl ComponentForm {
    /// What is stored, with its texts in this language.
    pub(crate) fn of(
        (component, outcomes): (&Component, &[ComponentOutcome]),
        language: Language,
        version: i32,
    ) -> Self {
        let lines = |essential: bool| {
            let lines = outcomes.iter().filter(|outcome| outcome.essential == essential);
            lines.map(|outcome| in_language(&outcome.text, language)).collect::<Vec<_>>().join("\n")
        };
        Self {
            code: component.code.clone(),
            language: language.to_string(),
            title: in_language(&component.title, language),
            ects: number(component.ects),
            eqf: number(component.eqf),
            essential_outcomes: lines(true),
            other_outcomes: lines(false),
            version: version.to_string(),
        }
    }
}

/// The title with its other languages as they are stored.
pub(crate) fn merged(wanted: &LocalizedText, stored: &LocalizedText) -> LocalizedText {
    let mut merged = stored.clone();
    for (language, text) in wanted.iter() {
        merged.insert(language, text);
    }
    merged
}

/// The outcomes with the translations of those that still read the same in this language.
pub(crate) fn translated(
    wanted: Vec<WantedOutcome>,
    stored: &[ComponentOutcome],
    language: Language,
) -> Vec<WantedOutcome> {
    let with_translations = |mut wanted: WantedOutcome| {
        let same = |stored: &&ComponentOutcome| stored.text.get(language) == wanted.text.get(language);
        if let Some(stored) = stored.iter().find(same) {
            wanted.text = stored.text.clone();
        }
        wanted
    };
    wanted.into_iter().map(with_translations).collect()
}
