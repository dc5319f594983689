//! The four gates as tools take them: absent as a whole they were checked already; a gate that is absent among others is
//! unknown (CONTRACT §4).

use recognition::route::Gates;
use serde::{Deserialize, Deserializer};

/// Reads gates that are there; null is neither checked nor unknown, and refused.
pub(super) fn stated<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Gates>, D::Error> {
    Gates::deserialize(from).map(Some)
}

/// Those that were stated, else all open.
pub(super) fn or_open(gates: Option<Gates>) -> Gates {
    gates.unwrap_or(Gates::OPEN)
}
