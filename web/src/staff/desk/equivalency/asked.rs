//! What the address of the list asks for: words, filters, and a place.

use kernel::EquivalencyId;
use recognition::equivalency::query::Filter;

use crate::{extract::Pairs, paths};

/// The value of `review`.
pub(super) const WAITING: &str = "waiting";

/// A list as the address says it.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked {
    pub words: String,
    pub state: String,
    pub review: String,
    pub filter: Filter,
    pub after: Option<EquivalencyId>,
    /// Parameters whose value made no sense and was left out.
    pub faults: Vec<&'static str>,
}

impl Asked {
    /// Reads it; unknown parameters are ignored, empty ones say nothing.
    pub(super) fn read(pairs: &Pairs) -> Self {
        let value = |name: &str| pairs.one(name).map(str::trim).unwrap_or_default().to_owned();
        let mut asked = Self { words: value("q"), state: value("state"), review: value("review"), ..Self::default() };
        asked.filter.words = (!asked.words.is_empty()).then(|| asked.words.chars().take(200).collect());
        asked.filter.state = asked.state.parse().ok();
        if asked.filter.state.is_none() && !std::mem::take(&mut asked.state).is_empty() {
            asked.faults.push("state");
        }
        asked.filter.needs_review = asked.review == WAITING;
        if !asked.filter.needs_review && !std::mem::take(&mut asked.review).is_empty() {
            asked.faults.push("review");
        }
        asked.state = asked.filter.state.map(|state| state.to_string()).unwrap_or_default();
        asked.after = pairs.one("after").and_then(|id| id.parse().ok());
        asked
    }

    /// Whether everything is asked for, from the first page on.
    pub(super) fn is_everything(&self) -> bool {
        self.filter == Filter::default() && self.after.is_none()
    }

    /// The address of the page after this one.
    pub(super) fn page_after(&self, id: EquivalencyId) -> String {
        let id = id.to_string();
        let pairs = [("q", self.words.as_str()), ("state", &self.state), ("review", &self.review), ("after", &id)];
        let pairs: Vec<_> = pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        format!("{}?{}", paths::EQUIVALENCIES, paths::query(&pairs))
    }
}

#[cfg(test)]
mod tests {
    use recognition::equivalency::EquivalencyState;

    use super::*;

    fn asked(query: &str) -> Asked {
        Asked::read(&Pairs(crate::extract::decode(query.as_bytes()).unwrap()))
    }

    #[test]
    fn ux_1_filters_stand_in_the_address_and_wrong_ones_are_named() {
        let found = asked("q=+data+&state=proposed&review=waiting&utm_source=x");
        assert_eq!(found.filter.words.as_deref(), Some("data"));
        assert_eq!((found.filter.state, found.filter.needs_review), (Some(EquivalencyState::Proposed), true));
        assert!(found.faults.is_empty() && !found.is_everything());
        assert!(asked("q=&state=&review=").is_everything());
        let wrong = asked("state=agreed&review=soon");
        assert_eq!(wrong.faults, ["state", "review"]);
        assert!(wrong.is_everything());
    }

    #[test]
    fn the_next_page_keeps_the_filters() {
        let id: EquivalencyId = "01890000-0000-7000-8000-0123456789ab".parse().unwrap();
        let address = asked("q=data&state=approved").page_after(id);
        assert_eq!(address, format!("/desk/equivalencies?q=data&state=approved&after={id}"));
        assert_eq!(asked(address.split_once('?').unwrap().1).after, Some(id));
    }
}
