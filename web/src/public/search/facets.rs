//! Filters with their counts, in the order of UX-5, and the chips of those that are active.

use std::cmp::Reverse;

use consortium::Institution;
use i18n::{Arg, Locale};
use search::Parameter;

use crate::{
    finding::{Answer, COMPARE, Search, Step, Wider},
    present::{
        criteria::{self, institution},
        text,
    },
    view::{Chip, Facet, FacetValue, Field, Link, Range},
};

/// What filters are made from.
pub(super) struct Filters<'a> {
    pub locale: Locale,
    pub search: &'a Search,
    pub answer: &'a Answer,
    pub members: &'a [Institution],
}

const MODES: &[&str] = &["online", "blended", "on_site"];
const ROUTES: &[&str] = &["automatic", "fast_track", "individual"];
/// Parameters that are no filters: no chip.
const NO_CHIP: &[&str] = &["q", "sort", "page", "limit", "after", COMPARE, "lang"];

impl Filters<'_> {
    /// The reader's university; choosing it alone filters nothing.
    pub(super) fn university(&self) -> Facet {
        let chosen = self.answer.university.as_ref().map(|university| university.slug.as_str());
        let values = self.members.iter().map(|member| FacetValue {
            value: member.slug.clone(),
            label: text::plain(self.locale, &member.name),
            is_chosen: chosen == Some(member.slug.as_str()),
            ..FacetValue::default()
        });
        Facet {
            label: self.locale.text("verdict-choose-label"),
            name: "recognised_by".to_owned(),
            values: values.collect(),
            is_open: true,
            note: None,
        }
    }

    /// How it counts there; without a university there is nothing to count.
    pub(super) fn routes(&self) -> Option<Facet> {
        self.answer.university.as_ref()?;
        let words = |route: &str| self.locale.text(&format!("search-route-{route}"));
        // What a learner has used up is known to the cards only (ADR 2).
        let note = self.answer.is_personal.then(|| self.locale.text("search-facet-route-note"));
        Some(Facet { note, ..self.fixed(Parameter::Route, ROUTES, true, words) })
    }

    /// Broad fields, and what is deeper in those that are chosen.
    pub(super) fn fields(&self) -> Facet {
        self.counted(Parameter::Field, true, |code| self.field_of_study(code))
    }

    fn field_of_study(&self, code: &str) -> String {
        self.locale.field_of_study(code).map_or_else(|| code.to_owned(), ToOwned::to_owned)
    }

    /// From … to … the first day.
    pub(super) fn starts(&self) -> Range {
        self.range("starts_from", "starts_to", "search-facet-start")
    }

    /// From … to … credits.
    pub(super) fn ects(&self) -> Range {
        self.range("ects_min", "ects_max", "search-facet-ects")
    }

    fn range(&self, from: &str, to: &str, label: &str) -> Range {
        let field = |name: &str, end: &str| {
            let value = self.search.values(name).first().map(|value| (*value).to_owned()).unwrap_or_default();
            Field::new(name, self.locale.text(end)).value(value)
        };
        let (from, to) = (field(from, "word-from"), field(to, "word-to"));
        let is_open = !from.value.is_empty() || !to.value.is_empty();
        Range { label: self.locale.text(label), from, to, is_open }
    }

    /// Language, level, form, free, institution, country.
    pub(super) fn others(&self) -> Vec<Facet> {
        let locale = self.locale;
        let mode = |mode: &str| locale.text(&format!("mode-{mode}"));
        vec![
            self.counted(Parameter::Language, false, |code| {
                code.parse().map_or_else(|_| code.to_owned(), |language| locale.language_label(language))
            }),
            self.levels(),
            self.fixed(Parameter::Mode, MODES, false, mode),
            self.fixed(Parameter::Free, &["true"], false, |_| locale.text("word-free")),
            self.counted(Parameter::Institution, false, |slug| institution(locale, self.members, slug)),
            self.counted(Parameter::Country, false, |code| locale.country(code)),
        ]
    }

    fn levels(&self) -> Facet {
        let mut facet = self.counted(Parameter::Level, false, |level| self.level(level));
        facet.values.sort_by(|one, other| one.value.cmp(&other.value));
        facet
    }

    fn level(&self, level: &str) -> String {
        level.parse().map_or_else(|_| level.to_owned(), |level| self.locale.eqf_level(level))
    }

    /// The values that listings have: those that most have without any filter first, then by name. So no filter moves
    /// them, and one that nothing is left of stays where it was (UX-4).
    fn counted(&self, parameter: Parameter, is_open: bool, label: impl Fn(&str) -> String) -> Facet {
        let found = self.answer.found.facet(parameter).iter();
        let mut found: Vec<_> =
            found.map(|counted| (Reverse(counted.unfiltered), label(&counted.value), counted)).collect();
        found.sort_by(|(most, name, _), (other_most, other_name, _)| (most, name).cmp(&(other_most, other_name)));
        let values = found.into_iter().map(|(_, label, found)| self.value(parameter, &found.value, found.count, label));
        self.facet(parameter, values.collect(), is_open)
    }

    /// A closed list in its own order; what nothing has is greyed, not removed (UX-4).
    fn fixed(&self, parameter: Parameter, words: &[&str], is_open: bool, label: impl Fn(&str) -> String) -> Facet {
        let counts = self.answer.found.facet(parameter);
        let count = |word: &str| counts.iter().find(|found| found.value == word).map_or(0, |found| found.count);
        let values = words.iter().map(|word| self.value(parameter, word, count(word), label(word))).collect();
        self.facet(parameter, values, is_open)
    }

    fn value(&self, parameter: Parameter, value: &str, count: u64, label: String) -> FacetValue {
        FacetValue {
            value: value.to_owned(),
            label,
            count: Some(self.locale.number(i64::try_from(count).unwrap_or(i64::MAX))),
            is_empty: count == 0,
            is_chosen: self.search.values(parameter.as_str()).contains(&value),
        }
    }

    fn facet(&self, parameter: Parameter, values: Vec<FacetValue>, is_open: bool) -> Facet {
        let is_open = is_open || values.iter().any(|value| value.is_chosen);
        let label = self.locale.text(&format!("search-facet-{parameter}"));
        Facet { label, name: parameter.to_string(), values, is_open, note: None }
    }

    /// One chip for each active filter, in words; the link removes it (UX-3).
    pub(super) fn chips(&self) -> Vec<Chip> {
        let active = self.search.pairs.iter().filter(|(name, _)| !NO_CHIP.contains(&name.as_str()));
        active
            .map(|(name, value)| Chip { label: self.chip(name, value), href: self.search.without(name, value) })
            .collect()
    }

    /// One way out of an empty result, with the number of results there (UX-6).
    pub(super) fn way(&self, way: &Wider) -> Link {
        let (key, name, words) = match &way.step {
            Step::Corrected(text) => ("corrected", "text", text.clone()),
            Step::Without(pairs) => {
                let chips: Vec<String> = pairs.iter().map(|(name, value)| self.chip(name, value)).collect();
                ("without", "filter", self.locale.list(&chips))
            }
            Step::Broader(codes) => {
                let fields: Vec<String> = codes.iter().map(|code| self.field_of_study(code)).collect();
                ("broader", "field", self.locale.list(&fields))
            }
            Step::WithoutText => ("without_text", "text", self.search.values("q").concat()),
            Step::All => ("all", "text", String::new()),
        };
        let args = [(name, Arg::from(words)), ("count", Arg::from(way.count))];
        Link::new(way.search.address(), self.locale.with(&format!("search-empty-way-{key}"), &args))
    }

    fn chip(&self, parameter: &str, value: &str) -> String {
        criteria::filter(self.locale, self.members, parameter, value)
    }
}
