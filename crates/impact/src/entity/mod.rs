//! Tables of this crate. No logic.

pub(crate) mod exposure;
pub(crate) mod fact;
pub(crate) mod sighting;
