//! What the address asks, and the functions that answer it.

use recognition::{
    agreement::GradeMethod,
    conversion::{Exact, Reason, Wrong},
    credit::{self, Conversion, Stated},
    grade::{self, Bavarian, Scale},
    level::{self, Comparison, Mapping},
};

use crate::extract::Pairs;

kernel::text_enum! {
    /// Which of the forms was sent.
    pub enum Kind {
        /// A level, or two.
        Level = "level",
        /// Credits, hours or units.
        Credit = "credit",
        /// A grade by formula.
        Grade = "grade",
    }
}

/// One wrong field, by its name in the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub field: &'static str,
    pub code: &'static str,
}

/// What came out.
pub(super) enum Answer {
    Level(Mapping),
    Gap(Comparison),
    Credit(Conversion),
    German(Bavarian),
    Line(Exact),
}

/// The address, read. Parameters of no form are ignored (UX-1).
pub(super) struct Asked<'a> {
    pub kind: Option<Kind>,
    pairs: &'a Pairs,
}

impl<'a> Asked<'a> {
    pub(super) fn read(pairs: &'a Pairs) -> Self {
        Self { kind: pairs.one("convert").and_then(|word| word.parse().ok()), pairs }
    }

    /// What was typed in a field; nothing in the fields of the forms that were not sent.
    pub(super) fn typed(&self, field: &str) -> &str {
        self.pairs.one(field).unwrap_or("").trim()
    }

    /// The answer; none if nothing was asked.
    pub(super) fn answer(&self) -> Option<Result<Answer, Vec<Fault>>> {
        Some(match self.kind? {
            Kind::Level => self.level(),
            Kind::Credit => self.credit(),
            Kind::Grade => self.grade(),
        })
    }

    fn level(&self) -> Result<Answer, Vec<Fault>> {
        let source = (self.typed("framework"), self.typed("level"));
        let target = (self.typed("target_framework"), self.typed("target_level"));
        if target == ("", "") {
            return level::mapping(source.0, source.1).map(Answer::Level).map_err(|wrong| vec![fault(&wrong)]);
        }
        level::compare(source, target).map(Answer::Gap).map_err(|wrong| vec![fault(&wrong)])
    }

    fn credit(&self) -> Result<Answer, Vec<Fault>> {
        let mut faults = Vec::new();
        let credits = self.number("credits", &mut faults);
        let system = credit::system(self.typed("system")).map_or(self.typed("system"), |system| system.code);
        // ECTS of the awarding body are stated, not converted (CR-3).
        let are_ects = system == credit::ECTS && credits.is_some();
        let stated = Stated {
            stated_ects: credits.filter(|_| are_ects),
            credits: credits.filter(|_| !are_ects),
            system: (!are_ects && !system.is_empty()).then(|| system.to_owned()),
            notional_hours: self.number("notional_hours", &mut faults),
            recogniser_hours_per_ects: self.number("recogniser_hours_per_ects", &mut faults),
            units: self.number("units", &mut faults),
            units_per_full_time_year: self.number("units_per_full_time_year", &mut faults),
            ..Stated::default()
        };
        if !faults.is_empty() {
            return Err(faults);
        }
        let found = stated.convert().map_err(|wrong| wrong.iter().map(fault).collect::<Vec<_>>())?;
        if found.exact.is_none() {
            return Err(vec![Fault { field: "credits", code: "nothing" }]);
        }
        Ok(Answer::Credit(found))
    }

    fn grade(&self) -> Result<Answer, Vec<Fault>> {
        let mut faults = Vec::new();
        let learnt = self.needed("nd", &mut faults);
        let (best, lowest) = (self.needed("nmax", &mut faults), self.needed("nmin", &mut faults));
        let is_linear = self.typed("method") == GradeMethod::Linear.as_str();
        let host = is_linear.then(|| (self.needed("hmax", &mut faults), self.needed("hmin", &mut faults)));
        if !faults.is_empty() {
            return Err(faults);
        }
        let convert = || {
            let scale = Scale::source(best, lowest)?;
            match host {
                Some((best, lowest)) => grade::linear(scale, Scale::host(best, lowest)?, learnt).map(Answer::Line),
                None => grade::bavarian(scale, learnt).map(Answer::German),
            }
        };
        convert().map_err(|wrong: Wrong| vec![fault(&wrong)])
    }

    /// A number, if one was typed.
    fn number(&self, field: &'static str, faults: &mut Vec<Fault>) -> Option<Exact> {
        let typed = self.typed(field);
        let read = typed.parse().ok();
        if read.is_none() && !typed.is_empty() {
            faults.push(Fault { field, code: "number" });
        }
        read
    }

    /// A number that must be there. What stands for a missing one is never used: the fault comes first.
    fn needed(&self, field: &'static str, faults: &mut Vec<Fault>) -> Exact {
        if self.typed(field).is_empty() {
            faults.push(Fault { field, code: Reason::Required.as_str() });
        }
        self.number(field, faults).unwrap_or(Exact::ZERO)
    }
}

/// By the names of the form.
fn fault(wrong: &Wrong) -> Fault {
    let field = match wrong.field {
        "source.framework" => "framework",
        "source.level" => "level",
        "target.framework" => "target_framework",
        "target.level" => "target_level",
        // Here they are one field with the credits.
        "stated_ects" => "credits",
        field => field,
    };
    Fault { field, code: wrong.reason.as_str() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(query: &[(&str, &str)]) -> Option<Result<Answer, Vec<Fault>>> {
        let pairs = Pairs(query.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect());
        Asked::read(&pairs).answer()
    }

    fn faults(query: &[(&str, &str)]) -> Vec<(&'static str, &'static str)> {
        let Some(Err(faults)) = answer(query) else { return Vec::new() };
        faults.iter().map(|fault| (fault.field, fault.code)).collect()
    }

    #[test]
    fn ux_1_what_is_no_question_gets_no_answer() {
        assert!(answer(&[("utm_source", "x")]).is_none());
        assert!(answer(&[("convert", "money")]).is_none());
    }

    #[test]
    fn every_wrong_field_is_named_at_once() {
        let query = [("convert", "grade"), ("nd", "two"), ("nmax", "20"), ("method", "linear"), ("hmax", "30")];
        assert_eq!(faults(&query), [("nd", "number"), ("nmin", "required"), ("hmin", "required")]);
        assert_eq!(faults(&[("convert", "credit")]), [("credits", "nothing")]);
        assert_eq!(faults(&[("convert", "credit"), ("system", "SCQF")]), [("credits", "required")]);
        assert_eq!(
            faults(&[("convert", "credit"), ("system", "ECTS"), ("credits", "0")]),
            [("credits", "not-positive")]
        );
        let query = [("convert", "level"), ("framework", "EQF"), ("level", "6"), ("target_level", "6")];
        assert_eq!(faults(&query), [("target_framework", "required")]);
    }

    #[test]
    fn ects_are_stated_and_their_hours_looked_at() {
        let query = [("convert", "credit"), ("system", "ects"), ("credits", "3"), ("notional_hours", "40")];
        let Some(Ok(Answer::Credit(found))) = answer(&query) else { panic!("no credits") };
        assert_eq!((found.method, found.flags), (credit::Method::Stated, vec![credit::Flag::WorkloadInconsistent]));
    }
}
