//! The second track on the page of a case (R-S6): what was handed over, and the one next act.

pub(super) mod forms;
pub(super) mod handlers;
pub(super) mod pages;

pub(crate) use pages::{Arrange as ArrangeForm, Panel};
