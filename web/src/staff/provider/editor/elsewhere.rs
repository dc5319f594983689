//! What is wrong where the page has no box for it: a link to its section, so that nothing is refused in silence (UX-20).

use std::collections::{BTreeMap, BTreeSet};

use kernel::OpportunityId;

use super::{
    groups,
    section::{Section, of_box},
    typed::Typed,
};
use crate::{frame::Frame, posted::FieldErrors, view::ErrorLink};

/// More links than these help nobody.
const MOST: usize = 20;

/// The errors of fields that are not among the boxes of the page, each with the nearest box of its section.
pub(super) fn links(
    page: &Frame,
    id: OpportunityId,
    typed: &Typed,
    errors: &FieldErrors,
    shown: &BTreeSet<&str>,
) -> Vec<ErrorLink> {
    let mut boxes: BTreeMap<Section, Vec<(String, String)>> = BTreeMap::new();
    let hidden = errors.0.iter().filter(|(name, _)| !shown.contains(name.as_str())).take(MOST);
    hidden
        .map(|(name, code)| {
            let section = of_box(name).unwrap_or(Section::What);
            let boxes = boxes.entry(section).or_insert_with(|| {
                let groups = groups::of(page, section, typed, errors);
                groups::labelled(&groups).map(|(label, field)| (field.name.clone(), label)).collect()
            });
            let nearest = boxes.iter().filter(|(field, _)| name.starts_with(field.as_str()));
            let nearest = nearest.max_by_key(|(field, _)| field.len());
            let (anchor, label) = nearest.map_or_else(
                || (String::new(), page.t(&format!("listing-section-{section}"))),
                |(field, label)| (format!("#{field}"), label.clone()),
            );
            let link = ErrorLink::new(format!("{}{anchor}", section.path(id)), page.t(&format!("field-{code}")));
            ErrorLink { field: Some(label), ..link }
        })
        .collect()
}
