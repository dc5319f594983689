//! GR-5 from end to end: from what both universities have stated, and what they have agreed, to one suggestion. Pure.

use std::cmp::Reverse;

use kernel::GradeTableId;
use serde::{Deserialize, Serialize};

use super::{Choice, Counts, ENOUGH, Group, Scale, Table, bavarian, candidates, choose, distribution::values, linear};
use crate::{
    agreement::{GradeMethod, GradePolicy, GradeTerms},
    conversion::{Exact, Reason, Wrong},
    rule::Number,
};

kernel::text_enum! {
    /// A cycle of the European Higher Education Area.
    pub enum Cycle {
        /// All cycles together.
        Every = "every",
        /// Short cycle: EQF 5.
        Short = "short",
        /// First cycle: EQF 6.
        First = "first",
        /// Second cycle: EQF 7.
        Second = "second",
        /// Third cycle: EQF 8.
        Third = "third",
    }
}
kernel::text_serde!(Cycle);

kernel::text_enum! {
    /// Which way a scale goes.
    pub enum Better {
        /// A higher number is better.
        Higher = "higher",
        /// A lower number is better.
        Lower = "lower",
    }
}
kernel::text_serde!(Better);

kernel::text_enum! {
    /// Why a grade has no counterpart, though there is a way to look for one.
    pub enum Obstacle {
        /// It is not among the passing grades of the table; failing grades are never converted (GR-7).
        NotInTable = "not-in-table",
        /// Nobody in the table had it.
        NobodyHadIt = "nobody-had-it",
        /// Below the lowest pass (GR-7).
        Failing = "failing",
        /// Better than the best.
        BetterThanBest = "better-than-best",
        /// It is no number, and the method needs one.
        NotANumber = "not-a-number",
    }
}
kernel::text_serde!(Obstacle);

/// Best grade and lowest pass of a scale in numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ends {
    /// The best.
    pub best: Exact,
    /// The lowest pass.
    pub lowest_pass: Exact,
}

/// Which table: enough to find it again, nothing of what stands in it (GR-6).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// The version.
    pub id: GradeTableId,
    /// Its number.
    pub number: i32,
    /// ISCED-F field; none is the whole institution.
    pub field: Option<String>,
    /// Cycle.
    pub cycle: Cycle,
    /// First year counted.
    pub from_year: i16,
    /// Last year counted.
    pub to_year: i16,
    /// Whether the university has not confirmed its numbers yet.
    pub provisional: bool,
}

/// A table that a conversion may use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// Which one.
    pub named: Named,
    /// How often each grade was given.
    pub table: Table,
    /// Its scale, where grades are numbers.
    pub ends: Option<Ends>,
}

/// What a university does where no agreement says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HostPolicy {
    /// What is used where the tables of both do not hold enough.
    pub instead: GradeMethod,
    /// Which of several fitting grades is taken.
    pub which: GradePolicy,
}

/// A university that has chosen nothing gives a pass without grade.
impl Default for HostPolicy {
    fn default() -> Self {
        Self { instead: GradeMethod::Pass, which: GradePolicy::BestOverlap }
    }
}

/// A grade, and what decides how it is read.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// As the source wrote it.
    pub grade: &'a str,
    /// ISCED-F field of what was learnt, if stated.
    pub field: Option<&'a str>,
    /// Its cycle, if stated.
    pub cycle: Option<Cycle>,
    /// What the agreement says of grades.
    pub terms: Option<&'a GradeTerms>,
    /// What the host does otherwise.
    pub host: HostPolicy,
}

/// A suggestion, and what it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Converted {
    /// How.
    pub method: GradeMethod,
    /// Which of several fitting grades, by distribution.
    pub policy: Option<GradePolicy>,
    /// Whose grades were compared, by distribution.
    pub group: Option<Group>,
    /// The grade here; none for a pass without grade, which is left out of averages.
    pub value: Option<String>,
    /// Which way the scale here goes, where that is known.
    pub better: Option<Better>,
    /// Whether the agreement named the method.
    pub agreed: bool,
    /// The table of the source, if one was used.
    pub source: Option<Named>,
    /// The table here, if one was used.
    pub host: Option<Named>,
}

