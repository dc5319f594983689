//! The search parameters of the address (CONTRACT §2), read and written in one fixed order (UX-1).

use consortium::Institution;
use kernel::{Day, Language};
use search::{Found, Query};

use super::{
    Known,
    value::{self, take},
};
use crate::extract::Pairs;

/// Parameters in the order of the address.
const ORDER: &[&str] = &[
    "q",
    "recognised_by",
    "route",
    "field",
    "starts_from",
    "starts_to",
    "language",
    "ects_min",
    "ects_max",
    "level",
    "mode",
    "free",
    "institution",
    "country",
    "sort",
    "page",
    "limit",
    "after",
    "compare",
    "lang",
];

/// Parameters that may be repeated for OR.
const LISTS: &[&str] = &["institution", "country", "field", "level", "language", "mode", "route", COMPARE];

/// How the API pages; pages of ours do not know them.
pub(crate) const KEYSET: &[&str] = &["limit", "after"];

/// What the reader compares: it filters nothing and stays while searching for others (UX-14). Pages only.
pub(crate) const COMPARE: &str = "compare";

/// How many results a page has.
pub(crate) const PAGE: u16 = 20;
/// The last page that can be reached (LIM-13).
const LAST: u16 = 500;

/// What is wrong with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Flaw {
    /// It is none of the parameter's values.
    Unfit,
    /// A route means nothing before a university is chosen.
    NoUniversity,
}

/// A wrong value of a known parameter: left out, and said so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    /// The parameter.
    pub parameter: String,
    /// Its value as it came.
    pub value: String,
    /// What is wrong.
    pub flaw: Flaw,
}

/// A search as the address says it.
#[derive(Clone, Debug)]
pub(crate) struct Search {
    /// What is asked of the index.
    pub query: Query,
    /// The right parameters with a value, in the fixed order.
    pub pairs: Vec<(String, String)>,
    /// What was left out.
    pub faults: Vec<Fault>,
    /// The page, from 1.
    pub page: u64,
    /// Whether the address was already in its fixed form.
    pub is_canonical: bool,
    /// Whether a parameter with one value came with two (LIM-3).
    pub is_doubled: bool,
}

impl Search {
    /// Reads an address. Unknown parameters are ignored; empty ones are dropped.
    pub(crate) fn read(pairs: &Pairs, known: Known<'_>, today: Day) -> Self {
        let mut search = Self::of(Query::new(today));
        for name in ORDER {
            let values =
                pairs.0.iter().filter(|(key, value)| key == name && !value.trim().is_empty()).map(|(_, value)| value);
            for (count, value) in values.enumerate() {
                let single = count == 0 || LISTS.contains(name);
                let same = |(key, kept): &(String, String)| key == name && kept == value.trim();
                if search.pairs.iter().any(same) {
                    continue;
                }
                search.is_doubled |= !single;
                let fits = single && known.has(name, value.trim()) && search.take(name, value.trim());
                if !fits {
                    let (parameter, value) = ((*name).to_owned(), value.clone());
                    search.faults.push(Fault { parameter, value, flaw: Flaw::Unfit });
                }
            }
        }
        search.turn();
        let known = pairs.0.iter().filter(|(key, _)| ORDER.contains(&key.as_str()));
        search.is_canonical = known.eq(search.pairs.iter());
        search
    }

    const fn of(query: Query) -> Self {
        Self { query, pairs: Vec::new(), faults: Vec::new(), page: 1, is_canonical: false, is_doubled: false }
    }

    /// Puts one value where it belongs; false if it does not fit.
    fn take(&mut self, name: &str, value: &str) -> bool {
        let written = match name {
            "page" => value::page(value).map(|page| {
                self.page = page;
                value.trim_start_matches('0').to_owned()
            }),
            _ => take(&mut self.query, name, value),
        };
        let Some(written) = written else { return false };
        let pair = (name.to_owned(), written);
        if !self.pairs.contains(&pair) {
            self.pairs.push(pair);
        }
        true
    }

    fn turn(&mut self) {
        let page = u16::try_from(self.page).unwrap_or(LAST).min(LAST);
        self.query.offset = (page - 1).saturating_mul(self.query.limit);
    }

    /// For this reader: the own university where the address names none. A route without any is left out.
    pub(crate) fn of_reader(mut self, home: Option<&Institution>, language: Language) -> Self {
        self.query.reader = vec![language];
        if self.query.recognised_by.is_none() {
            self.query.recognised_by = home.map(|home| home.slug.clone());
        }
        if self.query.recognised_by.is_none() {
            self.query.route.clear();
            let (routes, pairs) = self.pairs.into_iter().partition(|(name, _)| name == "route");
            self.pairs = pairs;
            let routes: Vec<(String, String)> = routes;
            let fault = |(parameter, value)| Fault { parameter, value, flaw: Flaw::NoUniversity };
            self.faults.extend(routes.into_iter().map(fault));
        }
        self
    }

