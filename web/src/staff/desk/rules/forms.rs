//! The form of criteria as typed, and what it says.

use evaluation::{
    CriteriaVersion,
    assess::{Band, Contradiction, Criteria, Limits, Thresholds},
    criteria::service::Seen,
};
use i18n::Locale;
use kernel::{Day, Language, LocalizedText, TextError};
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
    /// Which draft was seen.
    pub draft: String,
    /// In which version.
    pub version: String,
}

/// The draft that is to be discarded, as it was seen.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct DiscardForm {
    pub institution: String,
    pub draft: String,
    pub version: String,
}

impl Fields for DiscardForm {
    type Command = Self;
    fn read(&self) -> Result<Self, FieldErrors> {
        Ok(self.clone())
    }
}

// Each form says a part of the criteria, so it is read beside the draft, not here.
impl Fields for RulesForm {
    type Command = Self;
    fn read(&self) -> Result<Self, FieldErrors> {
        Ok(self.clone())
    }
}

impl Fields for PublishForm {
    type Command = Day;
    fn read(&self) -> Result<Day, FieldErrors> {
        let day = self.in_force_from.trim().parse();
        day.map_err(|_| FieldErrors::at("in_force_from", "date"))
    }
}

/// The draft that a form names.
pub(super) fn seen(draft: &str, version: &str) -> Option<Seen> {
    Some((draft.parse().ok()?, version.parse().ok()?))
}

/// The fields by which a form names the draft that it shows; empty where there is none.
fn named(draft: Option<&CriteriaVersion>) -> [(String, String); 2] {
    let (id, version) = draft.map(|draft| (draft.id.to_string(), draft.version.to_string())).unzip();
    [("draft".to_owned(), id.unwrap_or_default()), ("version".to_owned(), version.unwrap_or_default())]
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

    /// The draft that was seen; none where there was none.
    pub(super) fn seen(&self) -> Option<Seen> {
        seen(self.text("draft"), self.text("version"))
    }

    /// What was typed, on the version that somebody else has saved in between.
    pub(super) fn on(mut self, draft: Option<&CriteriaVersion>) -> Self {
        self.0.retain(|(name, _)| name != "version" && name != "draft");
        self.0.extend(named(draft));
        self
    }

    fn number<T: std::str::FromStr + Default>(&self, name: &str, errors: &mut FieldErrors) -> T {
        self.text(name).parse().unwrap_or_else(|_| {
            errors.add(name, "number");
            T::default()
        })
    }

    /// Everything but the wording, which stays.
    pub(super) fn criteria(&self, mut criteria: Criteria) -> (Criteria, FieldErrors) {
        let mut errors = FieldErrors::default();
        (criteria.thresholds, criteria.limits) = self.numbers(&mut errors);
        self.profiles_into(&mut criteria);
        (criteria, errors)
    }

    fn numbers(&self, errors: &mut FieldErrors) -> (Thresholds, Limits) {
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
            reply_days: self.number("reply_days", errors),
        };
        (thresholds, limits)
    }

    /// A cell without an answer is left out, which the rules name as a contradiction.
    fn profiles_into(&self, criteria: &mut Criteria) {
        for purpose in Purpose::ALL {
            let set =
                |criterion: &Criterion| Some((*criterion, self.text(&priority(*purpose, *criterion)).parse().ok()?));
            criteria.profiles.insert(*purpose, Criterion::ALL.iter().filter_map(set).collect());
        }
    }

    /// The wording of one criterion; everything else stays.
    pub(super) fn worded(&self, criterion: Criterion, mut criteria: Criteria) -> (Criteria, FieldErrors) {
        let mut errors = FieldErrors::default();
        for level in rubric::levels() {
            let mut words = LocalizedText::default();
            for language in languages() {
                let name = format!("wording_{criterion}_{}_{language}", level.get());
                match kernel::clean(self.text(&name), WORDING, false) {
                    Ok(text) => words.insert(language, text),
                    Err(TextError::Empty) => {}
                    Err(error) => errors.add(name, error.code()),
                }
            }
            criteria.wording.set(criterion, level, words);
        }
        (criteria, errors)
    }

    /// Contradictions at their fields: own wording at the language that is missing.
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
        let mut pairs: Vec<_> = named(draft).into();
        let mut put = |name: &str, value: String| pairs.push((name.to_owned(), value));
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
        put("reply_days", limits.reply_days.to_string());
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