impl Cycle {
    /// The cycle of a level; none below the short cycle.
    pub const fn of_eqf(level: i16) -> Option<Self> {
        match level {
            5 => Some(Self::Short),
            6 => Some(Self::First),
            7 => Some(Self::Second),
            8 => Some(Self::Third),
            _ => None,
        }
    }
}

impl Ends {
    /// Which way the scale goes.
    pub fn better(self) -> Better {
        if self.lowest_pass < self.best { Better::Higher } else { Better::Lower }
    }
}

impl Converted {
    /// As a number that can be compared with a least grade (R-E1): only where it is one, and better is known.
    pub fn number(&self) -> Option<(Number, Better)> {
        let exact: Exact = self.value.as_deref()?.parse().ok()?;
        Some((exact.to_string().parse().ok().and_then(Number::new)?, self.better?))
    }
}

impl Reference {
    /// How wide the group of this table is for what is asked; none if it is about something else.
    fn group(&self, asked: &Asked<'_>) -> Option<Group> {
        let of_cycle = self.named.cycle == Cycle::Every || asked.cycle == Some(self.named.cycle);
        let group = match (&self.named.field, asked.field) {
            (None, _) => Group::Institution,
            (Some(field), Some(asked)) if asked.starts_with(field.as_str()) => {
                if field.len() > 2 {
                    Group::Narrow
                } else {
                    Group::Broad
                }
            }
            _ => return None,
        };
        of_cycle.then_some(group)
    }

    /// The closer the field, then the cycle, the earlier.
    fn distance(&self) -> impl Ord + use<> {
        (Reverse(self.named.field.as_ref().map_or(0, String::len)), self.named.cycle == Cycle::Every)
    }
}

/// The tables of one university that are about what is asked, closest first.
struct Side<'a>(Vec<(Group, &'a Reference)>);

impl<'a> Side<'a> {
    fn of(references: &'a [Reference], asked: &Asked<'_>) -> Self {
        let mut fitting: Vec<_> =
            references.iter().filter_map(|reference| Some((reference.group(asked)?, reference))).collect();
        fitting.sort_by_key(|(_, reference)| reference.distance());
        Self(fitting)
    }

    /// The closest of a group that holds enough; else the one that holds most.
    fn in_group(&self, group: Group) -> Option<&'a Reference> {
        let these = || self.0.iter().filter(move |(of, _)| *of == group).map(|(_, reference)| *reference);
        let enough = these().find(|reference| reference.table.total() >= ENOUGH);
        enough.or_else(|| these().min_by_key(|reference| Reverse(reference.table.total())))
    }

    fn counts(&self) -> Counts {
        let of = |group| self.in_group(group).map(|reference| reference.table.total());
        Counts { narrow: of(Group::Narrow), broad: of(Group::Broad), institution: of(Group::Institution) }
    }

    /// The scale of the closest table that states one.
    fn ends(&self) -> Option<(&'a Named, Ends)> {
        self.0.iter().find_map(|(_, reference)| Some((&reference.named, reference.ends?)))
    }
}

/// The two sides of a conversion.
struct Between<'a> {
    asked: &'a Asked<'a>,
    source: Side<'a>,
    host: Side<'a>,
}

/// What a grade is at the host. What was agreed, or chosen, and cannot be done for want of tables or scales counts as not
/// said; a grade that the source's table or scale does not know has no counterpart.
pub fn convert(asked: &Asked<'_>, source: &[Reference], host: &[Reference]) -> Result<Converted, Obstacle> {
    let between = Between { asked, source: Side::of(source, asked), host: Side::of(host, asked) };
    let agreed = asked.terms.map(|terms| terms.method).filter(|method| between.can(*method));
    let instead = Some(asked.host.instead).filter(|method| between.can(*method));
    let choice = choose(agreed, &between.source.counts(), &between.host.counts(), instead);
    let converted = between.by(choice)?;
    Ok(Converted { agreed: agreed == Some(choice.method), ..converted })
}

