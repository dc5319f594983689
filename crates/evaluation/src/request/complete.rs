//! Completeness (R-IN1): what a request lacks, element by element. Pure.

use recognition::purpose::Purpose;

use super::filing::Section;
use crate::RecognitionRequest;

pub use super::element::Element;

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
