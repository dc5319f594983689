//! Tables of recognition. No logic.

pub(crate) mod agreement;
pub(crate) mod agreement_party;
pub(crate) mod agreement_version;
pub(crate) mod component;
pub(crate) mod component_outcome;
pub(crate) mod programme;
pub(crate) mod signature;
