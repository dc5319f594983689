//! A programme as somebody wrote it down, and whether it makes sense.

use std::collections::BTreeSet;

use kernel::{Ects, InstitutionId, LocalizedText};

use crate::{
    Programme,
    rule::{Fault, FaultKind},
};

/// A programme to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WantedProgramme {
    /// Whose it is.
    pub institution_id: InstitutionId,
    /// The institution's own code.
    pub code: String,
    /// Its title; at least one language.
    pub title: LocalizedText,
    /// All its credits.
    pub ects: Option<Ects>,
    /// Its level.
    pub eqf: Option<i16>,
    /// Room for free electives.
    pub elective_ects: Option<Ects>,
    /// Level that electives must have.
    pub elective_eqf: Option<i16>,
    /// Whether it leads to a regulated profession; none is unknown.
    pub regulated_profession: Option<bool>,
    /// Its parts. One that is kept already and is not named here stays as it is.
    pub components: Vec<WantedComponent>,
}

/// A component to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WantedComponent {
    /// Its code.
    pub code: String,
    /// Its title; at least one language.
    pub title: LocalizedText,
    /// Its credits.
    pub ects: Option<Ects>,
    /// Its level.
    pub eqf: Option<i16>,
    /// All its outcomes, in order.
    pub outcomes: Vec<WantedOutcome>,
}

/// An outcome to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WantedOutcome {
    /// What a learner is able to do.
    pub text: LocalizedText,
    /// Whether it must be covered.
    pub essential: bool,
}

impl WantedProgramme {
    /// A programme as it is kept, naming no component.
    pub fn of(kept: &Programme) -> Self {
        Self {
            institution_id: kept.institution_id,
            code: kept.code.clone(),
            title: kept.title.clone(),
            ects: kept.ects,
            eqf: kept.eqf,
            elective_ects: kept.elective_ects,
            elective_eqf: kept.elective_eqf,
            regulated_profession: kept.regulated_profession,
            components: Vec::new(),
        }
    }

    /// The same with its texts cleaned (LIM-9), or everything that is wrong with it.
    pub(super) fn checked(&self) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let wanted = self.cleaned(&mut faults);
        if faults.is_empty() { Ok(wanted) } else { Err(faults) }
    }

    fn cleaned(&self, faults: &mut Vec<Fault>) -> Self {
        level(self.eqf, "/eqf", faults);
        level(self.elective_eqf, "/elective/eqf", faults);
        credits_in_range(self.ects, "/ects", faults);
        credits_in_range(self.elective_ects, "/elective/ects", faults);
        let mut codes = BTreeSet::new();
        let mut components = Vec::with_capacity(self.components.len());
        for (at, component) in self.components.iter().enumerate() {
            let place = format!("/components/{at}");
            let component = component.cleaned(&place, faults);
            if !codes.insert(component.code.clone()) {
                faults.push(FaultKind::Twice(component.code.clone()).at(format!("{place}/code")));
            }
            components.push(component);
        }
        Self {
            code: code(&self.code, "/code", faults),
            title: texts(&self.title, 300, "/title", faults),
            components,
            ..self.clone()
        }
    }
}

impl WantedComponent {
    fn cleaned(&self, place: &str, faults: &mut Vec<Fault>) -> Self {
        level(self.eqf, &format!("{place}/eqf"), faults);
        credits_in_range(self.ects, &format!("{place}/ects"), faults);
        if self.outcomes.len() > 100 {
            faults.push(FaultKind::TooLarge.at(format!("{place}/outcomes")));
        }
        let outcomes = self.outcomes.iter().enumerate().map(|(at, outcome)| WantedOutcome {
            text: texts(&outcome.text, 1_000, &format!("{place}/outcomes/{at}/text"), faults),
            essential: outcome.essential,
        });
        let outcomes = outcomes.collect();
        Self {
            code: code(&self.code, &format!("{place}/code"), faults),
            title: texts(&self.title, 300, &format!("{place}/title"), faults),
            outcomes,
            ..self.clone()
        }
    }
}

fn code(text: &str, place: &str, faults: &mut Vec<Fault>) -> String {
    clean(text, 60, place, faults)
}

fn clean(text: &str, limit: usize, place: &str, faults: &mut Vec<Fault>) -> String {
    kernel::clean(text, limit, false).unwrap_or_else(|error| {
        faults.push(FaultKind::Text(error).at(place));
        String::new()
    })
}

fn texts(texts: &LocalizedText, limit: usize, place: &str, faults: &mut Vec<Fault>) -> LocalizedText {
    if texts.is_empty() {
        faults.push(FaultKind::Text(kernel::TextError::Empty).at(place));
    }
    let mut cleaned = LocalizedText::default();
    for (language, text) in texts.iter() {
        cleaned.insert(language, clean(text, limit, &format!("{place}/{language}"), faults));
    }
    cleaned
}

fn level(eqf: Option<i16>, place: &str, faults: &mut Vec<Fault>) {
    if eqf.is_some_and(|eqf| !(1..=8).contains(&eqf)) {
        faults.push(FaultKind::Outside("an EQF level is 1 to 8").at(place));
    }
}

fn credits_in_range(ects: Option<Ects>, place: &str, faults: &mut Vec<Fault>) {
    if ects.is_some_and(|ects| ects < Ects::ZERO || ects > Ects::from_hundredths(100_000)) {
        faults.push(FaultKind::Outside("credits are 0 to 1000").at(place));
    }
}
