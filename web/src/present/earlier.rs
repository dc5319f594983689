//! Letters of decisions that another one has replaced, newest first: what was once said stays to be read (I-5, R-S4).

use std::collections::HashMap;

use evaluation::{Decision, RecognitionRequest, request::query};
use i18n::Locale;
use kernel::{DecisionId, Timestamp};

use super::letter::{self, Around, Letter, Ruled};
use crate::{app::App, error::Error};

/// The letter of an earlier decision.
#[derive(Clone, Debug)]
pub(crate) struct Earlier {
    /// Its place on the page.
    pub id: String,
    /// Its day, and the decision that replaced it.
    pub summary: String,
    pub letter: Letter,
}

/// Those of a request, in a language, for a page in perhaps another. Nobody appeals against what is replaced, so they do not
/// say how.
pub(crate) async fn letters(
    app: &App,
    (locale, page): (Locale, Locale),
    standing: Option<&Decision>,
    around: &Around<'_>,
) -> Result<Vec<Earlier>, Error> {
    let found = query::superseded(app.db().reads(), around.request.id).await?;
    let made = found.iter().map(|earlier| &earlier.decision).chain(standing);
    let made: HashMap<DecisionId, Timestamp> = made.map(|decision| (decision.id, decision.decided_at)).collect();
    let day = |at: Timestamp| page.day(around.home.time_zone.day_at(at));
    let shown = found.iter().enumerate().map(|(place, earlier)| {
        let decision = &earlier.decision;
        let by = decision.superseded_by.and_then(|id| made.get(&id)).map_or_else(String::new, |at| day(*at));
        let days = [("day", day(decision.decided_at).into()), ("by", by.into())];
        // It rested on what was known then.
        let then = RecognitionRequest { basis: decision.detail.basis.clone(), ..around.request.clone() };
        let ruled = Ruled::decided(decision, (&earlier.differences, &earlier.conditions), around.home);
        let written = letter::letter(locale, page, &ruled, &Around { request: &then, ..*around });
        Earlier {
            id: format!("earlier-{}", place + 1),
            summary: page.with("letter-earlier", &days),
            letter: Letter { appeal: Vec::new(), ..written },
        }
    });
    Ok(shown.collect())
}
