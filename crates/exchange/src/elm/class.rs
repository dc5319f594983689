//! The classes that we write.

use super::term::Prefix;

/// A class of the catalogue profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// One run of something offered, or something offered without dates.
    LearningOpportunity,
    /// What is learnt, without a level.
    LearningAchievementSpecification,
    /// What is learnt, with its levels.
    Qualification,
    /// What a learner can do afterwards.
    LearningOutcome,
    /// How it is assessed.
    LearningAssessmentSpecification,
    /// A university.
    Organisation,
    /// Where it is.
    Location,
    /// The address of a place.
    Address,
    /// A price.
    PriceDetail,
    /// An amount of money.
    Amount,
    /// A code.
    Identifier,
    /// From when to when.
    PeriodOfTime,
    /// A remark.
    Note,
    /// A page.
    WebResource,
    /// How to ask.
    ContactPoint,
    /// A mail address.
    Mailbox,
    /// Credits.
    CreditPoint,
    /// Who awards it.
    AwardingOpportunity,
    /// Somebody has looked at its quality from outside.
    Accreditation,
    /// A funding scheme.
    Grant,
    /// A word that is in none of the lists that we carry.
    Concept,
}

impl Class {
    /// Its name, the same in every format.
    pub const fn name(self) -> &'static str {
        match self {
            Self::LearningOpportunity => "LearningOpportunity",
            Self::LearningAchievementSpecification => "LearningAchievementSpecification",
            Self::Qualification => "Qualification",
            Self::LearningOutcome => "LearningOutcome",
            Self::LearningAssessmentSpecification => "LearningAssessmentSpecification",
            Self::Organisation => "Organisation",
            Self::Location => "Location",
            Self::Address => "Address",
            Self::PriceDetail => "PriceDetail",
            Self::Amount => "Amount",
            Self::Identifier => "Identifier",
            Self::PeriodOfTime => "PeriodOfTime",
            Self::Note => "Note",
            Self::WebResource => "WebResource",
            Self::ContactPoint => "ContactPoint",
            Self::Mailbox => "Mailbox",
            Self::CreditPoint => "CreditPoint",
            Self::AwardingOpportunity => "AwardingOpportunity",
            Self::Accreditation => "Accreditation",
            Self::Grant => "Grant",
            Self::Concept => "Concept",
        }
    }

    /// Where it is defined.
    pub const fn prefix(self) -> Prefix {
        match self {
            Self::Location | Self::PeriodOfTime => Prefix::Dc,
            Self::Concept => Prefix::Skos,
            _ => Prefix::Elm,
        }
    }

    /// Whether many listings name the same one: it is described once in a file.
    pub const fn is_shared(self) -> bool {
        matches!(self, Self::Organisation | Self::Location | Self::Concept)
    }

    /// The part of a LOQ XML file that describes it, and its element there; none where it stands inside another.
    pub const fn section(self) -> Option<(Section, &'static str)> {
        Some(match self {
            Self::LearningOpportunity => (Section::Opportunities, "learningOpportunity"),
            Self::LearningAchievementSpecification => (Section::Achievements, "learningAchievementSpecification"),
            Self::Qualification => (Section::Achievements, "qualification"),
            Self::LearningOutcome => (Section::Outcomes, "learningOutcome"),
            Self::LearningAssessmentSpecification => (Section::Assessments, "learningAssessmentSpecification"),
            Self::Organisation => (Section::Agents, "organisation"),
            Self::Accreditation => (Section::Accreditations, "accreditation"),
            Self::Location => (Section::Locations, "location"),
            _ => return None,
        })
    }
}

/// A part of a LOQ XML file, in the order of the schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// What is offered.
    Opportunities,
    /// What is learnt.
    Achievements,
    /// Learning outcomes.
    Outcomes,
    /// Assessments.
    Assessments,
    /// Universities.
    Agents,
    /// Accreditations.
    Accreditations,
    /// Places.
    Locations,
}

impl Section {
    /// Those after the first, in order.
    pub const LATER: [Self; 6] =
        [Self::Achievements, Self::Outcomes, Self::Assessments, Self::Agents, Self::Accreditations, Self::Locations];

    /// Its element.
    pub const fn element(self) -> &'static str {
        match self {
            Self::Opportunities => "learningOpportunityReferences",
            Self::Achievements => "learningAchievementSpecificationReferences",
            Self::Outcomes => "learningOutcomeReferences",
            Self::Assessments => "learningAssessmentSpecificationReferences",
            Self::Agents => "agentReferences",
            Self::Accreditations => "accreditationReferences",
            Self::Locations => "locationReferences",
        }
    }
}
