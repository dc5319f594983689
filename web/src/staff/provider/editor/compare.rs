//! Two wordings of one section side by side, for whoever was overtaken while writing (UX §4: 409 with both texts).

use crate::{
    frame::Frame,
    view::{Cell, Column, Field, Table},
};

/// The fields in which they differ, by their names on the page: what is stored now, what was typed.
pub(crate) fn differences(page: &Frame, stored: &[(String, &Field)], own: &[(String, &Field)]) -> Table {
    let of = |fields: &[(String, &Field)], name: &str| {
        fields.iter().find(|(_, field)| field.name == name).map(|(_, field)| said(field)).unwrap_or_default()
    };
    let row = |(label, field): &(String, &Field)| {
        let (now, typed) = (of(stored, &field.name), of(own, &field.name));
        (now != typed).then(|| vec![Cell::new(label.clone()), Cell::new(now), Cell::new(typed)])
    };
    let further = stored.iter().filter(|(_, field)| own.iter().all(|(_, other)| other.name != field.name));
    Table {
        caption: page.t("listing-conflict-caption"),
        columns: ["listing-conflict-field", "listing-conflict-stored", "listing-conflict-own"]
            .iter()
            .map(|key| Column::new(page.t(key)))
            .collect(),
        rows: own.iter().chain(further).filter_map(row).collect(),
    }
}

/// What a field says, as one reads it: of a list, the words of what is chosen.
fn said(field: &Field) -> String {
    if field.choices.is_empty() {
        return field.value.trim().replace("\r\n", "\n");
    }
    let chosen = field.choices.iter().filter(|choice| choice.is_chosen && !choice.value.is_empty());
    chosen.map(|choice| choice.label.as_str()).collect::<Vec<_>>().join(", ")
}
