//! Elements of decisions, as archives and panels keep them.

use serde::{Deserialize, Serialize};

use crate::assess::Element;

/// The elements in which a decision found a difference.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Elements(pub Vec<Element>);

kernel::json_value!(Elements);
