//! The second track on the learner's page: what it is, the steps, what was weak, and the two answers.

use evaluation::{
    PriorLearning, RecognitionRequest,
    prior_learning::{Action, State},
    request::State as RequestState,
};
use i18n::Locale;

use crate::{
    paths,
    present::prior_learning::{self, Shown},
    view::Tag,
};

/// The part of the page.
pub(crate) struct Second {
    pub shown: Shown,
    pub steps: Vec<(String, Tag)>,
    /// Until when the learner can say yes.
    pub accept: Option<String>,
    pub declinable: bool,
    pub action: String,
    /// Those that an appeal or a second look took away.
    pub earlier: Vec<Shown>,
}

/// Builds it from all of the request, newest first; none where there never was one.
pub(super) fn second(locale: Locale, request: &RecognitionRequest, tracks: &[PriorLearning]) -> Option<Second> {
    let (newest, older) = tracks.split_first()?;
    let may = |action: Action| request.state == RequestState::ReferredRpl && newest.state.after(action).is_ok();
    Some(Second {
        shown: prior_learning::shown(locale, newest),
        steps: prior_learning::steps(locale, newest),
        accept: may(Action::Accept).then(|| locale.day(newest.cap_on)),
        declinable: may(Action::Decline) && newest.state != State::Assessed,
        action: paths::request_act(request.id, "prior-learning"),
        earlier: older.iter().map(|track| prior_learning::shown(locale, track)).collect(),
    })
}
