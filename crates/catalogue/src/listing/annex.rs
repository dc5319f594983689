//! The eleven mandatory elements of Annex I (RECOGNITION §3): which of them a listing states. A gap is shown as such;
//! nothing is filled in.

use super::Listing;
use crate::{Content, FieldError};

kernel::text_enum! {
    /// An element of Annex I.
    pub enum AnnexElement {
        /// M1.
        LearnerIdentification = "learner_identification",
        /// M2.
        Title = "title",
        /// M3.
        Country = "country",
        /// M4.
        AwardingBody = "awarding_body",
        /// M5.
        DateOfIssue = "date_of_issue",
        /// M6.
        LearningOutcomes = "learning_outcomes",
        /// M7.
        Workload = "workload",
        /// M8, if applicable.
        Level = "level",
        /// M9.
        Assessment = "assessment",
        /// M10.
        Participation = "participation",
        /// M11.
        QualityAssurance = "quality_assurance",
    }
}

impl AnnexElement {
    /// The field of the listing that states it, to lead there from what is missing; none where no field does.
    pub const fn field(self) -> Option<&'static str> {
        match self {
            Self::Title => Some("title"),
            Self::LearningOutcomes => Some("learning_outcomes"),
            Self::Workload => Some("ects"),
            Self::Level => Some("eqf_level"),
            Self::Assessment => Some("assessment"),
            Self::Participation => Some("mode"),
            Self::QualityAssurance => Some("quality_assurance"),
            Self::LearnerIdentification | Self::Country | Self::AwardingBody | Self::DateOfIssue => None,
        }
    }
}

/// Whether an element is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Stated.
    Stated,
    /// Not stated.
    Missing,
    /// Only a credential can state it: whose it is, when it was issued.
    OnCredential,
}

/// Each element with its presence, in the order of Annex I.
pub fn elements(listing: &Listing) -> Vec<(AnnexElement, Presence)> {
    AnnexElement::ALL.iter().map(|element| (*element, presence(listing, *element))).collect()
}

/// The elements that the listing does not state.
pub fn completeness(listing: &Listing) -> Vec<AnnexElement> {
    AnnexElement::ALL.iter().copied().filter(|element| presence(listing, *element) == Presence::Missing).collect()
}

fn presence(listing: &Listing, element: AnnexElement) -> Presence {
    let version = &listing.version;
    let stated = match element {
        AnnexElement::LearnerIdentification | AnnexElement::DateOfIssue => return Presence::OnCredential,
        AnnexElement::Title => !version.title.is_empty(),
        // The provider's row has a name and a country.
        AnnexElement::Country | AnnexElement::AwardingBody => true,
        AnnexElement::LearningOutcomes => !listing.outcomes.is_empty(),
        AnnexElement::Workload => version.ects.is_some() || version.hours.is_some(),
        AnnexElement::Level => version.eqf.is_some(),
        AnnexElement::Assessment => !version.assessment.is_empty(),
        AnnexElement::Participation => version.mode.is_some(),
        AnnexElement::QualityAssurance => !version.quality_assurance.is_empty(),
    };
    if stated { Presence::Stated } else { Presence::Missing }
}

/// What publishing needs: a title in the language of the listing. The provider is the row's institution.
pub(crate) fn publishable(content: &Content) -> Result<(), Vec<FieldError>> {
    let mut missing = Vec::new();
    if content.title.is_empty() {
        missing.push(FieldError::new("title", "required"));
    } else if content.title.get(content.original_language).is_none() {
        missing.push(FieldError::new("language", "required"));
    }
    if missing.is_empty() { Ok(()) } else { Err(missing) }
}

#[cfg(test)]
mod tests {
    use kernel::{Language, LocalizedText, OpportunityVersionId, Timestamp};

    use super::*;
    use crate::{Fields, Keywords, Languages, Opportunity, OpportunityKind, OpportunityState, Version, VersionState};

    fn listing() -> Listing {
        let id = |number: u128| format!("{number:032x}");
        let now = Timestamp::from_micros(0);
        let opportunity = Opportunity {
            id: id(1).parse().unwrap(),
            institution_id: id(2).parse().unwrap(),
            unit_id: None,
            identifier: "DS-1".into(),
            kind: OpportunityKind::MicroCredential,
            state: OpportunityState::Draft,
            created_by: None,
            published_at: None,
            archived_at: None,
            archive_reason: None,
            is_imported: false,
            vanished_at: None,
            created_at: now,
            updated_at: now,
            version: 1,
        };
        Listing {
            version: version(id(3).parse().unwrap(), &opportunity),
            opportunity,
            outcomes: vec![],
            offerings: vec![],
        }
    }

    fn version(id: OpportunityVersionId, opportunity: &Opportunity) -> Version {
        let none = LocalizedText::default;
        Version {
            id,
            opportunity_id: opportunity.id,
            number: 1,
            state: VersionState::Draft,
            title: LocalizedText::of(Language::ENGLISH, "Data for all"),
            original_language: Language::ENGLISH,
            description: none(),
            teaching_languages: Languages::default(),
            ects: None,
            hours: None,
            eqf: None,
            isced_f: None,
            mode: None,
            assessment: none(),
            supervision: None,
            quality_assurance: none(),
            prerequisites: none(),
            stackability: None,
            stacks_into: none(),
            homepage: None,
            keywords: Keywords::default(),
            price: None,
            currency: None,
            awarding_bodies: crate::AwardingBodies::default(),
            accreditations: crate::Accreditations::default(),
            need: none(),
            employers: none(),
            grants: crate::Grants::default(),
            review_stated_on: None,
            review_due_on: None,
            review_reminded: None,
            created_by: None,
            created_at: opportunity.created_at,
            published_at: None,
        }
    }

    #[test]
    fn r_in1_gaps_are_named_and_credentials_state_the_rest() {
        use AnnexElement::*;
        let mut listing = listing();
        let gaps = [LearningOutcomes, Workload, Level, Assessment, Participation, QualityAssurance];
        assert_eq!(completeness(&listing), gaps);
        listing.version.hours = Some(50);
        listing.version.eqf = Some(6);
        assert_eq!(completeness(&listing), [LearningOutcomes, Assessment, Participation, QualityAssurance]);
        let on_credential: Vec<_> =
            elements(&listing).into_iter().filter(|(_, presence)| *presence == Presence::OnCredential).collect();
        assert_eq!(on_credential.len(), 2);
    }

    #[test]
    fn the_same_draft_differs_in_nothing() {
        let listing = listing();
        let mut fields = Fields { identifier: "DS-1".into(), ..Fields::default() };
        fields.title.insert(String::new(), "Data for all".into());
        assert!(!listing.differs_from(&fields.read().unwrap()));
        fields.kind = "course".into();
        assert!(listing.differs_from(&fields.read().unwrap()));
    }

    #[test]
    fn publishing_needs_a_title_in_one_language() {
        let listing = listing();
        let mut content = Content::of(&listing.version, &[]);
        assert!(publishable(&content).is_ok());
        content.title = LocalizedText::default();
        assert_eq!(publishable(&content), Err(vec![FieldError::new("title", "required")]));
    }
}
