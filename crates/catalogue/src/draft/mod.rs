//! What somebody writes about an opportunity: checked once, here, for the form, the API and every import.

mod field;
mod isced;
mod member;
mod money;
mod outcome;
mod read;
mod read_member;
mod reading;

#[cfg(test)]
mod tests;

use kernel::{Day, Ects, Language, LocalizedText};

use crate::{
    Accreditations, AwardingBodies, Grants, Keywords, Languages, LearningOutcome, Mode, Offering, Opportunity,
    OpportunityKind, Price, Stackability, Supervision, Version,
};

pub use field::{Fields, RunFields, Texts};
pub use isced::is_field as is_isced_field;
pub use member::{
    AccreditationFields, AgencyFields, AwardingBodyFields, GrantFields, MOST_MEMBERS, OutcomeFields, SkillFields,
};
pub use money::{amount, minor_digits};
pub use outcome::{Outcome, carry};
pub use reading::{CODES, FieldError};

/// A checked description, ready to be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The provider's own name for it.
    pub identifier: String,
    /// What sort of thing; none keeps what is there, a new one becomes a micro-credential.
    pub kind: Option<OpportunityKind>,
    /// What it says.
    pub content: Content,
}

/// What one version says. Two equal contents are the same wording: storing it again changes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// M2.
    pub title: LocalizedText,
    /// A language of the title: the one in which the listing was written first.
    pub original_language: Language,
    /// What it is about.
    pub description: LocalizedText,
    /// M6, in order.
    pub outcomes: Vec<Outcome>,
    /// In which it is taught.
    pub teaching_languages: Languages,
    /// M7: credits.
    pub ects: Option<Ects>,
    /// M7: hours of work.
    pub hours: Option<i32>,
    /// M8: EQF level.
    pub eqf: Option<i16>,
    /// ISCED-F 2013.
    pub isced_f: Option<String>,
    /// M10.
    pub mode: Option<Mode>,
    /// M9.
    pub assessment: LocalizedText,
    /// Supervision and identity check.
    pub supervision: Option<Supervision>,
    /// M11.
    pub quality_assurance: LocalizedText,
    /// What one must bring.
    pub prerequisites: LocalizedText,
    /// Stand-alone or part of something.
    pub stackability: Option<Stackability>,
    /// Of what it can be a part.
    pub stacks_into: LocalizedText,
    /// The provider's page.
    pub homepage: Option<String>,
    /// Words under which it is to be found.
    pub keywords: Keywords,
    /// What it costs.
    pub price: Option<Price>,
    /// M4.
    pub awarding_bodies: AwardingBodies,
    /// By whom it or its provider is accredited.
    pub accreditations: Accreditations,
    /// The need it answers.
    pub need: LocalizedText,
    /// Employers who have had a part in it.
    pub employers: LocalizedText,
    /// What helps to pay for it.
    pub grants: Grants,
    /// The day of the next review, if the writer states it.
    pub review_due_on: Option<Day>,
}

impl Content {
    /// What a stored version says.
    pub fn of(version: &Version, outcomes: &[LearningOutcome]) -> Self {
        Self {
            title: version.title.clone(),
            original_language: version.original_language,
            description: version.description.clone(),
            outcomes: outcomes.iter().map(Outcome::of).collect(),
            teaching_languages: version.teaching_languages.clone(),
            ects: version.ects,
            hours: version.hours,
            eqf: version.eqf,
            isced_f: version.isced_f.clone(),
            mode: version.mode,
            assessment: version.assessment.clone(),
            supervision: version.supervision,
            quality_assurance: version.quality_assurance.clone(),
            prerequisites: version.prerequisites.clone(),
            stackability: version.stackability,
            stacks_into: version.stacks_into.clone(),
            homepage: version.homepage.clone(),
            keywords: version.keywords.clone(),
            price: version.price.map(|minor| Price { minor, currency: version.currency.clone() }),
            awarding_bodies: version.awarding_bodies.clone(),
            accreditations: version.accreditations.clone(),
            need: version.need.clone(),
            employers: version.employers.clone(),
            grants: version.grants.clone(),
            review_due_on: version.review_stated_on,
        }
    }
}

impl Content {
    /// Whether somebody who compared it with a component would have to look again (R-E5): other outcomes, credits, level
    /// or assessment.
    pub fn differs_in_substance(&self, other: &Self) -> bool {
        let pairs = || self.outcomes.iter().zip(&other.outcomes);
        self.outcomes.len() != other.outcomes.len()
            || pairs().any(|(this, that)| this.differs_in_substance(that))
            || self.ects != other.ects
            || self.eqf != other.eqf
            || self.assessment != other.assessment
    }
}

impl Draft {
    /// What is stored, as somebody would have written it.
    pub fn of(opportunity: &Opportunity, version: &Version, outcomes: &[LearningOutcome]) -> Self {
        Self {
            identifier: opportunity.identifier.clone(),
            kind: Some(opportunity.kind),
            content: Content::of(version, outcomes),
        }
    }
}

/// A checked dated run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// First day, if stated.
    pub starts_on: Option<Day>,
    /// Last day, if stated.
    pub ends_on: Option<Day>,
    /// Last day to enrol, if stated.
    pub enrol_by: Option<Day>,
    /// Seats; none is no limit stated.
    pub seats: Option<i32>,
}

impl Run {
    /// What a stored run says.
    pub const fn of(offering: &Offering) -> Self {
        Self {
            starts_on: offering.starts_on,
            ends_on: offering.ends_on,
            enrol_by: offering.enrol_by,
            seats: offering.seats,
        }
    }

    /// By what runs of one opportunity are told apart.
    pub const fn dates(&self) -> (Option<Day>, Option<Day>) {
        (self.starts_on, self.ends_on)
    }
}