impl Between<'_> {
    /// Whether there is a scale for each side that the formula needs.
    fn can(&self, method: GradeMethod) -> bool {
        match method {
            GradeMethod::Distribution | GradeMethod::Pass => true,
            GradeMethod::Bavarian => self.source.ends().is_some(),
            GradeMethod::Linear => self.source.ends().and(self.host.ends()).is_some(),
        }
    }

    fn by(&self, choice: Choice) -> Result<Converted, Obstacle> {
        let passed = Converted {
            method: choice.method,
            policy: None,
            group: choice.group,
            value: None,
            better: None,
            agreed: false,
            source: None,
            host: None,
        };
        let found = match (choice.method, choice.group) {
            (GradeMethod::Distribution, Some(group)) => self.by_distribution(group, &passed)?,
            (GradeMethod::Bavarian, _) => self.by_bavarian(&passed)?,
            (GradeMethod::Linear, _) => self.by_line(&passed)?,
            (GradeMethod::Distribution | GradeMethod::Pass, _) => None,
        };
        Ok(found.unwrap_or(Converted { method: GradeMethod::Pass, ..passed }))
    }

    fn by_distribution(&self, group: Group, so_far: &Converted) -> Result<Option<Converted>, Obstacle> {
        let both = self.source.in_group(group).zip(self.host.in_group(group));
        let Some((source, host)) = both else { return Ok(None) };
        let policy = self.asked.terms.and_then(|terms| terms.policy).unwrap_or(self.asked.host.which);
        let found = candidates(&source.table, &host.table, self.asked.grade)?;
        Ok(Some(Converted {
            policy: Some(policy),
            value: Some(found.by(Some(policy)).to_owned()),
            better: better(host).or_else(|| self.host.ends().map(|(_, ends)| ends.better())),
            source: Some(source.named.clone()),
            host: Some(host.named.clone()),
            ..so_far.clone()
        }))
    }

    /// Cut after one decimal; the next better step where the host's own table knows only steps (GR-2).
    fn by_bavarian(&self, so_far: &Converted) -> Result<Option<Converted>, Obstacle> {
        let Some((named, ends)) = self.source.ends() else { return Ok(None) };
        let found = bavarian(Scale::source(ends.best, ends.lowest_pass)?, self.number()?)?;
        let written = |tenths: i64| {
            let wanted = Exact::ratio(tenths, 10);
            let labels = self.host.0.iter().flat_map(|(_, reference)| reference.table.grades());
            labels.into_iter().find(|label| label.parse().ok() == wanted).map(ToOwned::to_owned)
        };
        let plain = format!("{}.{}", found.cut / 10, found.cut % 10);
        Ok(Some(Converted {
            value: Some(written(found.cut).or_else(|| written(found.step)).unwrap_or(plain)),
            better: Some(Better::Lower),
            source: Some(named.clone()),
            ..so_far.clone()
        }))
    }

    /// Cut after two decimals.
    fn by_line(&self, so_far: &Converted) -> Result<Option<Converted>, Obstacle> {
        let both = self.source.ends().zip(self.host.ends());
        let Some(((source, from), (host, to))) = both else { return Ok(None) };
        let (scale, onto) = (Scale::source(from.best, from.lowest_pass)?, Scale::host(to.best, to.lowest_pass)?);
        let found = linear(scale, onto, self.number()?)?;
        let cut = found.parts(100).and_then(|parts| Exact::ratio(parts, 100)).ok_or(Obstacle::NotANumber)?;
        Ok(Some(Converted {
            value: Some(cut.to_string()),
            better: Some(to.better()),
            source: Some(source.clone()),
            host: Some(host.clone()),
            ..so_far.clone()
        }))
    }

    fn number(&self) -> Result<Exact, Obstacle> {
        self.asked.grade.trim().parse().map_err(|_| Obstacle::NotANumber)
    }
}

/// Which way the grades of a table go, where they are numbers; of one alone nobody can say.
fn better(host: &Reference) -> Option<Better> {
    let values = values(&host.table)?;
    let (best, worst) = (values.first()?, values.last()?);
    (best != worst).then_some(if best > worst { Better::Higher } else { Better::Lower })
}

impl From<Wrong> for Obstacle {
    fn from(wrong: Wrong) -> Self {
        match wrong.reason {
            Reason::NobodyHadIt => Self::NobodyHadIt,
            Reason::Failing => Self::Failing,
            Reason::BetterThanBest => Self::BetterThanBest,
            // What else scales and tables refuse was refused when the table was kept, or does not fit.
            Reason::NotInTable | Reason::EmptyTable => Self::NotInTable,
            _ => Self::NotANumber,
        }
    }
}