    /// The last page, where the address names one beyond it.
    pub(crate) fn last_page(&self, found: &Found) -> Option<u64> {
        let is_beyond = self.page > u64::from(LAST) || (self.page > 1 && found.hits.is_empty());
        let last = found.total.div_ceil(u64::from(PAGE)).clamp(1, u64::from(LAST));
        is_beyond.then(|| last.min(self.page - 1))
    }

    /// The same search on another page.
    pub(crate) fn on_page(&self, page: u64) -> Self {
        let mut search = self.without_all(&["page"]);
        search.faults.clone_from(&self.faults);
        if page > 1 {
            search.take("page", &page.to_string());
        }
        search.turn();
        search
    }

    /// The same search for the same reader without these parameters, on its first page.
    pub(crate) fn without_all(&self, names: &[&str]) -> Self {
        self.changed(|name, value| (!names.contains(&name)).then(|| value.to_owned()))
    }

    /// The same search for the same reader with other values, on its first page; what becomes none is left out.
    pub(crate) fn changed(&self, change: impl Fn(&str, &str) -> Option<String>) -> Self {
        let mut query = Query::new(self.query.today);
        query.reader.clone_from(&self.query.reader);
        query.recognised_by.clone_from(&self.query.recognised_by);
        let mut search = Self::of(query);
        for (name, value) in self.pairs.iter().filter(|(name, _)| name != "page") {
            if let Some(value) = change(name, value) {
                search.take(name, &value);
            }
        }
        search
    }

    /// The address of this search, changed: every value of `name` replaced by `values`, and back to the first page.
    pub(crate) fn with(&self, name: &str, values: &[&str]) -> String {
        let mut pairs: Vec<(&str, &str)> = self
            .pairs
            .iter()
            .map(|(key, value)| (key.as_str(), value.as_str()))
            .filter(|(key, _)| *key != name && *key != "page")
            .collect();
        pairs.extend(values.iter().map(|value| (name, *value)));
        address(pairs)
    }

    /// The address without one value.
    pub(crate) fn without(&self, name: &str, value: &str) -> String {
        let kept: Vec<&str> = self.values(name).into_iter().filter(|other| *other != value).collect();
        self.with(name, &kept)
    }

    /// The address of this search in its fixed form.
    pub(crate) fn address(&self) -> String {
        address(self.pairs.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect())
    }

    /// The same search as a feed of what is new.
    pub(crate) fn feed(&self) -> String {
        let kept = self.pairs.iter().filter(|(name, _)| name != "page" && name != COMPARE);
        let query = crate::paths::query(&kept.map(|(name, value)| (name.as_str(), value.as_str())).collect::<Vec<_>>());
        if query.is_empty() { crate::paths::FEED.to_owned() } else { format!("{}?{query}", crate::paths::FEED) }
    }

    /// The search as one value, for pages that lead back to it; none if it asks for nothing.
    pub(crate) fn packed(&self) -> Option<String> {
        let pairs: Vec<(&str, &str)> = self.pairs.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
        let kept: Vec<_> = pairs.into_iter().filter(|(name, _)| *name != "lang").collect();
        (!kept.is_empty()).then(|| crate::paths::query(&kept))
    }

    /// What it looks for, as one value: without order, page, what is compared, and the language of the page.
    pub(crate) fn criteria(&self) -> String {
        let left_out = |name: &str| ["sort", "page", COMPARE, "lang"].contains(&name) || KEYSET.contains(&name);
        let kept = self.pairs.iter().filter(|(name, _)| !left_out(name));
        crate::paths::query(&kept.map(|(name, value)| (name.as_str(), value.as_str())).collect::<Vec<_>>())
    }

    /// The search of such a value. Only what is right of it remains, and it is a search of ours whatever it says.
    pub(crate) fn unpacked(packed: &str, known: Known<'_>, today: Day) -> Option<Self> {
        let pairs = crate::extract::decode(packed.as_bytes()).ok().filter(|pairs| pairs.len() <= 30)?;
        Some(Self::read(&Pairs(pairs), known, today))
    }

    /// The values of a parameter.
    pub(crate) fn values(&self, name: &str) -> Vec<&str> {
        self.pairs.iter().filter(|(key, _)| key == name).map(|(_, value)| value.as_str()).collect()
    }
}

