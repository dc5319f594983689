//! M4: who awards a listing. Where nothing is stated the provider does, alone.

use kernel::LocalizedText;
use serde::{Deserialize, Serialize};

/// Somebody other than the provider who awards it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AwardingBody {
    /// Its name; never empty.
    pub name: LocalizedText,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// Its page, if stated.
    pub homepage: Option<String>,
}

/// Everybody who awards it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AwardingBodies {
    /// The others; none leaves the provider alone.
    pub others: Vec<AwardingBody>,
    /// Whether the provider awards it together with the others. Of no meaning, and false, without others.
    pub with_provider: bool,
}

kernel::json_value!(AwardingBodies);

impl AwardingBodies {
    /// Whether the provider awards it, alone or with others.
    pub const fn includes_provider(&self) -> bool {
        self.with_provider || self.others.is_empty()
    }
}
