//! Until when a university decides, and until when its decision may be appealed.

use axum::Json;
use evaluation::{criteria::Applied, request::clock};
use kernel::Day;
use recognition::conversion::{Reason, Wrong};
use serde::{Deserialize, Serialize};

use super::convertible::Count;
use crate::{
    api::fault::{self, refused},
    error::Error,
    extract,
};

/// Since when everything is there, and how long the clock stood still; or when the learner was told.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Question {
    complete_on: Option<Day>,
    limit_days: Option<Count>,
    pauses: Option<Vec<(Day, Day)>>,
    notified_on: Option<Day>,
    appealed_on: Option<Day>,
}

/// Days; null what was not asked for.
#[derive(Default, Serialize)]
pub(super) struct Answer {
    due: Option<Day>,
    cap: Option<Day>,
    last_day: Option<Day>,
    accepted: Option<bool>,
    rules: Vec<&'static str>,
}

const MOST_DAYS: u32 = 3_660;
const MOST_PAUSES: usize = 100;

/// Reckons (R-S1, R-S2).
pub(super) async fn reckon(extract::Json(question): extract::Json<Question>) -> Result<Json<Answer>, Error> {
    question.check()?;
    let mut answer = Answer::default();
    if let Some(complete_on) = question.complete_on {
        let paused = clock::paused_days(question.pauses.as_deref().unwrap_or_default());
        answer.due = question.limit_days.map(|days| clock::due_after(complete_on, days.0.into(), paused));
        answer.cap = Some(clock::cap_after(complete_on, paused));
        answer.rules.push("R-S1");
    }
    if let Some(notified_on) = question.notified_on {
        let last_day = clock::appeal_until(notified_on, Applied::built_in().criteria.limits);
        answer.last_day = Some(last_day);
        answer.accepted = question.appealed_on.map(|appealed_on| appealed_on <= last_day);
    }
    answer.rules.push("R-S2");
    Ok(Json(answer))
}

impl Question {
    fn check(&self) -> Result<(), Error> {
        let required = |field| Err(refused(Wrong::new(field, Reason::Required)));
        let of_clock = self.limit_days.is_some() || self.pauses.is_some();
        if self.complete_on.is_none() && of_clock {
            return required("complete_on");
        }
        if self.notified_on.is_none() && self.appealed_on.is_some() {
            return required("notified_on");
        }
        if self.complete_on.or(self.notified_on).is_none() {
            return required("complete_on");
        }
        if self.limit_days.is_some_and(|days| days.0 > MOST_DAYS) {
            return Err(refused(Wrong::new("limit_days", Reason::TooLarge)));
        }
        if self.notified_on.zip(self.appealed_on).is_some_and(|(notified, appealed)| appealed < notified) {
            return Err(refused(Wrong::new("appealed_on", Reason::BeforeBegin)));
        }
        self.check_pauses()
    }

    /// A pause begins when the clock runs, and ends after its begin.
    fn check_pauses(&self) -> Result<(), Error> {
        let pauses = self.pauses.as_deref().unwrap_or_default();
        if pauses.len() > MOST_PAUSES {
            return Err(refused(Wrong::new("pauses", Reason::TooLarge)));
        }
        let wrong = |(from, until): &(Day, Day)| until < from || self.complete_on.is_some_and(|begin| *from < begin);
        match pauses.iter().position(wrong) {
            Some(place) => Err(fault::field(&format!("pauses[{place}]"), Reason::BeforeBegin.as_str())),
            None => Ok(()),
        }
    }
}
