//! What helps to pay for a listing: funding schemes, scholarships, vouchers.

use kernel::LocalizedText;
use serde::{Deserialize, Serialize};

/// A funding scheme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    /// What it is called; never empty.
    pub title: LocalizedText,
    /// Where to read about it, if stated.
    pub url: Option<String>,
}

/// Funding schemes, in the order in which they were written; none is not stated.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Grants(pub Vec<Grant>);

kernel::json_value!(Grants);
