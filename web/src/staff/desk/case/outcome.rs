//! What the rules say of a case, worked out anew at each look (UX-25).

use evaluation::{
    assess::{Evaluation, Shortfall},
    request,
};
use i18n::{Arg, Locale};
use kernel::{Failure, Kind};

use super::{gathered::Case, sheet::Sheet};
use crate::{
    app::App,
    error::Error,
    present::{
        letter::{self, Around},
        state::Answer,
        text,
    },
    view::{Fact, Tag, Tone},
    viewer::Viewer,
};

/// The outcome with ready words.
pub(super) struct Shown {
    pub tag: Tag,
    pub facts: Vec<Fact>,
    /// Why there is none yet.
    pub needs: Option<String>,
}

/// The outcome: of the proposal where one stands, else of the stored ratings and what is in the address. None as long as
/// an essential outcome has no answer.
pub(super) async fn computed(
    app: &App,
    viewer: &Viewer,
    case: &Case,
    sheet: &Sheet,
) -> Result<Option<Evaluation>, Error> {
    if let Some(decision) = &case.detail.decision {
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
    match request::preview(db, &viewer.actor, id, &findings, viewer.today()).await {
        Ok(evaluation) => Ok(Some(evaluation)),
        Err(error) if error.kind() == Kind::Invalid => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// In words.
pub(super) fn shown(locale: Locale, case: &Case, around: &Around<'_>, evaluation: &Evaluation) -> Shown {
    let title = case.target().map(|(title, _)| text::plain(locale, title));
    let answer: Answer<'_> = letter::answer(evaluation, around, title.as_deref());
    let needs = evaluation.needs.map(|need| locale.text(&format!("desk-need-{need}")));
    let tag = match &needs {
        Some(_) => Tag::new(locale.text("outcome-needs_input"), Tone::Warn),
        None => answer.tag(locale),
    };
    Shown { tag, facts: facts(locale, evaluation), needs }
}

fn facts(locale: Locale, evaluation: &Evaluation) -> Vec<Fact> {
    let many = |key: &str, values: Vec<String>| {
        (!values.is_empty()).then(|| Fact { label: locale.text(key), values, ..Fact::default() })
    };
    let one = |key: &str, value: Option<String>| many(key, value.into_iter().collect());
    let words = |key: String| locale.text(&key.to_lowercase());
    let rows = [
        one("desk-outcome-colour", Some(words(format!("desk-colour-{}", evaluation.colour.as_str())))),
        one("desk-outcome-track", evaluation.track.map(|track| words(format!("desk-track-{}", track.as_str())))),
        one("letter-credits", evaluation.credits.map(|credits| locale.ects(credits))),
        one("letter-source", evaluation.source_ects.map(|credits| locale.ects(credits))),
        one("letter-ground", evaluation.ground.map(|ground| words(format!("ground-{}", ground.as_str())))),
        one(
            "letter-counts_as",
            evaluation.alternative_purpose.map(|purpose| words(format!("purpose-{}", purpose.as_str()))),
        ),
        many("desk-outcome-shortfalls", evaluation.shortfalls.iter().map(|found| shortfall(locale, *found)).collect()),
        many(
            "letter-conditions",
            evaluation.conditions.iter().map(|kind| words(format!("condition-{}", kind.as_str()))).collect(),
        ),
        many(
            "letter-differences",
            evaluation.differences.iter().map(|element| words(format!("element-{}", element.as_str()))).collect(),
        ),
        many(
            "desk-outcome-flags",
            evaluation.flags.iter().map(|flag| words(format!("desk-flag-{}", flag.as_str()))).collect(),
        ),
        one("desk-case-rules", Some(evaluation.rules.join(", "))),
    ];
    rows.into_iter().flatten().collect()
}

/// «Assessment: 1, but essential».
fn shortfall(locale: Locale, found: Shortfall) -> String {
    let priority = locale.text(&format!("desk-priority-{}", found.priority.as_str().to_lowercase()));
    let args = [
        ("criterion", Arg::from(locale.text(&format!("criterion-{}", found.criterion)))),
        ("rating", found.rating.get().into()),
        ("priority", priority.into()),
        ("weight", locale.text(&format!("desk-weight-{}", found.weight)).into()),
    ];
    locale.with("desk-shortfall", &args)
}
