//! What the rules say of a case, worked out anew at each look (UX-25).

use evaluation::{assess::Evaluation, request};
use i18n::Locale;
use kernel::{Failure, Kind};

use super::{gathered::Case, sheet::Sheet};
use crate::{
    app::App,
    error::Error,
    present::{
        evaluated,
        letter::{self, Around},
        state::Answer,
        text,
    },
    view::Evaluated,
    viewer::Viewer,
};

/// The outcome: of the proposal where one stands, else of the stored ratings and what is in the address. None as long as
/// an essential outcome has no answer.
pub(super) async fn computed(
    app: &App,
    viewer: &Viewer,
    case: &Case,
    sheet: &Sheet,
) -> Result<Option<Evaluation>, Error> {
    if let Some(decision) = case.detail.told() {
        return Ok(Some(decision.detail.evaluation.clone()));
    }
    if let Some(proposal) = &case.detail.proposal {
        return Ok(Some(proposal.outcome.clone()));
    }
    let (findings, errors) = sheet.findings(case.essential().len());
    if !errors.is_empty() || !case.may.examine(case) {
        return Ok(None);
    }
    let (db, id) = (app.db().reads(), case.detail.request.id);
    match request::preview(db, &viewer.actor, id, &findings, case.today).await {
        Ok(evaluation) => Ok(Some(evaluation)),
        Err(error) if error.kind() == Kind::Invalid => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// In words.
pub(super) fn shown(locale: Locale, case: &Case, around: &Around<'_>, found: &Evaluation) -> Evaluated {
    let title = case.target().map(|(title, _)| text::plain(locale, title));
    let answer: Answer<'_> = letter::answer(found, around, title.as_deref());
    evaluated::shown(locale, found, answer.tag(locale))
}
