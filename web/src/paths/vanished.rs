//! Addresses around listings that the provider's file no longer has.

use super::{PROVIDER, query};

/// Keeping a listing that the provider's file no longer has.
pub const KEPT: &str = "/provider/kept";

/// Of a provider's listings only what is no longer in the provider's file.
pub fn vanished(institution: &str) -> String {
    format!("{PROVIDER}?{}", query(&[("institution", institution), ("vanished", "yes")]))
}
