//! What a listing does not state yet, as links to the boxes where it can be stated (UX-26).

use std::collections::BTreeSet;

use catalogue::{Listing, annex};
use exchange::elm;
use i18n::Locale;

use super::section::{Section, link_to};
use crate::{paths, staff::provider::listing::state, view::Link};

/// The gaps of a listing.
#[derive(Clone, Debug, Default)]
pub(crate) struct Gaps {
    /// «9 of 11».
    pub count: String,
    /// Elements of Annex I.
    pub annex: Vec<Link>,
    /// What keeps it out of the European catalogues.
    pub europass: Vec<Link>,
    /// What keeps it out and no field of a listing states, in sentences: who can.
    pub elsewhere: Vec<String>,
    /// What else helps people to find it and to decide.
    pub advised: Vec<Link>,
}

/// The gaps of the newest wording.
pub(crate) fn gaps(locale: Locale, listing: &Listing, provider: &elm::Provider) -> Gaps {
    let id = listing.opportunity.id;
    let missing = annex::completeness(listing);
    let annex = missing
        .iter()
        .filter_map(|element| Some(Link::new(link_to(id, element.field()?)?, state::element(locale, *element))));
    let named = |name: &str| Some(Link::new(link_to(id, name)?, state::field(locale, name)));
    let europass = elm::missing(listing, provider);
    let elsewhere = europass.iter().filter(|missing| Section::of_field(missing.as_str()).is_none());
    let dates = listing
        .offerings
        .is_empty()
        .then(|| Link::new(paths::listing_act(id, "offerings"), locale.text("listing-dates-title")));
    Gaps {
        count: state::completeness(locale, missing.len()),
        annex: annex.collect(),
        elsewhere: elsewhere.map(|missing| locale.text(&format!("listing-europass-{missing}"))).collect(),
        europass: europass.iter().filter_map(|missing| named(missing.as_str())).collect(),
        advised: advised(listing).filter_map(named).chain(dates).collect(),
    }
}

/// The sections in which something lacks.
pub(super) fn sections(listing: &Listing, provider: &elm::Provider) -> BTreeSet<Section> {
    let annex = annex::completeness(listing);
    let europass = elm::missing(listing, provider);
    let names = annex.iter().filter_map(|element| element.field());
    let names = names.chain(europass.iter().map(|missing| missing.as_str())).chain(advised(listing));
    let dates = listing.offerings.is_empty().then_some(Section::Dates);
    names.filter_map(Section::of_field).chain(dates).collect()
}

/// Fields that neither list asks for.
fn advised(listing: &Listing) -> impl Iterator<Item = &'static str> {
    let version = &listing.version;
    let stated = [
        ("description", !version.description.is_empty()),
        ("supervision", version.supervision.is_some()),
        ("prerequisites", !version.prerequisites.is_empty()),
        ("stackability", version.stackability.is_some()),
        ("price", version.price.is_some()),
    ];
    stated.into_iter().filter_map(|(name, is_stated)| (!is_stated).then_some(name))
}
