//! Two wordings of one listing side by side, for whoever was overtaken while writing (UX §4: 409 with both texts).

use super::{
    boxes,
    typed::{TEXTS, Typed, VALUES},
};
use crate::{
    frame::Frame,
    view::{Cell, Column, Table},
};

/// The fields in which they differ: what is stored now, what was typed.
pub(crate) fn differences(page: &Frame, stored: &Typed, typed: &Typed) -> Table {
    let mut rows = Vec::new();
    let mut compare = |label: String, now: &str, own: &str| {
        if now.trim().replace("\r\n", "\n") != own.trim().replace("\r\n", "\n") {
            rows.push(vec![Cell::new(label), Cell::new(now), Cell::new(own)]);
        }
    };
    for name in TEXTS {
        compare(boxes::label(page, name), stored.wording(name, ""), typed.wording(name, ""));
        for code in &typed.shown {
            compare(boxes::label_in(page, name, code), stored.wording(name, code), typed.wording(name, code));
        }
    }
    for name in VALUES {
        compare(boxes::label(page, name), stored.value(name), typed.value(name));
    }
    Table {
        caption: page.t("listing-conflict-caption"),
        columns: ["listing-conflict-field", "listing-conflict-stored", "listing-conflict-own"]
            .iter()
            .map(|key| Column::new(page.t(key)))
            .collect(),
        rows,
    }
}
