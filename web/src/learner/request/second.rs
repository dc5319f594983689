//! The second track on the learner's page: what it is, the steps, what was weak, and the two answers.

use evaluation::{PriorLearning, RecognitionRequest, prior_learning::Action, request::State as RequestState};
use i18n::Locale;

use super::after::Spoken;
use crate::{
    paths,
    present::prior_learning::{self, Shown},
    view::{ErrorLink, Field, Tag},
};

/// The part of the page.
pub(crate) struct Second {
    pub shown: Shown,
    pub steps: Vec<(String, Tag)>,
    /// Until when the learner can say yes.
    pub accept: Option<String>,
    /// Until when the learner can appeal instead.
    pub appeal_until: Option<String>,
    /// That no is meant; none where it cannot be said any more.
    pub sure: Option<Field>,
    pub action: String,
    /// Those that an appeal or a second look took away.
    pub earlier: Vec<Shown>,
}

impl Second {
    /// What is wrong with what was pressed.
    pub(super) fn errors(&self) -> Vec<ErrorLink> {
        ErrorLink::of(&self.sure.iter().collect::<Vec<_>>())
    }
}

/// Builds it from all of the request, newest first; none where there never was one.
pub(super) fn second(
    locale: Locale,
    request: &RecognitionRequest,
    tracks: &[PriorLearning],
    (appeal_until, spoken): (Option<String>, &Spoken),
) -> Option<Second> {
    let (newest, older) = tracks.split_first()?;
    let may = |action: Action| request.state == RequestState::ReferredRpl && newest.state.after(action).is_ok();
    let error =
        spoken.error.filter(|(field, _)| *field == "sure").map(|(_, code)| locale.text(&format!("field-{code}")));
    Some(Second {
        shown: prior_learning::shown(locale, newest),
        steps: prior_learning::steps(locale, newest),
        accept: may(Action::Accept).then(|| locale.day(newest.cap_on)),
        appeal_until,
        sure: may(Action::Decline).then(|| Field::new("sure", locale.text("prior-sure")).error(error)),
        action: paths::request_act(request.id, "prior-learning"),
        earlier: older.iter().map(|track| prior_learning::shown(locale, track)).collect(),
    })
}
