//! A grade of one institution at another: a suggestion for the responsible person.

use axum::Json;
use recognition::{
    agreement::{GradeMethod, GradePolicy},
    conversion::{Exact, Reason, Wrong},
    grade::{self, Choice, Counts, Group, Scale, Table},
};
use serde::{Deserialize, Serialize};
use serde_json::{Number, Value};

use super::convertible::{Count, Label, number};
use crate::{
    api::fault::{self, refused},
    error::Error,
    extract,
};

type Rows = Vec<(Label, Count)>;

/// A method with what it needs; or, without a method, what GR-5 chooses by.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Question {
    method: Option<GradeMethod>,
    source_table: Option<Rows>,
    host_table: Option<Rows>,
    grade: Option<Label>,
    policy: Option<String>,
    nmax: Option<Exact>,
    nmin: Option<Exact>,
    nd: Option<Exact>,
    hmin: Option<Exact>,
    hmax: Option<Exact>,
    agreement_method: Option<GradeMethod>,
    source_tables: Option<Groups>,
    host_tables: Option<Groups>,
}

/// How many results the tables of one side hold, by group.
#[derive(Clone, Copy, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Groups {
    narrow: Option<Count>,
    broad: Option<Count>,
    institution: Option<Count>,
}

/// The members of the method that converted; the others are null.
#[derive(Default, Serialize)]
pub(super) struct Answer {
    method: Option<GradeMethod>,
    reference_group: Option<Group>,
    minimum: Option<Label>,
    average: Option<Label>,
    maximum: Option<Label>,
    best_overlap: Option<Label>,
    value: Option<Value>,
    exact: Option<Number>,
    cut: Option<Number>,
    step: Option<Number>,
    according_to: Option<&'static str>,
    rules: Vec<&'static str>,
}

/// The word in `policy`: which of several grades, or what is used for want of tables.
#[derive(Clone, Copy)]
enum Policy {
    Which(GradePolicy),
    Instead(GradeMethod),
}

/// Converts, or chooses the method first (RECOGNITION §13).
pub(super) async fn convert(extract::Json(question): extract::Json<Question>) -> Result<Json<Answer>, Error> {
    let policy = question.policy()?;
    let choosing = question.agreement_method.is_some() || question.source_tables.or(question.host_tables).is_some();
    let answer = match question.method {
        Some(_) if choosing => return Err(fault::field("method", "one-question-only")),
        None if !choosing => return Err(refused(Wrong::new("method", Reason::Required))),
        Some(method) => question.by(method, policy)?,
        None => question.by_choice(policy)?,
    };
    Ok(Json(answer))
}

impl Question {
    fn policy(&self) -> Result<Option<Policy>, Error> {
        let Some(word) = &self.policy else { return Ok(None) };
        let which = word.parse().map(Policy::Which).ok();
        let instead = word.parse().ok().filter(|method| *method != GradeMethod::Distribution).map(Policy::Instead);
        which.or(instead).map(Some).ok_or_else(|| fault::field("policy", "choice"))
    }

    /// GR-5; converts too where everything for it was sent.
    fn by_choice(&self, policy: Option<Policy>) -> Result<Answer, Error> {
        let counts = |groups: Option<Groups>| {
            let Groups { narrow, broad, institution } = groups.unwrap_or_default();
            let of = |count: Option<Count>| count.map(|count| count.0.into());
            Counts { narrow: of(narrow), broad: of(broad), institution: of(institution) }
        };
        let instead = match policy {
            Some(Policy::Instead(method)) => Some(method),
            _ => None,
        };
        let (source, host) = (counts(self.source_tables), counts(self.host_tables));
        let Choice { method, group } = grade::choose(self.agreement_method, &source, &host, instead);
        let scales = self.nmax.and(self.nmin).and(self.nd).is_some();
        let is_there = match method {
            GradeMethod::Distribution => {
                self.source_table.is_some() && self.host_table.is_some() && self.grade.is_some()
            }
            GradeMethod::Bavarian => scales,
            GradeMethod::Linear => scales && self.hmin.and(self.hmax).is_some(),
            GradeMethod::Pass => false,
        };
        let converted = if is_there { self.by(method, policy)? } else { Answer::default() };
        let rules = std::iter::once("GR-5").chain(converted.rules).collect();
        Ok(Answer { method: Some(method), reference_group: group, rules, ..converted })
    }

