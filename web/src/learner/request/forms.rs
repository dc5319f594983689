//! The forms of a request's page.

use kernel::ConditionId;
use serde::Deserialize;

use crate::posted::{FieldErrors, Fields};

/// What the learner writes after a decision: the grounds of an appeal, or what is done about a condition. Each condition
/// has a box of its own name.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(transparent)]
pub(crate) struct SpokenForm(pub Vec<(String, String)>);

impl SpokenForm {
    fn text(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str()).unwrap_or_default()
    }

    /// The version that was seen; 0 is none.
    pub(super) fn version(&self) -> i32 {
        self.text("version").parse().unwrap_or_default()
    }

    /// Why the decision should be another.
    pub(super) fn grounds(&self) -> &str {
        self.text("grounds")
    }

    /// Which button was pressed.
    pub(super) fn act(&self) -> &str {
        self.text("act")
    }

    /// Whether a no is meant.
    pub(super) fn is_sure(&self) -> bool {
        self.text("sure") == "yes"
    }

    /// The condition that it is about.
    pub(super) fn condition(&self) -> Option<ConditionId> {
        self.text("condition").parse().ok()
    }

    /// What is done about it.
    pub(super) fn words(&self) -> &str {
        self.0.iter().find(|(key, _)| key.starts_with("words_")).map(|(_, value)| value.as_str()).unwrap_or_default()
    }
}

impl Fields for SpokenForm {
    type Command = Self;

    fn read(&self) -> Result<Self, FieldErrors> {
        Ok(self.clone())
    }
}
