//! What the address asks for.

use kernel::OpportunityId;

use crate::{extract::Pairs, paths};

/// How many stand side by side.
pub(super) const MOST: usize = 4;

/// The address of a comparison.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Asked {
    /// Each once, in the order of the address.
    pub ids: Vec<OpportunityId>,
    /// What is no id.
    pub unreadable: Vec<String>,
    /// Slug of the university whose answer is wanted.
    pub university: Option<String>,
    /// Whether rows that say the same are left out.
    pub only_differences: bool,
}

impl Asked {
    /// Reads the address.
    pub(super) fn read(pairs: &Pairs) -> Self {
        let mut asked = Self {
            university: pairs.one("recognised_by").filter(|slug| !slug.is_empty()).map(ToOwned::to_owned),
            only_differences: pairs.one("only") == Some("differences"),
            ..Self::default()
        };
        for (_, value) in pairs.0.iter().filter(|(name, value)| name == "id" && !value.trim().is_empty()) {
            match value.trim().parse() {
                Ok(id) if asked.ids.contains(&id) => {}
                Ok(id) => asked.ids.push(id),
                // Only its beginning: it is shown again.
                Err(_) => asked.unreadable.push(value.chars().take(60).collect()),
            }
        }
        asked
    }

    /// The same comparison with all its rows, or with those that differ.
    pub(super) fn switched(&self) -> String {
        Self { only_differences: !self.only_differences, ..self.clone() }.address()
    }

    /// The same comparison without one of them.
    pub(super) fn without(&self, id: OpportunityId) -> String {
        let ids = self.ids.iter().copied().filter(|other| *other != id).collect();
        Self { ids, ..self.clone() }.address()
    }

    fn address(&self) -> String {
        let ids: Vec<String> = self.ids.iter().map(ToString::to_string).collect();
        let university = self.university.as_deref().map(|slug| ("recognised_by", slug));
        let only = self.only_differences.then_some(("only", "differences"));
        let pairs: Vec<_> = ids.iter().map(|id| ("id", id.as_str())).chain(university).chain(only).collect();
        if pairs.is_empty() {
            paths::COMPARE.to_owned()
        } else {
            format!("{}?{}", paths::COMPARE, paths::query(&pairs))
        }
    }

    /// The search for others, which keeps these.
    pub(super) fn choose(&self, shown: &[OpportunityId]) -> String {
        let ids: Vec<String> = shown.iter().map(ToString::to_string).collect();
        let university = self.university.as_deref().map(|slug| ("recognised_by", slug));
        let pairs: Vec<_> = university.into_iter().chain(ids.iter().map(|id| ("compare", id.as_str()))).collect();
        if pairs.is_empty() { paths::SEARCH.to_owned() } else { format!("{}?{}", paths::SEARCH, paths::query(&pairs)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> Asked {
        Asked::read(&Pairs(crate::extract::decode(query.as_bytes()).unwrap()))
    }

    #[test]
    fn ux_14_every_link_keeps_the_address() {
        let [one, two] = ["01900000-0000-7000-8000-000000000001", "01900000-0000-7000-8000-000000000002"];
        let asked = read(&format!("id={one}&id={two}&id={one}&id=&id=x&recognised_by=lindholm"));
        assert_eq!((asked.ids.len(), asked.unreadable.as_slice()), (2, ["x".to_owned()].as_slice()));
        let all = format!("/compare?id={one}&id={two}&recognised_by=lindholm");
        assert_eq!(asked.switched(), format!("{all}&only=differences"));
        let again = read(&format!("id={one}&id={two}&recognised_by=lindholm&only=differences"));
        assert_eq!(again.switched(), all);
        let without = format!("/compare?id={two}&recognised_by=lindholm&only=differences");
        assert_eq!(again.without(again.ids[0]), without);
        let choose = format!("/micro-credentials?recognised_by=lindholm&compare={two}");
        assert_eq!(again.choose(&again.ids[1..]), choose);
        assert_eq!(Asked::default().address(), "/compare");
    }
}
