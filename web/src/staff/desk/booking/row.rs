//! What belongs to the lines beside themselves, read in batches; and what a line says in words.

use std::collections::HashMap;

use consortium::Person;
use evaluation::{Decision, booking::query::Line, request::Graded};
use i18n::{Arg, Locale};
use kernel::{ComponentId, Day, InstitutionId, PersonId, ProgrammeId, Zone};
use recognition::{Component, Programme, programme};

use crate::{
    app::App,
    error::Error,
    present::{
        graded::{self, Standing},
        text,
    },
};

/// People, programmes and components of the lines.
pub(super) struct Around {
    pub people: HashMap<PersonId, Person>,
    pub programmes: HashMap<ProgrammeId, Programme>,
    pub components: HashMap<ComponentId, Component>,
    zones: HashMap<InstitutionId, Zone>,
}

/// Reads them: four queries, however many lines there are.
pub(super) async fn around(app: &App, lines: &[Line]) -> Result<Around, Error> {
    let db = app.db().reads();
    let recorded = |decision: &Decision| Some(decision.detail.graded.as_ref()?.recorded.as_ref()?.by);
    let named = lines.iter().flat_map(|line| {
        let decision = &line.decision;
        [Some(line.request.learner_id), decision.decided_by, recorded(decision)]
    });
    let mut people: Vec<PersonId> = named.flatten().collect();
    people.sort_unstable();
    people.dedup();
    let mut programmes: Vec<ProgrammeId> = lines.iter().filter_map(|line| line.request.programme_id).collect();
    programmes.sort_unstable();
    programmes.dedup();
    let components = programme::components(db, &programmes).await?;
    let mut homes: Vec<InstitutionId> = lines.iter().map(|line| line.request.institution_id).collect();
    homes.sort_unstable();
    homes.dedup();
    let homes = consortium::institution::by_ids(db, &homes).await?;
    Ok(Around {
        zones: homes.into_iter().map(|home| (home.id, home.time_zone)).collect(),
        people: consortium::person::by_ids(db, &people).await?.into_iter().map(|person| (person.id, person)).collect(),
        programmes: programme::by_ids(db, &programmes).await?.into_iter().map(|found| (found.id, found)).collect(),
        components: components.into_values().flatten().map(|found| (found.component.id, found.component)).collect(),
    })
}

impl Around {
    /// A name; empty for nobody.
    pub(super) fn name(&self, person: Option<PersonId>) -> &str {
        person.and_then(|person| self.people.get(&person)).map_or("", |person| person.name.as_str())
    }

    /// The day of the decision at its university.
    pub(super) fn decided_on(&self, line: &Line) -> Day {
        let at = line.decision.decided_at;
        self.zones.get(&line.request.institution_id).map_or_else(|| at.day(), |zone| zone.day_at(at))
    }

    /// Who made a decision: the software by which agreement, the office, or the appeals body.
    pub(super) fn organ(&self, locale: Locale, decision: &Decision) -> String {
        let name = ("name", Arg::from(self.name(decision.decided_by)));
        match (decision.decided_by, decision.appeal_id) {
            (None, _) => locale.with("booking-organ-software", &[("agreement", agreement(decision).into())]),
            (Some(_), Some(_)) => locale.with("booking-organ-appeals", &[name]),
            (Some(_), None) => locale.with("booking-organ-office", &[name]),
        }
    }

    /// The programme and the component for which it counts.
    pub(super) fn target(&self, line: &Line) -> (Option<&Programme>, Option<&Component>) {
        let programme = line.request.programme_id.and_then(|id| self.programmes.get(&id));
        (programme, line.request.component_id.and_then(|id| self.components.get(&id)))
    }

    /// The grade here with how it came about; where the responsible person recorded another one, also what was suggested.
    pub(super) fn recorded_grade(&self, locale: Locale, line: &Line) -> Option<(String, String)> {
        let graded = line.decision.detail.graded.as_ref()?;
        let facts = graded::facts(locale, Some(&graded.grade), Some(graded), Standing::Recorded);
        let value = |graded: &[String]| graded.first().cloned().unwrap_or_default();
        let last = facts.last()?;
        let mut about = last.about.clone().unwrap_or_default();
        if let (Some(other), Some(suggested)) = (&graded.recorded, facts.iter().rev().nth(1)) {
            let args = [("name", Arg::from(self.name(Some(other.by)))), ("grade", value(&suggested.values).into())];
            about = format!("{about} {}", locale.with("booking-grade-suggested", &args));
        }
        Some((value(&last.values), about))
    }
}

/// The agreement by which the software decided.
fn agreement(decision: &Decision) -> String {
    let basis = decision.detail.basis.as_ref().and_then(|basis| basis.agreement.as_ref());
    basis.map(|found| format!("{} v{}", found.reference, found.number)).unwrap_or_default()
}

/// The grade as it was given, with the ends of its scale where they are known.
pub(super) fn original_grade(locale: Locale, line: &Line) -> Option<(String, Option<String>)> {
    let grade = line.request.presented.grade.clone()?;
    let graded = line.decision.detail.graded.as_ref().or(line.request.graded.as_ref());
    let facts = graded::facts(locale, Some(&grade), graded, Standing::Recorded);
    let about = facts.into_iter().next().and_then(|fact| fact.about);
    Some((grade, about))
}

/// How a grade came about, as one word for a file.
pub(super) fn method(graded: &Graded) -> &'static str {
    if graded.recorded.is_some() {
        return "recorded_by_officer";
    }
    graded.converted().map_or("", |converted| converted.method.as_str())
}

/// Who issued it, in the reader's language.
pub(super) fn issuer(locale: Locale, line: &Line) -> String {
    text::plain(locale, &line.request.presented.issuer_name)
}
