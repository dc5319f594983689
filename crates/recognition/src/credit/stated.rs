//! What somebody states about the size of a credential, and what it is in ECTS.

use kernel::Ects;

use super::{Conversion, DEFAULT_HOURS, FITTING_HOURS, Flag, Method, System, fits, system, table::ECTS_YEAR};
use crate::conversion::{Exact, Reason, Wrong};

/// Everything stated; what is absent is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stated {
    /// ECTS stated by the awarding body.
    pub stated_ects: Option<Exact>,
    /// Credits of a system.
    pub credits: Option<Exact>,
    /// The system.
    pub system: Option<String>,
    /// Hours of work in all.
    pub notional_hours: Option<Exact>,
    /// Hours that the recognising university takes for one ECTS credit.
    pub recogniser_hours_per_ects: Option<Exact>,
    /// Units of a country without credits.
    pub units: Option<Exact>,
    /// Its units of a full-time year.
    pub units_per_full_time_year: Option<Exact>,
    /// Hours in class; no workload.
    pub contact_hours: Option<Exact>,
    /// Hours of video; no workload.
    pub video_hours: Option<Exact>,
    /// Calendar weeks; no workload.
    pub weeks: Option<Exact>,
}

/// More of anything than this is a slip of the pen.
const MOST: Exact = Exact::whole(100_000);

/// What one statement gives.
struct Found {
    exact: Exact,
    /// The field it came from.
    field: &'static str,
    method: Method,
    rule: Option<&'static str>,
    system: Option<&'static System>,
    hours_per_ects: Option<Exact>,
}

impl Found {
    const fn new(exact: Exact, field: &'static str, method: Method, rule: Option<&'static str>) -> Self {
        Self { exact, field, method, rule, system: None, hours_per_ects: None }
    }

    /// With two decimals, half up; and the nearest half, ties up, from the exact value (CR-4). None if too large.
    fn sizes(&self) -> Option<(Ects, Ects)> {
        let ects = |parts: Option<i64>, each: i32| i32::try_from(parts?).ok()?.checked_mul(each);
        let (shown, recorded) = (ects(self.exact.nearest_parts(100), 1)?, ects(self.exact.nearest_parts(2), 50)?);
        Some((Ects::from_hundredths(shown), Ects::from_hundredths(recorded)))
    }
}

impl Stated {
    /// In ECTS, by the first of its statements that can be converted (CR-3). Everything stated must make sense, also what
    /// is not used.
    pub fn convert(&self) -> Result<Conversion, Vec<Wrong>> {
        let wrong = self.wrong();
        if !wrong.is_empty() {
            return Err(wrong);
        }
        let found = match self.stated_ects {
            Some(ects) => Some(Found::new(ects, "stated_ects", Method::Stated, None)),
            None => self.by_system().or_else(|| self.by_share()).or_else(|| self.by_hours()),
        };
        self.conversion(found.as_ref()).map_err(|wrong| vec![wrong])
    }

    fn wrong(&self) -> Vec<Wrong> {
        let sizes = [
            ("stated_ects", self.stated_ects),
            ("credits", self.credits),
            ("notional_hours", self.notional_hours),
            ("recogniser_hours_per_ects", self.recogniser_hours_per_ects),
            ("units", self.units),
            ("units_per_full_time_year", self.units_per_full_time_year),
        ];
        let times = [("contact_hours", self.contact_hours), ("video_hours", self.video_hours), ("weeks", self.weeks)];
        let not_positive = sizes.iter().filter(|(_, value)| value.is_some_and(|value| !value.is_positive()));
        let negative = times.iter().filter(|(_, value)| value.is_some_and(Exact::is_negative));
        let large = sizes.iter().chain(&times).filter(|(_, value)| value.is_some_and(|value| value > MOST));
        let pairs = [
            ("system", self.credits.is_some() && self.named_system().is_none()),
            ("credits", self.credits.is_none() && self.named_system().is_some()),
            ("units_per_full_time_year", self.units.is_some() && self.units_per_full_time_year.is_none()),
            ("units", self.units.is_none() && self.units_per_full_time_year.is_some()),
        ];
        let unknown = self.named_system().filter(|name| system(name).is_none());
        not_positive
            .map(|(field, _)| Wrong::new(field, Reason::NotPositive))
            .chain(negative.map(|(field, _)| Wrong::new(field, Reason::Negative)))
            .chain(large.map(|(field, _)| Wrong::new(field, Reason::TooLarge)))
            .chain(pairs.into_iter().filter(|(_, lacks)| *lacks).map(|(field, _)| Wrong::new(field, Reason::Required)))
            .chain(unknown.map(|_| Wrong::new("system", Reason::UnknownSystem)))
            .collect()
    }

    fn named_system(&self) -> Option<&str> {
        self.system.as_deref().map(str::trim).filter(|name| !name.is_empty())
    }

    /// CR-1.
    fn by_system(&self) -> Option<Found> {
        let (credits, system) = (self.credits?, system(self.named_system()?)?);
        let exact = credits.times(Exact::ratio(system.factor.0, system.factor.1)?)?;
        Some(Found { system: Some(system), ..Found::new(exact, "credits", Method::System, Some("CR-1")) })
    }

    /// CR-1 for a country without credits: a share of a full-time year.
    fn by_share(&self) -> Option<Found> {
        let exact = self.units?.times(Exact::whole(ECTS_YEAR))?.over(self.units_per_full_time_year?)?;
        Some(Found::new(exact, "units", Method::Share, Some("CR-1")))
    }

    /// CR-2.
    fn by_hours(&self) -> Option<Found> {
        let each = self.recogniser_hours_per_ects.unwrap_or(Exact::whole(DEFAULT_HOURS));
        let exact = self.notional_hours?.over(each)?;
        Some(Found { hours_per_ects: Some(each), ..Found::new(exact, "notional_hours", Method::Hours, Some("CR-2")) })
    }

    fn conversion(&self, found: Option<&Found>) -> Result<Conversion, Wrong> {
        let mut flags = Vec::new();
        let mut rules = vec!["CR-3"];
        rules.extend(found.and_then(|found| found.rule));
        if self.contact_hours.or(self.video_hours).or(self.weeks).is_some() {
            flags.push(Flag::TimeIsNotWorkload);
            if !rules.contains(&"CR-2") {
                rules.push("CR-2");
            }
        }
        let Some(found) = found else {
            return Ok(Conversion {
                exact: None,
                shown: None,
                recorded: None,
                method: Method::Unknown,
                system: None,
                hours_per_ects: None,
                flags,
                rules,
            });
        };
        rules.push("CR-4");
        self.check_hours(found, &mut flags, &mut rules);
        let (shown, recorded) = found.sizes().ok_or(Wrong::new(found.field, Reason::TooLarge))?;
        Ok(Conversion {
            exact: Some(found.exact),
            shown: Some(shown),
            recorded: Some(recorded),
            method: found.method,
            system: found.system,
            hours_per_ects: found.hours_per_ects,
            flags,
            rules,
        })
    }

    /// CR-5: hours and ECTS that are both stated must fit. Credits of ten hours say nothing about that.
    fn check_hours(&self, found: &Found, flags: &mut Vec<Flag>, rules: &mut Vec<&'static str>) {
        let Some(hours) = self.notional_hours.filter(|_| found.method == Method::Stated) else { return };
        rules.push("CR-5");
        if !fits(hours, found.exact, FITTING_HOURS) {
            rules.push("R-C5");
            flags.insert(0, Flag::WorkloadInconsistent);
        }
    }
}
