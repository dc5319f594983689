//! A listing with all elements of Annex I, in every language it has. What is not stated is null (UX-12).

use catalogue::{Accreditations, Draft, Fields, Grants, LearningOutcome, Listing, Offering, Skills, annex::Presence};
use consortium::Institution;
use kernel::{Day, Ects, LocalizedText, OfferingId, OpportunityId};
use serde::Serialize;

use super::recognition::OutlookAnswer;
use crate::present::text;

/// One listing.
#[derive(Serialize)]
pub(super) struct ListingAnswer {
    id: OpportunityId,
    identifier: String,
    kind: &'static str,
    state: &'static str,
    institution: InstitutionAnswer,
    version: i32,
    published_at: Option<String>,
    original_language: String,
    title: Option<LocalizedText>,
    /// HTML of listed tags only (H090).
    description: Option<LocalizedText>,
    learning_outcomes: Vec<LocalizedText>,
    outcome_details: Vec<OutcomeAnswer>,
    languages: Vec<String>,
    ects: Option<Ects>,
    hours: Option<i32>,
    eqf: Option<i16>,
    isced_f: Option<String>,
    mode: Option<&'static str>,
    assessment: Option<LocalizedText>,
    supervision: Option<&'static str>,
    quality_assurance: Option<LocalizedText>,
    prerequisites: Option<LocalizedText>,
    stackability: Option<&'static str>,
    stacks_into: Option<LocalizedText>,
    homepage: Option<String>,
    keywords: Vec<String>,
    price: Option<PriceAnswer>,
    /// Everybody who awards it, the provider first if it is among them.
    awarding_bodies: Vec<AwardingBodyAnswer>,
    accreditations: Accreditations,
    need: Option<LocalizedText>,
    employers: Option<LocalizedText>,
    grants: Grants,
    review_due_on: Option<Day>,
    annex_1: Vec<ElementAnswer>,
    offerings: Vec<Offered>,
    recognition: Option<OutlookAnswer>,
}

#[derive(Serialize)]
struct InstitutionAnswer {
    slug: String,
    name: LocalizedText,
    country: String,
}

/// What is stated of a learning outcome beside its text.
#[derive(Serialize)]
struct OutcomeAnswer {
    essential: Option<bool>,
    skills: Skills,
}

#[derive(Serialize)]
struct AwardingBodyAnswer {
    name: LocalizedText,
    country: String,
    homepage: Option<String>,
}

/// A decimal, written: money is no float.
#[derive(Serialize)]
struct PriceAnswer {
    amount: String,
    currency: Option<String>,
}

#[derive(Serialize)]
struct ElementAnswer {
    element: &'static str,
    presence: &'static str,
}

/// A dated run.
#[derive(Serialize)]
pub(in crate::api) struct Offered {
    id: OfferingId,
    start: Option<Day>,
    end: Option<Day>,
    enrol_by: Option<Day>,
    seats: Option<i32>,
    places_left: Option<i32>,
    state: &'static str,
}

impl Offered {
    pub(in crate::api) fn new(run: &Offering) -> Self {
        Self {
            id: run.id,
            start: run.starts_on,
            end: run.ends_on,
            enrol_by: run.enrol_by,
            seats: run.seats,
            places_left: run.seats.map(|seats| seats - run.taken),
            state: run.state.as_str(),
        }
    }
}

impl ListingAnswer {
    pub(super) fn new(listing: &Listing, owner: &Institution, recognition: Option<OutlookAnswer>) -> Self {
        let (opportunity, version) = (&listing.opportunity, &listing.version);
        Self {
            id: opportunity.id,
            identifier: opportunity.identifier.clone(),
            kind: opportunity.kind.as_str(),
            state: opportunity.state.as_str(),
            institution: InstitutionAnswer {
                slug: owner.slug.clone(),
                name: owner.name.clone(),
                country: owner.country.clone(),
            },
            version: version.number,
            published_at: version.published_at.map(|at| at.to_string()),
            original_language: version.original_language.to_string(),
            title: stated(&version.title),
            description: stated(&cleaned(&version.description)),
            learning_outcomes: listing.outcomes.iter().map(|outcome| outcome.text.clone()).collect(),
            outcome_details: listing.outcomes.iter().map(detail).collect(),
            languages: version.teaching_languages.0.iter().map(ToString::to_string).collect(),
            ects: version.ects,
            hours: version.hours,
            eqf: version.eqf,
            isced_f: version.isced_f.clone(),
            mode: version.mode.map(catalogue::Mode::as_str),
            assessment: stated(&version.assessment),
            supervision: version.supervision.map(catalogue::Supervision::as_str),
            quality_assurance: stated(&version.quality_assurance),
            prerequisites: stated(&version.prerequisites),
            stackability: version.stackability.map(catalogue::Stackability::as_str),
            stacks_into: stated(&version.stacks_into),
            homepage: version.homepage.clone(),
            keywords: version.keywords.0.clone(),
            price: price(listing),
            awarding_bodies: awarding_bodies(listing, owner),
            accreditations: version.accreditations.clone(),
            need: stated(&version.need),
            employers: stated(&version.employers),
            grants: version.grants.clone(),
            review_due_on: version.review_due_on,
            annex_1: annex(listing),
            offerings: listing.offerings.iter().map(Offered::new).collect(),
            recognition,
        }
    }
}

fn stated(text: &LocalizedText) -> Option<LocalizedText> {
    (!text.is_empty()).then(|| text.clone())
}

fn detail(outcome: &LearningOutcome) -> OutcomeAnswer {
    OutcomeAnswer { essential: outcome.essential, skills: outcome.skills.clone() }
}

fn awarding_bodies(listing: &Listing, owner: &Institution) -> Vec<AwardingBodyAnswer> {
    let bodies = &listing.version.awarding_bodies;
    let provider = || AwardingBodyAnswer { name: owner.name.clone(), country: owner.country.clone(), homepage: None };
    let others = bodies.others.iter().map(|body| AwardingBodyAnswer {
        name: body.name.clone(),
        country: body.country.clone(),
        homepage: body.homepage.clone(),
    });
    bodies.includes_provider().then(provider).into_iter().chain(others).collect()
}

fn cleaned(source: &LocalizedText) -> LocalizedText {
    let mut clean = LocalizedText::default();
    for (language, words) in source.iter() {
        clean.insert(language, text::html(words));
    }
    clean
}

fn price(listing: &Listing) -> Option<PriceAnswer> {
    listing.version.price?;
    let fields = Fields::of(&Draft::of(&listing.opportunity, &listing.version, &[]));
    Some(PriceAnswer { amount: fields.price, currency: listing.version.currency.clone() })
}

fn annex(listing: &Listing) -> Vec<ElementAnswer> {
    let elements = catalogue::listing::elements(listing).into_iter();
    elements
        .map(|(element, presence)| ElementAnswer {
            element: element.as_str(),
            presence: match presence {
                Presence::Stated => "stated",
                Presence::Missing => "not_stated",
                Presence::OnCredential => "on_credential",
            },
        })
        .collect()
}
