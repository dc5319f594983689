//! A search that found nothing is counted for who keeps the words: its words, nobody's (ADR 40).

use consortium::missed_search;
use kernel::Actor;

use crate::{
    app::App,
    error::Error,
    finding::{Answer, Search},
};

/// Parameters that narrow nothing.
const BESIDE: &[&str] = &["q", "sort", "lang", "recognised_by"];

/// Counts it, where words alone found nothing and can hardly be somebody. The page is shown also where that cannot be
/// written (I-10).
pub(super) async fn note(app: &App, search: &Search, answer: &Answer) {
    let found = &answer.found;
    let is_nothing = found.total == 0 && found.total_is_exact && found.suggestion.is_none() && !answer.is_away;
    let is_alone = search.faults.is_empty() && search.pairs.iter().all(|(name, _)| BESIDE.contains(&name.as_str()));
    let Some(text) = search.query.text.as_ref().filter(|_| is_nothing && is_alone) else { return };
    if !missed_search::may_be_noted(text.as_str()) {
        return;
    }
    if let Err(error) = count(app, &text.folded()).await {
        tracing::warn!(error.code = error.code, "a search without result was not counted");
    }
}

/// As the software itself: the log of the act would else say who.
async fn count(app: &App, words: &str) -> Result<(), Error> {
    let mut work = app.begin_as(Actor::System).await?;
    missed_search::note(&mut work, words).await?;
    Ok(work.commit().await?)
}
