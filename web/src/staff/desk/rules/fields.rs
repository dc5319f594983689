//! The fields of the form, section by section, each with what the consortium sets beside it.

use evaluation::assess::{Criteria, Priority};
use i18n::{Arg, Locale};
use recognition::{criterion::Criterion, purpose::Purpose};

use super::forms::{RulesForm, languages, priority};
use crate::{
    paths,
    posted::FieldErrors,
    present::rubric,
    view::{Choice, ErrorLink, Field},
};

/// Fields under one heading.
pub(super) struct Group {
    pub legend: String,
    pub fields: Vec<Field>,
}

/// What is filled in, and what is wrong.
pub(super) struct Filled<'a> {
    pub locale: Locale,
    pub form: &'a RulesForm,
    pub errors: &'a FieldErrors,
    /// What the consortium sets.
    pub usual: &'a Criteria,
}

/// All that is wrong: at the fields of this page in their order, then on the other pages of the draft.
pub(super) fn errors(filled: &Filled<'_>, owner: &str, here: &[&Field]) -> Vec<ErrorLink> {
    let mut links = ErrorLink::of(here);
    let elsewhere = filled.errors.0.iter().filter(|(name, _)| here.iter().all(|field| field.name != *name));
    links.extend(elsewhere.map(|(name, code)| {
        let about = Criterion::ALL.iter().find(|criterion| name.starts_with(&format!("wording_{criterion}_")));
        let to = about.map_or_else(|| paths::rules_draft(owner), |about| paths::rules_wording(owner, *about));
        let field = about.map(|about| filled.locale.text(&format!("criterion-{about}")));
        ErrorLink { field, ..ErrorLink::new(to, filled.locale.text(&format!("field-{code}"))) }
    }));
    links.dedup();
    links
}

impl Filled<'_> {
    fn field(&self, name: &str, label: String) -> Field {
        let error = self.errors.of(name).map(|code| self.locale.text(&format!("field-{code}")));
        Field::new(name, label).value(self.form.text(name)).error(error)
    }

    /// «Consortium: 60».
    fn usual(&self, value: impl Into<Arg>) -> String {
        self.locale.with("rules-usual", &[("value", value.into())])
    }

    /// What is new, and why.
    pub fn note(&self) -> Field {
        let field = self.field("note", self.locale.text("rules-field-note"));
        Field { lines: 3, ..field.hint(self.locale.text("rules-field-note-hint")) }
    }

    /// One group for each purpose.
    pub fn profiles(&self) -> Vec<Group> {
        let of = |purpose: &Purpose| self.profile(*purpose);
        Purpose::ALL.iter().map(of).collect()
    }

    fn profile(&self, purpose: Purpose) -> Group {
        let word =
            |priority: Priority| self.locale.text(&format!("desk-priority-{}", priority.as_str().to_lowercase()));
        let fields: Vec<Field> = Criterion::ALL
            .iter()
            .map(|criterion| {
                let name = priority(purpose, *criterion);
                let chosen = self.form.text(&name);
                let choices =
                    Priority::ALL.iter().map(|one| Choice::new(one.as_str(), word(*one), chosen == one.as_str()));
                let field = self.field(&name, self.locale.text(&format!("criterion-{criterion}")));
                let none = chosen.is_empty().then(|| Choice::new("", self.locale.text("rules-choose"), true));
                field
                    .hint(self.usual(word(self.usual.priority(purpose, *criterion))))
                    .choices(none.into_iter().chain(choices).collect())
            })
            .collect();
        let legend = self.locale.text(&format!("criteria-purpose-{purpose}"));
        Group { legend, fields }
    }

    /// Where enough ends.
    pub fn thresholds(&self) -> Group {
        let usual = self.usual.thresholds;
        let fields = [
            ("max_level_gap", i64::from(usual.max_level_gap), None),
            ("outcomes_ok", usual.outcomes.ok, Some("%")),
            ("outcomes_partial", usual.outcomes.partial, Some("%")),
            ("workload_ok", usual.workload.ok, Some("%")),
            ("workload_partial", usual.workload.partial, Some("%")),
            ("fewest_hours", usual.fewest_hours, None),
            ("most_hours", usual.most_hours, None),
            ("most_shortfalls", i64::from(usual.most_shortfalls), None),
        ];
        self.numbers("rules-thresholds", &fields)
    }

    /// How long things take.
    pub fn limits(&self) -> Group {
        let usual = self.usual.limits;
        let days = self.locale.text("rules-unit-days");
        let fields = [
            ("fast_track_days", usual.fast_track_days),
            ("individual_days", usual.individual_days),
            ("condition_days", usual.condition_days),
            ("appeal_days", usual.appeal_days),
            ("reply_days", usual.reply_days),
        ];
        self.numbers("rules-limits", &fields.map(|(name, usual)| (name, i64::from(usual), Some(days.as_str()))))
    }

    fn numbers(&self, legend: &str, fields: &[(&str, i64, Option<&str>)]) -> Group {
        let one = |(name, usual, unit): &(&str, i64, Option<&str>)| {
            let field = self.field(name, self.locale.text(&format!("rules-field-{name}"))).hint(self.usual(*usual));
            Field { unit: unit.map(ToOwned::to_owned), ..field }
        };
        Group { legend: self.locale.text(legend), fields: fields.iter().map(one).collect() }
    }

    /// The levels of a criterion in each language of the pages.
    pub fn wording(&self, criterion: Criterion) -> Vec<Field> {
        let mut fields = Vec::new();
        for level in rubric::levels() {
            for language in languages() {
                let name = format!("wording_{criterion}_{}_{language}", level.get());
                let spoken = self.locale.language_label(language);
                let args = [("level", Arg::from(level.get())), ("language", spoken.into())];
                let field = self.field(&name, self.locale.with("rules-field-wording", &args)).optional();
                let published = rubric::usual(Locale::of(language), criterion, level);
                let field = Field { language: Some(language.to_string()), lines: 2, ..field };
                fields.push(field.hint(self.usual(published)));
            }
        }
        fields
    }
}
