//! All that belongs to one enrolment.

use catalogue::{Listing, Offering};
use consortium::Institution;
use enrolment::{CourseResult, Enrolment};
use evaluation::{RecognitionRequest, promise::Promise};
use kernel::{
    EnrolmentId, Subject,
    log::{self, Entry},
};

use crate::{
    app::App,
    error::Error,
    present::office::{Office, office},
    viewer::Viewer,
};

/// An enrolment of the person who looks.
pub(super) struct Gathered {
    pub enrolment: Enrolment,
    pub listing: Listing,
    pub run: Offering,
    pub provider: Institution,
    pub home: Option<Institution>,
    pub office: Option<Office>,
    pub result: Option<CourseResult>,
    pub promise: Option<Promise>,
    pub request: Option<RecognitionRequest>,
    /// What happened to the enrolment and to its run, newest first.
    pub timeline: Vec<Entry>,
}

/// Reads it; somebody else's is not there.
pub(super) async fn gather(app: &App, viewer: &Viewer, id: EnrolmentId) -> Result<Gathered, Error> {
    let person = viewer.signed_in()?;
    let db = app.db().reads();
    let enrolment = enrolment::query::by_id(db, &viewer.actor, id).await?;
    if enrolment.person_id != person.id {
        return Err(Error::not_found());
    }
    let found = catalogue::listing::at_versions(db, &[enrolment.version_id]).await?;
    let listing = found.into_iter().next().ok_or_else(Error::not_found)?;
    let run = catalogue::offering::by_id(db, enrolment.offering_id).await?;
    let provider = consortium::institution::by_id(db, enrolment.provider_id).await?;
    let home = match enrolment.home_institution_id {
        Some(home) => Some(consortium::institution::by_id(db, home).await?),
        None => None,
    };
    let office = match &home {
        Some(home) => office(app, viewer, home).await?,
        None => None,
    };
    let requests = evaluation::request::query::of_enrolments(db, &viewer.actor, &[id]).await?;
    let promise = match &enrolment.promise {
        Some(text) => Some(text.parse().map_err(kernel::Error::from)?),
        None => None,
    };
    let results = enrolment::query::results_of(db, &[id]).await?;
    let timeline = timeline(app, &enrolment).await?;
    let (result, request) = (results.into_iter().next(), requests.into_iter().next());
    Ok(Gathered { enrolment, listing, run, provider, home, office, result, promise, request, timeline })
}

/// Of the run only what happened since the person has a place.
async fn timeline(app: &App, enrolment: &Enrolment) -> Result<Vec<Entry>, Error> {
    let db = app.db().reads();
    let mut entries = log::of_subject(db, Subject::Offering(enrolment.offering_id)).await?;
    entries.retain(|entry| entry.at >= enrolment.enrolled_at);
    entries.extend(log::of_subject(db, Subject::Enrolment(enrolment.id)).await?);
    entries.sort_by_key(|entry| std::cmp::Reverse((entry.at, entry.id)));
    Ok(entries)
}
