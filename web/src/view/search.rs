//! Finding: facets, chips, results and pages of results.

use super::{Choice, Field, Text, Verdict};

/// A filter with its values; they add up (UX-4).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facet {
    /// What it filters by.
    pub label: String,
    /// The parameter.
    pub name: String,
    /// In an order that does not jump.
    pub values: Vec<FacetValue>,
    /// Whether it begins open.
    pub is_open: bool,
    /// A sentence under the values.
    pub note: Option<String>,
}

/// One value of a facet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FacetValue {
    /// As sent.
    pub value: String,
    /// As read.
    pub label: String,
    /// How many listings it would show, written; none where counting makes no sense.
    pub count: Option<String>,
    /// Nothing to find here: greyed, not removed.
    pub is_empty: bool,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

impl Facet {
    const SHOWN: usize = 8;
    /// From here on a list to tick is too long to read.
    const LONG: usize = 20;

    /// What shows at once: the first eight, and whatever is chosen.
    pub fn first(&self) -> Vec<&FacetValue> {
        let chosen_later = self.values.iter().skip(Self::SHOWN).filter(|value| value.is_chosen);
        self.values.iter().take(Self::SHOWN).chain(chosen_later).collect()
    }

    /// Whether the rest is chosen from a list instead of ticked (UX-4): it finds a name as one types, without script, and
    /// what was chosen stands among the first afterwards.
    pub const fn is_long(&self) -> bool {
        self.values.len() > Self::LONG
    }

    /// What shows on demand.
    pub fn rest(&self) -> Vec<&FacetValue> {
        self.values.iter().skip(Self::SHOWN).filter(|value| !value.is_chosen).collect()
    }
}

/// A filter from … to …
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Range {
    /// What it filters by.
    pub label: String,
    /// The lower end.
    pub from: Field,
    /// The upper end.
    pub to: Field,
    /// Whether it begins open.
    pub is_open: bool,
}

/// An active filter in words; the link removes it (UX-3).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chip {
    /// «Level: bachelor (EQF 6)».
    pub label: String,
    /// The search without it.
    pub href: String,
}

/// One result: the same facts in the same places (UX-9). A fact that is none reads «Not stated».
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// The title, with found words marked.
    pub title: Text,
    /// The listing.
    pub href: String,
    /// The title in the reader's language, where the original is in another.
    pub translation: Option<Text>,
    /// Who offers it.
    pub institution: String,
    /// The page of that institution.
    pub institution_href: Option<String>,
    /// In a list to choose from: its id, and whether it is chosen.
    pub choose: Option<(String, bool)>,
    /// The button that saves it, where there is one.
    pub save: Option<Save>,
    /// Where that is.
    pub country: String,
    /// What the reader's university will do with it.
    pub verdict: Option<Verdict>,
    /// A fragment of the description with found words marked.
    pub fragment: Option<Text>,
    /// Credits with their unit.
    pub ects: Option<String>,
    /// The level in words.
    pub level: Option<String>,
    /// The teaching languages.
    pub language: Option<String>,
    /// Online, blended, on site.
    pub mode: Option<String>,
    /// The next start, or that none is announced.
    pub starts: Option<String>,
    /// Until when to enrol.
    pub enrol_by: Option<String>,
    /// The price, or «free».
    pub price: Option<String>,
    /// Places left, if ten or fewer.
    pub places: Option<String>,
}

/// The button that saves a listing, or undoes that.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Save {
    /// The listing.
    pub id: String,
    /// Whether it is saved.
    pub is_saved: bool,
}

/// Links between pages of results.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageLinks {
    /// The page before.
    pub previous: Option<String>,
    /// The page after.
    pub next: Option<String>,
    /// First, last, and those around the current one.
    pub pages: Vec<PageLink>,
    /// The page that is shown.
    pub current: u64,
    /// How many there are.
    pub total: u64,
}

/// A numbered page, or a gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageLink {
    /// A page.
    Page {
        /// Its number.
        number: u64,
        /// Where it is.
        href: String,
    },
    /// Pages left out.
    Gap,
}

impl PageLinks {
    /// For page `current` of `total`.
    pub fn new(current: u64, total: u64, href: impl Fn(u64) -> String) -> Self {
        let mut pages = Vec::new();
        let mut last = 0;
        for number in (1..=total).filter(|number| *number == 1 || *number == total || number.abs_diff(current) <= 1) {
            if number > last + 1 {
                pages.push(PageLink::Gap);
            }
            pages.push(PageLink::Page { number, href: href(number) });
            last = number;
        }
        Self {
            previous: (current > 1).then(|| href(current - 1)),
            next: (current < total).then(|| href(current + 1)),
            pages,
            current,
            total,
        }
    }
}

impl From<&FacetValue> for Choice {
    fn from(value: &FacetValue) -> Self {
        Self::new(value.value.clone(), value.label.clone(), value.is_chosen)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(links: &PageLinks) -> String {
        let pages = links.pages.iter().map(|page| match page {
            PageLink::Page { number, .. } => number.to_string(),
            PageLink::Gap => "…".to_owned(),
        });
        pages.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn pages_show_both_ends_and_the_neighbours() {
        let at = |current, total| PageLinks::new(current, total, |number| format!("?page={number}"));
        assert_eq!(shown(&at(1, 1)), "1");
        assert_eq!(shown(&at(5, 9)), "1 … 4 5 6 … 9");
        assert_eq!(shown(&at(2, 4)), "1 2 3 4");
        assert_eq!(at(1, 3).previous, None);
        assert_eq!(at(3, 3).next, None);
        assert_eq!(at(2, 3).next.as_deref(), Some("?page=3"));
    }

    #[test]
    fn ux_4_chosen_values_always_show() {
        let value =
            |number: usize, is_chosen| FacetValue { value: number.to_string(), is_chosen, ..FacetValue::default() };
        let values = (0..12).map(|number| value(number, number == 10)).collect();
        let facet = Facet { values, ..Facet::default() };
        assert_eq!(facet.first().len(), 9);
        assert_eq!(facet.rest().len(), 3);
    }
}
