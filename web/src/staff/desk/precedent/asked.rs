//! What the address of the list asks for: which kind, words, filters, a page.

use evaluation::precedent::reference::Filter;

use crate::{error::Error, extract::Pairs, paths};

/// The value of `kind` for the archive.
pub(super) const ARCHIVE: &str = "archive";

/// A list as the address says it.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked {
    pub words: String,
    pub standing: String,
    /// The archive instead of reference cases.
    pub is_archive: bool,
    pub filter: Filter,
    /// From 1.
    pub page: u64,
    /// Parameters whose value made no sense and was left out.
    pub faults: Vec<&'static str>,
}

impl Asked {
    /// Reads it, with so many rows on a page; unknown parameters are ignored, empty ones say nothing.
    pub(super) fn read(pairs: &Pairs, size: u64) -> Result<Self, Error> {
        let value = |name: &str| pairs.one(name).map(str::trim).unwrap_or_default().to_owned();
        let mut asked = Self { words: value("q"), standing: value("standing"), ..Self::default() };
        asked.is_archive = value("kind") == ARCHIVE;
        if !asked.is_archive && !value("kind").is_empty() {
            asked.faults.push("kind");
        }
        asked.filter.words = (!asked.words.is_empty()).then(|| asked.words.chars().take(200).collect());
        asked.filter.standing = asked.standing.parse().ok();
        if asked.filter.standing.is_none() && !std::mem::take(&mut asked.standing).is_empty() {
            asked.faults.push("standing");
        }
        asked.standing = asked.filter.standing.map(|standing| standing.to_string()).unwrap_or_default();
        asked.page = pairs.number("page")?.clamp(1, 10_000 / size + 1);
        Ok(asked)
    }

    /// Whether everything of the kind is asked for, from the first page on.
    pub(super) fn is_everything(&self) -> bool {
        self.filter == Filter::default() && self.page == 1
    }

    /// The address of the page after this one.
    pub(super) fn page_after(&self) -> String {
        let page = (self.page + 1).to_string();
        let kind = if self.is_archive { ARCHIVE } else { "" };
        let pairs = [("kind", kind), ("q", self.words.as_str()), ("standing", &self.standing), ("page", &page)];
        let pairs: Vec<_> = pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        format!("{}?{}", paths::PRECEDENTS, paths::query(&pairs))
    }
}

#[cfg(test)]
mod tests {
    use evaluation::precedent::Standing;

    use super::*;

    fn asked(query: &str) -> Asked {
        Asked::read(&Pairs(crate::extract::decode(query.as_bytes()).unwrap()), 50).unwrap()
    }

    #[test]
    fn ux_1_filters_stand_in_the_address_and_wrong_ones_are_named() {
        let found = asked("q=+data+&standing=expired&page=2");
        assert_eq!((found.filter.words.as_deref(), found.filter.standing), (Some("data"), Some(Standing::Expired)));
        assert!(found.faults.is_empty() && !found.is_everything());
        assert_eq!(found.page_after(), "/desk/precedents?q=data&standing=expired&page=3");
        let wrong = asked("kind=all&standing=old&page=0");
        assert_eq!(wrong.faults, ["kind", "standing"]);
        assert!(wrong.is_everything() && !wrong.is_archive);
        assert!(asked("kind=archive").is_archive);
        assert_eq!(asked("page=10000").page, 201, "LIM-13");
    }
}
