//! What a listing does not state yet, as links to the boxes where it can be stated (UX-26).

use catalogue::{
    Listing,
    annex::{self, AnnexElement},
};
use i18n::Locale;

use crate::{paths, staff::provider::listing::state, view::Link};

/// The gaps of a listing.
#[derive(Clone, Debug, Default)]
pub(crate) struct Gaps {
    /// «9 of 11».
    pub count: String,
    /// Elements of Annex I.
    pub annex: Vec<Link>,
    /// What else helps people to find it and to decide.
    pub advised: Vec<Link>,
}

/// The gaps of the newest wording.
pub(crate) fn gaps(locale: Locale, listing: &Listing) -> Gaps {
    let missing = annex::completeness(listing);
    let link = |element: &AnnexElement| Link::new(format!("#{}", field(*element)), state::element(locale, *element));
    Gaps {
        count: state::completeness(locale, missing.len()),
        annex: missing.iter().map(link).collect(),
        advised: advised(locale, listing),
    }
}

fn advised(locale: Locale, listing: &Listing) -> Vec<Link> {
    let version = &listing.version;
    let stated = [
        ("description", !version.description.is_empty()),
        ("teaching_language_1", !version.teaching_languages.0.is_empty()),
        ("isced_f", version.isced_f.is_some()),
        ("supervision", version.supervision.is_some()),
        ("prerequisites", !version.prerequisites.is_empty()),
        ("stackability", version.stackability.is_some()),
        ("price", version.price.is_some()),
    ];
    let boxes = stated
        .iter()
        .filter(|(_, stated)| !stated)
        .map(|(name, _)| Link::new(format!("#{name}"), locale.text(&format!("listing-field-{name}"))));
    let dates = listing.offerings.is_empty().then(|| {
        Link::new(paths::listing_act(listing.opportunity.id, "offerings"), locale.text("listing-dates-title"))
    });
    boxes.chain(dates).collect()
}

/// The box of an element. Holder and day of issue stand on the credential, awarding body and country with the institution.
const fn field(element: AnnexElement) -> &'static str {
    match element {
        AnnexElement::LearnerIdentification
        | AnnexElement::DateOfIssue
        | AnnexElement::Country
        | AnnexElement::AwardingBody
        | AnnexElement::Title => "title",
        AnnexElement::LearningOutcomes => "learning_outcomes",
        AnnexElement::Workload => "ects",
        AnnexElement::Level => "eqf_level",
        AnnexElement::Assessment => "assessment",
        AnnexElement::Participation => "mode",
        AnnexElement::QualityAssurance => "quality_assurance",
    }
}
