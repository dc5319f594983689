//! One line: what it says of its programme, and of a component.

use kernel::{InstitutionId, Language};
use recognition::{
    Component, Programme,
    programme::{
        WantedComponent, WantedOutcome, WantedProgramme,
        typed::{ComponentFields, ProgrammeFields, Texts, Wrong},
    },
};

use super::Stored;
use crate::{
    Refusal,
    csv::sheet::{Column, Line, Present},
};

/// The columns that speak of the programme, and the field each fills.
const OF_PROGRAMME: &[(&str, &str)] = &[
    ("programme", "code"),
    ("programme_title", "title"),
    ("programme_ects", "ects"),
    ("programme_eqf", "eqf"),
    ("elective_ects", "elective_ects"),
    ("elective_eqf", "elective_eqf"),
    ("regulated_profession", "regulated_profession"),
];

impl Line {
    /// The programme's code.
    pub(super) fn code(&self) -> &str {
        self.cell("programme")
    }

    /// The programme with the component of this line, or everything that is wrong.
    pub(super) fn read(
        mut self,
        institution: InstitutionId,
        known: Option<&Stored>,
        present: &Present,
        earlier: Option<&(WantedProgramme, Vec<u64>)>,
    ) -> Result<WantedProgramme, Vec<Refusal>> {
        let language = self.language();
        let mut wanted = match earlier {
            Some((earlier, lines)) if self.repeats_nothing() => Ok((earlier.clone(), lines.first().copied())),
            _ => self.programme(language).read(institution).map(|wanted| (wanted, None)),
        };
        if let (Ok((wanted, None)), Some(known)) = (&mut wanted, known) {
            keep_programme(wanted, &known.programme, present);
        }
        let component = self.component(language, known, present, earlier.map(|(earlier, _)| earlier));
        let mut refusals = std::mem::take(&mut self.refusals);
        let wanted = match wanted {
            Ok((wanted, _)) => Some(WantedProgramme { components: Vec::new(), ..wanted }),
            Err(wrong) => {
                refusals.extend(wrong.iter().map(of_programme));
                None
            }
        };
        refusals.extend(differs(wanted.as_ref(), earlier));
        let component = component.unwrap_or_else(|wrong| {
            refusals.extend(wrong);
            None
        });
        match wanted {
            Some(wanted) if refusals.is_empty() => {
                Ok(WantedProgramme { components: component.into_iter().collect(), ..wanted })
            }
            _ => Err(refusals),
        }
    }

    /// The language of texts without one: as the line says, else English.
    fn language(&mut self) -> Language {
        let typed = self.cell("language").to_owned();
        if typed.is_empty() {
            return Language::ENGLISH;
        }
        typed.parse().unwrap_or_else(|_| {
            self.refusals.push(Refusal::new("language", "language"));
            Language::ENGLISH
        })
    }

    fn texts(&self, base: &str, language: Language) -> Texts {
        let cells = self.cells.iter().filter(|(column, text)| column.base == base && !text.trim().is_empty());
        cells.map(|(column, text)| (column.language.unwrap_or(language), text.replace('|', "\n"))).collect()
    }

    /// Whether the line leaves out what an earlier one said of the programme.
    fn repeats_nothing(&self) -> bool {
        let other = |column: &Column| OF_PROGRAMME.iter().any(|(base, _)| *base == column.base && *base != "programme");
        self.cells.iter().filter(|(column, _)| other(column)).all(|(_, text)| text.trim().is_empty())
    }

    fn programme(&self, language: Language) -> ProgrammeFields {
        ProgrammeFields {
            code: self.code().to_owned(),
            title: self.texts("programme_title", language),
            ects: self.cell("programme_ects").to_owned(),
            eqf: self.cell("programme_eqf").to_owned(),
            elective_ects: self.cell("elective_ects").to_owned(),
            elective_eqf: self.cell("elective_eqf").to_owned(),
            regulated_profession: self.cell("regulated_profession").to_lowercase(),
        }
    }

    fn component(
        &self,
        language: Language,
        known: Option<&Stored>,
        present: &Present,
        earlier: Option<&WantedProgramme>,
    ) -> Result<Option<WantedComponent>, Vec<Refusal>> {
        let fields = ComponentFields {
            code: self.cell("component").to_owned(),
            title: self.texts("title", language),
            ects: self.cell("ects").to_owned(),
            eqf: self.cell("eqf").to_owned(),
            essential_outcomes: self.texts("essential_outcomes", language),
            other_outcomes: self.texts("other_outcomes", language),
        };
        if fields == ComponentFields::default() {
            return Ok(None);
        }
        if earlier.is_some_and(|earlier| earlier.components.iter().any(|known| known.code == fields.code)) {
            return Err(vec![Refusal::new("component", "component-twice")]);
        }
        let mut wanted = fields.read().map_err(|wrong| wrong.iter().map(of_component).collect::<Vec<_>>())?;
        let record =
            known.and_then(|known| known.components.iter().find(|record| record.component.code == wanted.code));
        if let Some(record) = record {
            keep_component(&mut wanted, &record.component, present);
            if !present.contains("essential_outcomes") && !present.contains("other_outcomes") {
                let outcomes = record.outcomes.iter();
                wanted.outcomes = outcomes
                    .map(|outcome| WantedOutcome { text: outcome.text.clone(), essential: outcome.essential })
                    .collect();
            }
        }
        Ok(Some(wanted))
    }
}

/// A line that says something else of the programme than an earlier one (H007).
fn differs(wanted: Option<&WantedProgramme>, earlier: Option<&(WantedProgramme, Vec<u64>)>) -> Option<Refusal> {
    let (wanted, (earlier, lines)) = (wanted?, earlier?);
    let same = WantedProgramme { components: Vec::new(), ..earlier.clone() } == *wanted;
    (!same).then(|| Refusal { other_line: lines.first().copied(), ..Refusal::new("programme", "programme-differs") })
}

fn of_programme(wrong: &Wrong) -> Refusal {
    let column = OF_PROGRAMME.iter().find(|(_, field)| *field == wrong.field).map_or(wrong.field, |(column, _)| column);
    Refusal::new(column, wrong.code)
}

fn of_component(wrong: &Wrong) -> Refusal {
    Refusal::new(if wrong.field == "code" { "component" } else { wrong.field }, wrong.code)
}

fn keep_programme(wanted: &mut WantedProgramme, stored: &Programme, present: &Present) {
    let absent = |column: &str| !present.contains(column);
    if absent("programme_ects") {
        wanted.ects = stored.ects;
    }
    if absent("programme_eqf") {
        wanted.eqf = stored.eqf;
    }
    if absent("elective_ects") {
        wanted.elective_ects = stored.elective_ects;
    }
    if absent("elective_eqf") {
        wanted.elective_eqf = stored.elective_eqf;
    }
    if absent("regulated_profession") {
        wanted.regulated_profession = stored.regulated_profession;
    }
}

fn keep_component(wanted: &mut WantedComponent, stored: &Component, present: &Present) {
    if !present.contains("ects") {
        wanted.ects = stored.ects;
    }
    if !present.contains("eqf") {
        wanted.eqf = stored.eqf;
    }
}
