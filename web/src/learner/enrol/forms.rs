//! The form of enrolling.

use evaluation::promise::Wish;
use kernel::{ComponentId, OfferingId};
use serde::Deserialize;

use crate::posted::{FieldErrors, Fields};

/// What the person says beside pressing the button.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct EnrolForm {
    /// `yes`: a passed result files the request at home by itself (M20).
    pub consent: String,
    /// The component it should replace; empty: it counts as elective.
    pub component: String,
}

/// The same, read.
pub(crate) struct Enrol {
    pub consent: bool,
    pub component: Option<ComponentId>,
}

impl Enrol {
    /// What is asked of the service.
    pub(super) const fn wish(&self, offering: OfferingId) -> Wish {
        Wish { offering, programme: None, component: self.component, consent: self.consent }
    }
}

impl Fields for EnrolForm {
    type Command = Enrol;

    fn read(&self) -> Result<Enrol, FieldErrors> {
        let mut errors = FieldErrors::default();
        let component = component(&self.component);
        if component.is_none() && !self.component.is_empty() {
            errors.add("component", "choice");
        }
        if errors.is_empty() { Ok(Enrol { consent: self.consent == "yes", component }) } else { Err(errors) }
    }
}

/// A component by its id.
pub(super) fn component(typed: &str) -> Option<ComponentId> {
    typed.parse().ok()
}
