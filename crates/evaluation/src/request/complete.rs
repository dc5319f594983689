//! Completeness (R-IN1): what a request lacks, element by element. Pure.

use recognition::purpose::Purpose;

use super::filing::Section;
use crate::RecognitionRequest;

kernel::text_enum! {
    /// Something that a request needs (RECOGNITION §3). Who the learner is (M1) the account says; a level that is not
    /// stated (M8) is no lack.
    pub enum Element {
        /// M2.
        Title = "title",
        /// M3.
        Country = "country",
        /// M4.
        AwardingBody = "awarding_body",
        /// M5.
        IssuedOn = "issued_on",
        /// M6.
        LearningOutcomes = "learning_outcomes",
        /// M7.
        Workload = "workload",
        /// M9.
        Assessment = "assessment",
        /// M10.
        Participation = "participation",
        /// M11.
        QualityAssurance = "quality_assurance",
        /// The credential itself: a file, or where it can be seen.
        Evidence = "evidence",
        /// What for.
        Purpose = "purpose",
        /// In which programme it should count.
        Programme = "programme",
        /// What it should replace.
        Component = "component",
        /// That the university may look at it.
        Consent = "consent",
    }
}

kernel::text_serde!(Element);

impl Element {
    /// Whether a learner may say «I do not have this» and send the request all the same: what stands on the credential.
    /// What only the learner can say is never left out.
    pub fn may_be_absent(self) -> bool {
        !matches!(self, Self::Purpose | Self::Programme | Self::Component | Self::Consent)
    }
}

/// What a request with so many files lacks; nothing: it is complete. A result of this platform is its own evidence: what
/// its listing does not state, the learner cannot supply, and the ratings tell. One that the software filed has the
/// consent given at enrolment.
pub fn missing(request: &RecognitionRequest, files: usize) -> Vec<Element> {
    let (presented, filing) = (&request.presented, request.filing.as_ref());
    let said = |section| filing.is_none_or(|filing| filing.has(section));
    let is_seen = filing.is_none_or(|filing| filing.link.is_some());
    let exempts = request.purpose == Purpose::Exemption;
    let is_result = request.enrolment_id.is_some();
    let there = |element: Element| match element {
        _ if is_result && element.may_be_absent() => true,
        Element::Title => !presented.title.is_empty(),
        Element::Country => presented.country.is_some(),
        Element::AwardingBody => !presented.issuer_name.is_empty(),
        Element::IssuedOn => presented.issued_on.is_some(),
        Element::LearningOutcomes => !presented.outcomes.is_empty(),
        Element::Workload => presented.ects.is_some() || presented.hours.is_some(),
        Element::Assessment => !presented.assessment.is_empty(),
        Element::Participation => presented.mode.is_some(),
        Element::QualityAssurance => !presented.quality_assurance.is_empty(),
        Element::Evidence => is_seen || files > 0,
        Element::Purpose => said(Section::Purpose),
        Element::Programme => said(Section::Target),
        Element::Component => !exempts || request.component_id.is_some(),
        Element::Consent => filing.is_none_or(|filing| filing.consented_at.is_some()),
    };
    Element::ALL.iter().copied().filter(|element| !there(*element)).collect()
}

/// What must still be said before it can be sent: what is missing and nobody declared absent.
pub fn open(request: &RecognitionRequest, files: usize) -> Vec<Element> {
    let absent = request.filing.as_ref().map_or(&[][..], |filing| filing.absent.as_slice());
    let declared = |element: &Element| element.may_be_absent() && absent.contains(element);
    missing(request, files).into_iter().filter(|element| !declared(element)).collect()
}
