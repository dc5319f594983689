//! How, by whom, when and where a learner is assessed. Pure.

use kernel::Day;
use serde::{Deserialize, Serialize};

use super::handover::Method;
use crate::{Error, request::clock};

/// Characters of a name and of a text.
const NAME: usize = 200;
const WORDS: usize = 2_000;

/// As it stands; the learner reads all of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appointment {
    /// How.
    pub method: Method,
    /// Who assesses: somebody of the university, or an academic expert from elsewhere.
    pub assessor: String,
    /// On which day.
    pub set_for: Day,
    /// The room, or the link.
    pub place: String,
    /// What the learner brings.
    pub bring: String,
}

kernel::json_value!(Appointment);

/// As an officer sends it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAppointment {
    /// How.
    pub method: Method,
    /// Who assesses.
    pub assessor: String,
    /// On which day.
    pub set_for: Day,
    /// The room, or the link.
    pub place: String,
    /// What the learner brings.
    pub bring: String,
}

impl NewAppointment {
    /// The same with its texts cleaned: never the learner, no day in the past, and before the last day for the decision;
    /// once that day has come the assessment is late, not impossible (R-S3), but no further off than a new limit would be.
    pub(super) fn checked(self, learner: &str, (today, cap_on): (Day, Day)) -> Result<Appointment, Error> {
        let required = |field: &'static str| move |_| Error::Invalid(field, "required");
        let assessor = kernel::clean(&self.assessor, NAME, false).map_err(required("assessor"))?;
        if is_same(&assessor, learner) {
            return Err(Error::Invalid("assessor", "prior-assessor"));
        }
        if self.set_for < today {
            return Err(Error::Invalid("set_for", "prior-day-past"));
        }
        if today < cap_on && self.set_for >= cap_on {
            return Err(Error::Invalid("set_for", "prior-day-cap"));
        }
        if self.set_for > clock::cap_on(today) {
            return Err(Error::Invalid("set_for", "prior-day-far"));
        }
        Ok(Appointment {
            method: self.method,
            assessor,
            set_for: self.set_for,
            place: kernel::clean(&self.place, WORDS, true).map_err(required("place"))?,
            bring: kernel::clean(&self.bring, WORDS, true).map_err(required("bring"))?,
        })
    }
}

/// Whether two names are the same but for blanks and capitals. Who has the name of the assessor is taken for the assessor:
/// then somebody else decides, which does no harm.
pub(crate) fn is_same(one: &str, other: &str) -> bool {
    let folded = |name: &str| name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    folded(one) == folded(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arranged(assessor: &str, set_for: &str) -> Result<Appointment, Error> {
        arranged_on("2026-03-02", assessor, set_for)
    }

    fn arranged_on(today: &str, assessor: &str, set_for: &str) -> Result<Appointment, Error> {
        let text = |text: &str| text.to_owned();
        let new = NewAppointment {
            method: Method::Interview,
            assessor: text(assessor),
            set_for: set_for.parse().unwrap(),
            place: text("Room 4"),
            bring: text("Your notes"),
        };
        new.checked("Ana Silva", (today.parse().unwrap(), "2026-07-02".parse().unwrap()))
    }

    #[test]
    fn r_s6_the_day_lies_between_today_and_the_cap() {
        let code = |day| arranged("Prof. Berg", day).map(|_| ()).map_err(|error| error.to_string());
        assert_eq!(code("2026-03-01"), Err("set_for: prior-day-past".to_owned()));
        assert_eq!(code("2026-07-02"), Err("set_for: prior-day-cap".to_owned()));
        assert_eq!((code("2026-03-02"), code("2026-07-01")), (Ok(()), Ok(())));
    }

    #[test]
    fn r_s3_after_the_cap_the_next_four_months_are_possible() {
        for today in ["2026-07-02", "2026-07-20"] {
            assert!(arranged_on(today, "Prof. Berg", "2026-07-01").is_err(), "{today}: not in the past");
            assert!(arranged_on(today, "Prof. Berg", today).is_ok(), "{today}");
            assert!(arranged_on(today, "Prof. Berg", "2026-09-01").is_ok(), "{today}");
        }
        assert!(arranged_on("2026-07-01", "Prof. Berg", "2026-07-02").is_err());
        assert!(arranged_on("2026-07-20", "Prof. Berg", "2026-11-20").is_ok());
        for far in ["2026-11-21", "2062-07-05"] {
            let far = arranged_on("2026-07-20", "Prof. Berg", far).unwrap_err();
            assert!(matches!(far, Error::Invalid("set_for", "prior-day-far")), "a slip of the pen: {far:?}");
        }
    }

    #[test]
    fn nobody_assesses_themselves() {
        assert!(matches!(arranged("  ana  SILVA ", "2026-03-10"), Err(Error::Invalid("assessor", "prior-assessor"))));
        assert!(matches!(arranged(" ", "2026-03-10"), Err(Error::Invalid("assessor", "required"))));
    }
}