    fn by(&self, method: GradeMethod, policy: Option<Policy>) -> Result<Answer, Error> {
        let answer = match method {
            GradeMethod::Distribution => self.by_distribution(policy)?,
            GradeMethod::Bavarian => self.by_bavarian()?,
            GradeMethod::Linear => self.by_line()?,
            GradeMethod::Pass => return Err(fault::field("method", "choice")),
        };
        Ok(Answer { method: Some(method), ..answer })
    }

    fn by_distribution(&self, policy: Option<Policy>) -> Result<Answer, Error> {
        let policy = match policy {
            Some(Policy::Which(policy)) => Some(policy),
            None => None,
            // In GR-5 the word was for another case.
            Some(Policy::Instead(_)) if self.method.is_none() => None,
            Some(Policy::Instead(_)) => return Err(fault::field("policy", "choice")),
        };
        let source = table(self.source_table.as_ref(), "source_table")?;
        let host = table(self.host_table.as_ref(), "host_table")?;
        let learnt = self.grade.as_ref().ok_or_else(|| missing("grade"))?;
        let found = grade::candidates(&source, &host, &learnt.text).map_err(refused)?;
        let written = |text: &str| {
            let mut grades = self.host_table.iter().flatten().map(|(label, _)| label);
            grades.find(|label| label.text.trim() == text).cloned()
        };
        let value = written(found.by(policy)).map(serde_json::to_value).transpose().map_err(Error::bug)?;
        Ok(Answer {
            minimum: written(&found.minimum),
            average: written(&found.average),
            maximum: written(&found.maximum),
            best_overlap: written(&found.best_overlap),
            value,
            according_to: Some(grade::DISTRIBUTION.name),
            rules: vec!["GR-1"],
            ..Answer::default()
        })
    }

    fn scale(&self) -> Result<(Scale, Exact), Error> {
        let best = self.nmax.ok_or_else(|| missing("nmax"))?;
        let lowest = self.nmin.ok_or_else(|| missing("nmin"))?;
        let learnt = self.nd.ok_or_else(|| missing("nd"))?;
        Ok((Scale::source(best, lowest).map_err(refused)?, learnt))
    }

    fn by_bavarian(&self) -> Result<Answer, Error> {
        let (scale, learnt) = self.scale()?;
        let found = grade::bavarian(scale, learnt).map_err(refused)?;
        Ok(Answer {
            exact: found.exact.parts(100).and_then(|cut| number(cut, 100)),
            cut: number(found.cut, 10),
            step: number(found.step, 10),
            value: number(found.cut, 10).map(Value::Number),
            according_to: Some(grade::BAVARIAN.name),
            rules: vec!["GR-2"],
            ..Answer::default()
        })
    }

    fn by_line(&self) -> Result<Answer, Error> {
        let (scale, learnt) = self.scale()?;
        let lowest = self.hmin.ok_or_else(|| missing("hmin"))?;
        let best = self.hmax.ok_or_else(|| missing("hmax"))?;
        let found = grade::linear(scale, Scale::host(best, lowest).map_err(refused)?, learnt).map_err(refused)?;
        let exact = found.parts(100).and_then(|cut| number(cut, 100));
        Ok(Answer { value: exact.clone().map(Value::Number), exact, rules: vec!["GR-3"], ..Answer::default() })
    }
}

fn missing(field: &'static str) -> Error {
    refused(Wrong::new(field, Reason::Required))
}

fn table(rows: Option<&Rows>, field: &'static str) -> Result<Table, Error> {
    let rows = rows.ok_or_else(|| missing(field))?;
    let rows = rows.iter().map(|(label, count)| (label.text.clone(), count.0)).collect();
    Table::new(rows, field).map_err(refused)
}
