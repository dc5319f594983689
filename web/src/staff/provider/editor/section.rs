//! The sections of a listing's draft (UX §4 `/provider`), in the order in which they are best filled in. Pure.

use kernel::OpportunityId;

use super::{
    forms::{TEACHING, text_name},
    groups,
    typed::Typed,
};
use crate::paths;

kernel::text_enum! {
    /// One short page of the editor.
    pub(crate) enum Section {
        /// Identifier, title, content, field of study.
        What = "what",
        /// What one can do afterwards, and what it can become part of.
        Outcomes = "outcomes",
        /// Which outcomes are essential, and the skills of ESCO that they are related to.
        Skills = "skills",
        /// How it is assessed, under which supervision.
        Assessment = "assessment",
        /// Credits, hours, level.
        Workload = "workload",
        /// How quality is assured.
        Quality = "quality",
        /// Where it takes place, and its runs.
        Dates = "dates",
        /// Who may enter.
        Admission = "admission",
        /// What it costs.
        Price = "price",
        /// In which it is taught, and the same texts in other languages.
        Languages = "languages",
    }
}

impl Section {
    /// The fields of the section, in the order of its page.
    pub(crate) const fn fields(self) -> &'static [&'static str] {
        match self {
            Self::What => {
                &["identifier", "language", "title", "description", "need", "isced_f", "keywords", "homepage"]
            }
            Self::Outcomes => &["learning_outcomes", "stackability", "stacks_into"],
            Self::Skills => &[],
            Self::Assessment => &["assessment", "supervision"],
            Self::Workload => &["ects", "hours", "eqf_level"],
            Self::Quality => &["quality_assurance", "employers", "review_due_on", "provider_awards"],
            Self::Dates => &["mode"],
            Self::Admission => &["prerequisites"],
            Self::Price => &["price", "currency"],
            Self::Languages => &["teaching_languages"],
        }
    }

    /// Where a field of the form is filled in; none where no field of a listing has that name.
    pub(crate) fn of_field(name: &str) -> Option<Self> {
        let own = Self::ALL.iter().copied().find(|section| section.fields().contains(&name));
        let is_translated = name.starts_with(TEACHING) || text_name(name).is_some_and(|(_, code)| !code.is_empty());
        own.or(is_translated.then_some(Self::Languages)).or_else(|| groups::section_of(name))
    }

    /// The one after it; none after the last.
    pub(crate) fn next(self) -> Option<Self> {
        Self::ALL.iter().copied().find(|section| *section > self)
    }

    /// Its page.
    pub(crate) fn path(self, id: OpportunityId) -> String {
        paths::listing_act(id, self.as_str())
    }

    /// Whether anything is said in it.
    pub(crate) fn is_touched(self, typed: &Typed) -> bool {
        let is_said = |name: &str| !typed.value(name).is_empty() || !typed.wording(name, "").is_empty();
        self.fields().iter().any(|name| is_said(name))
            || groups::said(self, typed).iter().any(|said| !said.is_empty())
            || (self == Self::Languages && !typed.languages().is_empty())
    }
}

/// The box of a field, from the page «Check»: saving there leads back to it (UX-17).
pub(crate) fn link_to(id: OpportunityId, name: &str) -> Option<String> {
    let section = Section::of_field(name)?;
    let anchor = if name == "teaching_languages" { format!("{TEACHING}1") } else { name.to_owned() };
    let code = text_name(name).map(|(_, code)| code).filter(|code| !code.is_empty());
    let said: Vec<_> = code.map(|code| ("translation", code)).into_iter().chain([("back", "check")]).collect();
    Some(format!("{}?{}#{anchor}", section.path(id), paths::query(&said)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ux_21_every_field_has_one_section() {
        let all: Vec<&str> = Section::ALL.iter().flat_map(|section| section.fields()).copied().collect();
        let once: std::collections::BTreeSet<&str> = all.iter().copied().collect();
        assert_eq!(all.len(), once.len());
        assert!(all.iter().all(|name| Section::of_field(name).is_some_and(|section| section.fields().contains(name))));
        assert_eq!(Section::of_field("kind"), None);
        for (name, section) in [
            ("grant_1_title_fr", Section::Price),
            ("accreditation_2_kind", Section::Quality),
            ("outcome_3_essential", Section::Skills),
            ("title_fr", Section::Languages),
            ("teaching_language_1", Section::Languages),
        ] {
            assert_eq!(Section::of_field(name), Some(section), "{name}");
        }
    }

    #[test]
    fn one_leads_to_the_next_and_the_last_to_none() {
        assert_eq!(Section::What.next(), Some(Section::Outcomes));
        assert_eq!(Section::Languages.next(), None);
    }
}