fn address(mut pairs: Vec<(&str, &str)>) -> String {
    pairs.sort_by_key(|(key, _)| ORDER.iter().position(|name| name == key));
    let query = crate::paths::query(&pairs);
    if query.is_empty() { crate::paths::SEARCH.to_owned() } else { format!("{}?{query}", crate::paths::SEARCH) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> Search {
        let known = Known { members: &[], index: None };
        let pairs = Pairs(crate::extract::decode(query.as_bytes()).unwrap());
        Search::read(&pairs, known, "2026-03-02".parse().unwrap())
    }

    fn faults(query: &str) -> Vec<String> {
        read(query).faults.into_iter().map(|fault| fault.parameter).collect()
    }

    #[test]
    fn ux_1_the_address_has_one_form() {
        let search = read("mode=online&q=data&level=&utm_source=x&mode=online");
        assert!(!search.is_canonical);
        assert_eq!(search.address(), "/micro-credentials?q=data&mode=online");
        assert!(read("q=data&mode=online").is_canonical);
        assert!(read("utm_source=x&q=data").is_canonical, "unknown parameters are ignored");
        let search = read("country=fi&language=EN&ects_min=2,50&level=06&page=007");
        let one_form = "/micro-credentials?language=en&ects_min=2.5&level=6&country=FI&page=7";
        assert_eq!((search.address().as_str(), search.is_canonical), (one_form, false));
    }

    #[test]
    fn ux_1_a_wrong_value_is_left_out_and_named() {
        let search = read("q=data&level=9&mode=online&page=0&ects_min=x&starts_from=9-10-204");
        assert_eq!(search.query.mode, ["online"]);
        let named: Vec<_> = search.faults.iter().map(|fault| fault.parameter.as_str()).collect();
        assert_eq!(named, ["starts_from", "ects_min", "level", "page"]);
        for (query, parameter) in [
            ("country=XQ", "country"),
            ("language=q1", "language"),
            ("language=qqq", "language"),
            ("field=99999", "field"),
            ("field=12", "field"),
            ("institution=nobody", "institution"),
            ("recognised_by=nobody", "recognised_by"),
            ("starts_to=2026-02-30", "starts_to"),
            ("ects_max=-5", "ects_max"),
            ("page=-1", "page"),
            ("page=two", "page"),
            ("route=maybe", "route"),
            ("free=maybe", "free"),
            ("sort=best", "sort"),
        ] {
            assert_eq!(faults(query), [parameter], "{query}");
        }
    }

    #[test]
    fn ux_1_a_route_needs_a_university() {
        let search = read("route=automatic&mode=online").of_reader(None, Language::ENGLISH);
        assert_eq!(search.faults.iter().map(|fault| fault.flaw).collect::<Vec<_>>(), [Flaw::NoUniversity]);
        assert_eq!((search.query.route.len(), search.address().as_str()), (0, "/micro-credentials?mode=online"));
    }

    #[test]
    fn ux_3_a_chip_removes_one_value() {
        let search = read("q=data&level=5&level=6&page=3");
        assert_eq!(search.without("level", "5"), "/micro-credentials?q=data&level=6");
        assert_eq!(search.with("level", &[]), "/micro-credentials?q=data");
        assert_eq!(search.without_all(&["level"]).address(), "/micro-credentials?q=data");
    }

    #[test]
    fn ux_14_what_is_compared_stays_in_the_address_and_filters_nothing() {
        let id = "01900000-0000-7000-8000-000000000001";
        let search = read(&format!("q=data&compare={id}&page=2"));
        assert!(search.faults.is_empty());
        assert_eq!(search.with("level", &["6"]), format!("/micro-credentials?q=data&level=6&compare={id}"));
        assert_eq!(search.on_page(1).address(), format!("/micro-credentials?q=data&compare={id}"));
        assert_eq!(faults("compare=x"), ["compare"]);
    }

    #[test]
    fn h117_far_pages_lead_to_the_last() {
        assert_eq!(faults("limit=1000000"), ["limit"]);
        assert_eq!(read("page=3").query.offset, 40);
        let far = read("q=data&page=1000000000000000000000");
        assert_eq!((far.faults.len(), far.query.offset), (0, 9_980));
        let found = Found { total: 41, ..Found::default() };
        assert_eq!(far.last_page(&found), Some(3));
        assert_eq!(far.on_page(3).address(), "/micro-credentials?q=data&page=3");
        assert_eq!(far.on_page(3).query.offset, 40);
        assert_eq!(far.last_page(&Found::default()), Some(1));
        assert_eq!(read("q=data").last_page(&Found::default()), None, "nothing fits is true there");
    }
}
