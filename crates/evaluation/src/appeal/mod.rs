//! Appeals: a learner challenges a decision inside its window, and people who never had the case in hand rule on it (L-8,
//! M25, RECOGNITION §9).

pub mod query;
pub mod ruling;
pub mod service;
mod store;

pub use ruling::AppealRuling;

use crate::{Appeal, Decision};

/// The decision that stands, if the appeals body sent it back: whoever made it does not make the next one.
pub(crate) fn sent_back<'a>(standing: Option<&'a Decision>, appeals: &[Appeal]) -> Option<&'a Decision> {
    let remitted = |decision: &&Decision| {
        let about =
            |appeal: &Appeal| appeal.decision_id == decision.id && appeal.ruling == Some(AppealRuling::Remitted);
        appeals.iter().any(about)
    };
    standing.filter(remitted)
}
