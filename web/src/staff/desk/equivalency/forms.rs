//! The form of a proposal, and the one button of an act.

use kernel::{ComponentId, Day, Ects, InstitutionId, OpportunityId};
use recognition::{
    Component,
    equivalency::{EquivalencyBasis, Tree, Visibility, service::Wanted},
};
use serde::Deserialize;

use crate::posted::{FieldErrors, Fields};

/// An act on an equivalency that was seen.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ActForm {
    version: String,
}

impl Fields for ActForm {
    type Command = i32;

    /// What is no version was never seen, so it is out of date.
    fn read(&self) -> Result<i32, FieldErrors> {
        Ok(self.version.parse().unwrap_or(0))
    }
}

/// A proposal as typed. `act` says which button was pressed: searching for listings, or proposing.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ProposalForm {
    pub recogniser: String,
    pub search: String,
    pub from: Vec<String>,
    pub join: String,
    pub to: Vec<String>,
    pub credits: String,
    pub binding: String,
    pub effective_from: String,
    pub effective_to: String,
    pub basis: String,
    pub visibility: String,
    pub public_note: String,
    pub private_note: String,
    pub no_equivalency_reason: String,
    pub act: String,
}

/// A proposal as it reads.
#[derive(Clone, Debug)]
pub(crate) struct Proposal {
    pub from: Vec<OpportunityId>,
    /// All of these, not one of these.
    pub is_all: bool,
    pub to: Vec<ComponentId>,
    pub credits: Option<Ects>,
    pub is_binding: bool,
    pub effective_from: Day,
    pub effective_to: Option<Day>,
    pub basis: Option<EquivalencyBasis>,
    pub visibility: Visibility,
    pub public_note: Option<String>,
    pub private_note: Option<String>,
    pub no_equivalency_reason: Option<String>,
}

impl Proposal {
    /// Between these two universities, of these micro-credentials for these components.
    pub(crate) fn wanted(
        self,
        (issuer, recogniser): (InstitutionId, InstitutionId),
        (from, to): (Tree, Vec<Component>),
    ) -> Wanted {
        Wanted {
            issuer,
            recogniser,
            from,
            to,
            credits: self.credits,
            binding: self.is_binding,
            effective_from: self.effective_from,
            effective_to: self.effective_to,
            visibility: self.visibility,
            public_note: self.public_note,
            private_note: self.private_note,
            basis: self.basis,
            no_equivalency_reason: self.no_equivalency_reason,
        }
    }
}

impl ProposalForm {
    /// Whether listings are looked for, and nothing is proposed yet.
    pub(crate) fn is_searching(&self) -> bool {
        self.act == "search"
    }

    /// The listings chosen so far.
    pub(crate) fn chosen(&self) -> Vec<OpportunityId> {
        self.from.iter().filter_map(|id| id.parse().ok()).collect()
    }
}

impl Fields for ProposalForm {
    type Command = Proposal;
    const REPEATED: &'static [&'static str] = &["from", "to"];

    fn read(&self) -> Result<Proposal, FieldErrors> {
        let mut errors = FieldErrors::default();
        let (from, to) = (self.chosen(), self.to.iter().filter_map(|id| id.parse().ok()).collect::<Vec<_>>());
        if from.is_empty() {
            errors.add("from", "equivalency-from");
        }
        if to.is_empty() {
            errors.add("to", "equivalency-to");
        }
        let effective_from = day(&self.effective_from, "effective_from", &mut errors);
        if self.effective_from.trim().is_empty() {
            errors.add("effective_from", "required");
        }
        let effective_to = day(&self.effective_to, "effective_to", &mut errors);
        if effective_to.is_some_and(|last| effective_from.is_some_and(|first| last < first)) {
            errors.add("effective_to", "ends-before-start");
        }
        let credits = optional(&self.credits.replace(',', "."));
        let ects = credits.as_deref().and_then(|text| text.parse::<Ects>().ok());
        if credits.is_some() && ects.is_none() {
            errors.add("credits", "ects");
        }
        let reason = optional(&self.no_equivalency_reason);
        if reason.is_some() && self.binding == "yes" {
            errors.add("binding", "equivalency-binding");
        }
        match effective_from {
            Some(effective_from) if errors.is_empty() => Ok(Proposal {
                from,
                is_all: self.join == "and",
                to,
                credits: ects,
                is_binding: self.binding == "yes",
                effective_from,
                effective_to,
                basis: self.basis.parse().ok(),
                visibility: self.visibility.parse().unwrap_or(Visibility::Private),
                public_note: optional(&self.public_note),
                private_note: optional(&self.private_note),
                no_equivalency_reason: reason,
            }),
            _ => Err(errors),
        }
    }
}

fn optional(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn day(text: &str, field: &str, errors: &mut FieldErrors) -> Option<Day> {
    let text = optional(text)?;
    let day = text.parse().ok();
    if day.is_none() {
        errors.add(field, "date");
    }
    day
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "01890000-0000-7000-8000-0123456789ab";

    fn form() -> ProposalForm {
        ProposalForm {
            from: vec![ID.to_owned()],
            to: vec![ID.to_owned()],
            effective_from: "2026-09-01".to_owned(),
            ..ProposalForm::default()
        }
    }

    #[test]
    fn ux_20_each_wrong_field_is_named() {
        let read = form().read().unwrap();
        assert_eq!((read.is_all, read.is_binding, read.visibility), (false, false, Visibility::Private));
        let wrong = ProposalForm {
            credits: "much".to_owned(),
            effective_to: "2026-08-31".to_owned(),
            binding: "yes".to_owned(),
            no_equivalency_reason: "another level".to_owned(),
            to: Vec::new(),
            ..form()
        };
        let errors = wrong.read().unwrap_err();
        let codes = ["to", "effective_to", "credits", "binding"].map(|field| errors.of(field));
        assert_eq!(
            codes,
            [Some("equivalency-to"), Some("ends-before-start"), Some("ects"), Some("equivalency-binding")]
        );
        let undated = ProposalForm { effective_from: "soon".to_owned(), from: Vec::new(), ..form() };
        let errors = undated.read().unwrap_err();
        assert_eq!((errors.of("effective_from"), errors.of("from")), (Some("date"), Some("equivalency-from")));
    }
}
