//! The size of a credential in ECTS.

use axum::Json;
use kernel::Ects;
use recognition::{
    conversion::Exact,
    credit::{Flag, Method, Stated},
};
use serde::{Deserialize, Serialize};

use crate::{api::fault, error::Error, extract};

/// Everything stated about it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Question {
    stated_ects: Option<Exact>,
    credits: Option<Exact>,
    system: Option<String>,
    notional_hours: Option<Exact>,
    recogniser_hours_per_ects: Option<Exact>,
    units: Option<Exact>,
    units_per_full_time_year: Option<Exact>,
    contact_hours: Option<Exact>,
    video_hours: Option<Exact>,
    weeks: Option<Exact>,
}

/// In ECTS; null where nothing can be converted.
#[derive(Serialize)]
pub(super) struct Answer {
    ects_exact: Option<Ects>,
    ects_recorded: Option<Ects>,
    method: Method,
    flags: Vec<Flag>,
    according_to: Option<&'static str>,
    rules: Vec<&'static str>,
}

/// Converts (RECOGNITION §12).
pub(super) async fn convert(extract::Json(question): extract::Json<Question>) -> Result<Json<Answer>, Error> {
    let found = question.stated().convert().map_err(fault::because)?;
    Ok(Json(Answer {
        ects_exact: found.shown,
        ects_recorded: found.recorded,
        method: found.method,
        flags: found.flags,
        according_to: found.system.map(|system| system.source.name),
        rules: found.rules,
    }))
}

impl Question {
    fn stated(self) -> Stated {
        Stated {
            stated_ects: self.stated_ects,
            credits: self.credits,
            system: self.system,
            notional_hours: self.notional_hours,
            recogniser_hours_per_ects: self.recogniser_hours_per_ects,
            units: self.units,
            units_per_full_time_year: self.units_per_full_time_year,
            contact_hours: self.contact_hours,
            video_hours: self.video_hours,
            weeks: self.weeks,
        }
    }
}
