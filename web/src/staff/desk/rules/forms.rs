//! The form of criteria as typed, and what it says.

use evaluation::{
    CriteriaVersion,
    assess::{Band, Contradiction, Criteria, Limits, Thresholds},
};
use i18n::Locale;
use kernel::{Day, Language, LocalizedText};
use recognition::{criterion::Criterion, purpose::Purpose};
use serde::Deserialize;

use crate::{
    posted::{FieldErrors, Fields},
    present::rubric,
};

/// How many characters the wording of a level may have.
const WORDING: usize = 400;

/// Names with what was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(transparent)]
pub(crate) struct RulesForm(pub Vec<(String, String)>);

/// When the draft that was looked at comes into force.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct PublishForm {
    pub institution: String,
    pub in_force_from: String,
    /// The version of the draft that was seen.
    pub version: String,
}

impl Fields for RulesForm {
    type Command = Criteria;
    fn read(&self) -> Result<Criteria, FieldErrors> {
        let mut errors = FieldErrors::default();
        let criteria = self.criteria(&mut errors);
        if errors.is_empty() { Ok(criteria) } else { Err(errors) }
    }
}

impl Fields for PublishForm {
    type Command = Day;
    fn read(&self) -> Result<Day, FieldErrors> {
        let day = self.in_force_from.trim().parse();
        day.map_err(|_| FieldErrors(vec![("in_force_from".to_owned(), "date")]))
    }
}

/// The field of a cell of the profiles.
pub(super) fn priority(purpose: Purpose, criterion: Criterion) -> String {
    format!("priority_{purpose}_{criterion}")
}

/// The languages in which own wording has to be written: those of the pages.
pub(super) fn languages() -> Vec<Language> {
    Locale::offered(false).iter().map(|locale| locale.language()).collect()
}

impl RulesForm {
    /// What was typed, trimmed; empty if nothing was.
    pub(super) fn text(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
    }

    /// The version of the draft that was seen; 0 is none.
    pub(super) fn version(&self) -> i32 {
        self.text("version").parse().unwrap_or_default()
    }

    fn number<T: std::str::FromStr + Default>(&self, name: &str, errors: &mut FieldErrors) -> T {
        self.text(name).parse().unwrap_or_else(|_| {
            errors.add(name, "number");
            T::default()
        })
    }

    fn criteria(&self, errors: &mut FieldErrors) -> Criteria {
        let mut band = |name: &str| Band {
            ok: self.number(&format!("{name}_ok"), errors),
            partial: self.number(&format!("{name}_partial"), errors),
        };
        let (outcomes, workload) = (band("outcomes"), band("workload"));
        let thresholds = Thresholds {
            outcomes,
            workload,
            max_level_gap: self.number("max_level_gap", errors),
            fewest_hours: self.number("fewest_hours", errors),
            most_hours: self.number("most_hours", errors),
            most_shortfalls: self.number("most_shortfalls", errors),
        };
        let limits = Limits {
            fast_track_days: self.number("fast_track_days", errors),
            individual_days: self.number("individual_days", errors),
            condition_days: self.number("condition_days", errors),
            appeal_days: self.number("appeal_days", errors),
        };
        let mut criteria = Criteria { thresholds, limits, ..Criteria::default() };
        self.profiles_into(&mut criteria);
        self.wording_into(&mut criteria, errors);
        criteria
    }

    /// A cell without an answer is left out, which the rules name as a contradiction.
    fn profiles_into(&self, criteria: &mut Criteria) {
        for purpose in Purpose::ALL {
            let set =
                |criterion: &Criterion| Some((*criterion, self.text(&priority(*purpose, *criterion)).parse().ok()?));
            criteria.profiles.insert(*purpose, Criterion::ALL.iter().filter_map(set).collect());
        }
    }

    fn wording_into(&self, criteria: &mut Criteria, errors: &mut FieldErrors) {
        for criterion in Criterion::ALL {
            for level in rubric::levels() {
                let mut words = LocalizedText::default();
                for language in languages() {
                    let name = format!("wording_{criterion}_{}_{language}", level.get());
                    match self.text(&name) {
                        "" => {}
                        typed => match kernel::clean(typed, WORDING, false) {
                            Ok(text) => words.insert(language, text),
                            Err(_) => errors.add(name, "too-long"),
                        },
                    }
                }
                criteria.wording.set(*criterion, level, words);
            }
        }
    }

    /// Contradictions at the fields of this form: own wording at the language that is missing.
    pub(super) fn errors(&self, found: &[Contradiction]) -> FieldErrors {
        let mut errors = FieldErrors::default();
        for one in found {
            if one.field.starts_with("wording_") {
                let fields = languages().into_iter().map(|language| format!("{}_{language}", one.field));
                for field in fields.filter(|field| self.text(field).is_empty()) {
                    errors.add(field, one.code);
                }
            } else {
                errors.add(&one.field, one.code);
            }
        }
        errors
    }

    /// Filled with criteria: those of the draft, else those that apply.
    pub(super) fn of(criteria: &Criteria, draft: Option<&CriteriaVersion>) -> Self {
        let mut pairs = Vec::new();
        let mut put = |name: &str, value: String| pairs.push((name.to_owned(), value));
        put("version", draft.map_or(0, |draft| draft.version).to_string());
        put("note", draft.map(|draft| draft.note.clone()).unwrap_or_default());
        let (thresholds, limits) = (criteria.thresholds, criteria.limits);
        for (name, band) in [("outcomes", thresholds.outcomes), ("workload", thresholds.workload)] {
            put(&format!("{name}_ok"), band.ok.to_string());
            put(&format!("{name}_partial"), band.partial.to_string());
        }
        put("max_level_gap", thresholds.max_level_gap.to_string());
        put("fewest_hours", thresholds.fewest_hours.to_string());
        put("most_hours", thresholds.most_hours.to_string());
        put("most_shortfalls", thresholds.most_shortfalls.to_string());
        put("fast_track_days", limits.fast_track_days.to_string());
        put("individual_days", limits.individual_days.to_string());
        put("condition_days", limits.condition_days.to_string());
        put("appeal_days", limits.appeal_days.to_string());
        for purpose in Purpose::ALL {
            for criterion in Criterion::ALL {
                put(&priority(*purpose, *criterion), criteria.priority(*purpose, *criterion).to_string());
            }
        }
        for (criterion, level, words) in criteria.wording.iter() {
            for (language, text) in words.iter() {
                put(&format!("wording_{criterion}_{}_{language}", level.get()), text.to_owned());
            }
        }
        Self(pairs)
    }
}
